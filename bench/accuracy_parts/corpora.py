"""The gold files, and the program run over them.

A Bench gives, for a corpus such as "polnear", the gold file, the speakers file and a file of reports. The program runs once
per corpus, on one thread unless told otherwise, and its time is kept. Only id, text and date go in."""
import gzip
import importlib.util
import json
import re
import subprocess
import sys
import time

# corpus: gold file, speakers file (or the gold file itself) for each split; None where there is no such split.
FILES = {
    'polnear': {'dev': ('polnear-dev', 'speakers-dev'), 'train': ('polnear-train', 'speakers-train')},
    'quotes-world': {'dev': ('quotes-world-dev', 'quotes-world-dev'), 'train': ('quotes-world-train', 'quotes-world-train')},
    'worldwide': {'dev': ('worldwide-dev', None), 'train': ('entities-train', None)},
    'roles': {'dev': ('roles-dev', None), 'train': ('entities-train', None)},
    'times': {'dev': ('times-dev', None), 'train': ('times-train', None)},
    'pages': {'dev': ('pages-dev', None), 'train': ('pages-train', None)},
    'html': {'dev': ('pages-dev', None), 'train': ('pages-train', None)},  # the same pages, given as their HTML
    'bodies': {'dev': ('pages-dev', None), 'train': ('pages-train', None)},  # the pages' articles, without their noise
}


def read_lines(path):
    with open(path, encoding='utf8') as f:
        return [json.loads(line) for line in f if line.strip()]


def write_lines(path, records):
    with open(path, 'w', encoding='utf8') as f:
        f.writelines(json.dumps(r, ensure_ascii=False) + '\n' for r in records)


def decoded(page):
    """A page's bytes as text, as a browser would have read it: UTF-8, else Windows-1252."""
    try:
        return page.decode('utf8')
    except UnicodeDecodeError:
        return page.decode('cp1252', 'replace')


def wrapped(text, width):
    """The text as a mail program breaks it: in each line, the last space before `width` becomes a line's end. Offsets stay as they are."""
    out = list(text)
    for line in re.finditer(r'[^\n]+', text):
        begin, last = line.start(), None
        for space in [*(m.start() for m in re.finditer(' ', line[0])), len(line[0])]:
            at = line.start() + space
            if at - begin > width and last is not None:
                out[last] = '\n'
                begin = last + 1
            last = at
    return ''.join(out)


def in_case(text, change):
    """Each letter by itself, so that offsets stay as they are."""
    return ''.join(change(c) if len(change(c)) == 1 else c for c in text)


def straightened(text):
    return text.translate(str.maketrans('“”‘’', '""\'\''))


def curled(text):
    """A mark opens at a line's start and behind a space, a bracket or a dash; two single ones in a row stay as they are."""
    text = re.sub(r'(?<![^\s(\[—–-])"', '“', straightened(text)).replace('"', '”')
    text = re.sub(r"(?<![^\s(\[—–“-])'(?!')", '‘', text)
    return re.sub(r"(?<!')'(?!')", '’', text)


VARIANTS = {'upper': lambda text: in_case(text, str.upper), 'lower': lambda text: in_case(text, str.lower),
            'straight': straightened, 'curly': curled}


class Bench:
    def __init__(self, cli, shared, split, work, limit=0, jobs=0, wrap=0, variant=None, flags=()):
        self.cli, self.shared, self.split, self.work, self.limit, self.wrap = cli, shared, split, work, limit, wrap
        self.variant = VARIANTS[variant] if variant else None
        self.flags = [*(['--jobs', str(jobs)] if jobs else []), *flags]
        self.seconds, self.words = {}, {}
        self._ready = {}
        spec = importlib.util.spec_from_file_location('score', shared / 'eval/score.py')
        self.score = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.score)

    def paths(self, corpus):
        """(gold, speakers or None, reports) as paths; runs the program at the first call. With --limit the files are cut alike."""
        if corpus not in self._ready:
            gold_name, speakers_name = FILES[corpus][self.split]
            gold = read_lines(self.shared / 'data' / f'{gold_name}.jsonl')
            gold = gold[:self.limit] if self.limit else gold
            gold = [{**g, 'text': g['body']} for g in gold] if corpus == 'bodies' else gold
            gold = [{**g, 'text': wrapped(g['text'], self.wrap)} for g in gold] if self.wrap else gold
            gold = [{**g, 'text': self.variant(g['text'])} for g in gold] if self.variant else gold
            gold_path = self.work / f'{corpus}-gold.jsonl'
            write_lines(gold_path, gold)
            speakers_path = self._speakers(corpus, speakers_name, {g['id'] for g in gold})
            reports_path = self.work / f'{corpus}-reports.jsonl'
            self._run(corpus, gold, reports_path)
            self._ready[corpus] = (gold_path, speakers_path, reports_path)
        return self._ready[corpus]

    def gold(self, corpus):
        return read_lines(self.paths(corpus)[0])

    def reports(self, corpus):
        return {r['id']: r for r in read_lines(self.paths(corpus)[2])}

    def _speakers(self, corpus, name, ids):
        if not name:
            return None
        path = self.work / f'{corpus}-speakers.jsonl'
        write_lines(path, [s for s in read_lines(self.shared / 'data' / f'{name}.jsonl') if s['id'] in ids])
        return path

    def _record(self, corpus, g):
        record = {k: g[k] for k in ('id', 'text', 'date') if g.get(k)}
        if corpus == 'html':
            del record['text']
            record['html'] = decoded(gzip.open(self.shared / 'data' / g['html_file']).read())
        return record

    def _run(self, corpus, gold, out):
        todo = self.work / f'{corpus}-in.jsonl'
        write_lines(todo, [self._record(corpus, g) for g in gold])
        command = [str(self.cli), '--jsonl', '--offsets', 'codepoint', *self.flags]
        start = time.perf_counter()
        with open(todo, 'rb') as source, open(out, 'wb') as sink:
            done = subprocess.run(command, stdin=source, stdout=sink, stderr=subprocess.PIPE)
        self.seconds[corpus] = time.perf_counter() - start
        self.words[corpus] = sum(len(g['text'].split()) for g in gold)
        if done.returncode:
            tail = done.stderr.decode('utf8', 'replace').strip()[-500:]
            print(f'{corpus}: the program ended with status {done.returncode} {tail}', file=sys.stderr)
