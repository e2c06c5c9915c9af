// Prints the features that src/article reads from texts or pages, for fit.py.
//   features body|headline < texts      texts: "BYTES\n" and that many bytes, repeated
//   features markup < pages             the same, with HTML
// Output: for pages "T BYTES" and the page's text; "D COUNT" for each text, then a line "BEGIN END X0 X1 ..."
// for each unit or candidate, in bytes.
#include <cstdio>
#include <iostream>
#include <string>

#include "article/body.h"
#include "article/detectors.h"
#include "html/html.h"

namespace {

using namespace inspector;

template <typename Features>
void print(Range range, const Features& features) {
  std::printf("%u %u", range.begin, range.end);
  for (const double x : features) std::printf(" %g", x);
  std::printf("\n");
}

void print_units(const article::Page& page) {
  const auto features = article::body_features(page);
  std::printf("D %zu\n", features.size());
  for (article::Index u = 0; u < page.size(); ++u) print(page.units[u].range, features[u]);
}

void print_candidates(const article::Page& page) {
  const auto candidates = article::headline_candidates(page, article::find_body(page));
  std::printf("D %zu\n", candidates.size());
  for (const auto& [unit, features] : candidates) print(page.units[unit].range, features);
}

void print_page(const std::string& input) {
  const html::Document document = html::read(input);
  std::printf("T %zu\n%s\n", document.text.size(), document.text.c_str());
  const text::Text text = text::Text::read(document.text);
  article::Page page = article::read_page(text);
  const article::Markup markup(page, document.structure);
  page.markup = &markup;
  print_units(page);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  std::size_t size = 0;
  while (std::cin >> size) {
    std::cin.get();
    std::string input(size, '\0');
    std::cin.read(input.data(), static_cast<std::streamsize>(size));
    if (what == "markup") {
      print_page(input);
      continue;
    }
    const text::Text text = text::Text::read(input);
    const article::Page page = article::read_page(text);
    what == "headline" ? print_candidates(page) : print_units(page);
  }
}
