#include "entities/entities.h"

#include <array>

namespace inspector::entities {

std::string_view type_name(EntityType type) {
  constexpr std::array<std::string_view, 16> kNames{
      "PERSON", "NORP",     "FAC",   "ORG",     "GPE",      "LOC",     "PRODUCT", "EVENT", "WORK_OF_ART",
      "LAW",    "LANGUAGE", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"};
  return kNames[static_cast<std::size_t>(type)];
}

bool is_name(EntityType type) { return type <= EntityType::kLanguage; }

std::vector<NameSpan> find_names(const text::Text&, const article::Article&) { return {}; }

}  // namespace inspector::entities
