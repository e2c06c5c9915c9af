#!/usr/bin/env python3
"""Learns data/quote_weights.tsv anew: builds tools/learn_quotes.cpp against the core and runs it.

    tools/make_quote_weights.py ../shared/data [BUILD_FOLDER]

Takes minutes. The stages before quotes must be final first: the weights are learnt on top of them."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIBRARIES = ('quotes', 'people', 'entities', 'model', 'clues', 'article', 'text', 'lexicon', 'base')
GOLD = ('polnear-train.jsonl', 'quotes-world-train.jsonl')


def main():
    data = pathlib.Path(sys.argv[1])
    build = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / 'build/quotes')
    subprocess.run(['cmake', '-S', ROOT, '-B', build, '-DCMAKE_BUILD_TYPE=Release'], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(['cmake', '--build', build, '--target', 'inspector_quotes'], check=True, stdout=subprocess.DEVNULL)
    libraries = [build / f'libinspector_{name}.a' for name in LIBRARIES]
    tool = build / 'learn_quotes'
    subprocess.run(['g++', '-std=c++20', '-O2', '-I', ROOT / 'src', '-I', build / 'generated', '-o', tool,
                    ROOT / 'tools/learn_quotes.cpp', '-Wl,--start-group', *libraries, '-Wl,--end-group'], check=True)
    subprocess.run([tool, ROOT / 'data/quote_weights.tsv', *[data / name for name in GOLD]], check=True)


if __name__ == '__main__':
    main()
