#!/usr/bin/env python3
"""A student's checkpoint as the file that the inspector loads (docs/weights-format.md).

    export.py WORK_FOLDER STUDENT.pt OUT.weights NAME"""
import pathlib
import struct
import sys

import numpy as np
import torch

from student import Inputs, bucket, fnv32

VERSION = 1


def fnv64(data):
    state = 0xCBF29CE484222325
    for byte in data:
        state = ((state ^ byte) * 0x100000001B3) & ((1 << 64) - 1)
    return state


class Writer:
    def __init__(self):
        self.parts = []

    def u32(self, value):
        self.parts.append(struct.pack('<I', value))

    def array(self, values, kind):
        self.parts.append(np.ascontiguousarray(values, dtype=kind).tobytes())

    def text(self, value):
        self.parts.append(bytes([len(value)]) + value.encode())

    def floats(self, values):
        values = np.asarray(values).reshape(-1)
        self.u32(values.size)
        self.array(values, '<f4')

    def table(self, weights):
        weights = weights.numpy().astype(np.float64)
        scale = np.float32(max(np.quantile(np.abs(weights), .9999), 1e-6) / 127)
        self.u32(weights.shape[0])
        self.u32(weights.shape[1])
        self.array([scale], '<f4')
        self.array(np.clip(np.round(weights / scale), -127, 127), np.int8)

    def layer(self, model, name):
        weights = model[name + '.weight'].numpy().astype(np.float64)
        scales = (np.abs(weights).max(1) / 127).clip(1e-9).astype(np.float32)
        self.u32(weights.shape[0])
        self.u32(weights.shape[1])
        self.array(scales, '<f4')
        self.array(model[name + '.bias'].numpy(), '<f4')
        self.array(np.clip(np.round(weights / scales[:, None]), -127, 127), np.int8)

    def vocabulary(self, row_of):
        """Words of one hash (a handful) share the first one's row."""
        rows = {}
        for word, row in row_of.items():
            rows.setdefault(fnv32(word.encode()), row)
        hashes = np.array(sorted(rows), dtype=np.uint64)
        sizes = np.bincount((hashes >> 16).astype(int), minlength=65536)
        assert sizes.max() < 256
        self.array(sizes, np.uint8)
        self.array(hashes & 0xFFFF, '<u2')
        self.array([rows[int(h)] for h in hashes], '<u2')


def payload(model, row_of, name):
    out = Writer()
    out.text(name)
    out.vocabulary(row_of)
    out.table(model['words.weight'])
    out.table(model['grams.weight'])
    for i in range(sum(k.startswith('features.') for k in model)):
        out.table(model[f'features.{i}.weight'])
    out.layer(model, 'input')
    blocks = sum(k.endswith('.taps') for k in model)
    out.u32(blocks)
    for i in range(blocks):
        out.u32(1 << i)  # the dilation
        for part in ('gain', 'taps', 'bias'):
            out.floats(model[f'blocks.{i}.{part}'])
        out.layer(model, f'blocks.{i}.mix')
    out.floats(model['final_gain'])
    for layer in ('names', 'cues', 'of_cue', 'of_token'):
        out.layer(model, layer)
    out.array(bucket(torch.arange(512)).numpy(), np.uint8)
    for table in ('distance', 'sentences', 'lines'):
        out.table(model[table + '.weight'])
    out.layer(model, 'pair_hidden')
    out.floats(model['pair_taps'])
    out.floats(model['pair_bias'])
    out.layer(model, 'pair_out')
    return b''.join(out.parts)


def main():
    work, student, target, name = sys.argv[1:5]
    data = payload(torch.load(student)['model'], Inputs(pathlib.Path(work)).row, name)
    pathlib.Path(target).write_bytes(b'AIWEIGHT' + struct.pack('<IIQ', VERSION, len(data), fnv64(data)) + data)
    print(target, len(data) + 24, 'bytes')


if __name__ == '__main__':
    main()
