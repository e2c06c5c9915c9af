// One walk through the body's tokens: names feed the memory of who was spoken of last, pronouns.cpp and
// descriptions.cpp resolve from it what lies between.
#include "people/reference.h"

#include "people/clauses.h"
#include "people/descriptions.h"
#include "people/discourse.h"
#include "people/pronouns.h"

namespace inspector::people {

namespace {

class Resolver {
 public:
  Resolver(const Reading& reading, const RoleWords& words, const std::vector<Entity>& entities,
           const Named& named)
      : reading_(reading),
        entities_(entities),
        named_(named),
        clauses_(reading, words, named.roles),
        memory_(reading),
        pronouns_(reading, clauses_, memory_, named.leanings),
        descriptions_(reading, words, entities, named.roles, clauses_, memory_, found_) {}

  // Members hold references to each other.
  Resolver(const Resolver&) = delete;
  Resolver& operator=(const Resolver&) = delete;

  std::vector<Place> resolve() {
    for (TokenIndex at = 0; at < reading_.token_count();) {
      if (!in_play(at)) {
        ++at;
      } else if (const NameIndex name = reading_.name_at(at); name != kNone) {
        meet(name);
        at = reading_.tokens_of(name).end;
      } else {
        look(at++);
      }
    }
    return std::move(found_);
  }

 private:
  bool in_play(TokenIndex at) const {
    const auto& blocks = reading_.article().blocks;
    if (blocks.empty()) return true;
    const article::BlockKind kind = blocks[reading_.token(at).line].kind;
    return article::is_body(kind) || kind == article::BlockKind::kSubheadline ||
           kind == article::BlockKind::kCaption;
  }

  void meet(NameIndex name) {
    const EntityIndex entity = named_.entity_of[name];
    const Range tokens = reading_.tokens_of(name);
    if (entities_[entity].type == entities::EntityType::kPerson) {
      memory_.remember(clauses_.recent(entity, tokens.begin, tokens.end));
      descriptions_.meet_person(name, entity, tokens.begin);
    } else {
      descriptions_.meet_thing(name, entity, tokens.begin);
    }
  }

  void look(TokenIndex at) {
    if (reading_.quoted(at)) return;
    const std::string_view word = reading_.word(at);
    if (word == "he" || word == "his" || word == "him")
      pronoun(at, Agreement::kHe);
    else if (word == "she" || word == "her" || word == "hers")
      pronoun(at, Agreement::kShe);
    else if (word == "the")
      descriptions_.resolve(at);
  }

  void pronoun(TokenIndex at, Agreement agreement) {
    if (const auto place = pronouns_.resolve(at, agreement)) found_.push_back(*place);
  }

  const Reading& reading_;
  const std::vector<Entity>& entities_;
  const Named& named_;
  Clauses clauses_;
  Memory memory_;
  std::vector<Place> found_;
  Pronouns pronouns_;
  Descriptions descriptions_;
};

}  // namespace

std::vector<Place> resolve(const Reading& reading, const RoleWords& words,
                           const std::vector<Entity>& entities, const Named& named) {
  return Resolver(reading, words, entities, named).resolve();
}

}  // namespace inspector::people
