#include "html/html.h"

#include "html/guard.h"
#include "html/render.h"
#include "html/tree.h"

namespace inspector::html {
namespace {

// Scripts of some sites show the whole page late: what is hidden then is the page.
constexpr std::size_t kMostHidden = 3;  // times the text that is seen

}  // namespace

Document read(std::string_view html) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (html.starts_with(kByteOrderMark)) html.remove_prefix(kByteOrderMark.size());
  Document document;
  document.flattened = !is_harmless(html);
  const std::string flat = document.flattened ? flatten(html) : std::string();
  const Tree tree(document.flattened ? flat : html);
  const std::size_t hidden = render(tree, false, document);
  if (hidden > kMostHidden * (document.text.size() + 200)) {
    document.text.clear();
    document.structure = {};
    render(tree, true, document);
  }
  return document;
}

}  // namespace inspector::html
