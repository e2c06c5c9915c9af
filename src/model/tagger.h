// The learned tagger: a model file's bytes in; for the tokens of an article out, how strongly each looks like
// part of a name, of a cue, and, given a cue, of its source and content. What the rest of the inspector makes
// of that is decided in entities and in quotes, where it is weighed with everything else.
#ifndef INSPECTOR_MODEL_TAGGER_H_
#define INSPECTOR_MODEL_TAGGER_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/result.h"
#include "clues/clues.h"
#include "model/network.h"
#include "model/weights.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector::model {

// Logits are kept in eighths of a natural log unit, clipped to a byte.
inline constexpr int kSteps = 8;

// A run of tokens that the tagger takes for a name.
struct TaggedName {
  text::Index first = 0;
  text::Index end = 0;    // exclusive
  std::uint8_t type = 0;  // PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE, from 0
};

// The tokens around a cue: for each the logits of being neither, source, or content.
struct Surroundings {
  std::vector<text::Index> tokens;                     // ascending; those left out of the reading are missing
  std::vector<std::array<float, kPairLabels>> logits;  // one a token
};

class Tags {
 public:
  // How far (tokens) a source or content may stand from its cue.
  static constexpr std::uint32_t kReach = 128;

  // Was the token read?
  bool has(text::Index token) const { return place_[token] != kUnread; }

  // Being a name's first token (further: a later one) of this type against being in none, in steps; 0 if
  // unread.
  int name(text::Index token, std::size_t type, bool further) const;

  // Being a cue's first (further: later) token against being in none, in steps.
  int cue(text::Index token, bool further) const;

  // The likeliest labels as runs, in order, none crossing a line. `ease`: steps by which being a name may be
  // the less likely reading.
  std::vector<TaggedName> names(int ease = 0) const;
  std::vector<Range> cues() const;  // tokens

  Surroundings around(text::Index cue) const;

 private:
  friend class Tagger;
  static constexpr std::uint32_t kUnread = 0xFFFFFFFF;

  // A vector in bytes with its scale.
  struct Keys {
    std::vector<std::int8_t> values;
    std::vector<float> scales;
    void push(const float* from, std::size_t width);
    void add(std::size_t row, std::size_t width, float* to) const;
  };

  std::size_t best_name(std::uint32_t place, int ease) const;
  std::size_t best_cue(std::uint32_t place) const;
  bool same_line(std::uint32_t place) const;  // as the one before

  const text::Text* text_ = nullptr;
  const Weights* weights_ = nullptr;
  std::vector<text::Index> tokens_;   // those read, ascending
  std::vector<std::uint32_t> place_;  // token -> index into tokens_
  std::vector<std::array<std::int8_t, kNameLabels>> names_;
  std::vector<std::array<std::int8_t, kCueLabels>> cues_;
  Keys cue_keys_;
  Keys token_keys_;
};

class Tagger {
 public:
  // kBadModel: damaged bytes, or another version's.
  static Result<Tagger> load(std::string_view bytes);

  const std::string& name() const { return weights_.name; }

  // Reads `tokens` (ascending) as one run of text. The text and the tagger must outlive the tags. Linear in
  // the text; of what the network works with, memory holds a window of tokens.
  Tags tag(const text::Text& text, const std::vector<clues::Clue>& clues,
           const std::vector<text::Quotation>& quotations, std::vector<text::Index> tokens) const;

 private:
  explicit Tagger(Weights weights) : weights_(std::move(weights)) {}

  Weights weights_;
};

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_TAGGER_H_
