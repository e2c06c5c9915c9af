#include "model/weights.h"

#include <cstring>

#include "base/fnv.h"
#include "model/features.h"

namespace inspector::model {
namespace {

constexpr std::string_view kMagic = "AIWEIGHT";
constexpr std::size_t kHeaderBytes = 24;  // magic, version, payload size, checksum

// Reads little-endian values in order; once something does not fit, everything after it reads as nothing.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && at_ == bytes_.size(); }

  template <typename Value>
  Value value() {
    Value out{};
    const std::string_view from = take(sizeof(Value));
    if (ok_) std::memcpy(&out, from.data(), sizeof(Value));
    return out;
  }

  template <typename Value>
  std::vector<Value> values(std::size_t count) {
    if (count > bytes_.size()) ok_ = false;
    const std::string_view from = take(ok_ ? count * sizeof(Value) : 0);
    std::vector<Value> out(ok_ ? count : 0);
    if (!out.empty()) std::memcpy(out.data(), from.data(), from.size());
    return out;
  }

  std::string text() { return std::string(take(value<std::uint8_t>())); }

  Embedding embedding() {
    Embedding e;
    e.rows = value<std::uint32_t>();
    e.width = value<std::uint32_t>();
    e.scale = value<float>();
    e.values = values<std::int8_t>(product(e.rows, e.width));
    return e;
  }

  Linear linear() {
    Linear l;
    l.outputs = value<std::uint32_t>();
    l.depth = value<std::uint32_t>();
    l.scales = values<float>(l.outputs);
    l.biases = values<float>(l.outputs);
    const auto bytes = values<std::int8_t>(product(l.outputs, l.depth));
    l.weights.assign(bytes.begin(), bytes.end());
    if (l.depth % 8 != 0 || l.depth > 512) ok_ = false;
    return l;
  }

  std::vector<float> floats() { return values<float>(value<std::uint32_t>()); }

  void require(bool condition) { ok_ = ok_ && condition; }

 private:
  std::size_t product(std::size_t a, std::size_t b) {
    if (b != 0 && a > bytes_.size() / b) ok_ = false;
    return ok_ ? a * b : 0;
  }

  std::string_view take(std::size_t count) {
    if (!ok_ || count > bytes_.size() - at_) {
      ok_ = false;
      return {};
    }
    at_ += count;
    return bytes_.substr(at_ - count, count);
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

void read_vocabulary(Reader& in, Weights& w) {
  const auto sizes = in.values<std::uint8_t>(65536);
  w.starts.assign(1, 0);
  for (const std::uint8_t size : sizes) w.starts.push_back(w.starts.back() + size);
  w.lows = in.values<std::uint16_t>(w.starts.back());
  w.rows = in.values<std::uint16_t>(w.starts.back());
}

Block read_block(Reader& in) {
  Block block;
  block.dilation = in.value<std::uint32_t>();
  block.gain = in.floats();
  block.taps = in.floats();
  block.bias = in.floats();
  block.mix = in.linear();
  return block;
}

// The sizes that the network takes for granted.
bool fits(const Weights& w) {
  const std::size_t width = w.input.outputs;
  if (w.features.size() != kFeatureSizes.size() || w.blocks.empty()) return false;
  for (const std::uint16_t row : w.rows) {
    if (row >= w.words.rows) return false;
  }
  for (const Block& b : w.blocks) {
    const bool ok = b.gain.size() == width && b.bias.size() == width && b.taps.size() == 5 * width &&
                    b.mix.depth == width && b.mix.outputs == 2 * width && b.dilation >= 1 && b.dilation <= 64;
    if (!ok) return false;
  }
  for (std::size_t i = 0; i < kFeatureSizes.size(); ++i) {
    if (w.features[i].rows != kFeatureSizes[i] || w.features[i].width != width) return false;
  }
  const std::size_t pair = w.of_cue.outputs;
  const std::size_t hidden = w.pair_hidden.outputs;
  return w.words.width + w.grams.width == w.input.depth && w.grams.rows > 0 && w.words.rows > 1 &&
         w.final_gain.size() == width && w.names.depth == width && w.names.outputs == 23 &&
         w.cues.depth == width && w.cues.outputs == 4 && w.of_cue.depth == width &&
         w.of_token.depth == width && w.of_token.outputs == pair && w.distance.width == pair &&
         w.distance.rows == 161 && w.sentence_distance.width == pair && w.sentence_distance.rows == 9 &&
         w.line_distance.width == pair && w.line_distance.rows == 5 && w.pair_hidden.depth == pair &&
         w.pair_taps.size() == 5 * hidden && w.pair_bias.size() == hidden && w.pair.depth == hidden &&
         w.pair.outputs == 3;
}

Weights read_payload(Reader& in) {
  Weights w;
  w.name = in.text();
  read_vocabulary(in, w);
  w.words = in.embedding();
  w.grams = in.embedding();
  for (std::size_t i = 0; i < kFeatureSizes.size(); ++i) w.features.push_back(in.embedding());
  w.input = in.linear();
  const auto blocks = in.value<std::uint32_t>();
  in.require(blocks <= 64);
  for (std::uint32_t i = 0; in.ok() && i < blocks; ++i) w.blocks.push_back(read_block(in));
  w.final_gain = in.floats();
  w.names = in.linear();
  w.cues = in.linear();
  w.of_cue = in.linear();
  w.of_token = in.linear();
  w.buckets = in.values<std::uint8_t>(512);
  w.distance = in.embedding();
  w.sentence_distance = in.embedding();
  w.line_distance = in.embedding();
  w.pair_hidden = in.linear();
  w.pair_taps = in.floats();
  w.pair_bias = in.floats();
  w.pair = in.linear();
  return w;
}

}  // namespace

Result<Weights> read_weights(std::string_view bytes) {
  if (bytes.size() < kHeaderBytes || bytes.substr(0, kMagic.size()) != kMagic) {
    return make_error(ErrorCode::kBadModel, "no model file");
  }
  Reader header(bytes.substr(kMagic.size()));
  const auto version = header.value<std::uint32_t>();
  if (version != kWeightsVersion) {
    return make_error(ErrorCode::kBadModel, "version " + std::to_string(version) + " where " +
                                                std::to_string(kWeightsVersion) + " is needed");
  }
  const auto size = header.value<std::uint32_t>();
  const auto checksum = header.value<std::uint64_t>();
  const std::string_view payload = bytes.substr(kHeaderBytes);
  if (payload.size() != size || fnv_add(kFnvStart, payload) != checksum)
    return make_error(ErrorCode::kBadModel, "damaged");
  Reader in(payload);
  Weights weights = read_payload(in);
  if (!in.at_end() || !fits(weights)) return make_error(ErrorCode::kBadModel, "damaged");
  return weights;
}

}  // namespace inspector::model
