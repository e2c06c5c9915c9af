#include "quotes/tagged.h"

#include <algorithm>
#include <array>

namespace inspector::quotes {
namespace {

using model::kPairLabels;
using text::Index;

constexpr std::size_t kSource = 1;
constexpr std::size_t kContent = 2;
constexpr float kLeastSource = -4;  // logits: below this no word near the cue speaks for being its source
// Leads in thousandths, chosen on training articles that were held out: of a source that grammar explains,
// and of none.
constexpr int kKnownSource = 3000;
constexpr int kNoSource = 1000;
constexpr float kSwitchCost = 1.2F;  // between neighbouring tokens of different parts, in logits

std::size_t best(const std::array<float, kPairLabels>& scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

// The likeliest sequence of labels when every change of label costs kSwitchCost (Viterbi 1967).
std::vector<std::size_t> smoothed(const std::vector<std::array<float, kPairLabels>>& scores) {
  std::vector<std::array<std::uint8_t, kPairLabels>> came_from(scores.size());
  std::array<float, kPairLabels> sums = scores.front();
  for (std::size_t t = 1; t < scores.size(); ++t) {
    const auto top = static_cast<std::uint8_t>(best(sums));
    std::array<float, kPairLabels> next{};
    for (std::size_t label = 0; label < kPairLabels; ++label) {
      const bool stays = sums[label] >= sums[top] - kSwitchCost;
      came_from[t][label] = stays ? static_cast<std::uint8_t>(label) : top;
      next[label] = (stays ? sums[label] : sums[top] - kSwitchCost) + scores[t][label];
    }
    sums = next;
  }
  std::vector<std::size_t> labels(scores.size());
  labels.back() = best(sums);
  for (std::size_t t = scores.size() - 1; t > 0; --t) labels[t - 1] = came_from[t][labels[t]];
  return labels;
}

// A piece that holds most of a quotation holds all of it, with its marks: its ends are moved to the marks.
Span with_marks(const Reading& reading, Span piece) {
  for (const At at : {piece.first, piece.end - 1}) {
    const std::uint32_t quotation = reading.quotation_at(at);
    if (quotation == kNowhere) continue;
    const Span whole = reading.tokens_of(quotation);
    const At shared = std::min(piece.end, whole.end) - std::max(piece.first, whole.first);
    if (shared * 10 < whole.size() * 7) continue;
    piece = {std::min(piece.first, whole.first), std::max(piece.end, whole.end)};
  }
  if (reading.opens(piece.first - 1) && reading.closes(piece.end)) piece = {piece.first - 1, piece.end + 1};
  return piece;
}

// Runs of tokens with this label, each within one line.
std::vector<Span> runs(const Reading& reading, const std::vector<Index>& tokens,
                       const std::vector<std::size_t>& labels, std::size_t label) {
  std::vector<Span> found;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != label) continue;
    const auto token = static_cast<At>(tokens[i]);
    const bool joins = i > 0 && labels[i - 1] == label && !found.empty() && found.back().end == token &&
                       reading.same_line(token - 1, token);
    if (joins) {
      found.back().end = token + 1;
    } else {
      found.push_back({token, token + 1});
    }
  }
  return found;
}

std::vector<Span> joined_pieces(const Reading& reading, const std::vector<Span>& pieces) {
  std::vector<Span> joined;
  for (const Span piece : pieces) {
    const Span whole = with_marks(reading, piece);
    if (!joined.empty() && whole.first <= joined.back().end &&
        reading.same_line(joined.back().first, whole.first)) {
      joined.back().end = std::max(joined.back().end, whole.end);
    } else {
      joined.push_back(whole);
    }
  }
  return joined;
}

CueKind kind_of_cue(const Reading& reading, Span cue) {
  if (reading.word(cue.first) == "according") return CueKind::kAccording;
  return reading.word(cue.end - 1) == ":" ? CueKind::kColon : CueKind::kVerb;
}

SourceForm form_of(const Reading& reading, Span source, const Cue& cue) {
  if (cue.kind == CueKind::kAccording) return SourceForm::kAccording;
  if (cue.kind == CueKind::kColon) return SourceForm::kLabel;
  if (source.size() == 1 && reading.is(source.first, kRelative)) return SourceForm::kRelative;
  if (source.size() == 1 && reading.is(source.first, kSubject)) return SourceForm::kPronoun;
  if (source.first < cue.span.first) return SourceForm::kBefore;
  return reading.word(source.first - 1) == "by" ? SourceForm::kAgent : SourceForm::kBehind;
}

// The token at which the cue starts for the tagger.
Index anchor_of(const model::Tags& tags, const Cue& cue) {
  At anchor = cue.head;
  for (At t = cue.span.first; t < cue.span.end; ++t) {
    if (tags.cue(static_cast<Index>(t), false) > tags.cue(static_cast<Index>(anchor), false)) anchor = t;
  }
  return static_cast<Index>(anchor);
}

// A noun phrase is not cut behind its determiner, nor behind an owner's 's.
Span with_left_end(const Reading& reading, Span span) {
  const At first = reading.sentence_of(span.first).first;
  if (reading.is_possessive(span.first)) {
    while (span.first > first && (reading.is_name(span.first - 1) || reading.is_possessive(span.first)))
      --span.first;
  }
  while (span.first > first && reading.is(span.first - 1, kDeterminer | kPossessive) &&
         !reading.is_name(span.first))
    --span.first;
  return span;
}

// Where the phrase holds a relative clause or an apposition and stands before its cue, it goes on to the cue;
// else it ends with a word that may end one.
Span with_right_end(const Reading& reading, Span span, Span cue) {
  constexpr At kFurthest = 25;
  bool modified = false;
  for (At t = span.first + 1; t < span.end; ++t)
    modified = modified || reading.is_comma(t) || reading.is(t, kRelative);
  const bool before = span.end < cue.first && cue.first - span.end <= kFurthest;
  const bool open = modified && !reading.is_comma(span.end) && reading.same_sentence(span.end, cue.first);
  if (before && open && !reading.quoted(span.end)) span.end = cue.first;
  constexpr std::uint32_t kEndsNone = kPreposition | kAnd | kDeterminer | kSubordinator | kAdverb | kTimeWord;
  while (span.size() > 1 && (reading.is(span.end - 1, kEndsNone) || reading.is_comma(span.end - 1)))
    --span.end;
  return span;
}

}  // namespace

int cue_logit(const model::Tags& tags, const Cue& cue) {
  int most = -model::kSteps * 100;
  for (At t = cue.span.first; t < cue.span.end; ++t) {
    const auto token = static_cast<Index>(t);
    if (tags.has(token)) most = std::max({most, tags.cue(token, false), tags.cue(token, true)});
  }
  return most * 1000 / model::kSteps;
}

std::vector<Cue> further_cues(const Reading& reading, const std::vector<Range>& runs,
                              const std::vector<Cue>& known) {
  std::vector<Cue> further;
  auto next = known.begin();
  for (const Range tokens : runs) {
    Cue cue;
    cue.span = {tokens.begin, tokens.end};
    while (next != known.end() && next->span.end <= cue.span.first) ++next;
    if (next != known.end() && next->span.first < cue.span.end) continue;
    cue.head = cue.span.first;
    cue.kind = kind_of_cue(reading, cue.span);
    further.push_back(cue);
  }
  return further;
}

TaggedCue::TaggedCue(const Reading& reading, const model::Tags& tags, const Cue& cue) {
  model::Surroundings around = tags.around(anchor_of(tags, cue));
  if (around.tokens.empty()) return;
  const auto labels = smoothed(around.logits);
  content_ = joined_pieces(reading, runs(reading, around.tokens, labels, kContent));
  sum_up(reading, around);
  tokens_ = std::move(around.tokens);
  find_source(reading);
}

void TaggedCue::Losses::push(float lead) {
  inside.push_back(inside.back() + std::min(lead, 0.0F));
  outside.push_back(outside.back() + std::min(-lead, 0.0F));
}

void TaggedCue::sum_up(const Reading& reading, const model::Surroundings& around) {
  for (std::size_t i = 0; i < around.tokens.size(); ++i) {
    const auto& logits = around.logits[i];
    const bool word = reading.is_word(around.tokens[i]);
    content_losses_.push(word ? logits[kContent] - std::max(logits[0], logits[kSource]) : 0);
    source_losses_.push(logits[kSource] - std::max(logits[0], logits[kContent]));
  }
}

// The run within one line with the greatest sum of leads (Bentley's maximum subarray).
void TaggedCue::find_source(const Reading& reading) {
  float sum = 0;
  float most = -1e9F;
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const bool breaks =
        i > 0 && (tokens_[i] != tokens_[i - 1] + 1 || !reading.same_line(tokens_[i - 1], tokens_[i]));
    if (sum <= 0 || breaks) {
      sum = 0;
      first = i;
    }
    sum += (source_losses_.inside[i + 1] - source_losses_.inside[i]) -
           (source_losses_.outside[i + 1] - source_losses_.outside[i]);
    if (sum <= most) continue;
    most = sum;
    source_ = {static_cast<At>(tokens_[first]), static_cast<At>(tokens_[i]) + 1};
  }
  if (most < kLeastSource) source_ = {};
}

std::size_t TaggedCue::index_of(At token) const {
  return static_cast<std::size_t>(
      std::lower_bound(tokens_.begin(), tokens_.end(), static_cast<Index>(std::max<At>(token, 0))) -
      tokens_.begin());
}

int TaggedCue::lost(const Losses& losses, const std::vector<Span>& pieces) const {
  if (tokens_.empty()) return 0;
  float sum = losses.outside.back();
  for (const Span piece : pieces) {
    const std::size_t first = index_of(piece.first);
    const std::size_t end = index_of(piece.end);
    sum += (losses.inside[end] - losses.inside[first]) - (losses.outside[end] - losses.outside[first]);
  }
  return static_cast<int>(std::max(sum, -1000.0F) * 1000);
}

int TaggedCue::gap(const std::vector<Span>& content) const {
  return lost(content_losses_, content);
}

int TaggedCue::source_gap(Span source) const {
  return lost(source_losses_, {source});
}

Proposal tagged_proposal(const TaggedCue& tagged, const Cue& cue) {
  Proposal proposal;
  proposal.content = tagged.content();
  const bool before = proposal.content.front().first < cue.span.first;
  const bool after = proposal.content.back().first > cue.span.first;
  proposal.shape = before ? (after ? Shape::kAround : Shape::kBefore) : Shape::kAfter;
  if (cue.kind == CueKind::kColon) proposal.shape = Shape::kLabel;
  proposal.from = proposal.content.front().first;
  proposal.end_at = proposal.content.back().end;
  return proposal;
}

Source joined_source(const Reading& reading, const TaggedCue& tagged, const Cue& cue, const Source& weighed) {
  Source best;
  int score = tagged.source_gap({}) + kNoSource;
  if (!weighed.span.empty() && tagged.source_gap(weighed.span) + kKnownSource >= score) {
    best = weighed;
    score = tagged.source_gap(weighed.span) + kKnownSource;
  }
  const Span own = tagged.source();
  if (own.empty() || own == weighed.span || tagged.source_gap(own) <= score) return best;
  const Span whole = with_right_end(reading, with_left_end(reading, own), cue.span);
  return {whole, form_of(reading, whole, cue)};
}

}  // namespace inspector::quotes
