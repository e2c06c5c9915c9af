// What ids and classes say (data/page_hints.tsv).
#ifndef INSPECTOR_HTML_HINTS_H_
#define INSPECTOR_HTML_HINTS_H_

#include <cstdint>
#include <string_view>

namespace inspector::html {

// The Hints of all words in an id or class attribute, as bits.
std::uint32_t hints_in(std::string_view names);

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_HINTS_H_
