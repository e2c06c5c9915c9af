#include "cli/weights.h"

#include <filesystem>
#include <system_error>

#include "cli/files.h"

namespace inspector::cli {
namespace {

constexpr std::size_t kMaxWeightsBytes = 64U << 20;

std::string beside_program() {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? std::string() : (program.parent_path() / "article-inspector.weights").string();
}

Result<model::Tagger> load(const std::string& file) {
  const auto opened = open(file);
  if (!opened) return opened.error();
  const auto bytes = read_all(opened.value().get(), kMaxWeightsBytes);
  if (!bytes) return make_error(ErrorCode::kBadModel, file);
  auto tagger = model::Tagger::load(bytes.value());
  if (!tagger) return Error{tagger.error().code, file + ": " + tagger.error().message};
  return tagger;
}

bool exists(const std::string& file) {
  std::error_code failed;
  return std::filesystem::exists(file, failed);
}

}  // namespace

Result<model::Tagger> load_tagger(const std::string& file) {
  if (!file.empty()) return load(file);
  const std::string beside = beside_program();
  return load(exists(beside) ? beside : INSPECTOR_WEIGHTS);
}

}  // namespace inspector::cli
