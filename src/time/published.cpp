// When the article came out: its own date lines say it best, then its address in the paste, then the
// dateline, then the address that came with it.
#include <algorithm>

#include "time/calendar.h"
#include "time/recognize.h"

namespace inspector::time {
namespace {

using article::BlockKind;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Eight digits from `at`, with the same separator (or none) between year, month and day.
std::optional<Date> date_from(std::string_view address, std::size_t at) {
  const bool glued = at + 4 < address.size() && is_digit(address[at + 4]);
  const std::size_t gap = glued ? 0 : 1;
  const std::size_t size = 8 + 2 * gap;
  if (at + size > address.size()) return std::nullopt;
  const std::string_view month = address.substr(at + 4 + gap, 2), day = address.substr(at + 6 + 2 * gap, 2);
  if (!glued) {
    const char separator = address[at + 4];
    if ((separator != '/' && separator != '-') || address[at + 7] != separator) return std::nullopt;
  }
  std::string iso(address.substr(at, 4));
  iso.append("-").append(month).append("-").append(day);
  return parse_date(iso);
}

bool is_recent_year(std::string_view digits) {
  return digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20";
}

// The first day with its year that the times of one line name.
std::optional<Date> full_date_in(Words& words, text::Index line) {
  std::vector<Expression> found;
  recognize_line(words, line, 0, found);
  for (const Expression& e : found) {
    const bool full = e.form == Form::kCalendar && e.year != 0 && e.month != 0 && e.day != 0;
    if (full && e.day <= days_in_month(e.year, e.month)) return Date{e.year, e.month, e.day};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> date_in_address(std::string_view address) {
  for (std::size_t at = 0; at + 8 <= address.size(); ++at) {
    const bool starts = at == 0 || !is_digit(address[at - 1]);
    if (!starts || !is_recent_year(address.substr(at, 2))) continue;
    const std::size_t end = at + (at + 4 < address.size() && is_digit(address[at + 4]) ? 8 : 10);
    const bool ends = end >= address.size() || !is_digit(address[end]);
    if (const auto date = date_from(address, at); date && ends) return date;
  }
  return std::nullopt;
}

std::optional<Date> publication_date(const text::Text& text, const article::Article& article,
                                     std::string_view url) {
  constexpr int kLinesRead = 40;  // date lines stand at the top; a cap keeps a long list of them cheap
  Words words(text);
  int read = 0;
  for (text::Index line = 0; line < text.lines().size() && line < article.blocks.size() && read < kLinesRead;
       ++line) {
    const BlockKind kind = article.blocks[line].kind;
    if (kind != BlockKind::kDateline && kind != BlockKind::kByline) continue;
    ++read;
    if (const auto date = full_date_in(words, line)) return date;
  }
  if (article.address) {
    if (const auto date = date_in_address(text.slice(*article.address))) return date;
  }
  if (article.dateline && article.dateline->date) {
    const text::Index line = text.line_at(article.dateline->date->begin);
    if (line < text.lines().size()) {
      if (const auto date = full_date_in(words, line)) return date;
    }
  }
  return date_in_address(url);
}

}  // namespace inspector::time
