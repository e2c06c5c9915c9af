// The learned tagger: a model file's bytes in, the spans of names and attributions out. What the rest of the
// inspector makes of them is decided in entities/merge and in quotes.
#ifndef INSPECTOR_MODEL_TAGGER_H_
#define INSPECTOR_MODEL_TAGGER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/result.h"
#include "model/weights.h"
#include "text/text.h"

namespace inspector::model {

struct TaggedName {
  Range range;
  std::uint8_t type = 0;  // PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE, from 0
  double confidence = 0;  // 0..1: the mean probability of its tokens' labels
};

struct TaggedAttribution {
  std::vector<Range> cue;      // empty where a content has none
  std::vector<Range> source;   // pieces without white space at their ends
  std::vector<Range> content;  // never empty
  double confidence = 0;  // 0..1: the cue's probability times the mean probability of the content's tokens
};

struct Tags {
  std::vector<TaggedName> names;                // in order, none overlapping
  std::vector<TaggedAttribution> attributions;  // in order of their cues
};

class Tagger {
 public:
  // kBadModel: damaged bytes, or another version's.
  static Result<Tagger> load(std::string_view bytes);

  const std::string& name() const { return weights_.name; }

  // Linear in the text; memory bounded by a window of tokens.
  Tags tag(const text::Text& text) const;

 private:
  explicit Tagger(Weights weights) : weights_(std::move(weights)) {}

  Weights weights_;
};

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_TAGGER_H_
