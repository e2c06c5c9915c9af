// Words that a hyphen breaks at the end of a line ("inter-\nnational"): put together again for every later
// stage, unless the hyphen is the word's own ("Jae-\nin").
#ifndef INSPECTOR_TEXT_HYPHENS_H_
#define INSPECTOR_TEXT_HYPHENS_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace inspector::text {

// `continued` are the first tokens of lines that go on from the line before, in order. Two halves of one word
// become one token; behind a hyphen that stays, the second half counts as glued to it.
void undo_hyphens(std::string_view input, const std::vector<Index>& continued, std::vector<Token>& tokens);

// Does the token reach over a line's end? Only halves that were put together do.
bool holds_break(std::string_view slice);

// "inter-\n> national" -> "international".
std::string without_hyphen(std::string_view slice);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_HYPHENS_H_
