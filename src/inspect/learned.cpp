#include "inspect/learned.h"

#include <algorithm>

namespace inspector {

std::optional<model::Tags> read_by(const model::Tagger* tagger, const text::Text& text,
                                   const article::Article& article, const std::vector<clues::Clue>& clues,
                                   const std::vector<text::Quotation>& quotations) {
  if (tagger == nullptr) return std::nullopt;
  std::vector<text::Index> tokens;
  for (text::Index line = 0; line < text.lines().size(); ++line) {
    if (article.is_noise(line)) continue;
    for (text::Index i = text.lines()[line].first_token; i < text.lines()[line].end_token; ++i)
      tokens.push_back(i);
    if (tokens.size() > kMostRead) break;
  }
  tokens.resize(std::min(tokens.size(), kMostRead));
  return tagger->tag(text, clues, quotations, std::move(tokens));
}

}  // namespace inspector
