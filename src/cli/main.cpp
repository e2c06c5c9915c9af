// The command line: which file, which writer, which exit status. All else is the library's.
#include <unistd.h>

#include <cstdlib>

#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/jsonl.h"
#include "cli/weights.h"
#include "inspect/inspector.h"
#include "model/kernels/kernels.h"
#include "report/report.h"

namespace inspector::cli {
namespace {

enum ExitStatus { kAllDone = 0, kSomeFailed = 1, kWrongUse = 2 };

ExitStatus fail(const Error& error, ExitStatus status) {
  std::fprintf(stderr, "article-inspector: %s\n", error.message.c_str());
  return status;
}

// A wrong date is the caller's mistake, as any wrong option is; the rest lies with the input.
ExitStatus status_of(const Error& error) {
  return error.code == ErrorCode::kBadOption ? kWrongUse : kSomeFailed;
}

ExitStatus finish(bool printed) {
  return printed
             ? kAllDone
             : fail({ErrorCode::kUnreadable, "the output cannot be written; is there room?"}, kSomeFailed);
}

std::string write(const report::Report& report, std::string_view article, const Arguments& arguments) {
  if (arguments.format == Format::kJson) return to_json(report, article, arguments.offsets) + "\n";
  const bool colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  return to_plain_text(report, article, {.colour = colour});
}

ExitStatus run_many(std::FILE* in, const Arguments& arguments, const model::Tagger* tagger) {
  switch (run_jsonl(in, arguments.offsets, arguments.jobs, tagger)) {
    case Outcome::kAllDone:
      return kAllDone;
    case Outcome::kSomeFailed:
      return kSomeFailed;
    case Outcome::kCannotWrite:
      break;
  }
  return finish(false);
}

// Where the model that comes with the program is missing or damaged the work goes on without it, and says so.
std::optional<model::Tagger> tagger_for(const Arguments& arguments) {
  if (arguments.no_model) return std::nullopt;
  auto tagger = load_tagger({});
  if (tagger) return std::move(tagger.value());
  fail(tagger.error(), kAllDone);
  return std::nullopt;
}

std::string version() {
  const auto tagger = load_tagger({});
  return "article-inspector " + std::string(kVersion) +
         " (model: " + (tagger ? tagger.value().name() : "none") +
         ", SIMD: " + std::string(model::simd_level()) + ")\n";
}

ExitStatus run(const Arguments& arguments, const model::Tagger* tagger) {
  const auto file = open(arguments.file);
  if (!file) return fail(file.error(), kSomeFailed);
  if (arguments.jsonl) return run_many(file.value().get(), arguments, tagger);
  const auto bytes = read_all(file.value().get(), kMaxFileBytes);
  if (!bytes) return fail(bytes.error(), kSomeFailed);
  const auto source = read_file(bytes.value(), arguments.input);
  if (!source) return fail(source.error(), kSomeFailed);
  const auto report = inspect(source.value(), arguments.options, tagger);
  if (!report) return fail(report.error(), status_of(report.error()));
  return finish(print(write(report.value(), source.value().text, arguments)));
}

}  // namespace
}  // namespace inspector::cli

int main(int argc, char** argv) {
  using namespace inspector;
  const auto parsed = cli::read_arguments(argc, argv);
  if (const auto* notice = std::get_if<cli::Notice>(&parsed)) {
    return cli::finish(cli::print(notice->version ? cli::version() : notice->text));
  }
  if (const auto* error = std::get_if<Error>(&parsed)) return cli::fail(*error, cli::kWrongUse);
  const auto& arguments = std::get<cli::Arguments>(parsed);
  if (!arguments.model.empty()) {  // a model asked for by name must load
    const auto asked = cli::load_tagger(arguments.model);
    return asked ? cli::run(arguments, &asked.value()) : cli::fail(asked.error(), cli::kWrongUse);
  }
  const auto tagger = cli::tagger_for(arguments);
  return cli::run(arguments, tagger ? &*tagger : nullptr);
}
