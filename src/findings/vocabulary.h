// The words of the article's body as a proof-reader meets them: each with where it stands first and how
// often.
#ifndef INSPECTOR_FINDINGS_VOCABULARY_H_
#define INSPECTOR_FINDINGS_VOCABULARY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "findings/checks.h"

namespace inspector::findings {

struct BodyWord {
  text::Index first_token = 0;
  std::uint32_t count = 0;  // in small letters, inside the body
  bool capital = false;     // stands with a capital too, not at a sentence's start
};

// By Token::word; count 0 for a word that the body never has in small letters.
std::vector<BodyWord> body_vocabulary(const Inspected& in);

}  // namespace inspector::findings

#endif  // INSPECTOR_FINDINGS_VOCABULARY_H_
