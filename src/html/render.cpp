#include "html/render.h"

#include <algorithm>
#include <vector>

#include "base/fnv.h"
#include "html/facts.h"
#include "html/hints.h"
#include "html/tags.h"

namespace inspector::html {
namespace {

constexpr std::string_view kSpaces = " \t\n\f\r";

// What an element hands on to all inside it.
struct Surroundings {
  std::uint32_t marks = 0;
  std::uint32_t hints[3] = {};  // of the element and the two round it
  std::uint32_t far = 0;
  std::uint32_t block = 0;
  std::uint64_t path = kFnvStart;
  std::uint8_t heading = 0;
  bool link = false, strong = false, preserve = false, hidden = false;
};

// Builds the text: white space runs are one blank, blocks start lines.
class Writer {
 public:
  explicit Writer(Document& document) : text_(document.text), lines_(document.structure.lines) {}

  // At least so many line ends before what comes next: 1 a new line, 2 a blank line too.
  void break_line(int ends) {
    breaks_ = std::max(breaks_, ends);
    blank_ = false;
  }
  void add_break() {
    breaks_ = std::min(2, breaks_ + 1);
    blank_ = false;
  }
  // Between a row's cells.
  void tab() { tab_ = breaks_ == 0 && !text_.empty(); }

  void add(std::string_view words, const Surroundings& around) {
    if (around.preserve) return add_preserved(words, around);
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t begin = std::min(words.find_first_not_of(kSpaces, at), words.size());
      const std::size_t end = std::min(words.find_first_of(kSpaces, begin), words.size());
      blank_ = blank_ || begin > at;
      if (end > begin) add_run(words.substr(begin, end - begin), around);
      at = end;
    }
  }

  void finish() { end_line(); }

 private:
  void add_preserved(std::string_view words, const Surroundings& around) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find('\n', at), words.size());
      const std::string_view line = words.substr(at, end - at);
      if (line.find_first_not_of(kSpaces) != std::string_view::npos) add_run(line, around);
      if (end < words.size()) add_break();
      at = end + 1;
    }
  }

  void add_run(std::string_view run, const Surroundings& around) {
    if (lines_.empty() || breaks_ > 0) {
      start_line(around);
    } else if (tab_ || blank_) {
      text_ += tab_ ? '\t' : ' ';
    }
    breaks_ = 0;
    tab_ = blank_ = false;
    text_ += run;
    Line& line = lines_.back();
    line.marks |= around.marks;
    line.heading = std::max(line.heading, around.heading);
    if (around.link) line.linked += static_cast<std::uint32_t>(run.size());
    if (around.strong) line.strong += static_cast<std::uint32_t>(run.size());
  }

  void start_line(const Surroundings& around) {
    if (!lines_.empty()) {
      end_line();
      text_.append(static_cast<std::size_t>(breaks_), '\n');
    }
    Line line;
    line.range.begin = static_cast<std::uint32_t>(text_.size());
    line.near = around.hints[0] | around.hints[1] | around.hints[2];
    line.far = around.far;
    line.block = around.block;
    line.path = around.path;
    lines_.push_back(line);
  }

  void end_line() {
    if (!lines_.empty()) lines_.back().range.end = static_cast<std::uint32_t>(text_.size());
  }

  std::string& text_;
  std::vector<Line>& lines_;
  int breaks_ = 0;
  bool blank_ = false, tab_ = false;
};

std::uint32_t mark_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ARTICLE:
      return kInArticle;
    case GUMBO_TAG_MAIN:
      return kInMain;
    case GUMBO_TAG_HEADER:
      return kInHeader;
    case GUMBO_TAG_NAV:
      return kInNav;
    case GUMBO_TAG_FOOTER:
      return kInFooter;
    case GUMBO_TAG_ASIDE:
      return kInAside;
    case GUMBO_TAG_FIGURE:
      return kInFigure;
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
      return kInCaption;
    case GUMBO_TAG_BLOCKQUOTE:
      return kInBlockquote;
    case GUMBO_TAG_LI:
      return kInItem;
    case GUMBO_TAG_TIME:
      return kInTime;
    case GUMBO_TAG_TABLE:
      return kInTable;
    case GUMBO_TAG_FORM:
      return kInForm;
    case GUMBO_TAG_P:
      return kInParagraph;
    case GUMBO_TAG_ADDRESS:
      return kInAuthor;
    case GUMBO_TAG_BUTTON:
      return kInButton;
    default:
      return 0;
  }
}

std::uint32_t mark_of_attributes(const GumboNode& element) {
  const std::string_view property = attribute(element, "itemprop");
  const std::string_view role = attribute(element, "role");
  std::uint32_t marks = 0;
  if (has_word(property, "articlebody")) marks |= kInBodyProperty;
  if (has_word(property, "headline")) marks |= kInHeadlineProperty;
  if (has_word(property, "author") || has_word(attribute(element, "rel"), "author")) marks |= kInAuthor;
  if (has_word(attribute(element, "aria-hidden"), "true")) marks |= kUnseen;
  if (has_word(role, "navigation") || has_word(role, "menu") || has_word(role, "menubar")) marks |= kInNav;
  if (has_word(role, "complementary")) marks |= kInAside;
  if (has_word(role, "contentinfo")) marks |= kInFooter;
  if (has_word(role, "banner")) marks |= kInHeader;
  if (has_word(role, "main")) marks |= kInMain;
  return marks;
}

// Does the inline style set `property` to `value`? Spaces and case aside.
bool has_style(std::string_view style, std::string_view wanted) {
  std::string plain(";");
  for (const char c : style) {
    if (kSpaces.find(c) == std::string_view::npos)
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return plain.find(wanted) != std::string::npos;
}

// Lists of links that no reader is shown, told apart from a decorated letter inside a sentence.
bool is_hidden_part(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  const std::string_view role = attribute(element, "role");
  return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_MENU ||
         tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_HEADER ||
         tag == GUMBO_TAG_FOOTER || has_word(role, "navigation") || has_word(role, "menu") ||
         has_word(role, "dialog");
}

bool is_hidden(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return false;  // scripts show these again
  if (has_attribute(element, "hidden")) return true;
  const std::string_view style = attribute(element, "style");
  if (!style.empty() && (has_style(style, ";display:none") || has_style(style, ";visibility:hidden")))
    return true;
  return has_word(attribute(element, "aria-hidden"), "true") && is_hidden_part(element);
}

// Elements inside text: they shape no line and stand for no box.
bool is_phrase(GumboTag tag) {
  return !is_block(tag) && tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH;
}

class Walk {
 public:
  Walk(bool all, Document& document) : all_(all), writer_(document), document_(document) {}

  std::size_t run(const GumboNode& root) {
    document_.structure.parents.push_back(0);
    enter(root, Surroundings());
    while (!open_.empty()) {
      Frame& frame = open_.back();
      const GumboVector& children = frame.element->v.element.children;
      if (frame.child == children.length) {
        leave(*frame.element);
        open_.pop_back();
        continue;
      }
      const auto& child = *static_cast<const GumboNode*>(children.data[frame.child++]);
      if (is_text(child)) {
        add(child.v.text.text, frame.around);
      } else if (is_element(child)) {
        enter(child, Surroundings(frame.around));
      }
    }
    writer_.finish();
    document_.structure.meta = facts_.take();
    return hidden_bytes_;
  }

 private:
  struct Frame {
    const GumboNode* element;
    unsigned child;
    Surroundings around;
  };

  void add(std::string_view words, const Surroundings& around) {
    if (around.hidden) {
      hidden_bytes_ += words.find_first_not_of(kSpaces) == std::string_view::npos ? 0 : words.size();
    } else {
      writer_.add(words, around);
    }
  }

  void enter(const GumboNode& element, Surroundings around) {
    const GumboTag tag = element.v.element.tag;
    facts_.look(element);
    if (tag == GUMBO_TAG_BR && !around.hidden) writer_.add_break();
    // The head's elements are looked at, its text is not the page's.
    if (is_unseen(tag) && tag != GUMBO_TAG_HEAD) return;
    around.hidden = around.hidden || (!all_ && is_hidden(element));
    if (!around.hidden) break_before(tag);
    describe(element, around);
    open_.push_back({&element, 0, around});
  }

  void leave(const GumboNode& element) {
    if (!open_.back().around.hidden) break_after(element.v.element.tag);
  }

  void break_before(GumboTag tag) {
    if (is_block(tag)) writer_.break_line(is_paragraph(tag) ? 2 : 1);
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) writer_.tab();
  }
  void break_after(GumboTag tag) {
    if (is_block(tag)) writer_.break_line(is_paragraph(tag) ? 2 : 1);
  }

  void describe(const GumboNode& element, Surroundings& around) {
    const GumboTag tag = element.v.element.tag;
    around.marks |= mark_of(tag) | mark_of_attributes(element);
    around.link = around.link || (tag == GUMBO_TAG_A && has_attribute(element, "href"));
    around.strong = around.strong || tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_EM ||
                    tag == GUMBO_TAG_I;
    around.preserve = around.preserve || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING ||
                      tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_PLAINTEXT;
    if (is_heading(tag)) around.heading = static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1);
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return;
    const std::string_view names = attribute(element, "class");
    around.far |= around.hints[2];
    around.hints[2] = around.hints[1];
    around.hints[1] = around.hints[0];
    around.hints[0] = hints_in(names) | hints_in(attribute(element, "id"));
    if (is_phrase(tag)) return;
    auto& parents = document_.structure.parents;
    parents.push_back(around.block);
    around.block = static_cast<std::uint32_t>(parents.size()) - 1;
    around.path = fnv_add(fnv_add(around.path, std::uint64_t{tag}), names);
  }

  bool all_;
  Writer writer_;
  Document& document_;
  Facts facts_;
  std::vector<Frame> open_;
  std::size_t hidden_bytes_ = 0;
};

}  // namespace

std::size_t render(const Tree& tree, bool all, Document& document) {
  return Walk(all, document).run(tree.root());
}

}  // namespace inspector::html
