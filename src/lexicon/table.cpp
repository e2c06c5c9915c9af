#include "lexicon/table.h"

namespace inspector::lexicon {
namespace {

std::string_view line_at(std::string_view rows, std::size_t begin) {
  return rows.substr(begin, rows.find('\n', begin) - begin);
}

std::string_view key_of(std::string_view line) {
  return line.substr(0, line.find('\t'));
}

// Where the first line whose key is not less than `key` begins; rows.size() where there is none.
std::size_t lower_bound(std::string_view rows, std::string_view key) {
  std::size_t low = 0;
  std::size_t high = rows.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = rows.substr(0, middle).rfind('\n');
    const std::size_t begin = before == std::string_view::npos || before < low ? low : before + 1;
    const std::string_view line = line_at(rows, begin);
    if (key_of(line) < key) {
      low = begin + line.size() + 1;
    } else {
      high = begin;
    }
  }
  return low;
}

}  // namespace

std::optional<std::string_view> find(Table table, std::string_view key) {
  const std::size_t begin = lower_bound(table.rows, key);
  if (begin >= table.rows.size()) return std::nullopt;
  const std::string_view line = line_at(table.rows, begin);
  if (key_of(line) != key) return std::nullopt;
  return key.size() < line.size() ? line.substr(key.size() + 1) : std::string_view();
}

bool has_prefix(Table table, std::string_view prefix) {
  const std::size_t begin = lower_bound(table.rows, prefix);
  return begin < table.rows.size() && key_of(line_at(table.rows, begin)).substr(0, prefix.size()) == prefix;
}

}  // namespace inspector::lexicon
