#include "model/weights.h"

#include <gtest/gtest.h>

#include "unit/model/tiny_model.h"

namespace inspector::model {
namespace {

void expect_refused(const std::string& bytes, std::string_view why) {
  const auto result = read_weights(bytes);
  ASSERT_FALSE(result.ok()) << why;
  EXPECT_EQ(result.error().code, ErrorCode::kBadModel) << why;
}

TEST(Weights, ReadsAWellFormedFile) {
  const auto result = read_weights(TinyModel::bytes());
  ASSERT_TRUE(result.ok()) << result.error().message;
  EXPECT_EQ(result.value().name, "tiny");
  EXPECT_EQ(result.value().blocks.size(), 1U);
}

TEST(Weights, RefusesWhatIsNoModelFile) {
  expect_refused("", "empty");
  expect_refused("AIWEIGHT", "only the first word");
  expect_refused(std::string(100, 'x'), "other bytes");
}

TEST(Weights, RefusesAnotherVersionByName) {
  const auto result = read_weights(TinyModel::bytes(9));
  ASSERT_FALSE(result.ok());
  EXPECT_NE(result.error().message.find("version 9"), std::string::npos);
}

TEST(Weights, RefusesAFlippedBitAnywhere) {
  const std::string good = TinyModel::bytes();
  for (std::size_t at = 0; at < good.size(); at += 997) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x10);
    expect_refused(bad, "bit flipped at " + std::to_string(at));
  }
}

// A payload that is cut or misshapen but whose checksum is right: a writer's bug must not crash the reader.
TEST(Weights, RefusesACutPayloadWithARightChecksum) {
  const std::string payload = TinyModel::bytes().substr(24);
  for (std::size_t size = 0; size < payload.size(); size += 211) {
    expect_refused(TinyModel::sealed(payload.substr(0, size)), "cut at " + std::to_string(size));
  }
  expect_refused(TinyModel::sealed(payload + "x"), "a byte too many");
}

TEST(Weights, RefusesHugeSizesWithoutReservingThem) {
  std::string payload = TinyModel::bytes().substr(24);
  const std::size_t words_at = 5 + 65536;  // the rows of the first embedding
  for (std::size_t i = 0; i < 8; ++i) payload[words_at + i] = '\xFF';
  expect_refused(TinyModel::sealed(payload), "4 billion rows");
}

}  // namespace
}  // namespace inspector::model
