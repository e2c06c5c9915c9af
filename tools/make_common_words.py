#!/usr/bin/env python3
"""Writes data/common_words.tsv: words that news writes in lower case, as statistics of the training articles.

    tools/make_common_words.py ../shared/data

A capital at a sentence's start or in a headline says little when its word is one of these. Value: a, hardly ever
capitalised inside a sentence; b, now and then."""
import collections
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILES = ('polnear-train', 'quotes-world-train', 'entities-train', 'wikigold', 'times-train', 'speakers-train')
HEADER = """# Words that news writes in lower case: a, hardly ever capitalised inside a sentence; b, now and then.
# Counted over the training articles by tools/make_common_words.py (statistics, no text). Our own.
"""
LEAST = 15


def main():
    lower, capital, texts = collections.Counter(), collections.Counter(), set()
    for name in FILES:
        with open(pathlib.Path(sys.argv[1]) / f'{name}.jsonl', encoding='utf8') as lines:
            texts.update(json.loads(line).get('text', '') for line in lines)
    for text in texts:
        for before, word in re.findall(r"(?:(?<=(..))|^)\b([A-Za-z]+)\b", text):
            if word.islower():
                lower[word] += 1
            elif re.fullmatch(r"[a-z,]\s", before):
                capital[word.lower()] += 1
    rows = []
    for word, count in sorted(lower.items()):
        share = capital[word] / (count + capital[word])
        if count >= LEAST and len(word) > 1 and share < 0.4:
            rows.append(f"{word}\t{'a' if share < 0.06 else 'b'}")
    (ROOT / 'data/common_words.tsv').write_text(HEADER + '\n'.join(rows) + '\n', encoding='utf8')


if __name__ == '__main__':
    main()
