// What the words of an article can be in a role: a head ("spokesman"), a title ("Sen."), a modifier
// ("former").
#ifndef INSPECTOR_PEOPLE_ROLE_WORDS_H_
#define INSPECTOR_PEOPLE_ROLE_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "people/reading.h"

namespace inspector::people {

// Grammatical agreement, used to find what a pronoun stands for; never exported.
enum class Agreement : std::uint8_t { kUnknown, kHe, kShe };

// How strongly the article says which pronoun agrees with somebody: above 0 "he", below 0 "she".
struct Leaning {
  static constexpr int kSure =
      4;  // a civility title or a word like "spokeswoman" says so, not a given name alone
  int votes = 0;

  void add(Agreement agreement, int weight) {
    if (agreement == Agreement::kHe) votes += weight;
    if (agreement == Agreement::kShe) votes -= weight;
  }
  bool agrees(Agreement agreement) const { return agreement == Agreement::kHe ? votes > 0 : votes < 0; }
  bool opposes(Agreement agreement) const { return agreement == Agreement::kHe ? votes < 0 : votes > 0; }
  bool sure() const { return votes >= kSure || votes <= -kSure; }
};

class RoleWords {
 public:
  explicit RoleWords(const Reading& reading);

  bool is_head(TokenIndex at) const { return has(at, kHead); }  // "spokesman", plural "spokesmen" too
  bool is_plural(TokenIndex at) const { return has(at, kPlural); }
  bool is_title(TokenIndex at) const { return has(at, kTitle); }
  bool is_modifier(TokenIndex at) const { return has(at, kModifier); }
  bool is_suffix(TokenIndex at) const { return has(at, kSuffix); }          // "elect"
  bool is_function(TokenIndex at) const { return has(at, kFunction); }      // no part of a role but as a link
  bool is_verb(TokenIndex at) const;                                        // may stand beside a role
  bool is_civility(TokenIndex at) const { return has(at, kCivility); }      // "Mr"
  bool is_determiner(TokenIndex at) const { return has(at, kDeterminer); }  // "the", "his"
  bool is_link(TokenIndex at) const { return has(at, kLink); }              // "of", "for"
  bool is_copula(TokenIndex at) const { return has(at, kCopula); }          // "is", "became"
  bool is_adverb(TokenIndex at) const { return has(at, kAdverb); }          // "Lee is now mayor"
  bool is_aside(TokenIndex at) const { return has(at, kAdverb | kAside); }  // "Lee, formerly mayor"
  bool ends_role(TokenIndex at) const { return has(at, kEnd); }             // "Lee, the mayor who"
  bool leads_to_role(TokenIndex at) const { return has(at, kLead); }        // "by the mayor, Jo Lee"
  bool opens_clause(TokenIndex at) const { return has(at, kClause); }       // "that Lee was"
  bool is_office_verb(TokenIndex at) const { return has(at, kOffice); }     // "who leads the union"
  bool may_be_in_role(TokenIndex at) const { return has(at, kHead | kTitle | kModifier); }
  Agreement agreement(TokenIndex at) const;

 private:
  enum Flag : std::uint32_t {
    kHead = 1,
    kTitle = 2,
    kModifier = 4,
    kSuffix = 8,
    kCivility = 16,
    kHe = 32,
    kShe = 64,
    kPlural = 128,
    kFunction = 256,
    kVerb = 512,
    kDeterminer = 1024,
    kLink = 2048,
    kCopula = 4096,
    kAdverb = 8192,
    kAside = 16384,
    kEnd = 32768,
    kLead = 65536,
    kClause = 131072,
    kOffice = 262144
  };

  bool has(TokenIndex at, unsigned flags) const { return (flags_at(at) & flags) != 0; }
  unsigned flags_at(TokenIndex at) const;
  static std::uint32_t flags_of(std::string_view word);
  static std::uint32_t flag_of(char kind);

  const Reading& reading_;
  std::vector<std::uint32_t> flags_;  // for every distinct word of the text
};

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_ROLE_WORDS_H_
