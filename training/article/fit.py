#!/usr/bin/env python3
"""Fit the weights of src/article: body_weights.h (where the body's run begins and ends, what is the article's own
inside it) and headline_weights.h (which line is the headline). Needs numpy and scipy; a minute on one core.

    g++ -std=c++20 -O2 -Isrc -IBUILD/generated training/article/features.cpp \
        BUILD/libinspector_{article,text,html,lexicon,base}.a -lgumbo -o features
    training/article/fit.py DATA ./features body|headline|markup

DATA is the folder of pages-train.jsonl (true kinds of lines) and of polnear-train, quotes-world-train and
entities-train.jsonl (clean articles: all of them is body). Only files named train are read.

Body: a unit is before, inside or behind the run; the probability of a run (a, b) is proportional to the exponential of
first(a) + inside(a..b) + last(b) + after(b+1..), normalised over all pairs by running sums; the likelihood of the
true runs is maximised with an L2 penalty. Own words: logistic regression over the units inside the true runs.
Markup: body again, from the pages' HTML; its lines take the kinds of the lines of the pages' text that they are.
Headline: the candidates and "none" share a softmax.
"""
import difflib
import gzip
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize

BODY = ("paragraph", "subheading", "list", "quotation")
CLEAN = ("polnear-train", "quotes-world-train", "entities-train")
RUN = ("Inside", "After", "First", "Last")
TEXT = 39  # features of the text alone (kTextFeatures)
SOURCE = pathlib.Path(__file__).resolve().parents[2] / "src/article"


def load(name):
    with open(pathlib.Path(sys.argv[1]) / f"{name}.jsonl", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def features(texts, what):
    """For each text its units as (first byte, features)."""
    given = b"".join(b"%d\n%s" % (len(t.encode()), t.encode()) for t in texts)
    out = subprocess.run([sys.argv[2], what], input=given, capture_output=True, check=True).stdout.decode()
    docs = []
    for line in out.splitlines():
        if line.startswith("D"):
            docs.append([])
        else:
            numbers = line.split()
            docs[-1].append((int(numbers[0]), [float(x) for x in numbers[2:]]))
    return docs


def kinds(page):
    """The true kind of each line, by its first byte that is no white space."""
    found = {}
    for m in re.finditer(r"[^\n]*\S[^\n]*", page["text"]):
        kind = next((k for a, b, k in page["blocks"] if a < m.end() and b > m.start()), "noise")
        lead = len(m.group()) - len(m.group().lstrip())
        found[len(page["text"][: m.start() + lead].encode())] = kind
    return found


def pages(what):
    train = load("pages-train")
    for page, units in zip(train, features([p["text"] for p in train], what)):
        true = kinds(page)
        yield np.array([x for _, x in units]), [true.get(at, "noise") for at, _ in units], page, units


def as_utf8(page):
    try:
        return page.decode("utf8")
    except UnicodeDecodeError:
        return page.decode("cp1252", "replace")


def documents():
    """For each page its text as src/html reads it, and the units as (first byte, end, features)."""
    train = load("pages-train")
    pages = [as_utf8(gzip.open(pathlib.Path(sys.argv[1]) / p["html_file"]).read()).encode() for p in train]
    given = b"".join(b"%d\n%s" % (len(p), p) for p in pages)
    out, at, read = subprocess.run([sys.argv[2], "markup"], input=given, capture_output=True, check=True).stdout, 0, []
    while at < len(out):
        end = out.index(b"\n", at)
        size = int(out[at + 2:end])
        text, at = out[end + 1:end + 1 + size], end + size + 2
        end = out.index(b"\n", at)
        rows = out[end + 1:].split(b"\n", int(out[at + 2:end]))[:-1]
        at = end + 1 + sum(len(r) + 1 for r in rows)
        read.append((text, [(int(r.split()[0]), int(r.split()[1]), [float(x) for x in r.split()[2:]]) for r in rows]))
    return zip(train, read)


def shingles(line):
    words = re.findall(r"\w+", line)
    return {tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))} if words else set()


def marked_pages():
    """As pages(): features, kinds, the page. A line that the page's text lacks is the body's if most of it stands there."""
    for page, (text, units) in documents():
        lines = [" ".join(text[a:b].decode().split()) for a, b, _ in units]
        spans = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", page["text"])]
        true = [next((k for a, b, k in page["blocks"] if a < e and b > s), "noise") for s, e in spans]
        given = [" ".join(page["text"][s:e].split()) for s, e in spans]
        body = shingles(page["body"])
        kind = ["paragraph" if len(l.split()) > 3 and 2 * len(shingles(l) & body) > len(shingles(l)) else "noise" for l in lines]
        for i, j, size in difflib.SequenceMatcher(None, lines, given, autojunk=False).get_matching_blocks():
            kind[i:i + size] = true[j:j + size]
        yield np.array([x for _, _, x in units]), kind, page, [(a, x) for a, _, x in units], text


def run_likelihood(x, a, b, theta):
    """Log likelihood of the run [a, b] and its gradient."""
    w_in, w_after, w_first, w_last = theta.reshape(4, -1)
    inside, after = np.cumsum(x @ w_in), np.cumsum(x @ w_after)
    start = x @ w_first - (inside - x @ w_in)
    end = x @ w_last + inside + after[-1] - after
    total = np.logaddexp.reduce(np.logaddexp.accumulate(start) + end)
    p_end = np.exp(np.logaddexp.accumulate(start) + end - total)
    p_start = np.exp(start + np.logaddexp.accumulate(end[::-1])[::-1] - total)
    behind = np.concatenate([[0], np.cumsum(p_end)[:-1]])
    where = np.arange(len(x))
    gradient = [((where >= a) & (where <= b)) - (np.cumsum(p_start) - behind), (where > b) - behind,
                (where == a) - p_start, (where == b) - p_end]
    return start[a] + end[b] - total, np.concatenate([g @ x for g in gradient])


def maximise(size, terms, penalty=1.0, prior=0.0):
    """`terms(theta)` gives (log likelihood, gradient) pairs with weights. The penalty is on the distance from `prior`."""
    def loss(theta):
        value, slope = 0.0, np.zeros(size)
        for weight, (likelihood, gradient) in terms(theta):
            value, slope = value + weight * likelihood, slope + weight * gradient
        away = theta - prior
        return np.sum(penalty * away * away) / 2 - value, penalty * away - slope
    return minimize(loss, np.zeros(size) + prior, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def clean_articles(what, step=12):
    return [np.array([x for _, x in units]) for name in CLEAN
            for units in features([p["text"] for p in load(name)[::step]], what) if units]


def text_weights(key, size):
    """The weights that were fitted for text alone, padded with zeros: what pages with markup start from."""
    header = (SOURCE / "body_weights.h").read_text(encoding="utf8")
    numbers = re.search(rf"k{key}\s*{{([^}}]*)}}", header)[1].split(",")
    return np.pad([float(n) for n in numbers], (0, size - len(numbers)))


def fit_own(docs, clean, marked):
    x, y, weight = [], [], []
    for rows, kind, text, units in docs:
        own = [i for i, k in enumerate(kind) if k in BODY]
        for i in range(own[0], own[-1] + 1):
            end = units[i + 1][0] if i + 1 < len(units) else None
            words = len(text[units[i][0]:end].split())
            x.append(rows[i]), y.append(kind[i] in BODY)
            weight.append(5 / (own[-1] - own[0] + 1) * (1 + min(40, words) / 20))
    for rows in clean:
        x.extend(rows[2:]), y.extend([True] * len(rows[2:])), weight.extend([5 / len(rows)] * len(rows[2:]))
    x, y, weight = np.array(x), np.array(y, float), np.array(weight)

    def terms(theta):
        p = 1 / (1 + np.exp(-x @ theta))
        inside = np.where(y > 0, p, 1 - p)
        yield 1.0, (np.sum(weight * np.log(np.maximum(inside, 1e-12))), x.T @ (weight * (y - p)))
    size = x.shape[1]
    if marked:
        prior = text_weights("Keep", size)
        prior[0] += 0.5
        theta = maximise(size, terms, np.where(np.arange(size) < TEXT, 9.0, 3.0), prior)
    else:
        theta = maximise(size, terms, 0.5)
    theta[0] -= 0.5  # a line that is not the article's costs a little more than one that is lost
    return theta


def fit_body(marked=False):
    if marked:
        docs, clean = [(x, kind, text, units) for x, kind, _, units, text in marked_pages()], []
    else:
        docs = [(x, kind, page["text"].encode(), units) for x, kind, page, units in pages("body")]
        clean = clean_articles("body")
    return fit_runs(docs, clean, marked)


def fit_runs(docs, clean, marked):
    runs = []
    for rows, kind, _, _ in docs:
        own = [i for i, k in enumerate(kind) if k in BODY]
        runs.append((1.0, rows, own[0], own[-1]))
    for rows in clean:
        title = rows[0][5] + rows[0][6] == 0  # fewer than 20 words
        if len(rows) >= 3:
            runs.append((0.2, rows, int(title), len(rows) - 1))
    size = runs[0][1].shape[1]
    penalty, prior = 1.0, 0.0
    if marked:
        # Hundreds of lines lie behind an article, so that weights for them outweigh all else where they are wrong.
        one = np.where(np.arange(size) < TEXT, 12.0, 6.0)  # by cross-validation on these pages
        penalty = np.concatenate([one, 30 * one, one, one])
        prior = np.concatenate([text_weights(k, size) if k != "After" else np.zeros(size) for k in RUN])
    theta = maximise(4 * size, lambda t: ((w, run_likelihood(x, a, b, t)) for w, x, a, b in runs), penalty, prior)
    return dict(zip(RUN, theta.reshape(4, -1))) | {"Keep": fit_own(docs, clean, marked)}


def softmax(x, y, theta):
    score = np.concatenate([[0.0], x @ theta])
    gold = np.concatenate([[float(not y.any())], y])
    total, right = np.logaddexp.reduce(score), np.logaddexp.reduce(score[gold > 0])
    share = np.where(gold > 0, np.exp(score - right), 0) - np.exp(score - total)
    return right - total, x.T @ share[1:]


def fit_headline():
    sets = [(1.0, x, np.array([k == "headline" for k in kind], float)) for x, kind, _, _ in pages("headline") if len(x)]
    titled = load("polnear-train")[::10]  # their first line is the title
    for units in features([p["text"] for p in titled], "headline"):
        if units:
            sets.append((0.15, np.array([x for _, x in units]), np.array([at == 0 for at, _ in units], float)))
    return {"Headline": maximise(sets[0][1].shape[1], lambda t: ((w, softmax(x, y, t)) for w, x, y in sets))}


def write(name, weights):
    """Replaces the numbers of the arrays in a header; what stands round them stays."""
    path = SOURCE / name
    text = path.read_text(encoding="utf8")
    for key, values in weights.items():
        numbers = ", ".join(f"{v:.2f}" for v in values)
        text = re.sub(rf"(k{key}\s*{{)[^}}]*}}", lambda m: m.group(1) + numbers + "}", text)
    path.write_text(text, encoding="utf8")
    subprocess.run(["clang-format", "-i", str(path)], check=False)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[3] not in ("body", "headline", "markup"):
        sys.exit(__doc__)
    if sys.argv[3] == "headline":
        write("headline_weights.h", fit_headline())
    else:
        marked = sys.argv[3] == "markup"
        weights = fit_body(marked)
        write("body_weights.h", {f"Marked{k}": v for k, v in weights.items()} if marked else weights)
