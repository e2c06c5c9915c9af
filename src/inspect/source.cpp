#include "inspect/source.h"

#include <algorithm>
#include <utility>

#include "base/fnv.h"
#include "html/html.h"
#include "inspect/checks.h"
#include "text/encoding.h"

namespace inspector {
namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 32 && !(c >= 9 && c <= 13);
}

// Any bytes at all are Windows-1252, so that control characters are what tells text from other data.
bool is_binary(std::string_view bytes) {
  return 20 * static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control)) > bytes.size();
}

report::Warning encoding_warning(text::Detected detected) {
  const std::string name(text::encoding_name(detected.encoding));
  if (detected.said) return {"encoding", "The file is in " + name + "; it was read as that.", {}};
  return {"encoding",
          "The file does not say which encoding it is in; it was read as " + name +
              ". If letters look wrong, save it as UTF-8 and open it again.",
          {}};
}

}  // namespace

std::optional<Input> input_named(std::string_view name) {
  if (name == "text") return Input::kText;
  if (name == "html") return Input::kHtml;
  return std::nullopt;
}

Result<Source> read_source(std::string_view given, Input input) {
  Source source;
  if (auto error = check_input(given, input == Input::kHtml ? kMaxFileBytes : kMaxInputBytes)) return *error;
  if (input == Input::kText) {
    source.text = given;
    return source;
  }
  html::Document document = html::read(given);
  if (document.text.size() > kMaxInputBytes) return make_error(ErrorCode::kTooLarge);
  source.text = std::move(document.text);
  source.structure = std::move(document.structure);
  source.converted = true;
  source.digest = fnv_add(kFnvStart, given);
  if (document.flattened) {
    source.warnings.push_back(
        {"markup_flattened",
         "This page’s markup is nested without end; its lines were read, but not what the "
         "markup says of them.",
         {}});
  }
  return source;
}

Result<Source> read_file(std::string_view bytes, Input input) {
  if (bytes.size() > kMaxFileBytes) return make_error(ErrorCode::kTooLarge);
  const text::Detected detected = text::detect_encoding(bytes, input == Input::kHtml);
  if (detected.encoding == text::Encoding::kUtf8) return read_source(bytes, input);
  if (detected.encoding == text::Encoding::kWindows1252 && is_binary(bytes))
    return make_error(ErrorCode::kBadInput, "this looks like a binary file");
  auto source = read_source(text::to_utf8(bytes, detected.encoding), input);
  if (!source) return source;
  source.value().converted = true;
  source.value().digest = fnv_add(kFnvStart, bytes);
  source.value().warnings.insert(source.value().warnings.begin(), encoding_warning(detected));
  return source;
}

}  // namespace inspector
