#include "entities/choose.h"

#include <algorithm>

#include "entities/candidates.h"

namespace inspector::entities {
namespace {

using text::Index;

void add_from(const text::Text& text, const std::vector<Clue>& clues, Index first, Index end,
              std::vector<Candidate>& out) {
  if (!may_start(text, clues, first, end)) return;
  Key key = extend(kNoWords, clues[first].word);
  if (clues[first].capital) out.push_back({first, first + 1, key, {}});
  const bool running = clues[first].line == LineStyle::kRunning || clues[first].line == LineStyle::kShort;
  const Index stop = std::min(end, first + (running ? kLongestName : kLongestInCapitals));
  for (Index i = first + 1; i < stop && may_go_on(text, clues, i); ++i) {
    key = extend(key, clues[i].word);
    if (may_end(clues, i)) out.push_back({first, i + 1, key, {}});
  }
}

// The best way to pick among the candidates of one stretch of tokens, read from the left.
struct Step {
  std::int64_t score = 0;
  std::size_t candidate = 0;  // the one that ends here, where `picked`
  bool picked = false;
};

// Picks among candidates [first, end), which no candidate outside overlaps.
void choose_in(const std::vector<Candidate>& candidates, std::size_t first, std::size_t end, Index end_token,
               std::vector<Pick>& picks) {
  const Index start = candidates[first].first;
  std::vector<Step> steps(end_token - start + 1);
  std::size_t next = first;
  for (Index t = start; t < end_token; ++t) {
    if (t > start && steps[t - start].score < steps[t - start - 1].score)
      steps[t - start] = {steps[t - start - 1].score, 0, false};
    for (; next < end && candidates[next].first == t; ++next) {
      const Candidate& candidate = candidates[next];
      const std::int64_t score = steps[t - start].score + candidate.scores[best_type(candidate.scores)];
      if (score > steps[candidate.end - start].score) steps[candidate.end - start] = {score, next, true};
    }
  }
  Step& last = steps.back();
  if (steps.size() > 1 && last.score < steps[steps.size() - 2].score)
    last = {steps[steps.size() - 2].score, 0, false};
  const std::size_t before = picks.size();
  for (std::size_t t = steps.size() - 1; t > 0;) {
    if (!steps[t].picked) {
      --t;
      continue;
    }
    picks.push_back({steps[t].candidate, best_type(candidates[steps[t].candidate].scores)});
    t = candidates[steps[t].candidate].first - start;
  }
  std::reverse(picks.begin() + static_cast<std::ptrdiff_t>(before), picks.end());
}

}  // namespace

std::vector<Candidate> find_candidates(const text::Text& text, const std::vector<Clue>& clues) {
  std::vector<Candidate> candidates;
  for (const text::Sentence& sentence : text.sentences()) {
    for (Index i = sentence.first_token; i < sentence.end_token; ++i) {
      add_from(text, clues, i, sentence.end_token, candidates);
    }
  }
  return candidates;
}

std::vector<Pick> choose(const std::vector<Candidate>& candidates) {
  std::vector<Pick> picks;
  for (std::size_t first = 0; first < candidates.size();) {
    std::size_t end = first;
    Index end_token = candidates[first].end;
    while (end < candidates.size() && candidates[end].first < end_token) {
      end_token = std::max(end_token, candidates[end++].end);
    }
    choose_in(candidates, first, end, end_token, picks);
    first = end;
  }
  return picks;
}

}  // namespace inspector::entities
