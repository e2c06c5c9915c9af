// Cues: the words that signal that something is attributed to someone ("has said", "according to", "Park:").
// Every form that data/reporting_verbs.tsv knows is proposed wherever it stands; whether it is a cue there is
// weighed later.
#ifndef INSPECTOR_QUOTES_CUES_H_
#define INSPECTOR_QUOTES_CUES_H_

#include <vector>

#include "quotes/reading.h"

namespace inspector::quotes {

enum class CueKind : std::uint8_t {
  kVerb,       // a word of the table as a verb, with its auxiliaries
  kNoun,       // the same as a noun: "his claim that"
  kAccording,  // "according to"
  kColon,      // "Park:" at the start of a line
};

struct Cue {
  CueKind kind = CueKind::kVerb;
  Span span;
  At head = 0;
  bool passive = false;     // "was told"
  bool infinitive = false;  // "to say"
  bool gerund = false;      // "saying", with no auxiliary before it
};

// In order of the text.
std::vector<Cue> find_cues(const Reading& reading);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_CUES_H_
