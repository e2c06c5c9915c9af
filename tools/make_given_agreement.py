#!/usr/bin/env python3
"""Writes data/given_agreement.tsv: which of "he" and "she" agrees with a given name, from the locales of Faker (MIT).

    pip download --no-deps faker && unzip faker-*.whl -d DIR && tools/make_given_agreement.py DIR

Used only to find what a pronoun stands for; it never reaches a report. Only names of data/person_names.tsv (others
would cost every visitor bytes for nothing) on which the locales agree, nine to one."""
import collections
import importlib
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEADER = """# Given names that agree with "he" (m) or "she" (f) in nearly every country that has them. Only for finding what a
# pronoun stands for; never exported. From the locales of Faker (MIT, Daniele Faraglia and contributors), by
# tools/make_given_agreement.py; names with an accent only as they are written without.
"""


# Names of people in the news that the locales lack.
MORE = {"m": """bernie barack mitt jeb newt rand rishi keir narendra recep jair imran shinzo fumio boris vlad emmanuel olaf volodymyr
 kofi kwame kwasi nana uhuru cyril thabo jacob yoweri nelson ahmad mahmoud hamid ashraf ali hassan ebrahim qassem bashar
 abdel abdul mohammad ravi sanjay rahul amit arvind rajesh suresh hiroshi kenji takeshi anwar mahathir joko prabowo rodrigo ferdinand
 evo nicolas hugo fidel raul juan miguel andres enrique""",
        "f": """hillary ivanka melania nancy kamala kellyanne condoleezza elizabeth angela ursula theresa nicola jacinda priyanka sonia indira mamata
 nirmala malala benazir khaleda hasina yingluck michelle cristina dilma claudia keiko graca winnie amina ngozi fatou
 yuriko marine giorgia sanna mette kaja magdalena"""}


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def main():
    package = pathlib.Path(sys.argv[1])
    sys.path.insert(0, str(package))
    known = {plain(row.split("\t")[0]) for row in (ROOT / "data/person_names.tsv").read_text(encoding="utf8").splitlines()
             if row and row[0] != "#" and row.split("\t")[1] in "gb"}
    votes = collections.defaultdict(collections.Counter)
    for folder in sorted((package / "faker/providers/person").iterdir()):
        if not folder.is_dir() or folder.name.startswith("__"):
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for agreement, pattern in (("m", r"^first_names?_male"), ("f", r"^first_names?_female")):
            names = set()
            for attribute in dir(provider):
                values = getattr(provider, attribute)
                if re.search(pattern, attribute) and isinstance(values, (list, tuple, dict, set)):
                    names.update(plain(v) for v in values if isinstance(v, str))
            for name in names & known:
                votes[name][agreement] += 1
    for agreement, names in MORE.items():
        for name in names.split():
            votes.setdefault(name, collections.Counter({agreement: 1}))
    rows = []
    for name, vote in sorted(votes.items()):
        best, count = vote.most_common(1)[0]
        if count >= 0.9 * sum(vote.values()):
            rows.append(f"{name}\t{best}")
    (ROOT / "data/given_agreement.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
