// Marks are read line by line with a stack of open ones. A mark's own shape says whether it opens or closes
// where the shape is clear (“ «), the spaces round it where it is not ("). Single marks are the hard case:
// one that closes looks like an apostrophe, so an opening one counts only where a sure closing one follows
// before the next opening one.
#include "text/marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::text {
namespace {

enum Family : std::uint8_t { kDouble, kSingle, kAngle, kSingleAngle, kCorner, kFamilies };
enum class Direction : std::uint8_t { kOpen, kClose, kUnclear };

struct Shape {
  Family family = kDouble;
  Direction direction = Direction::kUnclear;
};

// What a mark's shape says of it.
Shape shape_of(std::string_view mark) {
  const CodePoint first = decode(mark, 0);
  const bool doubled = first.length < mark.size();
  switch (first.value) {
    case U'“':
    case U'„':
    case U'‟':
      return {kDouble, Direction::kOpen};
    case U'”':
      return {kDouble, Direction::kClose};
    case U'«':
      return {kAngle, Direction::kOpen};
    case U'»':
      return {kAngle, Direction::kClose};
    case U'‹':
      return {kSingleAngle, Direction::kOpen};
    case U'›':
      return {kSingleAngle, Direction::kClose};
    case U'「':
    case U'『':
      return {kCorner, Direction::kOpen};
    case U'」':
    case U'』':
      return {kCorner, Direction::kClose};
    case U'‘':
    case U'‚':
    case U'‛':
      return {doubled ? kDouble : kSingle, Direction::kOpen};
    case U'`':
      return {doubled ? kDouble : kSingle, Direction::kOpen};
    case U'’':
      return {doubled ? kDouble : kSingle, Direction::kClose};
    case U'\'':
      return {doubled ? kDouble : kSingle, Direction::kUnclear};
    default:
      return {kDouble, Direction::kUnclear};
  }
}

// A mark of the line at hand.
struct Sign {
  Index token = 0;
  Shape shape;
  bool strong_ahead = false;  // single marks: a sure closing one follows before the next that may open
  Index later = 0;            // how many straight double marks follow in the line
  Index next = 0;             // the next mark of its family; the line's end where there is none
};

struct Open {
  Index token = 0;
  Family family = kDouble;
  Index next = 0;  // as in Sign
};

class LineReader {
 public:
  LineReader(const Text& text, std::vector<Quotation>& out) : text_(text), out_(out) {}

  // Reads the marks of one line, and whether the last quotation is still open at its end.
  void read(const Line& line) {
    line_ = &line;
    begin_line();
    gather();
    for (const Sign& sign : signs_) take(sign);
    drop_unmatched();
  }

 private:
  const Token& token(Index i) const { return text_.tokens()[i]; }
  std::string_view word(Index i) const { return text_.word(token(i)); }
  bool first(Index i) const { return i == line_->first_token; }
  bool last(Index i) const { return i + 1 == line_->end_token; }

  void begin_line() {
    signs_.clear();
    open_.clear();
    count_.fill(0);
    last_opened_.reset();
    first_of_line_ = out_.size();
  }

  // All marks of the line, with what a look ahead says of them.
  void gather() {
    for (Index i = line_->first_token; i < line_->end_token; ++i) {
      if (token(i).kind == TokenKind::kMark)
        signs_.push_back({i, shape_of(text_.slice(token(i))), false, 0, line_->end_token});
    }
    bool strong = false;
    Index straight = 0;
    std::array<Index, kFamilies> next{};
    next.fill(line_->end_token);
    for (auto sign = signs_.rbegin(); sign != signs_.rend(); ++sign) {
      sign->strong_ahead = strong;
      sign->later = straight;
      sign->next = next[sign->shape.family];
      next[sign->shape.family] = sign->token;
      if (sign->shape.family == kDouble && sign->shape.direction == Direction::kUnclear) ++straight;
      if (sign->shape.family != kSingle) continue;
      if (surely_closes(sign->token)) strong = true;
      if (spacing(sign->token) == Direction::kOpen) strong = false;
    }
  }

  bool glued_left(Index i) const {
    if (first(i) || token(i).space_before) return false;
    const std::string_view before = text_.slice(token(i - 1));
    const bool bracket = before == "(" || before == "[" || before == "—" || before == "–" || before == "--";
    return !bracket && last_opened_ != i - 1;
  }
  bool glued_right(Index i) const { return !last(i) && !token(i + 1).space_before; }

  // What the spaces round a mark say of it. Punctuation and marks behind a mark that hangs on a word weigh
  // nothing.
  Direction spacing(Index i) const {
    const bool left = glued_left(i);
    bool right = glued_right(i);
    if (left && right)
      right = token(i + 1).kind != TokenKind::kPunctuation && token(i + 1).kind != TokenKind::kMark;
    if (left == right) return Direction::kUnclear;
    return left ? Direction::kClose : Direction::kOpen;
  }

  // A single mark that can be no apostrophe: it stands behind punctuation, or before it, or behind a word
  // without -s.
  bool surely_closes(Index i) const {
    if (first(i) || token(i).space_before || spacing(i) != Direction::kClose) return false;
    if (token(i - 1).kind == TokenKind::kPunctuation || last(i)) return true;
    if (token(i + 1).kind == TokenKind::kPunctuation || token(i + 1).kind == TokenKind::kMark) return true;
    return word(i - 1).back() != 's' && word(i - 1) != "in";
  }

  // ’90s, ’em
  bool elision(Index i) const {
    if (last(i) || token(i + 1).space_before) return false;
    if (token(i + 1).kind == TokenKind::kNumber) return word(i + 1).back() == 's';
    return lexicon::contains(lexicon::kElisions, word(i + 1));
  }

  // 'Cause for concern', and not 'n' or '90s
  bool quotes_elision(const Sign& sign) const {
    return sign.strong_ahead && token(sign.token + 1).kind == TokenKind::kWord &&
           word(sign.token + 1).size() > 1;
  }

  Direction decide(const Sign& sign) const {
    const Direction by_space = spacing(sign.token);
    const bool is_open = count_[sign.shape.family] > 0;
    if (sign.shape.family == kSingle) return decide_single(sign, by_space);
    switch (sign.shape.direction) {
      case Direction::kOpen:
        return by_space == Direction::kClose && is_open ? Direction::kClose : Direction::kOpen;
      case Direction::kClose:
        return !is_open && by_space == Direction::kOpen ? Direction::kOpen : Direction::kClose;
      case Direction::kUnclear:
        break;
    }
    if (is_inches(sign, is_open)) return Direction::kUnclear;
    if (by_space != Direction::kUnclear) return by_space;
    return is_open ? Direction::kClose : Direction::kOpen;
  }

  // kUnclear: an apostrophe.
  Direction decide_single(const Sign& sign, Direction by_space) const {
    const bool is_open = count_[kSingle] > 0;
    const bool may_open = sign.shape.direction == Direction::kOpen || by_space == Direction::kOpen;
    const bool curly_close = sign.shape.direction == Direction::kClose;
    if (may_open && by_space != Direction::kClose && !curly_close) {
      return elision(sign.token) && !quotes_elision(sign) ? Direction::kUnclear : Direction::kOpen;
    }
    if (!is_open || by_space == Direction::kOpen) return Direction::kUnclear;
    return surely_closes(sign.token) || !sign.strong_ahead ? Direction::kClose : Direction::kUnclear;
  }

  // 6" behind a number: inches where nothing is open, or where closing here would leave an odd mark.
  bool is_inches(const Sign& sign, bool is_open) const {
    if (first(sign.token) || token(sign.token).space_before) return false;
    if (token(sign.token - 1).kind != TokenKind::kNumber) return false;
    return !is_open || sign.later % 2 == 1;
  }

  void take(const Sign& sign) {
    switch (decide(sign)) {
      case Direction::kOpen:
        open_.push_back({sign.token, sign.shape.family, sign.next});
        ++count_[sign.shape.family];
        last_opened_ = sign.token;
        break;
      case Direction::kClose:
        close(sign);
        break;
      case Direction::kUnclear:
        break;
    }
  }

  void close(const Sign& sign) {
    if (count_[sign.shape.family] == 0) return close_from_line_start(sign);
    while (open_.back().family != sign.shape.family) pop_unmatched();
    const Index opening = open_.back().token;
    open_.pop_back();
    --count_[sign.shape.family];
    if (sign.token > opening + 1) out_.push_back(between(opening, sign.token));
  }

  // The quotation was left open in the line before and its mark is not repeated here: it goes on from the
  // line's start.
  void close_from_line_start(const Sign& sign) {
    if (open_family_ != sign.shape.family || out_.size() != first_of_line_ || !open_.empty()) return;
    if (first(sign.token)) return;
    const Range inner{line_->range.begin, token(sign.token).range.begin};
    out_.push_back({{inner.begin, token(sign.token).range.end}, inner, 0, true, true});
  }

  Quotation between(Index opening, Index closing) const {
    const Range inner{token(opening).range.end, token(closing).range.begin};
    const bool continues = first(opening) && open_family_.has_value();
    return {text_.bytes_of(opening, closing), inner, 0, true, continues};
  }

  void pop_unmatched() {
    unmatched_.push_back(open_.back());
    --count_[open_.back().family];
    open_.pop_back();
  }

  // Marks that nothing closed. One whose quotation goes on in the next line runs to the end of this one;
  // another only to the next mark of its kind, so that it swallows no other quotation. A single one alone is
  // an apostrophe.
  void drop_unmatched() {
    while (!open_.empty()) pop_unmatched();
    std::sort(unmatched_.begin(), unmatched_.end(), [](Open a, Open b) { return a.token < b.token; });
    std::optional<Family> left_open;
    for (std::size_t i = 0; i < unmatched_.size(); ++i) {
      const Open& open = unmatched_[i];
      if (last(open.token)) continue;
      const bool goes_on = first(open.token) && next_line_opens(open.family);
      if (open.family == kSingle && !goes_on) continue;
      const Index end = goes_on ? line_->end_token : open.next;
      if (end <= open.token + 1) continue;
      const Range range = text_.bytes_of(open.token, end - 1);
      const bool continues = first(open.token) && open_family_.has_value();
      out_.push_back({range, {token(open.token).range.end, range.end}, 0, false, continues});
      if (end == line_->end_token) left_open = open.family;
    }
    unmatched_.clear();
    open_family_ = left_open;
  }

  bool next_line_opens(Family family) const {
    if (line_->end_token >= text_.tokens().size()) return false;
    const Token& next = token(line_->end_token);
    if (next.kind != TokenKind::kMark) return false;
    const Shape shape = shape_of(text_.slice(next));
    return shape.family == family && shape.direction != Direction::kClose;
  }

  const Text& text_;
  std::vector<Quotation>& out_;
  const Line* line_ = nullptr;
  std::vector<Sign> signs_;
  std::vector<Open> open_;
  std::vector<Open> unmatched_;
  std::array<std::uint32_t, kFamilies> count_{};  // open marks by family
  std::optional<Index> last_opened_;
  std::optional<Family> open_family_;  // of the quotation that the line before left open
  std::size_t first_of_line_ = 0;      // where this line's quotations begin in out_
};

// How many quotations hold each one. They nest, so a stack of ends will do.
void count_depths(std::vector<Quotation>& quotations) {
  std::vector<std::uint32_t> ends;
  for (Quotation& quotation : quotations) {
    while (!ends.empty() && ends.back() <= quotation.range.begin) ends.pop_back();
    quotation.depth = static_cast<std::uint32_t>(ends.size());
    ends.push_back(quotation.range.end);
  }
}

}  // namespace

std::vector<Quotation> pair_marks(const Text& text) {
  std::vector<Quotation> quotations;
  LineReader reader(text, quotations);
  for (const Line& line : text.lines()) reader.read(line);
  std::sort(quotations.begin(), quotations.end(), [](const Quotation& a, const Quotation& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  count_depths(quotations);
  return quotations;
}

}  // namespace inspector::text
