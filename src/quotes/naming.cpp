#include "quotes/naming.h"

#include "lexicon/tables.h"

namespace inspector::quotes {
namespace {

// Behind the words of `particles` ("to as"), where they stand at `at`.
std::optional<At> behind(const Reading& reading, At at, std::string_view particles) {
  while (!particles.empty()) {
    const std::string_view word = particles.substr(0, particles.find(' '));
    if (reading.word(at) != word) return std::nullopt;
    ++at;
    particles.remove_prefix(word.size() < particles.size() ? word.size() + 1 : word.size());
  }
  return at;
}

}  // namespace

std::optional<Span> named_quotation(const Reading& reading, const Cue& cue, const Source& source) {
  const auto particles = lexicon::find(lexicon::kNamingVerbs, reading.word(cue.head));
  if (!particles || source.span.empty() || source.span.end > cue.span.first) return std::nullopt;
  if (reading.word(source.span.first - 1) != "what") return std::nullopt;
  auto at = behind(reading, cue.head + 1, *particles);
  if (!at) return std::nullopt;
  if (reading.is(*at, kDeterminer | kPossessive)) ++*at;  // "called a “gift”"
  if (!reading.opens(*at) || !reading.same_sentence(*at, cue.head)) return std::nullopt;
  const std::uint32_t quotation = reading.quotation_at(*at);
  if (quotation == kNowhere) return std::nullopt;
  return reading.tokens_of(quotation);
}

}  // namespace inspector::quotes
