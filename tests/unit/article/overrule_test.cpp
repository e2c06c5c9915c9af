#include "article/overrule.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "inspect/inspector.h"
#include "unit/article/support.h"

namespace inspector::article {
namespace {

Range range_of(const std::string& text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Block block_at(const Article& article, const Range& range) {
  for (const Block& block : article.blocks) {
    if (block.range.begin <= range.begin && range.begin < block.range.end) return block;
  }
  return {};
}

TEST(Overrule, TheReadersKindIsSure) {
  const std::string text = "Bridge to close\n\n" + body_text();
  const Range line = range_of(text, "Hauliers will");
  const text::Text read = text::Text::read(text);
  ASSERT_EQ(block_at(find_article(read), line).kind, BlockKind::kParagraph);
  const Block block = block_at(find_article(read, {{line, BlockKind::kCaption}}), line);
  EXPECT_EQ(block.kind, BlockKind::kCaption);
  EXPECT_EQ(block.confidence, 1.0);
}

TEST(Overrule, ARepeatedLineIsWhatTheReaderSays) {
  const std::string text = "Bridge to close\n\n" + body_text() + "\n\n" + body_text();
  const auto second = static_cast<std::uint32_t>(text.rfind("Hauliers will"));
  const text::Text read = text::Text::read(text);
  const Range line{second, second + 10};
  ASSERT_TRUE(block_at(find_article(read), line).duplicate_of);
  EXPECT_FALSE(block_at(find_article(read, {{line, BlockKind::kParagraph}}), line).duplicate_of);
}

TEST(Overrule, TheReadersHeadlineIsTheOnlyOne) {
  const std::string text = "Bridge to close\n\nLorries out from May\n\n" + body_text();
  const Range wanted = range_of(text, "Lorries out from May");
  const Article article = find_article(text::Text::read(text), {{wanted, BlockKind::kHeadline}});
  ASSERT_TRUE(article.headline);
  EXPECT_EQ(article.headline->begin, wanted.begin);
  for (const Block& block : article.blocks) {
    EXPECT_EQ(block.kind == BlockKind::kHeadline, block.range.begin == wanted.begin);
  }
}

TEST(Overrule, ALaterWordWinsAndOthersStay) {
  const std::string text = "Bridge to close\n\n" + body_text();
  const text::Text read = text::Text::read(text);
  const Range line = range_of(text, "Hauliers will");
  const Article plain = find_article(read);
  const Article ruled = find_article(read, {{line, BlockKind::kNoise}, {line, BlockKind::kList}});
  for (std::size_t i = 0; i < plain.blocks.size(); ++i) {
    const bool here = plain.blocks[i].range.begin == line.begin;
    EXPECT_EQ(ruled.blocks[i].kind, here ? BlockKind::kList : plain.blocks[i].kind);
  }
}

TEST(Overrule, EverythingIsAnalysedAnewAndHasAnotherId) {
  const std::string text = "Bridge to close\n\n" + body_text();
  const Range line = range_of(text, "“We cannot");
  const auto plain = inspect(text);
  const auto ruled = inspect(text, {.blocks = {{line, BlockKind::kNoise}}});
  ASSERT_TRUE(plain && ruled);
  EXPECT_NE(plain.value().result_id, ruled.value().result_id);
  const auto spoken = [](const report::Report& report) {  // a scare quote is left where the speech was
    return std::count_if(report.attributions.begin(), report.attributions.end(),
                         [](const quotes::Attribution& a) { return a.kind != quotes::QuoteKind::kScare; });
  };
  EXPECT_LT(spoken(ruled.value()), spoken(plain.value()));
}

TEST(Overrule, RangesOutsideTheTextRuleNothing) {
  const std::string text = body_text();
  const text::Text read = text::Text::read(text);
  const Article ruled =
      find_article(read, {{{100'000, 200'000}, BlockKind::kNoise}, {{50, 10}, BlockKind::kNoise}});
  EXPECT_EQ(ruled.blocks.size(), find_article(read).blocks.size());
  for (const Block& block : ruled.blocks) EXPECT_NE(block.kind, BlockKind::kNoise);
}

TEST(KindNames, AreReadAsTheyAreWritten) {
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(BlockKind::kNoise); ++i) {
    const auto kind = static_cast<BlockKind>(i);
    EXPECT_EQ(kind_named(kind_name(kind)), kind);
  }
  EXPECT_FALSE(kind_named("advert"));
  EXPECT_FALSE(kind_named(""));
}

}  // namespace
}  // namespace inspector::article
