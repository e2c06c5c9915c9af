// Weights of headline.cpp's features, fitted by training/article/fit_headline.py on the pages and clean articles named
// there. Rows are features in HeadlineFeatures' order; units of evidence are natural-log odds against "no headline".
#ifndef INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_
#define INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_

#include "article/detectors.h"

namespace inspector::article {

inline constexpr HeadlineFeatures kHeadline{0.63, -1.77, -1.29, 1.00, 1.18, -0.37, -1.32, 0.71, 0.30, 0.24, -0.17, 0.03,
    0.14, -0.51, -0.40, 0.78, 0.06, -0.81, 1.87, 1.03, 1.44, 0.40, 0.74, -1.31,
    0.56, 0.62, -0.28, -0.69, -1.31, -0.03, 0.70, 2.52};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_
