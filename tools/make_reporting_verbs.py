#!/usr/bin/env python3
"""data/reporting_verbs.tsv: the words that signal an attribution, counted over the training articles (statistics, no text).

    tools/make_reporting_verbs.py ../shared/data > data/reporting_verbs.tsv

The head of a cue is its first word that is no auxiliary, adverb, negation or preposition. A form is kept when it is a
head often enough, both in number and in share of its occurrences."""
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

TOKEN = re.compile(r"n['’]t\b|['’](?:s|m|d|ll|ve|re)\b|[^\W\d_](?:[^\W_]|['’](?!s\b|m\b|d\b|ll\b|ve\b|re\b)(?=\w))*")
ROOT = Path(__file__).resolve().parent.parent
FILES = ('polnear-train.jsonl', 'quotes-world-train.jsonl')


def function_words():
    rows = (ROOT / 'data/quote_words.tsv').read_text(encoding='utf8').splitlines()
    words = dict(row.split('\t') for row in rows if row and not row.startswith('#'))
    return set(words) | {"'t"}, {w for w, c in words.items() if set(c) & set('ip')}


def fold(word):
    return word.lower().replace('’', "'")


def is_function(word, function):
    return word in function or (word.endswith('ly') and len(word) > 4)


def heads(text, spans, function):
    """The head token of a cue and the words of the cue behind it."""
    for begin, end in spans:
        words = [(m.start() + begin, fold(m.group())) for m in TOKEN.finditer(text[begin:end])]
        for k, (at, word) in enumerate(words):
            if not is_function(word, function):
                return at, word, [w for _, w in words[k + 1:]]
    return None


def count(folder):
    function, particles = function_words()
    cues, total = Counter(), Counter()
    behind, behind_in = defaultdict(Counter), defaultdict(Counter)
    for name in FILES:
        for row in open(folder / name, encoding='utf8'):
            article = json.loads(row)
            text = article['text']
            words = [(m.start(), fold(m.group())) for m in TOKEN.finditer(text)]
            found = {}
            for quote in article['quotes']:
                head = heads(text, quote['cue'], function)
                if head:
                    found[head[0]] = head
            for k, (at, word) in enumerate(words):
                if is_function(word, function):
                    continue
                total[word] += 1
                cues[word] += at in found
                after = words[k + 1][1] if k + 1 < len(words) else ''
                if at in found and after in particles:
                    behind[word][after] += 1
                    behind_in[word][after] += found[at][2][:1] == [after]
    return cues, total, behind, behind_in


def main():
    cues, total, behind, behind_in = count(Path(sys.argv[1]))
    print('# Words that signal an attribution (cues), each form by itself: how often of a hundred it is one, how often it was seen,')
    print('# then the prepositions that belong to the cue. Counted by tools/make_reporting_verbs.py over PolNeAR and our own labels.')
    for word in sorted(cues):
        n, of = cues[word], total[word]
        if n >= 4 and n / of >= 0.06 or n >= 2 and n / of >= 0.25:
            parts = sorted(p for p, k in behind[word].items() if k >= 2 and behind_in[word][p] / k >= 0.5)
            print(word, ' '.join([str(round(100 * n / of)), str(of)] + parts), sep='\t')


main()
