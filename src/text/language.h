// Which language the text is in: a guess from the commonest words and letters, offline and small.
#ifndef INSPECTOR_TEXT_LANGUAGE_H_
#define INSPECTOR_TEXT_LANGUAGE_H_

#include <string>

#include "text/text.h"

namespace inspector::text {

struct Language {
  std::string code = "und";  // ISO 639-1, or "und" where nobody can tell
  double confidence = 0;     // 0..1
};

Language guess_language(const Text& text);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_LANGUAGE_H_
