// Reads a text and shows what entities finds, as "PERSON Moon Jae-in" strings.
#ifndef INSPECTOR_TESTS_UNIT_ENTITIES_SUPPORT_H_
#define INSPECTOR_TESTS_UNIT_ENTITIES_SUPPORT_H_

#include <string>
#include <vector>

#include "entities/entities.h"

namespace inspector::entities {

inline std::vector<std::string> shown(const text::Text& text, const std::vector<NameSpan>& spans) {
  std::vector<std::string> out;
  for (const NameSpan& span : spans) {
    out.push_back(std::string(type_name(span.type)) + " " + std::string(text.slice(span.range)));
  }
  return out;
}

// An article of paragraphs alone.
inline article::Article paragraphs(const text::Text& text) {
  article::Article article;
  for (const text::Line& line : text.lines()) {
    article::Block block;
    block.range = line.range;
    article.blocks.push_back(block);
  }
  return article;
}

inline std::vector<std::string> names_in(const std::string& input) {
  const text::Text text = text::Text::read(input);
  std::vector<NameSpan> names;
  for (const NameSpan& span : find_names(text, paragraphs(text), clues::read_clues(text), nullptr)) {
    if (is_name(span.type)) names.push_back(span);
  }
  return shown(text, names);
}

}  // namespace inspector::entities

#endif  // INSPECTOR_TESTS_UNIT_ENTITIES_SUPPORT_H_
