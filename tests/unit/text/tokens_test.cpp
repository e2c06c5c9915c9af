#include "text/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace inspector::text {
namespace {

using Words = std::vector<std::string>;

Words cut(std::string_view input) {
  const Text text = Text::read(input);
  Words words;
  for (const Token& token : text.tokens()) words.emplace_back(text.slice(token));
  return words;
}

struct Row {
  std::string_view input;
  Words words;
};

class Cutting : public testing::TestWithParam<Row> {};

TEST_P(Cutting, GivesTheseTokens) {
  EXPECT_EQ(cut(GetParam().input), GetParam().words) << GetParam().input;
}

INSTANTIATE_TEST_SUITE_P(Abbreviations, Cutting,
                         testing::Values(Row{"the U.S. said", {"the", "U.S.", "said"}},
                                         Row{"Mr. Kang left.", {"Mr.", "Kang", "left", "."}},
                                         Row{"U.S.-South Korea", {"U.S.", "-", "South", "Korea"}},
                                         Row{"at 5 a.m. on", {"at", "5", "a.m.", "on"}},
                                         Row{"John J. Smith", {"John", "J.", "Smith"}},
                                         Row{"So did I.", {"So", "did", "I", "."}},
                                         Row{"He left. She", {"He", "left", ".", "She"}}));

INSTANTIATE_TEST_SUITE_P(
    Apostrophes, Cutting,
    testing::Values(Row{"Moon’s office", {"Moon", "’s", "office"}},
                    Row{"Moon's office", {"Moon", "'s", "office"}}, Row{"didn’t", {"didn’t"}},
                    Row{"didn't", {"didn't"}}, Row{"O’Brien’s", {"O’Brien", "’s"}},
                    Row{"we’ll, he’d, I’m", {"we", "’ll", ",", "he", "’d", ",", "I", "’m"}},
                    Row{"workers’ rights", {"workers", "’", "rights"}},
                    Row{"‘Yes,’ she", {"‘", "Yes", ",", "’", "she"}},
                    Row{"''Yes,'' he", {"''", "Yes", ",", "''", "he"}}, Row{"``Yes''", {"``", "Yes", "''"}}));

INSTANTIATE_TEST_SUITE_P(Numbers, Cutting,
                         testing::Values(Row{"2,193.50 won", {"2,193.50", "won"}},
                                         Row{"in 2019, he", {"in", "2019", ",", "he"}},
                                         Row{"the 12th and 1990s", {"the", "12th", "and", "1990s"}},
                                         Row{"$5.", {"$", "5", "."}}, Row{"20%", {"20", "%"}},
                                         Row{"5pm", {"5pm"}}));

INSTANTIATE_TEST_SUITE_P(
    Addresses, Cutting,
    testing::Values(Row{"see https://example.org/a?b=1.", {"see", "https://example.org/a?b=1", "."}},
                    Row{"mail news.desk@example.org, or", {"mail", "news.desk@example.org", ",", "or"}},
                    Row{"ask @moon", {"ask", "@", "moon"}}));

INSTANTIATE_TEST_SUITE_P(Marks, Cutting,
                         testing::Values(Row{"“We,” he", {"“", "We", ",", "”", "he"}},
                                         Row{"«Oui»", {"«", "Oui", "»"}},
                                         Row{"well-known", {"well", "-", "known"}},
                                         Row{"no -- not", {"no", "--", "not"}},
                                         Row{"wait... what", {"wait", "...", "what"}},
                                         Row{"(Reuters) –", {"(", "Reuters", ")", "–"}}));

INSTANTIATE_TEST_SUITE_P(OddCharacters, Cutting,
                         testing::Values(Row{"so 😀 good", {"so", "😀", "good"}},
                                         Row{"Jose\u0301 came", {"Jose\u0301", "came"}},
                                         Row{"São Tomé", {"São", "Tomé"}},
                                         Row{"Иван сказал", {"Иван", "сказал"}},
                                         Row{std::string_view("a\0b", 3), {"a", std::string(1, '\0'), "b"}},
                                         Row{"a\xFF\x62", {"a", "\xFF", "b"}},
                                         Row{"one\u00A0two", {"one", "two"}}, Row{"COVID19", {"COVID19"}}));

TEST(Tokens, KindsAreTold) {
  const Text text = Text::read("Moon’s “5” , $ www.example.org");
  std::vector<TokenKind> kinds;
  for (const Token& token : text.tokens()) kinds.push_back(token.kind);
  EXPECT_EQ(kinds, (std::vector{TokenKind::kWord, TokenKind::kWord, TokenKind::kMark, TokenKind::kNumber,
                                TokenKind::kMark, TokenKind::kPunctuation, TokenKind::kSymbol,
                                TokenKind::kAddress}));
}

TEST(Tokens, LetterCaseIsTold) {
  const Text text = Text::read("moon Moon SEOUL U.S. McDonald I 12");
  std::vector<Case> cases;
  for (const Token& token : text.tokens()) cases.push_back(token.letter_case);
  EXPECT_EQ(cases, (std::vector{Case::kLower, Case::kTitle, Case::kUpper, Case::kUpper, Case::kMixed,
                                Case::kTitle, Case::kNone}));
}

TEST(Tokens, SpaceBeforeIsTold) {
  const Text text = Text::read("Yes, he\u00A0did");
  std::vector<bool> spaces;
  for (const Token& token : text.tokens()) spaces.push_back(token.space_before);
  EXPECT_EQ(spaces, (std::vector{true, false, true, true}));
}

TEST(Tokens, CoverEveryVisibleByteOnce) {
  const std::string_view input = "“U.S.” said\tO’Brien\xC0: 2,193.50… ok\r\nNext — line \xF0\x9F";
  const Text text = Text::read(input);
  std::uint32_t at = 0;
  for (const Token& token : text.tokens()) {
    for (; at < token.range.begin; ++at)
      EXPECT_TRUE(std::isspace(static_cast<unsigned char>(input[at])) != 0) << at;
    EXPECT_LT(token.range.begin, token.range.end);
    at = token.range.end;
  }
  EXPECT_EQ(at, input.size());
}

}  // namespace
}  // namespace inspector::text
