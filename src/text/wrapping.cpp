#include "text/wrapping.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::text {
namespace {

constexpr std::uint32_t kNarrow = 30;  // no paragraph is wrapped narrower,
constexpr std::uint32_t kWide = 110;   // nor wider
constexpr std::uint32_t kFewBreaks = 4;
constexpr std::uint32_t kMostQuotes = 8;  // a longer row of ">" is a line of its own

// Bytes of the line break at `at`: CR LF, LF, CR, NEL, LS, PS; 0 where there is none.
std::uint32_t line_break_at(std::string_view input, std::uint32_t at) {
  const char c = input[at];
  if (c == '\n') return 1;
  if (c == '\r') return input.substr(at, 2) == "\r\n" ? 2 : 1;
  if (input.substr(at, 2) == "\xC2\x85") return 2;
  if (input.substr(at, 3) == "\xE2\x80\xA8" || input.substr(at, 3) == "\xE2\x80\xA9") return 3;
  return 0;
}

Range trimmed(std::string_view input, Range range) {
  while (range.begin < range.end) {
    const CodePoint point = decode(input, range.begin);
    if (!is_space(point.value)) break;
    range.begin += point.length;
  }
  std::uint32_t last_end = range.begin;
  for (std::uint32_t at = range.begin; at < range.end;) {
    const CodePoint point = decode(input, at);
    at += point.length;
    if (!is_space(point.value)) last_end = at;
  }
  return {range.begin, last_end};
}

std::uint32_t width_of(std::string_view bytes) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < bytes.size(); at += decode(bytes, at).length) ++count;
  return count;
}

template <typename Visit>
void each_line(std::string_view input, Visit visit) {
  const auto size = static_cast<std::uint32_t>(input.size());
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin;
    while (end < size && line_break_at(input, end) == 0) ++end;
    visit(Range{begin, end});
    begin = end < size ? end + line_break_at(input, end) : size;
  }
}

// "> > Text": the marks of quoted mail at a line's start.
struct QuotePrefix {
  std::uint32_t end = 0;
  std::uint32_t depth = 0;
};

QuotePrefix quote_prefix(std::string_view input, Range line) {
  QuotePrefix prefix{line.begin, 0};
  for (std::uint32_t at = line.begin; at < line.end && (input[at] == '>' || input[at] == ' '); ++at) {
    if (input[at] != '>') continue;
    ++prefix.depth;
    prefix.end = at + 1;
  }
  return prefix.depth <= kMostQuotes ? prefix : QuotePrefix{line.begin, 0};
}

// Does the input quote mail? A menu may write one line as "> Home"; a quoted paragraph has several, long
// ones.
bool quotes_mail(std::string_view input) {
  std::uint32_t quoted = 0, wide = 0;
  each_line(input, [&](Range line) {
    if (line.empty() || input[line.begin] != '>') return;
    ++quoted;
    wide += trimmed(input, {quote_prefix(input, line).end, line.end}).size() >= 40;
  });
  return quoted >= 3 && 3 * wide >= quoted;
}

bool is_stop(char32_t c) {
  constexpr std::u32string_view kStops = U".!?…。！？।؟۔:";
  return kStops.find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  constexpr std::u32string_view kClosing = U"\"'”’»“)]〉」』";
  return kClosing.find(c) != std::u32string_view::npos;
}

bool ends_sentence(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0) == 0x80) --begin;
    const char32_t last = decode(line, begin).value;
    if (!is_closing(last)) return is_stop(last);
    end = begin;
  }
  return false;
}

// A comma or a function word at the end ("of", "and", "the"): what it belongs to comes in the next line.
bool ends_open(std::string_view line) {
  if (line.back() == ',') return true;
  const std::size_t space = line.rfind(' ');
  return space != std::string_view::npos &&
         lexicon::contains(lexicon::kFunctionWords, fold(line.substr(space + 1)));
}

bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "- ", "* ", "• ", "3. ", "12) ".
bool is_bullet(std::string_view line) {
  const CodePoint first = decode(line, 0);
  constexpr std::u32string_view kBullets = U"-*•·▪●■◦";
  if (kBullets.find(first.value) != std::u32string_view::npos) return line.substr(first.length, 1) == " ";
  std::size_t at = 0;
  while (at < 2 && at < line.size() && is_digit(line[at])) ++at;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
}

Opening opening_of(std::string_view line) {
  if (is_bullet(line)) return Opening::kBullet;
  const char32_t first = decode(line, 0).value;
  const CharClass kind = char_class(first);
  const bool small = kind == CharClass::kLower || (kind == CharClass::kLetter && !is_ideograph(first));
  return small ? Opening::kSmall : Opening::kOther;
}

InputLine line_of(std::string_view input, Range whole, QuotePrefix prefix) {
  InputLine line;
  line.range = trimmed(input, {prefix.end, whole.end});
  line.begin = prefix.depth > 0 ? whole.begin : line.range.begin;
  line.depth = prefix.depth;
  const std::string_view slice = input.substr(line.range.begin, line.range.size());
  if (slice.empty()) return line;
  line.indent = width_of(input.substr(prefix.end, line.range.begin - prefix.end));
  line.width = line.indent + width_of(slice);
  line.first_word = width_of(slice.substr(0, std::min(slice.find(' '), slice.size())));
  line.opening = opening_of(slice);
  line.ends_sentence = ends_sentence(slice);
  line.open = ends_open(slice);
  line.ends_hyphen =
      slice.size() > 1 && slice.back() == '-' && is_letter(decode(slice, slice.size() - 2).value);
  return line;
}

InputLines split(std::string_view input) {
  InputLines out;
  const bool mail = quotes_mail(input);
  bool blank = true;
  std::uint32_t marks_alone = 0;  // where marks of quoted mail stand with no text behind them, plus one
  each_line(input, [&](Range whole) {
    InputLine line = line_of(input, whole, mail ? quote_prefix(input, whole) : QuotePrefix{whole.begin, 0});
    if (line.range.empty()) {
      blank = true;
      if (line.depth == 0) return;
      if (marks_alone == 0) marks_alone = trimmed(input, whole).begin + 1;
      out.tail = trimmed(input, whole).end;
      return;
    }
    line.begin = trimmed(input, {line.begin, line.range.end}).begin;
    if (marks_alone > 0) line.begin = marks_alone - 1;
    line.blank_before = blank;
    out.tail = line.range.end;
    out.lines.push_back(line);
    blank = false;
    marks_alone = 0;
  });
  return out;
}

// A margin, and how far before it a line may end: nothing where a program broke the lines at a column, more
// where the widths of letters decided (PDF).
struct Margin {
  std::uint32_t column = 0;  // 0: none
  std::uint32_t slack = 0;
};

// Was the break between the two lines made by the margin? The second's first word would not have fitted, or
// is half a word.
bool forced(const InputLine& line, const InputLine& next, Margin margin) {
  return line.ends_hyphen || line.width + 1 + next.first_word + margin.slack > margin.column;
}

// A line that a margin may have cut.
bool may_be_cut(const InputLine& line) {
  return line.width >= kNarrow && line.width <= kWide;
}

bool adjoin(const InputLine& line, const InputLine& next) {
  return !next.blank_before && next.depth == line.depth;
}

// Lines of one width: a stretch with no line wider than any margin, of one author (quoted mail apart).
class Stretch {
 public:
  Stretch(std::vector<InputLine>& lines, std::size_t first, std::size_t end, bool quoted, bool whole)
      : lines_(lines), first_(first), end_(end), quoted_(quoted), whole_(whole) {}

  void mark() {
    count();
    const Margin margin = find_margin();
    if (margin.column == 0) return;
    paragraphs_apart_ = have_blanks(margin);
    for (std::size_t i = first_ + 1; i < end_; ++i) {
      if (own(i)) lines_[i].continues = goes_on(i, margin);
    }
  }

 private:
  bool own(std::size_t i) const { return (lines_[i].depth > 0) == quoted_; }
  const InputLine& before(std::size_t i) const { return lines_[i - 1]; }

  // Does line i go on in a sentence of the line before, by its look? Menus never do that, wrapped paragraphs
  // nearly always.
  bool runs_on(std::size_t i) const {
    return adjoin(before(i), lines_[i]) && lines_[i].opening == Opening::kSmall && !before(i).ends_sentence &&
           may_be_cut(before(i));
  }

  void count() {
    for (std::size_t i = first_ + 1; i < end_; ++i) {
      if (!own(i) || !adjoin(before(i), lines_[i]) || !may_be_cut(before(i))) continue;
      ++breaks_;
      if (!runs_on(i)) continue;
      ++total_;
      ++ends_[before(i).width];
    }
  }

  // The column that 95 in 100 of the lines that run on keep within.
  std::uint32_t column() const {
    std::uint64_t within = 0;
    std::uint32_t at = 0;
    while (at < kWide && 100 * (within += ends_[at]) < 95 * std::uint64_t{total_}) ++at;
    return at;
  }

  bool holds(Margin margin, std::uint32_t percent) const {
    std::uint64_t kept = 0, lines = 0, wide = 0;
    for (std::size_t i = first_; i < end_; ++i) {
      if (!own(i)) continue;
      ++lines;
      wide += lines_[i].width > margin.column + 2 && lines_[i].several_words();
      if (i > first_) kept += runs_on(i) && forced(before(i), lines_[i], margin);
    }
    return 100 * kept >= percent * std::uint64_t{total_} && 10 * wide <= lines;
  }

  Margin find_margin() const {
    const bool many = total_ >= kFewBreaks;
    if (!many && !(total_ >= 2 && (whole_ || quoted_))) return {};
    if (5 * total_ < breaks_) return {};
    const Margin exact{column(), 0};
    if (holds(exact, many ? 75 : 100) && (many || exact.column >= 50)) return exact;
    const Margin ragged{column(), column() / 5};
    return total_ >= 2 * kFewBreaks && holds(ragged, 85) ? ragged : Margin{};
  }

  // Do empty lines part the paragraphs? Then few lines end before the margin with no empty line behind them.
  bool have_blanks(Margin margin) const {
    std::uint32_t with = 0, without = 0;
    for (std::size_t i = first_ + 1; i < end_; ++i) {
      if (!own(i) || !before(i).ends_sentence) continue;
      with += lines_[i].blank_before;
      without += adjoin(before(i), lines_[i]) && lines_[i].opening == Opening::kOther &&
                 !forced(before(i), lines_[i], margin);
    }
    return 4 * without <= with;
  }

  // Small letters go on nearly always; capitals are names inside a sentence, or start something.
  bool goes_on(std::size_t i, Margin margin) const {
    const InputLine& line = before(i);
    const InputLine& next = lines_[i];
    if (!adjoin(line, next) || next.opening == Opening::kBullet || line.width > kWide) return false;
    if (!forced(line, next, margin))
      return margin.slack > 0 && runs_on(i) && 5 * line.width >= 3 * margin.column;
    if (next.opening == Opening::kSmall) return true;
    if (next.indent >= line.indent + 2) return false;
    if (line.ends_sentence) return paragraphs_apart_;
    return line.continues || line.open || next.ends_sentence || is_cut(i + 1, margin);
  }

  // Does the margin end line i - 1 as well? Two such breaks in a row are no chance.
  bool is_cut(std::size_t i, Margin margin) const {
    return i < end_ && own(i) && adjoin(before(i), lines_[i]) && lines_[i].opening != Opening::kBullet &&
           forced(before(i), lines_[i], margin);
  }

  std::vector<InputLine>& lines_;
  std::size_t first_, end_;
  bool quoted_, whole_;
  std::uint32_t breaks_ = 0, total_ = 0;
  std::array<std::uint32_t, kWide + 1> ends_{};
  bool paragraphs_apart_ = false;
};

// Wider than any margin, and not by a web address alone: no program broke this line.
bool is_wide(const InputLine& line) {
  return line.width > kWide && line.several_words();
}

}  // namespace

InputLines read_lines(std::string_view input) {
  InputLines out = split(input);
  std::vector<InputLine>& lines = out.lines;
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t end = first;
    while (end < lines.size() && !is_wide(lines[end])) ++end;
    const bool whole = first == 0 && end == lines.size();
    Stretch(lines, first, end, false, whole).mark();
    Stretch(lines, first, end, true, whole).mark();
    first = std::max(end, first + 1);
    while (first < lines.size() && is_wide(lines[first])) ++first;
  }
  return out;
}

}  // namespace inspector::text
