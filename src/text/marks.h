// Pairs quotation marks: “ ” " „ “ « » ‹ › ‘ ’ ' `` '' straight and curly, nested, and across paragraphs
// where the opening mark is repeated and only the last paragraph closes. Tells marks from apostrophes.
#ifndef INSPECTOR_TEXT_MARKS_H_
#define INSPECTOR_TEXT_MARKS_H_

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "text/text.h"

namespace inspector::text {

// One stretch of text between quotation marks, within one line.
struct Quotation {
  Range range;              // with its marks
  Range inner;              // without them
  std::uint32_t depth = 0;  // 0: outermost; 1: inside another
  bool closed = true;       // false: no closing mark; the range then runs to the end of its line
  bool continues =
      false;  // goes on the quotation before it in the list at the same depth (next paragraph, mark repeated)
  friend bool operator==(const Quotation&, const Quotation&) = default;
};

// All quotations by where they begin. An unmatched mark never swallows more than its own line.
std::vector<Quotation> pair_marks(const Text& text);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_MARKS_H_
