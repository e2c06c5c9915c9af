// The learned tagger's attributions as links, in place of those that cues and proposals give. What is certain
// stays the text's: a content takes its quotation marks with it, and a quotation is never cut in two.
#ifndef INSPECTOR_QUOTES_TAGGED_H_
#define INSPECTOR_QUOTES_TAGGED_H_

#include <vector>

#include "model/tagger.h"
#include "quotes/attribution.h"
#include "quotes/reading.h"

namespace inspector::quotes {

// One link for each tagged attribution outside noise, in their order; kinds are not set.
std::vector<Link> tagged_links(const Reading& reading, const std::vector<model::TaggedAttribution>& tagged);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_TAGGED_H_
