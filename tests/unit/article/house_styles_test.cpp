// Credits, bylines and datelines as many houses write them, each round the same short article.
#include <gtest/gtest.h>

#include "unit/article/support.h"

namespace inspector::article {
namespace {

const std::string kHead = "Old harbour bridge to close to lorries\n\n";

// The kind of the line `line` in an article that has it under its headline, or at its end.
std::string kind_of(const std::string& input, const std::string& line) {
  const text::Text text = text::Text::read(input);
  const Article article = find_article(text);
  std::size_t paragraphs = 0;
  std::string kind = "none";
  for (const Block& block : article.blocks) {
    if (text.slice(block.range) == line)
      kind = kind_name(block.kind);
    else
      paragraphs += block.kind == BlockKind::kParagraph;
  }
  return paragraphs == 6 ? kind : "lost a paragraph";
}

TEST(HouseStyles, SignaturesAtTheEndAreCredits) {
  for (const char* line : {"With AAP",
                           "- With AAP",
                           "with Reuters",
                           "With wires",
                           "(With inputs from PTI)",
                           "AAP",
                           "- AAP",
                           "WAM/Hatem Lee",
                           "WAM/Ann Lee/Bo Okafor",
                           "© AFP",
                           "AFP/fb",
                           "(PTI)",
                           "ANI",
                           "—Bernama",
                           "–Reuters",
                           "Press Association",
                           "dpa jd jr",
                           "AP",
                           "Source: Xinhua",
                           "Editor: huaxia",
                           "Jane Lee reported from Lagos.",
                           "Compiled from wire reports",
                           "Reporting by Ann Lee; Editing by Bo Li",
                           "The Associated Press contributed to this report."}) {
    EXPECT_EQ(kind_of(kHead + body_text() + "\n\n" + line, line), "credit") << line;
  }
}

TEST(HouseStyles, ALastSentenceThatNamesAnAgencyIsNoCredit) {
  for (const char* line : {"Reuters reported the closure first.",
                           "Xinhua and Reuters both reported on Tuesday that it would close.",
                           "With Reuters he covered the wars of ten long years."}) {
    const std::string input = kHead + body_text() + "\n\n" + line;
    const text::Text text = text::Text::read(input);
    EXPECT_EQ(kind_name(find_article(text).blocks.back().kind), "paragraph") << line;
  }
}

TEST(HouseStyles, BylinesOfManyForms) {
  for (const char* line :
       {"By Jane Lee", "By Jane Lee and John Okafor", "BY JANE LEE", "Jane Lee, Political Editor",
        "Jane Lee in Lagos", "Jane Lee and John Okafor in Lagos", "From Jane Lee in Lagos",
        "Jane Lee reports from Lagos", "Jane Lee | The Herald", "Jane Lee, BBC News, Lagos",
        "By Jane Lee / Reuters", "By Our Correspondent", "Words by Jane Lee", "Author: Jane Lee"}) {
    EXPECT_EQ(kind_of(kHead + line + "\n\n" + body_text(), line), "byline") << line;
  }
}

TEST(HouseStyles, DatelinesOfManyHouses) {
  for (const char* line :
       {"SEOUL, Feb 4 (Reuters) -", "SEOUL (Reuters) –", "SEOUL, Feb. 4 (Xinhua) --",
        "SEOUL, South Korea (AP) —", "SEOUL —", "Seoul:", "SEOUL, 4 Feb (IANS)",
        "SEOUL, 4th February, 2021 (WAM) --", "NEW DELHI:", "SEOUL (dpa) -", "(CNN) —",
        "MOSCOW, February 4. /TASS/.", "SEOUL / TOKYO –", "KUALA LUMPUR, Feb 4 (Bernama) --"}) {
    const std::string input = kHead + line + " " + body_text();
    const text::Text text = text::Text::read(input);
    const Article article = find_article(text);
    ASSERT_TRUE(article.dateline) << line;
    EXPECT_EQ(text.slice(article.dateline->range), line);
  }
}

}  // namespace
}  // namespace inspector::article
