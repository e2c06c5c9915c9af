#include "people/people.h"

#include <algorithm>
#include <array>

#include "people/joining.h"
#include "people/missed.h"
#include "people/naming.h"
#include "people/reading.h"
#include "people/reference.h"
#include "people/role_words.h"
#include "people/roles.h"

namespace inspector::people {

namespace {

std::vector<NameParts> read_people(const Reading& reading) {
  std::vector<NameParts> parts(reading.names().size());
  for (NameIndex name = 0; name < parts.size(); ++name) {
    if (reading.is_person(name)) parts[name] = read_person(reading, name);
  }
  return parts;
}

// An entity for every group, by first mention.
std::vector<EntityIndex> number_groups(const Groups& groups, std::size_t names, std::size_t& count) {
  std::vector<EntityIndex> entity_of(names);
  std::vector<EntityIndex> number;
  count = 0;
  for (NameIndex name = 0; name < names; ++name) {
    const GroupIndex group = groups.of(name);
    if (group >= number.size()) number.resize(group + 1, kNone);
    if (number[group] == kNone) number[group] = static_cast<EntityIndex>(count++);
    entity_of[name] = number[group];
  }
  return entity_of;
}

void add_roles(const std::vector<Role>& roles, const Reading& reading, const Named& named,
               std::vector<Entity>& entities) {
  for (const Role& role : roles) entities[named.entity_of[role.person]].roles.push_back(role.range);
  for (Entity& entity : entities) {
    std::stable_sort(entity.roles.begin(), entity.roles.end());
    entity.role = most_telling(entity.roles, reading);
  }
}

void add_mentions(const std::vector<Place>& places, std::vector<Entity>& entities) {
  for (const Place& place : places)
    entities[place.entity].mentions.push_back({place.range, place.form, place.confidence});
}

std::vector<EntityIndex> find_byline(const Reading& reading, const Named& named) {
  std::vector<EntityIndex> byline;
  for (NameIndex name = 0; name < reading.names().size(); ++name) {
    if (!reading.is_person(name)) continue;
    const auto line = reading.token(reading.tokens_of(name).begin).line;
    if (reading.article().blocks.empty() ||
        reading.article().kind_of_line(line) != article::BlockKind::kByline)
      continue;
    const EntityIndex entity = named.entity_of[name];
    if (std::find(byline.begin(), byline.end(), entity) == byline.end()) byline.push_back(entity);
  }
  return byline;
}

}  // namespace

std::string_view form_name(MentionForm form) {
  constexpr std::array<std::string_view, 4> kNames{"name", "alias", "nominal", "pronoun"};
  return kNames[static_cast<std::size_t>(form)];
}

Range Cast::places_in(Range range) const {
  const auto before = [](const Place& place, std::uint32_t at) { return place.range.begin < at; };
  const auto first = std::lower_bound(places.begin(), places.end(), range.begin, before);
  const auto end = std::lower_bound(first, places.end(), range.end, before);
  return {static_cast<std::uint32_t>(first - places.begin()),
          static_cast<std::uint32_t>(end - places.begin())};
}

Cast gather(const text::Text& text, const article::Article& article,
            const std::vector<entities::NameSpan>& names, const std::vector<text::Quotation>& quotations) {
  const std::vector<entities::NameSpan> all = with_missed_surnames(Reading(text, article, names, quotations));
  const Reading reading(text, article, all, quotations);
  const RoleWords words(reading);
  const std::vector<NameParts> parts = read_people(reading);
  Groups groups(all.size());
  join_people(reading, parts, groups);
  join_others(reading, groups);

  Cast cast;
  Named named;
  std::size_t count = 0;
  named.entity_of = number_groups(groups, all.size(), count);
  cast.entities.resize(count);
  cast.places = name_entities(reading, parts, named.entity_of, cast.entities);
  named.roles = find_roles(reading, words);
  named.leanings = leanings(reading, words, parts, named, cast.entities);
  std::vector<Place> references = resolve(reading, words, cast.entities, named);
  cast.places.insert(cast.places.end(), references.begin(), references.end());
  std::stable_sort(cast.places.begin(), cast.places.end(),
                   [](const Place& a, const Place& b) { return a.range < b.range; });
  add_roles(named.roles, reading, named, cast.entities);
  add_mentions(cast.places, cast.entities);
  cast.byline = find_byline(reading, named);
  return cast;
}

}  // namespace inspector::people
