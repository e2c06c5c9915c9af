// The whole stage, with the weights that ship: what it must never get wrong on plain news sentences, and the
// promises about its output on any input. Names are invented or of a kind, not of one article.
#include "entities/entities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support.h"

namespace inspector::entities {
namespace {

struct Case {
  const char* input;
  std::vector<std::string> names;
};

TEST(FindNames, PlainNews) {
  const std::vector<Case> cases{
      {"U.S. President Joe Biden met Foreign Minister Wang Yi in Geneva on Monday.",
       {"GPE U.S.", "PERSON Joe Biden", "PERSON Wang Yi", "GPE Geneva"}},
      {"South Korean President Moon Jae-in said the talks would go on.",
       {"NORP South Korean", "PERSON Moon Jae-in"}},
      {"Bank of England Governor Andrew Bailey said rates would rise.",
       {"ORG Bank of England", "PERSON Andrew Bailey"}},
      {"The Foreign Ministry in Nairobi said the Kenyan envoy had left.",
       {"ORG Foreign Ministry", "GPE Nairobi", "NORP Kenyan"}},
      {"Mr. Okonkwo told Reuters that the University of Lagos would reopen.",
       {"PERSON Okonkwo", "ORG Reuters", "ORG University of Lagos"}},
      {"He left for Brazil, Germany and Japan.", {"GPE Brazil", "GPE Germany", "GPE Japan"}},
      {"It happened on Friday, after the New Year.", {}},
      {"The country’s economy shrank by a tenth.", {}},
  };
  for (const Case& c : cases) EXPECT_EQ(names_in(c.input), c.names) << c.input;
}

TEST(FindNames, ASurnameTakesTheTypeOfTheFullName) {
  const auto names =
      names_in("Grace Adeyemi, a lawyer, welcomed the ruling. Later Adeyemi said more was needed.");
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[1], "PERSON Adeyemi");
}

TEST(FindNames, TheTextMayBeAllCapitals) {
  const auto names = names_in("BIDEN MEETS MERKEL IN WASHINGTON FOR TALKS ON UKRAINE");
  EXPECT_NE(std::find(names.begin(), names.end(), "GPE WASHINGTON"), names.end());
  EXPECT_NE(std::find(names.begin(), names.end(), "GPE UKRAINE"), names.end());
}

TEST(FindNames, NoneInNoise) {
  const text::Text text = text::Text::read("Joe Biden met 27 men in Geneva.");
  article::Article article = paragraphs(text);
  article.blocks[0].kind = article::BlockKind::kNoise;
  EXPECT_TRUE(find_names(text, article, clues::read_clues(text), nullptr).empty());
}

TEST(FindNames, NoTitlesPossessivesOrArticles) {
  for (const std::string& name : names_in(
           "The Guardian asked Dr. Smith’s office, and Mrs. Jones’ lawyer, about the Treasury’s plan.")) {
    EXPECT_EQ(name.find(" The "), std::string::npos) << name;
    EXPECT_EQ(name.find("Dr."), std::string::npos) << name;
    EXPECT_EQ(name.find("Mrs."), std::string::npos) << name;
    EXPECT_EQ(name.find("’"), std::string::npos) << name;
  }
}

TEST(FindNames, AnyInputGivesOrderedSpansInside) {
  const std::vector<std::string> inputs{"",
                                        " ",
                                        "a",
                                        "Moon",
                                        "’s",
                                        "\xFF\xFE Moon \xC3",
                                        std::string("Kim\0Park", 8),
                                        "Moon-",
                                        "-Moon",
                                        "al-",
                                        "U.S.",
                                        "’’’’ ''' \"",
                                        "😀 Moon 😀 Jae-in",
                                        "12 12 12 $ $ 5",
                                        "$",
                                        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
                                        "of the of the Bank of the of"};
  for (const std::string& input : inputs) {
    const text::Text text = text::Text::read(input);
    std::uint32_t last = 0;
    for (const NameSpan& span : find_names(text, paragraphs(text), clues::read_clues(text), nullptr)) {
      EXPECT_LE(last, span.range.begin) << input;
      EXPECT_LT(span.range.begin, span.range.end) << input;
      EXPECT_LE(span.range.end, input.size()) << input;
      EXPECT_GE(span.confidence, 0.0);
      EXPECT_LE(span.confidence, 1.0);
      last = span.range.end;
    }
  }
}

}  // namespace
}  // namespace inspector::entities
