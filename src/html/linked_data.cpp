#include "html/linked_data.h"

#include <nlohmann/json.hpp>

namespace inspector::html {
namespace {

// The same instantiation as report/json.cpp, so that the module holds its code once.
using Json = nlohmann::ordered_json;

constexpr std::size_t kMostBytes = 4U << 20;

// Sites print line ends and tabs inside strings, which JSON does not allow: blanks do as well.
Json parse(std::string_view script) {
  std::string text(script.substr(0, script.size() <= kMostBytes ? script.size() : 0));
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return Json::parse(text, nullptr, /*allow_exceptions=*/false, /*ignore_comments=*/true);
}

bool is_article_type(const Json& type) {
  if (type.is_array()) return !type.empty() && is_article_type(type.front());
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name == "BlogPosting" || name == "Report";
}

std::string string_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// "author": "Jane Roe", {"name": "Jane Roe"}, or a list of these.
void add_authors(const Json& author, std::vector<std::string>& authors) {
  if (author.is_string()) authors.push_back(author.get<std::string>());
  if (author.is_object()) {
    if (std::string name = string_at(author, "name"); !name.empty()) authors.push_back(std::move(name));
  }
  if (!author.is_array()) return;
  for (const Json& one : author) {
    if (!one.is_array()) add_authors(one, authors);
  }
}

LinkedArticle article_of(const Json& object) {
  LinkedArticle article{string_at(object, "headline"),
                        string_at(object, "articleBody"),
                        string_at(object, "datePublished"),
                        string_at(object, "dateModified"),
                        {}};
  if (const auto author = object.find("author"); author != object.end())
    add_authors(*author, article.authors);
  return article;
}

}  // namespace

LinkedArticle read_linked_data(std::string_view script) {
  const Json data = parse(script);
  std::vector<const Json*> waiting{&data};
  while (!waiting.empty()) {
    const Json* value = waiting.back();
    waiting.pop_back();
    if (value->is_object()) {
      const auto type = value->find("@type");
      if (type != value->end() && is_article_type(*type)) return article_of(*value);
    }
    if (!value->is_structured()) continue;
    for (auto item = value->rbegin(); item != value->rend(); ++item) waiting.push_back(&*item);
  }
  return {};
}

}  // namespace inspector::html
