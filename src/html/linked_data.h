// JSON-LD: what a page's scripts of type application/ld+json say of its article (schema.org's NewsArticle and
// its like).
#ifndef INSPECTOR_HTML_LINKED_DATA_H_
#define INSPECTOR_HTML_LINKED_DATA_H_

#include <string>
#include <string_view>
#include <vector>

namespace inspector::html {

// Empty where nothing is said.
struct LinkedArticle {
  std::string headline;
  std::string body;
  std::string published;  // as written
  std::string modified;
  std::vector<std::string> authors;
};

// The first article in a script's text; all empty where there is none, or the text is no JSON.
LinkedArticle read_linked_data(std::string_view script);

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_LINKED_DATA_H_
