// The source of a cue: the noun phrase that names who speaks, with its apposition where they touch.
#ifndef INSPECTOR_QUOTES_SOURCE_H_
#define INSPECTOR_QUOTES_SOURCE_H_

#include <vector>

#include "quotes/cues.h"

namespace inspector::quotes {

// Where the source stands. The letters are part of the names of what quotes/score.h weighs.
enum class SourceForm : char {
  kNone = '0',
  kPronoun = 'p',     // "he said"
  kBefore = 'n',      // "the minister said"
  kApposition = 'a',  // "Kang, a spokesman, said"
  kRelative = 'r',    // "who said"
  kBehind = 'i',      // "said Kang"
  kInherited = 'c',   // "... and added": the subject of the cue before
  kSentence = 'f',    // nothing nearer: the noun phrase that opens the sentence
  kAgent = 'y',       // "was told by Kang"
  kPossessor = 'o',   // "Moon's pledge"
  kAccording = 't',   // "according to Kang"
  kLabel = ':',       // "Kang: ..."
};

struct Source {
  Span span;  // empty for kNone
  SourceForm form = SourceForm::kNone;
};

// The source of every cue, same index. `behind`: whether the cue may have its subject behind it (content
// before it).
std::vector<Source> find_sources(const Reading& reading, const std::vector<Cue>& cues);

// The noun phrase that starts at `first`, with what belongs to it, inside [first, limit).
Span noun_phrase_from(const Reading& reading, At first, At limit);

// Does content end right before token `at`: a comma, a closing mark or a dash?
bool content_ends_before(const Reading& reading, At at);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_SOURCE_H_
