// What an entity is called: its fullest name, which mentions are that and which are shorter, its type, the
// role to show, and what pronoun agrees with it.
#ifndef INSPECTOR_PEOPLE_NAMING_H_
#define INSPECTOR_PEOPLE_NAMING_H_

#include <optional>
#include <vector>

#include "people/name_parts.h"
#include "people/people.h"
#include "people/reading.h"
#include "people/reference.h"
#include "people/role_words.h"

namespace inspector::people {

// Sets type, name and confidence of every entity; gives the place of every name.
std::vector<Place> name_entities(const Reading& reading, const std::vector<NameParts>& parts,
                                 const std::vector<EntityIndex>& entity_of, std::vector<Entity>& entities);

// The role to show: the first of those that say most.
std::optional<Range> most_telling(const std::vector<Range>& roles, const Reading& reading);

std::vector<Leaning> leanings(const Reading& reading, const RoleWords& words,
                              const std::vector<NameParts>& parts, const Named& named,
                              const std::vector<Entity>& entities);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_NAMING_H_
