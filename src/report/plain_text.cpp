// The report for people at a terminal: headline, the counts in a sentence, then who speaks and what they say,
// names, times and findings. The words are those of web/element/view/words.ts.
#include <algorithm>
#include <array>

#include "report/counts.h"
#include "report/page.h"
#include "report/report.h"
#include "time/time.h"

namespace inspector::report {
namespace {

using quotes::Attribution;

constexpr double kCertain = 0.8;
constexpr std::size_t kIndent = 2;
constexpr std::size_t kHang = 4;

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string counted(std::size_t n, std::string_view one) {
  return counted(n, one, std::string(one) + "s");
}

std::string_view sureness(double confidence) {
  if (confidence >= kCertain) return "certain";
  return confidence >= kUnsure ? "likely" : "unsure";
}

// "a, b and c".
std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  return out;
}

// "2021-02-04" as "4 February 2021".
std::string day_in_words(const std::string& iso) {
  constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
  const auto date = time::parse_date(iso);
  if (!date) return iso;
  return std::to_string(date->day) + " " + std::string(kMonths[static_cast<std::size_t>(date->month - 1)]) +
         " " + std::to_string(date->year);
}

// A heading of the names list and the types under it.
struct Family {
  std::string_view title;
  std::vector<entities::EntityType> types;
};

const std::array<Family, 4>& families() {
  using enum entities::EntityType;
  static const std::array<Family, 4> kFamilies{
      {{"People", {kPerson}},
       {"Organisations", {kOrg}},
       {"Places", {kGpe, kLoc, kFac}},
       {"Other names", {kNorp, kProduct, kEvent, kWorkOfArt, kLaw, kLanguage}}}};
  return kFamilies;
}

class Writer {
 public:
  Writer(const Report& report, std::string_view input, TextStyle style)
      : report_(report), input_(input), page_(style.colour) {}

  std::string write() {
    head();
    counts();
    for (const Warning& warning : report_.warnings) {
      page_.set({{"Note: ", Ink::kDoubt}, {warning.message}}, 0, kIndent);
    }
    voices();
    names();
    times();
    findings();
    return page_.take();
  }

 private:
  std::string words(Range range) const { return std::string(input_.substr(range.begin, range.size())); }

  void heading(std::string_view title) {
    page_.blank_line();
    page_.set({{std::string(title), Ink::kStrong}});
  }

  void head() {
    const article::Article& article = report_.article;
    if (article.headline) page_.set({{words(*article.headline), Ink::kStrong}});
    std::vector<std::string> parts;
    if (!report_.cast.byline.empty()) parts.push_back("By " + listed(byline()));
    if (article.dateline && article.dateline->place) parts.push_back(words(*article.dateline->place));
    if (article.dateline && article.dateline->agency) parts.push_back(words(*article.dateline->agency));
    if (report_.published) parts.push_back(day_in_words(*report_.published));
    std::string line;
    for (const std::string& part : parts) line += (line.empty() ? "" : " · ") + part;
    if (!line.empty()) page_.set({{line, Ink::kFaint}});
    if (article.headline || !line.empty()) page_.blank_line();
  }

  std::vector<std::string> byline() const {
    std::vector<std::string> names;
    for (const people::EntityIndex index : report_.cast.byline)
      names.push_back(report_.cast.entities[index].name);
    return names;
  }

  void counts() {
    const Counts counts = count(report_);
    std::vector<std::string> kinds;
    const auto add = [&](std::uint32_t n, std::string_view kind) {
      if (n > 0) kinds.push_back(std::to_string(n) + " " + std::string(kind));
    };
    add(counts.direct, "direct");
    add(counts.mixed, "mixed");
    add(counts.indirect, "indirect");
    add(counts.scare, "in quotation marks only");
    std::string line =
        counted(report_.stats.words, "word") + " in " + counted(report_.stats.paragraphs, "paragraph") +
        ": " + counted(report_.attributions.size(), "attribution") + " by " + counted(counts.voices, "voice");
    if (!kinds.empty()) line += " (" + listed(kinds) + ")";
    if (counts.unnamed > 0) line += "; " + std::to_string(counts.unnamed) + " to unnamed sources";
    if (counts.unsure > 0) line += "; " + std::to_string(counts.unsure) + " unsure";
    page_.set({{line + "."}});
  }

  void voices() {
    if (report_.attributions.empty()) return;
    heading("Voices");
    std::vector<bool> shown(report_.attributions.size());
    const std::vector<Voice> all = report::voices(report_);
    for (const bool unnamed : {false, true}) {
      for (const Voice& voice : all) {
        if (voice.unnamed != unnamed) continue;
        this->voice(voice);
        for (const std::uint32_t index : voice.attributions) shown[index] = true;
      }
    }
    rest(shown);
  }

  void voice(const Voice& voice) {
    std::vector<Piece> line{{voice.name, Ink::kSpeaker}};
    if (voice.entity) {
      const people::Entity& entity = report_.cast.entities[*voice.entity];
      if (entity.role) line.push_back({", " + words(*entity.role)});
    }
    if (voice.unnamed) line.push_back({" (unnamed)", Ink::kFaint});
    page_.set(line, kIndent, kHang);
    for (const std::uint32_t index : voice.attributions) attribution(report_.attributions[index]);
  }

  // What nobody is said to have spoken.
  void rest(const std::vector<bool>& shown) {
    if (std::find(shown.begin(), shown.end(), false) == shown.end()) return;
    page_.set({{"Nobody credited", Ink::kFaint}}, kIndent, kHang);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (!shown[i]) attribution(report_.attributions[i]);
    }
  }

  void attribution(const Attribution& attribution) {
    std::string said;
    for (const Range& part : attribution.content) said += (said.empty() ? "" : " … ") + words(part);
    std::string cue;
    for (const Range& part : attribution.cue) cue += (cue.empty() ? "" : " … ") + words(part);
    std::string how(quotes::kind_name(attribution.kind));
    if (!cue.empty()) how += ", “" + cue + "”";
    how += ", ";
    const bool unsure = attribution.confidence < kUnsure;
    page_.set({{said},
               {"  [" + how, Ink::kFaint},
               {std::string(sureness(attribution.confidence)), unsure ? Ink::kDoubt : Ink::kFaint},
               {"]", Ink::kFaint}},
              kHang, kHang + 2);
  }

  void names() {
    bool any = false;
    for (const Family& family : families()) {
      const std::string line = names_of(family);
      if (line.empty()) continue;
      if (!any) heading("Names");
      any = true;
      page_.set({{std::string(family.title) + ": ", Ink::kFaint}, {line}}, kIndent, kHang);
    }
  }

  std::string names_of(const Family& family) const {
    std::string line;
    for (const people::Entity& entity : report_.cast.entities) {
      if (std::find(family.types.begin(), family.types.end(), entity.type) == family.types.end()) continue;
      if (!line.empty()) line += "; ";
      line += entity.name;
      if (entity.role) line += ", " + words(*entity.role);
      if (entity.mentions.size() > 1) line += " ×" + std::to_string(entity.mentions.size());
    }
    return line;
  }

  void times() {
    if (report_.times.empty()) return;
    heading("Times");
    std::string line;
    for (const time::Timex& timex : report_.times) {
      if (!line.empty()) line += "; ";
      line += words(timex.range) + " = " + timex.value.value_or("open");
    }
    page_.set({{line}}, kIndent, kIndent);
  }

  void findings() {
    if (report_.findings.empty()) return;
    heading("Findings");
    for (const findings::Finding& finding : report_.findings) {
      const bool warns = finding.severity == findings::Severity::kWarning;
      page_.set({{warns ? "! " : "– ", warns ? Ink::kDoubt : Ink::kFaint}, {finding.message}}, kIndent,
                kHang);
    }
  }

  const Report& report_;
  std::string_view input_;
  Page page_;
};

}  // namespace

std::string to_plain_text(const Report& report, std::string_view input, TextStyle style) {
  return Writer(report, input, style).write();
}

}  // namespace inspector::report
