#!/usr/bin/env python3
"""Ten look-alikes of the seed article (tests/golden/seed-like), the page's example, and the seed itself where ../shared has it.

    tests/golden/check_seed_like.py [--cli build/release/article-inspector] [--draws 5] [--only NAME] [--verbose]

Each fact of an expectation file is one test. Then every name is replaced by another of the same shape, several times, and the report
must stay the same but for the names: each section of the report in each draw is one test. The last line is "N passed, N failed".

What is not reached yet stands openly in tests/golden/known.txt, one line a test. A failure that is not listed fails the run, and so does
a listed one that passes: the list may only shrink. `--write-known` writes it anew, `--all` shows and counts what is on it."""
import argparse
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import expectations  # noqa: E402
import substitute  # noqa: E402
from expectations import Result  # noqa: E402

KNOWN = HERE / 'known.txt'
KNOWN_HEAD = """# Facts of the look-alikes, the example and the seed that the report does not give yet, one a line: "article: fact".
# check_seed_like.py fails on a failure that is not here, and on a line here that passes.
"""


def articles(shared):
    """(name, text file, expectation file)."""
    for expected in sorted((HERE / 'seed-like').glob('*.expect.json')):
        name = expected.name.removesuffix('.expect.json')
        yield name, expected.with_name(f'{name}.txt'), expected
    yield 'example', HERE.parent.parent / 'web/page/example.txt', HERE / 'example.expect.json'
    yield 'seed', shared / 'seed-article.txt', HERE.parent / 'seed/seed.expect.json'


def substitution_results(inspect, text, expected, report, draws):
    before = substitute.comparable(report)
    for seed in range(1, draws + 1):
        other = substitute.Substitution(text, expected['names'], seed)
        again = inspect(other.text)
        after = substitute.comparable(again, other.old_offset, other.old_words)
        found = {section: (lost, new) for section, lost, new in substitute.differences(before, after)}
        for section in before:
            lost, new = found.get(section, ([], []))
            yield Result(f'draw {seed} same {section}', section not in found, f'{changed(text, lost, new)} (names: {other.names})')


def changed(text, lost, new):
    """The first row that changed, beside the new row most like it: only the fields that differ, with the words at their places."""
    row = lost[0] if lost else None
    if row is None or not new or not isinstance(row, tuple):
        return f'was {told(text, lost[:1])}; is {told(text, new[:1])}'
    twin = max(new, key=lambda n: sum(a == b for a, b in zip(row, n)))
    fields = [(a, b) for a, b in zip(row, twin) if a != b]
    kept = [a for a, b in zip(row, twin) if a == b and isinstance(a, str) and a]
    return f'{" ".join(kept)}: ' + '; '.join(f'{told(text, one_sided(a, b))} → {told(text, one_sided(b, a))}' for a, b in fields)


def one_sided(field, other):
    """Of two lists, what only the first has."""
    return tuple(x for x in field if x not in other) if isinstance(field, tuple) and isinstance(other, tuple) else field


def told(text, field):
    """A field as it is, with the words at its places; a place inside a replaced name ends in .5."""
    words = sorted(set(quoted(text, field)))[:6]
    return f'{field}{" " + str(words) if words else ""}'


def quoted(text, row):
    if isinstance(row, (tuple, list)):
        if len(row) == 2 and all(isinstance(x, (int, float)) for x in row):
            yield text[int(row[0]):int(row[1])][:40]
        else:
            for part in row:
                yield from quoted(text, part)


def results(o, text, expected):
    def inspect(words):
        return expectations.inspect(o.cli, words, expected.get('date'))
    report = inspect(text)
    yield from expectations.check(text, report, expected)
    yield from substitution_results(inspect, text, expected, report, o.draws)


def read_known():
    lines = KNOWN.read_text(encoding='utf8').splitlines() if KNOWN.exists() else []
    return {line for line in lines if line and not line.startswith('#')}


def article_results(o, text_path, expected_path):
    expected = json.loads(expected_path.read_text(encoding='utf8'))
    try:
        return list(results(o, expectations.read_article(text_path), expected))
    except Exception as error:          # a crash or a report that lacks a field is a failure of this article, not of the run
        return [Result('report', False, f'{type(error).__name__}: {error}')]


def run(o):
    known = set() if o.all else read_known()
    passed, wrong, failures = 0, [], 0
    for name, text_path, expected_path in articles(o.shared):
        if o.only not in name:
            continue
        if not text_path.exists():
            print(f'SKIP {name}: {text_path} is absent (the article is not ours to keep in the project)')
            continue
        found = article_results(o, text_path, expected_path)
        bad = {f'{name}: {r.what}': r.detail for r in found if not r.right}
        good = {f'{name}: {r.what}' for r in found if r.right} - bad.keys()
        for line in (line for line in bad if line not in known):
            print(f'FAIL {line}: {bad[line]}'[:100000 if o.verbose else 360])
        for line in sorted(good & known):
            print(f'FAIL {line}: it is right now: take it off {KNOWN.name}')
        print(f'{name}: {len(good)} of {len(good) + len(bad)}')
        passed, wrong, failures = passed + len(good - known), wrong + list(bad), failures + len(bad.keys() - known) + len(good & known)
    if o.write_known:
        KNOWN.write_text(KNOWN_HEAD + ''.join(f'{line}\n' for line in wrong), encoding='utf8')
        failures = 0
    print(f'{len(wrong)} facts are not reached yet' + ('' if o.all else f' ({KNOWN.name})'))
    print(f'{passed} passed, {failures} failed')
    return 1 if failures else 0


if __name__ == '__main__':
    root = HERE.parent.parent
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--cli', type=pathlib.Path, default=root / 'build/release/article-inspector')
    p.add_argument('--shared', type=pathlib.Path, default=root.parent / 'shared')
    p.add_argument('--draws', type=int, default=5, help='how many times every name is replaced')
    p.add_argument('--only', default='', help='articles whose name contains this')
    p.add_argument('--all', action='store_true', help='show and count what known.txt lists, too')
    p.add_argument('--write-known', action='store_true', help='list what fails now in tests/golden/known.txt')
    p.add_argument('--verbose', action='store_true', help='whole differences')
    options = p.parse_args()
    if not options.cli.exists():
        sys.exit(f'{options.cli} is not there: build it, or name it with --cli')
    sys.exit(run(options))
