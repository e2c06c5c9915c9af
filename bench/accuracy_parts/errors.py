"""What went wrong, article by article, for people who tune.

Each figure gives a list of errors (kind, key, article, shown): kind is missed, extra, edges and so on; key is what to count by (the
cue's word, the name, the block kinds). Three views are printed: how many of each kind, which keys fail most, and a sample with the
words around it. [[double brackets]] hold the gold or predicted span; pieces of one attribution are joined by " + "."""
import random
import re
import sys
from collections import Counter, namedtuple

from . import figures

Error = namedtuple('Error', 'kind key article shown')
AROUND = 90


def flat(text):
    return re.sub(r'\s+', ' ', text)


def context(text, start, end, around=AROUND):
    left, right = text[max(0, start - around):start], text[end:end + around]
    return flat(f'…{left}[[{text[start:end]}]]{right}…')


def pieces(text, spans):
    return flat(' + '.join(text[s:e] for s, e in spans)) or '-'


def shorten(shown, most=420):
    return shown if len(shown) <= most else f'{shown[:most // 2]} […] {shown[-most // 2:]}'


def overlaps(a, b):
    return min(a[1], b[1]) > max(a[0], b[0])


# --- names ---------------------------------------------------------------------------------------------------------------

def entity_errors(bench, corpus, classes):
    score = bench.score
    gold, pred, wanted, raw = figures.arguments(bench, figures.Figure('', 'entities', corpus, classes))
    for i, g in gold.items():
        text = g['text']

        def spans(found):
            return {(*score.trim(text, s, e, True), score.CLASS.get(t, t)) for s, e, t, *_ in found or []} if not raw else set()
        wants, has = spans(g['entities']), spans(pred[i].get('entities'))
        wants, has = {x for x in wants if x[2] in wanted}, {x for x in has if x[2] in wanted}
        for x in sorted(wants - has):
            other = [y for y in has if overlaps(x, y)]
            kind = 'missed' if not other else 'class' if any(y[:2] == x[:2] for y in other) else 'edges'
            beside = ''.join(f'  predicted {y[2]} "{flat(text[y[0]:y[1]])}"' for y in other)
            yield Error(kind, f'{x[2]} {flat(text[x[0]:x[1]])}', i, f'{x[2]} {context(text, *x[:2])}{beside}')
        for y in sorted(has - wants):
            if not any(overlaps(x, y) for x in wants):
                yield Error('extra', f'{y[2]} {flat(text[y[0]:y[1]])}', i, f'{y[2]} {context(text, *y[:2])}')


# --- attributions --------------------------------------------------------------------------------------------------------

def told(text, q):
    evidence = ', '.join(e['kind'] for e in q.get('evidence') or [])
    extra = f' · evidence: {evidence} · confidence {q.get("confidence")}' if 'evidence' in q else ''
    return f'source "{pieces(text, q["source"])}" · cue "{pieces(text, q["cue"])}" · content "{shorten(pieces(text, q["content"]))}"{extra}'


def spread(q):
    """From the first to the last place of the attribution, for its context."""
    all_spans = [s for part in ('source', 'cue', 'content') for s in q[part]]
    return min(s for s, _ in all_spans), max(e for _, e in all_spans)


def surroundings(text, q):
    start, end = spread(q)
    return f'\n      in: {flat(text[max(0, start - 120):start])}⟦{shorten(flat(text[start:end]), 600)}⟧{flat(text[end:end + 120])}'


def cue_key(text, q):
    return pieces(text, q['cue']).lower()


def quote_errors(bench, corpus, part):
    score = bench.score
    gold, pred = figures.arguments(bench, figures.Figure('', 'quotes', corpus))
    for i, g in gold.items():
        text, wants, has = g['text'], score.gold_quotes(g), score.said(g, pred[i])
        if part == 'content':
            yield from content_errors(score, i, text, wants, has)
            continue
        wants, has = ({score.hull(text, q[part]): q for q in side if score.hull(text, q[part])} for side in (wants, has))
        for spans, q in wants.items():
            if spans not in has:
                kind = 'edges' if any(overlaps(a, b) for h in has for a in h for b in spans) else 'missed'
                yield Error(kind, pieces(text, spans).lower(), i, f'gold {part} "{pieces(text, spans)}" · {told(text, q)}{surroundings(text, q)}')
        for spans, q in has.items():
            if spans not in wants:
                kind = 'edges-of-predicted' if any(overlaps(a, b) for h in wants for a in h for b in spans) else 'extra'
                yield Error(kind, pieces(text, spans).lower(), i, f'predicted {part} "{pieces(text, spans)}" · {told(text, q)}{surroundings(text, q)}')


def content_errors(score, i, text, wants, has):
    pairs = score.paired({k: score.words(text, q['content']) for k, q in enumerate(wants)}, {k: score.words(text, q['content']) for k, q in enumerate(has)})
    for a, q in enumerate(wants):
        if not q['content']:
            continue
        if a not in pairs:
            yield Error('missed', cue_key(text, q), i, f'gold {told(text, q)}{surroundings(text, q)}')
            continue
        p = has[pairs[a]]
        if score.hull(text, q['content']) != score.hull(text, p['content']):
            yield Error('edges', cue_key(text, q), i, f'gold      {told(text, q)}\n      predicted {told(text, p)}{surroundings(text, q)}')
    for b in set(range(len(has))) - set(pairs.values()):
        if has[b]['content']:
            yield Error('extra', cue_key(text, has[b]), i, f'predicted {told(text, has[b])}{surroundings(text, has[b])}')


# --- speakers ------------------------------------------------------------------------------------------------------------

def speaker_errors(bench, corpus):
    score = bench.score
    gold, speakers, pred = figures.arguments(bench, figures.Figure('', 'speakers', corpus))
    for g, labels, has, pair in score.attributions(gold, speakers, pred):
        text = g['text']
        for k, label in enumerate(labels):
            want = g['quotes'][label['i']]
            told_gold = f'gold speaker {label["speaker"]!r} ({label["kind"]}, {label["quote"]})'
            if k not in pair:
                yield Error('missed', f'{label["quote"]} {cue_key(text, want)}', g['id'], f'{told_gold} · {told(text, want)}')
                continue
            q = has[pair[k]]
            kind = speaker_fault(score, text, label, want, q)
            if kind:
                shown = f'{told_gold} · predicted {q.get("speaker")!r} ({q.get("source_kind")}, {q.get("kind")})\n      predicted {told(text, q)}{surroundings(text, q)}'
                yield Error(kind, f'{label["quote"]} {label["kind"]}', g['id'], shown)


def speaker_fault(score, text, label, want, q):
    """None when right; else wrong (an entity that isn't the gold's), unlinked (no entity), anonymity, or quote-kind."""
    if label['kind'] in ('person', 'organization'):
        if not score.same(q.get('speaker'), label['speaker']):
            return 'wrong' if q['names_entity'] else 'unlinked'
    elif label['kind'] == 'unnamed':
        source = pieces(text, want['source'])
        fits = score.alike(q.get('speaker'), label['speaker']) or score.alike(pieces(text, q['source']), source) or (not want['source'] and not label['speaker'])
        if not (q.get('anonymous') and fits):
            return 'wrong' if q['names_entity'] else 'anonymity'
    elif q['names_entity']:
        return 'wrong'
    return 'quote-kind' if q.get('kind') != label['quote'] else None


def ledger_errors(bench, corpus):
    score = bench.score
    gold, speakers, pred = figures.arguments(bench, figures.Figure('', 'ledger', corpus))
    for g, labels, has, pair in score.attributions(gold, speakers, pred):
        text, back = g['text'], {b: a for a, b in pair.items()}
        for k, label in enumerate(labels):
            if label['kind'] == 'unnamed' and not (k in pair and has[pair[k]].get('anonymous')):
                want = g['quotes'][label['i']]
                yield Error('missed', pieces(text, want['source']).lower(), g['id'], f'gold unnamed {label["speaker"]!r} · {told(text, want)}')
        for k, q in enumerate(has):
            if q.get('anonymous') and q['content'] and not (k in back and labels[back[k]]['kind'] == 'unnamed'):
                label = labels[back[k]] if k in back else None
                yield Error('extra', pieces(text, q['source']).lower(), g['id'], f'predicted unnamed; gold {(label or {}).get("speaker")!r} {(label or {}).get("kind")} · {told(text, q)}')


# --- people and roles ----------------------------------------------------------------------------------------------------

def people_errors(bench, corpus):
    score = bench.score
    gold, speakers, pred = figures.arguments(bench, figures.Figure('', 'people', corpus))
    for i, s in speakers.items():
        text = gold[i]['text']
        persons = [(e['name'], sorted({text[m['start']:m['end']] for m in e['mentions'] if m.get('form', 'name') in ('name', 'alias')}))
                   for e in pred[i].get('report') or [] if e['type'] == 'PERSON']
        held = {(next(iter(score.fold(m)), ''), next(iter(score.fold(name)), '')) for name, mentions in persons for m in mentions}
        for p in s.get('people') or []:
            for alias in p.get('aliases') or []:
                named = alias and alias[0].isupper() and not re.match(r'(the|a|an|his|her|their)\b', alias, re.I) and alias in text
                pair = (next(iter(score.fold(alias)), ''), next(iter(score.fold(p['name'])), ''))
                if named and pair[0] != pair[1] and pair not in held:
                    yield Error('missed', alias, i, f'{alias!r} is {p["name"]!r}; predicted: {[x for x in persons if alias in x[1]]}')
        known = {next(iter(score.fold(p['name'])), '') for p in s.get('people') or []}
        for name, mentions in persons:
            if name and next(iter(score.fold(name)), '') not in known:
                yield Error('unknown-person', name, i, f'{name!r} with {mentions} is none of the gold people {[p["name"] for p in s.get("people") or []]}')


def role_errors(bench, corpus):
    score = bench.score
    gold, pred = figures.arguments(bench, figures.Figure('', 'roles', corpus))
    for i, g in gold.items():
        text = g['text']
        has = [(score.span(r), [score.span(m) for m in e['mentions'] if m.get('form', 'name') in ('name', 'alias')], e['name'])
               for e in pred[i].get('report') or [] for r in e.get('roles') or []]
        hit = set()
        for start, end, name_start, name_end in g.get('roles') or []:
            def fits(r):
                shared = min(r[0][1], end) - max(r[0][0], start)
                return 2 * shared >= end - start and 2 * shared >= r[0][1] - r[0][0] and any(overlaps(m, (name_start, name_end)) for m in r[1])
            found = [k for k, r in enumerate(has) if fits(r) and k not in hit]
            hit.update(found[:1])
            if not found:
                near = [f'"{flat(text[r[0][0]:r[0][1]])}" of {r[2]}' for r in has if overlaps(r[0], (start, end))]
                shown = f'gold "{flat(text[start:end])}" of "{flat(text[name_start:name_end])}" · predicted {near} · {context(text, min(start, name_start), max(end, name_end))}'
                yield Error('edges' if near else 'missed', flat(text[start:end]).lower(), i, shown)
        for k, r in enumerate(has):
            if k not in hit and not any(overlaps(r[0], x[:2]) for x in g.get('roles') or []):
                yield Error('extra', flat(text[r[0][0]:r[0][1]]).lower(), i, f'predicted role of {r[2]}: {context(text, *r[0])}')


# --- times ---------------------------------------------------------------------------------------------------------------

def time_errors(bench, corpus):
    score = bench.score
    gold, pred = figures.arguments(bench, figures.Figure('', 'times', corpus))
    for i, g in gold.items():
        text = g['text']
        wants = [(*score.trim(text, *x[:2]), *x[2:]) for x in g['times']]
        has = [(*score.trim(text, *x[:2]), *x[2:]) for x in pred[i].get('times') or []]
        for x in wants:
            near = [y for y in has if overlaps(x, y)]
            same = [y for y in near if y[:2] == x[:2]]
            best = (same or near or [None])[0]
            kind = 'missed' if not near else 'edges' if not same else 'type' if best[2] != x[2] else 'value' if best[3] != x[3] else None
            if kind:
                beside = f' · predicted "{flat(text[best[0]:best[1]])}" {best[2]} {best[3]}' if best else ''
                yield Error(kind, flat(text[x[0]:x[1]]).lower(), i, f'date {g.get("date")} · gold {x[2]} {x[3]} {context(text, *x[:2])}{beside}')
        for y in has:
            if not any(overlaps(x, y) for x in wants):
                yield Error('extra', flat(text[y[0]:y[1]]).lower(), i, f'predicted {y[2]} {y[3]} {context(text, *y[:2])}')


# --- blocks --------------------------------------------------------------------------------------------------------------

def block_kind(blocks, start, end):
    share = Counter()
    for a, b, kind in blocks:
        share[kind] += max(0, min(b, end) - max(a, start))
    return max(share, key=share.get) if any(share.values()) else 'noise'


def predicted_blocks(report):
    return [(b['start'], b['end'], b['kind'] + ('(duplicate)' if b.get('duplicate_of') is not None else ''))
            for b in (report.get('article') or {}).get('blocks') or []]


def block_errors(bench, corpus):
    gold, pred = figures.arguments(bench, figures.Figure('', 'blocks', corpus))
    for i, g in gold.items():
        if not g.get('blocks'):
            continue
        blocks, before = predicted_blocks(pred[i]), ''
        for n, m in enumerate(re.finditer(r'[^\n]*\S[^\n]*', g['text'])):
            want, has = block_kind(g['blocks'], *m.span()), block_kind(blocks, *m.span())
            if want != has.replace('(duplicate)', ''):
                yield Error(f'{want}→{has}', f'{want}→{has}', i, f'line {n}: {shorten(flat(m[0]), 240)!r} after {shorten(flat(before), 60)!r}')
            before = m[0]


def structure_errors(bench, corpus):
    """Lines whose words the body should hold and doesn't ("lost"), or holds and shouldn't ("kept-in"); the page's F1 with each."""
    score = bench.score
    gold, pred = figures.arguments(bench, figures.Figure('', 'structure', corpus))
    for i, g in gold.items():
        wants, has = score.shingles(g['body']), score.shingles(score.report_body(g, pred[i]))
        _, _, f1 = score.prf(sum((wants & has).values()), sum((has - wants).values()), sum((wants - has).values()))
        blocks = predicted_blocks(pred[i])
        for m in re.finditer(r'[^\n]*\S[^\n]*', g['text']):
            line, kind = score.shingles(m[0]), block_kind(blocks, *m.span())
            wanted = sum((line & wants).values()) * 2 > sum(line.values())
            inside = kind in score.BODY
            if wanted != inside:
                yield Error('lost' if wanted else 'kept-in', f'{kind}', i, f'page F1 {f1:.2f} · {kind} · {shorten(flat(m[0]), 240)!r}')


def kept_errors(bench, corpus):
    score = bench.score
    gold, pred = figures.arguments(bench, figures.Figure('', 'kept', corpus))
    for i, g in gold.items():
        text, blocks = g['text'], predicted_blocks(pred[i])
        want = score.words(text, [s for q in g['quotes'] for k in score.PARTS for s in q[k]])
        for start, end, kind in blocks:
            lost = sum(start <= w < end for w in want)
            if lost and kind.replace('(duplicate)', '') not in score.BODY + ('headline', 'subheadline'):
                yield Error('lost', kind, i, f'{lost} words in {kind}: {shorten(flat(text[start:end]), 240)!r}')


# --- the command ---------------------------------------------------------------------------------------------------------

KINDS = {
    'entities': (('worldwide', 'roles'), lambda b, c, o: entity_errors(b, c, figures.ALL_CLASSES if c == 'roles' else 'PER,ORG,LOC')),
    'quotes': (('polnear', 'quotes-world'), lambda b, c, o: quote_errors(b, c, o.part)),
    'speakers': (('polnear', 'quotes-world'), lambda b, c, o: speaker_errors(b, c)),
    'ledger': (('polnear', 'quotes-world'), lambda b, c, o: ledger_errors(b, c)),
    'people': (('polnear', 'quotes-world'), lambda b, c, o: people_errors(b, c)),
    'roles': (('roles',), lambda b, c, o: role_errors(b, c)),
    'times': (('times',), lambda b, c, o: time_errors(b, c)),
    'blocks': (('pages',), lambda b, c, o: block_errors(b, c)),
    'structure': (('pages',), lambda b, c, o: structure_errors(b, c)),
    'kept': (('polnear',), lambda b, c, o: kept_errors(b, c)),
}


def show(bench, o):
    if o.figure not in KINDS:
        print(f'--figure must be one of {", ".join(KINDS)}', file=sys.stderr)
        return 2
    names, find = KINDS[o.figure]
    for corpus in (n for n in names if o.on in n):
        found = [e for e in find(bench, corpus, o) if o.id in e.article and o.kind in e.kind and re.search(o.match, e.shown)]
        print(f'## {o.figure} on {corpus} ({bench.split}): {len(found)} errors')
        print_counts(found)
        sample = found if len(found) <= o.errors else random.Random(o.seed).sample(found, o.errors)
        for e in sorted(sample, key=lambda e: (e.kind, e.article)):
            print(f'[{e.kind}] {e.article}\n      {e.shown}')
    return 0


def print_counts(found):
    by_kind = Counter(e.kind for e in found)
    for kind, n in by_kind.most_common():
        most = Counter(e.key for e in found if e.kind == kind).most_common(12)
        print(f'{kind:<12} {n:5d}   most: ' + ', '.join(f'{k!r} {c}' for k, c in most))
