// UTF-8 and the few facts about characters that the stages need. Bad bytes are data here, not errors: each
// one reads as U+FFFD of length 1, so that every byte of the input has its place.
#ifndef INSPECTOR_TEXT_UNICODE_H_
#define INSPECTOR_TEXT_UNICODE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace inspector::text {

enum class CharClass : std::uint8_t { kOther, kUpper, kLower, kLetter, kMark, kDigit, kSpace };

struct CodePoint {
  char32_t value = 0xFFFD;
  std::uint32_t length = 1;  // bytes read
  bool valid = false;        // false: one byte that is no UTF-8 (surrogates and overlong forms included)
};

// decode() for what does not start with an ASCII byte.
CodePoint decode_beyond_ascii(std::string_view bytes, std::size_t at);

// The code point that starts at `at` (< bytes.size()). Here, not in the .cpp: half of all reading passes by.
inline CodePoint decode(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return byte < 0x80 ? CodePoint{byte, 1, true} : decode_beyond_ascii(bytes, at);
}

// Appends `value` as UTF-8.
void append_utf8(std::string& out, char32_t value);

CharClass char_class(char32_t value);
char32_t to_lower(char32_t value);

// A letter without its accent ("é" -> 'e') where that is one ASCII letter, else the letter itself. Takes and
// gives lower case.
char32_t base_letter(char32_t value);

// Lower case with straight apostrophes: the key of a word in lexicons. "Moon’s" -> "moon's".
std::string fold(std::string_view bytes);

// fold() without accents, for comparing names: "José" -> "jose".
std::string fold_name(std::string_view bytes);

bool is_space(char32_t value);
bool is_letter(char32_t value);  // with combining marks

// How many bytes are no UTF-8.
std::size_t count_invalid(std::string_view bytes);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_UNICODE_H_
