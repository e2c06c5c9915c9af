#include "people/reading.h"

namespace inspector::people {

Reading::Reading(const text::Text& text, const article::Article& article,
                 const std::vector<entities::NameSpan>& names, const std::vector<text::Quotation>& quotations)
    : text_(text),
      article_(article),
      names_(names),
      quotations_(quotations),
      name_at_(text.tokens().size(), kNone),
      quoted_(text.tokens().size(), false) {
  tokens_of_.reserve(names.size());
  for (NameIndex name = 0; name < names.size(); ++name) {
    const Range tokens = text.tokens_in(names[name].range);
    for (auto at = tokens.begin; at < tokens.end; ++at) name_at_[at] = name;
    tokens_of_.push_back(tokens);
  }
  // Outermost quotations only, so that marks nested a thousand deep cost no more than one.
  for (const text::Quotation& quotation : quotations) {
    if (quotation.depth > 0) continue;
    const Range tokens = text.tokens_in(quotation.inner);
    for (auto at = tokens.begin; at < tokens.end; ++at) quoted_[at] = true;
  }
}

bool Reading::is_person(NameIndex name) const {
  return name != kNone && names_[name].type == entities::EntityType::kPerson;
}

bool Reading::opens_sentence(TokenIndex at) const {
  for (TokenIndex back = at - 1; has(back) && same_sentence(back, at); --back) {
    if (token(back).kind != text::TokenKind::kMark && token(back).kind != text::TokenKind::kPunctuation)
      return false;
  }
  return true;
}

Range Reading::bytes(TokenIndex first, TokenIndex end) const {
  return text_.bytes_of(static_cast<text::Index>(first), static_cast<text::Index>(end - 1));
}

}  // namespace inspector::people
