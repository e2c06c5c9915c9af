// Weights of body.cpp’s features, fitted by training/article/fit.py on the pages and clean articles that are
// named there. Rows are features in BodyFeatures’ order; units of evidence are natural-log odds.
#ifndef INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
#define INSPECTOR_ARTICLE_BODY_WEIGHTS_H_

#include "article/body.h"

namespace inspector::article {

// For a unit inside the run, against one before it.
inline constexpr BodyFeatures kInside{0.29,  -0.22, -0.14, -0.46, -0.18, 0.19,  1.11,  0.92,  -0.19, 0.68,
                                      -0.23, 0.48,  -0.07, 0.26,  0.00,  0.28,  -0.02, -1.21, -0.98, -0.45,
                                      -0.35, 0.08,  -0.82, -0.42, -1.50, -0.87, -0.77, 0.24,  0.34,  0.23,
                                      0.24,  0.00,  -0.68, -0.46, -0.25, -0.05, 0.00,  -0.36};
// For a unit behind the run, against one before it.
inline constexpr BodyFeatures kAfter{0.32,  0.35,  0.31,  0.11,  -0.34, -0.16, 0.05,  0.17, 0.15,  0.92,
                                     0.08,  0.20,  -0.33, -0.09, -0.88, -0.02, -0.92, 0.94, -0.39, -0.26,
                                     -0.08, -0.18, 0.69,  -0.72, 1.57,  -0.41, -0.17, 0.90, -0.48, -0.07,
                                     -0.24, 0.97,  0.30,  -0.46, -0.33, 0.18,  -0.51, -0.51};
// For the run’s first unit.
inline constexpr BodyFeatures kFirst{-0.00, -0.14, -0.54, -0.31, -0.15, 0.83,  0.31,  0.88,  -0.02, 0.45,
                                     0.08,  0.18,  -1.15, 0.09,  -0.47, -0.55, -0.83, -0.01, -0.15, -0.03,
                                     -0.89, -1.03, -0.01, 0.48,  0.07,  -0.08, -0.23, 1.28,  0.85,  -1.26,
                                     0.01,  0.38,  -0.00, -0.53, 0.31,  0.09,  -0.35, 0.13};
// For the run’s last unit.
inline constexpr BodyFeatures kLast{-0.00, -0.17, 0.38,  0.31,  0.17,  -0.53, -0.16, 0.90,  0.68,  -0.23,
                                    -0.37, 0.19,  -0.72, -0.31, -0.67, 1.10,  -0.32, 0.40,  -0.55, -0.38,
                                    0.35,  0.73,  -0.09, -0.09, -0.38, -0.18, -0.34, -0.31, 1.38,  0.11,
                                    -1.37, 0.59,  -0.51, 0.08,  1.08,  -0.72, 1.13,  -0.10};
// For a unit inside the run that is the article’s own, against teasers, captions and noise.
inline constexpr BodyFeatures kKeep{0.85,  0.36,  0.15,  -0.13, -0.75, 0.75,  0.98,  2.67,  0.50,  1.16,
                                    0.48,  0.47,  -0.84, -0.48, 1.84,  0.72,  0.83,  -2.06, -1.14, -1.29,
                                    -1.19, 0.79,  0.00,  0.64,  -0.27, -2.03, 0.09,  0.47,  0.02,  0.79,
                                    0.43,  -1.35, -1.41, -0.79, 0.16,  -0.95, -1.13, 0.25};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
