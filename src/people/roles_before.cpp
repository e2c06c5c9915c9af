// Roles before a name ("former U.S. President Donald Trump"): from the phrase's head, next to the name,
// leftwards over what may belong to it: words of data/roles.tsv, names, capitalised words. Articles, verbs
// and punctuation end it.
#include "lexicon/tables.h"
#include "people/role_phrase.h"

namespace inspector::people {

namespace {

using text::Case;

constexpr int kMaxLoose = 3;  // ordinary words between an article and the role's known words

class RolesBefore : private RolePhrase {
 public:
  RolesBefore(const Reading& reading, const RoleWords& words, std::vector<Role>& found)
      : RolePhrase(reading, words, found) {}

  void find(NameIndex person) {
    TokenIndex at = static_cast<TokenIndex>(reading_.tokens_of(person).begin) - 1;
    const TokenIndex name_first = at + 1;
    if (!reading_.same_sentence(at, name_first)) return;
    while (words_.is_civility(at) && !words_.is_title(at) && !reading_.person_at(at)) --at;
    if (reading_.word(at) == ":" && words_.is_title(at - 1)) return;
    if (is_rank(at) && !is_compound(at)) {
      const TokenIndex first = extend_title(at);
      add(first, at + 1, person);
      if (reading_.word(at).size() > 2 && reading_.word(at).substr(reading_.word(at).size() - 2) == "s.")
        share_with_list(first, at + 1, person);
      at = first - 1;
      while (words_.is_civility(at)) --at;
    }
    const bool comma = reading_.word(at) == ",";
    const bool list = is_dash(reading_.word(at)) || reading_.word(at) == ":";
    if (comma || (list && words_.is_plural(at - 1))) --at;
    if (!reading_.same_sentence(at, name_first)) return;
    const TokenIndex head = find_head(at, comma);
    if (head < 0) return;
    const TokenIndex first = extend_left(head);
    if (comma && !opens_apposition(first)) return;
    add(first, at + 1, person);
    if (words_.is_plural(head)) share_with_list(first, at + 1, person);
  }

 private:
  // "Dr", "Gen.", "Sen.": stands for a role alone; "president" does not count, it may be the end of a longer
  // one.
  bool is_rank(TokenIndex at) const {
    return words_.is_title(at) && !words_.is_head(at) && !reading_.person_at(at);
  }

  // "Lt. Gen.", "Brigadier Gen", "Vermont Sen."
  bool is_compound(TokenIndex at) const { return words_.is_modifier(at - 1) && !words_.is_title(at - 1); }

  TokenIndex extend_title(TokenIndex at) const {
    TokenIndex first = at;
    while (reading_.same_sentence(first - 1, at)) {
      if (is_rank(first - 1) && is_capitalised(first - 1))
        --first;
      else if (is_place_or_group(first - 1))
        first = reading_.tokens_of(reading_.name_at(first - 1)).begin;
      else
        break;
    }
    return first;
  }

  // The head of the phrase that ends at `at`; -1 where it is no role.
  TokenIndex find_head(TokenIndex at, bool comma) const {
    TokenIndex last = at;
    if (reading_.word(last) == ")") last = before_bracket(last);
    if (last < 0) return -1;
    if (words_.is_suffix(last)) last -= reading_.word(last - 1) == "-" ? 2 : 1;
    if (words_.is_link(last) || words_.is_determiner(last) || reading_.person_at(last)) return -1;
    const bool object = words_.is_plural(last) || reading_.word(last) == "justice" ||
                        (comma && words_.is_determiner(last - 1) && words_.is_link(last - 2));
    const TokenIndex chained = !words_.is_head(last) || object ? head_of_chain(last, comma) : -1;
    return chained >= 0 || !words_.is_head(last) ? chained : last;
  }

  // "secretary of state", "Minister of Tourism", "head of the CNE’s Risk Analysis Unit": back over the chain
  // to its head.
  TokenIndex head_of_chain(TokenIndex last, bool comma) const {
    const int limit = comma ? 16 : 9;
    bool linked = false;
    if (words_.is_head(last) && words_.is_determiner(last - 1) && !words_.is_link(last - 2)) return -1;
    for (TokenIndex at = last; at > last - limit && reading_.same_sentence(at, last); --at) {
      const std::string_view word = reading_.word(at);
      if (reading_.person_at(at)) return -1;
      if (linked && words_.is_head(at)) return at;
      linked = (words_.is_link(at) && (word != "to" || names_something(at + 1))) ||
               (linked && (words_.is_suffix(at) || word == "-"));
      if (linked || possessive(at) || is_and(word) || word == "the" || word == "-" || word == "(" ||
          word == ")")
        continue;
      if (reading_.name_at(at) != kNone || words_.may_be_in_role(at) || is_capitalised(at)) continue;
      if (is_word(at) && !words_.is_function(at) && !words_.is_verb(at) && (comma || last - at < 3)) continue;
      return -1;
    }
    return -1;
  }

  // The first token of the phrase whose head is at `head`.
  TokenIndex extend_left(TokenIndex head) const {
    TokenIndex first = head;
    while (head - first < kMaxRoleTokens) {
      const TokenIndex next = step_left(first);
      if (next == first) break;
      first = next;
    }
    return loosen(first);
  }

  TokenIndex step_left(TokenIndex first) const {
    const TokenIndex at = first - 1;
    if (!reading_.same_sentence(at, first)) return first;
    const std::string_view word = reading_.word(at);
    if (word == "-" && reading_.same_sentence(at - 1, first) && !reading_.token(first).space_before &&
        is_word(at - 1))
      return start_of(at - 1);
    if (word == "/" && words_.is_head(at - 1)) return at - 1;
    if (possessive(at))
      return reading_.name_at(at - 1) != kNone ? start_of(at - 1) : possessor(at - 1, first);
    if (word == ")" && before_bracket(at) >= 0 && is_capitalised(before_bracket(at)))
      return start_of(before_bracket(at));
    if (is_and(word)) return words_.may_be_in_role(at - 1) && joined_by_and(at) ? at - 1 : first;
    if (reading_.person_at(at)) return first;
    if (reading_.name_at(at) != kNone) return start_of(at);
    if (words_.may_be_in_role(at) && !words_.is_civility(at)) return at;
    if (is_capitalised(at) && !opens_plainly(at) && !words_.is_function(at)) return at;
    if (is_ordinal(at) || is_plain_noun(at)) return at;
    return first;
  }

  // An ordinary word between a name and the head: "US mystery authors".
  bool is_plain_noun(TokenIndex at) const {
    if (!is_word(at) || words_.is_function(at) || words_.is_verb(at) ||
        reading_.token(at).letter_case != Case::kLower)
      return false;
    const std::string_view word = reading_.word(at);
    if (lexicon::contains(lexicon::kReportingVerbs, word)) return false;
    return is_place_or_group(at - 1) ||
           (word.back() != 's' && (reading_.opens_sentence(at) || leads_in(at - 1)));
  }

  bool leads_in(TokenIndex at) const {
    const std::string_view word = reading_.word(at);
    return (words_.is_link(at) && word != "to") || word == "by" || is_and(word);
  }

  // "actor and comedian", "chairman and chief executive": what stands before "and" must be a head or go with
  // one.
  bool joined_by_and(TokenIndex conjunction) const {
    const TokenIndex left = conjunction - 1;
    return (words_.is_head(left) || words_.is_modifier(left)) && !reading_.person_at(left);
  }

  TokenIndex start_of(TokenIndex at) const {
    const NameIndex name = reading_.name_at(at);
    return name == kNone ? at : static_cast<TokenIndex>(reading_.tokens_of(name).begin);
  }

  // "the rabbinical council’s president": the possessor with the ordinary words before it, when an article
  // stands there.
  TokenIndex possessor(TokenIndex at, TokenIndex first) const {
    if (!is_word(at) || words_.is_function(at)) return first;
    if (is_capitalised(at) || words_.may_be_in_role(at)) return at;
    for (TokenIndex back = at - 1; back >= at - kMaxLoose && reading_.same_sentence(back, first); --back) {
      if (words_.is_determiner(back)) return back + 1;
      if (!is_word(back) || words_.is_function(back)) break;
    }
    return first;
  }

  // Takes ordinary words in too where an article opens the phrase: "the veteran snooker commentator".
  TokenIndex loosen(TokenIndex first) const {
    for (TokenIndex at = first - 1; at >= first - kMaxLoose - 1 && reading_.same_sentence(at, first); --at) {
      if (words_.is_determiner(at)) return at + 1;
      const bool hyphen = reading_.word(at) == "-";
      if (!hyphen && (!is_word(at) || words_.is_function(at) || reading_.person_at(at))) break;
    }
    return first;
  }

  // "The president of the tribunal, Erick Rodríguez, said": the phrase must begin as a subject or an object
  // does, or the comma belongs to a list.
  bool opens_apposition(TokenIndex first) const {
    if (!reading_.has(first - 1) || !reading_.same_sentence(first - 1, first)) return true;
    TokenIndex before = first - 1;
    if (words_.is_determiner(before)) --before;
    if (!reading_.same_sentence(before, first) || reading_.opens_sentence(before + 1)) return true;
    return words_.leads_to_role(before) || reading_.word(before) == "," || words_.is_verb(before);
  }

  // "presidents Ann Bo and Cy Du": the plural goes for every name of the list.
  void share_with_list(TokenIndex first, TokenIndex end, NameIndex person) {
    NameIndex last = person;
    for (NameIndex next = person + 1; next < reading_.names().size() && next < person + 8; ++next) {
      if (!reading_.is_person(next)) break;
      const TokenIndex gap = reading_.tokens_of(last).end;
      TokenIndex at = gap;
      const auto begin = static_cast<TokenIndex>(reading_.tokens_of(next).begin);
      while (at < begin &&
             (reading_.word(at) == "," || is_and(reading_.word(at)) || words_.is_civility(at) || is_rank(at)))
        ++at;
      if (at != begin || at == gap) break;
      add(first, end, next);
      last = next;
    }
  }
};

}  // namespace

void find_roles_before(const Reading& reading, const RoleWords& words, NameIndex person,
                       std::vector<Role>& found) {
  RolesBefore(reading, words, found).find(person);
}

}  // namespace inspector::people
