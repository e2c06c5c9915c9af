#include "text/sentences.h"

#include "lexicon/tables.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace inspector::text {
namespace {

class Splitter {
 public:
  Splitter(std::string_view input, const std::vector<Token>& tokens, const std::vector<std::string>& words,
           Index end)
      : input_(input), tokens_(tokens), words_(words), end_(end) {}

  // The end (exclusive) of the sentence that starts at token `first`.
  Index end_of(Index first) const {
    for (Index i = first; i < end_; ++i) {
      if (!may_end(i)) continue;
      const Index after = skip_closers(i + 1);
      if (after >= end_) return end_;
      if (tokens_[after].space_before && starts(i, after)) return after;
    }
    return end_;
  }

 private:
  std::string_view slice(Index i) const {
    return input_.substr(tokens_[i].range.begin, tokens_[i].range.size());
  }
  const std::string& word(Index i) const { return words_[tokens_[i].word]; }

  bool is_abbreviation(Index i) const {
    return tokens_[i].kind == TokenKind::kWord && slice(i).back() == '.';
  }

  bool may_end(Index i) const {
    const std::string_view token = slice(i);
    if (is_abbreviation(i)) return true;
    return tokens_[i].kind == TokenKind::kPunctuation &&
           (token.front() == '.' || token == "!" || token == "?" || token == "…" || token == "‥");
  }

  // Marks and brackets that stand right behind the end belong to the sentence: said.” and (Reuters).
  Index skip_closers(Index i) const {
    while (i < end_ && !tokens_[i].space_before && closes(i)) ++i;
    return i;
  }

  bool closes(Index i) const {
    const std::string_view token = slice(i);
    return tokens_[i].kind == TokenKind::kMark || token == ")" || token == "]" || may_end(i);
  }

  // Does a sentence start at `next`, given the end token `last`?
  bool starts(Index last, Index next) const {
    const bool capital = tokens_[next].letter_case != Case::kLower;
    const bool numbered =
        last > 0 && tokens_[next].kind == TokenKind::kNumber && word(last - 1) == "no";  // No. 5
    if (numbered) return false;
    if (!is_abbreviation(last)) return capital;
    return capital && abbreviation_may_end(last, next);
  }

  // "Mr." never ends a sentence, "Inc." does before a word that opens sentences ("The", "He").
  bool abbreviation_may_end(Index last, Index next) const {
    std::string key = word(last);
    key.pop_back();
    const auto value = lexicon::find(lexicon::kAbbreviations, key);
    const bool can_end = value ? *value == "end" : key.find('.') != std::string::npos;
    return can_end &&
           (tokens_[next].kind == TokenKind::kMark || lexicon::contains(lexicon::kOpeners, word(next)));
  }

  std::string_view input_;
  const std::vector<Token>& tokens_;
  const std::vector<std::string>& words_;
  Index end_;
};

}  // namespace

void split_sentences(std::string_view input, const std::vector<Token>& tokens,
                     const std::vector<std::string>& words, Index first, Index end,
                     std::vector<Sentence>& sentences) {
  const Splitter splitter(input, tokens, words, end);
  while (first < end) {
    const Index next = splitter.end_of(first);
    sentences.push_back({{tokens[first].range.begin, tokens[next - 1].range.end}, first, next, 0});
    first = next;
  }
}

}  // namespace inspector::text
