#include "time/tense.h"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/tables.h"

namespace inspector::time {
namespace {

using text::Index;

constexpr int kReach = 14;      // tokens looked at on either side
constexpr int kClauseCost = 6;  // what crossing a comma, a mark or a dash adds to the distance
constexpr int kBehindCost = 2;  // verbs mostly stand before their time
constexpr int kClose = 3;

Cue cue_of(const std::string& word) {
  if (const auto value = lexicon::find(lexicon::kTenseCues, word)) {
    return *value == "future"    ? Cue::kFuture
           : *value == "past"    ? Cue::kPast
           : *value == "present" ? Cue::kPresent
           : *value == "ing"     ? Cue::kProgressive
           : *value == "to"      ? Cue::kBeforeTo
           : *value == "of"      ? Cue::kBeforeOf
                                 : Cue::kNone;
  }
  const bool participle = word.size() > 4 && word.compare(word.size() - 2, 2, "ed") == 0;
  return participle ? Cue::kPast : Cue::kNone;
}

bool is_modal(std::string_view word) {
  constexpr std::array<std::string_view, 6> kModals{"will", "would", "could", "may", "might", "must"};
  return std::find(kModals.begin(), kModals.end(), word) != kModals.end();
}

bool breaks_clause(const text::Token& token, std::string_view word) {
  return token.kind == text::TokenKind::kMark || token.kind == text::TokenKind::kPunctuation ||
         word == "that" || word == "but";
}

struct Nearest {
  Tense tense = Tense::kUnknown;
  int cost = 1000;
};

}  // namespace

TenseReader::TenseReader(const text::Text& text) : text_(text), cues_(text.words().size()) {
  for (std::size_t i = 0; i < cues_.size(); ++i) cues_[i] = cue_of(text.words()[i]);
}

// What is announced in the present ("opens on Monday", "is flying on Sunday") is to come; so is "to be
// published", "is to resume", "is set to start", though the word itself says otherwise.
Tense TenseReader::tense_at(Index token) const {
  const auto word = [&](std::int64_t at) { return text_.word_at(at); };
  const std::int64_t at = token;
  const std::string_view before = word(at - 1), next = word(at + 1);
  if (word(at) == "to" && (before == "is" || before == "are")) return Tense::kFuture;
  switch (cues_[text_.tokens()[token].word]) {
    case Cue::kNone:
      return Tense::kUnknown;
    case Cue::kFuture:
      return Tense::kFuture;
    case Cue::kPast:
      return before == "be" || is_modal(before) ? Tense::kFuture : Tense::kPast;  // "would shut"
    case Cue::kPresent:
      return before == "to" || before == "not" || before == "n't" || before == "the" || before == "a"
                 ? Tense::kUnknown
                 : Tense::kFuture;
    case Cue::kProgressive:
      return before == "is" || before == "are" || before == "'s" || before == "'re" || before == "'m"
                 ? Tense::kFuture
                 : Tense::kUnknown;
    case Cue::kBeforeTo:
      return next == "to" ? Tense::kFuture : Tense::kUnknown;
    case Cue::kBeforeOf:
      return next == "of" ? Tense::kFuture : Tense::kUnknown;
  }
  return Tense::kUnknown;
}

TenseReader::Found TenseReader::around(Index first, Index end) const {
  const text::Sentence& sentence = text_.sentences()[text_.tokens()[first].sentence];
  Nearest nearest;
  const auto look = [&](Index token, int& cost) {
    ++cost;
    if (breaks_clause(text_.tokens()[token], text_.word(text_.tokens()[token]))) cost += kClauseCost;
    const bool name =
        text_.tokens()[token].letter_case == text::Case::kTitle && token != sentence.first_token;
    const Tense tense = tense_at(token);
    if (tense == Tense::kUnknown || name) return false;
    if (cost < nearest.cost) nearest = {tense, cost};
    return true;
  };
  int cost = 0;
  for (Index token = first; token > sentence.first_token && first - token < kReach;) {
    if (look(--token, cost)) break;
  }
  cost = kBehindCost;
  for (Index token = end; token < sentence.end_token && token - end < kReach; ++token) {
    if (text_.word(text_.tokens()[token]) == "and") cost += kClauseCost;
    if (look(token, cost)) break;
  }
  return {nearest.tense, nearest.cost <= kClose};
}

}  // namespace inspector::time
