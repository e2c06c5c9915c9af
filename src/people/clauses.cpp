#include "people/clauses.h"

#include "lexicon/tables.h"

namespace inspector::people {

Clauses::Clauses(const Reading& reading, const RoleWords& words, const std::vector<Role>& roles)
    : reading_(reading),
      words_(words),
      verbs_(reading.text(), lexicon::kReportingVerbs),
      leads_(reading.names().size(), 0) {
  find_leads(roles);
}

Recent Clauses::recent(EntityIndex entity, TokenIndex first, TokenIndex end) const {
  Recent recent{entity, first, is_subject(first, end), false, false, reading_.quoted(first)};
  recent.first = recent.subject && opens(first);
  recent.speaker = is_speaker(first, end);
  return recent;
}

bool Clauses::is_speaker(TokenIndex first, TokenIndex end) const {
  const TokenIndex before = before_titles(first);
  if ((speaks(before) && closes_speech(before - 1)) || (reading_.word(before) == "to" && speaks(before - 1)))
    return true;
  return speaks_soon(end) || speaks_soon(behind_aside(end));
}

bool Clauses::speaks_soon(TokenIndex at) const {
  for (TokenIndex next = at; next < at + 3 && reading_.same_sentence(next, at - 1); ++next) {
    if (speaks(next)) return true;
    const std::string_view word = reading_.word(next);
    const bool adverb = word.size() > 4 && word.substr(word.size() - 2) == "ly";
    if (!words_.is_function(next) && !adverb && word != "later") return false;
  }
  return false;
}

bool Clauses::speaks(TokenIndex at) const {
  if (!reading_.has(at)) return false;
  const std::string_view share = verbs_.value(reading_.token(at));
  const std::string_view first = share.substr(0, share.find(' '));
  return first.size() == 3 || (first.size() == 2 && first[0] >= '6');
}

bool Clauses::is_subject(TokenIndex first, TokenIndex end) const {
  const std::string_view behind = reading_.word(end);
  if (behind == "'s" || behind == "'" || is_compound(end)) return false;
  if (opens(first) || speaks(end) || (speaks(first - 1) && closes_speech(first - 2))) return true;
  const TokenIndex before = before_titles(first);
  return reading_.word(before) == "," || words_.opens_clause(before);
}

bool Clauses::is_compound(TokenIndex at) const {
  if (!reading_.has(at) || reading_.token(at).kind != text::TokenKind::kWord) return false;
  if (reading_.token(at).letter_case != text::Case::kLower) return false;
  const std::string_view word = reading_.word(at);
  return !words_.is_function(at) && !words_.is_verb(at) && !verbs_.has(reading_.token(at)) && word != "'s" &&
         word.back() != 's' && (word.size() < 5 || word.substr(word.size() - 2) != "ng");
}

TokenIndex Clauses::behind_aside(TokenIndex end) const {
  const std::string_view open = reading_.word(end);
  if (open != "," && open != "(") return end;
  for (TokenIndex at = end + 1; at < end + 24 && reading_.same_sentence(at, end); ++at) {
    if (reading_.word(at) == (open == "," ? "," : ")") && !reading_.quoted(at)) {
      if (speaks_soon(at + 1) || open == "(") return at + 1;
    }
  }
  return end;
}

TokenIndex Clauses::before_titles(TokenIndex first) const {
  TokenIndex before = lead_of(first) - 1;
  while (reading_.same_sentence(before, first) &&
         (words_.may_be_in_role(before) || words_.is_civility(before) || reading_.word(before) == "the" ||
          (reading_.name_at(before) != kNone && !reading_.person_at(before))))
    --before;
  return before;
}

TokenIndex Clauses::lead_of(TokenIndex first) const {
  const NameIndex name = reading_.name_at(first);
  return name == kNone || leads_[name] == 0 ? first : leads_[name] - 1;
}

void Clauses::find_leads(const std::vector<Role>& roles) {
  for (const Role& role : roles) {
    const Range tokens = reading_.text().tokens_in(role.range);
    const Range name = reading_.tokens_of(role.person);
    if (tokens.end <= name.begin && name.begin - tokens.end <= 2 && leads_[role.person] == 0)
      leads_[role.person] = TokenIndex{tokens.begin} + 1;
  }
}

bool Clauses::opens(TokenIndex first) const {
  const TokenIndex before = before_titles(first);
  return !reading_.same_sentence(before, first) || reading_.opens_sentence(before + 1);
}

bool Clauses::closes_speech(TokenIndex at) const {
  return reading_.has(at) && (reading_.token(at).kind == text::TokenKind::kMark || reading_.word(at) == ",");
}

}  // namespace inspector::people
