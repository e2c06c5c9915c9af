// Listens to the parser's events instead of building a tree: fields that nobody asked for cost no memory,
// numbers keep their digits, and a malformed line is an event like any other, not an exception.
#include "cli/record.h"

#include <array>
#include <nlohmann/json.hpp>

namespace inspector::cli {
namespace {

using Json = nlohmann::json;

// "[json.exception...] parse error at line 1, column 9: ... - invalid string: ...; last read: '...'" holds
// the reason between " - " and the last ';'.
std::string reason(std::string_view message) {
  const std::size_t begin = message.find(" - ");
  if (begin == std::string_view::npos) return {};
  const std::size_t end = message.rfind("; last read");
  if (end == std::string_view::npos || end < begin) return std::string(message.substr(begin + 3));
  return std::string(message.substr(begin + 3, end - begin - 3));
}

class Listener {
 public:
  Record take() { return std::move(record_); }

  bool null() { return true; }
  bool boolean(bool) { return other_value(); }
  bool number_integer(Json::number_integer_t value) { return number(std::to_string(value)); }
  bool number_unsigned(Json::number_unsigned_t value) { return number(std::to_string(value)); }
  bool number_float(Json::number_float_t, const std::string& digits) { return number(digits); }
  bool binary(Json::binary_t&) { return other_value(); }

  bool string(std::string& value) {
    if (!here()) return true;
    if (key_ == "id") {
      record_.id = Json(std::move(value)).dump(-1, ' ', false, Json::error_handler_t::replace);
    } else if (auto* field = this->field()) {
      *field = std::move(value);
    }
    return true;
  }

  bool start_object(std::size_t) {
    if (depth_ == 1) other_value();
    if (depth_ == 0) is_object_ = true;
    ++depth_;
    return true;
  }
  bool key(std::string& name) {
    if (depth_ == 1) key_ = name;
    return true;
  }
  bool end_object() { return --depth_, true; }
  bool start_array(std::size_t) {
    if (depth_ == 1) other_value();
    ++depth_;
    return true;
  }
  bool end_array() { return --depth_, true; }

  bool parse_error(std::size_t at, const std::string&, const Json::exception& error) {
    const std::string why = reason(error.what());
    record_.error = {ErrorCode::kBadInput, "the line is not JSON at byte " + std::to_string(at) +
                                               (why.empty() ? "" : " (" + why + ")") +
                                               "; give one object a line"};
    return false;
  }

  // What only the whole line shows. An earlier error stays.
  void check() {
    if (record_.error) return;
    if (!is_object_) {
      fail("the line is no JSON object; give {\"id\", \"text\"}");
    } else if (record_.text && record_.html) {
      fail("the record has both text and html; give one of them");
    } else if (!record_.text && !record_.html) {
      fail("the record has no text; give {\"id\", \"text\"}");
    }
  }

 private:
  bool here() const { return is_object_ && depth_ == 1; }

  std::optional<std::string>* field() {
    if (key_ == "text") return &record_.text;
    if (key_ == "html") return &record_.html;
    if (key_ == "date") return &record_.date;
    if (key_ == "url") return &record_.url;
    return nullptr;
  }

  bool number(std::string digits) {
    if (here() && key_ == "id") {
      record_.id = std::move(digits);
      return true;
    }
    return other_value();
  }

  // A value of a kind that none of our fields takes.
  bool other_value() {
    if (!here()) return true;
    if (key_ == "id") fail("the record's id is neither a string nor a number");
    if (field() != nullptr) fail("the record's " + key_ + " is no string");
    return true;
  }

  void fail(std::string message) {
    if (!record_.error) record_.error = {ErrorCode::kBadInput, std::move(message)};
  }

  Record record_;
  std::string key_;
  int depth_ = 0;
  bool is_object_ = false;
};

}  // namespace

Record read_record(std::string_view line) {
  Listener listener;
  Json::sax_parse(line, &listener);
  listener.check();
  return listener.take();
}

}  // namespace inspector::cli
