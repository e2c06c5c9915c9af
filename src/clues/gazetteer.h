// What the word lists know about a word or a phrase: one look-up in all lists at once.
#ifndef INSPECTOR_CLUES_GAZETTEER_H_
#define INSPECTOR_CLUES_GAZETTEER_H_

#include <array>
#include <cstddef>

#include "base/keys.h"

namespace inspector::clues {

// The lists, as slots of Codes.
enum class List : std::size_t { kPersonName, kNameWord, kPlace, kGroup, kKnown, kCommon };
constexpr std::size_t kLists = 6;

// For each list the letter that it gives the phrase (the tables' comments explain the letters), 0 where it
// lacks it.
struct Codes {
  std::array<char, kLists> letter{};
  char in(List list) const { return letter[static_cast<std::size_t>(list)]; }
};

// What the lists say about the phrase with this key; no letters where none has it.
const Codes& look_up(Key phrase);

}  // namespace inspector::clues

#endif  // INSPECTOR_CLUES_GAZETTEER_H_
