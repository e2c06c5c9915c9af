#include <gtest/gtest.h>

#include "support.h"

namespace inspector::people {
namespace {

using testing::Gathered;

struct Case {
  const char* notation;
  const char* words;
  const char* name;  // empty: must stay unresolved
};

class Stands : public ::testing::TestWithParam<Case> {};

TEST_P(Stands, ForWhomItDoes) {
  const Gathered article(GetParam().notation);
  EXPECT_EQ(article.who(GetParam().words), GetParam().name) << article.marked.text;
}

INSTANTIATE_TEST_SUITE_P(
    Pronouns, Stands,
    ::testing::Values(Case{"{P Seo Min-ji} said no. He added little.", "He", "Seo Min-ji"},
                      Case{"Mrs {P Ann Day} met Mr {P Bo Li}. She left.", "She", "Ann Day"},
                      Case{"Mr {P Bo Li} met Mrs {P Ann Day}. He left.", "He", "Bo Li"},
                      Case{"{P Omar Sy}, a chemist, said that he was well.", "he", "Omar Sy"},
                      Case{"{P Omar Sy} left.\n\n“We go,” he said.", "he", "Omar Sy"},
                      Case{"Spokeswoman {P Luz Vega} spoke. {P Omar Sy} listened. She left.", "She",
                           "Luz Vega"}));

INSTANTIATE_TEST_SUITE_P(
    SpeakersSpeakOn, Stands,
    ::testing::Values(Case{"{P Seo Min-ji} told {P Omar Sy} to go. “Now,” he said.", "he", "Seo Min-ji"},
                      Case{"“No,” said {P Omar Sy}. “Never,” he added.", "he", "Omar Sy"},
                      Case{"According to {P Omar Sy}, it rained. He said it was cold.", "He", "Omar Sy"},
                      Case{"{P Omar Sy}, the mayor of {G Bonn}, said no. He said it twice.", "He", "Omar Sy"},
                      Case{"{P Omar Sy} said no. “One. Two. Three. Four. Five. Six. Seven,” he said.", "he",
                           "Omar Sy"}));

INSTANTIATE_TEST_SUITE_P(
    LeftOpen, Stands,
    ::testing::Values(Case{"He left.", "He", ""}, Case{"Mrs {P Ann Day} left. He stayed.", "He", ""},
                      Case{"{P Omar Sy} spoke. “He is well.”", "He", ""},
                      Case{"The spokesman left.", "The spokesman", ""},
                      Case{"The {O Water Board} met. The president left.", "The president", ""}));

INSTANTIATE_TEST_SUITE_P(
    Descriptions, Stands,
    ::testing::Values(
        Case{"Spokesman {P Omar Sy} left. It rained. The spokesman came back.", "The spokesman", "Omar Sy"},
        Case{"Foreign minister {P Ann Day} met finance minister {P Bo Li}. The foreign minister left.",
             "The foreign minister", "Ann Day"},
        Case{"{P Ann Day}, head of the {O Water Board}, left. The head of the {O Water Board} fell.",
             "The head of the Water Board", "Ann Day"},
        Case{"{P Ann Day}, a lawyer, met {P Bo Li}, a priest. The priest prayed.", "The priest", "Bo Li"},
        Case{"{G Malta} president {P Ann Day} left. The president was ill.", "The president", "Ann Day"}));

INSTANTIATE_TEST_SUITE_P(
    Things, Stands,
    ::testing::Values(
        Case{"The {O Finance Ministry} met. The ministry said no.", "The ministry", "Finance Ministry"},
        Case{"The {O Ministry of Health} met. The ministry said no.", "The ministry", "Ministry of Health"},
        Case{"{O Bank of Malta} met. The bank said no.", "The bank", "Bank of Malta"},
        Case{"{G South Korea} voted. The South is calm.", "The South", "South Korea"},
        Case{"{G South Korea} voted. The {L South} is calm.", "South", "South Korea"},
        Case{"{G Myanmar} voted. The country is calm.", "The country", "Myanmar"},
        Case{"The {O Finance Ministry} met. The ministry statement was short.", "The ministry", ""}));

TEST(Reference, ConfidenceIsAShare) {
  const Gathered article("{P Seo Min-ji} said no. He added little.");
  for (const Place& place : article.cast.places) {
    EXPECT_GT(place.confidence, 0);
    EXPECT_LE(place.confidence, 1);
  }
}

TEST(Reference, PlacesComeInOrder) {
  const Gathered article("{P Seo Min-ji} said no. He left. {P Seo} and his dog ran.");
  EXPECT_TRUE(std::is_sorted(article.cast.places.begin(), article.cast.places.end(),
                             [](const Place& a, const Place& b) { return a.range < b.range; }));
}

}  // namespace
}  // namespace inspector::people
