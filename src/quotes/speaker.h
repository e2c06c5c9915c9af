// Speakers: from the source's words to who it is in the article, with the reasons. A wrong name is worse than
// none: where the cast is not sure, the description stands and no entity is named.
#ifndef INSPECTOR_QUOTES_SPEAKER_H_
#define INSPECTOR_QUOTES_SPEAKER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "quotes/attribution.h"

namespace inspector::quotes {

struct Voice {
  SourceKind kind = SourceKind::kNone;
  std::vector<people::EntityIndex> speakers;
  std::optional<std::string> name;
  std::vector<Evidence> evidence;
  double confidence = 0.5;  // 0..1, that it is just this voice
};

// Chooses among the candidates of a link in place of the learnt weights; for tools/learn_speakers.cpp.
struct Choice;
using Chooser = std::function<std::size_t(std::uint32_t, const std::vector<Choice>&, const Voice&)>;

// The voice of every link, same index.
std::vector<Voice> find_voices(const Reading& reading, const std::vector<Link>& links,
                               const Chooser& chooser = nullptr);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_SPEAKER_H_
