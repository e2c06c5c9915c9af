// Weights of headline.cpp's features, fitted by training/article/fit_headline.py on the pages and clean
// articles named there. Rows are features in HeadlineFeatures' order; units of evidence are natural-log odds
// against "no headline".
#ifndef INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_
#define INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_

#include "article/detectors.h"

namespace inspector::article {

inline constexpr HeadlineFeatures kHeadline{
    0.62, -1.84, -1.32, 1.02, 1.16, -0.37, -1.29, 0.72,  0.28, 0.20, -0.17, 0.04,  0.16,  -0.52, -0.48, 0.80,
    0.06, -0.82, 1.93,  1.04, 1.49, 0.38,  0.76,  -1.32, 0.52, 0.62, -0.27, -0.51, -1.32, -0.39, 0.65,  2.49};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_HEADLINE_WEIGHTS_H_
