#include "entities/amounts.h"

#include <algorithm>
#include <optional>

#include "lexicon/tables.h"

namespace inspector::entities {
namespace {

using text::Index;
using text::Text;
using text::TokenKind;

// A reader that takes amounts from left to right. `end` is exclusive everywhere.
class Reader {
 public:
  explicit Reader(const Text& text) : text_(text), words_(text, lexicon::kAmountWords) {}

  // The amount that starts at token `i` of a line that ends at `end`; where it is none, how far the number
  // runs.
  struct Amount {
    Index end = 0;
    std::optional<EntityType> type;
    double confidence = 0;
  };

  Amount read(Index i, Index end) const {
    end_ = end;
    if (is_sign(i) && is_figure(i + 1)) return money(number_end(i + 1));
    if (is_prefix_of_sign(i)) return is_figure(i + 2) ? money(number_end(i + 2)) : Amount{i + 1, {}, 0};
    if (has_code_in_front(i)) return money(number_end_after(i));
    if (kind(i) == 'C' && text_.tokens()[i].letter_case != text::Case::kLower) return after_code(i);
    if (is_part_of_word(i)) return {i + 1, {}, 0};
    if (is_ordinal(i)) return ordinal(i);
    const Index stop = number_end(i);
    return stop > i ? counted(i, stop) : Amount{i + 1, {}, 0};
  }

 private:
  bool inside(Index i) const { return i < end_; }
  // The word's class in amount_words.tsv; 0 where it has none.
  char kind(Index i) const {
    if (!inside(i) || !words_.has(text_.tokens()[i])) return 0;
    return words_.value(text_.tokens()[i]).front();
  }
  std::string_view slice(Index i) const {
    return inside(i) ? text_.slice(text_.tokens()[i]) : std::string_view();
  }
  bool is_figure(Index i) const { return inside(i) && text_.tokens()[i].kind == TokenKind::kNumber; }

  bool is_sign(Index i) const {
    const std::string_view s = slice(i);
    return s == "$" || s == "€" || s == "£" || s == "¥" || s == "₹" || s == "₦" || s == "₩" || s == "₽" ||
           s == "₱";
  }

  // The "US" of "US$5", the "A" of "A$20".
  bool is_prefix_of_sign(Index i) const {
    return is_sign(i + 1) && !text_.tokens()[i + 1].space_before &&
           text_.tokens()[i].kind == TokenKind::kWord && text_.tokens()[i].range.size() <= 3;
  }

  // "Ksh500", "Rs20": a currency and its figures in one token.
  bool has_code_in_front(Index i) const {
    if (text_.tokens()[i].kind != TokenKind::kWord) return false;
    const std::string_view word = text_.word(text_.tokens()[i]);
    const std::size_t digit = word.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0) return false;
    const auto value = lexicon::find(lexicon::kAmountWords, word.substr(0, digit));
    return value && !value->empty() && value->front() == 'C';
  }

  Index number_end_after(Index i) const {
    Index at = i + 1;
    if (slice(at) == "," && is_figure(at + 1) && !text_.tokens()[at + 1].space_before) at += 2;  // Ksh500,000
    while (is_number_word(at)) ++at;
    return at;
  }

  // The "19" of "COVID-19", the "737" of "Boeing-737".
  bool is_part_of_word(Index i) const {
    if (i < 2 || !is_figure(i) || text_.tokens()[i].space_before || !is_hyphen(i - 1)) return false;
    return text_.tokens()[i - 2].kind == TokenKind::kWord && !is_number_word(i - 2);
  }

  bool has_letters(Index i) const { return text_.tokens()[i].letter_case != text::Case::kNone; }
  bool is_hyphen(Index i) const { return slice(i) == "-" && !text_.tokens()[i].space_before; }
  bool is_range_dash(Index i) const { return (slice(i) == "-" || slice(i) == "–") && is_figure(i + 1); }
  bool is_number_word(Index i) const { return kind(i) == 'd' || kind(i) == 'm'; }

  // "2.3 million", "two hundred and fifty", "twenty-one", "10-15".
  Index number_end(Index i) const {
    if (!is_figure(i) && !is_number_word(i) && kind(i) != 'x') return i;
    Index at = i + 1;
    while (inside(at)) {
      if (is_number_word(at)) {
        ++at;
      } else if ((is_hyphen(at) && is_number_word(at + 1)) ||
                 (slice(at) == "and" && kind(at - 1) == 'm' && is_number_word(at + 1))) {
        at += 2;
      } else if (is_range_dash(at) && is_figure(at - 1)) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  Amount money(Index stop) const {
    if (kind(stop) == 'c') ++stop;
    return {stop, EntityType::kMoney, 0.95};
  }

  // "Ksh 2 million", "US$ 4.2 billion", "Rs 500".
  Amount after_code(Index i) const {
    const Index number = is_sign(i + 1) ? i + 2 : i + 1;
    if (!is_figure(number)) return {i + 1, {}, 0};
    return money(number_end(number));
  }

  bool is_ordinal(Index i) const {
    if (kind(i) == 'o') return true;
    if (!is_figure(i) || !has_letters(i)) return false;
    const std::string_view word = text_.word(text_.tokens()[i]);
    const std::string_view tail = word.substr(word.size() - std::min<std::size_t>(2, word.size()));
    return tail == "st" || tail == "nd" || tail == "rd" || tail == "th";
  }

  Amount ordinal(Index i) const {
    const bool is_date = kind(i + 1) == 't' || (i > 0 && kind(i - 1) == 't') || slice(i + 1) == "of";
    if (is_date && is_figure(i)) return {i + 1, {}, 0};
    return {i + 1, EntityType::kOrdinal, is_date ? 0.6 : 0.85};
  }

  // A number and what follows it: "%", "kilometres", "dollars", "years", "people".
  Amount counted(Index i, Index stop) const {
    const Index next = is_hyphen(stop) ? stop + 1 : stop;
    const char what = kind(next);
    if (what == 'p') return {next + 1, EntityType::kPercent, 0.95};
    if (slice(next) == "per" && slice(next + 1) == "cent") return {next + 2, EntityType::kPercent, 0.95};
    if (what == 'c') return {next + 1, EntityType::kMoney, 0.9};
    if (what == 'u') return {next + 1, EntityType::kQuantity, 0.85};
    if ((slice(next) == "square" || slice(next) == "cubic") && kind(next + 1) == 'u') {
      return {next + 2, EntityType::kQuantity, 0.9};
    }
    if (what == 't' || is_time(i, stop)) return {stop, {}, 0};
    return {stop, EntityType::kCardinal, 0.7};
  }

  // Years, clock times, days of the month, scores of games in brackets, and the lone "one".
  bool is_time(Index i, Index stop) const {
    if (stop > i + 1) return false;
    const std::string_view s = slice(i);
    if (slice(i) == "one" || slice(i) == "One" || kind(i) == 'x') return true;
    if (!is_figure(i)) return false;
    if (has_letters(i)) return true;
    const bool year =
        s.size() == 4 && (s.substr(0, 2) == "19" || s.substr(0, 2) == "20" || s.substr(0, 2) == "18");
    const bool clock =
        slice(stop) == ":" || (i > 0 && text_.word_at(static_cast<std::int64_t>(i) - 1) == ":");
    return year || clock || (i > 0 && kind(i - 1) == 't') || (slice(stop) == "/" && is_figure(stop + 1));
  }

  const Text& text_;
  text::WordSet words_;
  mutable Index end_ = 0;
};

}  // namespace

std::vector<NameSpan> add_amounts(const Text& text, const article::Article& article,
                                  const std::vector<NameSpan>& names) {
  const Reader reader(text);
  std::vector<NameSpan> all;
  std::size_t name = 0;
  for (Index l = 0; l < text.lines().size(); ++l) {
    const text::Line& line = text.lines()[l];
    const bool noise = article.is_noise(l);
    for (Index i = line.first_token; i < line.end_token;) {
      const Range token = text.tokens()[i].range;
      if (name < names.size() && names[name].range.begin <= token.begin) {
        all.push_back(names[name]);
        while (i < line.end_token && text.tokens()[i].range.begin < names[name].range.end) ++i;
        ++name;
        continue;
      }
      // An amount ends where the next name starts.
      const std::uint32_t limit = name < names.size() ? names[name].range.begin : line.range.end;
      Index end = i;
      while (end < line.end_token && end < i + 16 && text.tokens()[end].range.begin < limit) ++end;
      const Reader::Amount amount = reader.read(i, std::max(end, i + 1));
      if (amount.type && !noise)
        all.push_back({text.bytes_of(i, amount.end - 1), *amount.type, amount.confidence});
      i = std::max(amount.end, i + 1);
    }
  }
  return all;
}

}  // namespace inspector::entities
