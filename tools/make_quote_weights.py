#!/usr/bin/env python3
"""Learns data/quote_weights.tsv anew: builds tools/learn_quotes.cpp against the core and runs it.

    tools/make_quote_weights.py ../shared/data [BUILD_FOLDER]

Takes minutes. The stages before quotes must be final first: the weights are learnt on top of them."""
import pathlib
import subprocess
import sys

from core_tool import ROOT, build

GOLD = ('polnear-train.jsonl', 'quotes-world-train.jsonl')


def main():
    data = pathlib.Path(sys.argv[1])
    tool = build('learn_quotes', *sys.argv[2:3])
    subprocess.run([tool, ROOT / 'data/quote_weights.tsv', *[data / name for name in GOLD]], check=True)


if __name__ == '__main__':
    main()
