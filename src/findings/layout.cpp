// What went wrong between writing and publishing: repeats, cut captions, marks that are not closed.
#include <algorithm>
#include <array>
#include <map>

#include "findings/checks.h"
#include "text/marks.h"

namespace inspector::findings {
namespace {

using article::BlockKind;
using text::Index;

std::string_view noun_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeadline:
      return "headline";
    case BlockKind::kSubheadline:
      return "standfirst";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kQuotation:
      return "quotation";
    default:
      return {};
  }
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Does a caption near this one begin with the same words and go on? Then this one is cut.
bool goes_on_nearby(const Inspected& in, std::size_t index) {
  constexpr std::size_t kNear = 3;
  const auto& blocks = in.article.blocks;
  const std::string_view words = in.text.slice(blocks[index].range);
  if (ends_with(words, ".") || ends_with(words, "!") || ends_with(words, "?")) return false;
  for (std::size_t i = index > kNear ? index - kNear : 0; i < blocks.size() && i <= index + kNear; ++i) {
    const std::string_view other = in.text.slice(blocks[i].range);
    if (i != index && other.size() > words.size() && other.substr(0, words.size()) == words) return true;
  }
  return false;
}

// The curly and straight double marks: single ones are apostrophes too often.
bool is_double_mark(std::string_view mark) {
  for (const std::string_view known : {"“", "”", "\"", "„", "«", "»", "``", "''"}) {
    if (mark == known) return true;
  }
  return false;
}

}  // namespace

void find_repeats(const Inspected& in, Findings& out) {
  std::map<BlockKind, Finding> by_kind;
  for (const article::Block& block : in.article.blocks) {
    const std::string_view noun = noun_of(block.kind);
    if (!block.duplicate_of || noun.empty()) continue;
    const bool body = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kQuotation;
    auto& finding = by_kind[block.kind];
    finding.kind = "duplicate_block";
    finding.severity = body ? Severity::kWarning : Severity::kInfo;
    finding.spans.push_back(block.range);
  }
  for (auto& [kind, finding] : by_kind) {
    const std::string noun(noun_of(kind));
    const std::size_t count = finding.spans.size();
    finding.message = count == 1 ? "The same " + noun + " stands twice."
                                 : number_word(count, true) + " " + noun + "s repeat another.";
    out.push_back(std::move(finding));
  }
}

void find_cut_captions(const Inspected& in, Findings& out) {
  Finding finding{"caption_cut", Severity::kInfo, {}, {}};
  for (std::size_t i = 0; i < in.article.blocks.size(); ++i) {
    const article::Block& block = in.article.blocks[i];
    if (block.kind != BlockKind::kCaption) continue;
    const std::string_view words = in.text.slice(block.range);
    if (ends_with(words, "...") || ends_with(words, "…") || goes_on_nearby(in, i))
      finding.spans.push_back(block.range);
  }
  if (finding.spans.empty()) return;
  finding.message = finding.spans.size() == 1
                        ? "A caption is cut off."
                        : number_word(finding.spans.size(), true) + " captions are cut off.";
  out.push_back(std::move(finding));
}

void find_unmatched_marks(const Inspected& in, Findings& out) {
  const auto& quotations = in.quotations;
  std::vector<bool> goes_on(quotations.size(), false);  // the next paragraph opens again: no mark is missing
  std::array<std::size_t, 4> last{};                    // by depth, index + 1 of the last quotation
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const std::size_t depth = std::min<std::size_t>(quotations[i].depth, last.size() - 1);
    if (quotations[i].continues && last[depth] > 0) goes_on[last[depth] - 1] = true;
    last[depth] = i + 1;
  }
  Finding finding{"unmatched_mark", Severity::kWarning, {}, {}};
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const text::Quotation& q = quotations[i];
    if (q.closed || goes_on[i] || !in.in_body(in.text.line_at(q.range.begin))) continue;
    const Range mark{q.range.begin, q.inner.begin};
    if (is_double_mark(in.text.slice(mark))) finding.spans.push_back(mark);
  }
  if (finding.spans.empty()) return;
  finding.message = finding.spans.size() == 1
                        ? "One quotation mark is never closed."
                        : number_word(finding.spans.size(), true) + " quotation marks are never closed.";
  out.push_back(std::move(finding));
}

}  // namespace inspector::findings
