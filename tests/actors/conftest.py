"""Knows a small invented world: two states, an alliance, a rebel group, and who held which office when."""

from collections.abc import Callable
from datetime import date

import pytest

from verbale.actors import Cast, find_actors
from verbale.articles.article import Article, DateEstimate
from verbale.knowledge.facts import Holder, Knowledge, Organisation, State
from verbale.text.parse import Parse
from verbale.text.spans import Span

WORLD = Knowledge(
    states=(
        State("XVA", ("Varania",), ("Varanian",), ("Varanians",), ("Velmora",), ("Copper Gate",), "Q1"),
        State("XOR", ("Ostrava Republic", "Ostrovia"), ("Ostrovian",), ("Ostrovians",), ("Karsk",), (), "Q2"),
        State("XMA", ("Marland",), ("Marlander",), ("Marlanders",), ("Port Ames",)),
    ),
    organisations=(
        Organisation("lakes-pact", ("Lakes Pact", "Pact of the Seven Lakes", "LAKP"), "IGO"),
        Organisation("free-hills", ("Free Hills Army", "FHA"), "REB", "XVA"),
    ),
    holders=(
        Holder(
            ("Mira Kestrel",), "foreign_minister", "Foreign Secretary", "XVA", date(2020, 1, 1), date(2022, 5, 31), "f"
        ),
        Holder(("Mira Kestrel",), "head_of_government", "Prime Minister", "XVA", date(2022, 6, 1), None, "f"),
        Holder(
            ("Anton Velitsky", "Anton Velitskiy"),
            "head_of_state",
            "President",
            "XOR",
            date(2018, 3, 1),
            None,
            "m",
            "Q9",
        ),
        Holder(("Piotr Lasko",), "foreign_minister", "Foreign Minister", "XOR", date(2019, 1, 1), None, "m"),
    ),
    happenings=(),
    digest="world",
)


@pytest.fixture(scope="session")
def world() -> Knowledge:
    return WORLD


@pytest.fixture(scope="session")
def cast_of(parsed: Callable[[str], Parse]) -> Callable[..., Cast]:
    """A function that finds the cast of a text written on a day of March 2022."""

    def found(text: str, day: date | None = date(2022, 3, 10), knowledge: Knowledge = WORLD) -> Cast:
        parse = parsed(text)
        article = Article(
            id="ab" * 32, uri="test", text=text, paragraphs=tuple(parse.paragraphs), published=DateEstimate(day, day)
        )
        return find_actors(article, parse, (), knowledge)

    return found


@pytest.fixture(scope="session")
def who() -> Callable[..., str | None]:
    """A function that gives the actor of the n-th place where the words stand, or None."""

    def actor(cast: Cast, text: str, words: str, n: int = 1) -> str | None:
        start = -1
        for _ in range(n):
            start = text.index(words, start + 1)
        mention = cast.at(Span(start, start + len(words)))
        return mention.actor if mention is not None else None

    return actor
