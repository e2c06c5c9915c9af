#include "entities/clues.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "entities/candidates.h"
#include "entities/choose.h"

namespace inspector::entities {
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

std::vector<std::string> candidates_in(const std::string& input) {
  const text::Text text = text::Text::read(input);
  std::vector<std::string> out;
  for (const Candidate& candidate : find_candidates(text, read_clues(text))) {
    out.emplace_back(text.slice(text.bytes_of(candidate.first, candidate.end - 1)));
  }
  return out;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(Candidates, HoldNamesOfEveryMake) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"said President Moon Jae-in on", "Moon Jae-in"},
      {"the Bank of England said", "Bank of England"},
      {"met Ursula von der Leyen today", "Ursula von der Leyen"},
      {"fighters of al-Shabaab fled", "al-Shabaab"},
      {"the U.S.-South Korea alliance", "U.S."},
      {"the U.S.-South Korea alliance", "South Korea"},
      {"a Seoul-based firm", "Seoul"},
      {"the anti-Trump vote", "Trump"},
      {"at Johnson & Johnson in", "Johnson & Johnson"},
      {"in St. Paul's Cathedral on", "St. Paul's Cathedral"},
      {"on the Korean peninsula after", "Korean peninsula"},
      {"the 2020 Tokyo Olympics were", "2020 Tokyo Olympics"},
      {"a Boeing 737 crashed", "Boeing 737"},
  };
  for (const auto& [input, name] : cases) EXPECT_TRUE(has(candidates_in(input), name)) << input;
}

TEST(Candidates, LeaveOutTitlesArticlesPossessivesAndSmallWords) {
  EXPECT_FALSE(has(candidates_in("said Mr. Kim there"), "Mr. Kim"));
  EXPECT_FALSE(has(candidates_in("The Guardian said"), "The Guardian"));
  EXPECT_FALSE(has(candidates_in("to Moon’s office"), "Moon’s"));
  EXPECT_TRUE(candidates_in("nothing here is a name, is it").empty());
  EXPECT_FALSE(has(candidates_in("I said so"), "I"));
}

TEST(Candidates, EndWithTheirSentence) {
  for (const std::string& candidate : candidates_in("He met Kim. Park left."))
    EXPECT_EQ(candidate.find('.'), std::string::npos);
}

TEST(Candidates, AreBoundedInLength) {
  std::string input = "in";
  for (int i = 0; i < 2000; ++i) input += " Word";
  const text::Text text = text::Text::read(input);
  EXPECT_LE(find_candidates(text, read_clues(text)).size(), 2000U * kLongestName);
}

}  // namespace
}  // namespace inspector::entities
