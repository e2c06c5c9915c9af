#include "clues/clues.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace inspector::clues {
namespace {

TEST(Clues, Shapes) {
  const text::Text text = text::Text::read("Moon’s U.S. iPhone J. Smith paid 12 – so");
  const auto clues = read_clues(text);
  const std::vector<Shape> expected{Shape::kTitle,   Shape::kClitic, Shape::kUpper, Shape::kMixed,
                                    Shape::kInitial, Shape::kTitle,  Shape::kLower, Shape::kNumber,
                                    Shape::kDash,    Shape::kLower};
  ASSERT_EQ(clues.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(clues[i].shape, expected[i]) << i;
}

TEST(Clues, TheStyleOfALine) {
  const std::vector<std::pair<std::string, LineStyle>> cases{
      {"Officials said on Monday that talks would go on.", LineStyle::kRunning},
      {"Moon Pledges Closer Alliance With United States", LineStyle::kTitles},
      {"MOON PLEDGES CLOSER ALLIANCE WITH UNITED STATES", LineStyle::kCapitals},
      {"By Jane Doe", LineStyle::kShort},
  };
  for (const auto& [input, style] : cases)
    EXPECT_EQ(read_clues(text::Text::read(input))[0].line, style) << input;
}

TEST(Clues, ACapitalIsDueAtASentencesStartAndBehindAMark) {
  const text::Text text = text::Text::read("Then Moon spoke. Yesterday he said: “Peace, Kim.”");
  const auto clues = read_clues(text);
  const auto opens = [&](std::string_view word) {
    for (std::size_t i = 0; i < clues.size(); ++i) {
      if (text.slice(text.tokens()[i]) == word) return clues[i].opens;
    }
    return false;
  };
  EXPECT_TRUE(opens("Then"));
  EXPECT_TRUE(opens("Yesterday"));
  EXPECT_TRUE(opens("Peace"));
  EXPECT_FALSE(opens("Moon"));
  EXPECT_FALSE(opens("Kim"));
}

TEST(Clues, ComparesSpellingsOverTheArticle) {
  const text::Text text =
      text::Text::read("Hope grew fast. Officials said Park and hope were there. Park left.");
  const auto clues = read_clues(text);
  EXPECT_TRUE(clues[0].seen_lower) << "hope";
  EXPECT_FALSE(clues[0].seen_capital);
  EXPECT_TRUE(clues[clues.size() - 3].seen_capital) << "Park";
  EXPECT_FALSE(clues[clues.size() - 3].seen_lower);
}

}  // namespace
}  // namespace inspector::clues
