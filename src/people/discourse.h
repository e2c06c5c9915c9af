// Who and what the text spoke of last: a short memory for pronouns, and who bears which noun for
// descriptions.
#ifndef INSPECTOR_PEOPLE_DISCOURSE_H_
#define INSPECTOR_PEOPLE_DISCOURSE_H_

#include <unordered_map>
#include <vector>

#include "people/people.h"
#include "people/reading.h"

namespace inspector::people {

// One person in mind, with the last place where the text spoke of them.
struct Recent {
  EntityIndex entity = 0;
  TokenIndex at = 0;
  bool subject = false;  // of its sentence or clause
  bool first = false;    // opens its sentence
  bool speaker = false;  // subject of a verb of saying
  bool quoted = false;   // inside quotation marks
};

class Memory {
 public:
  explicit Memory(const Reading& reading);

  void remember(Recent recent);
  const std::vector<Recent>& recent() const { return recent_; }  // newest first

  // Sentences between two tokens, not counting those wholly inside quotation marks.
  std::uint32_t distance(TokenIndex then, TokenIndex now) const;

 private:
  static constexpr std::size_t kKept = 8;

  const Reading& reading_;
  std::vector<std::uint32_t> told_;  // for every sentence: how many before it are told, not quoted
  std::vector<Recent> recent_;
};

// Which entities bore a noun: "spokesman", "ministry". The few last ones are kept.
class Bearers {
 public:
  struct Bearer {
    EntityIndex entity = 0;
    TokenIndex at = 0;        // where it last bore the word
    std::uint32_t times = 0;  // how often it has been spoken of by that word
    // The words behind the noun in the role that gave it: "of the navy" of "commander of the navy".
    TokenIndex rest = 0;
    TokenIndex rest_end = 0;
  };

  void bear(text::Index word, Bearer bearer);
  // Those who bore the word, the last first; null where nobody did.
  const std::vector<Bearer>* of(text::Index word) const;

 private:
  static constexpr std::size_t kKept = 6;
  std::unordered_map<text::Index, std::vector<Bearer>> bearers_;
};

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_DISCOURSE_H_
