// Lines as they stand in the input, and which of them go on in the next: e-mails and texts taken from PDFs
// break their paragraphs at a right margin. A margin shows in the breaks that sentences run over: behind
// nearly all of them the next word would not have fitted.
//
//   The council voted to close the old harbour      (soft: "bridge" would have passed the margin)
//   bridge to lorries.                              (hard)
#ifndef INSPECTOR_TEXT_WRAPPING_H_
#define INSPECTOR_TEXT_WRAPPING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace inspector::text {

// What the first characters of a line say of the break before it.
enum class Opening : std::uint8_t {
  kSmall,   // a small letter, or a letter of a script without capitals: it may go on with the line before
  kOther,   // a capital, a figure, a quotation mark
  kBullet,  // "- item", "• item", "3. item": it starts something
};

// A line of the input that holds something but white space and the marks of quoted mail.
struct InputLine {
  Range range;               // without white space at its ends and marks of quoted mail ("> ")
  std::uint32_t begin = 0;   // of the line with those marks, and with empty lines of quoted mail before it
  std::uint32_t indent = 0;  // white space before the first character, in code points
  std::uint32_t width = 0;   // of the whole line, indentation counted
  std::uint32_t first_word = 0;  // width
  std::uint32_t depth = 0;       // how often the mail is quoted
  Opening opening = Opening::kOther;
  bool ends_sentence = false;  // with a full stop or its kin, closing marks behind it allowed
  bool open = false;           // with a comma or a word that wants another behind it
  bool ends_hyphen = false;    // right behind a letter
  bool blank_before = true;    // an empty line, or the text's start, stands before it
  bool continues = false;      // its text goes on from the line before
  bool several_words() const { return indent + first_word < width; }
};

// All lines of `input`, in linear time. `end` of the last one may have to reach over marks of quoted mail
// that stand alone behind it: that is what `tail` gives (the end of everything that is not white space).
struct InputLines {
  std::vector<InputLine> lines;
  std::uint32_t tail = 0;
};

InputLines read_lines(std::string_view input);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_WRAPPING_H_
