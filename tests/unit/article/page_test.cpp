#include "article/page.h"

#include <gtest/gtest.h>

#include "unit/article/support.h"

namespace inspector::article {
namespace {

TEST(Page, CountsWhatALineIsMadeOf) {
  with_line("The council voted on Tuesday, 5 to 2, to close it.", [](const Page& page) {
    const Facts& f = page.at(0);
    EXPECT_EQ(f.words, 11U);
    EXPECT_EQ(f.capitalised, 2U);
    EXPECT_EQ(f.numbers, 2U);
    EXPECT_EQ(f.commas, 2U);
    EXPECT_TRUE(f.ends_sentence);
    EXPECT_FALSE(f.starts_lower);
    return 0;
  });
}

TEST(Page, KnowsHowLinesEnd) {
  struct Case {
    const char* line;
    bool sentence, colon, ellipsis;
  };
  for (const Case& c : {Case{"He left.", true, false, false}, Case{"He said: “I left.”", true, false, false},
                        Case{"Read more:", false, true, false}, Case{"He left and then…", true, false, true},
                        Case{"He left and then...", true, false, true},
                        Case{"他离开了。", true, false, false}, Case{"Business", false, false, false}}) {
    with_line(c.line, [&](const Page& page) {
      EXPECT_EQ(page.at(0).ends_sentence, c.sentence) << c.line;
      EXPECT_EQ(page.at(0).ends_colon, c.colon) << c.line;
      EXPECT_EQ(page.at(0).ends_ellipsis, c.ellipsis) << c.line;
      return 0;
    });
  }
}

TEST(Page, RepeatsAreFoundWhateverTheirCaseAndPunctuation) {
  const text::Text text = text::Text::read("Bridge to close\nNews\nBRIDGE TO CLOSE!\nBridge to open");
  const Page page = read_page(text);
  EXPECT_EQ(page.at(0).repeats, 1U);
  EXPECT_EQ(page.at(1).repeats, 0U);
  EXPECT_EQ(page.at(2).repeats, 1U);
}

TEST(Page, AUnitIsALineOfTheText) {
  const text::Text text = text::Text::read(
      "The council of Rivermouth voted on Tuesday to close the old harbour\n"
      "bridge to lorries from next month, because engineers found cracks in\n"
      "two of its pillars during an inspection in the spring of this year.\n\n"
      "Hauliers will have to use the ring road, which adds about twenty\n"
      "minutes to each journey to the harbour, and the harbour's operator\n"
      "said that the closure would cost local firms millions.");
  const Page page = read_page(text);
  ASSERT_EQ(page.size(), 2U);
  EXPECT_EQ(page.at(0).words, 36U);
}

TEST(Phrases, SayWhatALineIs) {
  struct Case {
    const char* line;
    PhraseKind kind;
  };
  for (const Case& c :
       {Case{"Share", PhraseKind::kNoise}, Case{"Share prices fell on Tuesday.", PhraseKind::kNone},
        Case{"Subscribe to our newsletter", PhraseKind::kNoise}, Case{"Leave a reply", PhraseKind::kEnd},
        Case{"READ MORE: Bridge to close", PhraseKind::kRelated},
        Case{"Read the minutes of the meeting.", PhraseKind::kNone},
        Case{"(Reporting by Ann Lee)", PhraseKind::kCredit},
        Case{"Editor’s note: The name was wrong.", PhraseKind::kCorrection},
        Case{"Photo: Ann Lee", PhraseKind::kCaption}, Case{"Photo shops are closing.", PhraseKind::kNone},
        Case{"Photos of the bridge were published.", PhraseKind::kNone},
        Case{"With the bridge closed, he left.", PhraseKind::kNone}}) {
    with_line(c.line, [&](const Page& page) {
      EXPECT_EQ(page.at(0).phrase.kind, c.kind) << c.line;
      return 0;
    });
  }
}

}  // namespace
}  // namespace inspector::article
