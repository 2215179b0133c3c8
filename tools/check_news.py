"""Knows which rows of `knowledge/news` do harm: run it over files of rows, with texts whose day is known.

    python tools/check_news.py verbale/knowledge/news/*.tsv --texts FOLDER... --before 2018-06-01

Prints, a line each: the file, the row's day and name, what is wrong with it, and how often. `never`: a name that cannot be
found, as it begins with no word, or with words beside that are not in lower case. `doubled`: another row has the same name,
and days within three of its own. `early`: texts written before the row's day tell it, by the same rules as for dating (for what is planned, years before). `--texts` are folders of plain
texts; `--before` is a day by which all of them were written. `--drop N` writes the rows back without those that are
`never` or `doubled`, or told early by N texts or more.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from verbale.knowledge.reading import read_table
from verbale.times.evidence.told import besides, is_planned

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"])|\n+")
_SAME, _ZERO = timedelta(days=3), timedelta(0)
#: so long before it comes what is planned is spoken of
_KNOWN = timedelta(days=1500)
_WORD = re.compile(r"\w")


def never(row: dict[str, str]) -> str:
    """Why a row can never be told, or ""."""
    names = row["names"].split("|")
    if not all(name and _WORD.match(name) for name in names):
        return "a name begins with no word"
    if row["beside"] != row["beside"].lower() or "||" in row["beside"] or row["beside"].endswith("|"):
        return "words beside are not in lower case, or empty"
    if date.fromisoformat(row["start"]) > date.fromisoformat(row["end"]):
        return "it ends before it starts"
    return ""


def doubled(row: dict[str, str], seen: dict[str, list[dict[str, str]]]) -> bool:
    """Whether a row with one of the names, the same kind and shared words beside has been seen with the same days."""
    start = date.fromisoformat(row["start"])
    words = set(row["beside"].split("|"))
    for name in row["names"].split("|"):
        for other in seen.get(name, ()):
            near = abs(date.fromisoformat(other["start"]) - start) <= _SAME
            if near and other["kind"] == row["kind"] and words & set(other["beside"].split("|")):
                return True
    return False


def told_early(rows: list[dict[str, str]], texts: list[str]) -> Counter[int]:
    """How many of the texts tell each row, by its number."""
    by_word: dict[str, list[tuple[str, int]]] = {}
    for number, row in enumerate(rows):
        for name in row["names"].split("|"):
            by_word.setdefault(re.split(r"\W", name)[0], []).append((name, number))
    counts: Counter[int] = Counter()
    for text in texts:
        told: set[int] = set()
        for sentence in _SENTENCE.split(text.replace("’", "'")):
            low = sentence.lower()
            for word in set(re.findall(r"\w+", sentence)) & by_word.keys():
                for name, number in by_word[word]:
                    found = re.search(rf"\b{re.escape(name)}(?!\w)", sentence)
                    if found is None or number in told:
                        continue
                    rest = low[: found.start()] + " " * len(name) + low[found.end() :]
                    if not rows[number]["beside"] or besides(rows[number]["beside"]).search(rest):
                        told.add(number)
        counts.update(told)
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--texts", nargs="*", type=Path, default=[])
    parser.add_argument("--before", type=date.fromisoformat)
    parser.add_argument("--drop", type=int)
    asked = parser.parse_args()
    texts = [p.read_text(errors="replace") for folder in asked.texts for p in sorted(folder.rglob("*.txt"))]
    seen: dict[str, list[dict[str, str]]] = {}
    for path in asked.files:
        lines = path.read_text(encoding="utf-8").split("\n")
        rows = read_table(path, "\n".join(lines))
        late = [
            r
            for r in rows
            if asked.before and r["start"] > (asked.before + (_KNOWN if is_planned(r) else _ZERO)).isoformat()
        ]
        early = told_early(late, texts)
        told = {id(late[number]): count for number, count in early.items()}
        out: set[str] = set()
        for row in rows:
            wrong, count = never(row), told.get(id(row), 0)
            if not wrong and doubled(row, seen):
                wrong = "doubled"
            if not wrong and count:
                wrong = f"early in {count} texts"
            if not wrong.startswith(("a ", "words", "it", "doubled")):
                for name in row["names"].split("|"):
                    seen.setdefault(name, []).append(row)
            if wrong:
                print(path.name, row["start"], row["names"], row["beside"][:40], wrong, sep="\t")
                if not count or (asked.drop and count >= asked.drop):
                    out.add("\t".join(row.values()))
        if asked.drop is not None and out:
            path.write_text("\n".join(line for line in lines if line not in out), encoding="utf-8")


if __name__ == "__main__":
    main()
