"""Knows the words of persons and groups: honorifics, given names, what people do, parts of states, blocs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from verbale.actors.folding import fold, slug
from verbale.knowledge import data, table


@dataclass(frozen=True, slots=True)
class SharedBody:
    """Names that bodies of several states have: `of` gives the organisation by state, `usual` the one meant where the
    text tells no state, `also` the further states that have one of the name."""

    names: tuple[str, ...]
    sector: str | None
    of: dict[str, str]
    usual: str | None
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Figure:
    """A person of the past or of belief who is named without a full name; `country` None: of no state."""

    name: str
    gender: str
    country: str | None
    sector: str


@dataclass(frozen=True, slots=True)
class Folk:
    """A people: its usual name, the forms in which it stands as a noun, the states in which most of it lives."""

    name: str
    forms: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Word tables in lower case. `persons`, `bodies` and `makers` give a PLOVER sector (None: depends on the text);
    `local_honorifics` those of one state only; `genders` the gender of given names; `blocs` the words, id and name of groups of states."""

    honorifics: dict[str, tuple[str | None, str | None]]
    local_honorifics: dict[str, str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    things: frozenset[str]
    first_of_things: frozenset[str]
    callings: frozenset[str]
    never: frozenset[str]
    office_words: frozenset[str]
    family_first: frozenset[str]
    genders: dict[str, str]
    state_words: frozenset[str]
    bodies: dict[str, str | None]
    persons: dict[str, str | None]
    makers: dict[str, str | None]
    led: dict[str, str | None]
    trades: dict[str, str | None]
    fields: tuple[tuple[str, frozenset[str]], ...]
    points_back: dict[str, frozenset[str]]
    pair_nouns: dict[str, str]
    always_many: frozenset[str]
    only_many: frozenset[str]
    needs_owner: frozenset[str]
    offices: frozenset[str]
    not_one: frozenset[str]
    short_names: frozenset[str]
    no_organisations: frozenset[str]
    documents: frozenset[str]
    statements: frozenset[str]
    written: frozenset[str]
    at_home: frozenset[str]
    anywhere: frozenset[str]
    peoples: frozenset[str]
    capitals: dict[str, frozenset[str]]
    blocs: tuple[tuple[str, str, str], ...]
    shared_bodies: tuple[SharedBody, ...]
    address_endings: dict[str, str]
    sport_letters: dict[str, str]
    parts_of_states: dict[str, str]
    figures: dict[str, Figure]
    folks: dict[str, Folk]

    @cached_property
    def group_nouns(self) -> frozenset[str]:
        """The nouns that name a state's part, a body or people."""
        return self.state_words | self.bodies.keys() | self.persons.keys() | {"office"}


#: plain sets of groups.yaml
_SETS = (
    "always_many", "only_many", "needs_owner", "offices", "not_one", "short_names", "no_organisations", "documents",
    "statements", "written", "at_home", "anywhere", "peoples",
)  # fmt: skip


@cache
def vocabulary() -> Vocabulary:
    """The words of honorifics.yaml, groups.yaml, metonyms.yaml, names.tsv and figures.tsv, read once in a process."""
    titles: dict[str, Any] = data("honorifics.yaml")
    groups: dict[str, Any] = data("groups.yaml")
    return Vocabulary(
        honorifics={
            fold(word).lower(): (block.get("gender"), block.get("sector"))
            for block in titles["before"]
            for word in block["words"]
        },
        local_honorifics={
            word.lower(): block["of"] for block in titles["before"] if "of" in block for word in block["words"]
        },
        suffixes=frozenset(word.lower() for word in titles["after"]),
        particles=frozenset(titles["particles"]),
        things=frozenset(titles["things"]),
        first_of_things=frozenset(titles["first_of_things"]),
        callings=frozenset(titles["callings"]),
        never=frozenset(titles["never"]),
        office_words=frozenset(titles["office_words"]),
        family_first=frozenset(word.lower() for word in titles["family_first"]),
        genders={fold(row["name"]).lower(): row["gender"] for row in table("names.tsv")},
        state_words=frozenset(groups["state"]["words"]),
        bodies=_sectors(groups["bodies"]),
        persons=_sectors(groups["persons"]),
        makers=_sectors(groups["makers"]),
        led=_sectors(groups["led"]),
        trades=_sectors(groups["trades"]),
        fields=tuple((block["sector"], frozenset(block["words"])) for block in groups["fields"]),
        points_back={word: frozenset(block["sectors"]) for block in groups["points_back"] for word in block["words"]},
        pair_nouns={word: kind for kind, words in groups["pairs"].items() for word in words},
        **{key: frozenset(groups[key]) for key in _SETS},
        capitals={key: frozenset(words) for key, words in data("metonyms.yaml").items()},
        shared_bodies=tuple(
            SharedBody(
                tuple(line["names"]), line.get("sector"), line["of"], line.get("usual"), frozenset(line.get("also", ()))
            )
            for line in data("bodies.yaml")
        ),
        address_endings=dict(groups["address_endings"]),
        sport_letters=dict(groups["sport_letters"]),
        parts_of_states={word: code for code, words in groups["parts_of_states"].items() for word in words},
        figures=_figures(),
        folks={
            slug(row["name"]): Folk(
                row["name"], tuple(row["forms"].split("|")), tuple(filter(None, row["states"].split("|")))
            )
            for row in table("peoples.tsv")
        },
        blocs=tuple((word, bloc["id"], bloc["name"]) for bloc in groups["blocs"] for word in bloc["words"]),
    )


def _sectors(blocks: list[dict[str, Any]]) -> dict[str, str | None]:
    # the first block that holds a word decides
    found: dict[str, str | None] = {}
    for block in blocks:
        for word in block["words"]:
            found.setdefault(word, block.get("sector"))
    return found


def _figures() -> dict[str, Figure]:
    # by each way in which they are called, and by the name in full
    found: dict[str, Figure] = {}
    for row in table("figures.tsv"):
        figure = Figure(row["name"], row["gender"], row["country"].replace("-", "") or None, row["sector"])
        for called in (*row["called"].split("|"), row["name"]):
            found.setdefault(fold(called).lower(), figure)
    return found
