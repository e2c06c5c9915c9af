#include "article/article.h"

#include <array>

namespace inspector::article {

std::string_view kind_name(BlockKind kind) {
  constexpr std::array<std::string_view, 13> kNames{"headline",   "subheadline", "byline",  "dateline",   "caption",
                                                    "paragraph",  "subheading",  "list",    "quotation",  "credit",
                                                    "correction", "related",     "noise"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool is_body(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kSubheading || kind == BlockKind::kList ||
         kind == BlockKind::kQuotation;
}

Article find_article(const text::Text& text) {
  Article article;
  for (const text::Line& line : text.lines()) {
    Block block;
    block.range = line.range;
    article.blocks.push_back(block);
  }
  return article;
}

}  // namespace inspector::article
