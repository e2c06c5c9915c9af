// From scored candidates to names: the set of candidates, none overlapping another, with the highest total
// score.
#ifndef INSPECTOR_ENTITIES_CHOOSE_H_
#define INSPECTOR_ENTITIES_CHOOSE_H_

#include <vector>

#include "clues/clues.h"
#include "entities/evidence.h"
#include "text/text.h"

namespace inspector::entities {

using clues::Clue;

// A span of tokens that may be a name.
struct Candidate {
  text::Index first = 0;
  text::Index end = 0;  // exclusive
  Key key = 0;          // phrase_key of its words
  Scores scores{};
};

// All candidates of an article, by first token, then by end. No scores yet.
std::vector<Candidate> find_candidates(const text::Text& text, const std::vector<Clue>& clues);

// A chosen candidate, by index, and its type (index into kTypeLetters).
struct Pick {
  std::size_t candidate = 0;
  std::size_t type = 0;
  friend bool operator==(const Pick&, const Pick&) = default;
};

// The best set, in order. `candidates` as find_candidates orders them; linear in their number.
std::vector<Pick> choose(const std::vector<Candidate>& candidates);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_CHOOSE_H_
