// Times end to end: recognize reads the words, normalize gives them values.
#include "time/time.h"

#include <array>

#include "time/normalize.h"
#include "time/recognize.h"

namespace inspector::time {
namespace {

// Words inside a time that are no TIMEX3 mod.
std::optional<std::string> mod_of(const Expression& expression) {
  if (expression.mod.empty() || expression.mod == "BEFORE" || expression.mod == "AFTER") return std::nullopt;
  return std::string(expression.mod);
}

// A length that was counted from nothing known stays a length.
TimexType type_of(const Expression& expression, const std::optional<std::string>& value) {
  const bool length =
      expression.form == Form::kLater && value && value->front() == 'P' && *value != "PAST_REF";
  return length ? TimexType::kDuration : expression.type;
}

// Is it in a dateline that opens a paragraph ("SEOUL, Feb 4 (Reuters) –")? That is reported as such, as
// TimeBank has it.
bool opens_a_paragraph(const text::Text& text, const article::Article& article, Range range) {
  if (!article.dateline || !article.dateline->range.contains(range)) return false;
  return article.kind_of_line(text.line_at(range.begin)) == article::BlockKind::kParagraph;
}

}  // namespace

std::string_view type_name(TimexType type) {
  constexpr std::array<std::string_view, 4> kNames{"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::vector<Timex> find_times(const text::Text& text, const article::Article& article,
                              std::optional<Date> reference) {
  Words words(text);
  std::vector<Expression> expressions;
  text::Index from = 0;
  for (text::Index line = 0; line < text.lines().size(); ++line) {
    if (article.is_noise(line)) continue;
    from = recognize_line(words, line, from, expressions);
  }
  Normalizer normalizer(text, reference);
  std::vector<Timex> times;
  for (const Expression& expression : expressions) {
    const Range range = text.bytes_of(expression.first, expression.end - 1);
    if (opens_a_paragraph(text, article, range)) continue;
    auto value = normalizer.value(expression);
    const TimexType type = type_of(expression, value);
    times.push_back({range, type, std::move(value), mod_of(expression)});
  }
  return times;
}

}  // namespace inspector::time
