// What every step of this stage reads: the text with its names, and which name covers a token.
#ifndef INSPECTOR_PEOPLE_READING_H_
#define INSPECTOR_PEOPLE_READING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "entities/entities.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector::people {

using NameIndex = std::uint32_t;
using TokenIndex = std::int64_t;  // signed: looks around may step past either end
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

class Reading {
 public:
  Reading(const text::Text& text, const article::Article& article,
          const std::vector<entities::NameSpan>& names, const std::vector<text::Quotation>& quotations);

  const text::Text& text() const { return text_; }
  const article::Article& article() const { return article_; }
  const std::vector<entities::NameSpan>& names() const { return names_; }
  const std::vector<text::Quotation>& quotations() const { return quotations_; }

  TokenIndex token_count() const { return static_cast<TokenIndex>(text_.tokens().size()); }
  bool has(TokenIndex at) const { return at >= 0 && at < token_count(); }
  const text::Token& token(TokenIndex at) const { return text_.tokens()[static_cast<std::size_t>(at)]; }
  std::string_view word(TokenIndex at) const { return text_.word_at(at); }

  // The name that covers a token; kNone where none does.
  NameIndex name_at(TokenIndex at) const { return has(at) ? name_at_[static_cast<std::size_t>(at)] : kNone; }
  bool is_person(NameIndex name) const;
  bool person_at(TokenIndex at) const { return is_person(name_at(at)); }
  // The tokens of a name, as [first, end).
  Range tokens_of(NameIndex name) const { return tokens_of_[name]; }
  // Is the token inside quotation marks?
  bool quoted(TokenIndex at) const { return has(at) && quoted_[static_cast<std::size_t>(at)]; }
  bool same_sentence(TokenIndex a, TokenIndex b) const {
    return has(a) && has(b) && token(a).sentence == token(b).sentence;
  }
  bool opens_sentence(TokenIndex at) const;
  Range bytes(TokenIndex first, TokenIndex end) const;  // of the tokens [first, end)

 private:
  const text::Text& text_;
  const article::Article& article_;
  const std::vector<entities::NameSpan>& names_;
  const std::vector<text::Quotation>& quotations_;
  std::vector<NameIndex> name_at_;
  std::vector<Range> tokens_of_;
  std::vector<bool> quoted_;
};

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_READING_H_
