// The facts that evidence is weighed by. Each function hands its facts to a sink as (template, key of the
// words, a function that spells the words): the core sums weights by key, the tool that learns the weights
// also needs the words.
//
// What depends on a span's left end alone, or on its right end alone, is asked once a token, not once a span.
#ifndef INSPECTOR_ENTITIES_FACTS_H_
#define INSPECTOR_ENTITIES_FACTS_H_

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/keys.h"
#include "clues/clues.h"
#include "text/text.h"

namespace inspector::entities {

using clues::Clue;
using clues::Codes;
using clues::kLists;
using clues::List;
using clues::look_up;
using clues::Shape;

// A word of a fact, with its key worked out beforehand where it is one of few.
struct Part {
  Key key = 0;
  std::string_view text;
};

constexpr Part part(std::string_view text) {
  return {word_key(text), text};
}

class Facts {
 public:
  // Facts about names in `line`: what lies outside it counts for nothing.
  Facts(const text::Text& text, const std::vector<Clue>& clues, const text::Line& line)
      : text_(text), clues_(clues), begin_(line.first_token), end_(line.end_token) {}

  // Every fact about the span of tokens [first, end), whose words have the key `key`.
  template <typename Sink>
  void all(std::int64_t first, std::int64_t end, Key key, Sink&& sink) const {
    before(first, sink);
    after(end - 1, sink);
    whole(first, end, key, sink);
    if (end - first == 1) {
      alone(first, sink);
      return;
    }
    as_first(first, sink);
    as_last(end - 1, sink);
    for (std::int64_t i = first + 1; i + 1 < end; ++i) as_inner(i, sink);
  }

  // What stands before a name that starts at token `i`.
  template <typename Sink>
  void before(std::int64_t i, Sink&& sink) const {
    words("p", i - 1, i, sink);
    words("q", i - 2, i, sink);
    codes("pl", i - 1, sink);
    codes("ql", i - 2, sink);
    phrase("ps", {shape_name(i - 1), shape_name(i - 2)}, sink);
  }

  // What stands behind a name whose last token is `i`.
  template <typename Sink>
  void after(std::int64_t i, Sink&& sink) const {
    words("n", i + 1, i + 2, sink);
    words("m", i + 1, i + 3, sink);
    codes("nl", i + 1, sink);
    codes("ml", i + 2, sink);
    phrase("ns", {shape_name(i + 1), shape_name(i + 2)}, sink);
  }

  // Token `i` as the first, the last, or an inner token of a name of several.
  template <typename Sink>
  void as_first(std::int64_t i, Sink&& sink) const {
    words("f", i, i + 1, sink);
    codes("fl", i, sink);
    spelling("fd", i, sink);
  }
  template <typename Sink>
  void as_last(std::int64_t i, Sink&& sink) const {
    words("l", i, i + 1, sink);
    codes("ll", i, sink);
    suffix("lx", i, sink);
    spelling("ld", i, sink);
  }
  template <typename Sink>
  void as_inner(std::int64_t i, Sink&& sink) const {
    words("i", i, i + 1, sink);
    codes("il", i, sink);
  }

  // Token `i` as a whole name.
  template <typename Sink>
  void alone(std::int64_t i, Sink&& sink) const {
    words("w", i, i + 1, sink);
    codes("wl", i, sink);
    suffix("wx", i, sink);
    spelling("wd", i, sink);
    const Part kind = main_code(i);
    phrase("wp", {kind, word_part(i - 1)}, sink);
    phrase("wn", {kind, word_part(i + 1)}, sink);
    phrase("wc", {kind, main_code(i - 1), main_code(i + 1)}, sink);
  }

  // The span of tokens [first, end) as a whole, its words having this key.
  template <typename Sink>
  void whole(std::int64_t first, std::int64_t end, Key key, Sink&& sink) const {
    if (end - first > 1 && end - first <= 5) {
      sink("s", key, [&] { return spelled(first, end); });
      letters("sl", look_up(key), sink);
    }
    std::array<Part, 7> shapes{}, kinds{};
    const std::size_t size = std::min<std::size_t>(static_cast<std::size_t>(end - first), 6);
    for (std::size_t k = 0; k < size; ++k) {
      const std::int64_t i = first + static_cast<std::int64_t>(k);
      shapes[k] = shape_name(i);
      kinds[k] = main_code(i);
    }
    if (end - first > 6) shapes[size - 1] = kinds[size - 1] = part("more");
    shapes[size] = line_name(first);
    phrase("sh", shapes, size + 1, sink);
    phrase("sk", kinds, size, sink);
    phrase("se",
           {shape_name(first - 1), shape_name(end),
            size > 2   ? part("long")
            : size > 1 ? part("two")
                       : part("one")},
           sink);
    if (end - first > 1) {
      phrase("sp", {main_code(first), main_code(end - 1), word_part(first - 1)}, sink);
      phrase("sn", {main_code(first), main_code(end - 1), word_part(end)}, sink);
    }
  }

  // A short name of a class: its most telling list, else its shape. Never empty.
  Part main_code(std::int64_t i) const {
    if (!inside(i)) return kEdge;
    const Codes& c = clue(i).codes;
    const char word = c.in(List::kNameWord);
    if (word == 'z' || word == 't' || word == 'n') return code_name(List::kNameWord, word);
    if (clue(i).capital) {
      for (const List list :
           {List::kGroup, List::kPlace, List::kPersonName, List::kNameWord, List::kKnown, List::kCommon}) {
        if (c.in(list) != 0) return code_name(list, c.in(list));
      }
    } else if (c.in(List::kPersonName) == 'q') {
      return code_name(List::kPersonName, 'q');
    }
    return shape_name(i);
  }

 private:
  static constexpr Part kEdge = part("_");  // what stands outside the line

  const Clue& clue(std::int64_t i) const { return clues_[static_cast<std::size_t>(i)]; }
  bool inside(std::int64_t i) const { return i >= begin_ && i < end_; }

  // "2c": the list and its letter.
  static Part code_name(List list, char letter) {
    static const std::vector<std::string> kNames = [] {
      std::vector<std::string> names;
      for (std::size_t l = 0; l < kLists; ++l) {
        for (int c = 0; c < 128; ++c) names.push_back({static_cast<char>('0' + l), static_cast<char>(c)});
      }
      return names;
    }();
    return part(kNames[static_cast<std::size_t>(list) * 128 + static_cast<unsigned char>(letter)]);
  }

  Part shape_name(std::int64_t i) const {
    static constexpr std::array<Part, 11> kNames{part("low"),  part("tit"),  part("upp"), part("mix"),
                                                 part("ini"),  part("num"),  part("cli"), part("dash"),
                                                 part("mark"), part("stop"), part("oth")};
    return inside(i) ? kNames[static_cast<std::size_t>(clue(i).shape)] : kEdge;
  }

  Part line_name(std::int64_t i) const {
    static constexpr std::array<Part, 4> kNames{part("run"), part("titles"), part("caps"), part("short")};
    return kNames[static_cast<std::size_t>(clue(i).line)];
  }

  Part word_part(std::int64_t i) const { return inside(i) ? Part{clue(i).word, text_.word_at(i)} : kEdge; }

  std::string spelled(std::int64_t first, std::int64_t end) const {
    std::string out;
    for (std::int64_t i = first; i < end; ++i) out.append(i == first ? "" : " ").append(word_part(i).text);
    return out;
  }

  template <typename Sink>
  void words(std::string_view name, std::int64_t first, std::int64_t end, Sink&& sink) const {
    Key key = kNoWords;
    for (std::int64_t i = first; i < end; ++i) key = extend(key, word_part(i).key);
    sink(name, key, [&] { return spelled(first, end); });
  }

  template <typename Sink>
  static void phrase(std::string_view name, std::initializer_list<Part> parts, Sink&& sink) {
    std::array<Part, 7> all{};
    std::copy(parts.begin(), parts.end(), all.begin());
    phrase(name, all, parts.size(), sink);
  }

  template <typename Sink>
  static void phrase(std::string_view name, const std::array<Part, 7>& parts, std::size_t size, Sink&& sink) {
    Key key = kNoWords;
    for (std::size_t i = 0; i < size; ++i) key = extend(key, parts[i].key);
    sink(name, key, [&] {
      std::string out;
      for (std::size_t i = 0; i < size; ++i) out.append(i == 0 ? "" : " ").append(parts[i].text);
      return out;
    });
  }

  template <typename Sink>
  void codes(std::string_view name, std::int64_t i, Sink&& sink) const {
    if (inside(i)) letters(name, clue(i).codes, sink);
  }

  template <typename Sink>
  static void letters(std::string_view name, const Codes& codes, Sink&& sink) {
    for (std::size_t l = 0; l < kLists; ++l) {
      if (codes.letter[l] != 0) phrase(name, {code_name(static_cast<List>(l), codes.letter[l])}, sink);
    }
  }

  static bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 128; });
  }

  // The last three bytes of a longer word: "-ian", "-sky", "-ist".
  template <typename Sink>
  void suffix(std::string_view name, std::int64_t i, Sink&& sink) const {
    const std::string_view word = text_.word_at(i);
    if (word.size() < 4 || !is_ascii(word.substr(word.size() - 3))) return;
    if (word.size() >= 6 && is_ascii(word.substr(word.size() - 4)))
      phrase(name, {part(word.substr(word.size() - 4))}, sink);
    if (word.size() >= 5) phrase(name, {part(word.substr(word.size() - 3))}, sink);
    phrase(name, {part(word.substr(word.size() - 2))}, sink);
  }

  // How the word is written: here and elsewhere in the article.
  template <typename Sink>
  void spelling(std::string_view name, std::int64_t i, Sink&& sink) const {
    const Clue& c = clue(i);
    const char common = c.codes.in(List::kCommon);
    phrase(name,
           {c.opens ? part("opens") : part("mid"), c.seen_lower ? part("low") : part("-"),
            c.seen_capital ? part("cap") : part("-"),
            common == 'a'   ? part("a")
            : common == 'b' ? part("b")
                            : part("-"),
            line_name(i)},
           sink);
  }

  const text::Text& text_;
  const std::vector<Clue>& clues_;
  std::int64_t begin_;
  std::int64_t end_;
};

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_FACTS_H_
