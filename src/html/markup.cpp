#include "html/markup.h"

#include <string>

#include "base/fnv.h"

namespace inspector::html {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::uint64_t hash_name(std::string_view name) {
  std::uint64_t hash = kFnvStart;
  for (const char c : name) hash = fnv_add(hash, std::uint64_t{static_cast<unsigned char>(lower(c))});
  return hash;
}

}  // namespace

bool TagReader::next(Tag& tag) {
  while ((at_ = html_.find('<', at_)) < html_.size()) {
    const char follows = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
    const bool end = follows == '/' && at_ + 2 < html_.size() && is_letter(html_[at_ + 2]);
    if (is_letter(follows) || end) return read_tag(tag);
    if (follows == '!' || follows == '?' || follows == '/') {
      skip_declaration();
    } else {
      ++at_;
    }
  }
  return false;
}

void TagReader::skip_declaration() {
  const bool comment = html_.substr(at_, 4) == "<!--";
  const std::size_t end = comment ? html_.find("-->", at_ + 2) : html_.find('>', at_);
  at_ = end == std::string_view::npos ? html_.size() : end + (comment ? 3 : 1);
}

bool TagReader::read_tag(Tag& tag) {
  tag = {};
  tag.begin = at_;
  tag.end = html_[at_ + 1] == '/';
  at_ += tag.end ? 2 : 1;
  read_name(tag);
  read_attributes(tag);
  tag.behind = at_;
  return true;
}

void TagReader::read_name(Tag& tag) {
  const std::size_t begin = at_;
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') ++at_;
  const std::string_view name = html_.substr(begin, at_ - begin);
  tag.tag = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
  tag.name = hash_name(name);
}

void TagReader::read_attributes(Tag& tag) {
  bool in_name = false;
  while (at_ < html_.size() && html_[at_] != '>') {
    const char c = html_[at_++];
    tag.self_closing = c == '/';
    if (is_space(c) || c == '/') {
      in_name = false;
    } else if (c == '=' && in_name) {
      while (at_ < html_.size() && is_space(html_[at_])) ++at_;
      const char mark = at_ < html_.size() ? html_[at_] : '>';
      if (mark == '"' || mark == '\'') {
        const std::size_t close = html_.find(mark, at_ + 1);
        at_ = close == std::string_view::npos ? html_.size() : close + 1;
      } else {
        while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
      }
      in_name = false;
    } else if (!in_name) {
      in_name = true;
      ++tag.attributes;
    }
  }
  if (at_ < html_.size()) ++at_;
}

void TagReader::skip_raw(const Tag& open) {
  std::string_view name = html_.substr(open.begin + 1, open.behind - open.begin - 1);
  std::size_t size = 0;
  while (size < name.size() && is_letter(name[size])) ++size;
  name = name.substr(0, size);
  for (std::size_t at = html_.find("</", at_); at < html_.size(); at = html_.find("</", at + 2)) {
    std::size_t same = 0;
    while (same < size && at + 2 + same < html_.size() && lower(html_[at + 2 + same]) == lower(name[same]))
      ++same;
    const std::size_t behind = at + 2 + size;
    const bool ends =
        behind >= html_.size() || is_space(html_[behind]) || html_[behind] == '>' || html_[behind] == '/';
    if (same == size && ends) {
      at_ = at;
      return;
    }
  }
  at_ = html_.size();
}

}  // namespace inspector::html
