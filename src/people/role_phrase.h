// What reading a role's noun phrase needs on either side of a name: the form of its tokens, and a place for
// the roles found. The two sides are roles_before.cpp and roles_behind.cpp.
#ifndef INSPECTOR_PEOPLE_ROLE_PHRASE_H_
#define INSPECTOR_PEOPLE_ROLE_PHRASE_H_

#include <string_view>
#include <vector>

#include "people/reading.h"
#include "people/role_words.h"
#include "people/roles.h"

namespace inspector::people {

inline constexpr int kMaxRoleTokens = 24;

bool is_and(std::string_view word);   // "and", "&"
bool is_dash(std::string_view word);  // "-" of any length

class RolePhrase {
 protected:
  RolePhrase(const Reading& reading, const RoleWords& words, std::vector<Role>& found)
      : reading_(reading), words_(words), found_(found) {}

  bool is_word(TokenIndex at) const;
  bool is_capitalised(TokenIndex at) const;
  bool possessive(TokenIndex at) const;
  // A word at the start of a sentence that is capitalised for that reason only.
  bool opens_plainly(TokenIndex at) const;
  bool is_place_or_group(TokenIndex at) const;
  // The token before the bracket that closes at `close`; -1 where none opens near.
  TokenIndex before_bracket(TokenIndex close) const;
  bool is_ordinal(TokenIndex at) const;  // "45th"
  // Is there a name or a capitalised word right behind the preposition ("in Nairobi", "at the Kenya School of
  // Law")?
  bool names_something(TokenIndex at) const;

  // Files the tokens [first, end) as a role of `person`, without marks at their end.
  void add(TokenIndex first, TokenIndex end, NameIndex person);

  const Reading& reading_;
  const RoleWords& words_;
  std::vector<Role>& found_;
};

// The roles that lead to a name, and those that follow it, go behind `found`.
void find_roles_before(const Reading& reading, const RoleWords& words, NameIndex person,
                       std::vector<Role>& found);
void find_roles_behind(const Reading& reading, const RoleWords& words, NameIndex person,
                       std::vector<Role>& found);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_ROLE_PHRASE_H_
