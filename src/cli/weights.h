// Finds and loads the learned model.
#ifndef INSPECTOR_CLI_WEIGHTS_H_
#define INSPECTOR_CLI_WEIGHTS_H_

#include <optional>
#include <string>

#include "base/result.h"
#include "model/tagger.h"

namespace inspector::cli {

// The model in `file`, or, where `file` is empty, article-inspector.weights beside the program (whatever the
// working folder), else the one that the build was made with.
Result<model::Tagger> load_tagger(const std::string& file);

}  // namespace inspector::cli

#endif  // INSPECTOR_CLI_WEIGHTS_H_
