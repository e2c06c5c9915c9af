#include "entities/votes.h"

namespace inspector::entities {
namespace {

using text::Index;

void cast(std::array<std::uint16_t, kNameTypes>& counts, std::size_t type) {
  if (counts[type] < 1000) ++counts[type];
}

// The initials of the capitals in [first, end), in lower case: "World Health Organization" -> "who".
std::string initials(const text::Text& text, const std::vector<Clue>& clues, Index first, Index end) {
  std::string out;
  for (Index i = first; i < end; ++i) {
    if (clues[i].capital) out += text.word(text.tokens()[i]).front();
  }
  return out;
}

}  // namespace

Votes::Votes(const text::Text& text, const std::vector<Clue>& clues, const std::vector<Candidate>& candidates,
             const std::vector<Pick>& picks)
    : text_(text),
      clues_(clues),
      starts_(clues.size() + 1, kNone),
      ends_(clues.size() + 1, kNone),
      ballots_(picks.size() * 4 + 1) {
  for (const Pick& pick : picks) {
    const Candidate& candidate = candidates[pick.candidate];
    add(text, candidate, pick.type);
    starts_[candidate.first] = static_cast<std::uint8_t>(pick.type);
    ends_[candidate.end] = static_cast<std::uint8_t>(pick.type);
  }
}

void Votes::add(const text::Text& text, const Candidate& candidate, std::size_t type) {
  cast(ballots_.at(candidate.key).whole, type);
  if (candidate.end - candidate.first == 1) return;
  cast(ballots_.at(extend(kNoWords, clues_[candidate.first].word)).first, type);
  cast(ballots_.at(extend(kNoWords, clues_[candidate.end - 1].word)).last, type);
  add_acronym(text, candidate, type);
}

// "World Health Organization (WHO)": the bracket's word is a name of the same type.
void Votes::add_acronym(const text::Text& text, const Candidate& candidate, std::size_t type) {
  const Index at = candidate.end + 1;
  if (at >= clues_.size() || text.word_at(candidate.end) != "(" || clues_[at].shape != Shape::kUpper) return;
  const std::string_view short_form = text.word_at(at);
  const std::string letters = initials(text, clues_, candidate.first, candidate.end);
  if (letters.size() < 2 || short_form.front() != letters.front() || short_form.size() > letters.size() + 3)
    return;
  cast(ballots_.at(extend(kNoWords, clues_[at].word)).acronym, type);
}

}  // namespace inspector::entities
