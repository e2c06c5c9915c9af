// How likely a proposal is: a linear score over named facts about cue, source and content, with weights
// counted on the training articles (data/quote_weights.tsv, made by tools/learn_quotes.cpp), and the score as
// a share of a hundred.
#ifndef INSPECTOR_QUOTES_SCORE_H_
#define INSPECTOR_QUOTES_SCORE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/keys.h"
#include "quotes/content.h"

namespace inspector::quotes {

using Facts = std::vector<std::string>;

// What is known of a cue whichever content it takes, and of one proposal. Each fact is a name in the table of
// weights.
void cue_facts(const Reading& reading, const Cue& cue, const Source& source, Facts& facts);
void proposal_facts(const Reading& reading, const Cue& cue, const Source& source, const Proposal& proposal,
                    Facts& facts);

// Adds up the weights of facts, by a table of learnt ones: of contents here, of speakers in speaker_rank.h.
class Scorer {
 public:
  explicit Scorer(std::string_view rows);  // "fact TAB thousandths" lines
  int weigh(const Facts& facts) const;

 private:
  KeyMap<int> weights_;
};

// A score in thousandths (log odds) as a probability, without exp: a table with straight lines between its
// points.
double probability(int score);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_SCORE_H_
