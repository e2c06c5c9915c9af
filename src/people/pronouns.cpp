#include "people/pronouns.h"

#include <algorithm>

namespace inspector::people {

namespace {

constexpr std::uint32_t kMaxSentences = 5;  // how far a pronoun looks back
constexpr int kLeastScore = 5;
constexpr int kLeastMargin = 1;

double confidence_of(int score, int margin) {
  return std::min(0.95, 0.45 + 0.02 * score + 0.06 * std::min(margin, 5));
}

}  // namespace

std::optional<Place> Pronouns::resolve(TokenIndex at, Agreement agreement) {
  const Recent* best = nullptr;
  int best_score = 0;
  int second = 0;
  for (const Recent& recent : memory_.recent()) {
    const int score = fitness(recent, at, agreement);
    if (score > best_score) {
      second = best_score;
      best_score = score;
      best = &recent;
    } else {
      second = std::max(second, score);
    }
  }
  const int margin = best_score - second;
  if (best == nullptr || best_score < kLeastScore || margin < kLeastMargin) return std::nullopt;
  const Recent chosen = *best;
  if (margin >= 2) leanings_[chosen.entity].add(agreement, 1);
  keep_in_mind(chosen, at);
  return Place{reading_.token(at).range, chosen.entity, MentionForm::kPronoun,
               confidence_of(best_score, margin)};
}

// The pronoun is the person's last place now; they stay the subject that they were.
void Pronouns::keep_in_mind(const Recent& chosen, TokenIndex at) {
  Recent recent = chosen;
  recent.at = at;
  recent.quoted = false;
  recent.subject = reading_.word(at).size() < 4 && (reading_.word(at) == "he" || reading_.word(at) == "she");
  recent.first = recent.subject && reading_.opens_sentence(at);
  recent.speaker = clauses_.is_speaker(at, at + 1);
  if (!recent.subject) recent.subject = chosen.subject;
  memory_.remember(recent);
}

int Pronouns::fitness(const Recent& recent, TokenIndex at, Agreement agreement) const {
  const Leaning leaning = leanings_[recent.entity];
  if (leaning.opposes(agreement) && leaning.sure()) return 0;
  const std::uint32_t distance = memory_.distance(recent.at, at);
  if (distance > kMaxSentences) return 0;
  const bool speech = clauses_.speaks_soon(at + 1) || clauses_.speaks(at - 1);
  int score = 11 - 2 * static_cast<int>(distance);
  if (reading_.token(at).line != reading_.token(recent.at).line) --score;
  if (recent.subject) score += 2;
  if (recent.first) score += 2;
  if (recent.speaker && speech) score += 3;
  if (recent.quoted) score -= 4;
  if (leaning.agrees(agreement)) score += leaning.sure() ? 4 : 2;
  if (leaning.opposes(agreement)) score -= 5;
  if (distance == 0 && reading_.word(at) == "him" && recent.subject) score -= 5;
  return score;
}

}  // namespace inspector::people
