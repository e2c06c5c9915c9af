// Pages built to exhaust a parser: an HTML5 parser walks its stack of open elements at every tag, compares
// each attribute of a tag with all before it, and opens forgotten <b>s anew in every paragraph. What a page
// can cost is bounded from its tags alone; a page that could cost too much is flattened before it is parsed.
#ifndef INSPECTOR_HTML_GUARD_H_
#define INSPECTOR_HTML_GUARD_H_

#include <string>
#include <string_view>

namespace inspector::html {

// Is the cost of parsing `html` bounded by a small multiple of its size?
bool is_harmless(std::string_view html);

// The page with its blocks as plain paragraphs, without other elements but those of its head.
std::string flatten(std::string_view html);

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_GUARD_H_
