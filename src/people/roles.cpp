// Roles by the shape of a noun phrase around a head word. Before a name it is read leftwards from the head
// ("former U.S. President Donald Trump"), behind it rightwards over its "of" and "for" phrases ("Jo Lee,
// chief executive of Acme,"). What may belong to the phrase: words of data/roles.tsv, names, capitalised
// words; what ends it: articles, verbs, punctuation.
#include "people/roles.h"

#include <algorithm>

#include "lexicon/tables.h"

namespace inspector::people {

namespace {

using text::Case;
using text::Token;
using text::TokenKind;

constexpr int kMaxRoleTokens = 24;
constexpr int kMaxLoose = 3;  // ordinary words between an article and the role's known words

bool is_determiner(std::string_view word) {
  return word == "the" || word == "a" || word == "an" || word == "his" || word == "her" || word == "its" ||
         word == "their" || word == "our" || word == "my" || word == "whose" || word == "another" ||
         word == "this" || word == "that";
}

bool joins_phrase(std::string_view word) {
  return word == "of" || word == "for" || word == "at" || word == "in" || word == "to" || word == "on" ||
         word == "with" || word == "from" || word == "under" || word == "de" || word == "against";
}

bool is_and(std::string_view word) {
  return word == "and" || word == "&";
}

bool is_dash(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "--";
}

class RoleFinder {
 public:
  RoleFinder(const Reading& reading, const RoleWords& words) : reading_(reading), words_(words) {}

  std::vector<Role> find() {
    for (NameIndex name = 0; name < reading_.names().size(); ++name) {
      if (!reading_.is_person(name)) continue;
      const std::size_t found = roles_.size();
      find_credit(name);
      if (roles_.size() > found) continue;
      find_before(name);
      find_behind(name);
    }
    std::stable_sort(roles_.begin(), roles_.end(), [](const Role& a, const Role& b) {
      return a.person != b.person ? a.person < b.person : a.range < b.range;
    });
    roles_.erase(
        std::unique(roles_.begin(), roles_.end(),
                    [](const Role& a, const Role& b) { return a.person == b.person && a.range == b.range; }),
        roles_.end());
    return std::move(roles_);
  }

 private:
  // ---- what may be in the phrase

  bool is_word(TokenIndex at) const {
    return reading_.has(at) && reading_.token(at).kind == TokenKind::kWord;
  }

  bool is_capitalised(TokenIndex at) const {
    if (!is_word(at)) return false;
    const Case written = reading_.token(at).letter_case;
    return written == Case::kTitle || written == Case::kUpper || written == Case::kMixed;
  }

  bool is_function_word(TokenIndex at) const { return words_.is_function(at); }

  bool possessive(TokenIndex at) const {
    const std::string_view word = reading_.word(at);
    return word == "'s" || (word == "'" && reading_.has(at) && !reading_.token(at).space_before);
  }

  // A word at the start of a sentence that is capitalised for that reason only.
  bool opens_plainly(TokenIndex at) const {
    return reading_.opens_sentence(at) && !words_.may_be_in_role(at) &&
           (is_function_word(at) || lexicon::contains(lexicon::kCommonWords, reading_.word(at)));
  }

  // ---- before the name

  void find_before(NameIndex person) {
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

  bool is_place_or_group(TokenIndex at) const {
    const NameIndex name = reading_.name_at(at);
    if (name == kNone) return false;
    const auto type = reading_.names()[name].type;
    return type == entities::EntityType::kGpe || type == entities::EntityType::kNorp;
  }

  // The head of the phrase that ends at `at`; -1 where it is no role.
  TokenIndex find_head(TokenIndex at, bool comma) const {
    TokenIndex last = at;
    if (reading_.word(last) == ")") last = before_bracket(last);
    if (last < 0) return -1;
    if (words_.is_suffix(last)) last -= reading_.word(last - 1) == "-" ? 2 : 1;
    if (joins_phrase(reading_.word(last)) || is_determiner(reading_.word(last)) || reading_.person_at(last))
      return -1;
    const bool object =
        words_.is_plural(last) || reading_.word(last) == "justice" ||
        (comma && is_determiner(reading_.word(last - 1)) && joins_phrase(reading_.word(last - 2)));
    const TokenIndex chained = !words_.is_head(last) || object ? head_of_chain(last, comma) : -1;
    return chained >= 0 || !words_.is_head(last) ? chained : last;
  }

  TokenIndex before_bracket(TokenIndex close) const {
    for (TokenIndex at = close - 1; at > close - 5 && reading_.same_sentence(at, close); --at) {
      if (reading_.word(at) == "(") return at - 1;
    }
    return -1;
  }

  // "secretary of state", "Minister of Tourism", "head of the CNE’s Risk Analysis Unit": back over the chain
  // to its head.
  TokenIndex head_of_chain(TokenIndex last, bool comma) const {
    const int limit = comma ? 16 : 9;
    bool linked = false;
    if (words_.is_head(last) && is_determiner(reading_.word(last - 1)) &&
        !joins_phrase(reading_.word(last - 2)))
      return -1;
    for (TokenIndex at = last; at > last - limit && reading_.same_sentence(at, last); --at) {
      const std::string_view word = reading_.word(at);
      if (reading_.person_at(at)) return -1;
      if (linked && words_.is_head(at)) return at;
      linked = (joins_phrase(word) && (word != "to" || names_something(at + 1))) ||
               (linked && (words_.is_suffix(at) || word == "-"));
      if (linked || possessive(at) || is_and(word) || word == "the" || word == "-" || word == "(" ||
          word == ")")
        continue;
      if (reading_.name_at(at) != kNone || words_.may_be_in_role(at) || is_capitalised(at)) continue;
      if (is_word(at) && !is_function_word(at) && !is_verb(at) && (comma || last - at < 3)) continue;
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
    if (is_capitalised(at) && !opens_plainly(at) && !is_function_word(at)) return at;
    if (is_ordinal(at) || is_plain_noun(at)) return at;
    return first;
  }

  // An ordinary word between a name and the head: "US mystery authors".
  bool is_plain_noun(TokenIndex at) const {
    if (!is_word(at) || is_function_word(at) || is_verb(at) || reading_.token(at).letter_case != Case::kLower)
      return false;
    const std::string_view word = reading_.word(at);
    if (lexicon::contains(lexicon::kReportingVerbs, word)) return false;
    return is_place_or_group(at - 1) ||
           (word.back() != 's' && (reading_.opens_sentence(at) || leads_in(reading_.word(at - 1))));
  }

  static bool leads_in(std::string_view word) {
    return (joins_phrase(word) && word != "to") || word == "by" || is_and(word);
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
    if (!is_word(at) || is_function_word(at)) return first;
    if (is_capitalised(at) || words_.may_be_in_role(at)) return at;
    for (TokenIndex back = at - 1; back >= at - kMaxLoose && reading_.same_sentence(back, first); --back) {
      if (is_determiner(reading_.word(back))) return back + 1;
      if (!is_word(back) || is_function_word(back)) break;
    }
    return first;
  }

  bool is_ordinal(TokenIndex at) const {
    if (!reading_.has(at) || reading_.token(at).kind != TokenKind::kNumber) return false;
    const std::string_view word = reading_.word(at);
    return word.size() > 2 && word.back() >= 'a' && word.back() <= 'z';
  }

  // Takes ordinary words in too where an article opens the phrase: "the veteran snooker commentator".
  TokenIndex loosen(TokenIndex first) const {
    for (TokenIndex at = first - 1; at >= first - kMaxLoose - 1 && reading_.same_sentence(at, first); --at) {
      if (is_determiner(reading_.word(at))) return at + 1;
      const bool hyphen = reading_.word(at) == "-";
      if (!hyphen && (!is_word(at) || is_function_word(at) || reading_.person_at(at))) break;
    }
    return first;
  }

  // "The president of the tribunal, Erick Rodríguez, said": the phrase must begin as a subject or an object
  // does, or the comma belongs to a list.
  bool opens_apposition(TokenIndex first) const {
    if (!reading_.has(first - 1) || !reading_.same_sentence(first - 1, first)) return true;
    TokenIndex before = first - 1;
    if (is_determiner(reading_.word(before))) --before;
    if (!reading_.same_sentence(before, first) || reading_.opens_sentence(before + 1)) return true;
    const std::string_view word = reading_.word(before);
    return word == "by" || word == "to" || word == "with" || word == "as" || word == "that" ||
           word == "and" || word == "," || is_verb(before);
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

  // ---- behind the name

  void find_behind(NameIndex person) {
    const TokenIndex name_end = reading_.tokens_of(person).end;
    TokenIndex at = skip_aside(name_end);
    if (!reading_.same_sentence(at, name_end - 1)) return;
    const std::string_view word = reading_.word(at);
    if (word == "," || word == "(" || is_dash(word)) {
      find_apposition(at, person);
    } else if (is_copula(word) && words_.is_verb(at + 1) && as_within(at + 2) >= 0) {
      find_as(as_within(at + 2), person);
    } else if (is_copula(word)) {
      find_predicate(at + 1, person);
    } else if (word == "as" || (is_word(at) && reading_.word(at + 1) == "as")) {
      find_as(word == "as" ? at + 1 : at + 2, person);
    }
  }

  // "was sworn in as", "was named on Monday as": the token behind "as", a few on; -1 where there is none.
  TokenIndex as_within(TokenIndex start) const {
    for (TokenIndex at = start; at < start + 3 && reading_.same_sentence(at, start - 1); ++at) {
      if (reading_.word(at) == "as") return at + 1;
    }
    return -1;
  }

  static bool is_copula(std::string_view word) {
    return word == "is" || word == "was" || word == "became" || word == "becomes" || word == "remains";
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

  bool opens_role(TokenIndex at) const {
    return words_.may_be_in_role(at) || is_determiner(reading_.word(at));
  }

  void find_apposition(TokenIndex mark, NameIndex person) {
    TokenIndex at = mark + 1;
    const std::string_view word = reading_.word(at);
    if (word == "who") {
      find_relative(at + 1, person);
      return;
    }
    if (word == "now" || word == "then" || word == "once" || word == "today" || word == "currently" ||
        word == "formerly" || word == "also" || word == "himself" || word == "herself")
      ++at;
    const TokenIndex end = phrase_end(at);
    if (end < 0) return;
    const std::string_view behind = reading_.word(end);
    const bool closes = behind == "," || behind == "." || behind == ")" || behind == "(" || behind == ";" ||
                        is_dash(behind) || behind == ":" || behind == "who" || behind == "that" ||
                        behind == "which" || behind == "said" || behind == "says" || behind == "told" ||
                        !reading_.same_sentence(end, mark) ||
                        (reading_.has(end) && reading_.token(end).kind == TokenKind::kMark);
    const bool determined = is_determiner(reading_.word(at));
    if (!closes && !determined && !is_verb(end)) return;
    if (reading_.person_at(end)) return;
    add(after_article(at), with_employer(end), person);
    if (is_and(behind) && is_determiner(reading_.word(end + 1))) add_second(end + 1, person);
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
    while (at < start + 5 && reading_.same_sentence(at, start)) {
      const std::string_view word = reading_.word(at);
      if (word == "as" || is_copula(word)) {
        find_predicate(at + 1, person);
        return;
      }
      if (word == "," || reading_.name_at(at) != kNone) return;
      ++at;
    }
  }

  void find_predicate(TokenIndex at, NameIndex person) {
    const std::string_view word = reading_.word(at);
    if (word == "also" || word == "now" || word == "currently" || word == "once" || word == "then") ++at;
    if (reading_.word(at) == "elected" || reading_.word(at) == "named" || reading_.word(at) == "appointed")
      ++at;
    const bool determined = is_determiner(reading_.word(at));
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
    while (is_determiner(reading_.word(at)) || reading_.word(at) == "one") {
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
      if (is_capitalised(at) && !is_function_word(at)) continue;
      if (determined && is_word(at) && !is_function_word(at) && at < first + 5) continue;
      if (is_ordinal(at)) continue;
      break;
    }
    return head;
  }

  bool is_last_of_name(TokenIndex at) const {
    return static_cast<TokenIndex>(reading_.tokens_of(reading_.name_at(at)).end) == at + 1;
  }

  // Does the phrase's core go on: "vice president", "actor and comedian", "director-general"?
  bool goes_on(TokenIndex at) const {
    if (words_.may_be_in_role(at) && !reading_.person_at(at)) return true;
    return false;
  }

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
    if (is_determiner(reading_.word(at)) || reading_.person_at(at)) return -1;
    if (words_.is_title(first) && reading_.person_at(first + 1)) return -1;
    const TokenIndex head = head_ahead(first, false);
    return head < 0 || reading_.person_at(head + 1) ? -1 : head + 1;
  }

  // Over "of the Supreme Electoral Tribunal (TSE)", "for North America" to the end of the phrase.
  TokenIndex over_links(TokenIndex at, TokenIndex first) const {
    while (reading_.same_sentence(at, first) && at - first < kMaxRoleTokens &&
           joins_phrase(reading_.word(at))) {
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
    while (is_determiner(reading_.word(at))) ++at;
    const NameIndex name = reading_.name_at(at);
    return name != kNone && reading_.names()[name].type == entities::EntityType::kOrg;
  }

  // Is there a name or a capitalised word right behind the preposition ("in Nairobi", "at the Kenya School of
  // Law")?
  bool names_something(TokenIndex at) const {
    while (is_determiner(reading_.word(at))) ++at;
    return is_capitalised(at) || reading_.name_at(at) != kNone;
  }

  // The object of a preposition: names, capitalised words, and ordinary ones until a verb or a mark.
  TokenIndex object_end(TokenIndex start) const {
    TokenIndex at = start;
    while (is_determiner(reading_.word(at))) ++at;
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
      if (!is_word(at) || is_function_word(at) || is_verb(at)) break;
    }
    return at == first ? -1 : at;
  }

  // "Science and Technology", "north and south": both sides written alike.
  bool and_goes_on(TokenIndex at) const {
    return is_word(at + 1) && is_word(at - 1) && !reading_.person_at(at + 1) && !is_verb(at + 1) &&
           !is_function_word(at + 1) && is_capitalised(at + 1) == is_capitalised(at - 1);
  }

  bool is_verb(TokenIndex at) const { return words_.is_verb(at); }

  // ---- "Reporting by Jo Lee; Editing by Mo Ray"

  void find_credit(NameIndex person) {
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
             reading_.token(first).letter_case == Case::kLower && !is_function_word(first - 1))
        --first;
      add(first, at, person);
      return;
    }
  }

  void add(TokenIndex first, TokenIndex end, NameIndex person) {
    while (end > first && reading_.token(end - 1).kind != TokenKind::kWord && reading_.word(end - 1) != ")")
      --end;
    if (first >= end || end - first > kMaxRoleTokens + 12) return;
    roles_.push_back({reading_.bytes(first, end), person});
  }

  const Reading& reading_;
  const RoleWords& words_;
  std::vector<Role> roles_;
};

}  // namespace

std::vector<Role> find_roles(const Reading& reading, const RoleWords& words) {
  return RoleFinder(reading, words).find();
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
