// The WebAssembly edge: one call in, one JSON string out, no logic of its own. web/engine/load.ts is the
// caller.
//
//   module.inspect(new TextEncoder().encode(text), '{"date": "2021-02-04", "offsets": "utf16"}')
//   module.inspect(bytesOfAFile, '{"input": "html", "encoding": "detect"}')
//   // '{"schema": "article-inspector/1", ...}' or '{"error": {"code": "too_large", "message": "..."}}'
#include <emscripten/bind.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "inspect/inspector.h"
#include "report/report.h"

namespace {

using inspector::ErrorCode;
using inspector::article::Overrule;
using inspector::text::OffsetUnit;

// The same instantiation as report/json.cpp, so that the module holds its code once.
using Json = nlohmann::ordered_json;

std::optional<std::string> field(const Json& options, const char* name) {
  const auto found = options.find(name);
  if (found == options.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

inspector::Error bad_option(std::string_view detail) {
  return inspector::make_error(ErrorCode::kBadOption, detail);
}

// The one thing that outlives a call: the model, once loaded.
std::optional<inspector::model::Tagger>& tagger() {
  static std::optional<inspector::model::Tagger> loaded;
  return loaded;
}

// Takes a model file's bytes; "" when all is well, else the error's JSON, and the work goes on without a
// model.
std::string load(const std::string& weights) {
  auto read = inspector::model::Tagger::load(weights);
  if (!read) return inspector::report::to_json(read.error());
  tagger() = std::move(read.value());
  return {};
}

// [{"start", "end", "kind"}...] in `unit`: what a reader says parts of the text are.
std::optional<std::vector<Overrule>> overrules(const Json& options, std::string_view text, OffsetUnit unit) {
  std::vector<Overrule> rules;
  const auto found = options.find("blocks");
  if (found == options.end()) return rules;
  if (!found->is_array()) return std::nullopt;
  const inspector::text::Offsets offsets(text, unit);
  for (const Json& item : *found) {
    if (!item.is_object()) return std::nullopt;
    const Json start = item.value("start", Json());
    const Json end = item.value("end", Json());
    const auto kind = inspector::article::kind_named(field(item, "kind").value_or(""));
    if (!start.is_number_unsigned() || !end.is_number_unsigned() || !kind) return std::nullopt;
    rules.push_back(
        {{offsets.byte_at(start.get<std::uint32_t>()), offsets.byte_at(end.get<std::uint32_t>())}, *kind});
  }
  return rules;
}

std::string inspect(const std::string& given, const std::string& options_json) {
  const Json options = Json::parse(options_json, nullptr, /*allow_exceptions=*/false);
  if (!options.is_object()) return inspector::report::to_json(bad_option("options"));
  const auto input = inspector::input_named(field(options, "input").value_or("text"));
  if (!input) return inspector::report::to_json(bad_option("input"));
  const auto unit = inspector::report::unit_named(field(options, "offsets").value_or("utf16"));
  if (!unit) return inspector::report::to_json(bad_option("offsets"));

  const bool file = field(options, "encoding").value_or("") == "detect";
  const auto source = file ? inspector::read_file(given, *input) : inspector::read_source(given, *input);
  if (!source) return inspector::report::to_json(source.error());
  const std::string& text = source.value().text;

  auto blocks = overrules(options, text, *unit);
  if (!blocks) return inspector::report::to_json(bad_option("blocks"));

  const auto report = inspector::inspect(
      source.value(),
      {.date = field(options, "date"), .url = field(options, "url"), .blocks = *std::move(blocks)},
      tagger() ? &*tagger() : nullptr);
  return report ? to_json(report.value(), text, *unit) : inspector::report::to_json(report.error());
}

// The model's name; "" without one.
std::string model() {
  return tagger() ? tagger()->name() : std::string();
}

std::string version() {
  return std::string(inspector::kVersion);
}

}  // namespace

EMSCRIPTEN_BINDINGS(article_inspector) {
  emscripten::function("load", &load);
  emscripten::function("inspect", &inspect);
  emscripten::function("model", &model);
  emscripten::function("version", &version);
}
