// Where the article's body lies: units come before, inside or behind it, in this order, and each one's
// features speak for one of the three; features of the first and the last unit inside speak for the cuts. The
// run of units with the greatest sum is found in one pass.
#ifndef INSPECTOR_ARTICLE_BODY_H_
#define INSPECTOR_ARTICLE_BODY_H_

#include <array>
#include <vector>

#include "article/markup.h"
#include "article/page.h"

namespace inspector::article {

// Units [first, end); empty where the paste holds nothing.
struct Body {
  Index first = 0;
  Index end = 0;
  std::vector<double> inside;  // for every unit: evidence for being inside against outside, in log odds
  std::vector<double> own;     // for every unit: evidence for being the article's own words, were it inside
  std::vector<double>
      topics;  // for every unit: the share of its longer words that prose elsewhere on the page has
  bool contains(Index unit) const { return first <= unit && unit < end; }
};

// Features of the text alone, then those of the page's markup, which are 0 where there is none.
inline constexpr std::size_t kTextFeatures = 39;
inline constexpr std::size_t kBodyFeatures = kTextFeatures + kMarkupFeatures;
using BodyFeatures = std::array<double, kBodyFeatures>;

// What speaks for and against each unit's being part of the body's run.
std::vector<BodyFeatures> body_features(const Page& page);

Body find_body(const Page& page);

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_BODY_H_
