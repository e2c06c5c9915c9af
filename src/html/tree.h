// The parsed page: gumbo's tree in memory of its own, and what is asked of its elements.
#ifndef INSPECTOR_HTML_TREE_H_
#define INSPECTOR_HTML_TREE_H_

#include <gumbo.h>

#include <string_view>

#include "html/memory.h"

namespace inspector::html {

class Tree {
 public:
  explicit Tree(std::string_view html);
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  const GumboNode& root() const { return *root_; }

 private:
  Memory memory_;
  const GumboNode* root_ = nullptr;  // <html>
};

inline bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

// An attribute's value; empty where the element has none.
std::string_view attribute(const GumboNode& element, const char* name);
bool has_attribute(const GumboNode& element, const char* name);
// The text directly inside an element that holds no markup, such as <title> and <script>.
std::string_view raw_text(const GumboNode& element);

// Is `word` among the words of `list`, case aside?
bool has_word(std::string_view list, std::string_view word);

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_TREE_H_
