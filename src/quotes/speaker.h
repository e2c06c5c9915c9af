// Speakers: from the source's words to who it is in the article, with the reasons. A wrong name is worse than
// none: where the cast is not sure, the description stands and no entity is named.
#ifndef INSPECTOR_QUOTES_SPEAKER_H_
#define INSPECTOR_QUOTES_SPEAKER_H_

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
};

// The voice of every link, same index.
std::vector<Voice> find_voices(const Reading& reading, const std::vector<Link>& links);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_SPEAKER_H_
