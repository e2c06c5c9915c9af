#include <gtest/gtest.h>

#include "unit/article/support.h"

namespace inspector::article {
namespace {

struct Opening {
  const char* line;
  const char* range;  // nullptr: no dateline
  const char* place = "";
  const char* agency = "";
  const char* date = "";
};

std::string cut(const text::Text& text, const std::optional<Range>& range) {
  return range ? std::string(text.slice(*range)) : "";
}

TEST(Dateline, OpensAParagraphInManyHouseStyles) {
  const Opening kOpenings[] = {
      {"SEOUL (Reuters) – The council voted.", "SEOUL (Reuters) –", "SEOUL", "Reuters"},
      {"NEW YORK (Reuters) - Oil fell on Friday.", "NEW YORK (Reuters) -", "NEW YORK", "Reuters"},
      {"HAYWARD, Calif. (AP) — A man was hurt.", "HAYWARD, Calif. (AP) —", "HAYWARD, Calif.", "AP"},
      {"SEOUL, South Korea (AP) — A man was hurt.", "SEOUL, South Korea (AP) —", "SEOUL, South Korea", "AP"},
      {"HANOI, Feb. 4 (Xinhua) -- The council voted.", "HANOI, Feb. 4 (Xinhua) --", "HANOI", "Xinhua",
       "Feb. 4"},
      {"New Delhi [India], July 25 (ANI): The council voted.",
       "New Delhi [India], July 25 (ANI):", "New Delhi [India", "ANI", "July 25"},
      {"New Delhi, July 25 (IANS) The council voted.", "New Delhi, July 25 (IANS)", "New Delhi", "IANS",
       "July 25"},
      {"Paris (AFP) – The council voted.", "Paris (AFP) –", "Paris", "AFP"},
      {"ABU DHABI, 4th February, 2021 (WAM) -- The council voted.", "ABU DHABI, 4th February, 2021 (WAM) --",
       "ABU DHABI", "WAM", "4th February, 2021"},
      {"MOSCOW, July 25. /TASS/. The council voted.", "MOSCOW, July 25. /TASS/.", "MOSCOW", "TASS",
       "July 25"},
      {"VIENNA — The house will be sold.", "VIENNA —", "VIENNA"},
      {"Cape Town - In the light of new rules, firms wait.", "Cape Town -", "Cape Town"},
      {"London: The council voted.", "London:", "London"},
      {"(CNN) The council voted.", "(CNN)", "", "CNN"},
      {"ABUJA, Jun 22 2022 (IPS) - For forty days he rode.", "ABUJA, Jun 22 2022 (IPS) -", "ABUJA", "IPS",
       "Jun 22 2022"},
      {"WASHINGTON (AP) _ The council voted.", "WASHINGTON (AP) _", "WASHINGTON", "AP"},
  };
  for (const Opening& c : kOpenings) {
    const text::Text text = text::Text::read(c.line);
    const auto found = opening_dateline(text, 0, static_cast<Index>(text.tokens().size()));
    ASSERT_TRUE(found) << c.line;
    EXPECT_EQ(text.slice(found->range), c.range);
    EXPECT_EQ(cut(text, found->place), c.place) << c.line;
    EXPECT_EQ(cut(text, found->agency), c.agency) << c.line;
    EXPECT_EQ(cut(text, found->date), c.date) << c.line;
  }
}

TEST(Dateline, IsNotSeenInPlainSentences) {
  for (const char* line :
       {"The council voted on Tuesday to close the bridge.",
        "Maria Okafor – who leads the council – said no.", "President Moon: we agree on this.",
        "Update: The bridge is closed.", "South Korea’s President Moon pledged on Thursday.",
        "Al-Shabaab fighters left the town.", "Okafor (Labour) said the bridge was closed.",
        "London was quiet on Tuesday.", "WASHINGTON was quiet on Tuesday.",
        "In Paris (France) the council voted.", "", "—", "(", "Paris", "May 4 was quiet."}) {
    const text::Text text = text::Text::read(line);
    EXPECT_FALSE(opening_dateline(text, 0, static_cast<Index>(text.tokens().size()))) << line;
  }
}

TEST(Dateline, LinesOfDatesAreKnown) {
  for (const char* line : {"November 18, 2019 | 4:10pm", "Nov. 20, 2019 6:02 AM EST", "18 Nov 2019, 19:09",
                           "Published 18 November 2019", "1 day ago", "Wednesday 20 November 2019 11:42, UK",
                           "2018-08-16", "11/20/19 6:38 AM", "Updated 2 hours ago", "4:14 p.m."}) {
    EXPECT_GE(with_line(line, [](const Page& page) { return date_strength(page, 0); }), 0.6) << line;
  }
  for (const char* line : {"Business", "The council voted on 4 May.", "44,976", "5 Min Read about the bridge",
                           "May the best win", "100 days."}) {
    EXPECT_LT(with_line(line, [](const Page& page) { return date_strength(page, 0); }), 0.6) << line;
  }
}

}  // namespace
}  // namespace inspector::article
