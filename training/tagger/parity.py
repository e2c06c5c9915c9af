#!/usr/bin/env python3
"""What PyTorch makes of the shipped weights, for the C++ tests to compare with (tests/unit/model/parity_test.cpp).

    parity.py ../shared/data BUILD_FOLDER WORK_FOLDER STUDENT.pt OUT.tsv

The text is our own. One line a token: its first byte is left out, then the 23 logits of names and 4 of cues, each against
the first label; then, for the token that most looks like a cue, "pair", its index and the 3 logits of every token."""
import pathlib
import sys

import numpy as np
import torch

from articles import build_tokens, tokens_of
from student import Inputs, Tagger

TEXT = """Harbour reopens after storm
OSLO – The harbour of Oslo will open again on Monday, Mayor Ingrid Dahl said. “The water is clean,” she told reporters at City Hall.
According to the Norwegian Coastal Administration, three ships of Nordlys Shipping AS had waited since Friday."""


def dequantised(model):
    """As export.py writes the weights: in steps of 127ths."""
    for name, p in model.named_parameters():
        w = p.data
        rows = name.startswith(('words', 'grams', 'features', 'distance', 'sentences', 'lines'))
        layer = name.endswith('weight') and not rows
        if rows:
            scale = max(float(np.quantile(w.abs().numpy().astype(np.float64), .9999)), 1e-6) / 127
        elif layer:
            scale = (w.abs().max(1, keepdim=True).values / 127).clamp(min=1e-9)
        else:
            continue
        p.data = (w / scale).round().clamp(-127, 127) * scale


@torch.no_grad()
def main():
    data, build, work = map(pathlib.Path, sys.argv[1:4])
    inputs = Inputs(work)
    model = Tagger(inputs.vectors)
    model.load_state_dict(torch.load(sys.argv[4])['model'])
    model.eval()
    dequantised(model)
    tokens = tokens_of(build_tokens(build, work), TEXT)
    article = {'tokens': tokens, 'words': [TEXT[b:e] for b, e in tokens[:, :2]]}
    inputs.prepare(article)
    encoded = model.encode(*inputs.batch([(article, 0, len(tokens), 0)]))[0]
    names, cues = model.names(encoded), model.cues(encoded)
    cue = int((cues[:, 1] - cues[:, 0]).argmax())
    columns = torch.from_numpy(tokens)
    pairs = model.pair(encoded, torch.tensor([cue]), columns[:, 3], columns[:, 2])[0]
    with open(sys.argv[5], 'w') as out:
        print('# Made by training/tagger/parity.py from the weights beside; the text is our own.', file=out)
        print('text', TEXT.replace('\n', '\\n'), sep='\t', file=out)
        for row in torch.cat([names - names[:, :1], cues - cues[:, :1]], 1).tolist():
            print('token', *(f'{v:.3f}' for v in row), sep='\t', file=out)
        print('cue', cue, sep='\t', file=out)
        for row in pairs.tolist():
            print('pair', *(f'{v:.3f}' for v in row), sep='\t', file=out)


if __name__ == '__main__':
    main()
