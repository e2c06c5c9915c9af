// Weights of headline.cpp's features, fitted by training/article/fit_headline.py on the pages and clean
// articles named there. Rows are features in HeadlineFeatures' order; units of evidence are natural-log odds
// against "no headline".
#ifndef INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_
#define INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_

#include "article/detectors.h"

namespace inspector::article {

inline constexpr HeadlineFeatures kHeadline{
    0.64, -1.81, -1.31, 1.02, 1.17, -0.38, -1.32, 0.71,  0.34, 0.21, -0.17, 0.03,  0.15,  -0.53, -0.45, 0.79,
    0.05, -0.81, 1.88,  1.03, 1.44, 0.39,  0.75,  -1.30, 0.54, 0.61, -0.28, -0.66, -1.27, -0.03, 0.69,  2.54};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_
