#!/usr/bin/env python3
"""bench/accuracy reads the scorer's lines rightly, and a floor that is missed is said. The last line is "N passed, N failed"."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from accuracy_parts import errors, figures  # noqa: E402

PRINTED = """exact
content      P  50.1  R  48.2  F1  49.1   (gold 20, predicted 21)
overlap (words)
~content     P  90.0  R  80.0  F1  84.7   (gold 200, predicted 180)
direct        gold   71  found  94.4%  right of found  10.4%  recall   9.9%  wrong name  89.6%
extra         33 of 64 predicted (51.6%)
body  P 0.777  R 0.921  F1 0.843  exact 0.019   (52 pages)
kept  99.31 % of 2000 words
names        ECE 0.460  right 16.0%  errors in the least sure fifth 23.8%   (3212)
macro        F1 11.1 over headline, byline
"""


class Figures(unittest.TestCase):
    def test_every_kind_of_line_is_read(self):
        values = figures.values([(figures.Figure('x', 'x', 'x'), figures.parse(PRINTED))])
        wanted = {'x.content.F1': 49.1, 'x.~content.R': 80, 'x.direct.recall': 9.9, 'x.direct.wrong name': 89.6, 'x.direct.right of found': 10.4, 'x.extra.share': 51.6,
                  'x.body.F1': 0.843, 'x.body.exact': 0.019, 'x.kept.share': 99.31, 'x.names.ECE': 0.46, 'x.names.errors in the least sure fifth': 23.8, 'x.macro.F1': 11.1}
        self.assertEqual(wanted, {k: values.get(k) for k in wanted})

    def test_headings_make_no_row(self):
        self.assertNotIn('exact', dict(figures.parse(PRINTED)))
        self.assertNotIn('overlap', dict(figures.parse(PRINTED)))

    def test_floors_and_ceilings(self):
        values = {'a': 50.0, 'b': 20.0}
        self.assertEqual([], figures.below(values, {'a': 50, 'b': {'max': 20}}))
        self.assertEqual(3, len(figures.below(values, {'a': 50.1, 'b': {'max': 19}, 'never measured': 1})))

    def test_only_picks_by_part_of_a_name(self):
        self.assertEqual({'quotes.polnear', 'quotes.quotes-world'}, {f.name for f in figures.chosen('quotes.')})


class Errors(unittest.TestCase):
    def test_context_marks_the_span(self):
        self.assertEqual('…said [[Kang]] on M…', errors.context('x said Kang on Monday', 7, 11, around=5))

    def test_a_line_has_the_kind_that_covers_most_of_it(self):
        self.assertEqual('caption', errors.block_kind([(0, 3, 'noise'), (3, 20, 'caption')], 0, 10))
        self.assertEqual('noise', errors.block_kind([], 0, 10))


if __name__ == '__main__':
    outcome = unittest.TextTestRunner(stream=sys.stderr).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__]))
    bad = len(outcome.failures) + len(outcome.errors)
    print(f'{outcome.testsRun - min(bad, outcome.testsRun)} passed, {bad} failed')
    sys.exit(bool(bad))
