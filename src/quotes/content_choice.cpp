#include "quotes/content_choice.h"

#include <algorithm>
#include <utility>

namespace inspector::quotes {
namespace {

// Log-linear pooling of the two (Genest and Zidek 1986), fitted by training/blend.py on articles that neither
// the counts nor the tagger had seen.
constexpr double kCountedShare = 0.573;
constexpr double kCueShare = 0.326;
constexpr double kGapShare = 0.051;
constexpr double kByTagger = 622;
constexpr double kUncounted = -1860;
constexpr double kBase = -81;

int joined(const Weighed& w) {
  return static_cast<int>(kCountedShare * w.counted + kCueShare * w.cue + kGapShare * w.gap +
                          (w.by_tagger ? kByTagger : 0) + (w.uncounted ? kUncounted : 0) + kBase);
}

// Index of the proposal with this content; the number of proposals if there is none.
std::size_t index_of(const ContentChoice& choice, const std::vector<Span>& content) {
  const auto found = std::find_if(choice.proposals.begin(), choice.proposals.end(),
                                  [&](const Proposal& p) { return p.content == content; });
  return static_cast<std::size_t>(found - choice.proposals.begin());
}

}  // namespace

ContentChoice weigh(const Reading& reading, const Scorer& scorer, const Cue& cue, const Source& source) {
  ContentChoice choice;
  Facts facts;
  cue_facts(reading, cue, source, facts);
  const int shared = scorer.weigh(facts);
  for (Proposal& proposal : propose(reading, cue, source)) {
    if (runs_past_contrast(reading, cue, source, proposal)) continue;
    facts.clear();
    proposal_facts(reading, cue, source, proposal, facts);
    choice.scores.push_back(shared + scorer.weigh(facts));
    choice.proposals.push_back(std::move(proposal));
  }
  return choice;
}

void blend(const TaggedCue& tagged, int logit, const Cue& cue, ContentChoice& choice) {
  for (const int score : choice.scores) choice.weighed.push_back({.counted = score});
  if (!tagged.content().empty()) {
    const std::size_t own = index_of(choice, tagged.content());
    if (own == choice.proposals.size()) {
      choice.proposals.push_back(tagged_proposal(tagged, cue));
      choice.scores.push_back(0);
      choice.weighed.push_back({.uncounted = true});
    }
    choice.weighed[own].by_tagger = true;
  }
  for (std::size_t i = 0; i < choice.proposals.size(); ++i) {
    Weighed& w = choice.weighed[i];
    w.cue = logit;
    w.gap = tagged.gap(choice.proposals[i].content);
    choice.scores[i] = joined(w);
  }
}

}  // namespace inspector::quotes
