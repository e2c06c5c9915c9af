// Hard-wrapped lines, quoted mail and hyphens at line ends: what the text's lines and words are, and that
// every offset still points into the input as given.
#include <gtest/gtest.h>

#include <algorithm>

#include "text/text.h"

namespace inspector::text {
namespace {

std::vector<std::string> lines_of(std::string_view input) {
  const Text text = Text::read(input);
  std::vector<std::string> lines;
  for (const Line& line : text.lines())
    lines.push_back(text.plain(text.bytes_of(line.first_token, line.end_token - 1)));
  return lines;
}

using Lines = std::vector<std::string>;

const char* const kWrapped =
    "The council of Rivermouth voted on Tuesday to close the old harbour\n"
    "bridge to lorries from next month, because engineers found cracks in\n"
    "two of its pillars during an inspection in the spring of this year.\n"
    "The mayor, who had asked for the inspection, was pleased with Jane\n"
    "Okafor and her report.\n"
    "\n"
    "Hauliers will have to use the ring road, which adds about twenty\n"
    "minutes to each journey to the harbour, and the harbour's operator\n"
    "said that the closure would cost local firms millions.\n";

TEST(Wrapping, ParagraphsOfAMailAreOneLineEach) {
  EXPECT_EQ(lines_of(kWrapped),
            (Lines{"The council of Rivermouth voted on Tuesday to close the old harbour bridge to lorries "
                   "from next month, because engineers found cracks in two of its pillars during an "
                   "inspection in the spring of this year. The mayor, who had asked for the inspection, was "
                   "pleased with Jane Okafor and her report.",
                   "Hauliers will have to use the ring road, which adds about twenty minutes to each journey "
                   "to the harbour, and the harbour's operator said that the closure would cost local firms "
                   "millions."}));
}

TEST(Wrapping, SentencesAndTokensRunOverTheBreakAndPointIntoTheInput) {
  const std::string_view input = kWrapped;
  const Text text = Text::read(input);
  ASSERT_EQ(text.sentences().size(), 3U);
  EXPECT_EQ(text.slice(text.sentences()[0].range).substr(0, 11), "The council");
  const Token& token = text.tokens()[text.token_at(static_cast<std::uint32_t>(input.find("bridge")))];
  EXPECT_EQ(text.slice(token), "bridge");
  EXPECT_TRUE(token.space_before);
  EXPECT_EQ(token.sentence, 0U);
}

TEST(Wrapping, GluedParagraphsPartWhereALineEndsEarly) {
  EXPECT_EQ(lines_of("The council of Rivermouth voted on Tuesday to close the old harbour\n"
                     "bridge to lorries from next month, because engineers found cracks in\n"
                     "two of its pillars.\n"
                     "Hauliers will have to use the ring road, which adds about twenty\n"
                     "minutes to each journey to the harbour, and the harbour's operator\n"
                     "said that the closure would cost millions.\n"
                     "The mayor of the town said that nobody had told her about the old\n"
                     "report, and asked for a new one.\n")
                .size(),
            3U);
}

TEST(Wrapping, LinesOfProportionalLettersAreJoinedToo) {
  EXPECT_EQ(
      lines_of("The council of Rivermouth voted on Tuesday to close the old\n"
               "harbour bridge to lorries from next month, because the city's own engineers\n"
               "found cracks in two of its pillars during an inspection in the spring\n"
               "of this year, which the mayor had asked for when a lorry hit one of the\n"
               "pillars, and which cost much more than the council had planned\n"
               "to spend on the bridge this year, as the opposition was quick to point\n"
               "out in a debate that went on until well after midnight, when most of the\n"
               "guests had left the hall, and the minutes of which nobody had been able to\n"
               "read by the time that the paper went to press.\n"
               "Hauliers are angry.\n"),
      (Lines{
          lines_of("The council of Rivermouth voted on Tuesday to close the old harbour bridge to lorries "
                   "from next month, because the city's own engineers found cracks in two of its pillars "
                   "during an inspection in the spring of this year, which the mayor had asked for when a "
                   "lorry hit one of the pillars, and which cost much more than the council had planned to "
                   "spend on the bridge this year, as the opposition was quick to point out in a debate "
                   "that went on until well after midnight, when most of the guests had left the hall, and "
                   "the minutes of which nobody had been able to read by the time that the paper went to "
                   "press.")[0],
          "Hauliers are angry."}));
}

TEST(Wrapping, MenusHeadlinesAndListsStayApart) {
  for (const char* input :
       {"Home\nNews\nSport\nWeather\nabout us\ncontact\nprivacy\n",
        "Council votes to close the old harbour bridge to lorries from May\n"
        "Hauliers threaten to sue over the closure of the harbour bridge\n"
        "Mayor says that she was never told of the cracks in the bridge\n",
        "- first, the bridge has to be closed to lorries\n- second, the pillars have to be mended\n"
        "- third, the road has to be built anew\n- fourth, somebody has to pay for all this\n",
        "Roses are red\nviolets are blue\nsugar is sweet\nand so are you\n"}) {
    const auto breaks = std::count(input, input + std::string_view(input).size(), '\n');
    EXPECT_EQ(lines_of(input).size(), static_cast<std::size_t>(breaks)) << input;
  }
}

TEST(Wrapping, ParagraphsOnLinesOfTheirOwnStayApart) {
  const std::string paragraph =
      "The council of Rivermouth voted on Tuesday to close the old harbour bridge to lorries from next "
      "month.\n";
  EXPECT_EQ(lines_of(paragraph + paragraph + paragraph + paragraph).size(), 4U);
}

const char* const kQuoted =
    "Is this right?\n"
    "\n"
    "> The council of Rivermouth voted on Tuesday to close the old harbour\n"
    "> bridge to lorries from next month, because engineers found cracks in\n"
    "> two of its pillars, said Jane\n"
    "> Okafor.\n"
    ">\n"
    "> Hauliers will have to use the ring road, which adds about twenty\n"
    "> minutes to each journey to the harbour.\n";

TEST(Wrapping, MarksOfQuotedMailAreNoWords) {
  EXPECT_EQ(lines_of(kQuoted),
            (Lines{"Is this right?",
                   "The council of Rivermouth voted on Tuesday to close the old harbour bridge to lorries "
                   "from next month, because engineers found cracks in two of its pillars, said Jane",
                   "Okafor.",
                   "Hauliers will have to use the ring road, which adds about twenty minutes to each "
                   "journey to the harbour."}));
}

TEST(Wrapping, LinesCoverEverythingThatIsNoSpace) {
  for (const std::string& input :
       {std::string(kQuoted), std::string(kQuoted) + "\n>\n>>\n", std::string(kWrapped),
        ">>>>\n>>>>>>>>>>>>>>>>>>>>>>\n\n" + std::string(kQuoted)}) {
    const Text text = Text::read(input);
    std::uint32_t at = 0;
    for (const Line& line : text.lines()) {
      EXPECT_EQ(input.substr(at, line.range.begin - at).find_first_not_of(" \n"), std::string::npos);
      EXPECT_LT(line.first_token, line.end_token);
      at = line.range.end;
    }
    EXPECT_EQ(input.substr(at).find_first_not_of(" \n"), std::string::npos);
  }
}

TEST(Wrapping, AMenuOfArrowsQuotesNoMail) {
  EXPECT_EQ(lines_of("> Home\n> News\n> Sport\n> Weather\n")[0], "> Home");
}

// What the text makes of a word that a hyphen breaks inside a wrapped paragraph.
std::vector<std::string> broken(const std::string& first, const std::string& second,
                                const std::string& tail = "") {
  const std::string input =
      "The council of Rivermouth voted on Tuesday to close the old harbour\n"
      "bridge to lorries from next month, because they found the " +
      first + "-\n" + second +
      " during an inspection in the spring of this year, which\n"
      "notwithstanding the rain was the first since the bridge was built\n"
      "and will be followed by others in the years to come, as the mayor\n"
      "said to reporters in the old town hall.\n" +
      tail;
  const Text text = Text::read(input);
  const Index at = text.token_at(static_cast<std::uint32_t>(input.find(first + "-\n")));
  std::vector<std::string> words;
  for (Index i = at; text.word(text.tokens()[i]) != "during"; ++i) {
    words.push_back((i > at && text.tokens()[i].space_before ? " " : "") +
                    std::string(text.word(text.tokens()[i])));
  }
  return words;
}

TEST(Wrapping, HyphensAtLineEndsAreUndone) {
  EXPECT_EQ(broken("govern", "ment"), Lines{"government"});
  EXPECT_EQ(broken("infra", "structure"), Lines{"infrastructure"});
  EXPECT_EQ(broken("Zucker", "berg", "Zuckerberg left.\n"), Lines{"zuckerberg"});
}

TEST(Wrapping, HyphensOfTheirOwnStay) {
  EXPECT_EQ(broken("Jae", "in"), (Lines{"jae", "-", "in"}));
  EXPECT_EQ(broken("long", "term"), (Lines{"long", "-", "term"}));
  EXPECT_EQ(broken("Smith", "Jones"), (Lines{"smith", "-", "jones"}));
  EXPECT_EQ(broken("wobbly", "dobbly", "It is wobbly-dobbly.\n"), (Lines{"wobbly", "-", "dobbly"}));
}

TEST(Wrapping, PlainReadsAsOneLine) {
  const std::string_view input = kWrapped;
  const Text text = Text::read(input);
  const auto begin = static_cast<std::uint32_t>(input.find("Jane"));
  EXPECT_EQ(text.plain({begin, begin + 11}), "Jane Okafor");
  EXPECT_EQ(text.slice(Range{begin, begin + 11}), "Jane\nOkafor");
}

}  // namespace
}  // namespace inspector::text
