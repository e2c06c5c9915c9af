// Every stated role, in order: of a name in a credit what the credit says, of any other what stands before
// and behind it.
#include "people/roles.h"

#include <algorithm>
#include <string>

#include "lexicon/tables.h"
#include "people/role_phrase.h"

namespace inspector::people {

namespace {

using text::Case;

// "Reporting by Jo Lee; Editing by Mo Ray": the words before "by" that data/page_phrases.tsv knows as a
// credit.
class Credits : private RolePhrase {
 public:
  Credits(const Reading& reading, const RoleWords& words, std::vector<Role>& found)
      : RolePhrase(reading, words, found) {}

  void find(NameIndex person) {
    const TokenIndex name_first = reading_.tokens_of(person).begin;
    if (reading_.article().blocks.empty()) return;
    if (reading_.article().kind_of_line(reading_.token(name_first).line) != article::BlockKind::kCredit)
      return;
    for (TokenIndex at = name_first - 1; at > name_first - 24 && reading_.has(at); --at) {
      if (reading_.token(at).line != reading_.token(name_first).line) return;
      if (reading_.word(at) == ";" || reading_.word(at) == ")") return;
      if (reading_.word(at) != "by" || !is_word(at - 1)) continue;
      TokenIndex first = at - 1;
      while (is_word(first - 1) && reading_.token(first - 1).line == reading_.token(at).line &&
             reading_.token(first).letter_case == Case::kLower && !words_.is_function(first - 1))
        --first;
      if (is_credit(first, at + 1)) add(first, at, person);
      return;
    }
  }

 private:
  // "reporting by", not "compiled from reports by".
  bool is_credit(TokenIndex first, TokenIndex end) const {
    std::string phrase;
    for (TokenIndex at = first; at < end && at < first + kMaxRoleTokens; ++at) {
      if (at > first) phrase += ' ';
      phrase += reading_.word(at);
    }
    const auto kind = lexicon::find(lexicon::kPagePhrases, phrase);
    return kind && kind->substr(0, kind->find(' ')) == "credit";
  }
};

void sort_by_person(std::vector<Role>& roles) {
  std::stable_sort(roles.begin(), roles.end(), [](const Role& a, const Role& b) {
    return a.person != b.person ? a.person < b.person : a.range < b.range;
  });
  roles.erase(
      std::unique(roles.begin(), roles.end(),
                  [](const Role& a, const Role& b) { return a.person == b.person && a.range == b.range; }),
      roles.end());
}

}  // namespace

std::vector<Role> find_roles(const Reading& reading, const RoleWords& words) {
  std::vector<Role> roles;
  for (NameIndex name = 0; name < reading.names().size(); ++name) {
    if (!reading.is_person(name)) continue;
    const std::size_t found = roles.size();
    Credits(reading, words, roles).find(name);
    if (roles.size() > found) continue;
    find_roles_before(reading, words, name, roles);
    find_roles_behind(reading, words, name, roles);
  }
  sort_by_person(roles);
  return roles;
}

Agreement agreement_before(const Reading& reading, const RoleWords& words, NameIndex person) {
  const TokenIndex first = reading.tokens_of(person).begin;
  for (TokenIndex at = first - 1; at >= first - 3 && reading.same_sentence(at, first); --at) {
    if (const Agreement found = words.agreement(at); found != Agreement::kUnknown) return found;
    if (!words.is_civility(at) && !words.may_be_in_role(at)) break;
  }
  return Agreement::kUnknown;
}

}  // namespace inspector::people
