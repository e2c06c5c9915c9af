#include "inspect/checks.h"

#include <algorithm>
#include <cstdint>

#include "base/fnv.h"
#include "inspect/learned.h"
#include "text/unicode.h"

namespace inspector {
namespace {

// Hashes the bytes and their number, so that neighbouring fields cannot run together.
std::uint64_t hash(std::uint64_t state, std::string_view bytes) {
  state = fnv_add(state, bytes);
  for (std::uint64_t size = bytes.size(), i = 0; i < 4; ++i, size >>= 8) state = fnv_add(state, size & 0xFF);
  return state;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 32 && !(c >= 9 && c <= 13);
}

std::vector<Range> invalid_bytes(std::string_view input) {
  std::vector<Range> spans;
  for (std::uint32_t at = 0; at < input.size();) {
    const text::CodePoint point = text::decode(input, at);
    if (!point.valid) {
      if (!spans.empty() && spans.back().end == at) {
        ++spans.back().end;
      } else {
        spans.push_back({at, at + 1});
      }
    }
    at += point.length;
  }
  return spans;
}

// The times that nobody can tell without a date.
std::vector<Range> open_times(const report::Report& report) {
  std::vector<Range> open;
  for (const time::Timex& t : report.times) {
    if (!t.value) open.push_back(t.range);
  }
  return open;
}

}  // namespace

std::optional<Error> check_input(std::string_view input, std::size_t most_bytes) {
  if (input.size() > most_bytes) return make_error(ErrorCode::kTooLarge);
  const auto controls = static_cast<std::size_t>(std::count_if(input.begin(), input.end(), is_control));
  if ((controls + text::count_invalid(input)) * 10 > input.size()) {
    return make_error(ErrorCode::kBadInput, "this looks like a binary file");
  }
  return std::nullopt;
}

Result<std::optional<time::Date>> reference_date(const Options& options) {
  if (!options.date) return std::optional<time::Date>();
  const auto date = time::parse_date(*options.date);
  if (!date) return make_error(ErrorCode::kBadOption, "date \"" + *options.date + "\" is not YYYY-MM-DD");
  return date;
}

std::optional<std::string> address_of(const text::Text& text, const article::Article& article,
                                      const Options& options, const Source& source) {
  if (options.url) return options.url;
  if (article.address) return std::string(text.slice(*article.address));
  return source.structure ? source.structure->meta.url : std::nullopt;
}

std::optional<time::Date> date_in_markup(const Source& source) {
  if (!source.structure || !source.structure->meta.published) return std::nullopt;
  return time::parse_date(*source.structure->meta.published);
}

report::Stats count(const text::Text& text, const article::Article& article) {
  report::Stats stats;
  for (text::Index i = 0; i < text.lines().size(); ++i) {
    const text::Line& line = text.lines()[i];
    const article::Block& block = article.blocks[i];
    if (!article::is_body(block.kind) || block.duplicate_of) continue;
    if (block.kind == article::BlockKind::kParagraph) ++stats.paragraphs;
    stats.sentences += line.end_sentence - line.first_sentence;
    for (text::Index t = line.first_token; t < line.end_token; ++t) {
      const text::TokenKind kind = text.tokens()[t].kind;
      const bool clitic = text.word(text.tokens()[t]).front() == '\'';
      stats.words += (kind == text::TokenKind::kWord && !clitic) || kind == text::TokenKind::kNumber;
    }
  }
  return stats;
}

std::vector<report::Warning> warn(const text::Text& text, const report::Report& report) {
  std::vector<report::Warning> warnings;
  if (text.tokens().empty())
    warnings.push_back({"empty", "There is no text here: paste the article's text.", {}});
  auto invalid = invalid_bytes(text.input());
  if (!invalid.empty()) {
    warnings.push_back({"invalid_utf8", "Some bytes are not UTF-8; each is read as one unknown character.",
                        std::move(invalid)});
  }
  if (report.language.code != "en" && report.language.code != "und") {
    warnings.push_back(
        {"not_english",
         "This does not look like English. Names and speakers are made for English; structure and "
         "quotation marks still work.",
         {}});
  }
  auto open = report.published ? std::vector<Range>{} : open_times(report);
  if (!open.empty()) {
    warnings.push_back({"no_date",
                        "Days such as “Thursday” stay open: give the article's date to work them out.",
                        std::move(open)});
  }
  if (report.model && text.tokens().size() > kMostRead) {
    warnings.push_back(
        {"long",
         "Too long for one article: the learned model has read the first 65,536 words and marks, "
         "the rest is read without it.",
         {}});
  }
  if (!report.model) {
    warnings.push_back(
        {"basic", "Basic mode: the learned model is not loaded, so more is missed and less is sure.", {}});
  }
  return warnings;
}

std::string result_id(std::string_view text, const Options& options, const std::optional<std::string>& model,
                      std::uint64_t digest) {
  std::uint64_t state = hash(kFnvStart, kVersion);
  state = hash(state, model.value_or(""));
  state = hash(state, options.date.value_or(""));
  state = hash(state, options.url.value_or(""));
  for (const article::Overrule& rule : options.blocks) {
    state = hash(state, std::to_string(rule.range.begin) + '-' + std::to_string(rule.range.end));
    state = hash(state, article::kind_name(rule.kind));
  }
  state = hash(state, text);
  if (digest != 0) state = fnv_add(state, digest);
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; state >>= 4) digits[i] = "0123456789abcdef"[state & 0xF];
  return digits;
}

}  // namespace inspector
