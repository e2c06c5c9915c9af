#include "quotes/tagged.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "lexicon/tables.h"
#include "quotes/content_choice.h"
#include "unit/model/tiny_model.h"

namespace inspector::quotes {
namespace {

// An article as a tagger with pseudo-random weights sees it: what holds here holds for any tagger.
struct Tagged {
  explicit Tagged(std::string given) : input(std::move(given)) {
    std::vector<text::Index> tokens(text.tokens().size());
    std::iota(tokens.begin(), tokens.end(), 0);
    tags = tagger.tag(text, clues::read_clues(text), marks, tokens);
  }

  std::string input;
  text::Text text = text::Text::read(input);
  article::Article article = article::find_article(text);
  std::vector<text::Quotation> marks = text::pair_marks(text);
  people::Cast cast;
  Reading reading{text, article, marks, cast};
  model::Tagger tagger = model::Tagger::load(model::TinyModel::bytes()).value();
  model::Tags tags;
  std::vector<Cue> cues = find_cues(reading);
};

const char* kText =
    "The minister said on Monday that talks would go on. “We agree,” Kang told reporters in Seoul.\n"
    "According to officials the plan is ready, and they added it was good.";

TEST(QuotesTagged, ItsOwnContentIsNeverLessLikelyThanThatOfACue) {
  const Tagged t(kText);
  ASSERT_FALSE(t.cues.empty());
  for (const Cue& cue : t.cues) {
    const TaggedCue tagged(t.reading, t.tags, cue);
    EXPECT_LE(tagged.gap({{0, 3}}), 0);
    EXPECT_LE(tagged.gap({}), 0);
    if (tagged.source().empty()) continue;
    EXPECT_GE(tagged.source_gap(tagged.source()), tagged.source_gap({0, 1}));
  }
}

TEST(QuotesTagged, FurtherCuesShareNoTokenWithTheKnown) {
  const Tagged t(kText);
  for (const Cue& further : further_cues(t.reading, t.tags.cues(), t.cues)) {
    for (const Cue& known : t.cues) {
      EXPECT_TRUE(further.span.end <= known.span.first || known.span.end <= further.span.first);
    }
  }
}

TEST(QuotesChoice, TheTaggersContentIsAmongTheProposals) {
  const Tagged t(kText);
  const Scorer scorer(lexicon::kQuoteWeights.rows);
  const auto sources = find_sources(t.reading, t.cues);
  for (std::size_t i = 0; i < t.cues.size(); ++i) {
    ContentChoice choice = weigh(t.reading, scorer, t.cues[i], sources[i]);
    const std::size_t counted = choice.proposals.size();
    const TaggedCue tagged(t.reading, t.tags, t.cues[i]);
    blend(tagged, cue_logit(t.tags, t.cues[i]), t.cues[i], choice);
    ASSERT_EQ(choice.proposals.size(), choice.scores.size());
    ASSERT_EQ(choice.proposals.size(), choice.weighed.size());
    EXPECT_LE(choice.proposals.size(), counted + 1);
    if (tagged.content().empty()) continue;
    int own = 0;
    for (std::size_t k = 0; k < choice.weighed.size(); ++k) {
      own += choice.weighed[k].by_tagger;
      EXPECT_EQ(choice.weighed[k].uncounted, k >= counted);
    }
    EXPECT_EQ(own, 1);
  }
}

}  // namespace
}  // namespace inspector::quotes
