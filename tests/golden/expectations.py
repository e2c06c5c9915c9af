"""Reads a report against a hand-written expectation file (NAME.expect.json beside NAME.txt) and yields one result per fact.

An expectation names things by the article's own words: an attribution by its source, cue and the first and last words of its content,
a person by name. A list means "any of these". README.md lists the fields."""
import itertools
import json
import pathlib
import re
import subprocess
from collections import namedtuple

Result = namedtuple('Result', 'what right detail')

BODY = ('paragraph', 'subheading', 'list', 'quotation')
EDGE = ' \t\r\n\u00a0"\'“”‘’«»„‚‹›()[],.;:!?…–—-'


def read_article(path):
    """The text with its line ends as they are; offsets count on that."""
    return pathlib.Path(path).read_bytes().decode('utf8')


def inspect(cli, text, date=None, *more):
    """The report of a text, with offsets in code points."""
    command = [str(cli), '--format', 'json', '--offsets', 'codepoint'] + (['--date', date] if date else []) + [*more, '-']
    done = subprocess.run(command, input=text.encode('utf8'), capture_output=True, timeout=120)
    if done.returncode:
        raise RuntimeError(f'{" ".join(command)} ended with {done.returncode}: {done.stderr.decode("utf8", "replace").strip()[-300:]}')
    return json.loads(done.stdout)


def options(value):
    return value if isinstance(value, list) else [value]


def bare(words):
    """For comparing phrases: no marks at the ends, no leading article, single spaces, no case."""
    words = re.sub(r'\s+', ' ', words or '').strip(EDGE)
    return re.sub(r'^(the|a|an) ', '', words, flags=re.I).casefold()


def trim(text, start, end):
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def hull(text, spans):
    """Trimmed pieces without a leading "that"; pieces with no word between them are one."""
    out = []
    for start, end in sorted(trim(text, *s) for s in spans):
        if text[start:start + 5].lower() == 'that ':
            start, end = trim(text, start + 5, end)
        if start >= end:
            continue
        if out and not re.search(r'\w', text[out[-1][1]:start]):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def spans_of(items):
    return [(s['start'], s['end']) for s in items or []]


def words_at(text, spans):
    return {start + m.start() for start, end in spans for m in re.finditer(r'\w+', text[start:end])}


def lines(text):
    """(start, end) of every line that isn't blank."""
    return [m.span() for m in re.finditer(r'[^\r\n]*\S[^\r\n]*', text)]


# --- where an expected attribution lies ------------------------------------------------------------------------------------

def piece_ranges(text, line, starts, ends):
    """All ranges in a line that begin with one of `starts` and end with one of `ends`."""
    out = []
    for first, last in itertools.product(options(starts), options(ends)):
        begin = text.find(first, *line)
        close = text.find(last, begin, line[1]) if begin >= 0 else -1
        if close >= 0:
            out.append(trim(text, begin, close + len(last)))
    return out


def holds(text, line, wanted):
    return any(w is None or w in text[line[0]:line[1]] for w in options(wanted))


def expected_contents(text, a):
    """Every acceptable content (a tuple of ranges) of an expected attribution. Raises if the article doesn't hold it."""
    pieces = a.get('pieces') or [[a['starts'], a['ends']]]
    for line in lines(text):
        choices = [piece_ranges(text, line, *p) for p in pieces]
        if all(choices) and holds(text, line, a.get('source')) and holds(text, line, a.get('cue')):
            return [hull(text, c) for c in itertools.product(*choices)]
    if a.get('anywhere'):          # content over several lines, or source and cue in another one
        choices = [[r for line in lines(text) for r in piece_ranges(text, line, *p)][:1] for p in pieces]
        if all(choices):
            return [hull(text, c) for c in itertools.product(*choices)]
    raise ValueError(f'the article has no such attribution: {json.dumps(a, ensure_ascii=False)}')


def closest(text, report, contents, a):
    """The predicted attribution that an expected one is compared with: same content and cue, same content, else most shared words."""
    def rank(q):
        has = hull(text, spans_of(q['content']))
        shared = max(len(words_at(text, has) & words_at(text, c)) / max(1, len(words_at(text, has) | words_at(text, c))) for c in contents)
        return has in contents, bare(phrase(text, q['cue'])) in map(bare, options(a.get('cue') or '')), shared
    quotes = [q for q in report['quotes'] if words_at(text, spans_of(q['content'])) & set().union(*(words_at(text, c) for c in contents))]
    return max(quotes, key=rank, default=None)


def phrase(text, items):
    return ' '.join(text[s:e] for s, e in spans_of(items))


# --- one function per part of the expectation ------------------------------------------------------------------------------

def attribution_results(text, report, a):
    names = {e['id']: e['name'] for e in report['entities']}
    contents = expected_contents(text, a)
    label = f'{options(a.get("source"))[0]} {options(a.get("cue"))[0]} "{options(a.get("starts") or a["pieces"][0][0])[0]}…"'
    q = closest(text, report, contents, a)
    if q is None:
        if not a.get('optional'):
            yield Result(f'attribution {label}', False, 'not found')
        return
    has = hull(text, spans_of(q['content']))
    yield Result(f'content of {label}', has in contents, ' + '.join(text[s:e] for s, e in has))
    for part in ('source', 'cue'):
        if part in a:
            got = phrase(text, q[part])
            yield Result(f'{part} of {label}', bare(got) in [bare(x) for x in options(a[part])], got or 'none')
    for key in ('kind', 'source_kind', 'anonymous'):
        if key in a:
            yield Result(f'{key} of {label}', q[key] in options(a[key]), q[key])
    if 'speaker' in a:
        got = names.get(q['speaker']) or q['speaker_name']
        yield Result(f'speaker of {label}', bare(got) in [bare(x) for x in options(a['speaker'])], got)
    if a.get('within'):
        yield Result(f'nesting of {label}', q['within'] is not None, 'within null')


def block_kind(report, line):
    share = {}
    for b in report['article']['blocks']:
        share[b['kind']] = share.get(b['kind'], 0) + max(0, min(b['end'], line[1]) - max(b['start'], line[0]))
    return max(share, key=share.get) if any(share.values()) else 'none'


def block_results(text, report, expected):
    allowed = {'noise': ['noise'] + expected.get('noise_or', []), 'captions': ['caption'], 'credit': ['credit']}
    for field, kinds in allowed.items():
        for words in expected.get(field) or []:
            found = [line for line in lines(text) if text[line[0]:line[1]].strip() == words]
            if not found:
                raise ValueError(f'no line says {words!r}')
            got = block_kind(report, found[0])
            yield Result(f'{kinds[0]} "{words[:40]}"', got in kinds, got)
    blocks = report['article']['blocks']
    repeated = [text[b['start']:b['end']].strip() for b in blocks if b.get('duplicate_of') is not None]
    for words in expected.get('duplicates') or []:
        yield Result(f'repeated "{words[:40]}"', any(r == words or r.lower().startswith(words.lower()) for r in repeated), f'repeats: {repeated}')
    if 'paragraphs' in expected:
        body = [b for b in blocks if b['kind'] in BODY and b.get('duplicate_of') is None]
        yield Result('number of body blocks', len(body) == expected['paragraphs'], f'{len(body)}, expected {expected["paragraphs"]}')


def frame_results(text, report, expected):
    article = report['article']
    names = {e['id']: e['name'] for e in report['entities']}
    if 'headline' in expected:
        span = article['headline']
        got = text[span['start']:span['end']] if span else None
        yield Result('headline', got in [expected['headline']] + expected.get('headline_either', []), got)
    if 'byline' in expected:
        got = [names.get(i) for i in article['byline']]
        yield Result('byline', got == expected['byline'], got)
    if 'dateline' in expected:
        yield from dateline_results(article['dateline'], expected['dateline'])


def dateline_results(got, expected):
    if expected is None:
        yield Result('no dateline', got is None, got)
        return
    for key, value in expected.items():
        right = bool(got) and (got[key] or '').casefold() in [(v or '').casefold() for v in options(value)]
        yield Result(f'dateline {key}', right, got)


def people_results(text, report, expected):
    for p in expected.get('people') or []:
        found = [e for e in report['entities'] if e['type'] == 'PERSON' and e['name'] == p['name']]
        yield Result(f'person {p["name"]}', len(found) == 1, f'{len(found)} of that name')
        if len(found) != 1:
            continue
        e = found[0]
        if 'role' in p:
            got = [e['role']] + [text[s:t] for s, t in spans_of(e['roles'])]
            yield Result(f'role of {p["name"]}', bool({bare(r) for r in got if r} & {bare(r) for r in options(p['role']) if r}), got)
        if 'mentions' in p:
            got = {text[m['start']:m['end']] for m in e['mentions'] if m['form'] in ('name', 'alias')}
            yield Result(f'mentions of {p["name"]}', set(p['mentions']) <= got, sorted(got))
    if 'names' in expected:
        known = {p['name'] for p in expected.get('people') or []} | {n['name'] for n in expected['names'] if 'name' in n} | {full_name(n) for n in expected['names']}
        others = [e['name'] for e in report['entities'] if e['type'] == 'PERSON' and e['name'] not in known]
        yield Result('nobody else is a person', not others, others)
        yield from surname_results(text, report, expected['names'])


def full_name(n):
    parts = [n['given'], n.get('middle'), n['family']]
    return ' '.join(p for p in (parts if n.get('order') != 'family-first' else [n['family'], n['given']]) if p)


def surname_results(text, report, names):
    """Every place where a surname stands belongs to a mention of its person (surnames that two people share are left out)."""
    families = [n['family'] for n in names]
    for n in names:
        if families.count(n['family']) > 1:
            continue
        held = [(m['start'], m['end']) for e in report['entities'] if e['name'] == full_name(n) for m in e['mentions']]
        places = [m.span() for m in re.finditer(rf'(?<!\w){re.escape(n["family"])}(?!\w)', text, re.I)]
        loose = [text[max(0, s - 25):e + 15] for s, e in places if not any(a <= s and e <= b for a, b in held)]
        yield Result(f'every mention of {full_name(n)}', not loose, loose[:3])


def entity_results(text, report, expected):
    for x in expected.get('entities') or []:
        found = [e for e in report['entities'] if e['name'] == x['name'] and e['type'] in options(x['type'])]
        beside = [f'{e["type"]} {e["name"]}' for e in report['entities'] if x['name'] in e['name'] or e['name'] in x['name']]
        yield Result(f'{options(x["type"])[0]} {x["name"]}', bool(found), beside)
        if found and 'mentions' in x:
            got = {text[m['start']:m['end']] for m in found[0]['mentions']}
            yield Result(f'mentions of {x["name"]}', set(x['mentions']) <= got, sorted(got))
    for name in expected.get('not_entities') or []:
        got = [f'{e["type"]} {e["name"]}' for e in report['entities'] if e['name'] == name]
        yield Result(f'{name} is no entity', not got, got)


def time_results(text, report, expected):
    for t in expected.get('times') or []:
        got = [(text[x['start']:x['end']], x['value']) for x in report['times'] if t['text'] in text[x['start']:x['end']] or text[x['start']:x['end']] in t['text']]
        yield Result(f'time {t["text"]}', any(v == t['value'] for _, v in got), got)


def refusal_results(text, report, expected):
    names = {e['id']: e['name'] for e in report['entities']}
    for r in expected.get('refusals') or []:
        start = text.find(r['text'])
        if start < 0:
            raise ValueError(f'the article has no {r["text"]!r}')
        place = range(start, start + len(r['text']))
        findings = [f for f in report['findings'] if f['kind'] == 'no_response' and any(s in place or place[0] in range(s, e) for s, e in spans_of(f['spans']))]
        yield Result(f'finding for "{r["text"]}"', bool(findings), 'no no_response there')
        quotes = [q for q in report['quotes'] if any(s in place or place[0] in range(s, e) for s, e in spans_of(q['cue']) + spans_of(q['content']))]
        yield Result(f'attribution for "{r["text"]}"', bool(quotes), 'none')
        if quotes and 'speaker' in r:
            got = [names.get(i) for q in quotes for i in q['speakers']]
            yield Result(f'who "{r["text"]}"', r['speaker'] in got, got)


def finding_results(text, report, expected):
    for kind in expected.get('findings') or []:
        got = [f['kind'] for f in report['findings']]
        yield Result(f'finding {kind}', any(k in got for k in options(kind)), got)


def check(text, report, expected):
    """All results of one article."""
    for part in (frame_results, block_results, people_results, entity_results, time_results, refusal_results, finding_results):
        yield from part(text, report, expected)
    for a in expected.get('attributions') or []:
        yield from attribution_results(text, report, a)
