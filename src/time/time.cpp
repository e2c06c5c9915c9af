#include "time/time.h"

#include <array>

namespace inspector::time {

std::string_view type_name(TimexType type) {
  constexpr std::array<std::string_view, 4> kNames{"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::optional<Date> parse_date(std::string_view) { return std::nullopt; }

std::string format_date(const Date&) { return {}; }

std::optional<Date> publication_date(const text::Text&, const article::Article&) { return std::nullopt; }

std::vector<Timex> find_times(const text::Text&, const article::Article&, std::optional<Date>) { return {}; }

}  // namespace inspector::time
