#include "quotes/quotes.h"

#include <array>

namespace inspector::quotes {

std::string_view kind_name(QuoteKind kind) {
  constexpr std::array<std::string_view, 4> kNames{"direct", "mixed", "indirect", "scare"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view kind_name(SourceKind kind) {
  constexpr std::array<std::string_view, 6> kNames{"person", "organization", "document", "unnamed", "author", "none"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view kind_name(EvidenceKind kind) {
  constexpr std::array<std::string_view, 10> kNames{"cue_subject", "according_to", "passive", "colon",    "pronoun",
                                                    "nominal",     "continues",    "turn",    "document", "marks"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Attribution> find_attributions(const text::Text&, const article::Article&,
                                           const std::vector<text::Quotation>&, const people::Cast&) {
  return {};
}

}  // namespace inspector::quotes
