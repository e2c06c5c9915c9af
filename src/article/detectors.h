// The detectors of an article's parts, one a file. Each looks at the page and at what was found before it,
// and marks the units that it is for; article.cpp gives their order.
#ifndef INSPECTOR_ARTICLE_DETECTORS_H_
#define INSPECTOR_ARTICLE_DETECTORS_H_

#include <array>
#include <utility>
#include <vector>

#include "article/labels.h"

namespace inspector::article {

// Is the paste an article alone? Then hardly a unit is noise by its words, and few are labels (noise.cpp).
bool is_clean_article(const Page& page);
// Paragraphs inside the run, noise and teasers among them, noise outside (noise.cpp).
void mark_paragraphs(const Page& page, const Body& body, Labels& labels);

// Captions and their credits (caption.cpp).
void mark_captions(const Page& page, const Body& body, Labels& labels);
// "(Photo by Jane Roe/AFP)", "Image: Reuters", "Getty Images": how sure the words alone make us, 0..1.
double caption_strength(const Page& page, Index unit);

// Is the unit the one behind it cut short ("... inspects the wharf in", "... inspects the wharf in June.
// (AAP)")?
bool is_cut_copy(const Page& page, Index unit);

// "Reporting by ...", contributors' notes and lives of the author near the body's end (credit.cpp).
void mark_credits(const Page& page, const Body& body, Labels& labels);
// "Editor's note: ...", "Correction: ..." (credit.cpp).
void mark_corrections(const Page& page, const Body& body, Labels& labels);

// Section headings, list items and pulled quotations inside the body (structure.cpp).
bool has_bullet(const Page& page, Index unit);
void mark_lists(const Page& page, const Body& body, Labels& labels);
void mark_subheadings(const Page& page, const Body& body, Labels& labels);
void mark_quotations(const Page& page, const Body& body, Labels& labels);

// Links and titles of other articles beside the body (related.cpp).
void mark_related(const Page& page, const Body& body, Labels& labels);

// The headline, every time it stands alone, and the sentence under it (headline.cpp).
void mark_headline(const Page& page, const Body& body, Labels& labels);
void mark_subheadline(const Page& page, const Body& body, Labels& labels);
// Lines that may be the headline, and what speaks for each: its own look, what stands round it, the words it
// shares with the body. The weights are fitted (headline_weights.h); the greatest positive sum wins.
inline constexpr std::size_t kHeadlineFeatures = 32;
using HeadlineFeatures = std::array<double, kHeadlineFeatures>;
std::vector<std::pair<Index, HeadlineFeatures>> headline_candidates(const Page& page, const Body& body);
// The headline without the site's name behind it.
Range headline_range(const Page& page, Index unit);

// Lines of authors (byline.cpp) and of publication times (dateline.cpp) round headline and body.
void mark_bylines(const Page& page, const Body& body, Labels& labels);
double byline_strength(const Page& page, Index unit);
void mark_datelines(const Page& page, const Body& body, Labels& labels);
double date_strength(const Page& page, Index unit);
// "SEOUL (Reuters) –" at the start of a unit.
std::optional<Dateline> opening_dateline(const text::Text& text, Index first, Index end);

// What the page's markup says of single units: figure captions, items, headings, authors (marked.cpp).
void mark_by_markup(const Page& page, const Body& body, Labels& labels);

// Units that repeat another's words (duplicates.cpp).
void mark_duplicates(const Page& page, Labels& labels);

// The units round the body where the article's own headline, authors and dates stand: [first, end).
Range head_zone(const Page& page, const Body& body, const Labels& labels);

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_DETECTORS_H_
