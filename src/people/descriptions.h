// What "the spokesman", "the ministry" and "the country" stand for: whoever bore the noun, as their role or
// in their name, was spoken of lately and most. A description that says more than is known of anybody stands
// for nobody.
#ifndef INSPECTOR_PEOPLE_DESCRIPTIONS_H_
#define INSPECTOR_PEOPLE_DESCRIPTIONS_H_

#include <vector>

#include "people/clauses.h"
#include "people/discourse.h"
#include "people/people.h"
#include "people/reading.h"
#include "people/role_words.h"
#include "people/roles.h"

namespace inspector::people {

class Descriptions {
 public:
  // Places that resolve go behind `found`; the persons among them into `memory`.
  Descriptions(const Reading& reading, const RoleWords& words, const std::vector<Entity>& entities,
               const std::vector<Role>& roles, const Clauses& clauses, Memory& memory,
               std::vector<Place>& found)
      : reading_(reading),
        words_(words),
        entities_(entities),
        roles_(roles),
        clauses_(clauses),
        memory_(memory),
        found_(found),
        mentions_(entities.size(), 0),
        role_words_(entities.size()) {}

  // The text names a person, or a thing, whose name starts at `first`. In order of the names.
  void meet_person(NameIndex name, EntityIndex entity, TokenIndex first);
  void meet_thing(NameIndex name, EntityIndex entity, TokenIndex first);
  // From "the" at `at`.
  void resolve(TokenIndex at);

 private:
  TokenIndex last_of(NameIndex name) const;
  void meet_organisation(EntityIndex entity, TokenIndex first, TokenIndex last);
  void meet_country(EntityIndex entity, TokenIndex first, TokenIndex last);
  bool is_country(EntityIndex entity) const;
  bool goes_on(TokenIndex at) const;
  void describe_person(TokenIndex at, TokenIndex head);
  TokenIndex same_rest(const Bearers::Bearer& bearer, TokenIndex at) const;
  std::uint32_t bearer_score(const Bearers::Bearer& bearer, TokenIndex at, TokenIndex head) const;
  bool bears_all(EntityIndex entity, TokenIndex first, TokenIndex end) const;
  void describe_half(TokenIndex at, TokenIndex half);
  void describe_thing(TokenIndex at, TokenIndex noun);
  bool near(const Bearers::Bearer& last, TokenIndex at) const;
  void add_thing(TokenIndex at, TokenIndex noun, EntityIndex entity, double confidence);

  const Reading& reading_;
  const RoleWords& words_;
  const std::vector<Entity>& entities_;
  const std::vector<Role>& roles_;
  const Clauses& clauses_;
  Memory& memory_;
  std::vector<Place>& found_;
  Bearers bearers_;
  std::vector<std::uint32_t> mentions_;               // so far, for every entity
  std::vector<std::vector<text::Index>> role_words_;  // for every entity
  Bearers::Bearer country_{kNone, 0, 0, 0, 0};
  Bearers::Bearer subject_country_{kNone, 0, 0, 0, 0};
  Bearers::Bearer organisation_{kNone, 0, 0, 0, 0};        // the last that was a subject
  Bearers::Bearer other_organisation_{kNone, 0, 0, 0, 0};  // the last that was not
  std::size_t next_role_ = 0;
};

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_DESCRIPTIONS_H_
