#!/usr/bin/env python3
"""Fit the weights of src/article: body_weights.h (where the body's run begins and ends, what is the article's own
inside it) and headline_weights.h (which line is the headline). Needs numpy and scipy; a minute on one core.

    g++ -std=c++20 -O2 -Isrc -IBUILD/generated training/article/features.cpp BUILD/libinspector_{article,text,lexicon,base}.a -o features
    training/article/fit.py DATA ./features body|headline

DATA is the folder of pages-train.jsonl (true kinds of lines) and of polnear-train, quotes-world-train and
entities-train.jsonl (clean articles: all of them is body). Only files named train are read.

Body: a unit is before, inside or behind the run; the probability of a run (a, b) is proportional to the exponential of
first(a) + inside(a..b) + last(b) + after(b+1..), normalised over all pairs by running sums; the likelihood of the
true runs is maximised with an L2 penalty. Own words: logistic regression over the units inside the true runs.
Headline: the candidates and "none" share a softmax.
"""
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize

BODY = ("paragraph", "subheading", "list", "quotation")
CLEAN = ("polnear-train", "quotes-world-train", "entities-train")
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


def maximise(size, terms, penalty=1.0):
    """`terms(theta)` gives (log likelihood, gradient) pairs with weights."""
    def loss(theta):
        value, slope = 0.0, np.zeros(size)
        for weight, (likelihood, gradient) in terms(theta):
            value, slope = value + weight * likelihood, slope + weight * gradient
        return penalty / 2 * theta @ theta - value, penalty * theta - slope
    return minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def clean_articles(what, step=12):
    return [np.array([x for _, x in units]) for name in CLEAN
            for units in features([p["text"] for p in load(name)[::step]], what) if units]


def fit_own(docs, clean):
    x, y, weight = [], [], []
    for rows, kind, page, units in docs:
        own = [i for i, k in enumerate(kind) if k in BODY]
        for i in range(own[0], own[-1] + 1):
            end = units[i + 1][0] if i + 1 < len(units) else None
            words = len(page["text"].encode()[units[i][0]:end].split())
            x.append(rows[i]), y.append(kind[i] in BODY)
            weight.append(5 / (own[-1] - own[0] + 1) * (1 + min(40, words) / 20))
    for rows in clean:
        x.extend(rows[2:]), y.extend([True] * len(rows[2:])), weight.extend([5 / len(rows)] * len(rows[2:]))
    x, y, weight = np.array(x), np.array(y, float), np.array(weight)

    def terms(theta):
        p = 1 / (1 + np.exp(-x @ theta))
        inside = np.where(y > 0, p, 1 - p)
        yield 1.0, (np.sum(weight * np.log(np.maximum(inside, 1e-12))), x.T @ (weight * (y - p)))
    theta = maximise(x.shape[1], terms, 0.5)
    theta[0] -= 0.5  # a line that is not the article's costs a little more than one that is lost
    return theta


def fit_body():
    docs, clean = list(pages("body")), clean_articles("body")
    runs = []
    for rows, kind, _, _ in docs:
        own = [i for i, k in enumerate(kind) if k in BODY]
        runs.append((1.0, rows, own[0], own[-1]))
    for rows in clean:
        title = rows[0][5] + rows[0][6] == 0  # fewer than 20 words
        if len(rows) >= 3:
            runs.append((0.2, rows, int(title), len(rows) - 1))
    size = runs[0][1].shape[1]
    theta = maximise(4 * size, lambda t: ((w, run_likelihood(x, a, b, t)) for w, x, a, b in runs))
    return dict(zip(("Inside", "After", "First", "Last"), theta.reshape(4, -1))) | {"Keep": fit_own(docs, clean)}


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
    if len(sys.argv) != 4 or sys.argv[3] not in ("body", "headline"):
        sys.exit(__doc__)
    write(f"{sys.argv[3]}_weights.h", fit_body() if sys.argv[3] == "body" else fit_headline())
