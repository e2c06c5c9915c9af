#!/usr/bin/env python3
"""The shipped network: training.

    student.py WORK_FOLDER OUT.pt [--soft soft-0.pkl soft-1.pkl] [--epochs 8] [--seed 1] [--threads 2]

Word vectors (frozen), hashed character n-grams and list features -> six gated depthwise convolutions -> heads for names,
cues, and, given a cue, its source and content. src/model/network.cpp is the same in C++; export.py writes its file.
Trained on hard labels and, where given, on a teacher's (Hinton et al. 2015): half and half where there are both."""
import argparse
import math
import pathlib
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from articles import FEATURE_SIZES, any_mode, cuts, varied
from vocabulary import fold

WIDTH, GRAM_WIDTH, BUCKETS = 128, 32, 8192
TAPS, DILATIONS = 5, (1, 2, 4, 8, 16, 32)
KEYS, HIDDEN = 64, 32
NAME_LABELS, CUE_LABELS, PAIR_LABELS = 23, 4, 3
LENGTH = 384  # tokens of a cut


def fnv32(data):
    state = 2166136261
    for byte in data:
        state = ((state ^ byte) * 16777619) & 0xFFFFFFFF
    return state


def grams(word):
    framed = f'^{word[:18]}$'
    pieces = [framed[i:i + n] for n in (2, 3, 4) for i in range(len(framed) - n + 1)][:40]
    return np.array([fnv32(p.encode('utf-8', 'replace')) % BUCKETS for p in pieces] or [0])


class Inputs:
    """What the network reads of an article, worked out once: rows of the vector table, and distinct words for n-grams."""

    def __init__(self, work):
        stored = np.load(work / 'vocabulary.npz')
        self.row = dict(zip(stored['words'].tolist(), stored['rows'].tolist()))
        self.vectors = stored['vectors']
        self.index, self.grams = {}, []

    def distinct(self, word):
        if word not in self.index:
            self.index[word] = len(self.grams)
            self.grams.append(grams(word))
        return self.index[word]

    def prepare(self, article):
        folded = [fold(w) for w in article['words']]
        article['rows'] = np.array([self.row.get(w, 1) for w in folded])
        article['distinct'] = np.array([self.distinct(w) for w in folded])

    def batch(self, cut, hidden_share=0.0):
        """[(article, begin, end, mode)] -> tensors. `hidden_share`: of words that the vectors (and, less often, the n-grams
        and the lists) are made to lack, so that each learns to do without the others."""
        length, size = max(e - b for _, b, e, _ in cut), len(cut)
        rows, distinct = np.zeros((size, length), np.int64), np.zeros((size, length), np.int64)
        features = np.zeros((size, length, len(FEATURE_SIZES)), np.int64)
        mask = np.zeros((size, length, 1), np.float32)
        for i, (article, begin, end, mode) in enumerate(cut):
            n = end - begin
            rows[i, :n], distinct[i, :n] = article['rows'][begin:end], article['distinct'][begin:end]
            features[i, :n], mask[i, :n] = varied(article['tokens'][begin:end, 4:], mode), 1
        unique, place = np.unique(distinct, return_inverse=True)
        place, bags = place.reshape(distinct.shape), [self.grams[u] for u in unique]
        if hidden_share:
            rows[np.random.rand(size, length) < hidden_share] = 1
            bags.append(np.array([0]))
            place = np.where(np.random.rand(size, length) < hidden_share * .6, len(bags) - 1, place)
            unlisted = np.random.rand(size, length, 1) < hidden_share * .6
            features[..., 8:] = np.where(unlisted, 0, features[..., 8:])
        offsets = np.concatenate([[0], np.cumsum([len(b) for b in bags])[:-1]])
        return [torch.from_numpy(x) for x in (rows, place, np.concatenate(bags), offsets, features, mask)]


def normalised(x, gain):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5) * gain


class Block(nn.Module):
    def __init__(self, dilation, dropout):
        super().__init__()
        self.dilation = dilation
        self.gain = nn.Parameter(torch.ones(WIDTH))
        self.taps = nn.Parameter(torch.randn(TAPS, WIDTH) * .4)
        self.bias = nn.Parameter(torch.zeros(WIDTH))
        self.mix = nn.Linear(WIDTH, 2 * WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        reach, length = TAPS // 2 * self.dilation, x.shape[1]
        padded = F.pad(normalised(x, self.gain) * mask, (0, 0, reach, reach))
        seen = self.bias
        for k in range(TAPS):
            seen = seen + padded[:, k * self.dilation:k * self.dilation + length] * self.taps[k]
        a, b = self.mix(seen).chunk(2, -1)
        return x + self.dropout(a * (.5 + .5 * F.softsign(b))) * mask


class Tagger(nn.Module):
    def __init__(self, vectors, dropout=.1):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.from_numpy(vectors), freeze=True)
        self.grams = nn.EmbeddingBag(BUCKETS, GRAM_WIDTH, mode='mean')
        nn.init.normal_(self.grams.weight, std=.3)
        self.features = nn.ModuleList([nn.Embedding(size, WIDTH) for size in FEATURE_SIZES])
        for table in self.features:
            nn.init.normal_(table.weight, std=.15)
        self.input = nn.Linear(vectors.shape[1] + GRAM_WIDTH, WIDTH)
        self.dropout = nn.Dropout(dropout)
        self.blocks = nn.ModuleList([Block(d, dropout) for d in DILATIONS])
        self.final_gain = nn.Parameter(torch.ones(WIDTH))
        self.names, self.cues = nn.Linear(WIDTH, NAME_LABELS), nn.Linear(WIDTH, CUE_LABELS)
        self.of_cue, self.of_token = nn.Linear(WIDTH, KEYS), nn.Linear(WIDTH, KEYS)
        self.distance, self.sentences, self.lines = (nn.Embedding(n, KEYS) for n in (161, 9, 5))
        for table in (self.distance, self.sentences, self.lines):
            nn.init.normal_(table.weight, std=.1)
        self.pair_hidden = nn.Linear(KEYS, HIDDEN)
        self.pair_taps = nn.Parameter(torch.randn(TAPS, HIDDEN) * .3)
        self.pair_bias = nn.Parameter(torch.zeros(HIDDEN))
        self.pair_out = nn.Linear(HIDDEN, PAIR_LABELS)

    def encode(self, rows, place, bags, offsets, features, mask):
        """-> batch x tokens x WIDTH"""
        x = torch.cat([self.words(rows), self.grams(bags, offsets)[place]], -1)
        x = self.input(self.dropout(x)) + sum(t(features[..., k]) for k, t in enumerate(self.features))
        x = x * mask
        for block in self.blocks:
            x = block(x, mask)
        return self.dropout(normalised(x, self.final_gain))

    def pair(self, encoded, cues, sentences, lines):
        """Of one article: encoded (tokens x WIDTH), cues (indexes) -> logits, cues x tokens x PAIR_LABELS"""
        n = len(encoded)
        apart = torch.arange(n)[None] - cues[:, None]
        sums = (self.of_cue(encoded)[cues][:, None] + self.of_token(encoded)[None]
                + self.distance(torch.sign(apart) * bucket(apart.abs()) + 80)
                + self.sentences((sentences[None] - sentences[cues][:, None]).clamp(-4, 4) + 4)
                + self.lines((lines[None] - lines[cues][:, None]).clamp(-2, 2) + 2))
        hidden = torch.relu(self.pair_hidden(torch.relu(sums)))
        padded, around = F.pad(hidden, (0, 0, TAPS // 2, TAPS // 2)), self.pair_bias
        for k in range(TAPS):
            around = around + padded[:, k:k + n] * self.pair_taps[k]
        return self.pair_out(hidden + torch.relu(around))


def bucket(distance):
    """0..79: itself up to 31, then by logarithm."""
    far = 32 + (torch.log2(distance.clamp(min=32).float() / 32) * 12).long().clamp(max=47)
    return torch.where(distance < 32, distance, far)


def soft_loss(logits, wanted):
    return -(torch.from_numpy(wanted.astype(np.float32)) * torch.log_softmax(logits, -1)).sum()


def hard_loss(logits, wanted):
    return F.cross_entropy(logits, torch.from_numpy(wanted.astype(np.int64)), reduction='sum')


def mixed_loss(logits, hard, soft, free):
    """Half and half where there are both; `free`: the weight of a teacher's word alone."""
    if hard is None:
        return torch.zeros(()) if soft is None else free * soft_loss(logits, soft)
    return hard_loss(logits, hard) if soft is None else .5 * hard_loss(logits, hard) + .5 * soft_loss(logits, soft)


def pairs_loss(model, encoded, article, soft, begin, end, free):
    gold = {k for k in article['pairs'] or () if begin <= k < end}
    taught = {k for k in soft['pairs'] if begin <= k < end} if soft else set()
    cues, loss = sorted(gold | taught), torch.zeros(())
    if not cues:
        return loss
    tokens = torch.from_numpy(article['tokens'][begin:end])
    logits = model.pair(encoded, torch.tensor(cues) - begin, tokens[:, 3], tokens[:, 2])
    for row, cue in enumerate(cues):
        if cue in taught:
            first, wanted = soft['pairs'][cue]
            lo, hi = max(first, begin), min(first + len(wanted), end)
            loss = loss + (.5 if cue in gold else free) * soft_loss(logits[row, lo - begin:hi - begin],
                                                                     wanted[lo - first:hi - first])
        if cue in gold:
            loss = loss + (.5 if cue in taught else 1) * hard_loss(logits[row], article['pairs'][cue][begin:end])
    return loss


def losses(model, inputs, cut, soft_of, hidden_share, free):
    """Names, cues, pairs: summed over tokens."""
    encoded, total = model.encode(*inputs.batch(cut, hidden_share)), [torch.zeros(())] * 3
    for i, (article, begin, end, _) in enumerate(cut):
        x, soft = encoded[i, :end - begin], soft_of.get(article['id'])
        for k, (head, part) in enumerate(((model.names, 'names'), (model.cues, 'cues'))):
            hard = None if article[part] is None else article[part][begin:end]
            total[k] = total[k] + mixed_loss(head(x), hard, soft[part][begin:end] if soft else None, free)
        total[2] = total[2] + pairs_loss(model, x, article, soft, begin, end, free)
    return total


def batches(articles, size, noise):
    cut = [(a, b, e, any_mode(noise)) for a in articles for b, e in cuts(a['tokens'], np.ones(len(a['tokens'])), LENGTH, True)]
    cut.sort(key=lambda c: c[2] - c[1] + random.random() * 40)
    ready, current = [], []
    for c in cut:
        current.append(c)
        if len(current) * (c[2] - c[1]) > size:
            ready.append(current)
            current = []
    random.shuffle(ready)
    return ready + ([current] if current else [])


def train(model, inputs, articles, soft_of, o):
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=o.lr, weight_decay=.02)
    average = {k: v.clone() for k, v in model.state_dict().items()}
    step, started = 0, time.time()
    for epoch in range(o.epochs):
        ready, seen = batches(articles, o.batch, o.noise), np.zeros(3)
        for cut in ready:
            rate = min(1, (step + 1) / 100) * max(.01, .5 * (1 + math.cos(math.pi * min(1, step / (o.epochs * len(ready))))))
            for group in optimizer.param_groups:
                group['lr'] = o.lr * rate
            names, cues, pairs = losses(model, inputs, cut, soft_of, o.hidden, o.free)
            optimizer.zero_grad()
            ((names + 2 * cues + .5 * pairs) / (o.batch * .5)).backward()
            nn.utils.clip_grad_norm_(parameters, 3.0)
            optimizer.step()
            step += 1
            seen += [float(names), float(cues), float(pairs)]
            if step % 5 == 0:
                decay = min(.99, step / (step + 50))
                for k, v in model.state_dict().items():
                    average[k].mul_(decay).add_(v, alpha=1 - decay)
        print(f'epoch {epoch}: losses (thousands) {(seen / 1000).round(1)}, {time.time() - started:.0f} s', flush=True)
        torch.save({'model': average, 'epoch': epoch + 1, 'options': {k: str(v) for k, v in vars(o).items()}}, o.out)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('work', type=pathlib.Path)
    p.add_argument('out')
    p.add_argument('--soft', nargs='*', default=[])
    p.add_argument('--init', help='a checkpoint to go on from')
    for name, kind, default in (('epochs', int, 8), ('seed', int, 1), ('threads', int, 2), ('batch', int, 1300),
                                ('lr', float, 2e-3), ('hidden', float, .08), ('noise', float, .03), ('free', float, .6)):
        p.add_argument(f'--{name}', type=kind, default=default)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(o.seed)
    soft_of = {k: v for file in o.soft for k, v in pickle.load(open(file, 'rb')).items()}
    inputs = Inputs(o.work)
    articles = [a for a in pickle.load(open(o.work / 'articles.pkl', 'rb')) if not a['held'] and
                (a['names'] is not None or a['cues'] is not None or a['id'] in soft_of)]
    for article in articles:
        inputs.prepare(article)
    model = Tagger(inputs.vectors)
    if o.init:
        model.load_state_dict(torch.load(o.init)['model'])
    train(model, inputs, articles, soft_of, o)


if __name__ == '__main__':
    main()
