// Who says what, by construction: every case is a short article and one attribution that must be found in it.
#include "quotes/quotes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "entities/entities.h"

namespace inspector::quotes {
namespace {

std::string joined(const std::string& input, const std::vector<Range>& ranges) {
  std::string out;
  for (const Range range : ranges)
    out += (out.empty() ? "" : " ~ ") + input.substr(range.begin, range.size());
  return out;
}

std::vector<Attribution> attributions_in(const std::string& input) {
  const text::Text text = text::Text::read(input);
  const article::Article article = article::find_article(text);
  const auto marks = text::pair_marks(text);
  const people::Cast cast = people::gather(
      text, article, entities::find_names(text, article, clues::read_clues(text), nullptr), marks);
  return find_attributions(text, article, marks, cast, nullptr);
}

// "kind | speaker | content" for every attribution.
std::vector<std::string> said_in(const std::string& input) {
  std::vector<std::string> rows;
  for (const Attribution& found : attributions_in(input)) {
    rows.push_back(std::string(kind_name(found.kind)) + " | " + found.speaker_name.value_or("-") + " | " +
                   joined(input, found.content));
  }
  return rows;
}

struct Case {
  const char* input;
  const char* row;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const auto rows = said_in(c.input);
    const bool found = std::find(rows.begin(), rows.end(), c.row) != rows.end();
    EXPECT_TRUE(found) << c.row << "\n  in: " << c.input << "\n  got: " << testing::PrintToString(rows);
  }
}

TEST(Quotes, SubjectBeforeTheCue) {
  expect_all({{"The mayor, Adaeze Okonkwo, spoke on Monday. Okonkwo said the bridge would open in May.",
               "indirect | Adaeze Okonkwo | the bridge would open in May"},
              {"Finance Minister Javier Ibarra said that taxes would rise next year.",
               "indirect | Javier Ibarra | taxes would rise next year"},
              {"President Nguyen Van Thanh told reporters that the talks had failed.",
               "indirect | Nguyen Van Thanh | the talks had failed"},
              {"The White House said in a statement that the visit was postponed.",
               "indirect | White House | the visit was postponed"},
              {"Prime Minister Ingrid Solberg vowed to cut taxes by half.",
               "indirect | Ingrid Solberg | to cut taxes by half"}});
}

TEST(Quotes, ContentBeforeTheCue) {
  expect_all({{"“We will rebuild the school,” Minister Tomasz Wójcik said.",
               "direct | Tomasz Wójcik | “We will rebuild the school,”"},
              {"\"We will rebuild the school,\" said Minister Hiroshi Tanaka.",
               "direct | Hiroshi Tanaka | \"We will rebuild the school,\""},
              {"‘We will rebuild the school,’ Minister Rohan Mehta said.",
               "direct | Rohan Mehta | ‘We will rebuild the school,’"},
              {"The school will be rebuilt by spring, Minister Fatima Al-Sayed said.",
               "indirect | Fatima Al-Sayed | The school will be rebuilt by spring"},
              {"“Will it ever open?” asked Maria Hernandez, a teacher in Quito.",
               "direct | Maria Hernandez | “Will it ever open?”"}});
}

TEST(Quotes, InterruptedContentIsOne) {
  expect_all({{"“We are ready,” President Moses Kiptoo said. “The people have waited long enough.”",
               "direct | Moses Kiptoo | “We are ready,” ~ “The people have waited long enough.”"},
              {"“We are ready,” said President Anna Lindqvist. “The people have waited long enough.”",
               "direct | Anna Lindqvist | “We are ready,” ~ “The people have waited long enough.”"},
              {"“The plan,” Minister Lucia Ferrari said, “will cost too much for the city.”",
               "direct | Lucia Ferrari | “The plan,” ~ “will cost too much for the city.”"},
              {"“No,” President Ahmed Hassan told reporters. “I have never met him in my life.”",
               "direct | Ahmed Hassan | “No,” ~ “I have never met him in my life.”"},
              {"“It was cold,” she said. “We had no coats with us.”",
               "direct | - | “It was cold,” ~ “We had no coats with us.”"}});
}

TEST(Quotes, AccordingTo) {
  expect_all({{"The bank lost 3 million dollars last year, according to Elena Petrova.",
               "indirect | Elena Petrova | The bank lost 3 million dollars last year"},
              {"According to Reuters, the bank lost 3 million dollars last year.",
               "indirect | Reuters | the bank lost 3 million dollars last year"},
              {"Prices rose by a fifth in June, according to the ministry.",
               "indirect | the ministry | Prices rose by a fifth in June"},
              {"According to the report, prices rose by a fifth in June.",
               "indirect | the report | prices rose by a fifth in June"},
              {"About 200 people were hurt in the fire, according to local officials.",
               "indirect | local officials | About 200 people were hurt in the fire"}});
}

TEST(Quotes, ParagraphsThatRepeatTheMarkAreOne) {
  const char* two = "Minister Pedro Alves said: “We have done all we could.\n\n“Now it is up to them.”";
  expect_all({{two, "direct | Pedro Alves | “We have done all we could. ~ “Now it is up to them.”"}});
}

TEST(Quotes, AQuotationWithNoCueGoesOnTheOneBefore) {
  expect_all(
      {{"“We are ready,” said Minister Kwame Mensah.\n\n“The people of this town have waited long enough.”",
        "direct | Kwame Mensah | “The people of this town have waited long enough.”"},
       {"“It was loud,” said resident Olga Ivanova.\n\n\"Nobody in this street could sleep at night.\"",
        "direct | Olga Ivanova | \"Nobody in this street could sleep at night.\""}});
}

TEST(Quotes, PronounsStandForTheNearestSpeaker) {
  expect_all({{"President Carlos Mendoza arrived on Friday. He said the road would be closed.",
               "indirect | Carlos Mendoza | the road would be closed"},
              {"“We won,” said coach Maria Santos. “It was hard.” She added that the team was tired.",
               "indirect | Maria Santos | the team was tired"}});
}

TEST(Quotes, ApposedNames) {
  expect_all(
      {{"Kofi Boateng, a spokesman for the ministry, said the road was closed.",
        "indirect | Kofi Boateng | the road was closed"},
       {"Sven Eriksson, 54, said the road was closed.", "indirect | Sven Eriksson | the road was closed"},
       {"Leila Farahani, who runs the clinic, said the road was closed.",
        "indirect | Leila Farahani | the road was closed"},
       {"“The road is closed,” Ravi Shankar, a police officer, told reporters.",
        "direct | Ravi Shankar | “The road is closed,”"}});
}

TEST(Quotes, UnnamedPeopleAndOfficesKeepTheirDescription) {
  for (const auto& [input, kind, anonymous] : std::vector<std::tuple<std::string, SourceKind, bool>>{
           {"A senior official said the talks had failed.", SourceKind::kUnnamed, true},
           {"Residents said the talks had failed.", SourceKind::kUnnamed, true},
           {"The ministry said the talks had failed.", SourceKind::kOrganization, false},
           {"The police said the talks had failed.", SourceKind::kOrganization, false},
           {"The report said the talks had failed.", SourceKind::kDocument, false}}) {
    const auto found = attributions_in(input);
    ASSERT_FALSE(found.empty()) << input;
    EXPECT_EQ(found[0].source_kind, kind) << input;
    EXPECT_EQ(found[0].anonymous(), anonymous) << input;
    EXPECT_TRUE(found[0].speakers.empty()) << input;
  }
}

TEST(Quotes, ScareQuotesAndTitlesAreNobodysSpeech) {
  expect_all(
      {{"The “golden generation” of players has retired from the national team.",
        "scare | - | “golden generation”"},
       {"Her novel “The Long Winter” sold a million copies in a year.", "scare | - | “The Long Winter”"}});
}

TEST(Quotes, RefusalsAreAttributions) {
  for (const std::string input :
       {"Minister Dimitri Volkov declined to comment on the report.", "The company declined to comment."}) {
    EXPECT_FALSE(attributions_in(input).empty()) << input;
  }
}

TEST(Quotes, WhatAnAttributionHoldsIsWithinIt) {
  const auto found = attributions_in("The ministry said President Juma Okello vowed to close the camp.");
  bool nested = false;
  for (const Attribution& one : found) nested = nested || one.within.has_value();
  EXPECT_TRUE(nested);
}

TEST(Quotes, MixedHoldsWordsInAndOutOfMarks) {
  expect_all({{"President Luis Ortega said the attack was “a crime against everyone.”",
               "mixed | Luis Ortega | the attack was “a crime against everyone.”"}});
}

TEST(Quotes, EvidenceNamesItsWords) {
  const std::string input = "“We will rebuild the school,” Minister Tomasz Wójcik said.";
  const auto found = attributions_in(input);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_FALSE(found[0].evidence.empty());
  EXPECT_EQ(found[0].evidence[0].kind, EvidenceKind::kCueSubject);
  EXPECT_EQ(joined(input, found[0].cue), "said");
  EXPECT_GT(found[0].confidence, 0.5);
}

TEST(Quotes, UnmatchedMarksHarmNothingElse) {
  EXPECT_NO_FATAL_FAILURE(attributions_in("“We are ready, he said.\n\nThe end.\n\n” ” “ ' ’"));
  EXPECT_TRUE(attributions_in("").empty());
}

TEST(Quotes, TenThousandQuotationsAreQuick) {
  std::string input;
  for (int i = 0; i < 10000; ++i) input += "“We are ready,” Kofi Boateng said. ";
  const std::clock_t start = std::clock();  // of this process: what else the machine does makes no difference
  EXPECT_FALSE(attributions_in(input).empty());
  EXPECT_LT(std::clock() - start, 20 * CLOCKS_PER_SEC);
}

// A page's own repetitions and labels speak for nobody, and the site's name is no part of what a headline
// reports.
TEST(Quotes, PageFurnitureSaysNothing) {
  const std::string body =
      "PORT ELLIS – Mayor Ana Prieto said on Monday that the harbour would reopen in May after a year of "
      "repairs.\n\n"
      "The council said in a statement that the work had cost four million pounds, twice what was "
      "planned.\n\n"
      "Prieto vowed to publish every bill by the end of the summer, when the council meets again.";
  const std::string headline = "Prieto vows to publish every harbour bill";
  const auto rows = said_in("Home\n\n" + headline + " – Coast Courier\n\n" + headline +
                            "\n\nFILE PHOTO: Mayor Ana Prieto walks along the harbour wall\n\n" + body);
  EXPECT_EQ(std::count(rows.begin(), rows.end(), "indirect | Ana Prieto | to publish every harbour bill"), 1)
      << testing::PrintToString(rows);
  for (const std::string& row : rows) {
    EXPECT_EQ(row.find("Courier"), std::string::npos) << row;
    EXPECT_EQ(row.find("PHOTO"), std::string::npos) << row;
  }
}

TEST(Quotes, WhatSomebodyCallsAThingIsQuoted) {
  expect_all({{"Minister Javier Ibarra also welcomed what he described as “a new start” for the valley.",
               "direct | Javier Ibarra | “a new start”"},
              {"Mayor Adaeze Okonkwo rejected what she called \"lazy gossip\" about her brother.",
               "direct | Adaeze Okonkwo | \"lazy gossip\""},
              {"Tomasz Wójcik apologised for what he termed a “shambles” at the docks.",
               "direct | Tomasz Wójcik | “shambles”"},
              {"Prime Minister Ingrid Solberg praised what she dubbed ‘the quiet people’ of the north.",
               "direct | Ingrid Solberg | ‘the quiet people’"},
              {"Hiroshi Tanaka dismissed what he referred to as “noise from the capital” on Friday.",
               "direct | Hiroshi Tanaka | “noise from the capital”"}});
}

TEST(Quotes, WhatTheReporterTellsOfAnotherIsNoContent) {
  expect_all(
      {{"President Nguyen Van Thanh has said the line will halve prices, while Sisoulath has proposed a "
        "green "
        "corridor. Mr Sisoulath arrived on Monday.",
        "indirect | Nguyen Van Thanh | the line will halve prices"}});
}

}  // namespace
}  // namespace inspector::quotes
