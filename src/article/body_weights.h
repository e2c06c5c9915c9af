// Weights of body.cpp’s features, fitted by training/article/fit.py on the pages and clean articles that are
// named there. Rows are features in BodyFeatures’ order; units of evidence are natural-log odds.
#ifndef INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
#define INSPECTOR_ARTICLE_BODY_WEIGHTS_H_

#include "article/body.h"

namespace inspector::article {

// For a unit inside the run, against one before it.
inline constexpr BodyFeatures kInside{0.31,  -0.24, -0.16, -0.46, -0.14, 0.19,  1.11,  0.91,  -0.19, 0.70,
                                      -0.24, 0.45,  -0.12, 0.24,  0.01,  0.25,  -0.02, -0.90, -0.96, -0.48,
                                      -0.37, 0.07,  -0.79, -0.40, -1.49, -0.88, -0.78, 0.22,  0.35,  0.23,
                                      0.30,  -0.02, -0.75, -0.50, -0.20, -0.04, -0.00, -0.34, -0.86};
// For a unit behind the run, against one before it.
inline constexpr BodyFeatures kAfter{0.28,  0.40,  0.25,  0.03,  -0.34, -0.11, 0.04,  0.13,  0.14,  0.92,
                                     0.17,  0.27,  -0.25, -0.12, -0.99, 0.05,  -0.94, 0.58,  -0.35, -0.22,
                                     -0.08, -0.17, 0.62,  -0.73, 1.55,  -0.44, -0.15, 0.91,  -0.51, -0.13,
                                     -0.35, 0.93,  0.45,  -0.32, -0.41, 0.24,  -0.43, -0.45, 1.05};
// For the run’s first unit.
inline constexpr BodyFeatures kFirst{-0.00, -0.14, -0.52, -0.30, -0.17, 0.84,  0.30,  0.89,  -0.02, 0.46,
                                     0.07,  0.17,  -1.15, 0.09,  -0.47, -0.55, -0.82, -0.05, -0.13, -0.03,
                                     -0.89, -1.02, -0.01, 0.47,  0.07,  -0.08, -0.22, 1.30,  0.83,  -1.26,
                                     -0.03, 0.37,  -0.03, -0.49, 0.31,  0.06,  -0.34, 0.14,  -0.05};
// For the run’s last unit.
inline constexpr BodyFeatures kLast{-0.00, -0.18, 0.35,  0.29,  0.11,  -0.47, -0.11, 0.96,  0.69,  -0.24,
                                    -0.37, 0.25,  -0.71, -0.32, -0.62, 1.09,  -0.59, 0.59,  -0.53, -0.38,
                                    0.23,  0.86,  -0.08, -0.08, -0.43, -0.17, -0.34, -0.41, 1.43,  0.24,
                                    -1.40, 0.57,  -0.63, 0.17,  1.02,  -0.70, 1.05,  -0.08, -0.54};
// For a unit inside the run that is the article’s own, against teasers, captions and noise.
inline constexpr BodyFeatures kKeep{0.87,  0.38,  0.16,  -0.13, -0.76, 0.74,  0.98,  2.68,  0.49,  1.16,
                                    0.51,  0.45,  -0.86, -0.44, 1.84,  0.70,  0.79,  -1.91, -1.17, -1.29,
                                    -1.20, 0.79,  0.00,  0.64,  -0.25, -2.03, 0.09,  0.47,  0.03,  0.77,
                                    0.42,  -1.33, -1.42, -0.81, 0.15,  -0.95, -1.12, 0.23,  -0.69};

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_BODY_WEIGHTS_H_
