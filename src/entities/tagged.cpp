#include "entities/tagged.h"

#include <algorithm>

#include "entities/candidates.h"

namespace inspector::entities {
namespace {

using clues::Shape;
using text::Index;

// Chosen on training articles that were held out, the evidence learnt without them.
constexpr int kShareNumerator = 4;
constexpr int kShareDenominator = 16;
constexpr int kMost = 96;  // steps: past it the tagger is sure

bool goes_on(const text::Text& text, Index at) {
  return at < text.tokens().size() && text.tokens()[at].line == text.tokens()[at - 1].line;
}

// A name starts and ends with a word or a number, and holds a word.
bool may_be_name(const std::vector<Clue>& clues, const model::TaggedName& name) {
  const auto is_word = [&](Index i) {
    const Shape shape = clues[i].shape;
    return shape == Shape::kLower || shape == Shape::kTitle || shape == Shape::kUpper ||
           shape == Shape::kMixed || shape == Shape::kInitial;
  };
  const auto ends_well = [&](Index i) { return is_word(i) || clues[i].shape == Shape::kNumber; };
  if (name.end - name.first > kLongestName || !ends_well(name.first) || !ends_well(name.end - 1))
    return false;
  for (Index i = name.first; i < name.end; ++i) {
    if (is_word(i)) return true;
  }
  return false;
}

bool before(const Candidate& a, const Candidate& b) {
  return a.first != b.first ? a.first < b.first : a.end < b.end;
}

}  // namespace

int ease_of(const std::vector<Clue>& clues) {
  constexpr int kEase = 8;  // chosen on held-out training articles put into small letters
  const auto has_capital = [](const Clue& clue) { return clue.capital; };
  return std::any_of(clues.begin(), clues.end(), has_capital) ? 0 : kEase;
}

void add_tagged(const std::vector<Clue>& clues, const model::Tags& tags, std::vector<Candidate>& candidates) {
  const std::size_t known = candidates.size();
  for (const model::TaggedName& name : tags.names(ease_of(clues))) {
    Candidate candidate{name.first, name.end, kNoWords, {}};
    if (!may_be_name(clues, name)) continue;
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(known);
    const auto found = std::lower_bound(candidates.begin(), end, candidate, before);
    if (found != end && found->first == name.first && found->end == name.end) continue;
    for (Index i = name.first; i < name.end; ++i) candidate.key = extend(candidate.key, clues[i].word);
    candidates.push_back(candidate);
  }
  std::inplace_merge(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(known),
                     candidates.end(), before);
}

Scores tagged_scores(const text::Text& text, const model::Tags& tags, const Candidate& candidate, int ease) {
  Scores scores{};
  if (!tags.has(candidate.first)) return scores;
  const bool more = goes_on(text, candidate.end);
  for (std::size_t type = 0; type < kNameTypes; ++type) {
    const int starts = tags.name(candidate.first, type, false);
    int sum = starts - std::max(0, tags.name(candidate.first, type, true) - std::max(starts, 0));
    for (Index i = candidate.first + 1; i < candidate.end; ++i) sum += tags.name(i, type, true);
    if (more) sum -= std::max(0, tags.name(candidate.end, type, true));
    scores[type] = std::clamp(sum + ease, -kMost, kMost) * kShareNumerator / kShareDenominator;
  }
  return scores;
}

}  // namespace inspector::entities
