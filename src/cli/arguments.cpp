#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/version.h"

namespace inspector::cli {
namespace {

using Parsed = std::variant<Arguments, Notice, Error>;

constexpr std::array<std::string_view, 3> kLaterCommands{"check", "diff", "score"};
constexpr std::array<std::string_view, 6> kLaterFormats{"html",        "csv-quotes", "csv-people",
                                                        "annotations", "jsonld",     "ninjs"};

constexpr std::string_view kAbout =
    "Finds the people, the quotations and who said them in a news article.\n"
    "Reads FILE (or - or standard input) and prints one report.\n";
constexpr std::string_view kFooter =
    "\nExit status: 0 all done, 1 some input failed, 2 wrong use.\n"
    "A file named like a command: write ./check";

// The words of the command line before anything is made of them.
struct Words {
  std::vector<std::string> operands;
  std::string input = "text";
  std::string date;
  std::string url;
  std::string offsets = "utf16";
  std::string format = "json";
  std::string corrections;
  bool jsonl = false;
  bool no_model = false;
  std::string model;
  int jobs = 1;
};

void declare(CLI::App& app, Words& words) {
  app.add_option("FILE", words.operands, "The article; a leading \"inspect\" may be left out");
  app.add_option("--input", words.input, "What the file holds: text or html")->capture_default_str();
  app.add_option("--date", words.date, "Day of publication, YYYY-MM-DD");
  app.add_option("--url", words.url, "The article's address");
  app.add_option("--offsets", words.offsets, "Unit of the report's spans: utf16, codepoint or utf8")
      ->capture_default_str();
  app.add_option("--format", words.format, "json, or text for reading at a terminal")->capture_default_str();
  app.add_flag("--jsonl", words.jsonl, "One record {\"id\", \"text\", ...} a line in, one report a line out");
  app.add_option("--jobs", words.jobs, "Threads for --jsonl")->capture_default_str();
  app.add_option("--corrections", words.corrections, "A reader's corrections (not yet)");
  app.add_flag("--no-model", words.no_model, "Basic: by rules and counts, without the learned model");
  app.add_option("--model", words.model, "A model file instead of the one that comes with the program");
  app.set_version_flag("--version", std::string(kVersion));
}

template <typename List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Error wrong_use(std::string what) {
  return {ErrorCode::kBadOption, std::move(what) + "; see --help"};
}

std::optional<Error> refuse_later_parts(const Words& words) {
  if (!words.operands.empty() && holds(kLaterCommands, words.operands.front())) {
    return make_error(ErrorCode::kNotYet, words.operands.front());
  }
  if (holds(kLaterFormats, words.format)) return make_error(ErrorCode::kNotYet, "--format " + words.format);
  if (!words.corrections.empty()) return make_error(ErrorCode::kNotYet, "--corrections");
  return std::nullopt;
}

std::optional<Error> refuse_wrong_values(const Words& words) {
  if (!input_named(words.input)) return wrong_use("--input takes text or html, not \"" + words.input + "\"");
  if (words.format != "json" && words.format != "text") {
    return wrong_use("--format takes json or text, not \"" + words.format + "\"");
  }
  if (words.jobs < 1 || words.jobs > 256) return wrong_use("--jobs takes 1 to 256");
  if (words.jsonl && (!words.date.empty() || !words.url.empty())) {
    return wrong_use(
        "with --jsonl every record carries its own date and url, so --date and --url have no place");
  }
  if (words.jsonl && words.input != "text") {
    return wrong_use("with --jsonl every record says itself whether it holds text or html");
  }
  if (words.jsonl && words.format != "json") return wrong_use("--jsonl prints json only");
  if (!words.jsonl && words.jobs != 1) return wrong_use("--jobs goes with --jsonl");
  return std::nullopt;
}

std::optional<std::string> given(const std::string& word) {
  return word.empty() ? std::nullopt : std::optional(word);
}

Parsed understand(Words words) {
  if (auto error = refuse_later_parts(words)) return *error;
  if (auto error = refuse_wrong_values(words)) return *error;
  const auto unit = report::unit_named(words.offsets);
  if (!unit) return wrong_use("--offsets takes utf16, codepoint or utf8, not \"" + words.offsets + "\"");

  if (!words.operands.empty() && words.operands.front() == "inspect")
    words.operands.erase(words.operands.begin());
  if (words.operands.size() > 1) return wrong_use("one file at a time, please (many articles: --jsonl)");
  Arguments arguments;
  if (!words.operands.empty()) arguments.file = words.operands.front();
  arguments.input = *input_named(words.input);
  arguments.options = {.date = given(words.date), .url = given(words.url)};
  arguments.offsets = *unit;
  arguments.format = words.format == "text" ? Format::kText : Format::kJson;
  arguments.jsonl = words.jsonl;
  arguments.no_model = words.no_model;
  arguments.model = words.model;
  arguments.jobs = static_cast<unsigned>(words.jobs);
  return arguments;
}

}  // namespace

Parsed read_arguments(int argc, const char* const* argv) {
  Words words;
  CLI::App app{std::string(kAbout), "article-inspector"};
  app.footer(std::string(kFooter));
  declare(app, words);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Notice{.text = app.help()};
  } catch (const CLI::CallForVersion&) {
    return Notice{.text = {}, .version = true};
  } catch (const CLI::Error& error) {
    return wrong_use(error.what());
  }
  return understand(std::move(words));
}

}  // namespace inspector::cli
