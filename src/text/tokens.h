// Cuts a line into tokens. A deterministic scanner in the manner of the Penn Treebank's rules, but
// apostrophes of possessives and hyphens stand alone, and nothing is normalised: ranges point into the input.
#ifndef INSPECTOR_TEXT_TOKENS_H_
#define INSPECTOR_TEXT_TOKENS_H_

#include <string_view>
#include <vector>

#include "text/text.h"

namespace inspector::text {

// Appends the tokens of input[line.begin, line.end), with range, kind, letter_case and space_before set.
void tokenize(std::string_view input, Range line, std::vector<Token>& tokens);

// Is this mark one of the quotation marks (not a plain word-internal apostrophe)?
bool is_quotation_mark(char32_t value);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_TOKENS_H_
