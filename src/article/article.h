// The parts of an article inside a raw paste: what each line is, and the headline and dateline taken apart.
#ifndef INSPECTOR_ARTICLE_ARTICLE_H_
#define INSPECTOR_ARTICLE_ARTICLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "html/structure.h"
#include "text/text.h"

namespace inspector::article {

enum class BlockKind : std::uint8_t {
  kHeadline,
  kSubheadline,
  kByline,
  kDateline,
  kCaption,
  kParagraph,
  kSubheading,
  kList,
  kQuotation,
  kCredit,
  kCorrection,
  kRelated,
  kNoise,
};

std::string_view kind_name(BlockKind kind);  // "headline", as reports print it
std::optional<BlockKind> kind_named(std::string_view name);

// Paragraph, subheading, list or quotation: what the article itself says.
bool is_body(BlockKind kind);

// One line of the paste. Blocks come in order and cover every non-blank character once.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Range range;
  double confidence = 0;                      // 0..1
  std::optional<std::uint32_t> duplicate_of;  // index of the block whose words this one repeats
};

// "SEOUL, Feb 4 (Reuters) –" where it opens a paragraph.
struct Dateline {
  Range range;  // with its dash
  std::optional<Range> place;
  std::optional<Range> agency;
  std::optional<Range> date;
};

struct Article {
  std::vector<Block> blocks;      // one for each of Text::lines(), same index
  std::optional<Range> headline;  // without the site's name
  std::optional<Dateline> dateline;
  std::optional<Range> address;  // a leading line that is only a web address: the article's url

  BlockKind kind_of_line(text::Index line) const { return blocks[line].kind; }
  bool is_noise(text::Index line) const { return kind_of_line(line) == BlockKind::kNoise; }
};

// "This part of the paste is a caption", as a reader says it: the bytes, and the kind.
struct Overrule {
  Range range;
  BlockKind kind = BlockKind::kParagraph;
};

// `structure`: what the markup says of the text's lines, where the text is a page's.
Article find_article(const text::Text& text, const std::vector<Overrule>& overrules = {},
                     const html::Structure* structure = nullptr);

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_ARTICLE_H_
