#include "text/unicode.h"

#include <algorithm>
#include <iterator>

#include "text/unicode_tables.h"

namespace inspector::text {
namespace {

// The length that a lead byte beyond ASCII promises, 0 for a byte that cannot lead.
std::uint32_t promised_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

constexpr char32_t kLeadMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
constexpr char32_t kLeastValue[] = {0, 0, 0x80, 0x800, 0x10000};

template <typename Row, std::size_t Size>
const Row* row_of(const Row (&rows)[Size], char32_t value) {
  const Row* row = std::upper_bound(std::begin(rows), std::end(rows), value,
                                    [](char32_t v, const Row& r) { return v < r.first; });
  if (row == std::begin(rows)) return nullptr;
  --row;
  return value <= row->last ? row : nullptr;
}

bool is_curly_apostrophe(char32_t value) {
  return value == 0x2019 || value == 0x2018 || value == 0x02BC;
}

constexpr char32_t kDropped = 0x110000;  // no code point

template <typename Map>
std::string mapped(std::string_view bytes, Map map) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    at += point.length;
    const char32_t lower = is_curly_apostrophe(point.value) ? U'\'' : to_lower(point.value);
    const char32_t to = map(lower);
    if (to != kDropped) append_utf8(out, to);
  }
  return out;
}

}  // namespace

CodePoint decode_beyond_ascii(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  const std::uint32_t length = promised_length(byte(0));
  if (length == 0 || at + length > bytes.size()) return {};
  char32_t value = byte(0) & kLeadMask[length];
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(i) & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  if (value < kLeastValue[length] || value > 0x10FFFF || surrogate) return {};
  return {value, length, true};
}

void append_utf8(std::string& out, char32_t value) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (value >> shift & 0x3F)); };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0 | value >> 6), tail(0);
  } else if (value < 0x10000) {
    out += static_cast<char>(0xE0 | value >> 12), tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | value >> 18), tail(12), tail(6), tail(0);
  }
}

CharClass char_class(char32_t value) {
  if (value < 0x80) {
    if (value >= 'a' && value <= 'z') return CharClass::kLower;
    if (value >= 'A' && value <= 'Z') return CharClass::kUpper;
    if (value >= '0' && value <= '9') return CharClass::kDigit;
    return value == ' ' || (value >= 9 && value <= 13) ? CharClass::kSpace : CharClass::kOther;
  }
  const ClassRange* row = row_of(kClassRanges, value);
  return row ? row->char_class : CharClass::kOther;
}

char32_t to_lower(char32_t value) {
  if (value < 0x80) return value >= 'A' && value <= 'Z' ? value + 32 : value;
  const LowerRange* row = row_of(kLowerRanges, value);
  if (!row || (value - row->first) % static_cast<char32_t>(row->step) != 0) return value;
  return static_cast<char32_t>(static_cast<std::int32_t>(value) + row->delta);
}

char32_t base_letter(char32_t value) {
  if (value < 0x80) return value;
  const auto* row = std::lower_bound(std::begin(kBaseLetters), std::end(kBaseLetters), value,
                                     [](const BaseLetter& r, char32_t v) { return r.letter < v; });
  return row != std::end(kBaseLetters) && row->letter == value ? static_cast<char32_t>(row->base) : value;
}

std::string fold(std::string_view bytes) {
  return mapped(bytes, [](char32_t value) { return value; });
}

std::string fold_name(std::string_view bytes) {
  return mapped(bytes, [](char32_t value) {
    return char_class(value) == CharClass::kMark ? kDropped : base_letter(value);
  });
}

bool is_space(char32_t value) {
  return char_class(value) == CharClass::kSpace;
}

bool is_letter(char32_t value) {
  const CharClass c = char_class(value);
  return c == CharClass::kUpper || c == CharClass::kLower || c == CharClass::kLetter || c == CharClass::kMark;
}

std::size_t count_invalid(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    at += point.length;
    if (!point.valid) ++count;
  }
  return count;
}

}  // namespace inspector::text
