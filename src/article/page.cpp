#include "article/page.h"

#include <algorithm>
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

std::uint32_t width(std::string_view bytes) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < bytes.size(); at += decode(bytes, at).length) ++count;
  return count;
}

std::vector<Unit> find_units(const text::Text& text) {
  std::vector<Unit> units;
  units.reserve(text.lines().size());
  for (const text::Line& line : text.lines())
    units.push_back({line.range, line.first_token, line.end_token, line.blank_before});
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
  const Range words{text.tokens()[unit.first_token].range.begin, unit.range.end};  // no mark of quoted mail
  look_at_ends(text.slice(words), facts);
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
  Page page{text, find_units(text), {}};
  const text::WordSet function_words(text, lexicon::kFunctionWords);
  const text::WordSet banner_words(text, lexicon::kBannerWords);
  page.facts.reserve(page.units.size());
  for (const Unit& unit : page.units)
    page.facts.push_back(facts_of(text, unit, function_words, banner_words));
  count_repeats(page.facts);
  return page;
}

}  // namespace inspector::article
