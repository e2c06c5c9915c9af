// Which of the candidates speaks: a linear score over named facts about each, with weights learnt from
// labelled articles (data/speaker_weights.tsv, made by tools/learn_speakers.cpp). What speaker.cpp reads by
// rule is one fact among them; the others are where the candidate stands to source and cue, who spoke before,
// who was named last, and whose role the source's words are.
#ifndef INSPECTOR_QUOTES_SPEAKER_RANK_H_
#define INSPECTOR_QUOTES_SPEAKER_RANK_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "quotes/attribution.h"
#include "quotes/score.h"
#include "quotes/speaker.h"

namespace inspector::quotes {

enum class ChoiceKind : char {
  kEntity = 'e',
  kPerson = 'p',        // somebody, not known who
  kOrganization = 'o',  // a body that the text describes
  kDocument = 'd',
  kUnnamed = 'u',
  kAuthor = 'a',
  kNone = 'n',
};

struct Choice {
  ChoiceKind kind = ChoiceKind::kNone;
  people::EntityIndex entity = 0;  // of kEntity
  const people::Place* place =
      nullptr;  // where the source or the sentence speaks of it, or where it was named last
  Facts facts;
};

// The candidates of one link after another, in order; `note` tells who spoke.
class Candidates {
 public:
  Candidates(const Reading& reading, const std::vector<Link>& links);

  std::vector<Choice> of(std::uint32_t link, const Voice& ruled, const std::vector<Voice>& voices) const;
  void note(std::uint32_t link, const Voice& voice);

 private:
  friend class CandidateReader;
  struct Spoken {
    people::EntityIndex entity = 0;
    std::uint32_t link = 0;
  };

  const Reading& reading_;
  const std::vector<Link>& links_;
  void read_agreement();
  void read_name(const people::Place& place);

  // For every entity which pronoun agrees with it, above 0 "he", below 0 "she"; never exported.
  std::vector<int> agreement_;
  std::vector<Spoken> spoken_;  // the last speakers, each once, the newest first
};

// Does a role begin as "leads the union" does? Then its nouns are not what somebody is.
bool is_office(const Reading& reading, At first);

struct Ranked {
  std::size_t best = 0;
  double confidence = 0;  // 0..1, that the best is right
};
// Of no candidates, none.
Ranked rank(const std::vector<Choice>& choices, const Scorer& scorer);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_SPEAKER_RANK_H_
