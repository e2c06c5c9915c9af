// The tree as lines of text with what stands round each.
#ifndef INSPECTOR_HTML_RENDER_H_
#define INSPECTOR_HTML_RENDER_H_

#include "html/html.h"
#include "html/tree.h"

namespace inspector::html {

// Appends the page's text and lines, and fills its meta. `all`: with the text that inline styles and the like
// hide. Gives the bytes of the text that was left out as hidden.
std::size_t render(const Tree& tree, bool all, Document& document);

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_RENDER_H_
