// An article made of nothing but paragraphs, and times written as "span=VALUE" for tables of cases.
#ifndef INSPECTOR_TESTS_TIME_SUPPORT_H_
#define INSPECTOR_TESTS_TIME_SUPPORT_H_

#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"
#include "time/time.h"

namespace inspector::time {

inline article::Article all_paragraphs(const text::Text& text) {
  article::Article article;
  for (const text::Line& line : text.lines())
    article.blocks.push_back({article::BlockKind::kParagraph, line.range, 1, std::nullopt});
  return article;
}

// "Thursday=2021-02-04; 2018=2018": every time found, a value that is missing as "?".
inline std::string times_in(std::string_view input, std::optional<Date> reference) {
  const text::Text text = text::Text::read(input);
  std::string out;
  for (const Timex& time : find_times(text, all_paragraphs(text), reference)) {
    if (!out.empty()) out += "; ";
    out += std::string(text.slice(time.range)) + "=" + time.value.value_or("?");
  }
  return out;
}

}  // namespace inspector::time

#endif  // INSPECTOR_TESTS_TIME_SUPPORT_H_
