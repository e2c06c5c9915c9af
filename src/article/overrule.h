// What a reader says a part of the paste is, against what the detectors found.
#ifndef INSPECTOR_ARTICLE_OVERRULE_H_
#define INSPECTOR_ARTICLE_OVERRULE_H_

#include <vector>

#include "article/article.h"
#include "article/labels.h"
#include "article/page.h"

namespace inspector::article {

// Every unit that begins inside an overruled range gets its kind, surely. Later overrules win.
void overrule(const Page& page, const std::vector<Overrule>& overrules, Labels& labels);

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_OVERRULE_H_
