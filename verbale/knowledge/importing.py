"""Knows how tables of office holders from elsewhere become facts of ours: Wikidata query results, EveryPolitician CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from verbale.knowledge.building import EntryError, build_holder
from verbale.knowledge.facts import Holder, Knowledge
from verbale.knowledge.reading import KnowledgeError, data, read_text

#: how the columns that we read are called: by the Wikidata query service's examples, by EveryPolitician and its scrapers
_COLUMNS = {
    "name": ("personlabel", "officeholderlabel", "holderlabel", "itemlabel", "person", "name", "label"),
    "number": ("personid", "person_id", "wikidata", "wikidata_id", "person", "officeholder", "holder", "item"),
    "title": ("positionlabel", "officelabel", "rolelabel", "position", "office", "title", "role", "chamber"),
    "country": ("countrylabel", "jurisdictionlabel", "oflabel", "countryid", "country", "jurisdiction", "of"),
    "start": ("start", "start_date", "startdate", "starttime", "start_year"),
    "end": ("end", "end_date", "enddate", "endtime", "end_year"),
    "gender": ("gender", "genderlabel", "sex", "sexlabel"),
    "other": ("alias", "aliases", "altlabel", "personaltlabel", "other_names", "enwiki"),
}
_NUMBER = re.compile(r"(?:^|/)(Q[1-9][0-9]*)$")
_DAY = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_GENDERS = {"male": "m", "m": "m", "female": "f", "f": "f", "q6581097": "m", "q6581072": "f"}
#: days by which the start of a term may lie from the one that is known
_SLACK = 31


@dataclass(slots=True)
class Imported:
    """What a file gave: `fresh` terms in the form of a user's file, how many were `known`, and why rows were `refused`."""

    fresh: list[dict[str, Any]] = field(default_factory=list)
    known: int = 0
    refused: list[str] = field(default_factory=list)


def import_holders(path: Path, knowledge: Knowledge, of: str | None = None) -> Imported:
    """Read office holders from a CSV or JSON file.

    Comes in: the file (CSV with a header line, a SPARQL JSON answer, or a JSON list of objects), what is known, and the
    state code or organisation id that rows are of which name none. Goes out: terms that are not known yet, in the form
    of the holders of a user's YAML file. Raises KnowledgeError where the file is neither, or holds no column of names.
    """
    rows = list(_rows(path))
    if not rows:
        raise KnowledgeError(path, "", "holds no rows")
    if not any(_cell(row, "name") for row in rows):
        told = ", ".join(sorted(rows[0])) or "none"
        raise KnowledgeError(
            path, "line 1", f"has no column of names (personLabel, person or name); its columns: {told}"
        )
    bodies = _bodies(knowledge)
    terms: dict[tuple[str, str], list[Holder]] = {}
    for holder in knowledge.holders:
        terms.setdefault((holder.of, holder.role), []).append(holder)
    made = Imported()
    for number, row in enumerate(rows, 2):
        entry = _entry(row, bodies, of, path.name)
        if isinstance(entry, str):
            made.refused.append(f"line {number}: {entry}")
            continue
        try:
            holder = build_holder(entry)
        except EntryError as error:
            made.refused.append(f"line {number}: {error}")
            continue
        same = terms.setdefault((holder.of, holder.role), [])
        if any(_same(holder, other) for other in same):
            made.known += 1
            continue
        same.append(holder)
        made.fresh.append({key: value for key, value in entry.items() if value})
    return made


def write_facts(path: Path, holders: Iterable[Mapping[str, Any]]) -> int:
    """Add terms to a user's file of facts, which is made where there is none; how many terms it then holds. Raises
    KnowledgeError where the file is no YAML of ours."""
    told: dict[str, Any] = {}
    if path.exists():
        read = yaml.load(read_text(path), Loader=yaml.CSafeLoader)
        if read is not None and not isinstance(read, dict):
            raise KnowledgeError(path, "line 1", "must be a mapping such as holders: [...]")
        told = read or {}
    told["holders"] = [*(told.get("holders") or []), *(dict(one) for one in holders)]
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
    return len(told["holders"])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    text = read_text(path)
    if path.suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "["):
        try:
            told = json.loads(text)
        except ValueError as error:
            raise KnowledgeError(path, "", f"is not JSON: {error}") from error
        bindings = told.get("results", {}).get("bindings") if isinstance(told, dict) else told
        if not isinstance(bindings, list):
            raise KnowledgeError(path, "", "is neither a SPARQL answer nor a list of objects")
        for one in bindings:
            if not isinstance(one, dict):
                raise KnowledgeError(path, "", "holds something that is no object")
            yield {
                k.lower(): str(v.get("value", "") if isinstance(v, dict) else v)
                for k, v in one.items()
                if v is not None
            }
        return
    delimiter = "\t" if "\t" in text.split("\n", 1)[0] else ","
    for row in csv.DictReader(io.StringIO(text), delimiter=delimiter):
        yield {
            k.strip().lower(): (v or "").strip() for k, v in row.items() if isinstance(k, str) and isinstance(v, str)
        }


def _cell(row: Mapping[str, str], what: str) -> str:
    for column in _COLUMNS[what]:
        value = row.get(column, "")
        if value and not (what == "name" and _NUMBER.search(value)) and not (what == "title" and _NUMBER.search(value)):
            return value
    return ""


def _bodies(knowledge: Knowledge) -> dict[str, str]:
    bodies = {name.lower(): state.code for state in knowledge.states for name in state.names}
    bodies |= {state.code.lower(): state.code for state in knowledge.states}
    bodies |= {state.wikidata.lower(): state.code for state in knowledge.states if state.wikidata}
    for one in knowledge.organisations:
        bodies.setdefault(one.id, one.id)
        if one.wikidata:
            bodies.setdefault(one.wikidata.lower(), one.id)
    return bodies


def _entry(row: Mapping[str, str], bodies: Mapping[str, str], of: str | None, source: str) -> dict[str, Any] | str:
    name, title = _cell(row, "name"), _cell(row, "title")
    if not name:
        return "no name"
    number = next((m[1] for c in _COLUMNS["number"] if (m := _NUMBER.search(row.get(c, "")))), None)
    title, told = _split(title, bodies)
    country = _cell(row, "country")
    found = _NUMBER.search(country)
    body = bodies.get((found[1] if found else country).lower()) or told or of
    if body is None:
        return f"{name}: of which state or organisation is not told"
    if "chamber" in row and row.get("chamber") == title:
        title = f"Member of the {title}"
    names = list(dict.fromkeys([name, *(n.strip() for n in re.split(r"[;|]", _cell(row, "other")) if n.strip())]))
    return {
        "names": names, "role": _role(title), "title": title or "office holder", "of": body,
        "start": _day(_cell(row, "start")), "end": _day(_cell(row, "end")),
        "gender": _GENDERS.get(_cell(row, "gender").lower()), "wikidata": number, "source": source,
    }  # fmt: skip


def _split(title: str, bodies: Mapping[str, str]) -> tuple[str, str | None]:
    # 'Minister of Defence of Poland' -> 'Minister of Defence', Poland
    for joint in (" of the ", " of ", " for "):
        office, _, rest = title.rpartition(joint)
        if office and rest.lower() in bodies:
            return office, bodies[rest.lower()]
    return title, None


def _role(title: str) -> str:
    lower = title.lower()
    roles: dict[str, Any] = data("offices.yaml")["roles"]
    for role in ("head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister",
                 "finance_minister"):  # fmt: skip
        if lower in roles[role]["titles"]:
            return role
    return "other"


def _day(value: str) -> str | None:
    found = _DAY.match(value)
    if found is None:
        return None
    year, month, day = found[1], found[2], found[3]
    # the query service writes a year as its first of January, at midnight: only what it says is kept
    return "-".join(part for part in (year, month, day) if part and part != "00")


def _same(one: Holder, other: Holder) -> bool:
    if not ((one.wikidata and one.wikidata == other.wikidata) or set(one.names) & set(other.names)):
        return False
    return abs(((one.start or date.min) - (other.start or date.min)).days) <= _SLACK
