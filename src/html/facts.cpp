#include "html/facts.h"

#include <algorithm>
#include <array>

#include "html/linked_data.h"

namespace inspector::html {
namespace {

// Whom we believe first: JSON-LD is made for machines, and meta tags rather than what is on the page.
enum Rank { kNone = 0, kElement = 1, kMeta = 2, kOpenGraph = 3, kLinkedData = 4 };

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "2021-02-04" of "2021-02-04T10:00:00Z", "2021/02/04" and "20210204"; nothing of any other form.
std::optional<std::string> day_of(std::string_view written) {
  const std::size_t begin = written.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return std::nullopt;
  written.remove_prefix(begin);
  std::string digits;
  for (std::size_t i = 0; i < written.size() && digits.size() < 8; ++i) {
    const bool sign = (written[i] == '-' || written[i] == '/') && (digits.size() == 4 || digits.size() == 6);
    if (is_digit(written[i])) {
      digits += written[i];
    } else if (!sign) {
      return std::nullopt;
    }
  }
  if (digits.size() < 8) return std::nullopt;
  return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6);
}

template <std::size_t kSize>
bool is_one_of(std::string_view name, const std::array<std::string_view, kSize>& names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) { return has_word(name, one); });
}

constexpr std::array<std::string_view, 13> kPublished{
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate",
    "publish-date",           "publish_date",      "date",          "dc.date", "dc.date.issued",
    "dcterms.date",           "parsely-pub-date",  "sailthru.date"};
constexpr std::array<std::string_view, 5> kModified{"article:modified_time", "og:updated_time",
                                                    "datemodified", "lastmod", "last-modified"};

void set_better(std::string& field, std::string_view value, int& rank, int its_rank) {
  if (value.empty() || its_rank <= rank) return;
  field = value;
  rank = its_rank;
}

}  // namespace

void Facts::look(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_HTML:
      if (has_attribute(element, "lang")) meta_.language = attribute(element, "lang");
      break;
    case GUMBO_TAG_TITLE:
      if (meta_.title.empty()) meta_.title = raw_text(element);
      break;
    case GUMBO_TAG_META:
      look_at_meta(element);
      break;
    case GUMBO_TAG_LINK:
      if (!meta_.url && has_word(attribute(element, "rel"), "canonical") &&
          !attribute(element, "href").empty())
        meta_.url = attribute(element, "href");
      break;
    case GUMBO_TAG_SCRIPT:
      look_at_script(element);
      break;
    case GUMBO_TAG_TIME:
      look_at_date(has_attribute(element, "pubdate") ? "pubdate" : attribute(element, "itemprop"),
                   attribute(element, "datetime"), kElement);
      break;
    default:
      break;
  }
}

void Facts::look_at_meta(const GumboNode& element) {
  const std::string_view content = attribute(element, "content");
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string_view name = attribute(element, key);
    if (has_word(name, "og:title")) set_better(meta_.headline, content, headline_rank_, kOpenGraph);
    if (has_word(name, "twitter:title")) set_better(meta_.headline, content, headline_rank_, kMeta);
    if (has_word(name, "og:description")) set_better(meta_.summary, content, summary_rank_, kOpenGraph);
    if (has_word(name, "description")) set_better(meta_.summary, content, summary_rank_, kMeta);
    if (has_word(name, "author") && author_rank_ <= kMeta) add_author(content);
    look_at_date(name, content, has_word(name, "article:published_time") ? kOpenGraph : kMeta);
  }
}

void Facts::look_at_date(std::string_view property, std::string_view value, int rank) {
  const auto day = day_of(value);
  if (!day || property.empty()) return;
  if (rank > published_rank_ && is_one_of(property, kPublished)) {
    meta_.published = day;
    published_rank_ = rank;
  }
  if (rank > modified_rank_ && is_one_of(property, kModified)) {
    meta_.modified = day;
    modified_rank_ = rank;
  }
}

void Facts::look_at_script(const GumboNode& element) {
  if (!has_word(attribute(element, "type"), "application/ld+json")) return;
  const LinkedArticle article = read_linked_data(raw_text(element));
  set_better(meta_.headline, article.headline, headline_rank_, kLinkedData);
  look_at_date("datepublished", article.published, kLinkedData);
  look_at_date("datemodified", article.modified, kLinkedData);
  if (meta_.body.empty()) meta_.body = article.body;
  if (article.authors.empty() || author_rank_ == kLinkedData) return;
  author_rank_ = kLinkedData;
  meta_.authors = article.authors;
}

// Addresses of profiles stand where names should.
void Facts::add_author(std::string_view name) {
  if (name.empty() || name.find("://") != std::string_view::npos) return;
  author_rank_ = kMeta;
  if (std::find(meta_.authors.begin(), meta_.authors.end(), name) == meta_.authors.end())
    meta_.authors.emplace_back(name);
}

}  // namespace inspector::html
