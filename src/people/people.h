// From mentions to things in the world: names joined under one entity, roles, and what pronouns and
// descriptions stand for. Named for the result ("people"), not the method.
#ifndef INSPECTOR_PEOPLE_PEOPLE_H_
#define INSPECTOR_PEOPLE_PEOPLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/range.h"
#include "entities/entities.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector::people {

using EntityIndex = std::uint32_t;

enum class MentionForm : std::uint8_t {
  kName,     // as long as the fullest name
  kAlias,    // any other name for it: surname, acronym, nickname
  kNominal,  // a description: "the spokesman"
  kPronoun,  // "he"; "I" inside a quotation is left to quotes
};

std::string_view form_name(MentionForm form);  // "name", as reports print it

struct Mention {
  Range range;
  MentionForm form = MentionForm::kName;
  double confidence = 1;  // 0..1; how sure that it is this entity
};

struct Entity {
  entities::EntityType type = entities::EntityType::kPerson;
  std::string name;               // the fullest name that the article gives it
  std::optional<Range> role;      // the role to show: the first and fullest stated
  std::vector<Range> roles;       // every stated role, in order
  std::vector<Mention> mentions;  // in order
  double confidence = 0;          // 0..1
};

// A mention together with its entity, for looking up by place.
struct Place {
  Range range;
  EntityIndex entity = 0;
  MentionForm form = MentionForm::kName;
  double confidence = 1;
};

// Everybody and everything in the article.
struct Cast {
  std::vector<Entity> entities;  // by first mention
  std::vector<Place> places;     // every mention, in order of the text
  std::vector<EntityIndex> byline;

  // The places that begin inside `range`, as [first, end) indexes into `places`. O(log n).
  Range places_in(Range range) const;
};

Cast gather(const text::Text& text, const article::Article& article,
            const std::vector<entities::NameSpan>& names, const std::vector<text::Quotation>& quotations);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_PEOPLE_H_
