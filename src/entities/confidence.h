// How sure a name is, from the scores of its types.
#ifndef INSPECTOR_ENTITIES_CONFIDENCE_H_
#define INSPECTOR_ENTITIES_CONFIDENCE_H_

#include "entities/evidence.h"

namespace inspector::entities {

// The share of names right among those as far ahead of the next best reading (another type, or no name), on
// articles that the evidence was not learnt from. `tagged`: the tagger has its share in the scores.
double confidence_of(const Scores& scores, std::size_t type, bool tagged);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_CONFIDENCE_H_
