// The order of the detectors: where the body lies, what is inside it, what stands round it, what repeats.
#include "article/article.h"

#include <algorithm>
#include <array>

#include "article/detectors.h"
#include "article/overrule.h"

namespace inspector::article {
namespace {

constexpr std::array<std::string_view, 13> kKindNames{
    "headline", "subheadline", "byline", "dateline",   "caption", "paragraph", "subheading",
    "list",     "quotation",   "credit", "correction", "related", "noise"};

constexpr Index kOpeningUnits = 3;  // body units in which a dateline may open the article

Labels label_units(const Page& page, const Body& body) {
  Labels labels(page.size());
  mark_paragraphs(page, body, labels);
  mark_lists(page, body, labels);
  mark_quotations(page, body, labels);
  mark_headline(page, body, labels);
  mark_captions(page, body, labels);
  mark_bylines(page, body, labels);
  mark_datelines(page, body, labels);
  mark_subheadings(page, body, labels);
  mark_credits(page, body, labels);
  mark_corrections(page, body, labels);
  mark_subheadline(page, body, labels);
  mark_related(page, body, labels);
  mark_duplicates(page, labels);
  return labels;
}

std::vector<Block> blocks_of(const Page& page, const Labels& labels) {
  std::vector<Block> blocks(page.size());
  for (Index u = 0; u < page.size(); ++u)
    blocks[u] = {labels[u].kind, page.units[u].range, labels[u].confidence, labels[u].duplicate_of};
  return blocks;
}

// The dateline that opens one of the first `most` units of a kind.
std::optional<Dateline> opening_of(const Page& page, const Labels& labels, BlockKind kind, Index most) {
  Index seen = 0;
  for (Index u = 0; u < page.size() && seen < most; ++u) {
    if (labels[u].kind != kind || page.at(u).phrase.kind == PhraseKind::kDateline) continue;  // "Updated ..."
    ++seen;
    if (auto found = opening_dateline(page.text, page.units[u].first_token, page.units[u].end_token))
      return found;
  }
  return std::nullopt;
}

// The first body units may open with a dateline; where none does, a line of its own counts.
std::optional<Dateline> find_dateline(const Page& page, const Labels& labels) {
  if (auto opens = opening_of(page, labels, BlockKind::kParagraph, kOpeningUnits)) return opens;
  return opening_of(page, labels, BlockKind::kDateline, kOpeningUnits);
}

// A first line that is a web address and nothing else.
std::optional<Range> find_address(const text::Text& text) {
  if (text.lines().empty()) return std::nullopt;
  const text::Line& line = text.lines().front();
  const bool alone = line.end_token == line.first_token + 1;
  if (!alone || text.tokens()[line.first_token].kind != text::TokenKind::kAddress) return std::nullopt;
  const std::string_view slice = text.slice(line.range);
  const bool mail = slice.find("://") == std::string_view::npos && slice.substr(0, 4) != "www.";
  return mail ? std::nullopt : std::optional<Range>(line.range);
}

}  // namespace

std::string_view kind_name(BlockKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<BlockKind> kind_named(std::string_view name) {
  const auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<BlockKind>(found - kKindNames.begin());
}

bool is_body(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kSubheading || kind == BlockKind::kList ||
         kind == BlockKind::kQuotation;
}

Article find_article(const text::Text& text, const std::vector<Overrule>& overrules,
                     const html::Structure* structure) {
  Article article;
  article.address = find_address(text);
  Page page = read_page(text);
  std::optional<Markup> markup;
  if (structure != nullptr && !structure->lines.empty()) page.markup = &markup.emplace(page, *structure);
  Body body = find_body(page);
  if (is_clean_article(page)) body.end = page.size();
  Labels labels = label_units(page, body);
  if (article.address) set(labels, 0, BlockKind::kNoise, 0.95);
  if (page.markup != nullptr) mark_by_markup(page, body, labels);
  overrule(page, overrules, labels);
  const Index headline = find_kind(labels, BlockKind::kHeadline, 0, page.size());
  if (headline < page.size()) article.headline = headline_range(page, headline);
  article.dateline = find_dateline(page, labels);
  article.blocks = blocks_of(page, labels);
  return article;
}

}  // namespace inspector::article
