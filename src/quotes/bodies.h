// What "the embassy" and "the government" are in full: the fuller phrase with that noun which the article
// used before, such as "Ottawa's embassy in Beijing" or "the Japanese government". For bodies that have no
// name.
#ifndef INSPECTOR_QUOTES_BODIES_H_
#define INSPECTOR_QUOTES_BODIES_H_

#include <unordered_map>
#include <vector>

#include "quotes/reading.h"

namespace inspector::quotes {

class Bodies {
 public:
  explicit Bodies(const Reading& reading);

  // The last fuller phrase for the noun at `noun` before it, without its article; empty where there is none.
  Span fuller(At noun) const;

 private:
  void read(At noun);
  At start_of(At noun) const;
  At end_of(At noun) const;

  const Reading& reading_;
  std::unordered_map<text::Index, std::vector<Span>> phrases_;  // by the noun's word, in order of the text
};

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_BODIES_H_
