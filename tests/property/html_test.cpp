// Any markup in: lines in order inside the text, no crash, and the same text for the same bytes.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <string>

#include "html/html.h"
#include "inspect/inspector.h"

namespace inspector {
namespace {

constexpr std::array kPieces{"<div>",
                             "</div>",
                             "<p>",
                             "</p>",
                             "<b class=a>",
                             "</b>",
                             "<i>",
                             "<table>",
                             "<tr>",
                             "<td>",
                             "</table>",
                             "<select>",
                             "<option>",
                             "<svg>",
                             "</svg>",
                             "<math><mi>",
                             "<title>",
                             "</title>",
                             "<script>",
                             "</script>",
                             "<template>",
                             "</template>",
                             "<a href=x>",
                             "</a>",
                             "<li>",
                             "<h1>",
                             "</h2>",
                             "<form>",
                             "<frameset>",
                             "<body a=1>",
                             "<!--",
                             "-->",
                             "<![CDATA[x",
                             "]]>",
                             "&amp;",
                             "&#x0;",
                             "&notit;",
                             "<br/>",
                             "<foreignObject>",
                             "<pre>\n",
                             "<nobr>",
                             "<button>",
                             "<textarea>",
                             "\xE2\x80",
                             "\xFF",
                             "\0x",
                             "“Yes,” said Ana Ruiz. ",
                             "<plaintext>"};

std::string markup() {
  const auto picks =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, kPieces.size()));
  std::string html;
  for (const std::size_t pick : picks) html += kPieces[pick];
  return html;
}

TEST(HtmlProperty, LinesLieInOrderInsideTheText) {
  EXPECT_TRUE(rc::check("lines lie in order inside the text", [] {
    const std::string given = markup();
    const html::Document page = html::read(given);
    std::uint32_t at = 0;
    for (const html::Line& line : page.structure.lines) {
      RC_ASSERT(line.range.begin >= at && line.range.begin < line.range.end);
      RC_ASSERT(line.range.end <= page.text.size());
      RC_ASSERT(line.block < page.structure.parents.size());
      at = line.range.end;
    }
    RC_ASSERT(html::read(given).text == page.text);
  }));
}

TEST(HtmlProperty, EveryPageGivesAReport) {
  EXPECT_TRUE(rc::check("every page gives a report whose blocks lie in its text", [] {
    const auto source = read_file(markup(), Input::kHtml);
    if (!source) return;  // too many bad bytes: binary
    const auto report = inspect(source.value());
    RC_ASSERT(report.ok());
    for (const auto& block : report.value().article.blocks)
      RC_ASSERT(block.range.end <= source.value().text.size());
  }));
}

}  // namespace
}  // namespace inspector
