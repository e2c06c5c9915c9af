// What the article says that its people are: "presidential spokesman Kang Min-seok", "Lee, the finance
// minister,".
#ifndef INSPECTOR_PEOPLE_ROLES_H_
#define INSPECTOR_PEOPLE_ROLES_H_

#include <vector>

#include "people/reading.h"
#include "people/role_words.h"

namespace inspector::people {

struct Role {
  Range range;           // no leading article, no name of the person
  NameIndex person = 0;  // the mention that it stands with
};

// Every stated role, by person, in order.
std::vector<Role> find_roles(const Reading& reading, const RoleWords& words);

// The agreement of the words right before a name: "Mr", "spokeswoman".
Agreement agreement_before(const Reading& reading, const RoleWords& words, NameIndex person);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_ROLES_H_
