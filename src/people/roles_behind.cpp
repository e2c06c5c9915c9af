// Roles behind a name ("Jo Lee, chief executive of Acme,", "Jo Lee is a chemist"): the phrase's head is
// sought rightwards from the comma or the verb, then its "of" and "for" phrases up to a verb or a mark.
#include "people/role_phrase.h"

namespace inspector::people {

namespace {

using text::TokenKind;

class RolesBehind : private RolePhrase {
 public:
  RolesBehind(const Reading& reading, const RoleWords& words, std::vector<Role>& found)
      : RolePhrase(reading, words, found) {}

  void find(NameIndex person) {
    const TokenIndex name_end = reading_.tokens_of(person).end;
    TokenIndex at = skip_aside(name_end);
    if (!reading_.same_sentence(at, name_end - 1)) return;
    const std::string_view word = reading_.word(at);
    if (word == "," || word == "(" || is_dash(word)) {
      find_apposition(at, person);
    } else if (words_.is_copula(at) && words_.is_verb(at + 1) && as_within(at + 2) >= 0) {
      find_as(as_within(at + 2), person);
    } else if (words_.is_copula(at)) {
      find_predicate(at + 1, person);
    } else if (word == "as" || (is_word(at) && reading_.word(at + 1) == "as")) {
      find_as(word == "as" ? at + 1 : at + 2, person);
    }
  }

 private:
  // "was sworn in as", "was named on Monday as": the token behind "as", a few on; -1 where there is none.
  TokenIndex as_within(TokenIndex start) const {
    for (TokenIndex at = start; at < start + 3 && reading_.same_sentence(at, start - 1); ++at) {
      if (reading_.word(at) == "as") return at + 1;
    }
    return -1;
  }

  // Over "(D-Calif.)", "(陳時中)" and ", 59," to the mark that may open an apposition.
  TokenIndex skip_aside(TokenIndex at) const {
    const TokenIndex start = at;
    if (reading_.word(at) == "(" && !opens_role(at + 1)) {
      TokenIndex close = at + 1;
      while (close < at + 8 && reading_.same_sentence(close, start - 1) && reading_.word(close) != ")")
        ++close;
      if (reading_.word(close) == ")") at = close + 1;
    }
    if (reading_.word(at) == "," && reading_.has(at + 1) &&
        reading_.token(at + 1).kind == TokenKind::kNumber && reading_.word(at + 2) == ",")
      at += 2;
    return at;
  }

  bool opens_role(TokenIndex at) const { return words_.may_be_in_role(at) || words_.is_determiner(at); }

  void find_apposition(TokenIndex mark, NameIndex person) {
    TokenIndex at = mark + 1;
    if (reading_.word(at) == "who") {
      find_relative(at + 1, person);
      return;
    }
    if (words_.is_aside(at)) ++at;
    const TokenIndex end = phrase_end(at);
    if (end < 0) return;
    const std::string_view behind = reading_.word(end);
    const bool closes = behind == "," || behind == "." || behind == ")" || behind == "(" || behind == ";" ||
                        is_dash(behind) || behind == ":" || words_.ends_role(end) ||
                        !reading_.same_sentence(end, mark) ||
                        (reading_.has(end) && reading_.token(end).kind == TokenKind::kMark);
    const bool determined = words_.is_determiner(at);
    if (!closes && !determined && !words_.is_verb(end)) return;
    if (reading_.person_at(end)) return;
    add(after_article(at), with_employer(end), person);
    if (is_and(behind) && words_.is_determiner(end + 1)) add_second(end + 1, person);
  }

  // "Jo Lee, a chemist and a member of the board,": a second role.
  void add_second(TokenIndex at, NameIndex person) {
    const TokenIndex end = phrase_end(at);
    if (end >= 0 && !reading_.person_at(end)) add(after_article(at), end, person);
  }

  // "Jo Lee, Director, Acme Securities.": the comma stands for "of".
  TokenIndex with_employer(TokenIndex end) const {
    const NameIndex name = reading_.name_at(end + 1);
    if (reading_.word(end) != "," || name == kNone || !is_capitalised(end - 1) || !words_.is_head(end - 1))
      return end;
    if (reading_.names()[name].type != entities::EntityType::kOrg) return end;
    const TokenIndex behind = reading_.tokens_of(name).end;
    const std::string_view word = reading_.word(behind);
    return word == "," || word == "." || !reading_.same_sentence(behind, end) ? behind : end;
  }

  // ", who is also a deputy prime minister", ", who serves as", ", who was elected president"
  void find_relative(TokenIndex at, NameIndex person) {
    const TokenIndex start = at;
    if (words_.is_office_verb(at)) {
      if (const TokenIndex end = object_end(at + 1); end > 0) add(at, over_links(end, at), person);
      return;
    }
    while (at < start + 5 && reading_.same_sentence(at, start)) {
      const std::string_view word = reading_.word(at);
      if (word == "as" || words_.is_copula(at)) {
        find_predicate(at + 1, person);
        return;
      }
      if (word == "," || reading_.name_at(at) != kNone) return;
      ++at;
    }
  }

  void find_predicate(TokenIndex at, NameIndex person) {
    if (words_.is_adverb(at)) ++at;
    if (reading_.word(at) == "elected" || reading_.word(at) == "named" || reading_.word(at) == "appointed")
      ++at;
    const bool determined = words_.is_determiner(at);
    const TokenIndex end = phrase_end(at);
    if (end < 0 || reading_.person_at(end)) return;
    if (!determined && !words_.is_head(at) && !words_.is_modifier(at)) return;
    add(after_article(at), end, person);
  }

  // "appointed Jo Lee as chief whip", "Jo Lee resigned as president"
  void find_as(TokenIndex at, NameIndex person) {
    const TokenIndex end = phrase_end(at);
    if (end < 0 || reading_.person_at(end)) return;
    add(after_article(at), end, person);
  }

  TokenIndex after_article(TokenIndex at) const {
    while (words_.is_determiner(at) || reading_.word(at) == "one") {
      if (reading_.word(at) == "one" && reading_.word(at + 1) == "of") break;
      ++at;
    }
    return at;
  }

  // The end of the noun phrase that starts at `at` and has a role's head; -1 where there is none.
  TokenIndex phrase_end(TokenIndex start) const {
    const TokenIndex first = after_article(start);
    const TokenIndex head = head_ahead(first, first != start);
    if (head < 0) return -1;
    return over_links(over_heads(head + 1), first);
  }

  TokenIndex head_ahead(TokenIndex first, bool determined) const {
    TokenIndex head = -1;
    for (TokenIndex at = first; at < first + 12 && reading_.same_sentence(at, first); ++at) {
      if (reading_.person_at(at) && !possessive(reading_.tokens_of(reading_.name_at(at)).end)) break;
      if (words_.is_head(at) && (reading_.name_at(at) == kNone || is_last_of_name(at))) {
        head = at;
        if (!goes_on(at + 1)) break;
        continue;
      }
      if (reading_.name_at(at) != kNone || words_.may_be_in_role(at) || possessive(at) ||
          reading_.word(at) == "-")
        continue;
      if (reading_.word(at) == "one" && reading_.word(at + 1) == "of") {
        ++at;
        continue;
      }
      if (reading_.word(at) == "of" && reading_.word(at - 1) == "one") continue;
      if (reading_.word(at) == "the" && at > first && reading_.word(at - 1) == "of") continue;
      if (is_capitalised(at) && !words_.is_function(at)) continue;
      if (determined && is_word(at) && !words_.is_function(at) && at < first + 5) continue;
      if (is_ordinal(at)) continue;
      break;
    }
    return head;
  }

  bool is_last_of_name(TokenIndex at) const {
    return static_cast<TokenIndex>(reading_.tokens_of(reading_.name_at(at)).end) == at + 1;
  }

  // Does the phrase's core go on: "vice president", "actor and comedian", "director-general"?
  bool goes_on(TokenIndex at) const { return words_.may_be_in_role(at) && !reading_.person_at(at); }

  TokenIndex over_heads(TokenIndex at) const {
    while (true) {
      if (reading_.word(at) == "-" && !reading_.token(at).space_before && is_word(at + 1))
        at += 2;
      else if (words_.is_suffix(at))
        ++at;
      else if (reading_.word(at) == "(" && reading_.word(at + 2) == ")" && is_capitalised(at + 1))
        at += 3;
      else if (is_and(reading_.word(at)) && core_after(at + 1) > 0)
        at = core_after(at + 1);
      else
        return at;
    }
  }

  // "and chief executive", "and a former mayor": where a second core ends.
  TokenIndex core_after(TokenIndex at) const {
    const TokenIndex first = at;
    if (words_.is_determiner(at) || reading_.person_at(at)) return -1;
    if (words_.is_title(first) && reading_.person_at(first + 1)) return -1;
    const TokenIndex head = head_ahead(first, false);
    return head < 0 || reading_.person_at(head + 1) ? -1 : head + 1;
  }

  // Over "of the Supreme Electoral Tribunal (TSE)", "for North America" to the end of the phrase.
  TokenIndex over_links(TokenIndex at, TokenIndex first) const {
    while (reading_.same_sentence(at, first) && at - first < kMaxRoleTokens && words_.is_link(at)) {
      const TokenIndex end = object_end(at + 1);
      const std::string_view link = reading_.word(at);
      const bool loose = link != "of" && link != "for" && link != "to";
      if (end < 0 || (loose && !names_something(at + 1)) || (link == "from" && !names_organisation(at + 1)))
        return at;
      at = end;
    }
    return at;
  }

  bool names_organisation(TokenIndex at) const {
    while (words_.is_determiner(at)) ++at;
    const NameIndex name = reading_.name_at(at);
    return name != kNone && reading_.names()[name].type == entities::EntityType::kOrg;
  }

  // The object of a preposition: names, capitalised words, and ordinary ones until a verb or a mark.
  TokenIndex object_end(TokenIndex start) const {
    TokenIndex at = start;
    while (words_.is_determiner(at)) ++at;
    const TokenIndex first = at;
    for (; at < first + 12 && reading_.same_sentence(at, start); ++at) {
      if (const NameIndex name = reading_.name_at(at); name != kNone) {
        at = static_cast<TokenIndex>(reading_.tokens_of(name).end) - 1;
        continue;
      }
      const std::string_view word = reading_.word(at);
      if (possessive(at) || word == "-" || word == "&") continue;
      if (word == "(" && reading_.word(at + 2) == ")" && is_capitalised(at + 1)) {
        at += 2;
        continue;
      }
      if (is_and(word) && and_goes_on(at)) continue;
      if (!is_word(at) || words_.is_function(at) || words_.is_verb(at)) break;
    }
    return at == first ? -1 : at;
  }

  // "Science and Technology", "north and south": both sides written alike.
  bool and_goes_on(TokenIndex at) const {
    return is_word(at + 1) && is_word(at - 1) && !reading_.person_at(at + 1) && !words_.is_verb(at + 1) &&
           !words_.is_function(at + 1) && is_capitalised(at + 1) == is_capitalised(at - 1);
  }
};

}  // namespace

void find_roles_behind(const Reading& reading, const RoleWords& words, NameIndex person,
                       std::vector<Role>& found) {
  RolesBehind(reading, words, found).find(person);
}

}  // namespace inspector::people
