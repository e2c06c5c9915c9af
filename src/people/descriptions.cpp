#include "people/descriptions.h"

#include <algorithm>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::people {

namespace {

using entities::EntityType;

constexpr std::uint32_t kMaxDescription = 80;  // how far a description looks back
// How far "the company" does for an organisation that is no "... Company".
constexpr std::uint32_t kMaxBareThing = 3;
constexpr std::uint32_t kMaxMentions = 20;  // more mentions make nobody likelier

}  // namespace

void Descriptions::meet_person(NameIndex name, EntityIndex entity, TokenIndex first) {
  ++mentions_[entity];
  while (next_role_ < roles_.size() && roles_[next_role_].person < name) ++next_role_;
  for (std::size_t role = next_role_; role < roles_.size() && roles_[role].person == name; ++role) {
    const Range tokens = reading_.text().tokens_in(roles_[role].range);
    for (TokenIndex at = tokens.begin; at < static_cast<TokenIndex>(tokens.end); ++at) {
      if (reading_.word(at) == "of" || reading_.word(at) == "for") break;
      if (!words_.may_be_in_role(at) && reading_.name_at(at) == kNone) continue;
      bearers_.bear(reading_.token(at).word, {entity, first, 0, at + 1, tokens.end});
      if (role_words_[entity].size() < 64) role_words_[entity].push_back(reading_.token(at).word);
    }
  }
}

// A thing is spoken of by the noun in its name: "ministry" after "Finance Ministry" or "Ministry of
// Finance".
void Descriptions::meet_thing(NameIndex name, EntityIndex entity, TokenIndex first) {
  ++mentions_[entity];
  const EntityType type = entities_[entity].type;
  if (type == EntityType::kOrg || type == EntityType::kFac) {
    const TokenIndex last = static_cast<TokenIndex>(reading_.tokens_of(name).end) - 1;
    bearers_.bear(reading_.token(last).word, {entity, first, 0, 0, 0});
    for (TokenIndex at = first; at < last; ++at) {
      if (reading_.word(at + 1) == "of" || reading_.word(at + 1) == "for")
        bearers_.bear(reading_.token(at).word, {entity, first, 0, 0, 0});
    }
  }
  if (type == EntityType::kOrg) meet_organisation(entity, first, last_of(name));
  if (type == EntityType::kGpe && is_country(entity)) meet_country(entity, first, last_of(name));
}

TokenIndex Descriptions::last_of(NameIndex name) const {
  return static_cast<TokenIndex>(reading_.tokens_of(name).end) - 1;
}

void Descriptions::meet_organisation(EntityIndex entity, TokenIndex first, TokenIndex last) {
  const bool subject = clauses_.is_subject(first, last + 1) || clauses_.speaks(last + 1);
  if (subject)
    organisation_ = {entity, first, 0, 0, 0};
  else if (organisation_.entity != entity)
    other_organisation_ = {entity, first, 0, 0, 0};
}

void Descriptions::meet_country(EntityIndex entity, TokenIndex first, TokenIndex last) {
  if (clauses_.is_subject(first, last + 1)) subject_country_ = {entity, first, 0, 0, 0};
  country_ = {entity, first, 0, 0, 0};
  if (last == first + 1) bearers_.bear(reading_.token(first).word, country_);
}

bool Descriptions::is_country(EntityIndex entity) const {
  const auto value = lexicon::find(lexicon::kPlaces, text::fold(entities_[entity].name));
  return value && *value == "c";
}

// "the spokesman", "the foreign minister", "the ministry": from "the" at `at`.
void Descriptions::resolve(TokenIndex at) {
  TokenIndex head = at + 1;
  while (head < at + 5 && goes_on(head)) ++head;
  if (!reading_.same_sentence(head, at) || reading_.name_at(head) != kNone || reading_.person_at(head + 1))
    return;
  if (words_.is_head(head) && !words_.is_plural(head))
    describe_person(at, head);
  else if (head == at + 1)
    describe_thing(at, head);
}

// Is this word a modifier with the head yet to come?
bool Descriptions::goes_on(TokenIndex at) const {
  if (!reading_.same_sentence(at, at + 1) || reading_.person_at(at) || reading_.person_at(at + 1))
    return false;
  const bool name = reading_.name_at(at) != kNone;
  return (name || words_.may_be_in_role(at)) &&
         (words_.may_be_in_role(at + 1) || reading_.name_at(at + 1) != kNone);
}

void Descriptions::describe_person(TokenIndex at, TokenIndex head) {
  const std::string_view behind = reading_.word(head + 1);
  if (behind == "-" || behind == "(" || (behind == "," && reading_.person_at(head + 2))) return;
  const bool linked = behind == "of" || behind == "for";
  const auto* bearers = bearers_.of(reading_.token(head).word);
  if (bearers == nullptr) return;
  EntityIndex best = kNone;
  TokenIndex end = head + 1;
  std::uint32_t best_score = 0;
  std::uint32_t second = 0;
  for (const Bearers::Bearer& bearer : *bearers) {
    const TokenIndex rest = linked ? same_rest(bearer, head + 1) : head + 1;
    const std::uint32_t score = rest > 0 ? bearer_score(bearer, at, head) : 0;
    if (score > best_score)
      second = best_score, best_score = score, best = bearer.entity, end = rest;
    else
      second = std::max(second, score);
  }
  if (best == kNone || best_score == second) return;
  found_.push_back({reading_.bytes(at, end), best, MentionForm::kNominal, second == 0 ? 0.8 : 0.6});
  bearers_.bear(reading_.token(head).word, {best, at, 0, 0, 0});
  memory_.remember(clauses_.recent(best, at, end));
}

// Where "of the navy" ends, if the text says it here as it did in the role; -1 where it does not.
TokenIndex Descriptions::same_rest(const Bearers::Bearer& bearer, TokenIndex at) const {
  if (bearer.rest >= bearer.rest_end) return -1;
  TokenIndex here = at;
  for (TokenIndex there = bearer.rest; there < bearer.rest_end; ++there, ++here) {
    if (!reading_.same_sentence(here, at) || reading_.token(here).word != reading_.token(there).word)
      return -1;
  }
  return here;
}

// Who bore the word, is spoken of most, and was spoken of last. 0 where the description says more than is
// known.
std::uint32_t Descriptions::bearer_score(const Bearers::Bearer& bearer, TokenIndex at,
                                         TokenIndex head) const {
  if (entities_[bearer.entity].type != EntityType::kPerson ||
      memory_.distance(bearer.at, at) > kMaxDescription)
    return 0;
  if (!bears_all(bearer.entity, at + 1, head)) return 0;
  std::uint32_t score = 1 + 2 * std::min(mentions_[bearer.entity], kMaxMentions) + std::min(bearer.times, 3U);
  for (const Recent& recent : memory_.recent()) {
    if (recent.entity == bearer.entity && memory_.distance(recent.at, at) <= 2)
      score += recent.subject ? 6 : 3;
  }
  return score;
}

bool Descriptions::bears_all(EntityIndex entity, TokenIndex first, TokenIndex end) const {
  const auto& borne = role_words_[entity];
  for (TokenIndex at = first; at < end; ++at) {
    if (std::find(borne.begin(), borne.end(), reading_.token(at).word) == borne.end()) return false;
  }
  return true;
}

// "the South" after South Korea.
void Descriptions::describe_half(TokenIndex at, TokenIndex half) {
  const auto* bearers = bearers_.of(reading_.token(half).word);
  if (bearers == nullptr || reading_.token(half).letter_case != text::Case::kTitle) return;
  const bool leads = reading_.has(half + 1) && reading_.token(half + 1).letter_case == text::Case::kTitle &&
                     reading_.same_sentence(half, half + 1);
  const EntityIndex country = bearers->front().entity;
  if (!leads && entities_[country].type == EntityType::kGpe) add_thing(at, half, country, 0.8);
}

void Descriptions::describe_thing(TokenIndex at, TokenIndex noun) {
  describe_half(at, noun);
  const std::string_view word = reading_.word(noun);
  const std::string_view behind = reading_.word(noun + 1);
  if (reading_.token(noun).letter_case != text::Case::kLower || behind == "of" || behind == "for" ||
      behind == "-")
    return;
  if (word == "government" || word == "authorities" || clauses_.is_compound(noun + 1)) return;
  if (word == "country" || word == "nation") {
    const Bearers::Bearer& country = near(subject_country_, at) ? subject_country_ : country_;
    if (near(country, at)) add_thing(at, noun, country.entity, 0.6);
    return;
  }
  if (const auto* bearers = bearers_.of(reading_.token(noun).word)) {
    const Bearers::Bearer& last = bearers->front();
    if (entities_[last.entity].type != EntityType::kPerson &&
        memory_.distance(last.at, at) <= kMaxDescription)
      add_thing(at, noun, last.entity, bearers->size() == 1 ? 0.75 : 0.55);
  } else if (const auto kind = lexicon::find(lexicon::kNameWords, word);
             kind && *kind == "o" && near(organisation_, at) && !near(other_organisation_, at)) {
    add_thing(at, noun, organisation_.entity, 0.5);
  }
}

bool Descriptions::near(const Bearers::Bearer& last, TokenIndex at) const {
  return last.entity != kNone && memory_.distance(last.at, at) <= kMaxBareThing;
}

void Descriptions::add_thing(TokenIndex at, TokenIndex noun, EntityIndex entity, double confidence) {
  found_.push_back({reading_.bytes(at, noun + 1), entity, MentionForm::kNominal, confidence});
}

}  // namespace inspector::people
