#include "article/page.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/fnv.h"
#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::article {
namespace {

using text::Case;
using text::CharClass;
using text::CodePoint;
using text::decode;
using text::Token;
using text::TokenKind;

constexpr std::uint32_t kNarrow = 30;  // no paragraph is wrapped narrower,
constexpr std::uint32_t kWide = 110;   // nor wider

std::uint32_t width(std::string_view bytes) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < bytes.size(); at += decode(bytes, at).length) ++count;
  return count;
}

// Was the break after a line of width `w` forced by the margin? The next line's first word would not have
// fitted.
bool forced(std::uint32_t w, std::uint32_t next_word, std::uint32_t margin) {
  return w + 1 + next_word > margin;
}

std::uint32_t first_word_width(std::string_view line) {
  return width(line.substr(0, std::min(line.find(' '), line.size())));
}

Unit unit_of(const text::Line& line, Index index) {
  return {line.range, index, index + 1, line.first_token, line.end_token, line.blank_before};
}

void join(Unit& unit, const text::Line& line, Index index) {
  unit.range.end = line.range.end;
  unit.end_line = index + 1;
  unit.end_token = line.end_token;
}

// The widths of a paste's lines, and where one line seems to go on in the next: no blank line between them,
// small letters behind the break. Menus never do that, wrapped paragraphs nearly always.
struct Layout {
  std::vector<std::uint32_t> widths;
  std::vector<std::uint32_t> first_words;
  std::vector<Index> continued;  // lines that go on in the next
};

Layout measure(const text::Text& text) {
  Layout layout;
  const auto& lines = text.lines();
  for (Index i = 0; i < lines.size(); ++i) {
    const std::string_view slice = text.slice(lines[i].range);
    layout.widths.push_back(width(slice));
    layout.first_words.push_back(first_word_width(slice));
    const bool small = text::char_class(decode(slice, 0).value) == CharClass::kLower;
    if (i > 0 && small && !lines[i].blank_before && layout.widths[i - 1] >= kNarrow)
      layout.continued.push_back(i - 1);
  }
  return layout;
}

// The right margin of a hard-wrapped paste, or 0: most breaks that sentences run over are forced by it, and
// few lines are wider.
std::uint32_t right_margin(const Layout& layout) {
  std::array<std::uint32_t, kWide + 1> ends{};
  std::uint32_t total = 0;
  for (const Index line : layout.continued) {
    if (layout.widths[line] > kWide) continue;
    ++ends[layout.widths[line]];
    ++total;
  }
  if (total < 4 || 2 * total < layout.continued.size()) return 0;
  std::uint32_t within = 0, margin = 0;
  while (margin <= kWide &&
         100 * static_cast<std::uint64_t>(within += ends[margin]) < 95 * static_cast<std::uint64_t>(total))
    ++margin;
  std::uint32_t kept = 0, wide = 0;
  for (const Index line : layout.continued)
    kept += forced(layout.widths[line], layout.first_words[line + 1], margin);
  for (const std::uint32_t w : layout.widths) wide += w > margin + 2;
  const bool regular =
      10 * static_cast<std::uint64_t>(kept) >= 7 * static_cast<std::uint64_t>(layout.continued.size());
  return regular && 10 * static_cast<std::uint64_t>(wide) <= layout.widths.size() ? margin : 0;
}

std::vector<Unit> find_units(const text::Text& text, bool& wrapped) {
  const Layout layout = measure(text);
  const std::uint32_t margin = right_margin(layout);
  const auto& lines = text.lines();
  std::vector<Unit> units;
  for (Index i = 0; i < lines.size(); ++i) {
    const bool goes_on = margin > 0 && i > 0 && !lines[i].blank_before &&
                         forced(layout.widths[i - 1], layout.first_words[i], margin);
    if (goes_on) {
      join(units.back(), lines[i], i);
      wrapped = true;
    } else {
      units.push_back(unit_of(lines[i], i));
    }
  }
  return units;
}

bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
}

// A run of ideographs is one token but many words.
std::uint32_t words_in(std::string_view word) {
  if (word.size() < 6 || !is_ideograph(decode(word, 0).value)) return 1;
  return std::max<std::uint32_t>(1, width(word) / 2);
}

// Full stops of all scripts.
bool is_stop(char32_t c) {
  constexpr std::u32string_view kStops = U".!?…。！？।؟۔";
  return kStops.find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  constexpr std::u32string_view kClosing = U"\"'”’»“)]〉」』";
  return kClosing.find(c) != std::u32string_view::npos;
}

void count_word(std::string_view slice, const Token& token, bool function_word, Facts& facts) {
  facts.words += words_in(slice);
  facts.function_words += function_word;
  facts.lower += token.letter_case == Case::kLower || token.letter_case == Case::kNone;
  facts.long_lower += token.letter_case == Case::kLower && slice.size() >= 4;
  facts.upper += token.letter_case == Case::kUpper;
  facts.capitalised += token.letter_case == Case::kUpper || token.letter_case == Case::kTitle;
}

void count_other(std::string_view slice, Facts& facts) {
  const char32_t c = decode(slice, 0).value;
  facts.commas += c == ',';
  facts.separators +=
      c == '|' || c == 0x2022 || c == 0xB7 || c == 0xBB || c == '>' || c == '/' || c == 0x203A;
  facts.stops += is_stop(c);
  facts.has_copyright = facts.has_copyright || c == 0xA9 || c == 0x24D2;
}

void count_token(const text::Text& text, const Token& token, const text::WordSet& function_words,
                 Facts& facts) {
  const std::string_view slice = text.slice(token);
  switch (token.kind) {
    case TokenKind::kWord:
      count_word(slice, token, function_words.has(token), facts);
      break;
    case TokenKind::kNumber:
      ++facts.numbers;
      ++facts.words;
      break;
    case TokenKind::kAddress:
      ++facts.addresses;
      break;
    case TokenKind::kSymbol:
      ++facts.symbols;
      [[fallthrough]];
    case TokenKind::kPunctuation:
    case TokenKind::kMark:
      count_other(slice, facts);
      break;
  }
}

// FNV-1a over the folded words.
std::uint64_t hash_words(const text::Text& text, const Unit& unit) {
  std::uint64_t hash = kFnvStart;
  for (Index i = unit.first_token; i < unit.end_token; ++i) {
    const Token& token = text.tokens()[i];
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
    hash = fnv_add(fnv_add(hash, text.word(token)), " ");
  }
  return hash;
}

void look_at_ends(std::string_view slice, Facts& facts) {
  const CodePoint first = decode(slice, 0);
  facts.starts_lower = text::char_class(first.value) == CharClass::kLower;
  std::size_t end = slice.size();
  char32_t last = 0;
  while (end > 0) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(slice[begin]) & 0xC0) == 0x80) --begin;
    last = decode(slice, begin).value;
    if (!is_closing(last) && !text::is_space(last)) break;
    end = begin;
  }
  facts.ends_sentence = is_stop(last);
  facts.ends_colon = last == ':' || last == 0xFF1A;
  facts.ends_comma = last == ',' || last == ';' || last == 0x2014 || last == 0x2013;
  facts.ends_ellipsis = last == 0x2026 || (end >= 3 && slice.substr(end - 3, 3) == "...");
}

Facts facts_of(const text::Text& text, const Unit& unit, const text::WordSet& function_words,
               const text::WordSet& banner_words) {
  Facts facts;
  for (Index i = unit.first_token; i < unit.end_token; ++i) {
    count_token(text, text.tokens()[i], function_words, facts);
    facts.banner_words += banner_words.has(text.tokens()[i]);
    if (i == unit.first_token) facts.separators = 0;  // a bullet separates nothing
  }
  const std::string_view slice = text.slice(unit.range);
  facts.separators += static_cast<std::uint32_t>(std::count(slice.begin(), slice.end(), '\t'));
  facts.starts_mark =
      unit.first_token < unit.end_token && text.tokens()[unit.first_token].kind == TokenKind::kMark;
  look_at_ends(slice, facts);
  facts.hash = hash_words(text, unit);
  facts.phrase = opening_phrase(text, unit.first_token, unit.end_token);
  return facts;
}

void count_repeats(std::vector<Facts>& facts) {
  std::unordered_map<std::uint64_t, std::uint32_t> seen;  // looked up only: its order reaches nothing
  for (const Facts& f : facts) ++seen[f.hash];
  for (Facts& f : facts) f.repeats = f.words > 0 ? seen[f.hash] - 1 : 0;
}

}  // namespace

Page read_page(const text::Text& text) {
  Page page{text, {}, {}, false};
  page.units = find_units(text, page.wrapped);
  const text::WordSet function_words(text, lexicon::kFunctionWords);
  const text::WordSet banner_words(text, lexicon::kBannerWords);
  page.facts.reserve(page.units.size());
  for (const Unit& unit : page.units)
    page.facts.push_back(facts_of(text, unit, function_words, banner_words));
  count_repeats(page.facts);
  return page;
}

}  // namespace inspector::article
