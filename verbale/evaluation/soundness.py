"""Knows when a coded article is sound: every span holds words, every id leads somewhere, no id stands twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from verbale.acts.act import Status

Row = dict[str, Any]
STATUSES = frozenset(get_args(Status))


def faults(coded: Row) -> list[str]:
    """What is wrong with one object of `verbale code`, in words; empty where it is sound."""
    text = coded["article"]["text"]
    found = [f"{where}: {why}" for where, span in _spans(coded) if (why := _wrong(text, span))]
    actors = _ids(coded["actors"])
    statements = _ids(coded["statements"])
    acts = _ids(coded["acts"])
    for kind, ids in (("actor", actors), ("statement", statements), ("act", acts)):
        found += [f"{kind} {one} stands twice" for one in sorted({i for i in ids if ids.count(i) > 1})]
    for row in coded["statements"]:
        found += [
            f"statement {row['id']}: no actor {a}"
            for a in (row["speaker"], *row["addressees"])
            if a and a not in actors
        ]
        if row["inside"] and row["inside"] not in statements:
            found.append(f"statement {row['id']}: no statement {row['inside']}")
    for row in coded["acts"]:
        found += [f"act {row['id']}: no actor {a}" for a in (*row["actors"], *row["recipients"]) if a not in actors]
        if row["statement"] and row["statement"] not in statements:
            found.append(f"act {row['id']}: no statement {row['statement']}")
        if row["status"] not in STATUSES:
            found.append(f"act {row['id']}: no status {row['status']!r}")
        date = row["date"]
        if date and date["earliest"] and date["latest"] and date["earliest"] > date["latest"]:
            found.append(f"act {row['id']}: begins after it ends")
    return found


def _ids(rows: list[Row]) -> list[str]:
    return [r["id"] for r in rows]


def _spans(coded: Row) -> Iterator[tuple[str, list[int]]]:
    for part in coded["article"]["furniture"]:
        yield f"furniture {part['reason']}", [part["start"], part["end"]]
    for actor in coded["actors"]:
        for mention in actor["mentions"]:
            yield f"mention of {actor['id']}", [mention["start"], mention["end"]]
    for row in coded["statements"]:
        for span in (*row["content"], *row["cue"], *([row["source"]] if row["source"] else [])):
            yield f"statement {row['id']}", span
    for row in coded["acts"]:
        for span in (row["evidence"], row["trigger"], *([row["condition"]] if row["condition"] else [])):
            yield f"act {row['id']}", span


def _wrong(text: str, span: list[int]) -> str:
    start, end = span
    if not 0 <= start < end <= len(text):
        return f"[{start}, {end}) is no span of a text of {len(text)}"
    words = text[start:end]
    if words != words.strip():
        return f"[{start}, {end}) begins or ends with white space"
    return ""
