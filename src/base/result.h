// A value or the error that kept it from being made. Returned, never thrown.
#ifndef INSPECTOR_BASE_RESULT_H_
#define INSPECTOR_BASE_RESULT_H_

#include <utility>
#include <variant>

#include "base/error.h"

namespace inspector {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): `return value;`
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): `return error;`

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  // Only where ok().
  const T& value() const { return *std::get_if<T>(&state_); }
  T& value() { return *std::get_if<T>(&state_); }

  // Only where not ok().
  const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace inspector

#endif  // INSPECTOR_BASE_RESULT_H_
