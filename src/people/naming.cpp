#include "people/naming.h"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/tables.h"

namespace inspector::people {

namespace {

using entities::EntityType;

constexpr std::size_t kTypes = 16;
constexpr std::uint32_t kTellingWords = 6;  // a role of more words says no more at a glance

// What has been read of one entity so far.
struct Naming {
  std::array<double, kTypes> votes{};  // confidence of its mentions, by type
  NameIndex fullest = kNone;
  std::uint32_t fullness = 0;
  double best_confidence = 0;
  double doubt = 1;  // how likely it is that all its mentions are wrong, if they were independent
};

bool all_capitals(const Reading& reading, NameIndex name) {
  const Range tokens = reading.tokens_of(name);
  for (TokenIndex at = tokens.begin; at < static_cast<TokenIndex>(tokens.end); ++at) {
    const text::Case written = reading.token(at).letter_case;
    if (written == text::Case::kLower || written == text::Case::kMixed) return false;
    if (written == text::Case::kTitle && reading.token(at).range.size() > 2) return false;
  }
  return true;
}

// How full a name is, comparable among the mentions of one entity. A name in capitals (a headline's, a
// dateline's) yields to the same name in small letters.
std::uint32_t fullness_of(const Reading& reading, const std::vector<NameParts>& parts, NameIndex name) {
  const bool capitals = all_capitals(reading, name);
  if (reading.is_person(name)) {
    const auto letters = static_cast<std::uint32_t>(std::min<std::size_t>(parts[name].joined.size(), 59) / 4);
    return parts[name].fullness() * 32 + letters * 2 + (capitals ? 0 : 1);
  }
  const std::string key = fold_key(reading, name);
  const auto words = static_cast<std::uint32_t>(std::count(key.begin(), key.end(), ' ')) + 1;
  const bool acronym = capitals && words == 1;
  return (acronym ? 1 : words * 8) + (capitals ? 0 : 1);
}

EntityType type_of(const Naming& naming) {
  const auto best = std::max_element(naming.votes.begin(), naming.votes.end());
  return static_cast<EntityType>(best - naming.votes.begin());
}

// The name with line breaks and double spaces inside it made one space, as nobody would print them.
std::string clean(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

// A person's name without the titles that the recogniser took in: "Lim Chee Hoong" of "Tan Sri Lim Chee
// Hoong".
Range shown_name(const Reading& reading, NameIndex name) {
  if (!reading.is_person(name)) return reading.names()[name].range;
  return reading.bytes(behind_titles(reading, name), reading.tokens_of(name).end);
}

std::string comparable(const Reading& reading, const std::vector<NameParts>& parts, NameIndex name) {
  return reading.is_person(name) && !parts[name].parts.empty() ? parts[name].joined + parts[name].suffix
                                                               : fold_key(reading, name);
}

}  // namespace

std::vector<Place> name_entities(const Reading& reading, const std::vector<NameParts>& parts,
                                 const std::vector<EntityIndex>& entity_of, std::vector<Entity>& entities) {
  std::vector<Naming> namings(entities.size());
  for (NameIndex name = 0; name < entity_of.size(); ++name) {
    const entities::NameSpan& span = reading.names()[name];
    Naming& naming = namings[entity_of[name]];
    naming.votes[static_cast<std::size_t>(span.type)] += span.confidence + 0.01;
    naming.best_confidence = std::max(naming.best_confidence, span.confidence);
    const std::uint32_t fullness = fullness_of(reading, parts, name) + (reading.is_person(name) ? 100000 : 0);
    if (naming.fullest == kNone || fullness > naming.fullness) {
      naming.fullest = name;
      naming.fullness = fullness;
    }
  }
  std::vector<std::string> fullest(entities.size());
  for (EntityIndex entity = 0; entity < entities.size(); ++entity) {
    const Naming& naming = namings[entity];
    entities[entity].type = reading.is_person(naming.fullest) && parts[naming.fullest].words > 1
                                ? EntityType::kPerson
                                : type_of(naming);
    entities[entity].name = clean(reading.text().plain(shown_name(reading, naming.fullest)));
    entities[entity].confidence = naming.best_confidence;
    fullest[entity] = comparable(reading, parts, naming.fullest);
  }
  std::vector<Place> places;
  places.reserve(entity_of.size());
  for (NameIndex name = 0; name < entity_of.size(); ++name) {
    const EntityIndex entity = entity_of[name];
    const bool full = comparable(reading, parts, name).size() >= fullest[entity].size();
    places.push_back({reading.names()[name].range, entity, full ? MentionForm::kName : MentionForm::kAlias,
                      reading.names()[name].confidence});
  }
  return places;
}

namespace {

// How much a role says: its words, less where a possessor leads it ("South Korea’s President" says what
// "South Korean President" does, but only in its sentence).
std::uint32_t telling_words(Range role, const Reading& reading) {
  const Range tokens = reading.text().tokens_in(role);
  std::uint32_t words = tokens.size();
  for (TokenIndex at = tokens.begin; at < TokenIndex{tokens.end}; ++at) {
    if (reading.word(at) == "'s" && words > 2) words -= 2;
  }
  return std::min(words, kTellingWords);
}

}  // namespace

std::optional<Range> most_telling(const std::vector<Range>& roles, const Reading& reading) {
  std::optional<Range> best;
  std::uint32_t best_words = 0;
  for (const Range role : roles) {
    const std::uint32_t words = telling_words(role, reading);
    if (!best || words > best_words) {
      best = role;
      best_words = words;
    }
  }
  return best;
}

std::vector<Leaning> leanings(const Reading& reading, const RoleWords& words,
                              const std::vector<NameParts>& parts, const Named& named,
                              const std::vector<Entity>& entities) {
  std::vector<Leaning> result(entities.size());
  std::vector<bool> named_before(entities.size(), false);
  for (NameIndex name = 0; name < reading.names().size(); ++name) {
    if (!reading.is_person(name)) continue;
    const EntityIndex entity = named.entity_of[name];
    result[entity].add(agreement_before(reading, words, name), Leaning::kSure);
    if (parts[name].words < 2 || parts[name].is_initial(0) || named_before[entity]) continue;
    named_before[entity] = true;
    const auto given = lexicon::find(lexicon::kGivenAgreement, parts[name].parts.front());
    if (given) result[entity].add(*given == "m" ? Agreement::kHe : Agreement::kShe, 2);
  }
  for (const Role& role : named.roles) {
    const Range tokens = reading.text().tokens_in(role.range);
    for (TokenIndex at = tokens.begin; at < static_cast<TokenIndex>(tokens.end); ++at) {
      if (words.is_head(at)) result[named.entity_of[role.person]].add(words.agreement(at), Leaning::kSure);
    }
  }
  return result;
}

}  // namespace inspector::people
