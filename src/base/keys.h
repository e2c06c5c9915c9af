// 64-bit keys for words, phrases and pieces of evidence, the same on every machine. Two of the few hundred
// thousand keys that ever meet are equal by chance with odds of about one in 10^8; then one score is a little
// off.
#ifndef INSPECTOR_BASE_KEYS_H_
#define INSPECTOR_BASE_KEYS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/fnv.h"

namespace inspector {

using Key = std::uint64_t;

// FNV-1a.
constexpr Key word_key(std::string_view word) {
  return fnv_add(kFnvStart, word);
}

constexpr Key kNoWords = 0x9E3779B97F4A7C15U;

// The key of a phrase with one word more: extend(extend(kNoWords, word_key("new")), word_key("york")).
constexpr Key extend(Key phrase, Key word) {
  const Key mixed = (((phrase << 23U) | (phrase >> 41U)) ^ word) * 0xD6E8FEB86659FD93U;
  return mixed ^ (mixed >> 32U);
}

// The key of words with single spaces between them.
constexpr Key phrase_key(std::string_view words) {
  Key key = kNoWords;
  while (true) {
    const std::size_t space = words.find(' ');
    key = extend(key, word_key(words.substr(0, space)));
    if (space == std::string_view::npos) return key;
    words.remove_prefix(space + 1);
  }
}

// A map from keys, filled once and then only read; its order reaches nothing.
template <typename Value>
class KeyMap {
 public:
  explicit KeyMap(std::size_t most) {
    std::size_t size = 16;
    while (size < most * 2) size *= 2;
    slots_.resize(size);
  }

  Value& at(Key key) {
    Slot& slot = slots_[place(key)];
    slot.used = true;
    slot.key = key;
    return slot.value;
  }

  const Value* find(Key key) const {
    const Slot& slot = slots_[place(key)];
    return slot.used ? &slot.value : nullptr;
  }

 private:
  struct Slot {
    Key key = 0;
    Value value{};
    bool used = false;
  };

  // Where `key` is, or would be put.
  std::size_t place(Key key) const {
    std::size_t at = static_cast<std::size_t>((key ^ (key >> 29U)) & (slots_.size() - 1));
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<Slot> slots_;
};

}  // namespace inspector

#endif  // INSPECTOR_BASE_KEYS_H_
