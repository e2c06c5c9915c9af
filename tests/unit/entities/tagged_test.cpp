#include "entities/tagged.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>

#include "unit/model/tiny_model.h"

namespace inspector::entities {
namespace {

// A text as a tagger with pseudo-random weights sees it: what holds here holds for any tagger.
struct Tagged {
  explicit Tagged(std::string given)
      : input(std::move(given)), text(text::Text::read(input)), clues(clues::read_clues(text)) {
    std::vector<text::Index> tokens(text.tokens().size());
    std::iota(tokens.begin(), tokens.end(), 0);
    tags = tagger.tag(text, clues, text::pair_marks(text), tokens);
  }

  std::string input;
  text::Text text;
  std::vector<Clue> clues;
  model::Tagger tagger = model::Tagger::load(model::TinyModel::bytes()).value();
  model::Tags tags;
};

const char* kText = "the mayor of oslo met Kang Kyung-wha and Acme Corp. on Monday, said a man in Seoul.";

TEST(EntitiesTagged, AddsTheTaggersSpansInOrderAndOnce) {
  const Tagged t(kText);
  std::vector<Candidate> candidates = find_candidates(t.text, t.clues);
  add_tagged(t.clues, t.tags, candidates);
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    const Candidate &a = candidates[i - 1], &b = candidates[i];
    EXPECT_TRUE(a.first < b.first || (a.first == b.first && a.end < b.end)) << i;
  }
  for (const model::TaggedName& name : t.tags.names()) {
    const auto same = [&](const Candidate& c) { return c.first == name.first && c.end == name.end; };
    const bool words_alone = std::all_of(t.clues.begin() + name.first, t.clues.begin() + name.end,
                                         [](const Clue& c) { return c.shape == clues::Shape::kLower; });
    if (!words_alone || name.end - name.first > 12) continue;
    EXPECT_EQ(std::count_if(candidates.begin(), candidates.end(), same), 1) << name.first;
  }
}

TEST(EntitiesTagged, ItsShareIsBounded) {
  const Tagged t(kText);
  for (const Candidate& candidate : find_candidates(t.text, t.clues)) {
    for (const std::int32_t score : tagged_scores(t.text, t.tags, candidate, 0)) {
      EXPECT_LE(score, 24);
      EXPECT_GE(score, -24);
    }
  }
}

}  // namespace
}  // namespace inspector::entities
