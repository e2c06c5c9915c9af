"""The figures: which scorer command on which corpus, read back from the lines that the scorer prints.

A line such as "content  P 50.1  R 48.2  F1 49.1 (gold ...)" becomes the values "quotes.polnear.content.P" and so on; floors name
their figures like that."""
import contextlib
import io
import re
from collections import namedtuple

from . import noise

Figure = namedtuple('Figure', 'name command corpus classes', defaults=(None,))

ALL_CLASSES = 'PER,ORG,LOC,NORP,PRODUCT,WORK,LAW,EVENT,LANGUAGE'
FIGURES = [
    Figure('entities.worldwide', 'entities', 'worldwide'),
    Figure('entities.roles', 'entities', 'roles', ALL_CLASSES),
    Figure('quotes.polnear', 'quotes', 'polnear'),
    Figure('quotes.quotes-world', 'quotes', 'quotes-world'),
    Figure('speakers.polnear', 'speakers', 'polnear'),
    Figure('speakers.quotes-world', 'speakers', 'quotes-world'),
    Figure('ledger.polnear', 'ledger', 'polnear'),
    Figure('ledger.quotes-world', 'ledger', 'quotes-world'),
    Figure('people.polnear', 'people', 'polnear'),
    Figure('people.quotes-world', 'people', 'quotes-world'),
    Figure('roles.roles', 'roles', 'roles'),
    Figure('times.times', 'times', 'times'),
    Figure('structure.pages', 'structure', 'pages'),
    Figure('structure.html', 'structure', 'html'),
    Figure('blocks.pages', 'blocks', 'pages'),
    Figure('kept.polnear', 'kept', 'polnear'),
    Figure('noise.pages', 'noise', 'pages'),
    Figure('calibration.worldwide', 'calibration', 'worldwide'),
    Figure('calibration.polnear', 'calibration', 'polnear'),
    Figure('calibration.quotes-world', 'calibration', 'quotes-world'),
]
# `noise` is ours (noise.py); every other command is the scorer's.
VALUE = re.compile(r'(P|R|F1|exact|found|right of found|recall|wrong name|ECE|errors in the least sure fifth|right|names|gold|predicted)\s+([\d.]+)')


def chosen(only):
    parts = [p for p in only.split(',') if p]
    return [f for f in FIGURES if not parts or any(p in f.name for p in parts)]


def arguments(bench, figure):
    """The scorer's gold, speakers and predictions, as its own main reads them."""
    gold_path, speakers_path, reports_path = bench.paths(figure.corpus)
    score = bench.score
    gold = score.read(gold_path)
    pred = score.predictions(gold, reports_path)
    if figure.command in ('speakers', 'ledger', 'people'):
        return gold, score.read(speakers_path), pred
    if figure.command == 'entities':
        return gold, pred, (figure.classes or 'PER,ORG,LOC').split(','), False
    return gold, pred


def parse(printed):
    """[(row, {label: value})] of the scorer's lines. The two "quotes" headings carry no numbers and fall out."""
    rows = []
    for line in printed.splitlines():
        name = line.split()[0] if line.split() else ''
        found = {k: float(v) for k, v in VALUE.findall(line[len(name):])}
        if name == 'kept':
            found = {'share': float(line.split()[1])}
        if name == 'extra' and (share := re.search(r'\(([\d.]+)%', line)):
            found = {'share': float(share[1])}
        if found:
            rows.append((name, found))
    return rows


def measure(bench, chosen_figures):
    """[(figure, rows)]; a figure that the scorer refuses carries its words instead of rows."""
    table = []
    for figure in chosen_figures:
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                if figure.command == 'noise':
                    noise.noise(bench)
                else:
                    getattr(bench.score, figure.command)(*arguments(bench, figure))
            table.append((figure, parse(printed.getvalue())))
        except SystemExit as refusal:
            table.append((figure, [(f'refused: {refusal.code}', {})]))
    return table


def values(table):
    return {f'{figure.name}.{row}.{label}': value for figure, rows in table for row, found in rows for label, value in found.items()}


def below(values_by_name, floors):
    """Lines about the floors that are missed. A floor is a number (at least), or {"min": x} or {"max": x}."""
    out = []
    for name, bound in floors.items():
        bound = bound if isinstance(bound, dict) else {'min': bound}
        value = values_by_name.get(name)
        if value is None:
            out.append(f'{name}: not measured')
        elif 'min' in bound and value < bound['min']:
            out.append(f'{name}: {value} is below its floor {bound["min"]}')
        elif 'max' in bound and value > bound['max']:
            out.append(f'{name}: {value} is above its ceiling {bound["max"]}')
    return out


def quote_rows(rows):
    """The word-overlap rows (~content) joined to the exact ones."""
    overlap = {name[1:]: found for name, found in rows if name.startswith('~')}
    return [(name, {**found, **({'~P': overlap[name]['P'], '~R': overlap[name]['R'], '~F1': overlap[name]['F1']} if name in overlap else {})})
            for name, found in rows if not name.startswith('~')]


def cell(found):
    shown = {k: v for k, v in found.items() if k not in ('gold', 'predicted')}
    return ' · '.join(f'{k} {v:g}' for k, v in shown.items()) + (f' ({found["gold"]:.0f})' if 'gold' in found else '')


def markdown(table, bench):
    """One compact table; the columns are padded, so that a terminal shows it well too."""
    lines = []
    for figure, rows in table:
        for k, (name, found) in enumerate(quote_rows(rows) if figure.command == 'quotes' else rows):
            lines.append((figure.command if k == 0 else '', figure.corpus if k == 0 else '', name, cell(found)))
    for corpus, seconds in bench.seconds.items():
        lines.append(('speed', corpus, '', f'{seconds:.2f} s · {bench.words[corpus] / max(seconds, 1e-9):,.0f} words/s ({bench.words[corpus]:,} words)'))
    head = ('figure', f'corpus ({bench.split})', 'row', 'values')
    width = [max(len(r[k]) for r in lines + [head]) for k in range(3)]
    def row(r):
        return '| ' + ' | '.join([*(r[k].ljust(width[k]) for k in range(3)), r[3]]) + ' |'
    return '\n'.join([row(head), '|' + '|'.join('-' * (w + 2) for w in width) + '|---|', *map(row, lines)])
