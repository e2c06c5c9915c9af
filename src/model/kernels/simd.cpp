// Eight or sixteen products of 16-bit numbers an instruction (PMADDWD and its like). Whole numbers add up the
// same in any order, so each equals the scalar reference bit for bit. On x86 the wider form is chosen when
// the program runs.
#include "model/kernels/kernels.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

#if defined(__SSE2__) && defined(__GNUC__)
#define INSPECTOR_HAS_AVX2 1
#else
#define INSPECTOR_HAS_AVX2 0
#endif

namespace inspector::model {
namespace {

#if defined(__wasm_simd128__)
constexpr std::string_view kLevel = "simd128";
using Sum = v128_t;
Sum zero() {
  return wasm_i32x4_const(0, 0, 0, 0);
}
v128_t load(const std::int16_t* from) {
  return wasm_v128_load(from);
}
Sum add_products(Sum sum, v128_t a, v128_t b) {
  return wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b));
}
std::int32_t total(Sum s) {
  return wasm_i32x4_extract_lane(s, 0) + wasm_i32x4_extract_lane(s, 1) + wasm_i32x4_extract_lane(s, 2) +
         wasm_i32x4_extract_lane(s, 3);
}
#define INSPECTOR_HAS_VECTORS 1
#elif defined(__SSE2__)
constexpr std::string_view kLevel = "sse2";
using Sum = __m128i;
Sum zero() {
  return _mm_setzero_si128();
}
__m128i load(const std::int16_t* from) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}
Sum add_products(Sum sum, __m128i a, __m128i b) {
  return _mm_add_epi32(sum, _mm_madd_epi16(a, b));
}
std::int32_t total(Sum s) {
  s = _mm_add_epi32(s, _mm_shuffle_epi32(s, _MM_SHUFFLE(1, 0, 3, 2)));
  s = _mm_add_epi32(s, _mm_shuffle_epi32(s, _MM_SHUFFLE(2, 3, 0, 1)));
  return _mm_cvtsi128_si32(s);
}
#define INSPECTOR_HAS_VECTORS 1
#elif defined(__ARM_NEON)
constexpr std::string_view kLevel = "neon";
using Sum = int32x4_t;
Sum zero() {
  return vdupq_n_s32(0);
}
int16x8_t load(const std::int16_t* from) {
  return vld1q_s16(from);
}
Sum add_products(Sum sum, int16x8_t a, int16x8_t b) {
  sum = vmlal_s16(sum, vget_low_s16(a), vget_low_s16(b));
  return vmlal_s16(sum, vget_high_s16(a), vget_high_s16(b));
}
std::int32_t total(Sum s) {
  return vgetq_lane_s32(s, 0) + vgetq_lane_s32(s, 1) + vgetq_lane_s32(s, 2) + vgetq_lane_s32(s, 3);
}
#define INSPECTOR_HAS_VECTORS 1
#else
constexpr std::string_view kLevel = "scalar";
#define INSPECTOR_HAS_VECTORS 0
#endif

#if INSPECTOR_HAS_VECTORS
// Four tokens by two outputs: every loaded vector serves twice or four times.
void block(const std::int16_t* x, const std::int16_t* w, std::size_t depth, std::size_t outputs,
           std::int32_t* y) {
  Sum sums[4][2];
  for (auto& row : sums) row[0] = row[1] = zero();
  for (std::size_t k = 0; k < depth; k += 8) {
    const auto w0 = load(w + k);
    const auto w1 = load(w + depth + k);
    for (std::size_t t = 0; t < 4; ++t) {
      const auto a = load(x + t * depth + k);
      sums[t][0] = add_products(sums[t][0], a, w0);
      sums[t][1] = add_products(sums[t][1], a, w1);
    }
  }
  for (std::size_t t = 0; t < 4; ++t) {
    y[t * outputs] = total(sums[t][0]);
    y[t * outputs + 1] = total(sums[t][1]);
  }
}

std::int32_t dot(const std::int16_t* a, const std::int16_t* b, std::size_t depth) {
  Sum sum = zero();
  for (std::size_t k = 0; k < depth; k += 8) sum = add_products(sum, load(a + k), load(b + k));
  return total(sum);
}
#endif

#if INSPECTOR_HAS_AVX2
#define INSPECTOR_AVX2 __attribute__((target("avx2")))

INSPECTOR_AVX2 __m256i load16(const std::int16_t* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

INSPECTOR_AVX2 std::int32_t total16(__m256i s) {
  return total(_mm_add_epi32(_mm256_castsi256_si128(s), _mm256_extracti128_si256(s, 1)));
}

// As block(), for depths that are multiples of 16.
INSPECTOR_AVX2 void block16(const std::int16_t* x, const std::int16_t* w, std::size_t depth,
                            std::size_t outputs, std::int32_t* y) {
  __m256i sums[4][2];
  for (auto& row : sums) row[0] = row[1] = _mm256_setzero_si256();
  for (std::size_t k = 0; k < depth; k += 16) {
    const __m256i w0 = load16(w + k);
    const __m256i w1 = load16(w + depth + k);
    for (std::size_t t = 0; t < 4; ++t) {
      const __m256i a = load16(x + t * depth + k);
      sums[t][0] = _mm256_add_epi32(sums[t][0], _mm256_madd_epi16(a, w0));
      sums[t][1] = _mm256_add_epi32(sums[t][1], _mm256_madd_epi16(a, w1));
    }
  }
  for (std::size_t t = 0; t < 4; ++t) {
    y[t * outputs] = total16(sums[t][0]);
    y[t * outputs + 1] = total16(sums[t][1]);
  }
}

bool has_avx2() {
  static const bool kHas = __builtin_cpu_supports("avx2") != 0;
  return kHas;
}
#endif

}  // namespace

void multiply(const std::int16_t* x, std::size_t tokens, const std::int16_t* w, std::size_t outputs,
              std::size_t depth, std::int32_t* y) {
#if INSPECTOR_HAS_VECTORS
  auto* const tile =
#if INSPECTOR_HAS_AVX2
      has_avx2() && depth % 16 == 0 ? block16 :
#endif
                                    block;
  const std::size_t even = outputs & ~std::size_t{1};
  std::size_t t = 0;
  for (; t + 4 <= tokens; t += 4) {
    for (std::size_t o = 0; o < even; o += 2)
      tile(x + t * depth, w + o * depth, depth, outputs, y + t * outputs + o);
    for (std::size_t i = t; even < outputs && i < t + 4; ++i) {
      y[i * outputs + even] = dot(x + i * depth, w + even * depth, depth);
    }
  }
  for (; t < tokens; ++t) {
    for (std::size_t o = 0; o < outputs; ++o) y[t * outputs + o] = dot(x + t * depth, w + o * depth, depth);
  }
#else
  multiply_scalar(x, tokens, w, outputs, depth, y);
#endif
}

std::string_view simd_level() {
#if INSPECTOR_HAS_AVX2
  if (has_avx2()) return "avx2";
#endif
  return kLevel;
}

}  // namespace inspector::model
