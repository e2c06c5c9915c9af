#!/usr/bin/env python3
"""Make data/spelling_words.tsv: the words that findings/spelling.cpp takes a misspelt word for, and those it lets stand.

    tools/make_spelling_words.py [--shared FOLDER] [--dictionaries FILE...]

Counts in how many training articles each lower-case word stands (statistics; no text is kept). A frequent word is a
suggestion; a rarer word that two articles have, one letter from a suggestion, is good English and is let stand. So
is what a dictionary has and findings/spelling.cpp would take for a slip: Debian's wamerican and wbritish (SCOWL,
copyright 2000-2011 Kevin Atkinson, free to use and change) by default, where they are installed."""
import argparse
import collections
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILES = ('polnear-train', 'entities-train', 'quotes-world-train', 'pages-train', 'times-train', 'speakers-train')
FREQUENT = 8   # articles
SHORTEST = 8   # letters of a suggestion
NOT_WORDS = set('negociations succesfully suplies fantastici continui originale commento'.split())  # misspellings that two training articles share
DICTIONARIES = ('/usr/share/dict/american-english', '/usr/share/dict/british-english')


def counted(shared):
    """In how many articles each lower-case word stands."""
    articles, seen = collections.Counter(), set()
    for name in FILES:
        for line in (shared / 'data' / f'{name}.jsonl').open(encoding='utf8'):
            text = json.loads(line).get('text') or ''
            if text[:200] not in seen:
                seen.add(text[:200])
                articles.update(set(re.findall(r"(?<![\w'’-])[a-z]+(?![\w'’-])", text)))
    return articles


def one_edit(a, b):
    """Is one a letter less, more, other or a neighbour swapped?"""
    a, b = sorted((a, b), key=len)
    if a == b or len(b) - len(a) > 1:
        return False
    i = next((k for k in range(len(a)) if a[k] != b[k]), len(a))
    if len(a) < len(b):
        return a[i:] == b[i + 1:]
    return a[i + 1:] == b[i + 1:] or (a[i:i + 2] == b[i:i + 2][::-1] and a[i + 2:] == b[i + 2:])


def is_slip(word, meant):
    """findings/spelling.cpp's test, but for inflections: a letter in the word's middle less, more, another or swapped."""
    if word[-1] != meant[-1] or not one_edit(word, meant):
        return False
    i = next((k for k in range(min(len(word), len(meant))) if word[k] != meant[k]), min(len(word), len(meant)))
    return i >= 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=pathlib.Path, default=ROOT.parent / 'shared')
    parser.add_argument('--dictionaries', type=pathlib.Path, nargs='*', default=[pathlib.Path(d) for d in DICTIONARIES])
    options = parser.parse_args()
    articles = counted(options.shared)
    frequent = {w for w, n in articles.items() if n >= FREQUENT and len(w) >= SHORTEST}
    by_start = collections.defaultdict(list)
    for word in frequent:
        by_start[word[:2]].append(word)
    near = lambda w: any(one_edit(w, f) for f in by_start[w[:2]])  # noqa: E731
    stand = {w for w, n in articles.items() if n >= 2 and w not in frequent and len(w) >= SHORTEST - 1 and near(w)}
    for dictionary in options.dictionaries:
        words = [w for w in dictionary.read_text(encoding='utf8').split() if re.fullmatch('[a-z]{7,}', w)]
        stand |= {w for w in words if any(is_slip(w, f) for f in by_start[w[:2]])}
    stand = stand - frequent - NOT_WORDS
    rows = sorted([(w, '') for w in frequent] + [(w, 'x') for w in stand])
    out = ROOT / 'data/spelling_words.tsv'
    head = '# Frequent words of news, which a misspelt word may have meant; x: rarer words that only look like one of them.\n' \
           '# Counted over the training articles by tools/make_spelling_words.py (statistics, no text), and checked against SCOWL.\n'
    out.write_text(head + ''.join(f'{w}\t{x}\n' if x else f'{w}\n' for w, x in rows), encoding='utf8')
    print(f'{len(frequent)} suggestions, {len(stand)} that stand')


if __name__ == '__main__':
    main()
