#!/usr/bin/env python3
"""Fits the shares in src/quotes/content_choice.cpp: how counts and tagger are pooled. Reads show_quote_choices' lines.

    blend.py CHOICES...

Conditional log-likelihood of the right proposal, or of nothing where none is right, by L-BFGS."""
import sys

import torch


def read(files):
    groups = [[tuple(map(float, p.split(','))) for p in line.split()] for f in files for line in open(f)]
    most = max(map(len, groups))
    x = torch.zeros(len(groups), most, 6)
    right = torch.zeros(len(groups), most + 1)
    there = torch.zeros(len(groups), most + 1)
    for g, group in enumerate(groups):
        for k, p in enumerate(group):
            x[g, k] = torch.tensor([p[1] / 1000, max(p[2], -8000) / 1000, max(p[3], -30000) / 1000, p[4], p[5], 1])
            right[g, k], there[g, k] = p[0], 1
        right[g, most] = 0 if right[g].any() else 1
        there[g, most] = 1
    return x, right, there


def main():
    x, right, there = read(sys.argv[1:])
    w = torch.tensor([.5, .4, .3, 0, -1, 0], requires_grad=True)
    optimizer = torch.optim.LBFGS([w], max_iter=200, line_search_fn='strong_wolfe')

    def scores():
        z = torch.cat([x @ w, torch.zeros(len(x), 1)], 1)
        return torch.log_softmax(z.masked_fill(there == 0, -1e9), 1)

    def loss():
        optimizer.zero_grad()
        value = -torch.logsumexp(scores().masked_fill(right == 0, -1e9), 1).mean() + 1e-4 * w.square().sum()
        value.backward()
        return value
    print('loss', float(optimizer.step(loss)), '->', float(loss()))
    best = scores().argmax(1)
    print('right', float(right.gather(1, best[:, None]).mean()))
    for name, value in zip(('kCountedShare', 'kCueShare', 'kGapShare', 'kByTagger', 'kUncounted', 'kBase'), w.tolist()):
        print(f'{name} = {value:.3f}')


if __name__ == '__main__':
    main()
