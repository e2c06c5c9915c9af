// What the learned tagger says of names, joined with the evidence that is counted (facts.h): its own spans
// become candidates too, and every candidate's score gets its share. Nobody wins by rank; the sum decides.
#ifndef INSPECTOR_ENTITIES_TAGGED_H_
#define INSPECTOR_ENTITIES_TAGGED_H_

#include <vector>

#include "entities/choose.h"
#include "model/tagger.h"

namespace inspector::entities {

// A text without a single capital tells less of its names: how many steps (model::kSteps) the tagger's word
// for one is then raised by; 0 for any other text.
int ease_of(const std::vector<Clue>& clues);

// Adds the tagger's spans that are no candidates yet; the order of find_candidates stays.
void add_tagged(const std::vector<Clue>& clues, const model::Tags& tags, std::vector<Candidate>& candidates);

// The tagger's share of a candidate's scores: by type, the sum of its tokens' logits of belonging to one name
// of that type, less what speaks for a longer one.
Scores tagged_scores(const text::Text& text, const model::Tags& tags, const Candidate& candidate, int ease);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_TAGGED_H_
