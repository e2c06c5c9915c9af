// Files come in more encodings than UTF-8. What a file is in is told by its first bytes, by what its page
// says, or guessed; it is converted here and nowhere else, and the guess is named so that a reader can be
// told.
#ifndef INSPECTOR_TEXT_ENCODING_H_
#define INSPECTOR_TEXT_ENCODING_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace inspector::text {

enum class Encoding : std::uint8_t { kUtf8, kUtf16Le, kUtf16Be, kWindows1252 };
std::string_view encoding_name(Encoding encoding);  // "Windows-1252", as people write it

struct Detected {
  Encoding encoding = Encoding::kUtf8;
  bool said = true;  // the file says so itself; else we take it to be so
};

// What `bytes` are in. `markup`: a <meta> near the start may say so. Bad bytes among good UTF-8 leave it
// UTF-8.
Detected detect_encoding(std::string_view bytes, bool markup);

// The same text in UTF-8, without a byte order mark; what has no meaning becomes U+FFFD.
std::string to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_ENCODING_H_
