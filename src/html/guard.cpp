#include "html/guard.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "html/markup.h"
#include "html/tags.h"

namespace inspector::html {
namespace {

constexpr std::uint32_t kMostAttributes = 200;      // of one tag
constexpr std::uint32_t kMostRoots = 50;            // <html> and <body> tags: their attributes add up
constexpr std::uint64_t kMostSteps = 400'000'000;   // over the stack of open elements
constexpr std::uint64_t kMostReopened = 3'000'000;  // formatting elements that later blocks open again

// Of equal ones the parser opens three again at most; there are fourteen without attributes.
constexpr std::uint64_t kMostPlain = 42;

bool starts_foreign(GumboTag tag) {
  return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH;
}

// HTML inside SVG or MathML.
bool ends_foreign(GumboTag tag) {
  return tag == GUMBO_TAG_FOREIGNOBJECT || tag == GUMBO_TAG_DESC || tag == GUMBO_TAG_TITLE ||
         tag == GUMBO_TAG_ANNOTATION_XML || (tag >= GUMBO_TAG_MI && tag <= GUMBO_TAG_MTEXT);
}

// Elements of HTML that end SVG and MathML where they start.
bool breaks_out(GumboTag tag) {
  const bool phrase = tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_RUBY || tag == GUMBO_TAG_SUB ||
                      tag == GUMBO_TAG_SUP || tag == GUMBO_TAG_VAR;
  return is_block(tag) || phrase || (is_formatting(tag) && tag != GUMBO_TAG_A);
}

// A stack of open elements that is never lower than the parser's: where tags do not pair, the parser may or
// may not close an element, so each such place counts as one left open for good.
class Estimate {
 public:
  void add(const Tag& tag) {
    ++tags_;
    harmless_ = harmless_ && tag.attributes <= kMostAttributes && roots_ <= kMostRoots;
    roots_ += tag.tag == GUMBO_TAG_HTML || tag.tag == GUMBO_TAG_BODY;
    if (closes_itself(tag.tag) && !(in_foreign() && !tag.self_closing)) return;
    tag.end ? close(tag) : open(tag);
  }

  // May the parser be inside SVG or MathML here? There <style> and <title> hold markup.
  bool in_foreign() const { return lost_foreign_ || (!open_.empty() && open_.back().foreign); }

  bool harmless() const {
    return harmless_ && (most_open_ + unpaired_) * tags_ <= kMostSteps &&
           (most_formatting_ + unpaired_formatting_ + std::min(kMostPlain, plain_left_open())) * tags_ <=
               kMostReopened;
  }

 private:
  struct Element {
    std::uint64_t name;
    bool formatting;  // with attributes of its own
    bool foreign;     // its content is SVG or MathML
  };

  void open(const Tag& tag) {
    const bool outside = !open_.empty() && open_.back().foreign;
    if (outside && tag.self_closing && tag.tag == GUMBO_TAG_UNKNOWN && !lost_foreign_) return;
    lost_foreign_ = lost_foreign_ || (outside && breaks_out(tag.tag));
    const bool foreign = starts_foreign(tag.tag) || (outside && !ends_foreign(tag.tag));
    const bool formatting = is_formatting(tag.tag);
    open_.push_back({tag.name, formatting && tag.attributes > 0, foreign});
    plain_ += formatting && tag.attributes == 0;
    formatting_ += open_.back().formatting;
    most_open_ = std::max<std::uint64_t>(most_open_, open_.size());
    most_formatting_ = std::max<std::uint64_t>(most_formatting_, formatting_);
  }

  void close(const Tag& tag) {
    if (!open_.empty() && open_.back().name == tag.name) {
      plain_closed_ += is_formatting(tag.tag) && !open_.back().formatting;
      return pop();
    }
    ++unpaired_;
    if (starts_foreign(tag.tag)) lost_foreign_ = true;
    std::size_t at = open_.size();
    const std::size_t least = at - std::min(at, kReach);
    while (at > least && open_[at - 1].name != tag.name) --at;
    if (at == least) return;
    while (open_.size() >= at) {
      unpaired_formatting_ += open_.back().formatting;
      lost_foreign_ = lost_foreign_ || open_.back().foreign;
      pop();
    }
  }

  // Unpaired end tags may have closed none.
  std::uint64_t plain_left_open() const { return plain_ > plain_closed_ ? plain_ - plain_closed_ : 0; }

  void pop() {
    formatting_ -= open_.back().formatting;
    open_.pop_back();
  }

  static constexpr std::size_t kReach = 64;  // how far down an end tag's element is looked for

  std::vector<Element> open_;
  std::uint64_t tags_ = 0;
  std::uint64_t most_open_ = 0, unpaired_ = 0;
  std::uint64_t plain_ = 0, plain_closed_ = 0;
  std::uint64_t formatting_ = 0, most_formatting_ = 0, unpaired_formatting_ = 0;
  std::uint32_t roots_ = 0;
  bool lost_foreign_ = false;
  bool harmless_ = true;
};

bool is_kept(GumboTag tag) {
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BR || tag == GUMBO_TAG_META || tag == GUMBO_TAG_LINK ||
         is_raw(tag);
}

std::string_view flattened(const Tag& tag, std::string_view source) {
  if (is_kept(tag.tag) && tag.attributes <= kMostAttributes) return source;
  return is_block(tag.tag) ? "<p>" : "";
}

}  // namespace

bool is_harmless(std::string_view html) {
  TagReader reader(html);
  Estimate estimate;
  for (Tag tag; reader.next(tag);) {
    if (is_raw(tag.tag) && !tag.end && !estimate.in_foreign()) {
      reader.skip_raw(tag);
    }
    estimate.add(tag);
  }
  return estimate.harmless();
}

std::string flatten(std::string_view html) {
  std::string flat;
  TagReader reader(html);
  std::size_t at = 0;
  for (Tag tag; reader.next(tag);) {
    flat += html.substr(at, tag.begin - at);
    flat += flattened(tag, html.substr(tag.begin, tag.behind - tag.begin));
    at = tag.behind;
    if (is_raw(tag.tag) && !tag.end) reader.skip_raw(tag);
  }
  flat += html.substr(std::min(at, html.size()));
  return flat;
}

}  // namespace inspector::html
