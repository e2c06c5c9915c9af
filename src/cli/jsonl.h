// Many articles in one run: a record a line in, a report a line out, in the order of the input, in constant
// memory.
#ifndef INSPECTOR_CLI_JSONL_H_
#define INSPECTOR_CLI_JSONL_H_

#include <cstdio>

#include "model/tagger.h"
#include "text/offsets.h"

namespace inspector::cli {

// How a run over many lines ended.
enum class Outcome { kAllDone, kSomeFailed, kCannotWrite };

// Reads `in` to its end with `jobs` threads (`tagger` may be null: basic); the bytes written are the same for
// any number of them.
Outcome run_jsonl(std::FILE* in, text::OffsetUnit unit, unsigned jobs, const model::Tagger* tagger);

}  // namespace inspector::cli

#endif  // INSPECTOR_CLI_JSONL_H_
