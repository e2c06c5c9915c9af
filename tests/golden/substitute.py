"""The same article with other people's names: does the report follow the words around a name, or the name itself?

Every part of every name is replaced by another of the same shape (given or family name, hyphen, apostrophe, order; particles such
as "de la" or "bin" stay), everywhere and in capitals too. The report of the new text is then mapped back, offsets and names, and
compared with the report of the old one. Replacements are drawn with a fixed seed from lists written for this test."""
import random
import re

# Given names by gender. No name here is a word of news prose, a country or a city.
GIVEN = {
    'f': 'Amara Beatriz Camille Danuta Eszter Farida Greta Hedda Ingrid Jelena Katarzyna Leticia Mireille Nadine Oksana Paulina Ruxandra Solveig Tatjana Ursula Valeria Wanjiru Yasmin Zuzana'.split(),
    'm': 'Alejandro Bogdan Casper Dimitri Emil Farouk Gustavo Hiroshi Ivan Jamal Kofi Leopold Mateusz Nikolai Omar Pedro Radovan Stefan Tariq Umberto Viktor Wojciech Yusuf Zoltan'.split(),
}
FAMILY = ('Achterberg Balogun Castellanos Dragomir Eriksen Fontaine Grabowski Halvorsen Ibarra Jankovic Kowalczyk Lindholm Mukherjee Ndlovu Oyelaran '
          'Papadakis Quintanilla Rasmussen Sokolov Takahashi Ulrichsen Valdivia Weidmann Yilmaz Zeller Hosseini Mwangi Strickland Pemberton Aldridge').split()
# Names that put the family first, with given names of one part and hyphenated ones.
EAST_FAMILY = 'Hwang Seo Yoon Tran Pham Zhao Xu Guo Noh Shim Kwon Dao'.split()
EAST_GIVEN = 'Hae Sung Thi Quoc Anh Linh Jian Wei Rong Bao'.split()
EAST_GIVEN_HYPHEN = 'Ji-hoon Seung-woo Hye-jin Soo-min Young-ho Tae-yang Eun-ji Dong-hyun'.split()
APOSTROPHE = 'O’Rourke O’Keefe D’Alessio O’Shea N’Diaye D’Souza'.split()
PARTICLES = {'de', 'la', 'del', 'da', 'dos', 'van', 'der', 'den', 'von', 'bin', 'bint', 'al', 'el', 'Al', 'El', 'Ould', 'ibn', 'le', 'du'}


def pool(part, role, person):
    east = person.get('order') == 'family-first'
    if '’' in part or "'" in part:
        return [n.replace('’', '’' if '’' in part else "'") for n in APOSTROPHE]
    if '-' in part and east:
        return EAST_GIVEN_HYPHEN
    if east:
        return EAST_FAMILY if role == 'family' else EAST_GIVEN
    return FAMILY if role == 'family' else GIVEN[person['gender']]


def draw(part, role, person, random_source, taken):
    """A name of the same shape that isn't in use; a hyphenated family name is made of two."""
    choices = pool(part, role, person)
    joined = '-' in part and person.get('order') != 'family-first'
    for _ in range(1000):
        name = '-'.join(random_source.sample(choices, part.count('-') + 1)) if joined else random_source.choice(choices)
        pieces = {name, *name.split('-')} if joined else {name}
        if not pieces & taken:
            taken |= pieces
            return name
    raise ValueError(f'no name left for {part}')


def name_map(text, names, seed):
    """{old part: new part} for every part of every name that may change."""
    random_source, out = random.Random(f'{seed} {text[:80]}'), {}
    taken = set(re.findall(r'\w+', text))
    for person in names:
        fixed = PARTICLES | set(person.get('keep', []))
        for role in ('given', 'middle', 'family'):
            if role == 'given' and person.get('keep_given'):
                continue
            for part in (person.get(role) or '').split():
                if part not in fixed and part not in out:
                    out[part] = draw(part, role, person, random_source, taken)
    return out


class Substitution:
    """A text with its names replaced, and the way back for offsets and strings."""

    def __init__(self, text, names, seed):
        self.names = name_map(text, names, seed)
        everywhere = {**self.names, **{k.upper(): v.upper() for k, v in self.names.items()}}
        pattern = re.compile(r'(?<!\w)(' + '|'.join(re.escape(k) for k in sorted(everywhere, key=len, reverse=True)) + r')(?!\w)')
        self.back = {v: k for k, v in everywhere.items()}
        self.back_pattern = re.compile(r'(?<!\w)(' + '|'.join(re.escape(k) for k in sorted(self.back, key=len, reverse=True)) + r')(?!\w)')
        self.segments, pieces, old, new = [], [], 0, 0       # (new start, new end, old start, old end) of each replaced part
        for m in pattern.finditer(text):
            pieces += [text[old:m.start()], everywhere[m[0]]]
            start = new + m.start() - old
            self.segments.append((start, start + len(everywhere[m[0]]), *m.span()))
            old, new = m.end(), start + len(everywhere[m[0]])
        self.text = ''.join(pieces) + text[old:]

    def old_offset(self, offset):
        """The place in the old text; inside a replaced name it is a half, which equals no true place."""
        moved = 0
        for new_start, new_end, old_start, old_end in self.segments:
            if offset <= new_start:
                break
            if offset < new_end:
                return old_start + 0.5
            moved = old_end - new_end
        return offset + moved

    def old_words(self, words):
        return self.back_pattern.sub(lambda m: self.back[m[0]], words) if words else words


def same(offset):
    return offset


def comparable(report, offset=same, words=same):
    """The report's content by section, without identifiers and confidences, its offsets and names mapped."""
    names = {e['id']: words(e['name']) for e in report['entities']}
    def spans(items):
        return tuple((offset(s['start']), offset(s['end'])) for s in items or [])
    contents = {q['id']: spans(q['content']) for q in report['quotes']}
    article = report['article']
    dateline = article['dateline']
    return {
        'headline': spans([article['headline']] if article['headline'] else []),
        'byline': [names.get(i) for i in article['byline']],
        'dateline': dateline and (spans([dateline]), dateline['place'], dateline['agency'], dateline['date']),
        'blocks': [(b['kind'], *spans([b]), b.get('duplicate_of')) for b in article['blocks']],
        'entities': sorted((e['type'], words(e['name']), words(e['role']) or '', spans(e['roles']), tuple((m['form'], *spans([m])) for m in e['mentions'])) for e in report['entities']),
        'quotes': sorted((spans(q['content']), spans(q['cue']), spans(q['source']), q['kind'], q['source_kind'], q['anonymous'], words(q['speaker_name']) or '',
                          tuple(names.get(i) for i in q['speakers']), contents.get(q['within'], ()), tuple((e['kind'], spans(e['spans'])) for e in q['evidence'])) for q in report['quotes']),
        'times': [(t['type'], t['value'], *spans([t])) for t in report['times']],
        'findings': sorted((f['kind'], f['severity'], spans(f['spans'])) for f in report['findings']),
    }


def differences(before, after):
    """[(section, what only the old report has, what only the new one has)]."""
    out = []
    for section, old in before.items():
        new = after[section]
        if old != new:
            rows = (old, new) if isinstance(old, list) else ([old], [new])
            out.append((section, [x for x in rows[0] if x not in rows[1]], [x for x in rows[1] if x not in rows[0]]))
    return out
