#include "text/hyphens.h"

#include <unordered_set>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::text {
namespace {

class Undoer {
 public:
  Undoer(std::string_view input, std::vector<Token>& tokens) : input_(input), tokens_(tokens) {}

  // The second halves: "inter", "-", and `i` "national".
  bool is_broken(Index i) const {
    return i >= 2 && i < tokens_.size() && tokens_[i].kind == TokenKind::kWord &&
           tokens_[i - 2].kind == TokenKind::kWord && is_hyphen(i - 1) && !tokens_[i - 1].space_before &&
           tokens_[i].line == tokens_[i - 2].line;
  }

  // What the text writes elsewhere, as one word or with a hyphen.
  void learn() {
    for (Index i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != TokenKind::kWord) continue;
      words_.insert(folded(i));
      if (is_broken(i) && !tokens_[i].space_before) words_.insert(folded(i - 2) + "-" + folded(i));
    }
  }

  // The text's own spelling decides; then whether the whole is a word that news uses, or both halves are. A
  // half in small letters that nobody knows is a part of a word; "Jae-in" keeps its hyphen.
  bool is_one_word(Index i) const {
    const std::string first = folded(i - 2), second = folded(i);
    if (words_.count(first + second) != 0) return true;
    if (words_.count(first + "-" + second) != 0 || tokens_[i].letter_case != Case::kLower) return false;
    if (is_known(first + second)) return true;
    if (is_known(first) && is_known(second)) return false;
    return tokens_[i - 2].letter_case == Case::kLower;
  }

 private:
  bool is_hyphen(Index i) const { return slice(i) == "-" || slice(i) == "\xE2\x80\x90"; }
  std::string_view slice(Index i) const {
    return input_.substr(tokens_[i].range.begin, tokens_[i].range.size());
  }
  std::string folded(Index i) const { return fold(slice(i)); }
  static bool is_known(const std::string& word) {
    return lexicon::contains(lexicon::kCommonWords, word) || lexicon::contains(lexicon::kFunctionWords, word);
  }

  std::string_view input_;
  std::vector<Token>& tokens_;
  std::unordered_set<std::string> words_;
};

void join(std::vector<Token>& tokens, Index first, Index second) {
  tokens[first].range.end = tokens[second].range.end;
}

}  // namespace

void undo_hyphens(std::string_view input, const std::vector<Index>& continued, std::vector<Token>& tokens) {
  Undoer undoer(input, tokens);
  std::vector<Index> broken;
  for (const Index i : continued) {
    if (undoer.is_broken(i)) broken.push_back(i);
  }
  if (broken.empty()) return;
  undoer.learn();
  std::vector<bool> gone(tokens.size());
  Index whole = 0;  // the token that the last joined half went to
  for (const Index i : broken) {
    if (!undoer.is_one_word(i)) {
      tokens[i].space_before = false;
      continue;
    }
    whole = gone[i - 2] ? whole : i - 2;
    join(tokens, whole, i);
    gone[i - 1] = gone[i] = true;
  }
  Index kept = 0;
  for (Index i = 0; i < tokens.size(); ++i) {
    if (!gone[i]) tokens[kept++] = tokens[i];
  }
  tokens.resize(kept);
}

bool holds_break(std::string_view slice) {
  return slice.find_first_of("\n\r") != std::string_view::npos ||
         slice.find("\xC2\x85") != std::string_view::npos ||
         slice.find("\xE2\x80\xA8") != std::string_view::npos ||
         slice.find("\xE2\x80\xA9") != std::string_view::npos;
}

std::string without_hyphen(std::string_view slice) {
  std::string out;
  for (std::size_t at = 0; at < slice.size();) {
    const CodePoint point = decode(slice, at);
    if (is_letter(point.value) || char_class(point.value) == CharClass::kDigit || point.value == '\'' ||
        point.value == 0x2019 || point.value == '.')
      out += slice.substr(at, point.length);
    at += point.length;
  }
  return out;
}

}  // namespace inspector::text
