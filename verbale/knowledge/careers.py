"""Knows who held which other public role when: ministers, party leaders, opponents, generals, judges, envoys, activists.

The table is long, so that its rows are indexed when a name is first asked for, and read when it is met.
"""

from __future__ import annotations

from functools import cache

from verbale.knowledge.building import EntryError, build_holder
from verbale.knowledge.facts import Holder
from verbale.knowledge.reading import FOLDER, KnowledgeError, read_text

_COLUMNS = "names\trole\ttitle\tof\tstart\tend\tgender"
_FILE = FOLDER / "careers.tsv"


@cache
def _rows() -> tuple[tuple[str, ...], dict[str, list[int]]]:
    """The rows, and their numbers by each name in lower case. Raises KnowledgeError where the columns are others."""
    lines = [line for line in read_text(_FILE).split("\n") if line and line[0] != "#"]
    if not lines or lines[0] != _COLUMNS:
        raise KnowledgeError(_FILE, "line 1", f"must name the columns {_COLUMNS!r}")
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines[1:]):
        for name in line[: line.index("\t")].lower().split("|"):
            found.setdefault(name, []).append(number)
    return tuple(lines[1:]), found


def career(name: str) -> tuple[Holder, ...]:
    """The terms of who is called so, in the table's order; none where nobody of the table is. `name` in any case.
    Raises KnowledgeError where a row is wrong."""
    rows, by_name = _rows()
    return tuple(_term(rows[number]) for number in by_name.get(name.lower(), ()))


def career_names() -> tuple[str, ...]:
    """All names of the table, in lower case."""
    return tuple(_rows()[1])


def _term(row: str) -> Holder:
    names, role, title, of, start, end, gender = row.split("\t")
    entry = {
        "names": names.split("|"),
        "role": role,
        "title": title,
        "of": of,
        "start": start,
        "end": end,
        "gender": gender,
    }
    try:
        return build_holder({key: value for key, value in entry.items() if value})
    except EntryError as error:
        raise KnowledgeError(_FILE, row, str(error)) from error
