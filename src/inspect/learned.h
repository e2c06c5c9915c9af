// The learned tagger's reading of an article: of everything but noise, which is nobody's prose, as far as
// articles go. What it has not read is left to what is counted.
#ifndef INSPECTOR_INSPECT_LEARNED_H_
#define INSPECTOR_INSPECT_LEARNED_H_

#include <optional>
#include <vector>

#include "article/article.h"
#include "clues/clues.h"
#include "model/tagger.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector {

// How many tokens the tagger reads: longer than any article, and a second or two.
inline constexpr std::size_t kMostRead = 65536;

// Nothing where there is no tagger.
std::optional<model::Tags> read_by(const model::Tagger* tagger, const text::Text& text,
                                   const article::Article& article, const std::vector<clues::Clue>& clues,
                                   const std::vector<text::Quotation>& quotations);

}  // namespace inspector

#endif  // INSPECTOR_INSPECT_LEARNED_H_
