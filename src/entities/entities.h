// Names in the text: every mention of a person, organisation, place, ... with its type. Which of them are one
// and the same thing is people's work.
#ifndef INSPECTOR_ENTITIES_ENTITIES_H_
#define INSPECTOR_ENTITIES_ENTITIES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/range.h"
#include "clues/clues.h"
#include "model/tagger.h"
#include "text/text.h"

namespace inspector::entities {

// OntoNotes' types, but for dates and times.
enum class EntityType : std::uint8_t {
  kPerson,
  kNorp,
  kFac,
  kOrg,
  kGpe,
  kLoc,
  kProduct,
  kEvent,
  kWorkOfArt,
  kLaw,
  kLanguage,
  kMoney,
  kPercent,
  kQuantity,
  kOrdinal,
  kCardinal,
};

std::string_view type_name(EntityType type);  // "PERSON", as reports print it

// Is it the name of something (PERSON to LANGUAGE), not an amount?
bool is_name(EntityType type);

// One mention: no civility title, no possessive 's, no leading "the".
struct NameSpan {
  Range range;
  EntityType type = EntityType::kPerson;
  double confidence = 0;  // 0..1
  friend bool operator==(const NameSpan&, const NameSpan&) = default;
};

// All mentions outside noise blocks, in order, none overlapping another. `tags`: what the learned tagger
// says, or null (basic).
std::vector<NameSpan> find_names(const text::Text& text, const article::Article& article,
                                 const std::vector<clues::Clue>& clues, const model::Tags* tags);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_ENTITIES_H_
