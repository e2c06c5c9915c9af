// What a name or a pronoun does in its sentence, as far as the words around it show: is it a subject, does it
// speak. No parser: verbs of saying, marks, and the words that open clauses.
#ifndef INSPECTOR_PEOPLE_CLAUSES_H_
#define INSPECTOR_PEOPLE_CLAUSES_H_

#include <vector>

#include "people/discourse.h"
#include "people/reading.h"
#include "people/role_words.h"
#include "people/roles.h"

namespace inspector::people {

class Clauses {
 public:
  Clauses(const Reading& reading, const RoleWords& words, const std::vector<Role>& roles);

  // What stands at the tokens [first, end), as the memory keeps it.
  Recent recent(EntityIndex entity, TokenIndex first, TokenIndex end) const;

  // "Lee said", "Lee, the minister, also said", "said Lee", "according to Lee"
  bool is_speaker(TokenIndex first, TokenIndex end) const;
  // A verb of saying, over "has", "also", "recently".
  bool speaks_soon(TokenIndex at) const;
  // Is this a verb that is mostly a cue ("said", 93 of a hundred)?
  bool speaks(TokenIndex at) const;
  // Is the name a subject, as far as words show: it opens the sentence or a clause, or says something.
  bool is_subject(TokenIndex first, TokenIndex end) const;
  // Does the noun lead another: "the ministry statement"?
  bool is_compound(TokenIndex at) const;

 private:
  // Behind the brackets or commas that follow a name: ", the finance minister,", "(D-Ohio)".
  TokenIndex behind_aside(TokenIndex end) const;
  // The token before the name with the roles and titles that lead to it.
  TokenIndex before_titles(TokenIndex first) const;
  // The first token of the role that stands right before a name, else the name's own.
  TokenIndex lead_of(TokenIndex first) const;
  void find_leads(const std::vector<Role>& roles);
  bool opens(TokenIndex first) const;
  bool closes_speech(TokenIndex at) const;

  const Reading& reading_;
  const RoleWords& words_;
  text::WordSet verbs_;
  std::vector<TokenIndex> leads_;  // for every name: one more than lead_of, 0 where no role leads it
};

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_CLAUSES_H_
