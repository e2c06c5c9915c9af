#include "model/kernels/kernels.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

namespace inspector::model {
namespace {

// Every remainder of the blocks of four tokens and two outputs, and the depths that the network uses.
TEST(Kernels, VectorsEqualTheScalarReference) {
  std::mt19937 random(20261124);
  for (const std::size_t tokens : {1U, 2U, 3U, 4U, 5U, 7U, 8U, 33U}) {
    for (const std::size_t outputs : {1U, 2U, 3U, 23U, 64U}) {
      for (const std::size_t depth : {8U, 32U, 112U, 128U}) {
        std::vector<std::int16_t> x(tokens * depth);
        std::vector<std::int16_t> w(outputs * depth);
        for (auto& v : x) v = static_cast<std::int16_t>(static_cast<int>(random() % 65535) - 32767);
        for (auto& v : w) v = static_cast<std::int16_t>(static_cast<int>(random() % 255) - 127);
        std::vector<std::int32_t> fast(tokens * outputs);
        std::vector<std::int32_t> reference(tokens * outputs);
        multiply(x.data(), tokens, w.data(), outputs, depth, fast.data());
        multiply_scalar(x.data(), tokens, w.data(), outputs, depth, reference.data());
        ASSERT_EQ(fast, reference) << tokens << " tokens, " << outputs << " outputs, depth " << depth;
      }
    }
  }
}

TEST(Kernels, TheLargestSumsStayInside32Bits) {
  constexpr std::size_t kDepth = 512;
  const std::vector<std::int16_t> x(kDepth, 32767);
  const std::vector<std::int16_t> w(kDepth, 127);
  std::int32_t fast = 0;
  multiply(x.data(), 1, w.data(), 1, kDepth, &fast);
  EXPECT_EQ(fast, 512 * 127 * 32767);
}

}  // namespace
}  // namespace inspector::model
