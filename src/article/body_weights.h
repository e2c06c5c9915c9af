// Weights of body.cpp’s features, fitted by training/article/fit.py on the pages and clean articles that are named there.
// Rows are features in BodyFeatures’ order; units of evidence are natural-log odds.
#ifndef INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
#define INSPECTOR_ARTICLE_BODY_WEIGHTS_H_

#include "article/body.h"

namespace inspector::article {

// For a unit inside the run, against one before it.
inline constexpr BodyFeatures kInside{0.31, -0.20, -0.17, -0.43, -0.21, 0.18, 1.13, 0.95, -0.32, 0.64, -0.32, 0.45,
    -0.03, 0.29, -0.12, 0.38, -0.03, -1.16, -1.25, -0.49, -0.36, 0.06, -0.74, -0.38,
    -1.30, -0.81, -0.75, 0.20, 0.34, 0.26, 0.24, 0.02, -0.70, -0.47, -0.26, -0.03,
    -0.13, -0.34};
// For a unit behind the run, against one before it.
inline constexpr BodyFeatures kAfter{0.33, 0.26, 0.33, 0.19, -0.37, -0.20, 0.12, 0.12, 0.28, 1.03, -0.01, 0.04,
    -0.33, -0.20, -0.51, -0.09, -0.98, 0.77, -0.41, -0.25, -0.07, -0.17, 0.61, -0.65,
    1.42, -0.38, -0.22, 0.92, -0.51, -0.04, -0.21, 1.11, 0.33, -0.38, -0.30, 0.31,
    -0.45, -0.58};
// For the run’s first unit.
inline constexpr BodyFeatures kFirst{-0.00, -0.16, -0.52, -0.33, -0.14, 0.84, 0.31, 0.84, -0.02, 0.47, 0.08, 0.20,
    -1.17, 0.08, -0.45, -0.57, -0.82, -0.13, -0.18, -0.03, -0.89, -1.08, -0.01, 0.48,
    0.12, 0.07, -0.23, 1.30, 0.87, -1.29, 0.01, 0.41, 0.05, -0.51, 0.28, 0.14,
    -0.35, 0.15};
// For the run’s last unit.
inline constexpr BodyFeatures kLast{-0.00, -0.25, 0.37, 0.34, 0.14, -0.47, -0.13, 0.77, 0.81, -0.20, -0.39, 0.14,
    -0.65, -0.37, -0.57, 1.15, -0.34, 0.42, -0.54, -0.40, 0.35, 0.76, -0.08, -0.07,
    -0.46, -0.30, -0.32, -0.32, 1.43, 0.06, -1.35, 0.62, -0.48, 0.07, 1.11, -0.55,
    0.92, -0.15};
// For a unit inside the run that is the article’s own, against teasers, captions and noise.
inline constexpr BodyFeatures kKeep{0.82, 0.41, 0.14, -0.15, -0.78, 0.73, 0.97, 2.68, 0.66, 1.16, 0.47, 0.49,
    -0.83, -0.47, 1.78, 0.73, 0.82, -2.17, -1.11, -1.31, -1.21, 0.78, 0.00, 0.63,
    -0.20, -1.91, 0.09, 0.48, 0.02, 0.80, 0.45, -1.34, -1.44, -0.78, 0.18, -0.70,
    -1.16, 0.25};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
