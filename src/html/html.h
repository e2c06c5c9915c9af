// A web page as the text that a reader sees, as select-all and copy would give it, and what its markup says
// of each line. Nothing is run, shown or fetched. Hidden text is left out: it is no article.
#ifndef INSPECTOR_HTML_HTML_H_
#define INSPECTOR_HTML_HTML_H_

#include <string>
#include <string_view>

#include "html/structure.h"

namespace inspector::html {

struct Document {
  std::string text;  // UTF-8; blocks are lines, paragraphs and headings have a blank line round them
  Structure structure;
  bool flattened = false;  // the markup was built to exhaust a parser: its lines were read without structure
};

// Reads UTF-8 of any content; never fails. Time and memory grow linearly with `html`.
Document read(std::string_view html);

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_HTML_H_
