// One word spelt two ways in the same article: -ise and -ize, -our and -or, a hyphen or none, a capital or
// none.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "findings/vocabulary.h"
#include "lexicon/tables.h"

namespace inspector::findings {
namespace {

using text::Index;
using text::Token;
using text::TokenKind;

constexpr std::size_t kShortestStem = 4;

// Replaces the last `from` in `word` by `to` where at least kShortestStem letters stand before it.
bool replace_last(std::string& word, std::string_view from, std::string_view to) {
  const std::size_t at = word.rfind(from);
  if (at == std::string::npos || at < kShortestStem) return false;
  word.replace(at, from.size(), to);
  return true;
}

// The form under which all spellings of a word are filed: "organisation" as "organization", "honour" as
// "honor".
std::string filed_under(const std::string& word) {
  if (const auto pair = lexicon::find(lexicon::kSpellingPairs, word)) return std::string(*pair);
  std::string key = word;
  for (const std::string_view ending :
       {"isation", "isations", "ised", "ises", "ising", "ise", "iser", "isers"}) {
    const bool ends = key.size() > ending.size() + 3 &&
                      key.compare(key.size() - ending.size(), std::string::npos, ending) == 0;
    if (ends) {
      key[key.size() - ending.size() + 1] = 'z';
      return key;
    }
  }
  for (const std::string_view ending : {"our", "ours", "oured", "ouring", "ourable", "ourite", "ourites"}) {
    const bool ends = key.size() > ending.size() + 2 &&
                      key.compare(key.size() - ending.size(), std::string::npos, ending) == 0;
    if (ends && replace_last(key, "our", "or")) return key;
  }
  return key;
}

struct Spelling {
  std::string_view word;
  Range range;
};

void report(const Inspected& in, const Spelling& a, const Spelling& b, Findings& out) {
  const bool in_order = a.range.begin < b.range.begin;
  const Spelling &first = in_order ? a : b, &second = in_order ? b : a;
  out.push_back({"spelling_variant",
                 Severity::kWarning,
                 "Two spellings of one word: " + in_marks(in.text.plain(first.range)) + " and " +
                     in_marks(in.text.plain(second.range)) + ".",
                 {first.range, second.range}});
}

// -ise and -ize, -our and -or, and the pairs of the table.
void find_by_ending(const Inspected& in, const std::vector<BodyWord>& vocabulary, Findings& out) {
  std::unordered_map<std::string, Index> filed;  // looked up only
  for (Index w = 0; w < vocabulary.size(); ++w) {
    const std::string& word = in.text.words()[w];
    if (vocabulary[w].count == 0 || word.size() < 5) continue;
    const auto [entry, is_new] = filed.try_emplace(filed_under(word), w);
    if (is_new) continue;
    const auto at = [&](Index i) {
      return Spelling{in.text.words()[i], in.text.tokens()[vocabulary[i].first_token].range};
    };
    report(in, at(entry->second), at(w), out);
  }
}

// "co-operation" and "cooperation": two words joined by a hyphen that stand joined elsewhere.
void find_by_hyphen(const Inspected& in, const std::vector<BodyWord>& vocabulary, Findings& out) {
  std::unordered_map<std::string, Index> joined;  // looked up only
  for (Index w = 0; w < vocabulary.size(); ++w) {
    if (vocabulary[w].count > 0 && in.text.words()[w].size() >= 5) joined.emplace(in.text.words()[w], w);
  }
  const auto& tokens = in.text.tokens();
  for (Index i = 0; i + 2 < tokens.size(); ++i) {
    const bool hyphen = tokens[i + 1].range.size() == 1 && in.text.slice(tokens[i + 1]) == "-" &&
                        !tokens[i + 1].space_before && !tokens[i + 2].space_before;
    const bool words = tokens[i].letter_case == text::Case::kLower &&
                       tokens[i + 2].letter_case == text::Case::kLower &&
                       tokens[i].kind == TokenKind::kWord && tokens[i + 2].kind == TokenKind::kWord;
    if (!hyphen || !words || !in.in_body(tokens[i].line) || in.text.word(tokens[i]) == "re") continue;
    const bool longer =
        (i > 0 && !tokens[i].space_before) ||
        (i + 3 < tokens.size() && !tokens[i + 3].space_before && in.text.slice(tokens[i + 3]) == "-");
    const auto found =
        joined.find(std::string(in.text.word(tokens[i])) + std::string(in.text.word(tokens[i + 2])));
    if (longer || found == joined.end()) continue;
    report(in, {{}, in.text.bytes_of(i, i + 2)}, {{}, tokens[vocabulary[found->second].first_token].range},
           out);
    joined.erase(found);
  }
}

bool is_capitalised(const Inspected& in, Index i) {
  const Token& token = in.text.tokens()[i];
  return token.kind == TokenKind::kWord && token.letter_case == text::Case::kTitle && token.range.size() > 2;
}

// "Korean Peninsula" and "Korean peninsula": a name's second word with a capital here and without one there.
// Titles before a name ("the French President X") and headings keep their capitals, and count for nothing.
void find_by_capital(const Inspected& in, Findings& out) {
  std::map<std::pair<Index, Index>, std::pair<Index, Index>>
      pairs;  // both words -> first token + 1: capital, small
  const auto& tokens = in.text.tokens();
  for (Index i = 1; i < tokens.size(); ++i) {
    const Token &before = tokens[i - 1], &token = tokens[i];
    const bool body =
        in.in_body(token.line) && in.article.blocks[token.line].kind == article::BlockKind::kParagraph;
    if (!body || before.sentence != token.sentence || token.kind != TokenKind::kWord ||
        token.range.size() < 5)
      continue;
    if (!is_capitalised(in, i - 1) || in.text.sentences()[token.sentence].first_token == i - 1) continue;
    const bool alone = i < 2 || !is_capitalised(in, i - 2);
    const bool goes_on =
        i + 1 < tokens.size() && tokens[i + 1].line == token.line &&
        (tokens[i + 1].letter_case == text::Case::kTitle || tokens[i + 1].letter_case == text::Case::kUpper ||
         (in.text.slice(tokens[i + 1]) == "-"));
    if (!alone || goes_on) continue;
    auto& [capital, small] = pairs[{before.word, token.word}];
    if (token.letter_case == text::Case::kTitle && capital == 0) capital = i + 1;
    if (token.letter_case == text::Case::kLower && small == 0) small = i + 1;
  }
  for (const auto& [words, places] : pairs) {
    if (places.first == 0 || places.second == 0) continue;
    report(in, {{}, in.text.bytes_of(places.first - 2, places.first - 1)},
           {{}, in.text.bytes_of(places.second - 2, places.second - 1)}, out);
  }
}

}  // namespace

void find_spelling_variants(const Inspected& in, Findings& out) {
  const auto vocabulary = body_vocabulary(in);
  find_by_ending(in, vocabulary, out);
  find_by_hyphen(in, vocabulary, out);
  find_by_capital(in, out);
}

}  // namespace inspector::findings
