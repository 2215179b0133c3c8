"""The JSON object of an article has exactly the keys that other programs rely on, in their order."""

import json
from datetime import date

from verbale.actors.actor import Actor, Cast, Mention
from verbale.acts.act import Act
from verbale.articles.article import Article, Clue, DateEstimate, Furniture
from verbale.coded import Coded
from verbale.exports import coded_line, coded_object
from verbale.places.place import Place
from verbale.problem import Problem
from verbale.statements.statement import Statement
from verbale.text.spans import Span
from verbale.times.interval import Interval

TEXT = "Ostel warns\nÉlodie said “no”.\nAdvertisement"
ARTICLE = Article(
    "f" * 64, "one.txt", TEXT, Span(0, 11), "The Gazette", ("Ada Lind",), "LSN", "en", (Span(12, 29),),
    (Furniture(Span(30, 43), "notice"),),
    DateEstimate(date(2031, 5, 1), date(2031, 5, 2), "day", (Clue("weekday", Span(0, 5), "2031-05-01/..", 0.5, "why"),)),
)  # fmt: skip
ACT = Act(
    "a-1", "REJECT", None, ("military",), ("person:elodie",), (), "done", Span(24, 28),
    Interval(date(2031, 6, 1), date(2031, 6, 1)), "SANCTION", Interval(date(2031, 5, 1), date(2031, 5, 31), "month"),
    Place("Ostel", Span(0, 5), "state", "XOS"), Span(12, 29), Span(19, 23), "s-1", -4.0, 0.5, "reject/done",
)  # fmt: skip
CODED = Coded(
    ARTICLE,
    Cast(
        {
            "person:elodie": Actor("person:elodie", "Élodie", "person"),
            "state:XOS": Actor("state:XOS", "Ostel", "state"),
        },
        (Mention(Span(0, 5), "name", "state:XOS", "name"), Mention(Span(12, 18), "name", "person:elodie")),
    ),
    (Statement("s-1", "direct", (Span(24, 28),), None, (Span(19, 23),), "person:elodie"),),
    (ACT,),
    (Problem("one.txt", "articles", "no outlet", "none"),),
)


def test_the_keys_are_those_of_the_design_in_their_order() -> None:
    one = coded_object(CODED)
    assert list(one) == ["article", "actors", "statements", "acts", "problems"]
    assert list(one["article"]) == [
        "id", "uri", "outlet", "headline", "byline", "agency", "language", "published", "text", "furniture",
    ]  # fmt: skip
    assert list(one["article"]["published"]) == ["earliest", "latest", "precision", "clues", "conflicts"]
    assert list(one["actors"][0]) == [
        "id", "name", "kind", "country", "sector", "office", "wikidata", "mentions",
    ]  # fmt: skip
    assert list(one["statements"][0]) == [
        "id", "kind", "content", "source", "cue", "speaker", "speakers", "addressees", "negated", "inside", "confidence", "rule",
    ]  # fmt: skip
    assert list(one["acts"][0]) == [
        "id", "type", "mode", "contexts", "actors", "recipients", "status", "condition", "deadline", "consequence",
        "date", "place", "evidence", "trigger", "statement", "intensity", "confidence", "rule",
    ]  # fmt: skip


def test_spans_are_pairs_and_days_are_iso() -> None:
    one = coded_object(CODED)
    assert one["article"]["headline"] == "Ostel warns"
    assert one["article"]["furniture"] == [{"start": 30, "end": 43, "reason": "notice"}]
    assert one["article"]["published"]["latest"] == "2031-05-02"
    assert one["statements"][0]["content"] == [[24, 28]]
    assert one["statements"][0]["source"] is None
    assert one["acts"][0]["date"] == {"earliest": "2031-05-01", "latest": "2031-05-31", "precision": "month"}
    assert one["acts"][0]["condition"] == [24, 28]
    assert one["acts"][0]["place"]["country"] == "XOS"
    assert one["problems"] == [{"stage": "articles", "reason": "no outlet"}]


def test_mentions_stand_with_their_actor() -> None:
    one = coded_object(CODED)
    assert [(a["id"], a["mentions"]) for a in one["actors"]] == [
        ("person:elodie", [{"start": 12, "end": 18, "form": "name"}]),
        ("state:XOS", [{"start": 0, "end": 5, "form": "name"}]),
    ]


def test_a_line_is_one_line_and_characters_stand_as_themselves() -> None:
    line = coded_line(CODED)
    assert "\n" not in line
    assert "Élodie said “no”" in line
    assert json.loads(line) == coded_object(CODED)
