#include "entities/candidates.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace inspector::entities {
namespace {

using text::Index;
using text::Text;

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Small words inside names: "Bank of the South", "Ursula von der Leyen", "Save the Children".
bool is_connector(std::string_view word) {
  constexpr std::array<std::string_view, 12> kWords{"of", "the", "and",  "for", "in", "on",
                                                    "to", "at",  "with", "a",   "&",  "et"};
  return is_one_of(kWords, word);
}

bool is_article(std::string_view word) {
  return word == "the" || word == "a" || word == "an";
}

bool is_particle(const Clue& clue) {
  return clue.codes.in(List::kPersonName) == 'q';
}

bool is_small_connector(const Text& text, const std::vector<Clue>& clues, Index i) {
  const auto& token = text.tokens()[i];
  if (clues[i].shape == Shape::kLower) return is_connector(text.word(token)) || is_particle(clues[i]);
  return text.slice(token) == "&" || text.slice(token) == "+";
}

// The hyphen of "Jae-in" and the small part behind it.
bool is_tight_dash(const std::vector<Clue>& clues, Index i) {
  return clues[i].shape == Shape::kDash && clues[i].joined;
}

// What a name may end with in lower case: the "peninsula" of "Korean peninsula".
bool is_small_head(const std::vector<Clue>& clues, Index i) {
  const char kind = clues[i].codes.in(List::kNameWord);
  return clues[i].shape == Shape::kLower && clues[i - 1].capital && kind == 'l';
}

}  // namespace

bool may_start(const Text& text, const std::vector<Clue>& clues, Index i, Index end) {
  const Clue& clue = clues[i];
  const std::string_view word = text.word(text.tokens()[i]);
  if (i + 1 < end && clues[i + 1].joined && text.slice(text.tokens()[i + 1]) == "$") return false;  // US$5
  if (clue.capital) return !is_article(word) && clue.codes.in(List::kNameWord) != 'z' && word != "i";
  if (i + 1 >= end) return false;
  const Clue& next = clues[i + 1];
  if (clue.shape == Shape::kNumber) return next.capital && !next.joined;
  if (clue.shape != Shape::kLower || !is_particle(clue)) return false;
  if (next.capital) return true;
  return i + 2 < end && is_tight_dash(clues, i + 1) && clues[i + 2].joined && clues[i + 2].capital;
}

bool may_go_on(const Text& text, const std::vector<Clue>& clues, Index i) {
  const Clue& clue = clues[i];
  if (clue.capital || clue.shape == Shape::kNumber || is_tight_dash(clues, i)) return true;
  if (clue.joined && clue.shape == Shape::kLower) return clues[i - 1].shape == Shape::kDash;
  if (clue.shape == Shape::kClitic) return text.word(text.tokens()[i]) == "'s";
  if (clue.shape == Shape::kMark) return clue.joined && text.word(text.tokens()[i]) == "'";
  if (text.slice(text.tokens()[i]) == "/") return clue.joined;
  if (is_small_head(clues, i)) return true;
  return is_small_connector(text, clues, i);
}

bool may_end(const std::vector<Clue>& clues, Index i) {
  const Clue& clue = clues[i];
  if (clue.capital || clue.shape == Shape::kNumber || is_small_head(clues, i)) return true;
  return clue.shape == Shape::kLower && clue.joined && clues[i - 1].shape == Shape::kDash &&
         clues[i - 1].joined;
}

}  // namespace inspector::entities
