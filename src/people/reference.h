// What pronouns and descriptions stand for: "he", "the spokesman", "the ministry", "the country". Good enough
// to name speakers; where two readings are near each other, none is chosen.
#ifndef INSPECTOR_PEOPLE_REFERENCE_H_
#define INSPECTOR_PEOPLE_REFERENCE_H_

#include <vector>

#include "people/people.h"
#include "people/reading.h"
#include "people/role_words.h"
#include "people/roles.h"

namespace inspector::people {

// What reference needs to know of the entities found so far.
struct Named {
  std::vector<EntityIndex> entity_of;  // for every name
  std::vector<Leaning> leanings;       // for every entity
  std::vector<Role> roles;             // in order of their persons
};

// The pronouns and descriptions that resolve, in order of the text.
std::vector<Place> resolve(const Reading& reading, const RoleWords& words,
                           const std::vector<Entity>& entities, const Named& named);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_REFERENCE_H_
