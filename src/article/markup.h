// What a page's markup says of each unit, beside what its words say: the elements round it, how much of it is
// links, what ids and classes speak of, and how much of the page's prose lies in the same place of the tree.
#ifndef INSPECTOR_ARTICLE_MARKUP_H_
#define INSPECTOR_ARTICLE_MARKUP_H_

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "article/page.h"
#include "html/structure.h"

namespace inspector::article {

inline constexpr std::size_t kMarkupFeatures = 72;

class Markup {
 public:
  Markup(const Page& page, const html::Structure& structure);

  const html::Line& line(Index unit) const { return structure_.lines[lines_[unit]]; }
  const html::Meta& meta() const { return structure_.meta; }
  // The unit that the page's head calls the headline, or the only h1; page.size() where there is none.
  Index headline() const { return headline_; }
  bool has(Index unit, html::Mark mark) const { return (line(unit).marks & mark) != 0; }
  // The share of the unit's bytes inside links.
  double linked(Index unit) const;

  // Writes kMarkupFeatures numbers: what speaks for and against the unit's being the article's.
  void features(Index unit, double* x) const;

 private:
  struct Subtree {
    std::uint32_t first = 0, last = 0;  // blocks
    bool holds(std::uint32_t block) const { return first <= block && block <= last; }
  };

  std::vector<double> prose_of_blocks() const;
  Subtree smallest_with(const std::vector<double>& prose, double share) const;
  int rank_as_headline(Index unit, const text::Text& title) const;
  void find_headline();
  void count_paths();
  std::uint32_t steps_to_half(std::uint32_t block) const;
  bool may_be_article(Index unit) const;
  void read_body(const text::Text& body);
  double shared(Index unit, const std::unordered_set<std::uint64_t>& runs) const;
  double path_share(Index unit) const;

  const Page& page_;
  const html::Structure& structure_;
  std::vector<std::uint32_t> lines_;  // of each unit its line of the structure
  std::vector<double> path_words_;    // of each unit: the words of prose in lines of the same path
  std::vector<double> block_words_;   // of each block: the words of prose inside it
  std::vector<std::uint32_t> last_;   // of each block: the last block inside it
  double prose_ = 0;                  // words
  double most_in_path_ = 0;
  std::uint32_t typical_marks_ = 0, typical_hints_ = 0;  // of the path with most prose
  Subtree most_, half_;           // the smallest subtrees with most, and with half, of the prose
  Index headline_ = 0;            // the unit that the page's head calls the title, or size()
  std::vector<Index> h1_before_;  // of each unit: how many h1 lie before it
  std::unordered_set<std::uint64_t> summary_;
  std::unordered_set<std::uint64_t> body_;  // runs of words of JSON-LD's articleBody
};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_MARKUP_H_
