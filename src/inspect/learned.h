// The learned tagger's reading of an article: of everything but noise, which is nobody's prose.
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

// Nothing where there is no tagger.
std::optional<model::Tags> read_by(const model::Tagger* tagger, const text::Text& text,
                                   const article::Article& article, const std::vector<clues::Clue>& clues,
                                   const std::vector<text::Quotation>& quotations);

}  // namespace inspector

#endif  // INSPECTOR_INSPECT_LEARNED_H_
