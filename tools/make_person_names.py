#!/usr/bin/env python3
"""Writes data/person_names.tsv: given names and surnames of many countries, from the locales of Faker (MIT).

    pip download --no-deps faker && unzip faker-*.whl -d DIR && tools/make_person_names.py DIR

A name is kept when enough locales know it (names that only one Western locale lists are rare ones, and every row costs
every visitor bytes). Value: g, given name; s, surname; b, both. Words that are common English in lower case are left
out: the evidence tables weigh those. What Faker lacks stands in data/person_names_world.tsv, by hand."""
import collections
import importlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ɏ]+(?:[’'-][A-Za-zÀ-ɏ]+)?")
# One locale of these is enough: they stand for a part of the world that few others list.
FEW = set('az_AZ en_IN en_KE en_NG en_PK en_TH ha_NG ig_NG yo_NG zu_ZA sw tr_TR id_ID vi_VN uz_UZ ja_JP tw_GH '
          'zh_CN zh_TW ko_KR fa_IR hy_AM ka_GE ru_RU uk_UA ar_AA ar_PS ar_SA ar_DZ he_IL th_TH ta_IN hi_IN fr_DZ en_US en_GB es_MX pt_BR'.split())
HEADER = """# Given names (g), surnames (s), both (b): single words, lower case.
# From the locales of Faker (MIT, Daniele Faraglia and contributors), by tools/make_person_names.py.
"""


def names_of(provider, pattern):
    found = set()
    for attribute in dir(provider):
        values = getattr(provider, attribute)
        if re.search(pattern, attribute) and isinstance(values, (list, tuple, dict, set)):
            found.update(v for v in values if isinstance(v, str) and NAME.fullmatch(v))
    return found


def main():
    package = pathlib.Path(sys.argv[1])
    sys.path.insert(0, str(package))
    counts = {'g': collections.Counter(), 's': collections.Counter()}
    for folder in sorted((package / 'faker/providers/person').iterdir()):
        if not folder.is_dir() or folder.name.startswith('__'):
            continue
        provider = importlib.import_module(f'faker.providers.person.{folder.name}').Provider
        weight = 2 if folder.name in FEW else 1
        for kind, pattern in (('g', 'first_name|given'), ('s', 'last_name|surname')):
            for name in names_of(provider, pattern):
                counts[kind][name.lower().replace('’', "'")] += weight
    common = {line.split('\t')[0] for line in (ROOT / 'data/common_words.tsv').read_text(encoding='utf8').splitlines()}
    given = {n for n, c in counts['g'].items() if c >= 3 and len(n) > 2 and n not in common}
    family = {n for n, c in counts['s'].items() if c >= 3 and len(n) > 1 and n not in common}
    rows = [f"{n}\t{'b' if n in given and n in family else 'g' if n in given else 's'}" for n in sorted(given | family)]
    (ROOT / 'data/person_names.tsv').write_text(HEADER + '\n'.join(rows) + '\n', encoding='utf8')


if __name__ == '__main__':
    main()
