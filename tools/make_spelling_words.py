#!/usr/bin/env python3
"""Make data/spelling_words.tsv: the words that findings/spelling.cpp takes a misspelt word for, and those it lets stand.

    tools/make_spelling_words.py [--shared FOLDER]

Counts in how many training articles each lower-case word stands (statistics; no text is kept). A frequent word is a
suggestion; a rarer word that two articles have, one letter from a suggestion, is good English and is let stand, and
so are the words of LET_STAND, of our own choosing."""
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
LET_STAND = '''
abjection accession adoptions affective affluent allusion aspirate assonance averring bellowed calibrate canvassed
capitols cavalry ceasing censured coarsely commendation commuted complement complementary complementing complements
compliment complimentary complimented compliments comprise conjecture conscious consciences contentions continual
contracted contrast contrasted contrasts conversed correspondents counselor counsellor councillor councilor culminate
cumulation decadent deduction deductions defection defections deferment descendant descendants descendent desertion
desertions desperation detention detraction detractors devotion diffusion discernment disease disinterred dispersal
distraction distractions duration elevation elicited elusive emigrants emigrate emigration eminence emission emissions
emphases ensured erection evasion evocation exception expansive expedience expediency explosion explosive extension
extortion faction factional fictional formally formerly friction generation hoarding illusion illusions immigrate
imminence incidence indicting inflection ingenious ingenuous inhabit inhibit injections insertion insurance insure
intension interment internment invasion inversion justices liberation libation literary litigate mediation medication
meditation migrate migration misreading mitigate momentary monetary mutation notation occupant oration overcame
ovation pedaled perceptions perfected personal personnel perspective perspectives populous populace positioned
practising precede precedes preceding predictions presence prescribed principal principals principle principles
prioritises prioritizes proceed professing projection projections proportion proscribed prospective prospectus
protection protections provocation racist rationale reception recession recessions refraction refutation regression
rejection relegation relocation renovation reputation resection restrain restraint reverence salvation sanitary
secretion sedation severance spokesmen stationary stationery straight strait strangest subversion succession
supervise supposition surmount throughput traction traditions transaction transection transition translation
transmission vacation vacations valuation variance vocation vocations affection infection infections deception
conception concession confession compassion compulsion complexion connexion contention convection conviction
'''.split()


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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=pathlib.Path, default=ROOT.parent / 'shared')
    articles = counted(parser.parse_args().shared)
    frequent = {w for w, n in articles.items() if n >= FREQUENT and len(w) >= SHORTEST}
    by_start = collections.defaultdict(list)
    for word in frequent:
        by_start[word[:2]].append(word)
    near = lambda w: any(one_edit(w, f) for f in by_start[w[:2]])  # noqa: E731
    stand = {w for w, n in articles.items() if n >= 2 and w not in frequent and len(w) >= SHORTEST - 1 and near(w)}
    stand = (stand | {w for w in LET_STAND if near(w)}) - frequent - NOT_WORDS
    rows = sorted([(w, '') for w in frequent] + [(w, 'x') for w in stand])
    out = ROOT / 'data/spelling_words.tsv'
    head = '# Frequent words of news, which a misspelt word may have meant; x: rarer words that only look like one of them.\n' \
           '# Counted over the training articles by tools/make_spelling_words.py (statistics, no text). Our own.\n'
    out.write_text(head + ''.join(f'{w}\t{x}\n' if x else f'{w}\n' for w, x in rows), encoding='utf8')
    print(f'{len(frequent)} suggestions, {len(stand)} that stand')


if __name__ == '__main__':
    main()
