#include "article/markup.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "base/fnv.h"

namespace inspector::article {
namespace {

using html::Line;

constexpr std::size_t kShingle = 4;          // words
constexpr Index kNear = 8, kFar = 40;        // units below the headline: where a body begins
constexpr std::uint32_t kLongestTitle = 40;  // words
constexpr std::size_t kFewestBodyShingles = 40;
constexpr double kMost = 0.8, kHalf = 0.5;
// Text in these is prose often enough, but not the article's.
constexpr std::uint32_t kElsewhere = html::kInNav | html::kInFooter | html::kInAside | html::kInForm |
                                     html::kInCaption | html::kInButton | html::kUnseen;
constexpr std::uint32_t kSpeaksAgainst =
    html::kHintComments | html::kHintNotice | html::kHintAdvert | html::kHintSignup | html::kHintUnseen;

double ratio(double part, double whole) {
  return whole <= 0 ? 0 : std::min(1.0, part / whole);
}

bool is_elsewhere(const Line& line) {
  return (line.marks & kElsewhere) != 0 || ((line.near | line.far) & kSpeaksAgainst) != 0;
}

// The hashes of all runs of kShingle words among tokens [first, end).
template <typename Visit>
void each_shingle(const text::Text& text, Index first, Index end, Visit visit) {
  std::uint64_t last[kShingle] = {};
  std::size_t seen = 0;
  for (Index i = first; i < end; ++i) {
    const text::Token& token = text.tokens()[i];
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    last[seen++ % kShingle] = fnv_add(kFnvStart, text.word(token));
    if (seen < kShingle) continue;
    std::uint64_t hash = kFnvStart;
    for (std::size_t k = 0; k < kShingle; ++k) hash = fnv_add(hash, last[(seen + k) % kShingle]);
    visit(hash);
  }
}

}  // namespace

Markup::Markup(const Page& page, const html::Structure& structure) : page_(page), structure_(structure) {
  std::uint32_t line = 0;
  for (const Unit& unit : page.units) {
    while (line + 1 < structure.lines.size() && structure.lines[line + 1].range.begin <= unit.range.begin)
      ++line;
    lines_.push_back(line);
  }
  find_headline();
  block_words_ = prose_of_blocks();
  last_.resize(structure.parents.size());
  for (std::size_t b = last_.size(); b-- > 0;) {
    last_[b] = std::max(last_[b], static_cast<std::uint32_t>(b));
    if (b > 0) last_[structure.parents[b]] = std::max(last_[structure.parents[b]], last_[b]);
  }
  prose_ = block_words_.empty() ? 0 : block_words_.front();
  most_ = smallest_with(block_words_, kMost);
  half_ = smallest_with(block_words_, kHalf);
  count_paths();
  if (!structure.meta.body.empty()) read_body(text::Text::read(structure.meta.body));
  const text::Text summary = text::Text::read(structure.meta.summary);
  each_shingle(summary, 0, static_cast<Index>(summary.tokens().size()),
               [&](std::uint64_t hash) { summary_.insert(hash); });
}

double Markup::linked(Index unit) const {
  return ratio(line(unit).linked, line(unit).range.size());
}

bool Markup::may_be_article(Index unit) const {
  const bool above = headline_ < page_.size() && unit < headline_;
  return page_.at(unit).is_prose() && linked(unit) < 0.4 && !above;
}

// How well a unit fits the page's title: 3 for an h1 with its words and few others, 0 for a line without
// them.
int Markup::rank_as_headline(Index unit, const text::Text& title) const {
  const std::uint32_t own = page_.at(unit).words;
  if (own < 2 || own > kLongestTitle || title.words().size() < 2) return 0;
  std::unordered_set<std::string_view> shared;
  for (Index i = page_.units[unit].first_token; i < page_.units[unit].end_token; ++i)
    shared.insert(page_.text.word(page_.token(i)));
  std::uint32_t common = 0, words = 0;
  for (const text::Token& token : title.tokens()) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    ++words;
    common += shared.contains(title.word(token));
  }
  if (10 * common < 7 * own || 10 * common < 6 * words) return 0;
  return line(unit).heading == 1 ? 3 : line(unit).heading > 0 ? 2 : 1;
}

// The line that fits the page's title best, the first of equals; where none does, an h1 that is the only one.
void Markup::find_headline() {
  const html::Meta& meta = structure_.meta;
  const text::Text title = text::Text::read(meta.headline.empty() ? meta.title : meta.headline);
  headline_ = page_.size();
  Index h1 = page_.size(), h1_count = 0;
  int best = 0;
  for (Index u = 0; u < page_.size(); ++u) {
    h1_before_.push_back(h1_count);
    if (line(u).heading == 1) {
      ++h1_count;
      h1 = u;
    }
    const int rank = title.tokens().size() <= 2 * kLongestTitle ? rank_as_headline(u, title) : 0;
    if (rank <= best) continue;
    best = rank;
    headline_ = u;
  }
  if (best == 0 && h1_count == 1 && page_.at(h1).words >= 3) headline_ = h1;
}

// Words of prose that may be the article's, summed up the tree. A child's number is greater than its
// parent's.
std::vector<double> Markup::prose_of_blocks() const {
  std::vector<double> words(structure_.parents.size());
  for (Index u = 0; u < page_.size(); ++u) {
    const Line& its = line(u);
    if (may_be_article(u) && !is_elsewhere(its)) words[its.block] += page_.at(u).words;
  }
  for (std::size_t b = words.size(); b-- > 1;) words[structure_.parents[b]] += words[b];
  return words;
}

// From the root down: the last block that still holds `share` of all prose. No two children do, as more than
// half is asked for, or the first of them is taken.
Markup::Subtree Markup::smallest_with(const std::vector<double>& prose, double share) const {
  if (prose.empty()) return {};
  std::uint32_t found = 0;
  for (std::uint32_t b = 1; b < prose.size(); ++b) {
    if (structure_.parents[b] == found && prose[b] > 0 && prose[b] >= share * prose.front()) found = b;
  }
  return {found, last_[found]};
}

// Where most of the page's prose stands is where the article stands, and what is said of it there (a site's
// frame may be a <form>, or of the class "sidebar-left") says nothing of a single line.
void Markup::count_paths() {
  std::unordered_map<std::uint64_t, double> words;  // looked up only: its order reaches nothing
  double all = 0, most = -1;
  for (Index u = 0; u < page_.size(); ++u) {
    if (!may_be_article(u)) continue;
    words[line(u).path] += page_.at(u).words;
    all += page_.at(u).words;
  }
  for (Index u = 0; u < page_.size(); ++u) {
    const auto found = words.find(line(u).path);
    path_words_.push_back(found == words.end() ? 0 : ratio(found->second, all));
    const double its = is_elsewhere(line(u)) ? path_words_.back() / 4 : path_words_.back();
    if (its <= most) continue;
    most = its;
    most_in_path_ = path_words_.back();
    typical_marks_ = line(u).marks;
    typical_hints_ = line(u).near | line(u).far;
  }
}

// How far up the tree the first block with half of the prose is.
std::uint32_t Markup::steps_to_half(std::uint32_t block) const {
  std::uint32_t steps = 0;
  while (steps < 3 && block != 0 && block_words_[block] < kHalf * prose_) {
    block = structure_.parents[block];
    ++steps;
  }
  return steps;
}

void Markup::read_body(const text::Text& body) {
  each_shingle(body, 0, static_cast<Index>(body.tokens().size()),
               [&](std::uint64_t hash) { body_.insert(hash); });
  if (body_.size() < kFewestBodyShingles) body_.clear();
}

// The share of the unit's runs of words that are among `runs`.
double Markup::shared(Index unit, const std::unordered_set<std::uint64_t>& runs) const {
  double all = 0, known = 0;
  each_shingle(page_.text, page_.units[unit].first_token, page_.units[unit].end_token,
               [&](std::uint64_t hash) {
                 ++all;
                 known += runs.contains(hash) ? 1 : 0;
               });
  return ratio(known, all);
}

void Markup::features(Index unit, double* x) const {
  const auto flag = [](bool yes) { return yes ? 1.0 : 0.0; };
  const auto put = [&x](double value) { *x++ = value; };
  const Line& its = line(unit);
  const std::uint32_t marks = its.marks & ~typical_marks_, hints = (its.near | its.far) & ~typical_hints_;
  put(1);
  put(flag(its.heading > 0));
  put(flag(its.heading == 1));
  put(flag(has(unit, html::kInParagraph)));
  put(flag((typical_marks_ & ~its.marks & html::kInParagraph) != 0));
  for (std::uint32_t mark = 1; mark <= html::kUnseen; mark <<= 1) put(flag((marks & mark) != 0));
  const double links = linked(unit), strong = ratio(its.strong, its.range.size());
  put(links);
  put(flag(links > 0.8));
  put(flag(strong > 0.8));
  const double path = path_words_[unit], block = ratio(block_words_[its.block], prose_);
  const double parent = ratio(block_words_[structure_.parents[its.block]], prose_);
  put(path);
  put(flag(path >= 0.3));
  put(flag(path > 0 && path == most_in_path_));
  put(block);
  put(parent);
  put(flag(parent >= 0.5));
  put(flag(most_.holds(its.block)));
  put(flag(half_.holds(its.block)));
  const bool first = unit == 0, last = unit + 1 == page_.size();
  put(flag(!first && line(unit - 1).path == its.path));
  put(flag(!last && line(unit + 1).path == its.path));
  put(flag(!first && half_.holds(line(unit - 1).block) == half_.holds(its.block)));
  put(flag(!last && half_.holds(line(unit + 1).block) == half_.holds(its.block)));
  const bool told = !body_.empty() && page_.at(unit).words >= kShingle;
  const double in_body = told ? shared(unit, body_) : 0;
  put(in_body);
  put(flag(told && in_body < 0.5));
  const bool titled = headline_ < page_.size(), below = titled && unit > headline_;
  put(flag(titled && unit < headline_));
  put(flag(below));
  put(flag(titled && unit == headline_));
  put(flag(below && h1_before_[unit] > h1_before_[headline_] + (line(headline_).heading == 1)));
  const double distance = below ? std::min<Index>(unit - headline_, kFar) : kFar;
  put(flag(below && distance <= kNear));
  put(distance / kFar);
  put(summary_.empty() ? 0 : shared(unit, summary_));
  const std::uint32_t steps = steps_to_half(its.block);
  for (std::uint32_t n = 0; n <= 3; ++n) put(flag(steps == n));
  put(std::popcount(typical_marks_ & ~its.marks) / 4.0);
  put(std::popcount(typical_hints_ & ~(its.near | its.far)) / 4.0);
  for (std::uint32_t bit = 0; bit < html::kHints; ++bit) put(flag((hints >> bit & 1U) != 0));
}

}  // namespace inspector::article
