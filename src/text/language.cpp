#include "text/language.h"

namespace inspector::text {

Language guess_language(const Text&) { return {}; }

}  // namespace inspector::text
