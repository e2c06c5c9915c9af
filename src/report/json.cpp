// The report as JSON, field by field in the order of docs/report-format.md. Equal reports give equal bytes on
// every machine: confidences are cut to thousandths in integers, and nothing here depends on locale or word
// size.
#include <array>
#include <nlohmann/json.hpp>

#include "base/version.h"
#include "report/counts.h"
#include "report/report.h"

namespace inspector::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kUnitNames{"utf16", "codepoint",
                                                     "utf8"};  // in the order of OffsetUnit

std::string entity_id(people::EntityIndex index) {
  return "e" + std::to_string(index + 1);
}
std::string quote_id(std::uint32_t index) {
  return "q" + std::to_string(index + 1);
}

// Division gives the double nearest to n/1000, which prints as at most three decimals.
double thousandths(double value) {
  const auto count = static_cast<std::int32_t>(value * 1000 + 0.5);
  return static_cast<double>(count) / 1000;
}

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// Bad bytes become U+FFFD, as they do in the text that readers of the report have.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// The id goes in as it came: a number of forty digits stays what it was.
std::string with_id(const std::optional<std::string>& id, const std::string& object) {
  return id ? R"({"id":)" + *id + ',' + object.substr(1) : object;
}

class Writer {
 public:
  Writer(const Report& report, std::string_view input, text::OffsetUnit unit)
      : report_(report), input_(input), unit_(unit), offsets_(input, unit) {}

  Json write() const {
    Json out = Json::object();
    out["schema"] = "article-inspector/1";
    out["result_id"] = report_.result_id;
    out["engine"] = kVersion;
    out["model"] = report_.model ? Json(*report_.model) : Json(nullptr);
    out["offsets"] = unit_name(unit_);
    out["language"] = {{"code", report_.language.code},
                       {"confidence", thousandths(report_.language.confidence)}};
    out["warnings"] = list(report_.warnings, &Writer::warning);
    if (report_.carries_text) out["text"] = input_;
    out["article"] = article();
    out["entities"] = entities();
    out["quotes"] = quotes();
    out["times"] = list(report_.times, &Writer::time);
    out["findings"] = list(report_.findings, &Writer::finding);
    out["stats"] = stats();
    return out;
  }

 private:
  template <typename Item>
  Json list(const std::vector<Item>& items, Json (Writer::*one)(const Item&) const) const {
    Json out = Json::array();
    for (const Item& item : items) out.push_back((this->*one)(item));
    return out;
  }

  Json span(const Range& range) const {
    return {{"start", offsets_.at(range.begin)}, {"end", offsets_.at(range.end)}};
  }
  Json spans(const std::vector<Range>& ranges) const { return list(ranges, &Writer::span); }
  Json words(const std::optional<Range>& range) const {
    return range ? Json(input_.substr(range->begin, range->size())) : Json(nullptr);
  }

  Json warning(const Warning& warning) const {
    return {{"code", warning.code}, {"message", warning.message}, {"spans", spans(warning.spans)}};
  }

  Json article() const {
    const article::Article& article = report_.article;
    Json out = Json::object();
    out["headline"] = article.headline ? span(*article.headline) : Json(nullptr);
    out["byline"] = ids(report_.cast.byline);
    out["published"] = or_null(report_.published);
    out["dateline"] = article.dateline ? dateline(*article.dateline) : Json(nullptr);
    if (report_.url) out["url"] = *report_.url;
    out["blocks"] = list(article.blocks, &Writer::block);
    return out;
  }

  Json dateline(const article::Dateline& dateline) const {
    Json out = span(dateline.range);
    out["place"] = words(dateline.place);
    out["agency"] = words(dateline.agency);
    out["date"] = words(dateline.date);
    return out;
  }

  Json block(const article::Block& block) const {
    Json out = Json::object();
    out["kind"] = article::kind_name(block.kind);
    out.update(span(block.range));
    out["confidence"] = thousandths(block.confidence);
    if (block.duplicate_of) out["duplicate_of"] = *block.duplicate_of;
    return out;
  }

  static Json ids(const std::vector<people::EntityIndex>& indexes) {
    Json out = Json::array();
    for (const people::EntityIndex index : indexes) out.push_back(entity_id(index));
    return out;
  }

  Json entities() const {
    Json out = Json::array();
    for (people::EntityIndex i = 0; i < report_.cast.entities.size(); ++i) {
      out.push_back(entity(i, report_.cast.entities[i]));
    }
    return out;
  }

  Json entity(people::EntityIndex index, const people::Entity& entity) const {
    Json out = Json::object();
    out["id"] = entity_id(index);
    out["type"] = entities::type_name(entity.type);
    out["name"] = entity.name;
    out["role"] = words(entity.role);
    out["roles"] = spans(entity.roles);
    out["mentions"] = list(entity.mentions, &Writer::mention);
    out["confidence"] = thousandths(entity.confidence);
    return out;
  }

  Json mention(const people::Mention& mention) const {
    Json out = span(mention.range);
    out["form"] = people::form_name(mention.form);
    return out;
  }

  Json quotes() const {
    Json out = Json::array();
    for (std::uint32_t i = 0; i < report_.attributions.size(); ++i) {
      out.push_back(quote(i, report_.attributions[i]));
    }
    return out;
  }

  Json quote(std::uint32_t index, const quotes::Attribution& attribution) const {
    const auto& speakers = attribution.speakers;
    Json out = Json::object();
    out["id"] = quote_id(index);
    out["kind"] = quotes::kind_name(attribution.kind);
    out["content"] = spans(attribution.content);
    out["cue"] = spans(attribution.cue);
    out["source"] = spans(attribution.source);
    out["source_kind"] = quotes::kind_name(attribution.source_kind);
    out["speaker"] = speakers.empty() ? Json(nullptr) : Json(entity_id(speakers.front()));
    out["speakers"] = ids(speakers);
    out["speaker_name"] = or_null(attribution.speaker_name);
    out["anonymous"] = attribution.anonymous();
    out["within"] = attribution.within ? Json(quote_id(*attribution.within)) : Json(nullptr);
    out["evidence"] = list(attribution.evidence, &Writer::evidence);
    out["confidence"] = thousandths(attribution.confidence);
    out["speaker_confidence"] = thousandths(attribution.speaker_confidence);
    return out;
  }

  Json evidence(const quotes::Evidence& evidence) const {
    return {{"kind", quotes::kind_name(evidence.kind)}, {"spans", spans(evidence.spans)}};
  }

  Json time(const time::Timex& timex) const {
    Json out = span(timex.range);
    out["type"] = time::type_name(timex.type);
    out["value"] = or_null(timex.value);
    if (timex.mod) out["mod"] = *timex.mod;
    return out;
  }

  Json finding(const findings::Finding& finding) const {
    const bool warns = finding.severity == findings::Severity::kWarning;
    return {{"kind", finding.kind},
            {"severity", warns ? "warning" : "info"},
            {"message", finding.message},
            {"spans", spans(finding.spans)}};
  }

  Json stats() const {
    const Counts counts = count(report_);
    return {{"words", report_.stats.words},
            {"sentences", report_.stats.sentences},
            {"paragraphs", report_.stats.paragraphs},
            {"entities", report_.cast.entities.size()},
            {"attributions", report_.attributions.size()},
            {"direct", counts.direct},
            {"mixed", counts.mixed},
            {"indirect", counts.indirect},
            {"scare", counts.scare},
            {"voices", counts.voices},
            {"unnamed", counts.unnamed},
            {"unsure", counts.unsure}};
  }

  const Report& report_;
  std::string_view input_;
  text::OffsetUnit unit_;
  text::Offsets offsets_;
};

}  // namespace

std::string_view unit_name(text::OffsetUnit unit) {
  return kUnitNames[static_cast<std::size_t>(unit)];
}

std::optional<text::OffsetUnit> unit_named(std::string_view name) {
  for (std::size_t i = 0; i < kUnitNames.size(); ++i) {
    if (kUnitNames[i] == name) return static_cast<text::OffsetUnit>(i);
  }
  return std::nullopt;
}

std::string to_json(const Report& report, std::string_view input, text::OffsetUnit unit,
                    const std::optional<std::string>& id) {
  return with_id(id, dump(Writer(report, input, unit).write()));
}

std::string to_json(const Error& error, const std::optional<std::string>& id) {
  Json out = Json::object();
  out["error"] = {{"code", code_name(error.code)}, {"message", error.message}};
  return with_id(id, dump(out));
}

}  // namespace inspector::report
