"""Checks what the table of offices and their holders may hold."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from verbale.knowledge import Holder, data, known
from verbale.knowledge.reading import table

KNOWN = known()
#: offices that one person holds at a time
SINGLE = (
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister",
    "finance_minister", "head",
)  # fmt: skip
#: hand-overs told as months are read wide
OVERLAP = 31
#: two men took the oath after the vote of November 2010
DISPUTED = {("CIV", "head_of_state")}


def offices() -> Iterator[tuple[tuple[str, str], list[Holder]]]:
    found: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for holder in KNOWN.holders:
        if holder.role in SINGLE:
            found[holder.of, holder.role].append(holder)
    for key, terms in found.items():
        yield key, sorted(terms, key=lambda t: (t.start or date.min, t.end or date.max))


def holder(role: str, of: str, day: str) -> list[str]:
    on = date.fromisoformat(day)
    return [
        h.names[0]
        for h in KNOWN.holders
        if (h.role, h.of) == (role, of) and (h.start or date.min) <= on <= (h.end or date.max)
    ]


def test_no_two_persons_hold_one_office_for_longer_than_a_hand_over() -> None:
    wrong = []
    for key, terms in offices():
        for before, after in pairwise(terms):
            overlap = ((before.end or date.max) - (after.start or date.min)).days
            if overlap > OVERLAP and key not in DISPUTED:
                wrong.append((key, before.names[0], after.names[0]))
    assert wrong == []


def test_every_office_is_of_a_known_state_or_organisation() -> None:
    ids = {state.code for state in KNOWN.states} | {one.id for one in KNOWN.organisations}
    assert {h.of for h in KNOWN.holders} <= ids


def test_every_line_has_a_source_a_title_and_a_gender() -> None:
    assert [row for row in table("holders.tsv") if not (row["source"] and row["title"] and row["gender"])] == []


def test_one_person_has_one_usual_name_one_number_and_one_gender() -> None:
    facts: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    usual = {h.names[0] for h in KNOWN.holders}
    for h in KNOWN.holders:
        facts[h.names[0]].add((h.wikidata, h.gender))
        assert not (set(h.names[1:]) & usual - {h.names[0]}), h.names
    assert {name for name, told in facts.items() if len(told) > 1} == set()
    numbers: dict[str, set[str]] = defaultdict(set)
    for h in KNOWN.holders:
        if h.wikidata:
            numbers[h.wikidata].add(h.names[0])
    assert {number for number, names in numbers.items() if len(names) > 1} == set()


def test_a_name_with_an_accent_is_also_given_without() -> None:
    plain = {h.names[0]: h.names for h in KNOWN.holders}
    assert "Recep Tayyip Erdogan" in plain["Recep Tayyip Erdoğan"]
    assert "Lars Lokke Rasmussen" in plain["Lars Løkke Rasmussen"]


def test_office_holders_are_found_by_the_day() -> None:
    assert holder("foreign_minister", "GBR", "2021-12-15") == ["Liz Truss"]
    assert holder("head_of_government", "GBR", "2021-12-15") == ["Boris Johnson"]
    assert holder("foreign_minister", "USA", "2022-04-01") == ["Antony Blinken"]
    assert holder("foreign_minister", "POL", "2022-02-01") == ["Zbigniew Rau"]
    assert holder("head", "nato", "2014-06-01") == ["Anders Fogh Rasmussen"]
    assert holder("head_of_state", "UKR", "2014-03-10") == ["Oleksandr Turchynov"]


def test_every_title_of_a_minister_is_in_the_list_of_offices() -> None:
    told = data("offices.yaml")
    titles = {role: set(entry["titles"]) for role, entry in told["roles"].items()}
    special = {(s["title"].lower(), s["role"], of) for s in told["special"] for of in s["of"]}
    unknown = set()
    for h in KNOWN.holders:
        title = h.title.lower().removeprefix("acting ").removeprefix("interim ")
        if h.role in SINGLE[:-1] and title not in titles[h.role] and (title, h.role, h.of) not in special:
            unknown.add((h.of, h.role, h.title))
    assert unknown == set()


def test_special_titles_are_of_known_states_and_organisations() -> None:
    ids = {state.code for state in KNOWN.states} | {one.id for one in KNOWN.organisations}
    told = data("offices.yaml")["special"]
    assert {of for entry in told for of in entry["of"]} <= ids
    assert all(entry["source"] for entry in told)
