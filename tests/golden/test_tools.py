#!/usr/bin/env python3
"""The golden tests' own tools: do they accept a right report, refuse a wrong one, and find what they expect in the articles?

Runs without the program. The last line is "N passed, N failed"."""
import copy
import json
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import expectations  # noqa: E402
import substitute  # noqa: E402

TEXT = 'Menu\nAnna Berg wins\n\nOSLO (NTB) – “Vidar Holm was late,” Berg said on Friday.\n'
NAMES = [{'given': 'Anna', 'family': 'Berg', 'gender': 'f'}, {'given': 'Vidar', 'family': 'Holm', 'gender': 'm'}]
EXPECTED = {
    'names': NAMES, 'headline': 'Anna Berg wins', 'noise': ['Menu'], 'paragraphs': 1, 'dateline': {'place': 'OSLO', 'agency': 'NTB'},
    'people': [{'name': 'Anna Berg', 'mentions': ['Berg']}],
    'attributions': [{'source': 'Berg', 'cue': 'said', 'starts': 'Vidar Holm', 'ends': 'was late', 'kind': 'direct', 'speaker': 'Anna Berg'}],
    'times': [{'text': 'Friday', 'value': '2024-01-05'}],
}


def at(words, more=None, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {'start': start, 'end': start + len(words), **(more or {})}


def right_report():
    """What the program should say of TEXT."""
    return {
        'article': {'headline': at('Anna Berg wins'), 'byline': [], 'dateline': {**at('OSLO (NTB) –'), 'place': 'Oslo', 'agency': 'NTB', 'date': None},
                    'blocks': [at('Menu', {'kind': 'noise'}), at('Anna Berg wins', {'kind': 'headline'}), at(TEXT[21:-1], {'kind': 'paragraph'})]},
        'entities': [{'id': 'e1', 'type': 'PERSON', 'name': 'Anna Berg', 'role': None, 'roles': [], 'mentions': [at('Anna Berg', {'form': 'name'}), at('Berg', {'form': 'alias'}, 1)]},
                     {'id': 'e2', 'type': 'PERSON', 'name': 'Vidar Holm', 'role': None, 'roles': [], 'mentions': [at('Vidar Holm', {'form': 'name'})]}],
        'quotes': [{'id': 'q1', 'kind': 'direct', 'content': [at('“Vidar Holm was late,”')], 'cue': [at('said')], 'source': [at('Berg', None, 1)], 'source_kind': 'person',
                    'speaker': 'e1', 'speakers': ['e1'], 'speaker_name': 'Anna Berg', 'anonymous': False, 'within': None, 'evidence': []}],
        'times': [at('Friday', {'type': 'DATE', 'value': '2024-01-05'})],
        'findings': [],
    }


def wrong(report):
    return [r.what for r in expectations.check(TEXT, report, EXPECTED) if not r.right]


class Expectations(unittest.TestCase):
    def test_accept_a_right_report(self):
        self.assertEqual([], wrong(right_report()))

    def test_refuse_each_kind_of_fault(self):
        def damage(change):
            report = copy.deepcopy(right_report())
            change(report)
            return report
        faults = {
            'speaker': lambda r: r['quotes'][0].update(speaker='e2'),
            'kind': lambda r: r['quotes'][0].update(kind='indirect'),
            'content': lambda r: r['quotes'][0].update(content=[at('“Vidar Holm')]),
            'cue': lambda r: r['quotes'][0].update(cue=[]),
            'attribution': lambda r: r.update(quotes=[]),
            'every mention': lambda r: r['entities'][0]['mentions'].pop(),
            'nobody else': lambda r: r['entities'][1].update(name='Vidar'),
            'noise': lambda r: r['article']['blocks'][0].update(kind='paragraph'),
            'headline': lambda r: r['article'].update(headline=None),
            'dateline': lambda r: r['article']['dateline'].update(agency=None),
            'time': lambda r: r['times'][0].update(value=None),
        }
        for what, change in faults.items():
            with self.subTest(what):
                self.assertTrue(any(what in w for w in wrong(damage(change))), wrong(damage(change)))

    def test_every_expected_attribution_and_name_stands_in_its_article(self):
        for path in sorted((HERE / 'seed-like').glob('*.expect.json')):
            expected, text = json.loads(path.read_text(encoding='utf8')), expectations.read_article(str(path).replace('.expect.json', '.txt'))
            with self.subTest(path.name):
                self.assertTrue(all(expectations.expected_contents(text, a) for a in expected['attributions']))
                self.assertEqual([], [p['name'] for p in expected['people'] if p['name'] not in text])
                self.assertEqual([], [p['name'] for p in expected['people'] if p['name'] not in map(expectations.full_name, expected['names'])])


class Substitution(unittest.TestCase):
    def test_replaces_every_part_and_finds_the_way_back(self):
        for path in sorted((HERE / 'seed-like').glob('*.expect.json')):
            expected, text = json.loads(path.read_text(encoding='utf8')), expectations.read_article(str(path).replace('.expect.json', '.txt'))
            for seed in range(1, 6):
                other = substitute.Substitution(text, expected['names'], seed)
                with self.subTest(f'{path.name} {seed}'):
                    self.assertEqual(text, other.old_words(other.text))
                    self.assertEqual(len(text), other.old_offset(len(other.text)))
                    self.assertFalse([old for old in other.names if f' {old} ' in other.text])

    def test_keeps_shape_order_and_capitals(self):
        names = [{'given': 'Jae-in', 'family': 'Moon', 'order': 'family-first', 'gender': 'm'}, {'given': 'Ana', 'family': 'de la Cruz-Rey', 'gender': 'f'}]
        other = substitute.Substitution('Moon Jae-in met Ana de la Cruz-Rey. MOON left.', names, 1).text
        self.assertRegex(other, r'^([A-Z][a-z]+) [A-Z][a-z]+-[a-z]+ met [A-Z][a-z]+ de la [A-Z][a-z]+-[A-Z][a-z]+\. [A-Z]+ left\.$')
        self.assertEqual(other.split()[0].upper(), other.split()[-2])

    def test_an_unchanged_report_maps_back_to_itself_and_a_changed_one_does_not(self):
        before, other = right_report(), substitute.Substitution(TEXT, NAMES, 1)
        moved = {start: end for end, start in ((i, other.old_offset(i)) for i in range(len(other.text), -1, -1)) if start == int(start)}
        def forward(value):
            if isinstance(value, dict):
                return {k: moved[v] if k in ('start', 'end') else forward(v) for k, v in value.items()}
            if isinstance(value, list):
                return [forward(v) for v in value]
            for old, new in other.names.items():
                value = value.replace(old, new) if isinstance(value, str) else value
            return value
        after = forward(before)
        same = substitute.comparable(after, other.old_offset, other.old_words)
        self.assertEqual([], substitute.differences(substitute.comparable(before), same))
        after['quotes'][0]['speakers'] = ['e2']
        self.assertEqual(['quotes'], [d[0] for d in substitute.differences(substitute.comparable(before), substitute.comparable(after, other.old_offset, other.old_words))])


if __name__ == '__main__':
    outcome = unittest.TextTestRunner(stream=sys.stderr).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__]))
    bad = len(outcome.failures) + len(outcome.errors)
    print(f'{outcome.testsRun - min(bad, outcome.testsRun)} passed, {bad} failed')
    sys.exit(bool(bad))
