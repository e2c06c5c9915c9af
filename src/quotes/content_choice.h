// The choice of a cue among its proposals: what counts say of each (score.h), and, where there is a learned
// tagger, its word too.
#ifndef INSPECTOR_QUOTES_CONTENT_CHOICE_H_
#define INSPECTOR_QUOTES_CONTENT_CHOICE_H_

#include <vector>

#include "quotes/content.h"
#include "quotes/score.h"
#include "quotes/tagged.h"

namespace inspector::quotes {

// A cue whose logit is below this is none, whatever its word: in thousandths.
inline constexpr int kHopelessCue = -5000;

// What speaks for one proposal. All in thousandths of log odds against nothing being attributed.
struct Weighed {
  int counted = 0;         // by score.h; 0 where only the tagger proposes it
  int cue = 0;             // cue_logit
  int gap = 0;             // TaggedCue::gap
  bool by_tagger = false;  // it is the tagger's own content
  bool uncounted = false;  // score.h has no say: only the tagger proposes it
};

struct ContentChoice {
  std::vector<Proposal> proposals;
  std::vector<int> scores;  // one a proposal, in thousandths of log odds against nothing being attributed
  std::vector<Weighed> weighed;  // filled by blend
};

// The proposals of a cue, scored by counts.
ContentChoice weigh(const Reading& reading, const Scorer& scorer, const Cue& cue, const Source& source);

// Adds the tagger's own proposal and joins its word with the counted scores.
void blend(const TaggedCue& tagged, int logit, const Cue& cue, ContentChoice& choice);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_CONTENT_CHOICE_H_
