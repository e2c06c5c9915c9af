// What a page's markup says of its lines and of the article as a whole: hints for the stages behind, never
// proof. Plain data, so that src/article needs no parser.
#ifndef INSPECTOR_HTML_STRUCTURE_H_
#define INSPECTOR_HTML_STRUCTURE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"

namespace inspector::html {

// Elements round a line, from the page's root to its words.
enum Mark : std::uint32_t {
  kInArticle = 1U << 0,
  kInMain = 1U << 1,
  kInHeader = 1U << 2,
  kInNav = 1U << 3,
  kInFooter = 1U << 4,
  kInAside = 1U << 5,
  kInFigure = 1U << 6,
  kInCaption = 1U << 7,  // figcaption, or a table's caption
  kInBlockquote = 1U << 8,
  kInItem = 1U << 9,  // of a list
  kInTime = 1U << 10,
  kInTable = 1U << 11,
  kInForm = 1U << 12,
  kInParagraph = 1U << 13,
  kInBodyProperty = 1U << 14,      // itemprop="articleBody"
  kInHeadlineProperty = 1U << 15,  // itemprop="headline"
  kInAuthor = 1U << 16,            // rel="author", itemprop="author", address
  kInButton = 1U << 17,
  kUnseen = 1U << 18,  // aria-hidden="true" round it
};

// What ids and classes round a line speak of; data/page_hints.tsv has their words, in these names.
enum Hint : std::uint32_t {
  kHintBody = 1U << 0,
  kHintStory = 1U << 1,
  kHintTitle = 1U << 2,
  kHintByline = 1U << 3,
  kHintDate = 1U << 4,
  kHintCaption = 1U << 5,
  kHintRelated = 1U << 6,
  kHintShare = 1U << 7,
  kHintComments = 1U << 8,
  kHintAdvert = 1U << 9,
  kHintMenu = 1U << 10,
  kHintBeside = 1U << 11,
  kHintSignup = 1U << 12,
  kHintTopics = 1U << 13,
  kHintNotice = 1U << 14,
  kHintUnseen = 1U << 15,
  kHintCredit = 1U << 16,
  kHintSummary = 1U << 17,
};
inline constexpr std::size_t kHints = 18;

// One line of the page's text.
struct Line {
  Range range;               // in the text, without its line end
  std::uint32_t marks = 0;   // of Mark
  std::uint32_t near = 0;    // of Hint: the element that holds the words, and the two round it
  std::uint32_t far = 0;     // of Hint: all further out, but for html and body
  std::uint32_t linked = 0;  // bytes inside links
  std::uint32_t strong = 0;  // bytes inside b, strong, em, i
  std::uint32_t block = 0;   // the number of the block that holds its words
  std::uint64_t path = 0;    // tags and classes from the root to the line's block: equal for like lines
  std::uint8_t heading = 0;  // 1..6 inside h1..h6
};

// What head, JSON-LD and time elements say of the article. Dates are YYYY-MM-DD as they were written, not yet
// checked.
struct Meta {
  std::string title;     // <title>, with the site's name as a rule
  std::string headline;  // JSON-LD headline, else og:title
  std::string summary;   // og:description, else the description
  std::string body;      // JSON-LD articleBody
  std::vector<std::string> authors;
  std::optional<std::string> published;
  std::optional<std::string> modified;
  std::optional<std::string> url;       // canonical
  std::optional<std::string> language;  // <html lang>
};

struct Structure {
  std::vector<Line> lines;  // in order; they cover all of the text but its line ends
  std::vector<std::uint32_t>
      parents;  // of each block its parent; both are numbered in the page's order, the root is 0
  Meta meta;
};

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_STRUCTURE_H_
