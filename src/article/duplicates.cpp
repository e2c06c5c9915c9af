// Lines that repeat others: the headline a second time, captions that a site cut short, paragraphs pasted
// twice. Whole lines and openings are compared by hashes, so that time stays linear.
#include <unordered_map>

#include "article/detectors.h"
#include "base/fnv.h"

namespace inspector::article {
namespace {

using text::TokenKind;

constexpr std::uint32_t kFewWords = 6;  // shorter paragraphs may recur by chance: "He paused."

bool is_repeatable(const Labels& labels, const Page& page, Index unit) {
  const BlockKind kind = labels[unit].kind;
  if (kind == BlockKind::kHeadline || kind == BlockKind::kCaption) return true;
  return (kind == BlockKind::kParagraph || kind == BlockKind::kSubheadline) &&
         page.at(unit).words >= kFewWords;
}

// The headline repeats under its own hash although the site's name may follow it.
void mark_headlines(const Page& page, Labels& labels) {
  const Index first = find_kind(labels, BlockKind::kHeadline, 0, page.size());
  for (Index u = first + 1; u < page.size(); ++u) {
    if (labels[u].kind == BlockKind::kHeadline) labels[u].duplicate_of = first;
  }
}

void mark_equals(const Page& page, Labels& labels) {
  std::unordered_map<std::uint64_t, Index> seen;  // looked up only: its order reaches nothing
  for (Index u = 0; u < page.size(); ++u) {
    if (labels[u].duplicate_of || !is_repeatable(labels, page, u) || page.at(u).words == 0) continue;
    const auto [entry, is_new] = seen.try_emplace(page.at(u).hash, u);
    if (!is_new && labels[entry->second].kind == labels[u].kind) labels[u].duplicate_of = entry->second;
  }
}

// The hashes of a unit's first words: of one word, of two, and so on.
template <typename Visit>
void each_opening(const Page& page, Index unit, Visit visit) {
  std::uint64_t hash = kFnvStart;
  std::uint32_t words = 0;
  for (Index i = page.units[unit].first_token; i < page.units[unit].end_token; ++i) {
    const text::Token& token = page.token(i);
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
    hash = fnv_add(hash, std::uint64_t{token.word});
    visit(++words, hash);
  }
}

// A caption whose words open another, longer one is its cut copy.
void mark_cut_captions(const Page& page, Labels& labels) {
  std::unordered_map<std::uint64_t, Index>
      wholes;  // hash of all the words of a caption that nothing repeats yet
  for (Index u = 0; u < page.size(); ++u) {
    if (labels[u].kind != BlockKind::kCaption || labels[u].duplicate_of || page.at(u).words < 4) continue;
    std::uint64_t whole = 0;
    each_opening(page, u, [&](std::uint32_t, std::uint64_t hash) { whole = hash; });
    wholes.try_emplace(whole, u);
  }
  for (Index u = 0; u < page.size(); ++u) {
    if (labels[u].kind != BlockKind::kCaption || labels[u].duplicate_of) continue;
    each_opening(page, u, [&](std::uint32_t words, std::uint64_t hash) {
      const auto found = wholes.find(hash);
      if (found == wholes.end() || found->second == u || words >= page.at(u).words) return;
      labels[found->second].duplicate_of = u;
    });
  }
}

}  // namespace

void mark_duplicates(const Page& page, Labels& labels) {
  mark_headlines(page, labels);
  mark_equals(page, labels);
  mark_cut_captions(page, labels);
}

}  // namespace inspector::article
