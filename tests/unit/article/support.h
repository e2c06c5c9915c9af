// What the article's tests share: pages and labels of a text, written as one string.
#ifndef INSPECTOR_TESTS_UNIT_ARTICLE_SUPPORT_H_
#define INSPECTOR_TESTS_UNIT_ARTICLE_SUPPORT_H_

#include <string>
#include <vector>

#include "article/article.h"
#include "article/detectors.h"

namespace inspector::article {

// The kinds of the text's lines, in order: "headline", "noise", ...
inline std::vector<std::string> kinds_of(const std::string& input) {
  const text::Text text = text::Text::read(input);
  std::vector<std::string> kinds;
  for (const Block& block : find_article(text).blocks) kinds.emplace_back(kind_name(block.kind));
  return kinds;
}

// Calls `see` with the page of a text of one line.
template <typename See>
auto with_line(const std::string& line, See see) {
  const text::Text text = text::Text::read(line);
  const Page page = read_page(text);
  return see(page);
}

// Six paragraphs on one subject, as the body of test pages.
inline std::string body_text() {
  return "The council of Rivermouth voted on Tuesday to close the old harbour bridge to lorries from next "
         "month.\n\n"
         "Engineers found cracks in two of the bridge's pillars during an inspection in March, the council "
         "said.\n\n"
         "“We cannot take risks with people's lives,” said Maria Okafor, who leads the council's transport "
         "committee.\n\n"
         "Hauliers will have to use the ring road, which adds about twenty minutes to each journey to the "
         "harbour.\n\n"
         "The harbour's operator said the closure would cost local firms millions, and asked the council to "
         "delay it.\n\n"
         "A new bridge is planned, but the council has not yet found the money to build it, Okafor said.";
}

}  // namespace inspector::article

#endif  // INSPECTOR_TESTS_UNIT_ARTICLE_SUPPORT_H_
