#include "html/hints.h"

#include <algorithm>
#include <array>
#include <string>

#include "html/structure.h"
#include "lexicon/tables.h"

namespace inspector::html {
namespace {

constexpr std::size_t kLongest = 400;  // bytes of an attribute that are read: generated classes run on

// In the order of Hint's bits.
constexpr std::array<std::string_view, kHints> kNames{
    "body",   "story", "title",  "byline", "date",   "caption", "related", "share",  "comments",
    "advert", "menu",  "beside", "signup", "topics", "notice",  "unseen",  "credit", "summary"};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::uint32_t hint_of(std::string_view word) {
  const auto value = lexicon::find(lexicon::kPageHints, word);
  if (!value) return 0;
  const auto* name = std::find(kNames.begin(), kNames.end(), *value);
  return name == kNames.end() ? 0 : 1U << (name - kNames.begin());
}

}  // namespace

std::uint32_t hints_in(std::string_view names) {
  names = names.substr(0, kLongest);
  std::uint32_t hints = 0;
  std::string word, whole;  // "articleBody": "article", "body"; "articlebody"
  const auto end_word = [&] {
    if (!word.empty()) hints |= hint_of(word);
    word.clear();
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (is_upper(c) && i > 0 && is_lower(names[i - 1])) end_word();
    if (is_lower(c) || is_upper(c)) {
      word += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      whole += word.back();
      continue;
    }
    end_word();
    if (c != '-' && c != '_') {
      hints |= hint_of(whole);
      whole.clear();
    }
  }
  end_word();
  return hints | hint_of(whole);
}

}  // namespace inspector::html
