#include "text/text.h"

#include <algorithm>
#include <unordered_map>

#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace inspector::text {
namespace {

// Bytes of the line break at `at`: CR LF, LF, CR, NEL, LS, PS; 0 where there is none.
std::uint32_t line_break_at(std::string_view input, std::uint32_t at) {
  const char c = input[at];
  if (c == '\n') return 1;
  if (c == '\r') return input.substr(at, 2) == "\r\n" ? 2 : 1;
  if (input.substr(at, 2) == "\xC2\x85") return 2;
  if (input.substr(at, 3) == "\xE2\x80\xA8" || input.substr(at, 3) == "\xE2\x80\xA9") return 3;
  return 0;
}

Range trimmed(std::string_view input, Range range) {
  while (range.begin < range.end) {
    const CodePoint point = decode(input, range.begin);
    if (!is_space(point.value)) break;
    range.begin += point.length;
  }
  std::uint32_t last_end = range.begin;
  for (std::uint32_t at = range.begin; at < range.end;) {
    const CodePoint point = decode(input, at);
    at += point.length;
    if (!is_space(point.value)) last_end = at;
  }
  return {range.begin, last_end};
}

std::vector<Line> split_lines(std::string_view input) {
  std::vector<Line> lines;
  const auto size = static_cast<std::uint32_t>(input.size());
  bool blank_before = true;
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin;
    while (end < size && line_break_at(input, end) == 0) ++end;
    const Range range = trimmed(input, {begin, end});
    if (!range.empty()) {
      Line line;
      line.range = range;
      line.blank_before = blank_before;
      lines.push_back(line);
    }
    blank_before = range.empty();
    begin = end < size ? end + line_break_at(input, end) : size;
  }
  return lines;
}

// Gives every token the index of its folded form, in order of first appearance.
std::vector<std::string> intern(std::string_view input, std::vector<Token>& tokens) {
  std::vector<std::string> words;
  std::unordered_map<std::string, Index> known;  // looked up only: its order reaches nothing
  for (Token& token : tokens) {
    std::string word = fold(input.substr(token.range.begin, token.range.size()));
    const auto [entry, is_new] = known.try_emplace(word, static_cast<Index>(words.size()));
    if (is_new) words.push_back(std::move(word));
    token.word = entry->second;
  }
  return words;
}

// The index of the first item that ends after `at`.
template <typename Item>
Index first_ending_after(const std::vector<Item>& items, std::uint32_t at) {
  const auto found =
      std::upper_bound(items.begin(), items.end(), at,
                       [](std::uint32_t value, const Item& item) { return value < item.range.end; });
  return static_cast<Index>(found - items.begin());
}

}  // namespace

Text Text::read(std::string_view input) {
  Text text;
  text.input_ = input;
  text.lines_ = split_lines(input);
  for (Index i = 0; i < text.lines_.size(); ++i) {
    Line& line = text.lines_[i];
    line.first_token = static_cast<Index>(text.tokens_.size());
    tokenize(input, line.range, text.tokens_);
    line.end_token = static_cast<Index>(text.tokens_.size());
    for (Index t = line.first_token; t < line.end_token; ++t) text.tokens_[t].line = i;
  }
  text.words_ = intern(input, text.tokens_);
  for (Index i = 0; i < text.lines_.size(); ++i) {
    Line& line = text.lines_[i];
    line.first_sentence = static_cast<Index>(text.sentences_.size());
    split_sentences(input, text.tokens_, text.words_, line.first_token, line.end_token, text.sentences_);
    line.end_sentence = static_cast<Index>(text.sentences_.size());
    for (Index s = line.first_sentence; s < line.end_sentence; ++s) {
      text.sentences_[s].line = i;
      for (Index t = text.sentences_[s].first_token; t < text.sentences_[s].end_token; ++t)
        text.tokens_[t].sentence = s;
    }
  }
  return text;
}

std::string_view Text::word_at(std::int64_t index) const {
  if (index < 0 || index >= static_cast<std::int64_t>(tokens_.size())) return {};
  return word(tokens_[static_cast<std::size_t>(index)]);
}

Index Text::token_at(std::uint32_t at) const {
  return first_ending_after(tokens_, at);
}

Range Text::tokens_in(Range bytes) const {
  const Index first = token_at(bytes.begin);
  Index end = first;
  while (end < tokens_.size() && tokens_[end].range.begin < bytes.end) ++end;
  return {first, end};
}

Index Text::sentence_at(std::uint32_t at) const {
  return first_ending_after(sentences_, at);
}

Index Text::line_at(std::uint32_t at) const {
  return first_ending_after(lines_, at);
}

WordSet::WordSet(const Text& text, lexicon::Table table) : values_(text.words().size()) {
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const auto value = lexicon::find(table, text.words()[i]);
    if (value) values_[i] = value->empty() ? std::string_view("") : *value;
  }
}

}  // namespace inspector::text
