#!/usr/bin/env python3
"""Learns data/speaker_weights.tsv anew: builds tools/learn_speakers.cpp against the core and runs it.

    tools/make_speaker_weights.py ../shared/data [BUILD_FOLDER]

Takes a minute. All stages before speakers must be final first (names, people, the quotes' own weights): the weights
are learnt on top of them. It prints how the choice does on articles that it has not seen: the share of right and
of wrong names at every least confidence. SHOW_ERRORS=1 prints every wrong choice among them."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLD = ('quotes-world-train.jsonl',), ('polnear-train.jsonl', 'speakers-train.jsonl')


def main():
    data = pathlib.Path(sys.argv[1])
    build = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / 'build/quotes')
    subprocess.run(['cmake', '-S', ROOT, '-B', build, '-DCMAKE_BUILD_TYPE=Release'], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(['cmake', '--build', build, '--target', 'inspector_quotes'], check=True, stdout=subprocess.DEVNULL)
    libraries = sorted(build.glob('libinspector_*.a'))
    tool = build / 'learn_speakers'
    subprocess.run(['g++', '-std=c++20', '-O2', '-I', ROOT / 'src', '-I', build / 'generated', '-o', tool,
                    ROOT / 'tools/learn_speakers.cpp', '-Wl,--start-group', *libraries, '-Wl,--end-group'], check=True)
    gold = ['+'.join(str(data / name) for name in names) for names in GOLD]
    subprocess.run([tool, ROOT / 'data/speaker_weights.tsv', *gold], check=True)


if __name__ == '__main__':
    main()
