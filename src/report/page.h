// A page of plain text for a terminal: words set in lines of 80 columns, with hanging indents and, where
// wanted, ANSI colours. Nothing of the article can steer the terminal: its control characters are shown as
// U+FFFD.
#ifndef INSPECTOR_REPORT_PAGE_H_
#define INSPECTOR_REPORT_PAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inspector::report {

enum class Ink : std::uint8_t { kPlain, kStrong, kFaint, kSpeaker, kDoubt };

// A run of text in one ink.
struct Piece {
  std::string text;
  Ink ink = Ink::kPlain;
};

class Page {
 public:
  explicit Page(bool colour) : colour_(colour) {}

  // Sets the pieces one after the other, breaking at white space. The first line starts at column `first`,
  // the rest at `hang`.
  void set(const std::vector<Piece>& pieces, std::size_t first = 0, std::size_t hang = 0);
  void blank_line() { out_ += '\n'; }

  std::string take() { return std::move(out_); }

 private:
  void word(std::string_view text, Ink ink, bool glued, std::size_t hang);

  static constexpr std::size_t kWidth = 80;

  bool colour_;
  std::string out_;
  std::size_t column_ = 0;
  bool line_is_empty_ = true;
};

}  // namespace inspector::report

#endif  // INSPECTOR_REPORT_PAGE_H_
