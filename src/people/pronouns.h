// What "he" and "she" stand for, in the manner of centering: the subject of the sentence before is likelier
// than its object, whoever spoke last likelier than both where the pronoun speaks on, the same paragraph
// likelier than the one above. Agreement rules out; it never chooses alone.
#ifndef INSPECTOR_PEOPLE_PRONOUNS_H_
#define INSPECTOR_PEOPLE_PRONOUNS_H_

#include <optional>
#include <utility>
#include <vector>

#include "people/clauses.h"
#include "people/discourse.h"
#include "people/people.h"
#include "people/reading.h"
#include "people/role_words.h"

namespace inspector::people {

class Pronouns {
 public:
  // `leanings` is for every entity; clear pronouns add to them.
  Pronouns(const Reading& reading, const Clauses& clauses, Memory& memory, std::vector<Leaning> leanings)
      : reading_(reading), clauses_(clauses), memory_(memory), leanings_(std::move(leanings)) {}

  // Who the pronoun at `at` is, where one is likelier than the others.
  std::optional<Place> resolve(TokenIndex at, Agreement agreement);

 private:
  void keep_in_mind(const Recent& chosen, TokenIndex at);
  int fitness(const Recent& recent, TokenIndex at, Agreement agreement) const;  // 0 where it cannot be

  const Reading& reading_;
  const Clauses& clauses_;
  Memory& memory_;
  std::vector<Leaning> leanings_;
};

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_PRONOUNS_H_
