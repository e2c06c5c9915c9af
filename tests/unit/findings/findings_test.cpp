#include <gtest/gtest.h>

#include "unit/findings/support.h"

namespace inspector::findings {
namespace {

using people::MentionForm;
using quotes::QuoteKind;
using quotes::SourceKind;

std::string filler(int sentences) {
  std::string out;
  for (int i = 0; i < sentences; ++i)
    out += "The council spent the whole afternoon on the plan for the old harbour. ";
  return out;
}

TEST(Refusals, AreFoundWithWhatWasRefused) {
  struct Case {
    const char* text;
    const char* span;  // empty: none
  };
  for (const Case& c : {
           Case{"The mayor declined to comment.", "declined to comment"},
           Case{"He did not immediately respond to a request for comment.",
                "did not immediately respond to a request"},
           Case{"The firm did not return repeated calls.", "did not return repeated calls"},
           Case{"She could not be reached on Friday.", "could not be reached"},
           Case{"She could not immediately be reached.", "could not immediately be reached"},
           Case{"The club had no comment.", "had no comment"},
           Case{"Lawyers would not comment.", "would not comment"},
           Case{"The bank didn’t respond to emails.", "didn’t respond to emails"},
           Case{"The patient did not respond to treatment.", ""},
           Case{"He did not return home.", ""},
           Case{"He declined the offer.", ""},
           Case{"The deal was reached on Friday.", ""},
       }) {
    const Story story(c.text);
    const auto found = story.of("no_response");
    if (*c.span == '\0') {
      EXPECT_TRUE(found.empty()) << c.text;
    } else {
      ASSERT_EQ(found.size(), 1U) << c.text;
      EXPECT_EQ(story.slice(found[0].spans.at(0)), c.span);
    }
  }
}

TEST(Refusals, NameWhoIsKnown) {
  Story story("The council declined to comment.");
  story.says(QuoteKind::kIndirect, "to comment", "The council", "declined");
  EXPECT_EQ(story.message("no_response"), "No answer, or no comment, from the council.");
}

TEST(Refusals, AreCounted) {
  const Story story("Ann declined to comment. Bob had no comment. Cy could not be reached.");
  EXPECT_EQ(story.message("no_response"),
            "Three times, somebody who was asked gave no answer or no comment.");
}

TEST(UnnamedSources, AreListedOnce) {
  Story story("A senior official said it was over. Later the official said it again. Voters said so too.");
  story.says(QuoteKind::kIndirect, "it was over", "A senior official").source_kind = SourceKind::kUnnamed;
  story.says(QuoteKind::kIndirect, "it again", "the official").source_kind = SourceKind::kUnnamed;
  story.says(QuoteKind::kIndirect, "so too", "Voters").source_kind = SourceKind::kUnnamed;
  EXPECT_EQ(story.message("unnamed_source"),
            "Sources that are not named speak two times: “a senior official” and “the official”.");
  EXPECT_EQ(story.of("unnamed_source")[0].spans.size(), 2U);
}

TEST(UnnamedSources, PeopleCountWhereTheyKnowSomething) {
  Story story("People familiar with the talks said no. People in the square said yes.");
  story.says(QuoteKind::kIndirect, "no", "People familiar with the talks").source_kind = SourceKind::kUnnamed;
  story.says(QuoteKind::kIndirect, "yes", "People in the square").source_kind = SourceKind::kUnnamed;
  EXPECT_EQ(story.of("unnamed_source").at(0).spans.size(), 1U);
}

TEST(UnattributedQuotations, NeedASpeakerNearby) {
  Story story("Rain fell.\n\n“We shall never see a summer like this one again.”\n\nThe harbour lay empty.");
  story.says(QuoteKind::kDirect, "“We shall never see a summer like this one again.”", "");
  EXPECT_EQ(story.message("unattributed_quotation"), "One quotation has no speaker.");
  EXPECT_EQ(story.of("unattributed_quotation")[0].severity, Severity::kWarning);
}

TEST(UnattributedQuotations, AreOursWhereACueStandsBeside) {
  Story story("Rain fell.\n\n“We shall never see a summer like this one again,” said somebody.");
  story.says(QuoteKind::kDirect, "“We shall never see a summer like this one again,”", "");
  EXPECT_EQ(story.message("unattributed_quotation"), "none");
}

TEST(SingleSource, OneVoiceForEverything) {
  Story story("Kang said one thing. Kang said two things. Kang said three things.");
  const auto kang = story.person("Kang Min-seok", {});
  for (const char* content : {"one thing", "two things", "three things"}) {
    auto& a = story.says(QuoteKind::kIndirect, content, "Kang");
    a.speakers = {kang};
    a.speaker_name = "Kang Min-seok";
  }
  EXPECT_EQ(story.message("single_source"),
            "All that is said in the article rests on one voice: Kang Min-seok.");
  story.says(QuoteKind::kIndirect, "one", "said");  // another voice
  EXPECT_EQ(story.message("single_source"), "none");
}

TEST(Quotations, NoneAndOne) {
  const std::string quotation = "“This is the first of ten long years,”";
  Story none(filler(15) + "Kang said it. Moon said it too.");
  none.says(QuoteKind::kIndirect, "it", "Kang");
  none.says(QuoteKind::kIndirect, "it too", "Moon");
  EXPECT_EQ(none.message("no_direct_quotation"), "The article quotes nobody directly.");
  EXPECT_EQ(none.message("one_direct_quotation"), "none");

  Story one(filler(15) + quotation + " Kang said. Moon said it too.");
  one.says(QuoteKind::kDirect, quotation, "Kang");
  one.says(QuoteKind::kIndirect, "it too", "Moon");
  EXPECT_EQ(one.message("one_direct_quotation"),
            "There is one full quotation in the article, and it is from Kang.");
  EXPECT_EQ(one.message("no_direct_quotation"), "none");

  Story brief("Kang said it. Moon said it too.");
  brief.says(QuoteKind::kIndirect, "it", "Kang");
  brief.says(QuoteKind::kIndirect, "it too", "Moon");
  EXPECT_EQ(brief.message("no_direct_quotation"), "none");
}

TEST(LoadedCues, AreCountedByWord) {
  Story story("Kang claimed it was so. Moon admitted that. The claims were false.");
  story.says(QuoteKind::kIndirect, "it was so", "Kang", "claimed");
  story.says(QuoteKind::kIndirect, "that", "Moon", "admitted");
  story.says(QuoteKind::kIndirect, "false", "Moon", "claims");
  EXPECT_EQ(story.message("loaded_cue"), "Some cue words judge the speaker: “admitted” and “claimed”.");
}

TEST(Naming, SurnameBeforeTheFullName) {
  Story story(
      "Rain fell on the town and on its old harbour for most of the long and dark week.\n\nThen Okafor came "
      "to speak. Later Ada Okafor left.");
  story.person("Ada Okafor",
               {{story.at("Okafor"), MentionForm::kAlias}, {story.at("Ada Okafor"), MentionForm::kName}});
  EXPECT_EQ(story.message("surname_before_full_name"), "“Okafor” stands before the full name, Ada Okafor.");
}

TEST(Naming, TitlesAndModifiersMayHaveTheSurnameAlone) {
  Story title("Okafor to speak\n\nAda Okafor spoke.");
  title.person("Ada Okafor",
               {{title.at("Okafor"), MentionForm::kAlias}, {title.at("Ada Okafor"), MentionForm::kName}});
  EXPECT_EQ(title.message("surname_before_full_name"), "none");
  Story modifier("It rained. It snowed. The town is in the Okafor camp. Ada Okafor spoke.");
  modifier.person("Ada Okafor", {{modifier.at("Okafor"), MentionForm::kAlias},
                                 {modifier.at("Ada Okafor"), MentionForm::kName}});
  EXPECT_EQ(modifier.message("surname_before_full_name"), "none");
}

TEST(Naming, SpeakersWithNoRole) {
  const auto message = [](const char* input, bool role) {
    Story story(input);
    const auto ada = story.person("Ada Okafor", {{story.at("Ada Okafor"), MentionForm::kName}},
                                  role ? std::optional(story.at("mayor")) : std::nullopt);
    story.says(QuoteKind::kIndirect, "it was over", "Ada Okafor").speakers = {ada};
    return story.message("missing_role");
  };
  EXPECT_EQ(message("It rained. Ada Okafor said it was over.", false),
            "The article does not say who Ada Okafor is.");
  EXPECT_EQ(message("It rained. The mayor, Ada Okafor, said it was over.", true), "none");
  EXPECT_EQ(message("It rained. Ada Okafor, a fisher, said it was over.", false), "none");
  EXPECT_EQ(message("It rained. It was fisher Ada Okafor who said it was over.", false), "none");
}

TEST(Naming, OneNameSpeltTwoWays) {
  Story story("Mohamed Salah spoke. Mohammed Salah left.");
  story.person("Mohamed Salah", {{story.at("Mohamed Salah"), MentionForm::kName}});
  story.person("Mohammed Salah", {{story.at("Mohammed Salah"), MentionForm::kName}});
  EXPECT_EQ(story.message("spelling_variant"),
            "One name may be spelt two ways: “Mohamed Salah” and “Mohammed Salah”.");
  Story couple("Olga Ivanov spoke. Olga Ivanova left. Jane Smith and Jack Smith came.");
  couple.person("Olga Ivanov", {{couple.at("Olga Ivanov"), MentionForm::kName}});
  couple.person("Olga Ivanova", {{couple.at("Olga Ivanova"), MentionForm::kName}});
  couple.person("Jane Smith", {{couple.at("Jane Smith"), MentionForm::kName}});
  couple.person("Jack Smith", {{couple.at("Jack Smith"), MentionForm::kName}});
  EXPECT_EQ(couple.message("spelling_variant"), "none");
}

TEST(Variants, TwoSpellingsOfOneWord) {
  struct Case {
    const char* text;
    const char* message;
  };
  for (const Case& c : {
           Case{"The talks on denuclearization and denuclearisation went on.",
                "Two spellings of one word: “denuclearization” and “denuclearisation”."},
           Case{"They organise what others organize.",
                "Two spellings of one word: “organise” and “organize”."},
           Case{"Their neighbours have neighbors.",
                "Two spellings of one word: “neighbours” and “neighbors”."},
           Case{"The centre is a center.", "Two spellings of one word: “centre” and “center”."},
           Case{"They call for co-operation, and cooperation it is.",
                "Two spellings of one word: “co-operation” and “cooperation”."},
           Case{"Peace on the Korean Peninsula. We want the Korean peninsula calm.",
                "Two spellings of one word: “Korean Peninsula” and “Korean peninsula”."},
           Case{"We saw the French President Macron and the French president.", "none"},
           Case{"The rise and the prize. Four or for.", "none"},
           Case{"They re-sign and then resign.", "none"},
           Case{"The Defense Department spoke of defence.", "none"},
       }) {
    EXPECT_EQ(Story(c.text).message("spelling_variant"), c.message) << c.text;
  }
}

TEST(Spelling, SlipsInsideLongWords) {
  struct Case {
    const char* text;
    const char* message;
  };
  for (const Case& c : {
           Case{"The talks on demacracy in the country were held on the day.",
                "“demacracy” looks misspelt: “democracy”?"},
           Case{"They made a committment to the work of the people.",
                "“committment” looks misspelt: “commitment”?"},
           Case{"The adminstration of the country is in the city.",
                "“adminstration” looks misspelt: “administration”?"},
           Case{"It was a mission of the people and an omission by the office.", "none"},
           Case{"The practising doctors were favourable to the plan.", "none"},
           Case{"The demacracy-loving people came to the city.", "none"},
           Case{"Os problemas e os sentimentos do pais foram demacracy agora muito.", "none"},
           Case{"The demacracy, the demacracy and the demacracy of the people.", "none"},
           Case{"We saw Demacracy at the market in the city.", "none"},
       }) {
    EXPECT_EQ(Story(c.text).message("misspelling"), c.message) << c.text;
  }
}

TEST(Layout, RepeatsAndCutCaptions) {
  Story story(
      "Moon pledges\n\nMoon pledges\n\nFILE PHOTO: Moon holds an online\n\nFILE PHOTO: Moon holds an online "
      "conference.\n\nHe spoke.");
  auto& blocks = story.article().blocks;
  blocks[0].kind = blocks[1].kind = article::BlockKind::kHeadline;
  blocks[1].duplicate_of = 0;
  blocks[2].kind = blocks[3].kind = article::BlockKind::kCaption;
  blocks[2].duplicate_of = 3;
  EXPECT_EQ(story.message("caption_cut"), "A caption is cut off.");
  const auto repeats = story.of("duplicate_block");
  ASSERT_EQ(repeats.size(), 2U);
  EXPECT_EQ(repeats[0].message, "The same headline stands twice.");
  EXPECT_EQ(repeats[1].message, "The same caption stands twice.");
}

TEST(Layout, MarksThatAreNeverClosed) {
  EXPECT_EQ(Story("He said: “We agree. Then he left.").message("unmatched_mark"),
            "One quotation mark is never closed.");
  EXPECT_EQ(Story("He said: “We agree.” Then he left.").message("unmatched_mark"), "none");
  EXPECT_EQ(Story("He said: “We agree.\n\n“We always did.” Then he left.").message("unmatched_mark"), "none");
}

TEST(Findings, WarningsComeFirstThenPlaces) {
  Story story("Ann declined to comment. The centre is a center. He said: “We agree. Bob had no comment.");
  const auto all = story.all();
  ASSERT_GE(all.size(), 3U);
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity == Severity::kWarning;
    return a.spans.at(0).begin < b.spans.at(0).begin;
  }));
}

TEST(Findings, AreBoundedHoweverLongTheArticle) {
  std::string input;
  for (int i = 0; i < 300; ++i) input += "She could not be reached. He said: “We agree.\n\n";
  for (const Finding& f : Story(input).all()) EXPECT_LE(f.spans.size(), 50U) << f.kind;
}

TEST(Findings, EmptyAndOddInputGiveNone) {
  for (const char* input : {"", " \n ", "x", "“", "-", "\xFF\xFE"}) {
    for (const Finding& f : Story(input).all()) EXPECT_EQ(f.kind, "unmatched_mark") << input;
  }
}

}  // namespace
}  // namespace inspector::findings
