#include "quotes/tagged.h"

#include <algorithm>

namespace inspector::quotes {
namespace {

Span tokens_of(const Reading& reading, Range bytes) {
  const Range tokens = reading.text().tokens_in(bytes);
  return {tokens.begin, tokens.end};
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

void add_piece(std::vector<Span>& pieces, Span piece) {
  if (!pieces.empty() && piece.first <= pieces.back().end) {
    pieces.back().end = std::max(pieces.back().end, piece.end);
  } else {
    pieces.push_back(piece);
  }
}

std::vector<Span> content_of(const Reading& reading, const std::vector<Range>& ranges) {
  std::vector<Span> pieces;
  for (const Range range : ranges) add_piece(pieces, with_marks(reading, tokens_of(reading, range)));
  return pieces;
}

CueKind kind_of_cue(const Reading& reading, Span cue) {
  if (reading.word(cue.first) == "according") return CueKind::kAccording;
  return reading.word(cue.end - 1) == ":" ? CueKind::kColon : CueKind::kVerb;
}

// How the source stands to the cue, as far as the speaker's evidence asks.
SourceForm form_of(const Reading& reading, Span source, const Cue& cue) {
  if (cue.kind == CueKind::kAccording) return SourceForm::kAccording;
  if (cue.kind == CueKind::kColon) return SourceForm::kLabel;
  if (source.size() == 1 && reading.is(source.first, kRelative)) return SourceForm::kRelative;
  if (source.size() == 1 && reading.is(source.first, kSubject)) return SourceForm::kPronoun;
  if (source.first < cue.span.first) return SourceForm::kBefore;
  return reading.word(source.first - 1) == "by" ? SourceForm::kAgent : SourceForm::kBehind;
}

// The longest piece stands for the source: the rest is mostly an apposition's other half.
Source source_of(const Reading& reading, const std::vector<Range>& pieces, const Cue& cue) {
  if (pieces.empty()) return {};
  const auto longest =
      std::max_element(pieces.begin(), pieces.end(), [](Range a, Range b) { return a.size() < b.size(); });
  const Span span = tokens_of(reading, *longest);
  return {span, form_of(reading, span, cue)};
}

bool in_noise(const Reading& reading, Span span) {
  return reading.article().kind_of_line(reading.token(span.first).line) == article::BlockKind::kNoise;
}

}  // namespace

std::vector<Link> tagged_links(const Reading& reading, const std::vector<model::TaggedAttribution>& tagged) {
  std::vector<Link> links;
  for (const model::TaggedAttribution& attribution : tagged) {
    Link link;
    link.content = content_of(reading, attribution.content);
    if (in_noise(reading, link.content.front())) continue;
    if (!attribution.cue.empty()) {
      Cue cue;
      cue.span = tokens_of(reading, attribution.cue.front());
      cue.head = cue.span.first;
      cue.kind = kind_of_cue(reading, cue.span);
      link.source = source_of(reading, attribution.source, cue);
      link.cue = cue;
    } else {
      link.source = source_of(reading, attribution.source, {});
      link.continues = true;
    }
    link.confidence = attribution.confidence;
    link.presence = attribution.confidence;
    links.push_back(std::move(link));
  }
  return links;
}

}  // namespace inspector::quotes
