#include "quotes/tagged.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "article/article.h"
#include "entities/entities.h"
#include "people/people.h"
#include "quotes/quotes.h"
#include "text/marks.h"

namespace inspector::quotes {
namespace {

// What a tagger would say, given by the words themselves.
struct Said {
  std::string cue;
  std::string source;
  std::vector<std::string> content;
};

Range find(std::string_view input, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(input.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

std::vector<Attribution> attributions(std::string_view input, const std::vector<Said>& said) {
  std::vector<model::TaggedAttribution> tagged;
  for (const Said& s : said) {
    model::TaggedAttribution a;
    if (!s.cue.empty()) a.cue = {find(input, s.cue)};
    if (!s.source.empty()) a.source = {find(input, s.source)};
    for (const std::string& piece : s.content) a.content.push_back(find(input, piece));
    a.confidence = 0.8;
    tagged.push_back(a);
  }
  const text::Text text = text::Text::read(input);
  const auto article = article::find_article(text);
  const auto quotations = text::pair_marks(text);
  const auto cast = people::gather(text, article, entities::find_names(text, article), quotations);
  return find_attributions(text, article, quotations, cast, &tagged);
}

std::vector<std::string> pieces(std::string_view input, const std::vector<Range>& ranges) {
  std::vector<std::string> found;
  for (const Range r : ranges) found.emplace_back(input.substr(r.begin, r.size()));
  return found;
}

using Strings = std::vector<std::string>;

TEST(Tagged, ContentTakesItsMarksWithIt) {
  constexpr std::string_view kInput = "“We will rebuild the bridge,” Maria Okafor said on Monday.";
  const auto found = attributions(kInput, {{"said", "Maria Okafor", {"We will rebuild the bridge"}}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(pieces(kInput, found[0].content), Strings{"“We will rebuild the bridge,”"});
  EXPECT_EQ(found[0].kind, QuoteKind::kDirect);
  EXPECT_EQ(found[0].speaker_name, "Maria Okafor");
}

TEST(Tagged, AQuotationIsNotCutWhenTheTaggerStopsShort) {
  constexpr std::string_view kInput =
      "“We will rebuild the old bridge over the river soon,” Maria Okafor said.";
  const auto found =
      attributions(kInput, {{"said", "Maria Okafor", {"We will rebuild the old bridge over the river"}}});
  EXPECT_EQ(pieces(kInput, found.at(0).content),
            Strings{"“We will rebuild the old bridge over the river soon,”"});
}

TEST(Tagged, AFewQuotedWordsInsideAClauseDoNotGrow) {
  constexpr std::string_view kInput = "Maria Okafor said the plan was “a gift” to the town.";
  const auto found = attributions(kInput, {{"said", "Maria Okafor", {"the plan was “a gift” to the town"}}});
  EXPECT_EQ(pieces(kInput, found.at(0).content), Strings{"the plan was “a gift” to the town"});
  EXPECT_EQ(found[0].kind, QuoteKind::kMixed);
}

TEST(Tagged, ALongQuotationThatNoTagCoversIsStillFound) {
  constexpr std::string_view kInput =
      "Maria Okafor said the plan was good.\n\n“It will bring work to every family in the valley,” she said.";
  const auto found = attributions(kInput, {{"said", "Maria Okafor", {"the plan was good"}}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].kind, QuoteKind::kDirect);
}

TEST(Tagged, WithNothingTaggedTheTextsOwnMarksRemain) {
  constexpr std::string_view kInput = "“It will bring work to every family in the valley.”";
  EXPECT_EQ(attributions(kInput, {}).size(), 1U);
}

}  // namespace
}  // namespace inspector::quotes
