// What the tools that learn read labelled articles by: JSON spans in code points as bytes and tokens,
// contents as sets of words.
#ifndef INSPECTOR_TOOLS_GOLD_H_
#define INSPECTOR_TOOLS_GOLD_H_

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "quotes/reading.h"
#include "text/offsets.h"

namespace inspector::gold {

// Offsets of a labelled article, which keeps its text alive.
inline text::Offsets offsets_of(std::string_view text) {
  return {text, text::OffsetUnit::kCodePoint};
}

// [begin, end] in code points as bytes.
inline Range bytes_of(const nlohmann::json& span, const text::Offsets& offsets) {
  return {offsets.byte_at(span[0].get<std::uint32_t>()), offsets.byte_at(span[1].get<std::uint32_t>())};
}

using Words = std::set<quotes::At>;

// The words of a piece of content; as the scorer compares contents, without a leading "that".
inline void add_piece(const quotes::Reading& reading, quotes::Span piece, Words& words) {
  quotes::At first = piece.first;
  while (first < piece.end && !reading.is_word(first)) ++first;
  if (reading.word(first) == "that" && first + 1 < piece.end) ++first;
  for (quotes::At t = first; t < piece.end; ++t) {
    if (reading.is_word(t)) words.insert(t);
  }
}

// The words of each labelled content of a record with "text" and "quotes".
inline std::vector<Words> contents_of(const nlohmann::json& record, const quotes::Reading& reading) {
  const text::Offsets offsets = offsets_of(reading.text().input());
  std::vector<Words> contents;
  for (const auto& quote : record["quotes"]) {
    Words words;
    for (const auto& span : quote["content"]) {
      const Range tokens = reading.text().tokens_in(bytes_of(span, offsets));
      add_piece(reading, {tokens.begin, tokens.end}, words);
    }
    contents.push_back(std::move(words));
  }
  return contents;
}

}  // namespace inspector::gold

#endif  // INSPECTOR_TOOLS_GOLD_H_
