// People's names put right at their edges: titles off ("Chief Woos" is Woos), nicknames in marks kept inside
// ("José “Pepe” Mujica" is one name).
#ifndef INSPECTOR_ENTITIES_PERSON_EDGES_H_
#define INSPECTOR_ENTITIES_PERSON_EDGES_H_

#include <vector>

#include "entities/entities.h"

namespace inspector::entities {

// `names` in order of the text, none overlapping; the same holds of the result.
std::vector<NameSpan> mend_person_edges(const text::Text& text, const article::Article& article,
                                        std::vector<NameSpan> names);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_PERSON_EDGES_H_
