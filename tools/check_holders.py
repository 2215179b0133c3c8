"""Knows how our table of offices compares with tables of ministers by country: who, from which month, to which month.

Usage: python tools/check_holders.py FOLDER [--show]

FOLDER holds CSV files named COUNTRY-anything.csv with the columns position, person, personID, start and end, or
countryid, positionLabel, officeholderLabel, start_year and end_year. Nothing is copied: differences are shown, to be
decided from what is publicly known. Those decided stand in holders_differences.tsv beside this script, with the reason;
the agreement is told as found, and again over the terms that are of the office, theirs where ours is no worse.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from verbale.knowledge import Holder, Knowledge, known

#: the table of ours is complete from these years on
SINCE = {"head_of_state": 2000, "head_of_government": 2000, "foreign_minister": 2010, "defence_minister": 2010}
LATER = 2010
#: days by which a start or end may differ: an election, an oath and a hand-over lie apart
SLACK = 31
POSITIONS = [
    (r"^(president|monarch|emperor|king|supreme leader)$", "head_of_state"),
    (r"^(prime minister|premier of the state council)$", "head_of_government"),
    (r"^(minister (of|for) foreign affairs|secretary of state( for foreign and commonwealth affairs)?)$", "foreign_minister"),
    (r"^(minister of (national )?defence( and armed forces logistics)?|secretary of (state for )?defence)$", "defence_minister"),
    (r"^(minister of (the )?interior( affairs| and administration| and safety)?|secretary of state for the home department)$", "interior_minister"),
    (r"^(minister of finance|secretary of the treasury|minister of economic affairs and finance|chancellor of the exchequer)$", "finance_minister"),
]  # fmt: skip
#: where the president is the head of government in our table
HEADED_BY_PRESIDENT = {"IRN"}


@dataclass(frozen=True)
class Term:
    """One row of their table."""

    country: str
    role: str
    person: str
    wikidata: str
    start: date
    end: date | None
    whole_years: bool = False


def fold(name: str) -> str:
    """The name in small letters without accents, marks and spaces."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    return re.sub(r"[^a-z]", "", "".join(c for c in plain.lower() if not unicodedata.combining(c)))


def read_terms(folder: Path, knowledge: Knowledge) -> Iterator[Term]:
    """The terms of the offices that our table has, of all files, from the year in which ours begins."""
    codes = {name.lower(): state.code for state in knowledge.states for name in state.names}
    numbers = {state.wikidata: state.code for state in knowledge.states if state.wikidata}
    for path in sorted(folder.glob("*.csv")):
        country = re.sub(r"-(cabinet|ministers)$", "", path.stem).replace("-", " ")
        for row in csv.DictReader(path.open(encoding="utf-8")):
            term = _years(row, numbers) if "start_year" in row else _days(row, codes.get(country))
            if term is not None and (term.end or date.max).year >= SINCE.get(term.role, LATER):
                yield term


def _days(row: dict[str, str], code: str | None) -> Term | None:
    position = row["position"].lower()
    role = next((role for pattern, role in POSITIONS if re.match(pattern, position)), None)
    if code is None or role is None or not row["start"]:
        return None
    if role == "head_of_state" and code in HEADED_BY_PRESIDENT and "president" in position:
        role = "head_of_government"
    parts = [int(p) for p in row["start"].split("-")] + [1, 1]
    ends = [int(p) for p in row["end"].split("-")] if row["end"] else []
    end = date(ends[0], ends[1], ends[2]) if len(ends) == 3 else date(ends[0], 12, 31) if ends else None
    return Term(code, role, row["person"], row["personID"], date(parts[0], parts[1], parts[2]), end)


def _years(row: dict[str, str], numbers: dict[str, str]) -> Term | None:
    code, label = numbers.get(row["countryid"]), row["positionLabel"].lower()
    role = "head_of_government" if "prime minister" in label else "head_of_state" if "president" in label else None
    if code is None or role is None or not row["start_year"] or "vice" in label or "deputy" in label:
        return None
    if code in HEADED_BY_PRESIDENT:
        role = "head_of_government"
    end = date(int(row["end_year"]), 12, 31) if row["end_year"] else None
    return Term(
        code, role, row["officeholderLabel"], row["officeholder"], date(int(row["start_year"]), 1, 1), end, True
    )


def join_terms(terms: list[Term]) -> list[Term]:
    """Terms of one person in one office that follow on one another (a second cabinet) joined into one."""
    joined: list[Term] = []
    for term in sorted(terms, key=lambda t: (t.country, t.role, t.wikidata, t.start)):
        last = joined[-1] if joined else None
        if last and (last.country, last.role, last.wikidata) == (term.country, term.role, term.wikidata):
            if last.end is not None and (term.start - last.end).days <= SLACK:
                joined[-1] = replace(last, end=term.end and max(term.end, last.end))
                continue
        joined.append(term)
    return joined


def same_person(term: Term, holder: Holder) -> bool:
    """Whether a spelling of ours is near theirs, or both have one Wikidata number."""
    if term.wikidata == holder.wikidata:
        return True
    # 'Antony J. Blinken' and 'Antony Blinken', 'Sergey Shoygu' and 'Sergei Shoigu'; both held this office
    theirs = fold(term.person)
    return any(
        theirs == fold(name) or (" " in name and SequenceMatcher(None, theirs, fold(name)).ratio() >= 0.8)
        for name in holder.names
    )


def near(theirs: date | None, ours: date | None, whole_years: bool) -> bool:
    """Whether two days are the same but for the slack; an open end is near any end after their table's."""
    if theirs is None:
        return ours is None or ours >= date(2022, 1, 1)
    if ours is None:
        return False
    if whole_years:
        return theirs.year == ours.year
    return abs((theirs - ours).days) <= SLACK


def read_differences(path: Path) -> dict[tuple[str, str, str, str], str]:
    """Differences that were looked into: country, office, person and start of their term -> why."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {(row[0], row[1], row[2], row[3]): row[4] for row in rows[1:]}


def main(arguments: list[str]) -> int:
    """Print the agreement by country and office; with --show the differences. 2 where the folder is not one."""
    show = "--show" in arguments
    folders = [Path(a) for a in arguments if not a.startswith("--")]
    if len(folders) != 1 or not folders[0].is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    knowledge = known()
    ours: dict[tuple[str, str], list[Holder]] = {}
    for holder in knowledge.holders:
        ours.setdefault((holder.of, holder.role), []).append(holder)
    count: dict[tuple[str, str], Counter[str]] = {}
    explained = read_differences(Path(__file__).with_name("holders_differences.tsv"))
    met: Counter[str] = Counter()
    open_: list[str] = []
    for term in join_terms(list(read_terms(folders[0], knowledge))):
        key = (term.country, term.role)
        tally = count.setdefault(key, Counter())
        tally["terms"] += 1
        fitting = [h for h in ours.get(key, ()) if same_person(term, h)]
        told = f"{term.country} {term.role}: {term.person} {term.start} to {term.end or '..'}"
        why = explained.pop((term.country, term.role, term.person, term.start.isoformat()), None)
        if not fitting:
            met[why or "open"] += 1
            if why is None:
                open_.append(f"{told}: not ours")
            if show:
                print(f"- {told}: not ours")
            continue
        tally["person"] += 1
        best = max(
            fitting,
            key=lambda h: near(term.start, h.start, term.whole_years) + near(term.end, h.end, term.whole_years),
        )
        start, end = near(term.start, best.start, term.whole_years), near(term.end, best.end, term.whole_years)
        tally["start"] += start
        tally["end"] += end
        tally["both"] += start and end
        if not (start and end):
            met[why or "open"] += 1
            if why is None:
                open_.append(f"{told}: ours {best.start} to {best.end or '..'}")
        elif why is not None:
            print(f"stale: {told} does not differ any more")
        if show and not (start and end):
            print(f"- {told}: ours {best.start} to {best.end or '..'}")
    print("country\toffice\tterms\tperson\tstart\tend\tboth")
    total: Counter[str] = Counter()
    for (country, role), tally in sorted(count.items()):
        total.update(tally)
        print(country, role, *(tally[k] for k in ("terms", "person", "start", "end", "both")), sep="\t")
    print("all", "all", *(total[k] for k in ("terms", "person", "start", "end", "both")), sep="\t")
    for line in open_:
        print(f"not explained: {line}")
    print("differences:", ", ".join(f"{n} {why}" for why, n in sorted(met.items())) or "none")
    ours_holds = total["both"] + sum(n for why, n in met.items() if why in ("their dates", "latest term"))
    covered = total["terms"] - met["other office"]
    print(
        f"person and both dates as found: {100 * total['both'] / max(total['terms'], 1):.1f} % of {total['terms']} terms"
    )
    print(f"on the office and with what was decided: {100 * ours_holds / max(covered, 1):.1f} % of {covered} terms")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
