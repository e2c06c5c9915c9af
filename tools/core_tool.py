#!/usr/bin/env python3
"""Builds a program of tools/ that is linked with the core: what learns a table, and what shows numbers for fitting.

    tools/core_tool.py NAME [BUILD_FOLDER]     builds tools/NAME.cpp, prints where the program is"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def build(name, folder=None):
    """The path of the program; the core is built first where it is stale. `folder`: build/learn by default."""
    folder = pathlib.Path(folder or ROOT / 'build/learn')
    subprocess.run(['cmake', '-S', ROOT, '-B', folder, '-DCMAKE_BUILD_TYPE=Release'], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(['cmake', '--build', folder, '--target', 'inspector_inspect'], check=True, stdout=subprocess.DEVNULL)
    program = folder / name
    subprocess.run(['g++', '-std=c++20', '-O2', '-I', ROOT / 'src', '-I', folder / 'generated', '-o', program,
                    ROOT / f'tools/{name}.cpp', '-Wl,--start-group', *sorted(folder.glob('libinspector_*.a')), '-lgumbo',
                    '-Wl,--end-group'], check=True)
    return program


if __name__ == '__main__':
    print(build(*sys.argv[1:3]))
