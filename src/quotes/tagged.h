// What the learned tagger says of one cue: whether it is one, and which words round it are source and
// content. Its word is one more piece of evidence for each proposal (blend), and its own reading is a
// proposal too.
#ifndef INSPECTOR_QUOTES_TAGGED_H_
#define INSPECTOR_QUOTES_TAGGED_H_

#include <vector>

#include "model/tagger.h"
#include "quotes/content.h"
#include "quotes/cues.h"
#include "quotes/reading.h"
#include "quotes/source.h"

namespace inspector::quotes {

// Being a cue against being none, in thousandths of log odds.
int cue_logit(const model::Tags& tags, const Cue& cue);

// The tagger's cues (`runs`, by Tags::cues) that no cue of find_cues shares a token with. All are in order.
std::vector<Cue> further_cues(const Reading& reading, const std::vector<Range>& runs,
                              const std::vector<Cue>& known);

class TaggedCue {
 public:
  TaggedCue(const Reading& reading, const model::Tags& tags, const Cue& cue);

  // The tagger's own reading; empty where it sees none.
  const std::vector<Span>& content() const { return content_; }
  Span source() const { return source_; }  // the run of tokens that most speaks for; empty where none does

  // How much less likely these words are as the content than the likeliest ones, in thousandths of a natural
  // log unit: 0 or less.
  int gap(const std::vector<Span>& content) const;

  // The same for these words as the source.
  int source_gap(Span source) const;  // an empty one: that there is none

 private:
  // What is lost by the first i tokens if all of them, or none, are the part in question.
  struct Losses {
    std::vector<float> inside{0};
    std::vector<float> outside{0};
    void push(float lead);
  };

  void sum_up(const Reading& reading, const model::Surroundings& around);
  void find_source(const Reading& reading);
  std::size_t index_of(At token) const;
  int lost(const Losses& losses, const std::vector<Span>& pieces) const;

  std::vector<text::Index> tokens_;
  Losses content_losses_;
  Losses source_losses_;
  std::vector<Span> content_;
  Span source_;
};

// The tagger's content as a proposal.
Proposal tagged_proposal(const TaggedCue& tagged, const Cue& cue);

// The source to report: `weighed`, the tagger's, or none, whichever is the likeliest for it.
Source joined_source(const Reading& reading, const TaggedCue& tagged, const Cue& cue, const Source& weighed);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_TAGGED_H_
