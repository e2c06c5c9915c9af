// Where sentences end: at . ! ? … with the marks and brackets that close behind them, unless the dot belongs
// to an abbreviation or what follows goes on in small letters.
#ifndef INSPECTOR_TEXT_SENTENCES_H_
#define INSPECTOR_TEXT_SENTENCES_H_

#include <string_view>
#include <vector>

#include "text/text.h"

namespace inspector::text {

// The sentences of one line's tokens [first, end), appended; `words` are the folded forms. Token::sentence is
// not set.
void split_sentences(std::string_view input, const std::vector<Token>& tokens,
                     const std::vector<std::string>& words, Index first, Index end,
                     std::vector<Sentence>& sentences);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_SENTENCES_H_
