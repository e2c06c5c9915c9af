// Scripts first: a text mostly in kana or Hangul needs no words. Else every function word, and every other
// word with a letter that few languages write, votes for the languages that have it, shared between them, and
// the winner's lead over the next gives the confidence. No floating-point function is used, and ties go by
// the order of the codes, so that all builds agree.
#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::text {
namespace {

constexpr std::size_t kSampleTokens = 4000;  // enough for any guess, and cheap for 8 MiB
constexpr std::uint32_t kFewWords = 5;       // below this nobody can tell

struct Script {
  char32_t first;
  char32_t last;
  std::string_view code;  // its only (or by far commonest) language; empty: words decide
};
constexpr std::array<Script, 19> kScripts{{
    {0x0041, 0x024F, ""},    // Latin, which must stand first
    {0x0370, 0x03FF, "el"},  // Greek
    {0x0400, 0x052F, ""},    // Cyrillic
    {0x0530, 0x058F, "hy"},  // Armenian
    {0x0590, 0x05FF, "he"},  // Hebrew
    {0x0600, 0x06FF, ""},    // Arabic
    {0x0900, 0x097F, ""},    // Devanagari
    {0x0980, 0x09FF, "bn"},  // Bengali
    {0x0A00, 0x0A7F, "pa"},  // Gurmukhi
    {0x0A80, 0x0AFF, "gu"},  // Gujarati
    {0x0B80, 0x0BFF, "ta"},  // Tamil
    {0x0C00, 0x0C7F, "te"},  // Telugu
    {0x0E00, 0x0E7F, "th"},  // Thai
    {0x1000, 0x109F, "my"},  // Burmese
    {0x10A0, 0x10FF, "ka"},  // Georgian
    {0x1780, 0x17FF, "km"},  // Khmer
    {0x1E00, 0x1EFF, ""},    // Latin with more marks (Vietnamese)
    {0x3040, 0x30FF, "ja"},  // kana
    {0xAC00, 0xD7AF, "ko"},  // Hangul
}};

struct Counts {
  std::uint32_t words = 0;
  std::uint32_t letters = 0;
  std::uint32_t han = 0;
  std::array<std::uint32_t, kScripts.size()> by_script{};
  std::map<std::string_view, std::uint32_t> votes;  // twelfths of a word
  std::map<std::string_view, std::uint32_t> hits;   // words found in the language's list
  std::map<std::string_view, std::uint32_t> own;    // those of them that English lacks
};

void count_letters(std::string_view word, Counts& counts) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    at += point.length;
    if (!is_letter(point.value)) continue;
    ++counts.letters;
    if (point.value >= 0x4E00 && point.value <= 0x9FFF) ++counts.han;
    for (std::size_t i = 0; i < kScripts.size(); ++i) {
      if (point.value >= kScripts[i].first && point.value <= kScripts[i].last) ++counts.by_script[i];
    }
  }
}

// `codes` is "de nl": each language listed gets its share of one word.
void vote(std::string_view codes, Counts& counts) {
  const auto languages = static_cast<std::uint32_t>(std::count(codes.begin(), codes.end(), ' ') + 1);
  const bool english = codes.substr(0, 2) == "en" || codes.find(" en") != std::string_view::npos;
  while (!codes.empty()) {
    const std::size_t end = std::min(codes.find(' '), codes.size());
    counts.votes[codes.substr(0, end)] += 6 + 6 / languages;
    ++counts.hits[codes.substr(0, end)];
    if (!english) ++counts.own[codes.substr(0, end)];
    codes.remove_prefix(std::min(end + 1, codes.size()));
  }
}

// The languages of the word's most telling letter: the one that fewest write. Names say nothing: an English
// text may be full of them.
std::string_view languages_of_letters(std::string_view word, Case letter_case) {
  std::string_view fewest;
  if (letter_case != Case::kLower && letter_case != Case::kNone) return fewest;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    if (point.value >= 0x80) {
      const auto codes = lexicon::find(lexicon::kLanguageLetters, word.substr(at, point.length));
      if (codes && (fewest.empty() || codes->size() < fewest.size())) fewest = *codes;
    }
    at += point.length;
  }
  return fewest;
}

Counts count(const Text& text) {
  const WordSet function_words(text, lexicon::kFunctionWords);
  Counts counts;
  std::size_t seen = 0;
  for (const Token& token : text.tokens()) {
    if (token.kind != TokenKind::kWord) continue;
    if (++seen > kSampleTokens) break;
    ++counts.words;
    count_letters(text.slice(token), counts);
    if (function_words.has(token)) {
      vote(function_words.value(token), counts);
    } else if (const auto codes = languages_of_letters(text.slice(token), token.letter_case);
               !codes.empty()) {
      vote(codes, counts);
    }
  }
  return counts;
}

double ratio(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// A script that leaves no choice of language.
Language by_script(const Counts& counts) {
  if (counts.letters < 6) return {};
  std::uint32_t kana = 0;
  for (std::size_t i = 0; i < kScripts.size(); ++i) {
    if (kScripts[i].code == "ja") kana = counts.by_script[i];
  }
  if (2 * (kana + counts.han) > counts.letters) {
    return {20 * kana > counts.han ? "ja" : "zh", ratio(kana + counts.han, counts.letters)};
  }
  for (std::size_t i = 0; i < kScripts.size(); ++i) {
    if (kScripts[i].code.empty() || 2 * counts.by_script[i] <= counts.letters) continue;
    return {std::string(kScripts[i].code), ratio(counts.by_script[i], counts.letters)};
  }
  return {};
}

// A few words of another language in a short text are names and titles ("Rio de Janeiro"): more must speak
// for it.
bool is_foreign(std::string_view code, const Counts& counts) {
  const auto found = counts.own.find(code);
  const std::uint32_t own = found == counts.own.end() ? 0 : found->second;
  const double density = ratio(own, counts.words);
  if (2 * counts.by_script[0] < counts.letters) return own >= 1;  // no Latin text, so no English names in it
  if (counts.words < 12) return own >= 3 && density >= 0.4;
  if (counts.words < 25) return own >= 3 && density >= 0.2;
  return own >= 5 && density >= 0.1;
}

Language by_votes(const Counts& counts) {
  std::string_view best;
  std::uint32_t most = 0, next = 0;
  for (const auto& [code, votes] : counts.votes) {
    if (votes > most) {
      next = most;
      most = votes;
      best = code;
    } else {
      next = std::max(next, votes);
    }
  }
  if (best.empty()) return {};
  const double density = ratio(counts.hits.at(best), counts.words);  // running prose has 0.3 and more
  const double lead = ratio(most - next, most);
  const double amount = ratio(counts.words, counts.words + 8);
  const double confidence = std::min(1.0, density * 3) * std::min(1.0, 0.4 + 2 * lead) * amount;
  const bool enough = best == "en" ? counts.hits.at(best) >= 2 && density >= 0.08 : is_foreign(best, counts);
  return enough ? Language{std::string(best), confidence} : Language{"und", confidence / 4};
}

}  // namespace

Language guess_language(const Text& text) {
  const Counts counts = count(text);
  if (counts.letters == 0) return {};
  Language by_letters = by_script(counts);
  if (by_letters.code != "und") return by_letters;
  if (counts.words < kFewWords) return {"und", 0.1};
  return by_votes(counts);
}

}  // namespace inspector::text
