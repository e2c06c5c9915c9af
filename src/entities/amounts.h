// Amounts: sums of money, shares, measures, ranks and counts. Dates and times are time's work.
#ifndef INSPECTOR_ENTITIES_AMOUNTS_H_
#define INSPECTOR_ENTITIES_AMOUNTS_H_

#include <vector>

#include "entities/entities.h"

namespace inspector::entities {

// `names` and, between them, every amount outside noise; in order.
std::vector<NameSpan> add_amounts(const text::Text& text, const article::Article& article,
                                  const std::vector<NameSpan>& names);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_AMOUNTS_H_
