// Runs every check, then orders and bounds what they found.
#include "findings/findings.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "findings/checks.h"

namespace inspector::findings {
namespace {

constexpr std::size_t kMostSpans = 50;    // of one finding
constexpr std::size_t kMostOfAKind = 12;  // findings of one kind
constexpr std::size_t kMostNames = 4;     // in one sentence

std::uint32_t place_of(const Finding& finding) {
  return finding.spans.empty() ? 0 : finding.spans.front().begin;
}

// Drops what is too much of one kind; the article would otherwise be one long list.
void bound(Findings& findings) {
  Findings kept;
  for (Finding& finding : findings) {
    const auto same =
        std::count_if(kept.begin(), kept.end(), [&](const Finding& k) { return k.kind == finding.kind; });
    if (static_cast<std::size_t>(same) >= kMostOfAKind) continue;
    if (finding.spans.size() > kMostSpans) finding.spans.resize(kMostSpans);
    kept.push_back(std::move(finding));
  }
  findings = std::move(kept);
}

}  // namespace

bool Inspected::is_quoted(Range range) const {
  const auto after =
      std::upper_bound(quotations.begin(), quotations.end(), range.begin,
                       [](std::uint32_t at, const text::Quotation& q) { return at < q.range.begin; });
  for (auto it = after; it != quotations.begin() && after - it < 4;) {  // the innermost few that began before
    if ((--it)->range.contains(range)) return true;
  }
  return false;
}

std::string join_names(const std::vector<std::string>& names) {
  std::string out;
  const std::size_t shown = std::min(names.size(), kMostNames);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == shown && shown == names.size() ? " and " : ", ";
    out += names[i];
  }
  if (names.size() > shown) out += " and " + std::to_string(names.size() - shown) + " more";
  return out;
}

std::string in_marks(std::string_view words) {
  return "“" + std::string(words) + "”";
}

std::string as_mentioned(std::string_view name) {
  constexpr std::size_t kLongest = 60;  // bytes: a description may run over half a sentence
  std::string out(name.substr(0, name.find_first_of(",;\n")));
  if (out.size() > kLongest) {
    const std::size_t space = out.rfind(' ', kLongest);
    out = out.substr(0, space == std::string::npos || space == 0 ? out.find(' ') : space) + "…";
  }
  for (const std::string_view opener :
       {"The ", "A ", "An ", "Some ", "His ", "Her ", "Their ", "Other ", "Many "}) {
    if (out.compare(0, opener.size(), opener) == 0)
      out[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(out[0])));
  }
  return out;
}

std::string number_word(std::size_t number, bool capital) {
  constexpr std::array<std::string_view, 10> kWords{"no",   "one", "two",   "three", "four",
                                                    "five", "six", "seven", "eight", "nine"};
  std::string word = number < kWords.size() ? std::string(kWords[number]) : std::to_string(number);
  if (capital) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

bool is_top_level(const quotes::Attribution& attribution) {
  return !attribution.within && attribution.kind != quotes::QuoteKind::kScare &&
         attribution.source_kind != quotes::SourceKind::kAuthor;
}

std::vector<Finding> find_findings(const text::Text& text, const article::Article& article,
                                   const people::Cast& cast,
                                   const std::vector<quotes::Attribution>& attributions,
                                   const std::vector<time::Timex>& times) {
  const auto quotations = text::pair_marks(text);
  const Inspected in{text, article, cast, attributions, times, quotations};
  Findings findings;
  for (const auto check : {find_single_source, find_few_quotations, find_unattributed_quotations,
                           find_unnamed_sources, find_no_response, find_late_full_names, find_missing_roles,
                           find_name_variants, find_spelling_variants, find_misspellings,
                           find_unmatched_marks, find_loaded_cues, find_repeats, find_cut_captions}) {
    check(in, findings);
  }
  bound(findings);
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity == Severity::kWarning;
    return place_of(a) < place_of(b);
  });
  return findings;
}

}  // namespace inspector::findings
