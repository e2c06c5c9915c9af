"""Names on noisy pages: those that the article's body alone gives, and how many of them the whole page gives too; and names that the
page gives out of blocks which it calls noise itself (there should be none)."""
NAMED = {'PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LAW', 'LANGUAGE'}


def names(report, text):
    """{(words, start)} of every named mention."""
    return {(' '.join(text[m['start']:m['end']].split()), m['start'])
            for e in report.get('entities') or [] if e['type'] in NAMED
            for m in e['mentions'] if m['form'] in ('name', 'alias')}


def in_noise(report, start):
    return any(b['kind'] == 'noise' and b['start'] <= start < b['end'] for b in (report.get('article') or {}).get('blocks') or [])


def compare(bench):
    """[(page id, names of the body alone that the page lacks, how many the body has, names out of noise)]"""
    gold = bench.gold('pages')
    alone, page = bench.reports('bodies'), bench.reports('pages')
    out = []
    for g in gold:
        wanted = {w for w, _ in names(alone[g['id']], g['body'])}
        has = names(page[g['id']], g['text'])
        lost = wanted - {w for w, _ in has}
        out.append((g['id'], sorted(lost), len(wanted), sorted(w for w, s in has if in_noise(page[g['id']], s))))
    return out


def noise(bench):
    """Prints its lines as the scorer would."""
    rows = compare(bench)
    wanted, lost = sum(n for _, _, n, _ in rows), sum(len(x) for _, x, _, _ in rows)
    print(f'body  found {100 * (wanted - lost) / max(wanted, 1):.1f}%   (gold {wanted})')
    print(f'noise names {sum(len(x) for *_, x in rows)}')
