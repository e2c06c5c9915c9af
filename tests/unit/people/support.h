// A tiny notation for articles with their names marked, so that a case of joining does not hang on the
// recogniser:
// "{P Moon Jae-in} met {O Acme}." P person, O organisation, G country or town, N nationality, F building, L
// other place.
#ifndef INSPECTOR_TESTS_UNIT_PEOPLE_SUPPORT_H_
#define INSPECTOR_TESTS_UNIT_PEOPLE_SUPPORT_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "people/people.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector::people::testing {

struct Marked {
  std::string text;
  std::vector<entities::NameSpan> names;
};

inline entities::EntityType type_of(char letter) {
  using entities::EntityType;
  switch (letter) {
    case 'O':
      return EntityType::kOrg;
    case 'G':
      return EntityType::kGpe;
    case 'N':
      return EntityType::kNorp;
    case 'F':
      return EntityType::kFac;
    case 'L':
      return EntityType::kLoc;
    default:
      return EntityType::kPerson;
  }
}

inline Marked read_marked(std::string_view notation) {
  Marked marked;
  for (std::size_t at = 0; at < notation.size(); ++at) {
    if (notation[at] != '{') {
      marked.text += notation[at];
      continue;
    }
    const std::size_t close = notation.find('}', at);
    const auto begin = static_cast<std::uint32_t>(marked.text.size());
    marked.text += notation.substr(at + 3, close - at - 3);
    marked.names.push_back(
        {{begin, static_cast<std::uint32_t>(marked.text.size())}, type_of(notation[at + 1]), 0.9});
    at = close;
  }
  return marked;
}

// An article and its cast. Keep it alive as long as the cast is looked at.
struct Gathered {
  Marked marked;
  text::Text text;
  Cast cast;

  explicit Gathered(std::string_view notation)
      : marked(read_marked(notation)), text(text::Text::read(marked.text)) {
    cast = gather(text, article::Article{}, marked.names, text::pair_marks(text));
  }

  // An article that is all blocks of one kind.
  Gathered(std::string_view notation, article::BlockKind kind)
      : marked(read_marked(notation)), text(text::Text::read(marked.text)) {
    article::Article article;
    for (std::size_t line = 0; line < text.lines().size(); ++line)
      article.blocks.push_back({kind, {}, 1, {}});
    cast = gather(text, article, marked.names, text::pair_marks(text));
  }

  std::string_view slice(Range range) const { return text.slice(range); }

  // The name of the entity that the last mention reading `words` stands for; empty where there is none.
  std::string who(std::string_view words) const {
    std::string name;
    for (const Place& place : cast.places) {
      if (slice(place.range) == words) name = cast.entities[place.entity].name;
    }
    return name;
  }

  const Entity* entity(std::string_view name) const {
    const auto found = std::find_if(cast.entities.begin(), cast.entities.end(),
                                    [&](const Entity& e) { return e.name == name; });
    return found == cast.entities.end() ? nullptr : &*found;
  }

  // All roles of the entity, in order, with " | " between them; "-" where there is no such entity.
  std::string roles(std::string_view name) const {
    const Entity* found = entity(name);
    if (found == nullptr) return "-";
    std::string out;
    for (const Range role : found->roles) out += (out.empty() ? "" : " | ") + std::string(slice(role));
    return out;
  }
};

}  // namespace inspector::people::testing

#endif  // INSPECTOR_TESTS_UNIT_PEOPLE_SUPPORT_H_
