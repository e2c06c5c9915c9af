#include "people/role_phrase.h"

#include "lexicon/tables.h"

namespace inspector::people {

using text::Case;
using text::TokenKind;

bool is_and(std::string_view word) {
  return word == "and" || word == "&";
}

bool is_dash(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "--";
}

bool RolePhrase::is_word(TokenIndex at) const {
  return reading_.has(at) && reading_.token(at).kind == TokenKind::kWord;
}

bool RolePhrase::is_capitalised(TokenIndex at) const {
  if (!is_word(at)) return false;
  const Case written = reading_.token(at).letter_case;
  return written == Case::kTitle || written == Case::kUpper || written == Case::kMixed;
}

bool RolePhrase::possessive(TokenIndex at) const {
  const std::string_view word = reading_.word(at);
  return word == "'s" || (word == "'" && reading_.has(at) && !reading_.token(at).space_before);
}

bool RolePhrase::opens_plainly(TokenIndex at) const {
  return reading_.opens_sentence(at) && !words_.may_be_in_role(at) &&
         (words_.is_function(at) || lexicon::contains(lexicon::kCommonWords, reading_.word(at)));
}

bool RolePhrase::is_place_or_group(TokenIndex at) const {
  const NameIndex name = reading_.name_at(at);
  if (name == kNone) return false;
  const auto type = reading_.names()[name].type;
  return type == entities::EntityType::kGpe || type == entities::EntityType::kNorp;
}

TokenIndex RolePhrase::before_bracket(TokenIndex close) const {
  for (TokenIndex at = close - 1; at > close - 5 && reading_.same_sentence(at, close); --at) {
    if (reading_.word(at) == "(") return at - 1;
  }
  return -1;
}

bool RolePhrase::is_ordinal(TokenIndex at) const {
  if (!reading_.has(at) || reading_.token(at).kind != TokenKind::kNumber) return false;
  const std::string_view word = reading_.word(at);
  return word.size() > 2 && word.back() >= 'a' && word.back() <= 'z';
}

bool RolePhrase::names_something(TokenIndex at) const {
  while (words_.is_determiner(at)) ++at;
  return is_capitalised(at) || reading_.name_at(at) != kNone;
}

void RolePhrase::add(TokenIndex first, TokenIndex end, NameIndex person) {
  while (end > first && reading_.token(end - 1).kind != TokenKind::kWord && reading_.word(end - 1) != ")")
    --end;
  if (first >= end || end - first > kMaxRoleTokens + 12) return;
  found_.push_back({reading_.bytes(first, end), person});
}

}  // namespace inspector::people
