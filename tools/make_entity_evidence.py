#!/usr/bin/env python3
"""Learns data/entity_evidence.tsv anew: builds tools/learn_entity_evidence.cpp against the core and runs it.

    tools/make_entity_evidence.py ../shared/data [BUILD_FOLDER]

Takes minutes and 2 GB. The other tables must be final first: the evidence is learnt on top of them."""
import pathlib
import subprocess
import sys

from core_tool import ROOT, build


def main():
    data = pathlib.Path(sys.argv[1])
    tool = build('learn_entity_evidence', *sys.argv[2:3])
    gold = [data / 'entities-train.jsonl', data / 'wikigold.jsonl']
    subprocess.run([tool, *gold, ROOT / 'data/entity_evidence.tsv'], check=True)


if __name__ == '__main__':
    main()
