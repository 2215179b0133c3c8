"""Knows how one entry of a file of facts becomes a fact, and what may be wrong with it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from verbale.knowledge.facts import Happening, Holder, Organisation, State

ROLES = frozenset(
    [
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "interior_minister",
        "finance_minister",
        "head",
        "spokesperson",
        "envoy",
        "other",
    ]
)
KEYS = {
    "states": frozenset(["code", "names", "adjectives", "people", "capitals", "seats", "wikidata", "source"]),
    "organisations": frozenset(["id", "names", "sector", "country", "founded", "members", "wikidata", "source"]),
    "holders": frozenset(["names", "role", "title", "of", "start", "end", "gender", "wikidata", "source"]),
    "happenings": frozenset(["words", "start", "end", "source"]),
}

_CODE = re.compile(r"[A-Z]{3}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_QNUMBER = re.compile(r"Q[1-9][0-9]*")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?")

Entry = Mapping[str, Any]


class EntryError(ValueError):
    """What is wrong with one entry; whoever reads the file adds the file and the line."""


def check_keys(section: str, entry: Any) -> Entry:
    """The entry itself, where it is a mapping with no key that is not known. Raises EntryError otherwise."""
    if not isinstance(entry, Mapping):
        raise EntryError(f"must be a mapping with the keys {', '.join(sorted(KEYS[section]))}")
    for key in entry:
        if key not in KEYS[section]:
            raise EntryError(f"has the unknown key {key!r}; known are {', '.join(sorted(KEYS[section]))}")
    return entry


def build_state(entry: Entry) -> State:
    """A state of an entry with `code` and `names`, the rest optional. Raises EntryError."""
    return State(
        code=_code(entry, "code"),
        names=_texts(entry, "names", needed=True),
        adjectives=_texts(entry, "adjectives"),
        people=_texts(entry, "people"),
        capitals=_texts(entry, "capitals"),
        seats=_texts(entry, "seats"),
        wikidata=_wikidata(entry),
        source=_text(entry, "source") or "",
    )


def build_organisation(entry: Entry) -> Organisation:
    """An organisation of an entry with `id` and `names`, the rest optional. Raises EntryError."""
    slug = _text(entry, "id", needed=True) or ""
    if not _SLUG.fullmatch(slug):
        raise EntryError(f"id {slug!r} must be small letters, digits and hyphens")
    members = _texts(entry, "members")
    for member in members:
        if not _CODE.fullmatch(member):
            raise EntryError(f"member {member!r} must be a code of three capital letters")
    return Organisation(
        id=slug,
        names=_texts(entry, "names", needed=True),
        sector=_text(entry, "sector"),
        country=_code(entry, "country") if entry.get("country") else None,
        founded=_day(entry, "founded", last=False),
        members=members,
        wikidata=_wikidata(entry),
        source=_text(entry, "source") or "",
    )


def build_holder(entry: Entry) -> Holder:
    """A term in office of an entry with `names`, `role` and `of`. A `start` or `end` told only as a month or a year
    is read wide: from its first day, to its last. Raises EntryError."""
    role = _text(entry, "role", needed=True) or ""
    if role not in ROLES:
        raise EntryError(f"role {role!r} is not known; known are {', '.join(sorted(ROLES))}")
    gender = _text(entry, "gender")
    if gender not in (None, "f", "m"):
        raise EntryError(f"gender must be f or m or left out, not {gender!r}")
    start, end = _day(entry, "start", last=False), _day(entry, "end", last=True)
    if start and end and end < start:
        raise EntryError(f"ends ({end}) before it starts ({start})")
    return Holder(
        names=_texts(entry, "names", needed=True),
        role=role,
        title=_text(entry, "title") or "",
        of=_text(entry, "of", needed=True) or "",
        start=start,
        end=end,
        gender=gender,
        wikidata=_wikidata(entry),
        source=_text(entry, "source") or "",
    )


def build_happening(entry: Entry) -> Happening:
    """A dated event of an entry with `words` and `start`; without `end` it lasted one day. Raises EntryError."""
    start = _day(entry, "start", last=False)
    if start is None:
        raise EntryError("start is missing")
    end = _day(entry, "end", last=True) or _day(entry, "start", last=True) or start
    if end < start:
        raise EntryError(f"ends ({end}) before it starts ({start})")
    return Happening(_texts(entry, "words", needed=True), start, end, _text(entry, "source") or "")


def _text(entry: Entry, key: str, needed: bool = False) -> str | None:
    value = entry.get(key)
    if isinstance(value, str) and value:
        return value
    if value is None or value == "":
        if needed:
            raise EntryError(f"{key} is missing")
        return None
    raise EntryError(f"{key} must be text, not {value!r}; put it in quotation marks")


def _texts(entry: Entry, key: str, needed: bool = False) -> tuple[str, ...]:
    value = entry.get(key)
    if isinstance(value, str):
        value = [value]
    if not value:
        if needed:
            raise EntryError(f"{key} is missing")
        return ()
    if not isinstance(value, list):
        raise EntryError(f"{key} must be a list of texts, not {value!r}")
    for one in value:
        # a bare No or 2022 in YAML is not text
        if not isinstance(one, str) or not one.strip():
            raise EntryError(f"{key} holds {one!r}, which is not text; put it in quotation marks")
    return tuple(value)


def _code(entry: Entry, key: str) -> str:
    code = _text(entry, key, needed=True) or ""
    if not _CODE.fullmatch(code):
        raise EntryError(f"{key} {code!r} must be three capital letters (ISO 3166 alpha-3; your own: XAA to XZZ)")
    return code


def _wikidata(entry: Entry) -> str | None:
    number = _text(entry, "wikidata")
    if number is not None and not _QNUMBER.fullmatch(number):
        raise EntryError(f"wikidata {number!r} must be a Q-number such as Q42")
    return number


#: many terms begin or end on one day; a date is made once
_iso = lru_cache(maxsize=None)(date.fromisoformat)


def _day(entry: Entry, key: str, last: bool) -> date | None:
    value = entry.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, str) and len(value) == 10:
        try:
            return _iso(value)
        except ValueError as error:
            raise EntryError(f"{key} {value!r} is no date: {error}") from error
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = _PARTIAL.fullmatch(str(value))
    if not found:
        raise EntryError(f"{key} {value!r} must be a date such as 2022-02-24, a month or a year")
    year, month = int(found[1]), int(found[2] or (12 if last else 1))
    try:
        return date(year, month, monthrange(year, month)[1] if last else 1)
    except ValueError as error:
        raise EntryError(f"{key} {value!r} is no date: {error}") from error
