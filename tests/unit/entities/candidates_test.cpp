#include "entities/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "entities/choose.h"

namespace inspector::entities {
namespace {

using clues::read_clues;

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
