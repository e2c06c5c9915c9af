#!/usr/bin/env python3
"""Articles as the product's own tokens with labels, and how they are cut and varied.

    articles.py ../shared/data BUILD_FOLDER WORK_FOLDER

BUILD_FOLDER is a native build (its inspector libraries are linked into WORK_FOLDER/tokens.so). Writes
WORK_FOLDER/articles.pkl: a list of dicts
    id, text, held      held: one of the articles that nothing is trained on, for choosing and calibrating
    tokens   (n, 22)    begin, end (code points), line, sentence, then the 18 features of src/model/features.h
    words    n strings
    names    (n,) or None: 0, or 1 + 2 * type at a name's first token and 2 + 2 * type at its others
    cues     (n,) or None: 0, 1 a cue's first token, 2 its others, 3 the start of a content that has no cue
    pairs    {token: (n,) of 0 neither, 1 source, 2 content} for each first token of a cue (or of a cueless content)"""
import ctypes
import hashlib
import json
import pathlib
import pickle
import random
import subprocess
import sys

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPES = ['PERSON', 'NORP', 'FAC', 'ORG', 'GPE', 'LOC', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LAW', 'LANGUAGE']
FEATURE_SIZES = [5, 6, 3, 4, 4, 2, 2, 2] + [32] * 6 + [8] + [32] * 3
COLUMNS = 4 + len(FEATURE_SIZES)
LIBRARIES = ('model', 'clues', 'text', 'lexicon', 'base')
HELD_SHARE = 20  # of 256, by a hash of the id


def build_tokens(build, work):
    library = work / 'tokens.so'
    archives = [build / f'libinspector_{name}.a' for name in LIBRARIES]
    sources = [*sorted((ROOT / 'src/text').glob('*.cpp')), *sorted((ROOT / 'src/clues').glob('*.cpp')),
               ROOT / 'src/model/features.cpp', *sorted((ROOT / 'src/lexicon').glob('*.cpp')),
               build / 'generated/lexicon/tables.cpp']
    assert all(a.exists() for a in archives), f'{build} is no native build'
    subprocess.run(['g++', '-std=c++20', '-O2', '-fPIC', '-shared', '-I', ROOT / 'src', '-I', build / 'generated', '-o',
                    library, ROOT / 'training/tagger/tokens.cpp', *sources], check=True)
    return ctypes.CDLL(str(library))


def tokens_of(library, text):
    """(n, COLUMNS) of a text; its offsets in code points."""
    data = text.encode('utf-8', 'replace')
    capacity = COLUMNS * (len(data) + 16)
    out = (ctypes.c_uint32 * capacity)()
    n = library.tokens_of(data, len(data), out, capacity)
    tokens = np.ctypeslib.as_array(out)[:COLUMNS * n].reshape(n, COLUMNS).astype(np.int64)
    code_point = np.concatenate([[0], np.cumsum((np.frombuffer(data, np.uint8) & 0xC0) != 0x80)])
    tokens[:, :2] = code_point[tokens[:, :2]]
    return tokens


def covered(tokens, begin, end):
    """The tokens that touch [begin, end), as a pair of indexes."""
    first = int(np.searchsorted(tokens[:, 1], begin, 'right'))
    return first, max(first, int(np.searchsorted(tokens[:, 0], end, 'left')))


def name_labels(tokens, entities):
    labels = np.zeros(len(tokens), np.int64)
    for begin, end, kind, *_ in entities:
        first, last = covered(tokens, begin, end)
        if kind not in TYPES or first >= last or labels[first:last].any():
            continue
        labels[first] = 1 + 2 * TYPES.index(kind)
        labels[first + 1:last] = 2 + 2 * TYPES.index(kind)
    return labels


def quote_labels(tokens, record, hull):
    """Cues and pairs. Two attributions that share a cue, in full or in part, are told apart by its first token."""
    scare = {s['i'] for s in record.get('speakers') or [] if s['quote'] == 'scare'}
    cues, pairs = np.zeros(len(tokens), np.int64), {}
    for index, quote in enumerate(record['quotes']):
        parts = {part: [covered(tokens, *span) for span in hull(record['text'], quote[part])]
                 for part in ('source', 'cue', 'content')}
        if index in scare or not parts['content']:
            continue
        if parts['cue']:
            anchor, end = parts['cue'][0]
            if anchor not in pairs and cues[anchor:end].any():
                continue
            cues[anchor], cues[anchor + 1:end] = 1, 2
        else:
            anchor = parts['content'][0][0]
            if cues[anchor]:
                continue
            cues[anchor] = 3
        labels = pairs.setdefault(anchor, np.zeros(len(tokens), np.int8))
        for first, last in parts['content']:
            labels[first:last] = 2
        for first, last in parts['source']:
            labels[first:last] = 1
    return cues, pairs


def article(library, record, entities, hull):
    tokens = tokens_of(library, record['text'])
    cues, pairs = quote_labels(tokens, record, hull) if 'quotes' in record else (None, None)
    return {'id': record['id'], 'text': record['text'], 'tokens': tokens, 'cues': cues, 'pairs': pairs,
            'held': hashlib.sha1(record['id'].encode()).digest()[0] < HELD_SHARE,
            'words': [record['text'][b:e] for b, e in tokens[:, :2]],
            'names': None if entities is None else name_labels(tokens, entities)}


def load(data, name):
    return [json.loads(line) for line in open(data / f'{name}.jsonl')]


def read_all(data, library):
    sys.path.insert(0, str(data.parent / 'eval'))
    from score import hull  # as the scorer joins pieces
    quotes = {r['id']: r for name in ('quotes-world-train', 'polnear-train') for r in load(data, name)}
    articles = []
    for record in load(data, 'entities-train'):
        articles.append(article(library, quotes.pop(record['id'], {'id': record['id'], 'text': record['text']}),
                                record['entities'], hull))
    articles += [article(library, record, None, hull) for record in quotes.values()]
    known = {a['id'] for a in articles}
    for name in ('times-train', 'wikigold'):  # text alone, for the teacher to label
        articles += [article(library, {'id': r['id'], 'text': r['text']}, None, hull) for r in load(data, name)
                     if r['id'] not in known]
    return articles


# --- Cutting and varying, for training -------------------------------------------------------------------------------

def varied(features, mode):
    """Features as if the text were in lower (mode 1) or upper (2) case."""
    if mode == 0:
        return features
    features = features.copy()
    letters = features[:, 0] > 0
    features[:, 0] = np.where(letters, 1 if mode == 1 else 3, 0)
    features[:, 4] = np.where(features[:, 4] == 3, 3, 0) if mode == 1 else 2
    features[:, 6] = letters if mode == 1 else 0
    features[:, 7] = 0
    return features


def any_mode(share):
    draw = random.random()
    return 1 if draw < share else 2 if draw < 2 * share else 0


def cuts(tokens, sizes, limit, shift):
    """Ranges of tokens of at most `limit` (their `sizes` summed), which end with lines, else sentences, where they can;
    `shift`: the first is shorter by chance, so that the cuts fall elsewhere each time."""
    total = np.concatenate([[0], np.cumsum(sizes)])
    if total[-1] <= limit:
        return [(0, len(tokens))]
    ranges, begin = [], 0
    first = random.randint(limit // 2, limit) if shift else limit
    while begin < len(tokens):
        end = int(np.searchsorted(total, total[begin] + (limit if ranges else first), 'right')) - 1
        end = min(len(tokens), max(end, begin + 1))
        if end < len(tokens):
            for column in (2, 3):
                at = end
                while at > begin + (end - begin) // 2 and tokens[at, column] == tokens[at - 1, column]:
                    at -= 1
                if at > begin + (end - begin) // 2:
                    end = at
                    break
        ranges.append((begin, end))
        begin = end
    return ranges


def main():
    data, build, work = map(pathlib.Path, sys.argv[1:4])
    work.mkdir(parents=True, exist_ok=True)
    articles = read_all(data, build_tokens(build, work))
    pickle.dump(articles, open(work / 'articles.pkl', 'wb'), -1)
    print(len(articles), 'articles,', sum(len(a['tokens']) for a in articles), 'tokens,',
          sum(a['held'] for a in articles), 'held out')


if __name__ == '__main__':
    main()
