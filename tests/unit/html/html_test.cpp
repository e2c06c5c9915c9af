#include "html/html.h"

#include <gtest/gtest.h>

#include <string>

namespace inspector::html {
namespace {

std::string text_of(std::string_view html) {
  return read(html).text;
}

TEST(Html, BlocksAreLinesAndParagraphsStandApart) {
  EXPECT_EQ(text_of("<div>One</div><div>Two</div>"), "One\nTwo");
  EXPECT_EQ(text_of("<h1>Title</h1><p>One.</p><p>Two.</p>"), "Title\n\nOne.\n\nTwo.");
  EXPECT_EQ(text_of("<ul><li>One<li>Two</ul>"), "One\nTwo");
  EXPECT_EQ(text_of("One<br>two<br><br>three"), "One\ntwo\n\nthree");
  EXPECT_EQ(text_of("<table><tr><td>A<td>B<tr><td>C</table>"), "A\tB\nC");
}

TEST(Html, WhiteSpaceIsOneBlankOutsidePre) {
  EXPECT_EQ(text_of("<p>  The \n mayor <b>said</b>\tso. </p>"), "The mayor said so.");
  EXPECT_EQ(text_of("<p>a<span> b</span>c</p>"), "a bc");
  EXPECT_EQ(text_of("<pre>a  b\nc</pre>"), "a  b\nc");
}

TEST(Html, WhatNoReaderSeesIsLeftOut) {
  EXPECT_EQ(text_of("<script>x()</script><style>p{}</style><template>t</template><p>Seen.</p>"
                    "<noscript>n</noscript><iframe src=x>i</iframe><svg><text>v</text></svg>"),
            "Seen.");
  EXPECT_EQ(text_of("<p hidden>a</p><p style='color:red; DISPLAY : none'>b</p>"
                    "<p style='visibility:hidden'>c</p><nav aria-hidden=true>d</nav><p>Seen.</p>"),
            "Seen.");
  EXPECT_EQ(text_of("<p><span aria-hidden=true>T</span>he mayor said so.</p>"), "The mayor said so.");
}

TEST(Html, APageThatHidesAllItsTextIsShown) {
  std::string story;
  for (int i = 0; i < 40; ++i) story += "<p>The mayor of the town said that it would hold again.</p>";
  EXPECT_NE(text_of("<div style='display:none'>" + story + "</div>").find("mayor"), std::string::npos);
}

TEST(Html, CharacterReferencesAndBadMarkupAreRead) {
  EXPECT_EQ(text_of("<p>Caf&eacute; &amp; &#8220;bar&#x201D;</p>"), "Café & “bar”");
  EXPECT_EQ(text_of("<p>a<b>b<i>c</b>d<p>e"), "abcd\n\ne");
  EXPECT_EQ(text_of(""), "");
  EXPECT_EQ(text_of("<"), "<");
  EXPECT_EQ(text_of("<!-- open"), "");
}

TEST(Html, LinesKnowWhatStandsRoundThem) {
  const Document page = read(
      "<header class='site-header'><a href=/>News</a></header><main><article class=story-body>"
      "<h2>Head</h2><p>Words <a href=/x>link</a></p><figure><figcaption>Cap</figcaption></figure>"
      "<blockquote>Q</blockquote></article></main><footer>Foot</footer>");
  const auto& lines = page.structure.lines;
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_TRUE(lines[0].marks & kInHeader);
  EXPECT_EQ(lines[0].linked, 4U);
  EXPECT_TRUE((lines[0].near | lines[0].far) & kHintMenu);
  EXPECT_EQ(lines[1].heading, 2);
  EXPECT_EQ(lines[2].marks, kInMain | kInArticle | kInParagraph);
  EXPECT_EQ(lines[2].linked, 4U);
  EXPECT_TRUE((lines[2].near | lines[2].far) & kHintBody);
  EXPECT_TRUE(lines[3].marks & kInCaption);
  EXPECT_TRUE(lines[4].marks & kInBlockquote);
  EXPECT_TRUE(lines[5].marks & kInFooter);
  for (const Line& line : lines) EXPECT_LT(line.block, page.structure.parents.size());
}

TEST(Html, FactsOfTheArticle) {
  const Meta meta = read(
                        "<html lang=en-GB><head><title>Dam holds | News</title><link rel=canonical "
                        "href='https://example.org/a'><meta property=og:description content=Sum>"
                        "<meta name=date content='2020-01-01'><script type='application/ld+json'>"
                        "{\"@graph\": [{\"@type\": \"WebPage\"}, {\"@type\": [\"NewsArticle\"],"
                        "\"headline\": \"Dam\nholds\", \"datePublished\": \"2021-02-04T10:00:00Z\","
                        "\"author\": [{\"name\": \"Ana Ruiz\"}, \"Jo Li\"], \"articleBody\": \"B\"}]}"
                        "</script></head><body>x")
                        .structure.meta;
  EXPECT_EQ(meta.title, "Dam holds | News");
  EXPECT_EQ(meta.headline, "Dam holds");
  EXPECT_EQ(meta.summary, "Sum");
  EXPECT_EQ(meta.body, "B");
  EXPECT_EQ(meta.published, "2021-02-04");
  EXPECT_EQ(meta.url, "https://example.org/a");
  EXPECT_EQ(meta.language, "en-GB");
  EXPECT_EQ(meta.authors, (std::vector<std::string>{"Ana Ruiz", "Jo Li"}));
}

TEST(Html, LinkedDataThatIsNoJsonSaysNothing) {
  const Document page = read("<script type='application/ld+json'>{\"@type\": </script><p>Seen.</p>");
  EXPECT_EQ(page.text, "Seen.");
  EXPECT_EQ(page.structure.meta.headline, "");
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST(Html, PagesBuiltToExhaustAParserAreFlattened) {
  std::string attributes = "<p ";
  for (int i = 0; i < 100'000; ++i) attributes += "a" + std::to_string(i) + " ";
  std::string fonts;
  for (int i = 0; i < 20'000; ++i) fonts += "<p><b class=" + std::to_string(i) + ">x</p>";
  for (const std::string& bomb : {repeated("<div>", 300'000), repeated("<span><div></span>", 100'000),
                                  repeated("<li><dd>", 150'000), attributes + ">", fonts}) {
    const Document page = read("<p>The mayor said so.</p>" + bomb + "<p>The end.</p>");
    EXPECT_TRUE(page.flattened) << bomb.substr(0, 40);
    EXPECT_TRUE(page.text.starts_with("The mayor said so.\n\n")) << bomb.substr(0, 40);
    EXPECT_TRUE(page.text.ends_with("The end.")) << bomb.substr(0, 40);
  }
}

TEST(Html, AStyleInsideSvgHidesNoBomb) {
  const Document page = read("<p>The mayor said so.</p><svg><style>" + repeated("<div>", 300'000));
  EXPECT_TRUE(page.flattened);
  EXPECT_EQ(page.text, "The mayor said so.");
}

TEST(Html, SloppyPagesAreNotFlattened) {
  EXPECT_FALSE(read(repeated("<p>Unclosed <b>and <i>so on", 2000)).flattened);
  EXPECT_FALSE(read(repeated("<ul><li>One<li>Two</ul><table><tr><td>A<td>B</table>", 2000)).flattened);
  EXPECT_FALSE(read(repeated("<div><span>Open</div>", 2000)).flattened);
}

}  // namespace
}  // namespace inspector::html
