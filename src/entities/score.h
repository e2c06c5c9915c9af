// Scores for candidates: the sums of the weights of all their facts.
#ifndef INSPECTOR_ENTITIES_SCORE_H_
#define INSPECTOR_ENTITIES_SCORE_H_

#include <vector>

#include "clues/clues.h"
#include "entities/choose.h"
#include "entities/evidence.h"
#include "entities/votes.h"

namespace inspector::entities {

using clues::Clue;

// Round one: what each candidate and its surroundings show. Drops those that no vote could save.
void score(const text::Text& text, const std::vector<Clue>& clues, const Evidence& evidence,
           const model::Tags* tags, std::vector<Candidate>& candidates);

// Round two: adds what the rest of the article says. `picks` are round one's.
void add_votes(const Votes& votes, const Evidence& evidence, const std::vector<Pick>& picks,
               std::vector<Candidate>& candidates);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_SCORE_H_
