#include "entities/score.h"

#include <algorithm>
#include <optional>

#include "entities/candidates.h"
#include "entities/facts.h"
#include "entities/tagged.h"

namespace inspector::entities {
namespace {

using text::Index;

// Below this no votes would lift a candidate above nothing: the largest sum of votes in the table is well
// under it.
constexpr std::int32_t kHopeless = -200;

// Adds up the weights of the facts that it is given.
class Sum {
 public:
  Sum(const Evidence& evidence, Scores& scores) : evidence_(evidence), scores_(scores) {}

  template <typename Spell>
  void operator()(std::string_view name, Key key, Spell&&) {
    const auto* weights = evidence_.find(extend(word_key(name), key));
    if (weights == nullptr) return;
    for (std::size_t type = 0; type < kNameTypes; ++type) scores_[type] += (*weights)[type];
  }

 private:
  const Evidence& evidence_;
  Scores& scores_;
};

// Scores candidates that come in the order of their first tokens; what depends on one token is summed once.
class Scorer {
 public:
  Scorer(const text::Text& text, const std::vector<Clue>& clues, const Evidence& evidence)
      : text_(text), clues_(clues), evidence_(evidence) {}

  void score(Candidate& candidate) {
    move_to(candidate.first);
    const Facts facts(text_, clues_, text_.lines()[text_.tokens()[candidate.first].line]);
    candidate.scores = part(candidate.first, kBefore, facts);
    add(candidate.scores, part(candidate.end - 1, kAfter, facts));
    facts.whole(candidate.first, candidate.end, candidate.key, Sum(evidence_, candidate.scores));
    if (candidate.end - candidate.first == 1) {
      add(candidate.scores, part(candidate.first, kAlone, facts));
      return;
    }
    add(candidate.scores, part(candidate.first, kFirst, facts));
    add(candidate.scores, part(candidate.end - 1, kLast, facts));
    for (Index i = candidate.first + 1; i + 1 < candidate.end; ++i)
      add(candidate.scores, part(i, kInner, facts));
  }

 private:
  enum Part : std::size_t { kBefore, kAfter, kFirst, kLast, kInner, kAlone, kParts };

  // Forgets the sums of tokens before `first`: a window of the longest name's length is enough.
  void move_to(Index first) {
    for (; begin_ < first; ++begin_) window_[begin_ % window_.size()] = {};
  }

  const Scores& part(Index i, Part which, const Facts& facts) {
    std::optional<Scores>& known = window_[i % window_.size()][which];
    if (!known) {
      known.emplace();
      Sum sum(evidence_, *known);
      switch (which) {
        case kBefore:
          facts.before(i, sum);
          break;
        case kAfter:
          facts.after(i, sum);
          break;
        case kFirst:
          facts.as_first(i, sum);
          break;
        case kLast:
          facts.as_last(i, sum);
          break;
        case kInner:
          facts.as_inner(i, sum);
          break;
        default:
          facts.alone(i, sum);
      }
    }
    return *known;
  }

  const text::Text& text_;
  const std::vector<Clue>& clues_;
  const Evidence& evidence_;
  std::array<std::array<std::optional<Scores>, kParts>, 16> window_;
  Index begin_ = 0;
};

static_assert(kLongestName <= 16, "the scorer's window holds the longest name");

}  // namespace

void score(const text::Text& text, const std::vector<Clue>& clues, const Evidence& evidence,
           const model::Tags* tags, std::vector<Candidate>& candidates) {
  Scorer scorer(text, clues, evidence);
  std::size_t kept = 0;
  const int ease = ease_of(clues);
  for (Candidate& candidate : candidates) {
    scorer.score(candidate);
    if (tags != nullptr) add(candidate.scores, tagged_scores(text, *tags, candidate, ease));
    if (candidate.scores[best_type(candidate.scores)] > kHopeless) candidates[kept++] = candidate;
  }
  candidates.resize(kept);
}

void add_votes(const Votes& votes, const Evidence& evidence, const std::vector<Pick>& picks,
               std::vector<Candidate>& candidates) {
  std::size_t next = 0;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const Pick* own = next < picks.size() && picks[next].candidate == c ? &picks[next++] : nullptr;
    votes.facts(candidates[c], own, Sum(evidence, candidates[c].scores));
  }
}

}  // namespace inspector::entities
