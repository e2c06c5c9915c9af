#include "report/page.h"

#include <array>

#include "text/unicode.h"

namespace inspector::report {
namespace {

constexpr std::array<std::string_view, 5> kInks{"", "\x1B[1m", "\x1B[2m", "\x1B[1;36m",
                                                "\x1B[33m"};  // as in Ink
constexpr std::string_view kPlainAgain = "\x1B[0m";

bool steers_terminal(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0);
}

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    at += point.length;
    text::append_utf8(out, steers_terminal(point.value) ? U'\uFFFD' : point.value);
  }
  return out;
}

// Columns that the text takes: code points, but for combining marks.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    at += point.length;
    width += text::char_class(point.value) != text::CharClass::kMark;
  }
  return width;
}

// Where a line may break; a no-break space is none of these.
bool breaks(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}  // namespace

void Page::set(const std::vector<Piece>& pieces, std::size_t first, std::size_t hang) {
  out_.append(first, ' ');
  column_ = first;
  line_is_empty_ = true;
  bool glued = true;  // no white space since the word before
  for (const Piece& piece : pieces) {
    const std::string_view text = piece.text;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && breaks(text[end]) == breaks(text[at])) ++end;
      if (breaks(text[at])) {
        glued = false;
      } else {
        word(text.substr(at, end - at), piece.ink, glued, hang);
        glued = true;
      }
      at = end;
    }
  }
  out_ += '\n';
}

void Page::word(std::string_view text, Ink ink, bool glued, std::size_t hang) {
  const std::string shown = harmless(text);
  const std::size_t width = width_of(shown);
  if (!glued && !line_is_empty_) {
    if (column_ + 1 + width > kWidth) {
      out_ += '\n';
      out_.append(hang, ' ');
      column_ = hang;
    } else {
      out_ += ' ';
      ++column_;
    }
  }
  const bool inked = colour_ && ink != Ink::kPlain;
  if (inked) out_ += kInks[static_cast<std::size_t>(ink)];
  out_ += shown;
  if (inked) out_ += kPlainAgain;
  column_ += width;
  line_is_empty_ = false;
}

}  // namespace inspector::report
