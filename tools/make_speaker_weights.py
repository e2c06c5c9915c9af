#!/usr/bin/env python3
"""Learns data/speaker_weights.tsv anew: builds tools/learn_speakers.cpp against the core and runs it.

    tools/make_speaker_weights.py ../shared/data [BUILD_FOLDER]

Takes a minute. All stages before speakers must be final first (names, people, the quotes' own weights): the weights
are learnt on top of them. It prints how the choice does on articles that it has not seen: the share of right and
of wrong names at every least confidence. SHOW_ERRORS=1 prints every wrong choice among them."""
import pathlib
import subprocess
import sys

from core_tool import ROOT, build

GOLD = ('quotes-world-train.jsonl',), ('polnear-train.jsonl', 'speakers-train.jsonl')


def main():
    data = pathlib.Path(sys.argv[1])
    tool = build('learn_speakers', *sys.argv[2:3])
    gold = ['+'.join(str(data / name) for name in names) for names in GOLD]
    subprocess.run([tool, ROOT / 'data/speaker_weights.tsv', *gold], check=True)


if __name__ == '__main__':
    main()
