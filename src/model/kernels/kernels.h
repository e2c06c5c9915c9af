// The tagger's one costly operation, in whole numbers, so that every build gives the same bytes. The scalar
// form is always built and is the reference in tests; simd.cpp is chosen at build time by what the target
// has.
#ifndef INSPECTOR_MODEL_KERNELS_KERNELS_H_
#define INSPECTOR_MODEL_KERNELS_KERNELS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inspector::model {

// y[t * outputs + o] = sum over k of x[t * depth + k] * w[o * depth + k]. `depth` is a multiple of 8 and at
// most 512; |w| <= 127, so that the sums stay inside 32 bits.
void multiply_scalar(const std::int16_t* x, std::size_t tokens, const std::int16_t* w, std::size_t outputs,
                     std::size_t depth, std::int32_t* y);

// The same by vectors of eight products, or sixteen; falls back to multiply_scalar where the target has none.
void multiply(const std::int16_t* x, std::size_t tokens, const std::int16_t* w, std::size_t outputs,
              std::size_t depth, std::int32_t* y);

// "simd128", "avx2", "sse2", "neon" or "scalar".
std::string_view simd_level();

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_KERNELS_KERNELS_H_
