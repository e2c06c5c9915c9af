#include "text/text.h"

#include <algorithm>
#include <unordered_map>

#include "text/hyphens.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"
#include "text/wrapping.h"

namespace inspector::text {
namespace {

// The lines of the input that make one line of the text.
struct Paragraph {
  std::size_t first = 0;
  std::size_t end = 0;
};

std::vector<Line> join_lines(const InputLines& input, std::vector<Paragraph>& paragraphs) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < input.lines.size(); ++i) {
    const InputLine& line = input.lines[i];
    if (line.continues) {
      lines.back().range.end = line.range.end;
      paragraphs.back().end = i + 1;
      continue;
    }
    Line& added = lines.emplace_back();
    added.range = {line.begin, line.range.end};
    added.blank_before = line.blank_before;
    paragraphs.push_back({i, i + 1});
  }
  if (!lines.empty()) lines.back().range.end = input.tail;
  return lines;
}

// Gives every token the index of its folded form, in order of first appearance.
std::vector<std::string> intern(std::string_view input, std::vector<Token>& tokens) {
  std::vector<std::string> words;
  std::unordered_map<std::string, Index> known;  // looked up only: its order reaches nothing
  for (Token& token : tokens) {
    const std::string_view slice = input.substr(token.range.begin, token.range.size());
    std::string word = holds_break(slice) ? fold(without_hyphen(slice)) : fold(slice);
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
  const InputLines input_lines = read_lines(input);
  std::vector<Paragraph> paragraphs;
  text.lines_ = join_lines(input_lines, paragraphs);
  std::vector<Index> continued;
  for (Index i = 0; i < text.lines_.size(); ++i) {
    for (std::size_t k = paragraphs[i].first; k < paragraphs[i].end; ++k) {
      const auto first = static_cast<Index>(text.tokens_.size());
      tokenize(input, input_lines.lines[k].range, text.tokens_);
      if (input_lines.lines[k].continues) continued.push_back(first);
      for (Index t = first; t < text.tokens_.size(); ++t) text.tokens_[t].line = i;
    }
  }
  undo_hyphens(input, continued, text.tokens_);
  Index next = 0;
  for (Index i = 0; i < text.lines_.size(); ++i) {
    text.lines_[i].first_token = next;
    while (next < text.tokens_.size() && text.tokens_[next].line == i) ++next;
    text.lines_[i].end_token = next;
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

std::string Text::plain(Range range) const {
  const std::string_view bytes = slice(range);
  if (!holds_break(bytes)) return std::string(bytes);
  std::string out;
  const Range tokens = tokens_in(range);
  for (Index i = tokens.begin; i < tokens.end; ++i) {
    if (i > tokens.begin && tokens_[i].space_before) out += ' ';
    out +=
        holds_break(slice(tokens_[i])) ? without_hyphen(slice(tokens_[i])) : std::string(slice(tokens_[i]));
  }
  return out;
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
