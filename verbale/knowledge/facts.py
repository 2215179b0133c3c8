"""Knows what is known beforehand: states, organisations, groups, offices with their holders, dated events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class State:
    """A state. `code` is ISO 3166 alpha-3 (user-assigned XAA..XZZ allowed, XKX is written KOS); `names` begin with
    the common English name; `adjectives` ("Russian"); `people` nouns for its people ("Russians", "Russian");
    `capitals` that stand for its government; `seats` of government ("Kremlin", "Downing Street")."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    wikidata: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or armed group. `id` is a slug ("nato"); `names` begin with the usual one; `sector` a PLOVER
    sector; `country` of those that belong to one; `founded` the day, where known; `members` state codes."""

    id: str
    names: tuple[str, ...]
    sector: str | None = None
    country: str | None = None
    founded: date | None = None
    members: tuple[str, ...] = ()
    wikidata: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """One person's term in one office. `role` is one of head_of_state, head_of_government, foreign_minister,
    defence_minister, interior_minister, finance_minister, head (of an organisation), spokesperson, envoy, other;
    `title` as the press writes it ("Foreign Secretary"); `of` a state code or an organisation id; `start` and
    `end` closed, None where open; `names` begin with the usual full name, then spellings; `gender` f, m or None."""

    names: tuple[str, ...]
    role: str
    title: str
    of: str
    start: date | None
    end: date | None
    gender: str | None = None
    wikidata: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated event that articles speak of: `words` are its names; a text that speaks of it as past was written later."""

    words: tuple[str, ...]
    start: date
    end: date
    source: str = ""


@dataclass(frozen=True)
class Knowledge:
    """All that is known beforehand, ours and what the user added. `digest` names the exact content (SHA-256, hex);
    `further`: the names of further.tsv are looked up, too."""

    states: tuple[State, ...]
    organisations: tuple[Organisation, ...]
    holders: tuple[Holder, ...]
    happenings: tuple[Happening, ...]
    digest: str
    further: bool = False
