// What a page's head, its scripts of data and its time elements say of the article.
#ifndef INSPECTOR_HTML_FACTS_H_
#define INSPECTOR_HTML_FACTS_H_

#include "html/structure.h"
#include "html/tree.h"

namespace inspector::html {

// Is shown every element of a page in order.
class Facts {
 public:
  void look(const GumboNode& element);
  Meta take() { return std::move(meta_); }

 private:
  void look_at_meta(const GumboNode& element);
  void look_at_script(const GumboNode& element);
  void look_at_date(std::string_view property, std::string_view value, int rank);
  void add_author(std::string_view name);

  Meta meta_;
  int headline_rank_ = 0, published_rank_ = 0, modified_rank_ = 0, summary_rank_ = 0, author_rank_ = 0;
};

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_FACTS_H_
