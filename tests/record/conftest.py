"""Knows small coded articles, made by hand, on which the record is tested."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from verbale.actors.actor import Actor, Cast, Mention
from verbale.acts.act import Act
from verbale.articles.article import Article, Clue, DateEstimate, Furniture
from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.places.place import Place
from verbale.problem import Problem
from verbale.record import Record, open_record
from verbale.record.rows import Run
from verbale.statements.statement import Statement
from verbale.text.spans import Span
from verbale.times.interval import Interval

RUN = Run("0.1.0", "d" * 64, "a-model")
TEXT = (
    "Varland warns of strikes\n"
    "Advertisement\n"
    "Élodie Maro, the foreign minister of Varland, said it would “strike Ostel” if the cease-fire ended by 4 May.\n"
    "Ostel denied it."
)


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def coded(
    text: str = TEXT, uri: str = "story/one.txt", outlet: str | None = "The Gazette", day: date = date(2031, 5, 1)
) -> Coded:
    """One article with two statements and two acts; `text` must hold the words of TEXT's last lines."""
    key = hashlib.sha256(text.encode()).hexdigest()

    def at(words: str) -> Span:
        return span(text, words)

    article = Article(
        id=key,
        uri=uri,
        text=text,
        headline=at("Varland warns of strikes"),
        outlet=outlet,
        byline=("Ada Lind",),
        agency="LSN",
        language="en",
        paragraphs=(at("Élodie Maro, the foreign minister of Varland, said it would"), at("Ostel denied it.")),
        furniture=(Furniture(at("Advertisement"), "notice"),),
        published=DateEstimate(
            day, day, "day", (Clue("deadline", at("4 May"), "../2031-05-04", 0.5, "a deadline lies ahead"),),
            (Clue("metadata", None, "2031-06-01/2031-06-01", 0.2),),
        ),
    )  # fmt: skip
    cast = Cast(
        {
            "person:elodie-maro": Actor(
                "person:elodie-maro", "Élodie Maro", "person", "XVA", "GOV", "Foreign Minister"
            ),
            "state:XVA": Actor("state:XVA", "Varland", "state", "XVA", "GOV"),
            "state:XOS": Actor("state:XOS", "Ostel", "state", "XOS", "GOV", None, "Q1"),
        },
        (
            Mention(at("Varland"), "name", "state:XVA", "name"),
            Mention(at("Élodie Maro"), "name", "person:elodie-maro"),
            Mention(at("it would"), "pronoun", "state:XVA", "pronoun"),
        ),
    )
    said = Statement(
        id="s-" + key[:12], kind="mixed", content=(at("it would “strike Ostel”"), at("if the cease-fire ended")),
        source=at("Élodie Maro"), cue=(at("said"),), speaker="person:elodie-maro", addressees=("state:XOS",),
        act="warn", confidence=0.9, rule="speech.clause",
    )  # fmt: skip
    denied = Statement(
        id="s-" + key[12:24], kind="indirect", content=(at("it."),), source=None, cue=(), speaker=None, negated=True,
        inside="s-" + key[:12],
    )  # fmt: skip
    threat = Act(
        id="a-" + key[:12], type="THREATEN", mode="violence", contexts=("military",),
        actors=("person:elodie-maro", "state:XVA"), recipients=("state:XOS",), status="conditional",
        condition=at("if the cease-fire ended"),
        deadline=Interval(date(2031, 5, 4), date(2031, 5, 4)), consequence="ASSAULT",
        date=Interval(date(2031, 5, 1), date(2031, 5, 31), "month"),
        place=Place("Ostel", at("Ostel”"), "state", "XOS", 1.5, -2.25),
        evidence=at("it would “strike Ostel” if the cease-fire ended"), trigger=at("strike Ostel"),
        statement="s-" + key[:12], intensity=-7.0, confidence=0.8, rule="threaten.would",
    )  # fmt: skip
    denial = Act(
        id="a-" + key[12:24], type="REJECT", mode=None, contexts=(), actors=("state:XOS",), recipients=(),
        status="done", condition=None, deadline=None, consequence=None, date=None, place=None,
        evidence=at("Ostel denied it."), trigger=at("denied"), statement=None, intensity=-4.0, confidence=0.7,
        rule="reject.deny",
    )  # fmt: skip
    return Coded(article, cast, (said, denied), (threat, denial), (Problem(uri, "articles", "no byline found"),))


def page_of(one: Coded) -> Page:
    return Page(one.article.uri, one.article.text.encode())


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "record.sqlite", write=True) as opened:
        yield opened


@pytest.fixture
def keep(record: Record) -> Callable[..., Coded]:
    """A function that makes a coded article and adds it."""

    def add(**given: object) -> Coded:
        one = coded(**given)  # type: ignore[arg-type]
        assert record.add(one, page_of(one), RUN)
        return one

    return add


@pytest.fixture
def make() -> Callable[..., tuple[Coded, Page]]:
    """A function that makes a coded article and its page."""

    def made(**given: object) -> tuple[Coded, Page]:
        one = coded(**given)  # type: ignore[arg-type]
        return one, page_of(one)

    return made


@pytest.fixture
def run() -> Run:
    return RUN
