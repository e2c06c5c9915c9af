// Links: of all proposals the ones that stand, with cue, source and content; then the quotations that no cue
// claims.
#ifndef INSPECTOR_QUOTES_ATTRIBUTION_H_
#define INSPECTOR_QUOTES_ATTRIBUTION_H_

#include <optional>
#include <vector>

#include "model/tagger.h"
#include "quotes/content.h"
#include "quotes/quotes.h"
#include "quotes/reading.h"
#include "quotes/source.h"

namespace inspector::quotes {

// An attribution in tokens, before anybody knows who the source is.
struct Link {
  std::vector<Span> content;
  std::optional<Cue> cue;
  Source source;
  Shape shape = Shape::kAfter;
  QuoteKind kind = QuoteKind::kIndirect;
  std::optional<std::uint32_t> within;  // index of the link whose content holds this one
  bool continues = false;               // no cue: goes on the quotation before
  double confidence = 0;                // that the content is just this
  double presence = 0;                  // that the cue attributes anything at all

  Span hull() const { return {content.front().first, content.back().end}; }
};

// By where their content begins; one that holds another comes first. `tags`: what the learned tagger says, or
// null (basic).
std::vector<Link> link(const Reading& reading, const model::Tags* tags);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_ATTRIBUTION_H_
