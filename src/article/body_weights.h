// Weights of body.cpp’s features, fitted by training/article/fit.py on the pages and clean articles that are named there.
// Rows are features in BodyFeatures’ order; units of evidence are natural-log odds.
#ifndef INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
#define INSPECTOR_ARTICLE_BODY_WEIGHTS_H_

#include "article/body.h"

namespace inspector::article {

// For a unit inside the run, against one before it.
inline constexpr BodyFeatures kInside{0.33, -0.20, -0.16, -0.44, -0.18, 0.19, 1.12, 0.93, -0.25, 0.66, -0.35, 0.45,
    -0.07, 0.30, -0.14, 0.36, -0.03, -1.18, -1.23, -0.47, -0.37, 0.05, -0.80, -0.43,
    -1.54, -0.82, -0.71, 0.22, 0.32, 0.26, 0.24, -0.01, -0.70, -0.47, -0.28, -0.00,
    0.00, -0.32};
// For a unit behind the run, against one before it.
inline constexpr BodyFeatures kAfter{0.32, 0.30, 0.27, 0.10, -0.31, -0.15, 0.11, 0.13, 0.21, 0.97, 0.12, 0.14,
    -0.28, -0.23, -0.44, -0.05, -0.95, 0.93, -0.40, -0.23, -0.08, -0.12, 0.65, -0.67,
    1.61, -0.51, -0.25, 0.89, -0.50, -0.10, -0.22, 1.04, 0.33, -0.43, -0.27, 0.25,
    -0.61, -0.58};
// For the run’s first unit.
inline constexpr BodyFeatures kFirst{-0.00, -0.16, -0.53, -0.32, -0.15, 0.85, 0.31, 0.85, -0.02, 0.46, 0.09, 0.19,
    -1.14, 0.07, -0.44, -0.55, -0.82, 0.00, -0.19, -0.03, -0.89, -1.04, -0.01, 0.49,
    0.07, -0.08, -0.23, 1.29, 0.86, -1.28, 0.00, 0.39, 0.03, -0.51, 0.28, 0.10,
    -0.37, 0.15};
// For the run’s last unit.
inline constexpr BodyFeatures kLast{-0.00, -0.20, 0.36, 0.32, 0.14, -0.50, -0.13, 0.87, 0.75, -0.22, -0.37, 0.21,
    -0.70, -0.33, -0.55, 1.09, -0.33, 0.41, -0.54, -0.41, 0.32, 0.71, -0.09, -0.09,
    -0.34, -0.19, -0.32, -0.34, 1.39, 0.07, -1.39, 0.64, -0.51, 0.06, 1.06, -0.58,
    1.11, -0.15};
// For a unit inside the run that is the article’s own, against teasers, captions and noise.
inline constexpr BodyFeatures kKeep{0.82, 0.40, 0.14, -0.15, -0.78, 0.74, 0.97, 2.69, 0.65, 1.16, 0.47, 0.49,
    -0.83, -0.48, 1.78, 0.73, 0.82, -2.08, -1.11, -1.30, -1.20, 0.78, 0.00, 0.64,
    -0.27, -2.05, 0.09, 0.48, 0.03, 0.80, 0.45, -1.34, -1.43, -0.79, 0.19, -0.70,
    -1.14, 0.25};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
