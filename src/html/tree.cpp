#include "html/tree.h"

#include <algorithm>

namespace inspector::html {
namespace {

bool same_letter(char a, char b) {
  return a == b || (a >= 'A' && a <= 'Z' && static_cast<char>(a - 'A' + 'a') == b);
}

const GumboAttribute* find(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name);
}

}  // namespace

// The output is never given to gumbo_destroy_output: Memory frees it whole.
Tree::Tree(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* memory, std::size_t bytes) {
    return static_cast<Memory*>(memory)->take(bytes);
  };
  options.deallocator = [](void* memory, void* piece) { static_cast<Memory*>(memory)->give_back(piece); };
  options.userdata = &memory_;
  options.max_errors = 0;
  root_ = gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = find(element, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool has_attribute(const GumboNode& element, const char* name) {
  return find(element, name) != nullptr;
}

std::string_view raw_text(const GumboNode& element) {
  const GumboVector& children = element.v.element.children;
  if (children.length == 0) return {};
  const auto* first = static_cast<const GumboNode*>(children.data[0]);
  return is_text(*first) ? first->v.text.text : std::string_view();
}

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(" \t\n\f\r", at), list.size());
    const std::string_view item = list.substr(at, end - at);
    if (item.size() == word.size() && std::equal(item.begin(), item.end(), word.begin(), same_letter))
      return true;
    at = end + 1;
  }
  return false;
}

}  // namespace inspector::html
