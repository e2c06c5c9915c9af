#include "time/tense.h"

#include <string>

#include "lexicon/tables.h"

namespace inspector::time {
namespace {

using text::Index;

constexpr int kReach = 14;      // tokens looked at on either side
constexpr int kClauseCost = 6;  // what crossing a comma, a mark or a dash adds to the distance
constexpr int kBehindCost = 2;  // verbs mostly stand before their time
constexpr int kClose = 3;

Tense tense_of(const std::string& word) {
  if (const auto value = lexicon::find(lexicon::kTenseCues, word)) {
    return *value == "future" ? Tense::kFuture : *value == "past" ? Tense::kPast : Tense::kUnknown;
  }
  const bool participle = word.size() > 4 && word.compare(word.size() - 2, 2, "ed") == 0;
  return participle ? Tense::kPast : Tense::kUnknown;
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

TenseReader::TenseReader(const text::Text& text) : text_(text), tenses_(text.words().size()) {
  for (std::size_t i = 0; i < tenses_.size(); ++i) tenses_[i] = tense_of(text.words()[i]);
}

TenseReader::Found TenseReader::around(Index first, Index end) const {
  const text::Sentence& sentence = text_.sentences()[text_.tokens()[first].sentence];
  // "to be published", "is to resume": what is to come, though the word itself says otherwise.
  const auto tense_at = [&](Index token) {
    const std::string_view before = text_.word_at(static_cast<std::int64_t>(token) - 1);
    const std::string_view word = text_.word(text_.tokens()[token]);
    if (word == "to" && (before == "is" || before == "are")) return Tense::kFuture;
    return of(token) == Tense::kPast && before == "be" ? Tense::kFuture : of(token);
  };
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
