// Content: for every cue the stretches of text that may be what is attributed, as proposals. Which of them it
// is, if any, is weighed in score.h; a rule here only says what is possible.
#ifndef INSPECTOR_QUOTES_CONTENT_H_
#define INSPECTOR_QUOTES_CONTENT_H_

#include <vector>

#include "quotes/cues.h"
#include "quotes/source.h"

namespace inspector::quotes {

// Where content stands to its cue. The letters are part of the names of what score.h weighs.
enum class Shape : char {
  kAfter = 'a',    // Moon said that ...
  kBefore = 'b',   // ..., Moon said.
  kAround = 'r',   // ..., Moon said, ...
  kPassive = 'p',  // the car was believed to ...
  kAgent = 'y',    // the move was reported by ...
  kLabel = 'l',    // Moon: ...
};

struct Proposal {
  Shape shape = Shape::kAfter;
  char start = '0';  // how the start was found: 0 right at the cue, t behind "that", m at a mark, o behind an
                     // object, s sentence, b a boundary
  char other_start = '0';     // another way to find the start that was possible
  char joined = '0';          // q: the quotations that follow in the line are pieces too
  At end_at = 0;              // the token at which the last clause ends
  At from = 0;                // where it begins
  std::vector<Span> content;  // in order of the text, each within one line
};

// All proposals for one cue. At most a few dozen, each found within a window of the sentence.
std::vector<Proposal> propose(const Reading& reading, const Cue& cue, const Source& source);

// "Biden has said jobs will come, while Moon has a plan": does the content of a named source run on into what
// the reporter tells of another name?
bool runs_past_contrast(const Reading& reading, const Cue& cue, const Source& source,
                        const Proposal& proposal);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_CONTENT_H_
