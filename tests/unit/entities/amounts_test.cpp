#include "entities/amounts.h"

#include <gtest/gtest.h>

#include "support.h"

namespace inspector::entities {
namespace {

std::vector<std::string> amounts_in(const std::string& input) {
  const text::Text text = text::Text::read(input);
  return shown(text, add_amounts(text, paragraphs(text), {}));
}

struct Case {
  const char* input;
  std::vector<std::string> amounts;
};

TEST(Amounts, AreFoundWhole) {
  const std::vector<Case> cases{
      {"It cost $2.3 billion.", {"MONEY $2.3 billion"}},
      {"It paid US$ 4.2 million and €500.", {"MONEY US$ 4.2 million", "MONEY €500"}},
      {"worth 40 million rupees", {"MONEY 40 million rupees"}},
      {"a fine of Ksh2 million, or Ksh500,000", {"MONEY Ksh2 million", "MONEY Ksh500,000"}},
      {"a fine of Ksh 2 million", {"MONEY Ksh 2 million"}},
      {"rose by 3.5% to 40 per cent or 12 percent",
       {"PERCENT 3.5%", "PERCENT 40 per cent", "PERCENT 12 percent"}},
      {"a 6,700-km river, 40 square miles", {"QUANTITY 6,700-km", "QUANTITY 40 square miles"}},
      {"the third time, the 12th man", {"ORDINAL third", "ORDINAL 12th"}},
      {"killed 27 people and two hundred and fifty cows", {"CARDINAL 27", "CARDINAL two hundred and fifty"}},
      {"twenty-one of them", {"CARDINAL twenty-one"}},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts_in(c.input), c.amounts) << c.input;
}

TEST(Amounts, LeaveTimesAndNamesAlone) {
  for (const char* input :
       {"in 2019 they met", "on February 4 they met", "four days later", "at 10:30 they met",
        "COVID-19 spread", "one of them", "3 months ago", "the 1990s"}) {
    EXPECT_TRUE(amounts_in(input).empty()) << input;
  }
}

TEST(Amounts, StandBetweenNamesInOrder) {
  const text::Text text = text::Text::read("Boeing 737 and 12 men");
  const std::vector<NameSpan> names{{{0, 10}, EntityType::kProduct, 0.5}};
  EXPECT_EQ(shown(text, add_amounts(text, paragraphs(text), names)),
            (std::vector<std::string>{"PRODUCT Boeing 737", "CARDINAL 12"}));
}

}  // namespace
}  // namespace inspector::entities
