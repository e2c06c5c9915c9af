// The program's version: the report's "engine", what --version prints, and part of every result's name.
#ifndef INSPECTOR_BASE_VERSION_H_
#define INSPECTOR_BASE_VERSION_H_

#include <string_view>

namespace inspector {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace inspector

#endif  // INSPECTOR_BASE_VERSION_H_
