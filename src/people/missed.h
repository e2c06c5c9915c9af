// Surnames that the recogniser passed over: once the article has named "Bob Goodlatte", a later "Goodlatte"
// is he.
#ifndef INSPECTOR_PEOPLE_MISSED_H_
#define INSPECTOR_PEOPLE_MISSED_H_

#include <vector>

#include "people/reading.h"

namespace inspector::people {

// The names of the reading, with the missed surnames of its people among them, in order.
std::vector<entities::NameSpan> with_missed_surnames(const Reading& reading);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_MISSED_H_
