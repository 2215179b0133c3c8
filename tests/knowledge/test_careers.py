"""Checks the table of further public persons: its rows are sound and found by each of their names."""

from collections import Counter

from verbale.knowledge import known
from verbale.knowledge.careers import career, career_names


def test_every_term_is_of_a_known_state_or_organisation_and_ends_after_it_begins() -> None:
    places = {state.code for state in known().states} | {one.id for one in known().organisations}
    terms = [term for name in career_names() for term in career(name)]
    assert len(terms) > 10_000
    assert all(t.of in places and t.title and (t.start is None or t.end is None or t.start <= t.end) for t in terms)


def test_no_term_stands_twice() -> None:
    told = {id(t): t for name in career_names() for t in career(name)}
    once = {(t.names[0], t.title, t.of, t.start, t.end) for t in told.values()}
    assert len(once) == sum(Counter(once).values())


def test_a_name_is_found_in_any_case_and_nobodys_name_gives_nothing() -> None:
    name = career_names()[0]
    assert career(name.upper()) == career(name) != ()
    assert career("Odra Vellin") == ()
