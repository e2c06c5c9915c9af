#!/usr/bin/env python3
"""Learns data/entity_evidence.tsv anew: builds tools/learn_entity_evidence.cpp against the core and runs it.

    tools/make_entity_evidence.py ../shared/data [BUILD_FOLDER]

Takes minutes and 2 GB. The other tables must be final first: the evidence is learnt on top of them."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    data = pathlib.Path(sys.argv[1])
    build = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / 'build/entities')
    subprocess.run(['cmake', '-S', ROOT, '-B', build, '-DCMAKE_BUILD_TYPE=Release'], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(['cmake', '--build', build, '--target', 'inspector_entities'], check=True, stdout=subprocess.DEVNULL)
    libraries = [build / f'libinspector_{name}.a' for name in ('entities', 'model', 'clues', 'article', 'text', 'lexicon', 'base')]
    tool = build / 'learn_entity_evidence'
    subprocess.run(['g++', '-std=c++20', '-O2', '-I', ROOT / 'src', '-I', build / 'generated', '-o', tool,
                    ROOT / 'tools/learn_entity_evidence.cpp', *libraries], check=True)
    gold = [data / 'entities-train.jsonl', data / 'wikigold.jsonl']
    subprocess.run([tool, *gold, ROOT / 'data/entity_evidence.tsv'], check=True)


if __name__ == '__main__':
    main()
