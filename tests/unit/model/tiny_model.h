// A hand-made model file, small and well-formed, for tests that need one without the trained weights.
#ifndef INSPECTOR_TESTS_UNIT_MODEL_TINY_MODEL_H_
#define INSPECTOR_TESTS_UNIT_MODEL_TINY_MODEL_H_

#include <cstdint>
#include <cstring>
#include <string>

#include "model/features.h"

namespace inspector::model {

// Writes the layout of docs/weights-format.md with pseudo-random weights: always the same bytes.
class TinyModel {
 public:
  static std::string bytes(std::uint32_t version = 1) {
    TinyModel m;
    m.payload_ += '\4';
    m.payload_ += "tiny";
    m.payload_ += std::string(65536, '\0');  // an empty vocabulary
    m.embedding(4, kWidth);                  // words
    m.embedding(64, kWidth);                 // grams
    for (const std::uint32_t rows : kFeatureSizes) m.embedding(rows, kWidth);
    m.linear(kWidth, 2 * kWidth);
    m.u32(1);  // blocks
    m.u32(2);  // dilation
    m.floats(kWidth);
    m.floats(5 * kWidth);
    m.floats(kWidth);
    m.linear(2 * kWidth, kWidth);
    m.floats(kWidth);
    m.linear(23, kWidth);
    m.linear(4, kWidth);
    m.linear(kWidth, kWidth);
    m.linear(kWidth, kWidth);
    for (int i = 0; i < 512; ++i) m.payload_ += static_cast<char>(i < 79 ? i : 79);
    m.embedding(161, kWidth);
    m.embedding(9, kWidth);
    m.embedding(5, kWidth);
    m.linear(kWidth, kWidth);
    m.floats(5 * kWidth);
    m.floats(kWidth);
    m.linear(3, kWidth);
    return sealed(m.payload_, version);
  }

  // The payload behind a header that fits it.
  static std::string sealed(const std::string& payload, std::uint32_t version = 1) {
    std::uint64_t checksum = 0xCBF29CE484222325U;
    for (const char c : payload) checksum = (checksum ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    TinyModel head;
    head.payload_ = "AIWEIGHT";
    head.u32(version);
    head.u32(static_cast<std::uint32_t>(payload.size()));
    head.payload_.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
    return head.payload_ + payload;
  }

 private:
  static constexpr std::uint32_t kWidth = 8;

  void u32(std::uint32_t value) { payload_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void real(float value) { payload_.append(reinterpret_cast<const char*>(&value), sizeof value); }

  std::uint32_t random() { return (state_ = state_ * 1664525U + 1013904223U) >> 16; }

  void weights(std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i)
      payload_ += static_cast<char>(static_cast<int>(random() % 255) - 127);
  }

  void floats(std::uint32_t count) {
    u32(count);
    for (std::uint32_t i = 0; i < count; ++i) real(static_cast<float>(random() % 200) / 100.0F - 1);
  }

  void embedding(std::uint32_t rows, std::uint32_t width) {
    u32(rows);
    u32(width);
    real(0.02F);
    weights(rows * width);
  }

  void linear(std::uint32_t outputs, std::uint32_t depth) {
    u32(outputs);
    u32(depth);
    for (std::uint32_t i = 0; i < outputs; ++i) real(0.005F);
    for (std::uint32_t i = 0; i < outputs; ++i) real(0.1F * static_cast<float>(i % 3));
    weights(outputs * depth);
  }

  std::string payload_;
  std::uint32_t state_ = 7;
};

}  // namespace inspector::model

#endif  // INSPECTOR_TESTS_UNIT_MODEL_TINY_MODEL_H_
