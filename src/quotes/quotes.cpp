#include "quotes/quotes.h"

#include <array>

#include "quotes/attribution.h"
#include "quotes/reading.h"
#include "quotes/speaker.h"

namespace inspector::quotes {
namespace {

Attribution joined(const Reading& reading, const Link& link, const Voice& voice) {
  Attribution attribution;
  attribution.kind = link.kind;
  for (const Span piece : link.content) attribution.content.push_back(reading.bytes(piece));
  if (link.cue) attribution.cue = {reading.bytes(link.cue->span)};
  if (!link.source.span.empty()) attribution.source = {reading.bytes(link.source.span)};
  attribution.source_kind = voice.kind;
  attribution.speakers = voice.speakers;
  attribution.speaker_name = voice.name;
  attribution.within = link.within;
  attribution.evidence = voice.evidence;
  attribution.confidence = link.confidence;
  attribution.speaker_confidence = voice.confidence;
  return attribution;
}

}  // namespace

std::string_view kind_name(QuoteKind kind) {
  constexpr std::array<std::string_view, 4> kNames{"direct", "mixed", "indirect", "scare"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view kind_name(SourceKind kind) {
  constexpr std::array<std::string_view, 6> kNames{"person",  "organization", "document",
                                                   "unnamed", "author",       "none"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view kind_name(EvidenceKind kind) {
  constexpr std::array<std::string_view, 10> kNames{"cue_subject", "according_to", "passive",   "colon",
                                                    "pronoun",     "nominal",      "continues", "turn",
                                                    "document",    "marks"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Attribution> find_attributions(const text::Text& text, const article::Article& article,
                                           const std::vector<text::Quotation>& quotations,
                                           const people::Cast& cast, const model::Tags* tags) {
  const Reading reading(text, article, quotations, cast);
  const std::vector<Link> links = link(reading, tags);
  const std::vector<Voice> voices = find_voices(reading, links);
  std::vector<Attribution> attributions;
  attributions.reserve(links.size());
  for (std::size_t i = 0; i < links.size(); ++i) attributions.push_back(joined(reading, links[i], voices[i]));
  return attributions;
}

}  // namespace inspector::quotes
