#include <gtest/gtest.h>

#include "support.h"

namespace inspector::people {
namespace {

using testing::Gathered;

struct Case {
  const char* notation;
  const char* name;
  const char* roles;
};

class Roles : public ::testing::TestWithParam<Case> {};

TEST_P(Roles, AreFound) {
  const Gathered article(GetParam().notation);
  EXPECT_EQ(article.roles(GetParam().name), GetParam().roles) << article.marked.text;
}

INSTANTIATE_TEST_SUITE_P(
    BeforeTheName, Roles,
    ::testing::Values(
        Case{"It was presidential spokesman {P Seo Min-ji} who spoke.", "Seo Min-ji",
             "presidential spokesman"},
        Case{"{N South Korean} President {P Seo Min-ji} spoke.", "Seo Min-ji", "South Korean President"},
        Case{"He met former {G U.S.} President {P Carl Moe} there.", "Carl Moe", "former U.S. President"},
        Case{"{O Bank of Malta} Governor {P Ada Zahra} spoke.", "Ada Zahra", "Bank of Malta Governor"},
        Case{"They told acting foreign minister {P Ivo Petrov} so.", "Ivo Petrov", "acting foreign minister"},
        Case{"{G Peru}’s Health Minister {P Luz Vega} spoke.", "Luz Vega", "Peru’s Health Minister"},
        Case{"Secretary of State {P Carl Moe} spoke.", "Carl Moe", "Secretary of State"},
        Case{"The actor and comedian {P Bo Li} sang.", "Bo Li", "actor and comedian"}));

INSTANTIATE_TEST_SUITE_P(Titles, Roles,
                         ::testing::Values(Case{"Dr {P Mina Rao} agreed.", "Mina Rao", "Dr"},
                                           Case{"Sen. {P Ann Day} agreed.", "Ann Day", "Sen."},
                                           Case{"Judge {P Ann Day} agreed.", "Ann Day", "Judge"},
                                           Case{"Gen. {P Omar Sy} agreed.", "Omar Sy", "Gen."},
                                           Case{"Prof. {P Omar Sy} agreed.", "Omar Sy", "Prof."},
                                           Case{"Mr {P Omar Sy} agreed with Mrs {P Ann Day}.", "Omar Sy", ""},
                                           Case{"Mr {P Omar Sy} agreed with Mrs {P Ann Day}.", "Ann Day",
                                                ""}));

INSTANTIATE_TEST_SUITE_P(
    BehindTheName, Roles,
    ::testing::Values(
        Case{"{P Jo Lee}, the finance minister, left.", "Jo Lee", "finance minister"},
        Case{"{P Jo Lee}, chief executive of {O Acme}, said so.", "Jo Lee", "chief executive of Acme"},
        Case{"{P Jo Lee}, 59, a lawyer for the family, said so.", "Jo Lee", "lawyer for the family"},
        Case{"“No,” said {P Jo Lee}, head of the {O Water Board}.", "Jo Lee", "head of the Water Board"},
        Case{"{P Jo Lee} (president of {O Acme}) left.", "Jo Lee", "president of Acme"},
        Case{"{P Jo Lee}, a chemist and a member of the board, left.", "Jo Lee",
             "chemist | member of the board"},
        Case{"{P Jo Lee}, Director, {O Acme Securities}.", "Jo Lee", "Director, Acme Securities"}));

INSTANTIATE_TEST_SUITE_P(
    InRelativeClauses, Roles,
    ::testing::Values(Case{"{P Jo Lee}, who is also a deputy prime minister, left.", "Jo Lee",
                           "deputy prime minister"},
                      Case{"{P Jo Lee}, who serves as mayor of {G Bonn}, left.", "Jo Lee", "mayor of Bonn"},
                      Case{"{P Jo Lee} is the mayor of {G Bonn}.", "Jo Lee", "mayor of Bonn"},
                      Case{"{P Jo Lee} resigned as president.", "Jo Lee", "president"},
                      Case{"{P Jo Lee} was sworn in as governor.", "Jo Lee", "governor"}));

INSTANTIATE_TEST_SUITE_P(
    BeforeAComma, Roles,
    ::testing::Values(Case{"A spokesman for {O Acme}, {P Jo Lee}, said so.", "Jo Lee", "spokesman for Acme"},
                      Case{"The president of the {O Water Board}, {P Jo Lee}, said so.", "Jo Lee",
                           "president of the Water Board"},
                      Case{"The country’s health minister, {P Jo Lee}, said so.", "Jo Lee",
                           "country’s health minister"},
                      Case{"It was signed by the mayor of {G Bonn}, {P Jo Lee}.", "Jo Lee", "mayor of Bonn"},
                      Case{"Patting them on the head, {P Jo Lee} left.", "Jo Lee", ""}));

INSTANTIATE_TEST_SUITE_P(
    NotTheirs, Roles,
    ::testing::Values(Case{"{P Ann Day}, President {P Jo Lee} and others met.", "Ann Day", ""},
                      Case{"An adviser to {P Jo Lee} left.", "Jo Lee", ""},
                      Case{"Supporters of {P Jo Lee} left.", "Jo Lee", ""},
                      Case{"The spokesman for {P Jo Lee} left.", "Jo Lee", ""},
                      Case{"{P Ann Day}, who met {P Jo Lee}, is a chemist.", "Jo Lee", ""}));

TEST(Roles, OfSeveralPeopleGoToEach) {
  const Gathered article("Senators {P Ann Day}, {P Bo Li} and {P Cy Moe} left.");
  EXPECT_EQ(article.roles("Ann Day"), "Senators");
  EXPECT_EQ(article.roles("Bo Li"), "Senators");
  EXPECT_EQ(article.roles("Cy Moe"), "Senators");
}

TEST(Roles, TheMostTellingIsShown) {
  const Gathered article("President {P Jo Lee} spoke. {P Jo Lee}, president of the {O Water Board}, left.");
  const Entity* lee = article.entity("Jo Lee");
  ASSERT_NE(lee, nullptr);
  ASSERT_TRUE(lee->role);
  EXPECT_EQ(article.slice(*lee->role), "president of the Water Board");
}

TEST(Roles, OfCreditsAreWhatTheTableKnows) {
  constexpr auto kCredit = article::BlockKind::kCredit;
  const Gathered credit("Additional reporting by {P Jo Lee}; Editing by {P Ann Day} and {P Bo Li}", kCredit);
  EXPECT_EQ(credit.roles("Jo Lee"), "Additional reporting");
  EXPECT_EQ(credit.roles("Ann Day"), "Editing");
  EXPECT_EQ(credit.roles("Bo Li"), "Editing");
  const Gathered sentence("(This article was compiled from reports by {P Jo Lee} and {P Bo Li}.)", kCredit);
  EXPECT_EQ(sentence.roles("Jo Lee"), "");
  EXPECT_EQ(sentence.roles("Bo Li"), "");
}

}  // namespace
}  // namespace inspector::people
