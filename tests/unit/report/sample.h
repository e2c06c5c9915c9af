// A small report made by hand, with one of everything, for the writers' tests.
#ifndef INSPECTOR_TESTS_UNIT_REPORT_SAMPLE_H_
#define INSPECTOR_TESTS_UNIT_REPORT_SAMPLE_H_

#include <string_view>

#include "report/report.h"

namespace inspector::report::sample {

inline constexpr std::string_view kInput =
    "Dam holds 😀\n"
    "LIMA (Andes) – “It held,” said Ana Ruiz, the mayor. Officials said so on Friday, she added.";

// The bytes of `words` in kInput.
inline Range at(std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(kInput.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline people::Entity mayor() {
  people::Entity entity;
  entity.name = "Ana Ruiz";
  entity.role = at("the mayor");
  entity.roles = {at("the mayor")};
  entity.mentions = {{at("Ana Ruiz"), people::MentionForm::kName, 1},
                     {at("she"), people::MentionForm::kPronoun, 1}};
  entity.confidence = 0.91;
  return entity;
}

inline quotes::Attribution direct() {
  quotes::Attribution attribution;
  attribution.kind = quotes::QuoteKind::kDirect;
  attribution.content = {at("“It held,”")};
  attribution.cue = {at("said")};
  attribution.source = {at("Ana Ruiz, the mayor")};
  attribution.source_kind = quotes::SourceKind::kPerson;
  attribution.speakers = {0};
  attribution.speaker_name = "Ana Ruiz";
  attribution.evidence = {{quotes::EvidenceKind::kCueSubject, {at("said"), at("Ana Ruiz")}}};
  attribution.confidence = 0.9;
  return attribution;
}

inline quotes::Attribution unnamed() {
  quotes::Attribution attribution;
  attribution.kind = quotes::QuoteKind::kIndirect;
  attribution.content = {at("so")};
  attribution.source = {at("Officials")};
  attribution.source_kind = quotes::SourceKind::kUnnamed;
  attribution.speaker_name = "Officials";
  attribution.within = 0;
  attribution.confidence = 0.4;
  return attribution;
}

inline Report report() {
  Report report;
  report.result_id = "00000000000000ff";
  report.language = {"en", 0.98765};
  report.warnings = {{"no_date", "Days stay open.", {}}};
  report.article.blocks = {
      {article::BlockKind::kHeadline, at("Dam holds 😀"), 0.9, {}},
      {article::BlockKind::kParagraph,
       {static_cast<std::uint32_t>(kInput.find("LIMA")), static_cast<std::uint32_t>(kInput.size())},
       1.0 / 3,
       {}}};
  report.article.headline = at("Dam holds 😀");
  report.article.dateline = article::Dateline{at("LIMA (Andes) –"), at("LIMA"), at("Andes"), std::nullopt};
  report.published = "2024-03-01";
  report.url = "https://example.org/dam";
  report.cast.entities = {mayor()};
  report.attributions = {direct(), unnamed()};
  report.times = {{at("Friday"), time::TimexType::kDate, "2024-03-01", "APPROX"}};
  report.findings = {
      {"unnamed_source", findings::Severity::kWarning, "Nobody is named here.", {at("Officials")}}};
  report.stats = {.words = 20, .sentences = 3, .paragraphs = 1};
  return report;
}

}  // namespace inspector::report::sample

#endif  // INSPECTOR_TESTS_UNIT_REPORT_SAMPLE_H_
