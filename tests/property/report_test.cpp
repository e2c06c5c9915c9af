// Any bytes in, a sound report out. rapidcheck shrinks what fails; RC_PARAMS="seed=..." runs a printed seed
// again.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "inspect/inspector.h"
#include "text/unicode.h"
#include "unit/model/tiny_model.h"

namespace inspector {
namespace {

using Json = nlohmann::json;
using text::OffsetUnit;

// What articles are made of, and what breaks readers of articles.
rc::Gen<std::string> fragment() {
  return rc::gen::weightedOneOf<std::string>({
      {12, rc::gen::elementOf(std::vector<std::string>{"said",
                                                       "told reporters",
                                                       "according to",
                                                       "Kang Min-seok",
                                                       "Moon",
                                                       "Moon’s",
                                                       "Ana Ruiz",
                                                       "the minister",
                                                       "he",
                                                       "she",
                                                       "U.S.",
                                                       "Mr.",
                                                       "SEOUL (Reuters) –",
                                                       "By Ana Ruiz",
                                                       "Friday",
                                                       "Feb. 4, 2021",
                                                       "3 March",
                                                       "$2.5 million",
                                                       "declined to comment",
                                                       "that",
                                                       "the dam held",
                                                       "it was “bad”",
                                                       "Photo:",
                                                       "Read more",
                                                       "https://example.org/a",
                                                       "a@example.org",
                                                       "didn’t",
                                                       "O’Brien",
                                                       "spokesman",
                                                       "who",
                                                       "and",
                                                       "but"})},
      {8,
       rc::gen::elementOf(std::vector<std::string>{"“", "”", "\"", "'", "‘", "’", "«", "»", "„", "``", "''",
                                                   "(", ")", "–",  "—", ",", ".", ":", "?", "…", "•",  "-"})},
      {4, rc::gen::elementOf(
              std::vector<std::string>{"\n", "\n\n", "\r\n", "\r", "\u2028", " ", "\u00A0", "\t"})},
      {2, rc::gen::elementOf(std::vector<std::string>{"😀", "👩\u200D👧", "e\u0301", "שלום", "\u202E", "文", "İ",
                                                      "ǅ", "ﬁ", "\uFEFF"})},
      {1, rc::gen::elementOf(std::vector<std::string>{std::string(1, '\0'), "\x80", "\xFF", "\xE2\x80",
                                                      "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x1B[31m"})},
  });
}

rc::Gen<std::string> article() {
  using Parts = std::vector<std::pair<std::string, bool>>;
  return rc::gen::map(rc::gen::container<Parts>(rc::gen::pair(fragment(), rc::gen::arbitrary<bool>())),
                      [](const Parts& parts) {
                        std::string text;
                        for (const auto& [words, space] : parts) text += words + (space ? " " : "");
                        return text;
                      });
}

// Every byte range that a report holds.
std::vector<Range> ranges_of(const report::Report& report) {
  std::vector<Range> all;
  const auto add = [&](const std::vector<Range>& ranges) {
    all.insert(all.end(), ranges.begin(), ranges.end());
  };
  const auto maybe = [&](const std::optional<Range>& range) {
    all.insert(all.end(), range ? 1 : 0, range.value_or(Range{}));
  };
  maybe(report.article.headline);
  if (const auto& dateline = report.article.dateline) {
    add({dateline->range});
    maybe(dateline->place), maybe(dateline->agency), maybe(dateline->date);
  }
  for (const auto& block : report.article.blocks) add({block.range});
  for (const auto& entity : report.cast.entities) {
    add(entity.roles), maybe(entity.role);
    for (const auto& mention : entity.mentions) add({mention.range});
  }
  for (const auto& attribution : report.attributions) {
    add(attribution.content), add(attribution.cue), add(attribution.source);
    for (const auto& evidence : attribution.evidence) add(evidence.spans);
  }
  for (const auto& timex : report.times) add({timex.range});
  for (const auto& finding : report.findings) add(finding.spans);
  for (const auto& warning : report.warnings) add(warning.spans);
  return all;
}

// For every byte: does a code point start there? The end counts as a start.
std::vector<bool> starts_of(std::string_view input) {
  std::vector<bool> starts(input.size() + 1);
  for (std::size_t at = 0; at < input.size(); at += text::decode(input, at).length) starts[at] = true;
  starts[input.size()] = true;
  return starts;
}

void check_ranges(std::string_view input, const report::Report& report) {
  const auto starts = starts_of(input);
  for (const Range& range : ranges_of(report)) {
    RC_ASSERT(range.begin < range.end);
    RC_ASSERT(range.end <= input.size());
    RC_ASSERT(starts[range.begin]);
    RC_ASSERT(starts[range.end]);
  }
}

void check_blocks(std::string_view input, const report::Report& report) {
  std::uint32_t at = 0;
  const auto check_blank = [&](std::uint32_t end) {
    while (at < end) {
      const text::CodePoint point = text::decode(input, at);
      RC_ASSERT(text::is_space(point.value));
      at += point.length;
    }
  };
  for (const article::Block& block : report.article.blocks) {
    RC_ASSERT(block.range.begin >= at);
    check_blank(block.range.begin);
    at = block.range.end;
  }
  check_blank(static_cast<std::uint32_t>(input.size()));
}

void check_links(const report::Report& report) {
  const auto sure = [](double confidence) { return confidence >= 0 && confidence <= 1; };
  RC_ASSERT(sure(report.language.confidence));
  for (const auto& block : report.article.blocks) {
    RC_ASSERT(sure(block.confidence));
    RC_ASSERT(!block.duplicate_of || *block.duplicate_of < report.article.blocks.size());
  }
  for (const auto& entity : report.cast.entities) {
    RC_ASSERT(sure(entity.confidence));
    RC_ASSERT(!entity.mentions.empty());
    RC_ASSERT(!entity.name.empty());
  }
  for (const auto index : report.cast.byline) RC_ASSERT(index < report.cast.entities.size());
  for (std::size_t i = 0; i < report.attributions.size(); ++i) {
    const auto& attribution = report.attributions[i];
    RC_ASSERT(sure(attribution.confidence));
    RC_ASSERT(!attribution.content.empty());
    for (const auto speaker : attribution.speakers) RC_ASSERT(speaker < report.cast.entities.size());
    RC_ASSERT(!attribution.within ||
              (*attribution.within < report.attributions.size() && *attribution.within != i));
  }
}

// Walks two reports of one article side by side: all spans must be the same places, all else the same values.
class Comparison {
 public:
  Comparison(std::string_view input, OffsetUnit unit) : units_(input.size() + 1) {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < input.size();) {
      const text::CodePoint point = text::decode(input, at);
      units_[at] = count;
      at += point.length;
      count += unit == OffsetUnit::kUtf16 && point.value > 0xFFFF ? 2 : 1;
    }
    units_[input.size()] = count;
  }

  void check(const Json& bytes, const Json& converted) const {
    RC_ASSERT(bytes.size() == converted.size());
    if (bytes.is_object()) {
      for (const auto& item : bytes.items()) check_field(item.key(), item.value(), converted.at(item.key()));
    } else if (bytes.is_array()) {
      for (std::size_t i = 0; i < bytes.size(); ++i) check(bytes[i], converted[i]);
    } else {
      RC_ASSERT(bytes == converted);
    }
  }

 private:
  void check_field(const std::string& key, const Json& bytes, const Json& converted) const {
    if (key == "start" || key == "end") {
      RC_ASSERT(units_.at(bytes.get<std::size_t>()) == converted.get<std::uint32_t>());
    } else if (key != "offsets") {
      check(bytes, converted);
    }
  }

  std::vector<std::uint32_t> units_;  // by byte
};

// A report holds whatever the tagger says: the shipped weights, and made-up ones that say anything.
const std::vector<const model::Tagger*>& taggers() {
  static const model::Tagger kMadeUp = model::Tagger::load(model::TinyModel::bytes()).value();
  static const model::Tagger kShipped = [] {
    std::ifstream file(INSPECTOR_WEIGHTS, std::ios::binary);
    return model::Tagger::load(std::string((std::istreambuf_iterator<char>(file)), {})).value();
  }();
  static const std::vector<const model::Tagger*> kTaggers{nullptr, &kMadeUp, &kShipped};
  return kTaggers;
}

void check_report(const std::string& input, const model::Tagger* tagger) {
  const auto report = inspect(input, {.date = "2024-03-01"}, tagger);
  if (!report) {
    RC_ASSERT(report.error().code == ErrorCode::kBadInput);
    return;
  }
  check_ranges(input, report.value());
  check_blocks(input, report.value());
  check_links(report.value());
  const Json bytes = Json::parse(to_json(report.value(), input, OffsetUnit::kUtf8));
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint}) {
    Comparison(input, unit).check(bytes, Json::parse(to_json(report.value(), input, unit)));
  }
  RC_ASSERT(!to_plain_text(report.value(), input, {}).empty());
}

void check_report(const std::string& input) {
  for (const model::Tagger* tagger : taggers()) check_report(input, tagger);
}

RC_GTEST_PROP(Report, IsSoundForAnyArticle, ()) {
  check_report(*article());
}

RC_GTEST_PROP(Report, IsSoundForAnyBytes, ()) {
  check_report(*rc::gen::arbitrary<std::string>());
}

RC_GTEST_PROP(Report, IsSoundForAnyLetters, ()) {
  const auto values = *rc::gen::container<std::u32string>(
      rc::gen::map(rc::gen::inRange<std::uint32_t>(1, 0x10FFFF),
                   [](std::uint32_t value) { return static_cast<char32_t>(value); }));
  std::string input;
  for (const char32_t value : values) text::append_utf8(input, value);
  check_report(input);
}

}  // namespace
}  // namespace inspector
