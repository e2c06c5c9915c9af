#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/report.h"
#include "unit/report/sample.h"

namespace inspector::report {
namespace {

using Json = nlohmann::ordered_json;
using text::OffsetUnit;

Json written(const Report& report, OffsetUnit unit = OffsetUnit::kUtf16) {
  return Json::parse(to_json(report, sample::kInput, unit));
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}

using Keys = std::vector<std::string>;

TEST(Json, FieldsComeInTheContractsOrder) {
  const Json json = written(sample::report());
  EXPECT_EQ(keys(json), (Keys{"schema", "result_id", "engine", "model", "offsets", "language", "warnings",
                              "article", "entities", "quotes", "times", "findings", "stats"}));
  EXPECT_EQ(keys(json["article"]), (Keys{"headline", "byline", "published", "dateline", "url", "blocks"}));
  EXPECT_EQ(keys(json["article"]["dateline"]), (Keys{"start", "end", "place", "agency", "date"}));
  EXPECT_EQ(keys(json["entities"][0]),
            (Keys{"id", "type", "name", "role", "roles", "mentions", "confidence"}));
  EXPECT_EQ(keys(json["quotes"][0]),
            (Keys{"id", "kind", "content", "cue", "source", "source_kind", "speaker", "speakers",
                  "speaker_name", "anonymous", "within", "evidence", "confidence", "speaker_confidence"}));
  EXPECT_EQ(keys(json["times"][0]), (Keys{"start", "end", "type", "value", "mod"}));
  EXPECT_EQ(keys(json["findings"][0]), (Keys{"kind", "severity", "message", "spans"}));
}

TEST(Json, SpansAreInTheUnitAskedFor) {
  const Json utf16 = written(sample::report(), OffsetUnit::kUtf16);
  const Json code_points = written(sample::report(), OffsetUnit::kCodePoint);
  const Json utf8 = written(sample::report(), OffsetUnit::kUtf8);
  EXPECT_EQ(utf16["article"]["headline"], Json::parse(R"({"start": 0, "end": 12})"));
  EXPECT_EQ(code_points["article"]["headline"], Json::parse(R"({"start": 0, "end": 11})"));
  EXPECT_EQ(utf8["article"]["headline"], Json::parse(R"({"start": 0, "end": 14})"));
  EXPECT_EQ(utf16["offsets"], "utf16");
  EXPECT_EQ(code_points["offsets"], "codepoint");
  EXPECT_EQ(utf8["offsets"], "utf8");
}

TEST(Json, IdsLinkQuotesToEntitiesAndToEachOther) {
  const Json json = written(sample::report());
  EXPECT_EQ(json["entities"][0]["id"], "e1");
  EXPECT_EQ(json["quotes"][0]["speaker"], "e1");
  EXPECT_EQ(json["quotes"][0]["speakers"], Json::parse(R"(["e1"])"));
  EXPECT_EQ(json["quotes"][1]["speaker"], nullptr);
  EXPECT_EQ(json["quotes"][1]["speakers"], Json::array());
  EXPECT_EQ(json["quotes"][1]["within"], "q1");
  EXPECT_EQ(json["quotes"][0]["anonymous"], false);
  EXPECT_EQ(json["quotes"][1]["anonymous"], true);
}

TEST(Json, ConfidencesHaveThreeDecimals) {
  const std::string json = to_json(sample::report(), sample::kInput, OffsetUnit::kUtf16);
  EXPECT_NE(json.find(R"("confidence":0.988})"), std::string::npos);
  EXPECT_NE(json.find(R"("confidence":0.333})"), std::string::npos);
  EXPECT_EQ(written(sample::report())["entities"][0]["confidence"], 0.91);
}

TEST(Json, WhatIsAbsentIsNullOrLeftOut) {
  Report report;
  const Json json = written(report);
  EXPECT_EQ(json["model"], nullptr);
  EXPECT_EQ(json["article"]["headline"], nullptr);
  EXPECT_EQ(json["article"]["dateline"], nullptr);
  EXPECT_EQ(json["article"]["published"], nullptr);
  EXPECT_FALSE(json["article"].contains("url"));
  EXPECT_FALSE(json.contains("text"));
  EXPECT_FALSE(json.contains("id"));
}

TEST(Json, RolesAndDatelinePartsAreWords) {
  const Json json = written(sample::report());
  EXPECT_EQ(json["entities"][0]["role"], "the mayor");
  EXPECT_EQ(json["article"]["dateline"]["place"], "LIMA");
  EXPECT_EQ(json["article"]["dateline"]["agency"], "Andes");
  EXPECT_EQ(json["article"]["dateline"]["date"], nullptr);
}

TEST(Json, BadBytesInStringsAreReplaced) {
  Report report;
  people::Entity entity;
  entity.name = "Jos\xE9";
  report.cast.entities = {entity};
  EXPECT_EQ(written(report)["entities"][0]["name"], "Jos\uFFFD");
}

TEST(Json, TheRecordsIdComesFirstAndUnchanged) {
  const std::string digits = "123456789012345678901234567890";
  EXPECT_EQ(to_json(Report{}, "", OffsetUnit::kUtf8, digits).find("{\"id\":" + digits + ",\"schema\":"), 0U);
  EXPECT_EQ(to_json(make_error(ErrorCode::kTooLarge), R"("a\"b")")
                .find(R"({"id":"a\"b","error":{"code":"too_large")"),
            0U);
}

TEST(Json, AnErrorIsAnObjectOfItsOwn) {
  const Json json = Json::parse(to_json(Error{ErrorCode::kBadInput, "no \xFF"}));
  EXPECT_EQ(keys(json), Keys{"error"});
  EXPECT_EQ(json["error"]["code"], "bad_input");
  EXPECT_EQ(json["error"]["message"], "no \uFFFD");
}

TEST(Json, UnitsHaveNames) {
  EXPECT_EQ(unit_named("codepoint"), OffsetUnit::kCodePoint);
  EXPECT_EQ(unit_named("utf-8"), std::nullopt);
  EXPECT_EQ(unit_named(""), std::nullopt);
}

}  // namespace
}  // namespace inspector::report
