// Evidence for and against a span being a name of some type: small facts about its words, its surroundings
// and its other mentions, each with a weight for every type (data/entity_evidence.tsv, learnt from labelled
// news by tools/make_entity_evidence.py). A span's score for a type is the plain sum of the weights of its
// facts.
//
// A fact is a template and its words: "f ministry" (first word), "p president" (word before), "sh T of T"
// (shape).
#ifndef INSPECTOR_ENTITIES_EVIDENCE_H_
#define INSPECTOR_ENTITIES_EVIDENCE_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "base/keys.h"
#include "entities/entities.h"

namespace inspector::entities {

constexpr std::size_t kNameTypes = 11;                       // PERSON to LANGUAGE, in EntityType's order
constexpr std::string_view kTypeLetters = "pnfoglrewky";     // as the tables write them
constexpr std::string_view kWeightLetters = "pnfoglrewkya";  // and "a", for a name of whatever type
using Scores = std::array<std::int32_t, kNameTypes>;         // a span's score for each type

inline void add(Scores& scores, const Scores& more) {
  for (std::size_t i = 0; i < kNameTypes; ++i) scores[i] += more[i];
}

// The type with the highest score; the first of equals.
std::size_t best_type(const Scores& scores);

// The weights of one fact; nullptr where it says nothing.
class Evidence {
 public:
  static const Evidence& table();  // read from data/entity_evidence.tsv at the first call
  explicit Evidence(std::string_view rows);

  const std::array<std::int16_t, kNameTypes>* find(Key fact) const { return weights_.find(fact); }

 private:
  KeyMap<std::array<std::int16_t, kNameTypes>> weights_;
};

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_EVIDENCE_H_
