// Who was asked and did not answer: "declined to comment", "could not immediately be reached".
#include <algorithm>
#include <optional>

#include "findings/checks.h"
#include "lexicon/tables.h"

namespace inspector::findings {
namespace {

using text::Index;

constexpr Index kAskingReach = 9;  // tokens between "did not respond" and "requests"

bool is_passed_over(std::string_view word) {
  for (const std::string_view skip : {"immediately", "also", "publicly", "directly", "repeatedly", "yet",
                                      "ever", "further", "either", "otherwise", "initially", "so", "far"}) {
    if (word == skip) return true;
  }
  return false;
}

// The last token of a refusal that begins at `first`, within its sentence.
std::optional<Index> refusal_end(const Inspected& in, Index first, const text::WordSet& asking) {
  const text::Sentence& sentence = in.text.sentences()[in.text.tokens()[first].sentence];
  std::string phrase;
  std::optional<Index> end;
  bool needs_asking = false;
  for (Index i = first; i < sentence.end_token && i < first + 8; ++i) {
    const std::string_view word = in.text.word(in.text.tokens()[i]);
    if (i > first && is_passed_over(word)) continue;
    if (i > first) phrase += ' ';
    phrase += word;
    if (const auto value = lexicon::find(lexicon::kRefusals, phrase)) {
      end = i;
      needs_asking = *value == "asked";
    }
    if (!lexicon::has_prefix(lexicon::kRefusals, phrase)) break;
  }
  if (!end || !needs_asking) return end;
  for (Index i = *end + 1; i < sentence.end_token && i <= *end + kAskingReach; ++i) {
    if (asking.has(in.text.tokens()[i])) return i;
  }
  return std::nullopt;
}

// The source of the attribution that holds `span`, where it is known.
std::optional<std::string> who(const Inspected& in, Range span) {
  for (const quotes::Attribution& a : in.attributions) {
    if (!a.speaker_name) continue;
    const auto touches = [&](const std::vector<Range>& ranges) {
      return std::any_of(ranges.begin(), ranges.end(), [&](Range r) { return r.overlaps(span); });
    };
    if (touches(a.cue)) return as_mentioned(*a.speaker_name);
  }
  return std::nullopt;
}

}  // namespace

void find_no_response(const Inspected& in, Findings& out) {
  const text::WordSet asking(in.text, lexicon::kAskingWords);
  std::vector<bool> starts(in.text.words().size());
  for (std::size_t w = 0; w < starts.size(); ++w) {
    starts[w] = lexicon::has_prefix(lexicon::kRefusals, in.text.words()[w] + " ");
  }
  Finding finding{"no_response", Severity::kInfo, {}, {}};
  std::vector<std::string> names;
  for (Index line = 0; line < in.text.lines().size(); ++line) {
    if (!in.in_body(line)) continue;
    const text::Line& here = in.text.lines()[line];
    for (Index i = here.first_token; i < here.end_token; ++i) {
      if (!starts[in.text.tokens()[i].word]) continue;
      const auto end = refusal_end(in, i, asking);
      if (!end) continue;
      const Range span = in.text.bytes_of(i, *end);
      finding.spans.push_back(span);
      auto name = finding.spans.size() <= 8 ? who(in, span) : std::nullopt;
      if (name && std::find(names.begin(), names.end(), *name) == names.end())
        names.push_back(std::move(*name));
      i = *end;
    }
  }
  if (finding.spans.empty()) return;
  const bool one = finding.spans.size() == 1;
  finding.message = names.size() == finding.spans.size()
                        ? "No answer, or no comment, from " + join_names(names) + "."
                    : one ? "Somebody who was asked gave no answer or no comment."
                          : (finding.spans.size() == 2 ? std::string("Twice")
                                                       : number_word(finding.spans.size(), true) + " times") +
                                ", somebody who was asked gave no answer or no comment.";
  out.push_back(std::move(finding));
}

}  // namespace inspector::findings
