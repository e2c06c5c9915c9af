#include "model/kernels/kernels.h"

namespace inspector::model {

void multiply_scalar(const std::int16_t* x, std::size_t tokens, const std::int16_t* w, std::size_t outputs,
                     std::size_t depth, std::int32_t* y) {
  for (std::size_t t = 0; t < tokens; ++t) {
    for (std::size_t o = 0; o < outputs; ++o) {
      std::int32_t sum = 0;
      for (std::size_t k = 0; k < depth; ++k) sum += std::int32_t{x[t * depth + k]} * w[o * depth + k];
      y[t * outputs + o] = sum;
    }
  }
}

}  // namespace inspector::model
