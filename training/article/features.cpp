// Prints the features that src/article reads from texts, for fit.py.
//   features body|headline < texts      texts: "BYTES\n" and that many bytes, repeated
// Output: "D COUNT" for each text, then a line "BEGIN END X0 X1 ..." for each unit or candidate, in bytes.
#include <cstdio>
#include <iostream>
#include <string>

#include "article/body.h"
#include "article/detectors.h"

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

}  // namespace

int main(int argc, char** argv) {
  const bool headline = argc > 1 && std::string(argv[1]) == "headline";
  std::size_t size = 0;
  while (std::cin >> size) {
    std::cin.get();
    std::string input(size, '\0');
    std::cin.read(input.data(), static_cast<std::streamsize>(size));
    const text::Text text = text::Text::read(input);
    const article::Page page = article::read_page(text);
    headline ? print_candidates(page) : print_units(page);
  }
}
