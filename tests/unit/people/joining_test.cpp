#include <gtest/gtest.h>

#include "support.h"

namespace inspector::people {
namespace {

using testing::Gathered;

struct Case {
  const char* notation;
  const char* mention;  // its last place is asked for
  const char* name;     // the entity it belongs to
};

class Joins : public ::testing::TestWithParam<Case> {};

TEST_P(Joins, UnderTheFullestName) {
  const Gathered article(GetParam().notation);
  EXPECT_EQ(article.who(GetParam().mention), GetParam().name) << article.marked.text;
}

INSTANTIATE_TEST_SUITE_P(
    Surname, Joins,
    ::testing::Values(Case{"{P Ana Ruiz} spoke. {P Ruiz} left.", "Ruiz", "Ana Ruiz"},
                      Case{"{P Okoro} won. {P Chidi Okoro} is new here.", "Okoro", "Chidi Okoro"},
                      Case{"{P Lena Vogt-Maier} spoke. {P Vogt-Maier} left.", "Vogt-Maier",
                           "Lena Vogt-Maier"},
                      Case{"{P Rodrigo Paz Quiroga} spoke. {P Paz} left.", "Paz", "Rodrigo Paz Quiroga"},
                      Case{"{P Sean O’Dowd} spoke. {P O'Dowd} left.", "O'Dowd", "Sean O’Dowd"}));

INSTANTIATE_TEST_SUITE_P(
    FamilyNameFirst, Joins,
    ::testing::Values(Case{"{P Seo Min-ji} spoke. {P Seo} left.", "Seo", "Seo Min-ji"},
                      Case{"{P Orbán Gábor} spoke. {P Orbán} left.", "Orbán", "Orbán Gábor"},
                      Case{"{P Zhao Lihua} spoke. {P Zhao} left.", "Zhao", "Zhao Lihua"},
                      Case{"{P Nguyen Van Tam} spoke. {P Tam} left.", "Tam", "Nguyen Van Tam"},
                      Case{"{P Seo Min-ji} spoke. Then {P Min-ji} left.", "Min-ji", "Seo Min-ji"}));

INSTANTIATE_TEST_SUITE_P(
    GivenNamesAndInitials, Joins,
    ::testing::Values(
        Case{"{P Bob Harlan} spoke. {P Robert Harlan} left.", "Bob Harlan", "Robert Harlan"},
        Case{"{P Robert “Buck” Harlan} spoke. {P Buck Harlan} left.", "Buck Harlan", "Robert “Buck” Harlan"},
        Case{"{P J. R. Harlan} spoke. {P James Ray Harlan} left.", "J. R. Harlan", "James Ray Harlan"},
        Case{"{P Maria Lopes} spoke. {P Maria} left.", "Maria", "Maria Lopes"},
        Case{"{P Nora Elin Berg} spoke. {P Nora Berg} left.", "Nora Berg", "Nora Elin Berg"},
        Case{"{P Luc Yves Ramgoolam} spoke. {P LYR} left.", "LYR", "Luc Yves Ramgoolam"},
        Case{"{P Budi Santoso}, popularly known as {P Busan}, spoke.", "Busan", "Budi Santoso"}));

INSTANTIATE_TEST_SUITE_P(
    ParticlesAndGenerations, Joins,
    ::testing::Values(Case{"{P Piet van der Meer} spoke. {P Van der Meer} left.", "Van der Meer",
                           "Piet van der Meer"},
                      Case{"{P Karim al-Hadi} spoke. {P Hadi} left.", "Hadi", "Karim al-Hadi"},
                      Case{"{P Karim al-Hadi} spoke. {P Al-Hadi} left.", "Al-Hadi", "Karim al-Hadi"},
                      Case{"{P Inês da Costa} spoke. {P da Costa} left.", "da Costa", "Inês da Costa"},
                      Case{"{P Tom Gray Jr.} spoke. {P Gray} left.", "Gray", "Tom Gray Jr."}));

INSTANTIATE_TEST_SUITE_P(
    Spelling, Joins,
    ::testing::Values(Case{"{P Seo Min-ji} spoke. {P Seo Min Ji} left.", "Seo Min Ji", "Seo Min-ji"},
                      Case{"{P SEO MIN-JI} WINS\n\n{P Seo Min-ji} won.", "SEO MIN-JI", "Seo Min-ji"},
                      Case{"{P José Núñez} spoke. {P Jose Nunez} left.", "Jose Nunez", "José Núñez"},
                      Case{"{P Oleh Zelensky} spoke. {P Oleh Zelenskyy} left.", "Oleh Zelenskyy",
                           "Oleh Zelensky"},
                      Case{"The {L Korean Peninsula} and the {L Korean peninsula}.", "Korean peninsula",
                           "Korean Peninsula"}));

INSTANTIATE_TEST_SUITE_P(
    OneSurnameTwoPeople, Joins,
    ::testing::Values(
        Case{"{P Ana Ruiz} met {P Pablo Ruiz}.", "Ana Ruiz", "Ana Ruiz"},
        Case{"{P Ana Ruiz} met {P Pablo Ruiz}.", "Pablo Ruiz", "Pablo Ruiz"},
        Case{"{P Ana Ruiz} met {P Pablo Ruiz}. {P Pablo} left.", "Pablo", "Pablo Ruiz"},
        Case{"{P Ahmad Nasser al-Sabri} succeeds {P Nasser al-Sabri}.", "Nasser al-Sabri", "Nasser al-Sabri"},
        Case{"{P Tom Gray Sr.} and {P Tom Gray Jr.} agree.", "Tom Gray Sr.", "Tom Gray Sr."},
        Case{"{P Ana Ruiz} wed {P Pablo Ruiz}. {P Pablo Ruiz} sang. {P Ruiz} left.", "Ruiz", "Ana Ruiz"}));

INSTANTIATE_TEST_SUITE_P(MistypedOrMissed, Joins,
                         ::testing::Values(Case{"{P Seo Min-ji} spoke. {O Seo} left.", "Seo", "Seo Min-ji"},
                                           Case{"{P Ana Ruiz} spoke. Later Ruiz left.", "Ruiz", "Ana Ruiz"},
                                           Case{"{P Bill de Wael} spoke. Later de Wael left.", "de Wael",
                                                "Bill de Wael"},
                                           Case{"{P Amir Jordan} flew to {G Jordan}.", "Jordan", "Jordan"},
                                           Case{"{P President Ana Ruiz} spoke. {P President Ruiz} left.",
                                                "President Ruiz", "Ana Ruiz"}));

INSTANTIATE_TEST_SUITE_P(
    Organisations, Joins,
    ::testing::Values(
        Case{"The {O National Water Board} ({O NWB}) met. {O NWB} staff left.", "NWB",
             "National Water Board"},
        Case{"The {O Electoral Council} ({O CNE}) met.", "CNE", "Electoral Council"},
        Case{"{O FRB} rates rose, the {O Federal Roads Bureau} said.", "FRB", "Federal Roads Bureau"},
        Case{"The {O Harbour Post} reported it. The {O Post} added more.", "Post", "Harbour Post"},
        Case{"{O Acme Tools Ltd} grew. {O Acme} shares rose.", "Acme", "Acme Tools Ltd"}));

INSTANTIATE_TEST_SUITE_P(
    Places, Joins,
    ::testing::Values(Case{"The {G United States} agreed. The {G U.S.} envoy left.", "U.S.", "United States"},
                      Case{"The {G US} and the {G U.S.} are one.", "US", "US"},
                      Case{"{G Britain} left; the {G United Kingdom} stayed away.", "Britain",
                           "United Kingdom"},
                      Case{"The {O United Nations} met; a {O UN} envoy spoke.", "UN", "United Nations"},
                      Case{"{G Korea} and a {N Korean} team.", "Korean", "Korean"}));

TEST(Joining, FormTellsFullNamesFromShortOnes) {
  const Gathered article("{P Ana Ruiz} spoke. {P Ruiz} left.");
  ASSERT_EQ(article.cast.places.size(), 2U);
  EXPECT_EQ(article.cast.places[0].form, MentionForm::kName);
  EXPECT_EQ(article.cast.places[1].form, MentionForm::kAlias);
}

TEST(Joining, ManyPeopleOfOneSurnameTakeLinearTime) {
  std::string notation;
  for (int person = 0; person < 20000; ++person)
    notation += "{P A" + std::string(1, static_cast<char>('a' + person % 26)) + std::to_string(person) +
                " Ruiz} and {P Ruiz} met.\n";
  const Gathered article(notation);
  EXPECT_GE(article.cast.places.size(), 40000U);
}

}  // namespace
}  // namespace inspector::people
