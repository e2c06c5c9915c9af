// Words that look misspelt: in small letters, not known, and one letter from a frequent word, in its middle,
// where typing errors stand and endings do not. Rather silent than wrong.
#include <algorithm>
#include <array>
#include <map>

#include "findings/vocabulary.h"
#include "lexicon/tables.h"

namespace inspector::findings {
namespace {

using text::Index;

constexpr std::size_t kShortest = 7;
constexpr std::size_t kLongest = 24;
constexpr std::size_t kLongSuggestion =
    10;                                   // letters: below, a changed consonant or an -ing makes another word
constexpr std::uint32_t kMostTimes = 2;   // who writes it more often means it
constexpr Index kAround = 12;             // tokens around a word that tell whether they are English
constexpr std::size_t kMostMisspelt = 5;  // more of them in an article: it is not our English

struct Suggestion {
  std::string_view word;
  bool stands = false;  // only looks like a misspelling
};

// The table's rows in their order; those of one start lie together.
std::vector<Suggestion> suggestions() {
  std::vector<Suggestion> words;
  std::string_view rows = lexicon::kSpellingWords.rows;
  while (!rows.empty()) {
    const std::string_view line = rows.substr(0, rows.find('\n'));
    const std::size_t tab = line.find('\t');
    words.push_back({line.substr(0, tab), tab != std::string_view::npos});
    rows.remove_prefix(line.size() + 1);
  }
  return words;
}

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

// Where two words begin to differ.
std::size_t first_difference(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  return i;
}

// Is `word` one letter from `meant`, less, more, another or two swapped, as by a slip of the hand?
bool is_slip(std::string_view word, std::string_view meant) {
  if (word == meant || word.back() != meant.back()) return false;
  if (word.size() > meant.size() + 1 || meant.size() > word.size() + 1) return false;
  const std::size_t i = first_difference(word, meant);
  if (i < 2) return false;
  const bool another_word =
      (ends_with(word, "ing") || ends_with(word, "ed")) && meant.size() < kLongSuggestion;
  if (another_word) return false;
  if (word.size() < meant.size()) return word.substr(i) == meant.substr(i + 1);
  if (word.size() > meant.size()) return word.substr(i + 1) == meant.substr(i);
  if (i + 1 >= word.size()) return false;
  if (word.substr(i + 1) == meant.substr(i + 1))
    return (is_vowel(word[i]) && is_vowel(meant[i])) || meant.size() >= kLongSuggestion;
  return word[i] == meant[i + 1] && word[i + 1] == meant[i] && word.substr(i + 2) == meant.substr(i + 2);
}

// The word less an ending: what inflection leaves the same.
std::string_view stem(std::string_view word) {
  for (const std::string_view ending :
       {"ments", "ment", "ness", "ably", "able", "ally", "ing", "ies", "ied", "ers", "ors", "est",
        "ed",    "es",   "er",   "or",   "ly",   "al",   "s",   "d",   "r",   "e",   "y"}) {
    if (ends_with(word, ending) && word.size() >= ending.size() + 4)
      return word.substr(0, word.size() - ending.size());
  }
  return word;
}

// American and British spellings are variants, no errors: "practising", "favourable", "travelled".
std::string without_variants(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string_view rest = word.substr(i);
    if (rest.substr(0, 2) == "ll" || rest.substr(0, 2) == "ae" || rest.substr(0, 2) == "oe") continue;
    if (rest.substr(0, 3) == "our") {
      out += 'o';
      ++i;
      continue;
    }
    out += rest[0] == 's' || rest[0] == 'z' || rest[0] == 'c' ? 's' : rest[0];
  }
  return out;
}

bool is_variant(std::string_view word, std::string_view meant) {
  return stem(word) == stem(meant) || stem(word) == meant || word == stem(meant) ||
         without_variants(word) == without_variants(meant);
}

bool is_plain(std::string_view word) {
  return word.size() >= kShortest && word.size() <= kLongest &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Does a hyphen, slash or the like join the token to another?
bool is_joined(const Inspected& in, Index i) {
  const auto& tokens = in.text.tokens();
  const auto joins = [&](std::string_view mark) {
    return mark == "-" || mark == "/" || mark == "." || mark == "@" || mark == "_" || mark == "#";
  };
  const bool before = i > 0 && !tokens[i].space_before && joins(in.text.slice(tokens[i - 1]));
  const bool behind = i + 2 < tokens.size() && !tokens[i + 1].space_before && !tokens[i + 2].space_before &&
                      joins(in.text.slice(tokens[i + 1]));
  return before || behind;
}

// Is the sentence around the token English: are most of its small words ordinary ones?
bool is_english(const Inspected& in, const text::WordSet& common, Index token) {
  const text::Sentence& sentence = in.text.sentences()[in.text.tokens()[token].sentence];
  const Index first = std::max(sentence.first_token, token > kAround ? token - kAround : 0);
  const Index end = std::min(sentence.end_token, token + kAround);
  std::size_t words = 0, known = 0;
  for (Index i = first; i < end; ++i) {
    const text::Token& here = in.text.tokens()[i];
    if (i == token || here.letter_case != text::Case::kLower || here.range.size() < 2) continue;
    ++words;
    known += common.has(here);
  }
  return known * 3 >= words * 2;
}

class Speller {
 public:
  Speller() : words_(suggestions()) {}

  // The word that was meant; empty where `word` may stand.
  std::string_view meant(std::string_view word) const {
    const auto before = [](const Suggestion& s, std::string_view start) {
      return s.word.substr(0, 2) < start;
    };
    const auto first = std::lower_bound(words_.begin(), words_.end(), word.substr(0, 2), before);
    const std::string_view own_stem = stem(word);
    std::string_view found;
    for (auto it = first; it != words_.end() && it->word.substr(0, 2) == word.substr(0, 2); ++it) {
      if (it->word == word || it->word == own_stem) return {};
      if (it->word.substr(0, word.size()) == word && stem(it->word) == word) return {};
      if (it->stands || !found.empty() || !is_slip(word, it->word)) continue;
      if (is_variant(word, it->word)) return {};
      found = it->word;
    }
    return found;
  }

 private:
  std::vector<Suggestion> words_;
};

}  // namespace

void find_misspellings(const Inspected& in, Findings& out) {
  const Speller speller;
  const text::WordSet common(in.text, lexicon::kCommonWords);
  const auto vocabulary = body_vocabulary(in);
  Findings found;
  for (Index w = 0; w < vocabulary.size(); ++w) {
    const BodyWord& word = vocabulary[w];
    const std::string& letters = in.text.words()[w];
    if (word.count == 0 || word.count > kMostTimes || word.capital || !is_plain(letters)) continue;
    if (lexicon::contains(lexicon::kCommonWords, letters) || is_joined(in, word.first_token)) continue;
    const std::string_view meant = speller.meant(letters);
    if (meant.empty() || !is_english(in, common, word.first_token)) continue;
    found.push_back({"misspelling",
                     Severity::kWarning,
                     in_marks(letters) + " looks misspelt: " + in_marks(meant) + "?",
                     {in.text.tokens()[word.first_token].range}});
    if (found.size() > kMostMisspelt) return;
  }
  out.insert(out.end(), found.begin(), found.end());
}

}  // namespace inspector::findings
