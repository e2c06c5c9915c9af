#include "text/encoding.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace inspector::text {
namespace {

constexpr std::size_t kHead = 2048;  // bytes in which a <meta> is looked for; the standard has 1024
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF", kLittleMark = "\xFF\xFE", kBigMark = "\xFE\xFF";

// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
constexpr std::array<char16_t, 32> kHigh{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                         0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append(std::string& out, char32_t c) {
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | c >> 6), tail(0)};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
  } else {
    out += {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
  }
}

std::string from_windows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    append(out, c >= 0x80 && c < 0xA0 ? kHigh[c - 0x80] : c);
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bool little) {
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? a | b << 8 : a << 8 | b);
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool pair =
        c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000;
    if (pair) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    append(out, c);
  }
  if (bytes.size() % 2 != 0) append(out, 0xFFFD);
  return out;
}

// Zero bytes in every second place: Latin letters in UTF-16 without its mark.
bool looks_utf16(std::string_view bytes, std::size_t zero_at) {
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t zeros = 0, others = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == 0) ++(i % 2 == zero_at ? zeros : others);
  }
  return head.size() >= 8 && 10 * zeros >= 4 * (head.size() / 2) && 20 * others <= head.size();
}

// More bytes that are no UTF-8 than characters of several bytes that are.
bool is_not_utf8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    bad += !point.valid;
    good += point.valid && point.length > 1;
    at += point.length;
  }
  return bad > good;
}

// Does a <meta charset> or its older form name one of the sets that browsers read as Windows-1252?
bool says_windows1252(std::string_view bytes) {
  std::string head(bytes.substr(0, kHead));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::size_t said = head.find("charset=");
  if (said == std::string::npos) return false;
  std::string_view name = std::string_view(head).substr(said + 8);
  name.remove_prefix(std::min(name.find_first_not_of("\"' "), name.size()));
  name = name.substr(0, name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_"));
  constexpr std::array<std::string_view, 6> kNames{"windows-1252", "iso-8859-1", "latin1",
                                                   "us-ascii",     "ascii",      "cp1252"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  constexpr std::array<std::string_view, 4> kNames{"UTF-8", "UTF-16 (little-endian)", "UTF-16 (big-endian)",
                                                   "Windows-1252"};
  return kNames[static_cast<std::size_t>(encoding)];
}

Detected detect_encoding(std::string_view bytes, bool markup) {
  if (bytes.starts_with(kUtf8Mark)) return {Encoding::kUtf8, true};
  if (bytes.starts_with(kLittleMark)) return {Encoding::kUtf16Le, true};
  if (bytes.starts_with(kBigMark)) return {Encoding::kUtf16Be, true};
  if (looks_utf16(bytes, 1)) return {Encoding::kUtf16Le, false};
  if (looks_utf16(bytes, 0)) return {Encoding::kUtf16Be, false};
  if (!is_not_utf8(bytes)) return {Encoding::kUtf8, true};
  return {Encoding::kWindows1252, markup && says_windows1252(bytes)};
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf16Le:
      return from_utf16(bytes.substr(bytes.starts_with(kLittleMark) ? 2 : 0), true);
    case Encoding::kUtf16Be:
      return from_utf16(bytes.substr(bytes.starts_with(kBigMark) ? 2 : 0), false);
    case Encoding::kWindows1252:
      return from_windows1252(bytes);
    case Encoding::kUtf8:
      break;
  }
  return std::string(bytes.substr(bytes.starts_with(kUtf8Mark) ? 3 : 0));
}

}  // namespace inspector::text
