#include "report/counts.h"

#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace inspector::report {
namespace {

using quotes::SourceKind;

Report with(std::vector<quotes::Attribution> attributions) {
  Report report = sample::report();
  report.cast.entities.push_back(sample::mayor());
  report.attributions = std::move(attributions);
  return report;
}

quotes::Attribution described(std::string words, SourceKind kind) {
  quotes::Attribution attribution;
  attribution.speaker_name = std::move(words);
  attribution.source_kind = kind;
  return attribution;
}

TEST(Counts, KindsUnnamedAndUnsure) {
  const Counts counts = count(sample::report());
  EXPECT_EQ(counts.direct, 1U);
  EXPECT_EQ(counts.indirect, 1U);
  EXPECT_EQ(counts.mixed + counts.scare, 0U);
  EXPECT_EQ(counts.voices, 1U);
  EXPECT_EQ(counts.unnamed, 1U);
  EXPECT_EQ(counts.unsure, 1U);
}

TEST(Counts, JointSpeakersAreVoicesEach) {
  quotes::Attribution joint = sample::direct();
  joint.speakers = {0, 1};
  EXPECT_EQ(count(with({joint, sample::direct()})).voices, 2U);
}

TEST(Counts, OneDescriptionIsOneVoice) {
  const Report report = with({described("Moon’s office", SourceKind::kOrganization),
                              described("moon's office", SourceKind::kOrganization),
                              described("a senior official", SourceKind::kUnnamed)});
  const auto all = voices(report);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, "Moon’s office");
  EXPECT_EQ(all[0].attributions, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_TRUE(all[1].unnamed);
  EXPECT_EQ(count(report).voices, 1U);
}

TEST(Counts, ScareQuotesAndNobodyHaveNoVoice) {
  quotes::Attribution scare = sample::direct();
  scare.kind = quotes::QuoteKind::kScare;
  EXPECT_TRUE(voices(with({scare, described("x", SourceKind::kNone)})).empty());
}

TEST(Counts, WhoSpeaksMostComesFirst) {
  quotes::Attribution second = sample::direct();
  second.speakers = {1};
  const auto all = voices(with({sample::direct(), second, second}));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].entity, 1U);
}

}  // namespace
}  // namespace inspector::report
