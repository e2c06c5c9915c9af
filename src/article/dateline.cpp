// Lines that say when (and where) an article was published, and the dateline that opens its first paragraph:
// "SEOUL (Reuters) –", "HAYWARD, Calif. (AP) —", "SEOUL, Feb. 4 (Xinhua) --", "New Delhi [India], July 25
// (ANI):", "London: ", "VIENNA —".
#include <algorithm>
#include <string>

#include "article/detectors.h"
#include "lexicon/tables.h"

namespace inspector::article {
namespace {

using text::Case;
using text::Token;
using text::TokenKind;

constexpr Index kLongestPlace = 9;  // tokens
constexpr Index kLongestDateline = 26;

bool is_dash(std::string_view slice) {
  return slice == "-" || slice == "–" || slice == "—" || slice == "--" || slice == "---" || slice == "―" ||
         slice == "_";
}

bool is_month(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return lexicon::find(lexicon::kDateWords, word) == "month";
}

bool is_weekday(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return lexicon::find(lexicon::kDateWords, word) == "day";
}

// Reads an opening dateline token by token. Each part moves at_ on when it is there.
class Reader {
 public:
  Reader(const text::Text& text, Index first, Index end)
      : text_(text), at_(first), first_(first), end_(end) {}

  std::optional<Dateline> read() {
    if (!read_place()) return std::nullopt;
    read_date();
    read_agency();
    if (at_ < end_ && word() == "." && !agency_) return std::nullopt;
    read_date();
    if (!read_close()) return std::nullopt;
    Dateline dateline;
    dateline.range = text_.bytes_of(first_, at_ - 1);
    dateline.place = place_;
    dateline.agency = agency_;
    dateline.date = date_;
    return dateline;
  }

 private:
  const Token& token() const { return text_.tokens()[at_]; }
  std::string_view slice() const { return text_.slice(token()); }
  std::string_view word() const { return text_.word(token()); }
  bool more() const { return at_ < end_ && at_ < first_ + kLongestDateline; }

  bool is_place_word() const {
    return token().kind == TokenKind::kWord && token().letter_case != Case::kLower &&
           token().letter_case != Case::kNone && !is_month(word());
  }

  // What may stand between the words of a place: "New York, N.Y./Washington", "Port-au-Prince", "Rio de
  // Janeiro".
  bool is_place_joint() const {
    const std::string_view w = word();
    const bool inner_hyphen = w == "-" && !token().space_before;
    return w == "," || w == "/" || w == "." || inner_hyphen || w == "de" || w == "del" || w == "la" ||
           w == "and" || w == "of" || w == "al" || w == "el" || w == "au" || w == "en" || w == "da" ||
           w == "do" || w == "[" || w == "]" || w == "'" || w == "’" || w == "sur" || w == "le" ||
           w == "the" || w == "an";
  }

  bool read_place() {
    if (!more() || !is_place_word() || lexicon::contains(lexicon::kDateWords, word())) return false;
    Index last = at_;
    all_upper_ = true;
    for (const Index begin = at_; more() && at_ < begin + kLongestPlace; ++at_) {
      if (is_place_word()) {
        if (at_ > begin && token().space_before && last + 1 < at_ &&
            text_.word(text_.tokens()[at_ - 1]) == ".")
          break;
        last = at_;
        ++words_;
        const bool first_part = !comma_;
        if (first_part && token().letter_case != Case::kUpper) all_upper_ = false;
      } else if (!is_place_joint()) {
        break;
      } else {
        comma_ = comma_ || word() == ",";
      }
    }
    place_ = text_.bytes_of(first_, last);
    at_ = last + 1;
    while (more() && (word() == "]" || word() == ",")) ++at_;
    return true;
  }

  // "Feb. 4", "4 February 2021", "Thursday, Feb 4", each with commas and dots about it.
  void read_date() {
    const Index begin = at_;
    Index last = at_;
    bool month = false, day = false;
    while (more() && at_ < begin + 10) {
      const std::string_view w = word();
      const bool number = token().kind == TokenKind::kNumber && slice().size() <= 5;
      if (is_month(w)) {
        month = true;
      } else if (is_weekday(w)) {
        day = true;
      } else if (!number && w != "," && w != "." && !(w == "/" && month)) {
        break;
      }
      if (number || is_month(w) || is_weekday(w)) last = at_ + 1;
      ++at_;
    }
    if (!month && !day) {
      at_ = begin;
      return;
    }
    date_ = text_.bytes_of(first_date(begin, last), last - 1);
    at_ = last;
    while (more() && (word() == "," || word() == ".")) ++at_;
  }

  Index first_date(Index begin, Index last) const {
    while (begin + 1 < last && text_.tokens()[begin].kind == TokenKind::kPunctuation) ++begin;
    return begin;
  }

  // "(Reuters)", "/TASS/", "(AP/Nation)"; "Kyodo" bare where the list knows it.
  void read_agency() {
    if (!more()) return;
    if (slice() == "(" || slice() == "/") {
      const std::string_view close = slice() == "(" ? ")" : "/";
      Index i = at_ + 1;
      while (i < end_ && i < at_ + 9 && text_.slice(text_.tokens()[i]) != close) ++i;
      if (i >= end_ || i == at_ + 1 || text_.slice(text_.tokens()[i]) != close) return;
      known_ = is_known_agency(at_ + 1, i);
      if (!known_ && text_.tokens()[at_ + 1].letter_case == Case::kLower) return;  // (dpa) is one
      agency_ = text_.bytes_of(at_ + 1, i - 1);
      at_ = i + 1;
      while (more() && (word() == "," || word() == ".")) ++at_;
    } else if (token().kind == TokenKind::kWord && is_known_agency(at_, at_ + 1) && date_) {
      agency_ = token().range;
      known_ = true;
      ++at_;
    }
  }

  bool is_known_agency(Index first, Index end) const {
    std::string words;
    for (Index i = first; i < end; ++i) {
      if (text_.tokens()[i].kind != TokenKind::kWord) continue;
      if (!words.empty()) words += ' ';
      words += text_.word(text_.tokens()[i]);
      if (lexicon::contains(lexicon::kAgencies, words)) return true;
    }
    return false;
  }

  // The dash, the colon, or nothing behind an agency's bracket; then the sentence begins.
  bool read_close() {
    if (!more()) return agency_ && known_;
    const bool dash = is_dash(slice());
    const bool apart = at_ + 1 >= end_ || text_.tokens()[at_ + 1].space_before || slice() != "-";
    if (dash && apart && (token().space_before || agency_ || slice() != "-")) {
      ++at_;
      return agency_ || all_upper_ || date_ || (words_ <= 4 && token_before_dash_apart());
    }
    if (slice() == ":") {
      ++at_;
      return (agency_ || date_ || (words_ <= 3 && opens_sentence() && is_known_place())) && at_ < end_;
    }
    return agency_ && (known_ || date_) && opens_sentence();
  }

  bool token_before_dash_apart() const {
    const Token& dash = text_.tokens()[at_ - 1];
    return dash.space_before && is_known_place();
  }

  bool is_known_place() const {
    if (!place_) return false;
    std::string words;
    const Range tokens = text_.tokens_in(*place_);
    for (Index i = tokens.begin; i < tokens.end; ++i) {
      if (text_.word(text_.tokens()[i]) == ",") break;
      if (!words.empty() && text_.tokens()[i].space_before) words += ' ';
      words += text_.word(text_.tokens()[i]);
    }
    return lexicon::contains(lexicon::kPlaces, words) || lexicon::contains(lexicon::kCities, words);
  }

  bool opens_sentence() const {
    if (at_ >= end_) return false;
    return token().letter_case != Case::kLower;
  }

  const text::Text& text_;
  Index at_;
  Index first_;
  Index end_;
  Index words_ = 0;
  bool comma_ = false;
  bool all_upper_ = false;
  bool known_ = false;
  std::optional<Range> place_;
  std::optional<Range> agency_;
  std::optional<Range> date_;
};

}  // namespace

std::optional<Dateline> opening_dateline(const text::Text& text, Index first, Index end) {
  if (first >= end) return std::nullopt;
  // "(CNN)President ..." and "(Reuters) - ": an agency alone.
  if (text.slice(text.tokens()[first]) == "(" && first + 2 < end &&
      text.slice(text.tokens()[first + 2]) == ")" &&
      lexicon::contains(lexicon::kAgencies, text.word(text.tokens()[first + 1]))) {
    Dateline dateline;
    const bool dash = first + 3 < end && is_dash(text.slice(text.tokens()[first + 3]));
    dateline.range = text.bytes_of(first, first + (dash ? 3 : 2));
    dateline.agency = text.tokens()[first + 1].range;
    return dateline;
  }
  return Reader(text, first, end).read();
}

// The share of a short line's words that dates are made of.
double date_strength(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  const Unit& u = page.units[unit];
  if (f.words == 0 || f.words > 22 || f.is_prose()) return 0;
  std::uint32_t date = 0, all = 0, months = 0, times = 0, numbers = 0;
  bool clock = false;
  for (Index i = u.first_token; i < u.end_token; ++i) {
    const Token& token = page.token(i);
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
    ++all;
    if (token.kind == TokenKind::kNumber) {
      ++date;
      ++numbers;
      continue;
    }
    std::string_view word = page.text.word(token);
    if (!word.empty() && word.back() == '.') word.remove_suffix(1);
    const auto kind = lexicon::find(lexicon::kDateWords, word);
    if (!kind) continue;
    ++date;
    clock = clock || word == "am" || word == "pm" || word == "a.m" || word == "p.m";
    months += *kind == "month" || *kind == "day";
    times += *kind == "time";
  }
  if (f.phrase.kind == PhraseKind::kDateline && (numbers > 0 || times > 0 || months > 0) && f.words <= 22)
    return 0.85;
  const bool says_when = (months > 0 && numbers > 0) || (numbers >= 3 && all == numbers) ||
                         (numbers > 0 && times > 0 && !f.ends_sentence) || (clock && f.words <= 4);
  if (!says_when || 10 * date < 6 * all) return 0;
  return 10 * date >= 9 * all ? 0.85 : 0.65;
}

namespace {

// "4:14 p.m.", "11/20/19": a number alone is none, so slices with : or / count.
bool is_place_alone(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  const auto dateline = opening_dateline(page.text, u.first_token, u.end_token);
  return dateline && dateline->range.end + 2 >= u.range.end && page.at(unit).words <= 8;
}

}  // namespace

void mark_datelines(const Page& page, const Body& body, Labels& labels) {
  const Range zone = head_zone(page, body, labels);
  for (Index u = zone.begin; u < page.size(); ++u) {
    const bool behind = u >= body.end && u < body.end + 4;
    if (u >= std::max<Index>(zone.end, body.first + 4) && u < body.end) continue;
    if (u >= body.end + 4) break;
    if (labels[u].kind == BlockKind::kHeadline || labels[u].kind == BlockKind::kByline) continue;
    const double strength = date_strength(page, u);
    const bool published = page.at(u).phrase.kind == PhraseKind::kDateline;
    if (strength >= 0.6 && (!behind || published)) set(labels, u, BlockKind::kDateline, strength);
    if (u >= body.first && u < zone.end && strength < 0.6 && is_place_alone(page, u))
      set(labels, u, BlockKind::kDateline, 0.7);
  }
}

}  // namespace inspector::article
