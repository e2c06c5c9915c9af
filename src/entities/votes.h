// What the rest of the article says about a span: the same words chosen as a name elsewhere ("Moon" as a
// person), or standing at the end or the start of a longer name ("Moon Jae-in"), or spelt out before a
// bracket ("(WHO)").
#ifndef INSPECTOR_ENTITIES_VOTES_H_
#define INSPECTOR_ENTITIES_VOTES_H_

#include <array>
#include <string>
#include <vector>

#include "clues/clues.h"
#include "entities/choose.h"

namespace inspector::entities {

using clues::Clue;
using clues::Shape;

class Votes {
 public:
  Votes(const text::Text& text, const std::vector<Clue>& clues, const std::vector<Candidate>& candidates,
        const std::vector<Pick>& picks);

  // Hands the facts to a sink as facts.h does. `own` is the candidate's own pick, which is no evidence for
  // itself.
  template <typename Sink>
  void facts(const Candidate& candidate, const Pick* own, Sink&& sink) const {
    const Ballot* exact = ballots_.find(candidate.key);
    const bool single = candidate.end - candidate.first == 1;
    neighbours(candidate, single, sink);
    if (exact != nullptr) {
      count("vx", exact->whole, own, single, sink);
      count("va", exact->acronym, nullptr, single, sink);
      count("vl", exact->last, nullptr, single, sink);
      count("vf", exact->first, nullptr, single, sink);
    }
    if (single) return;
    const Ballot* last = ballots_.find(extend(kNoWords, clues_[candidate.end - 1].word));
    if (last != nullptr) count("vs", last->whole, nullptr, false, sink);
    const Ballot* first = ballots_.find(extend(kNoWords, clues_[candidate.first].word));
    if (first != nullptr) count("vt", first->whole, nullptr, false, sink);
  }

 private:
  // The names just before and just behind, with the one token between, if any: "Ghana, Togo", "Mali and
  // Niger".
  template <typename Sink>
  void neighbours(const Candidate& candidate, bool single, Sink&& sink) const {
    for (text::Index gap = 0; gap <= 1; ++gap) {
      if (candidate.first >= gap && ends_[candidate.first - gap] != kNone) {
        neighbour("cp", ends_[candidate.first - gap], gap, candidate.first - gap, single, sink);
      }
      if (candidate.end + gap < starts_.size() && starts_[candidate.end + gap] != kNone) {
        neighbour("cn", starts_[candidate.end + gap], gap, candidate.end, single, sink);
      }
    }
  }

  template <typename Sink>
  void neighbour(std::string_view name, std::uint8_t type, text::Index gap, text::Index between, bool single,
                 Sink&& sink) const {
    const std::array<char, 2> letters{kTypeLetters[type], single ? 's' : 'm'};
    const std::string_view word(letters.data(), letters.size());
    Key key = extend(kNoWords, word_key(word));
    if (gap > 0) key = extend(key, clues_[between].word);
    sink(name, key,
         [&] { return std::string(word) + (gap > 0 ? " " + std::string(text_.word_at(between)) : ""); });
  }

  static constexpr std::uint8_t kNone = 255;

  using Counts = std::array<std::uint16_t, kNameTypes>;
  struct Ballot {
    Counts whole{}, first{}, last{}, acronym{};
  };

  template <typename Sink>
  static void count(std::string_view name, const Counts& counts, const Pick* own, bool single, Sink&& sink) {
    for (std::size_t type = 0; type < kNameTypes; ++type) {
      const int votes = counts[type] - (own != nullptr && own->type == type ? 1 : 0);
      if (votes <= 0) continue;
      const std::array<char, 3> letters{kTypeLetters[type], votes > 1 ? '2' : '1', single ? 's' : 'm'};
      const std::string_view word(letters.data(), letters.size());
      sink(name, extend(kNoWords, word_key(word)), [&] { return std::string(word); });
    }
  }

  void add(const text::Text& text, const Candidate& candidate, std::size_t type);
  void add_acronym(const text::Text& text, const Candidate& candidate, std::size_t type);

  const text::Text& text_;
  const std::vector<Clue>& clues_;
  std::vector<std::uint8_t> starts_,
      ends_;  // by token: the type of the name that starts at it, that ends before it
  KeyMap<Ballot> ballots_;
};

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_VOTES_H_
