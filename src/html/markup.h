// Cuts markup into tags, loosely: enough to foresee what a parser would do with a page, and to flatten it.
#ifndef INSPECTOR_HTML_MARKUP_H_
#define INSPECTOR_HTML_MARKUP_H_

#include <gumbo.h>

#include <cstdint>
#include <string_view>

namespace inspector::html {

struct Tag {
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  std::uint64_t name = 0;  // a hash: tells unknown elements apart
  bool end = false;
  bool self_closing = false;
  std::uint32_t attributes = 0;
  std::size_t begin = 0;   // of "<"
  std::size_t behind = 0;  // behind ">"
};

class TagReader {
 public:
  explicit TagReader(std::string_view html) : html_(html) {}

  // The next tag; false at the end. Comments and declarations are passed over.
  bool next(Tag& tag);
  // Passes over the content of an element that holds no markup, up to its end tag.
  void skip_raw(const Tag& open);

 private:
  void skip_declaration();
  bool read_tag(Tag& tag);
  void read_name(Tag& tag);
  void read_attributes(Tag& tag);

  std::string_view html_;
  std::size_t at_ = 0;
};

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_MARKUP_H_
