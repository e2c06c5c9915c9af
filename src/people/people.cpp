#include "people/people.h"

#include <algorithm>
#include <array>

namespace inspector::people {

std::string_view form_name(MentionForm form) {
  constexpr std::array<std::string_view, 4> kNames{"name", "alias", "nominal", "pronoun"};
  return kNames[static_cast<std::size_t>(form)];
}

Range Cast::places_in(Range range) const {
  const auto before = [](const Place& place, std::uint32_t at) { return place.range.begin < at; };
  const auto first = std::lower_bound(places.begin(), places.end(), range.begin, before);
  const auto end = std::lower_bound(first, places.end(), range.end, before);
  return {static_cast<std::uint32_t>(first - places.begin()), static_cast<std::uint32_t>(end - places.begin())};
}

Cast gather(const text::Text&, const article::Article&, const std::vector<entities::NameSpan>&,
            const std::vector<text::Quotation>&) {
  return {};
}

}  // namespace inspector::people
