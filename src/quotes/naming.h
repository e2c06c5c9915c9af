// "what he described as “a gift”": quoted words by which a speaker names a thing. Whatever the sentence does
// with them ("Moon welcomed what ..."), they are his.
#ifndef INSPECTOR_QUOTES_NAMING_H_
#define INSPECTOR_QUOTES_NAMING_H_

#include <optional>

#include "quotes/cues.h"
#include "quotes/reading.h"
#include "quotes/source.h"

namespace inspector::quotes {

// The quotation right behind a naming cue whose clause begins with "what"; nothing elsewhere.
std::optional<Span> named_quotation(const Reading& reading, const Cue& cue, const Source& source);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_NAMING_H_
