"""Knows what the temporal expressions of our own sentences mean (expressions.tsv), and how wide publications are read."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times import find_times
from verbale.times.interval import Timex

Parsed = Callable[[str], Parse]
WEDNESDAY = date(2023, 3, 15)
PUBLISHED = DateEstimate(WEDNESDAY, WEDNESDAY, "day")
ROWS = [
    (line.rstrip("\n").split("\t") + [""] * 3)[:4]
    for line in (Path(__file__).parent / "expressions.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def found(parsed: Parsed) -> dict[str, list[tuple[str, Timex]]]:
    """All sentences parsed at once, each read by itself."""
    text = "\n".join(row[0] for row in ROWS)
    parse = parsed(text)
    timexes = find_times(parse, PUBLISHED)
    held: dict[str, list[tuple[str, Timex]]] = {}
    for paragraph in parse.paragraphs:
        held[paragraph.of(text)] = [(t.span.of(text), t) for t in timexes if paragraph.contains(t.span)]
    return held


@pytest.mark.parametrize("row", [r for r in ROWS if r[1]], ids=lambda r: r[0])
def test_an_expression_means_these_days(found: dict[str, list[tuple[str, Timex]]], row: list[str]) -> None:
    sentence, expression, earliest, latest = row
    read = [
        (str(t.interval.earliest), str(t.interval.latest))
        for words, t in found[sentence]
        if t.interval is not None and (expression in words or words in expression)
    ]
    assert (earliest, latest) in read


@pytest.mark.parametrize("row", [r for r in ROWS if not r[1]], ids=lambda r: r[0])
def test_what_looks_like_a_date_is_none(found: dict[str, list[tuple[str, Timex]]], row: list[str]) -> None:
    assert [words for words, t in found[row[0]] if t.interval is not None] == []


def read(parsed: Parsed, text: str, published: DateEstimate) -> list[Timex]:
    return list(find_times(parsed(text), published))


def test_a_relative_day_is_as_wide_as_the_publication(parsed: Parsed) -> None:
    month = DateEstimate(date(2023, 3, 1), date(2023, 3, 31), "month")
    (timex,) = read(parsed, "The envoy left Tarsk two days ago.", month)
    assert timex.interval is not None
    assert (timex.interval.earliest, timex.interval.latest) == (date(2023, 2, 27), date(2023, 3, 29))
    assert timex.interval.precision == "month"


def test_a_publication_known_to_the_week_is_read_as_its_last_day(parsed: Parsed) -> None:
    week = DateEstimate(date(2023, 3, 11), date(2023, 3, 15), "week")
    (timex,) = read(parsed, "Kestria expelled the envoy on Monday.", week)
    assert timex.interval is not None
    assert (timex.interval.earliest, timex.interval.latest) == (date(2023, 3, 13), date(2023, 3, 13))


def test_a_weekday_within_the_days_of_publication_is_meant(parsed: Parsed) -> None:
    week = DateEstimate(date(2023, 3, 12), date(2023, 3, 14), "week")
    (timex,) = read(parsed, "The league marks its founding on Monday.", week)
    assert timex.interval is not None
    assert timex.interval.earliest == date(2023, 3, 13)


def test_without_a_publication_a_relative_day_says_nothing(parsed: Parsed) -> None:
    (timex,) = read(parsed, "Kestria expelled the envoy on Monday.", DateEstimate())
    assert timex.interval is None


def test_without_a_publication_a_full_date_still_says_its_day(parsed: Parsed) -> None:
    (timex,) = read(parsed, "Kestria expelled the envoy on 4 April 2019.", DateEstimate())
    assert timex.interval is not None
    assert timex.interval.earliest == date(2019, 4, 4)


def test_the_next_day_counts_from_the_day_last_spoken_of(parsed: Parsed) -> None:
    timexes = read(parsed, "The port was hit on March 1.\nThe next day the ferry sank.", PUBLISHED)
    assert timexes[-1].interval is not None
    assert timexes[-1].interval.earliest == date(2023, 3, 2)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kestria must leave by Friday.", "deadline"),
        ("Kestria has held the valley since 2014.", "since"),
        ("Troops massed over the last few months.", "span"),
        ("The vote was held on Sunday.", "point"),
        ("The fee must be paid within 30 days.", "deadline"),
    ],
)
def test_the_kind_tells_a_deadline_from_a_day(parsed: Parsed, sentence: str, kind: str) -> None:
    assert [t.kind for t in read(parsed, sentence, PUBLISHED) if t.kind != "part"] == [kind]


def test_how_long_a_thing_took_is_no_day(parsed: Parsed) -> None:
    assert [t.interval for t in read(parsed, "The siege went on for three weeks.", PUBLISHED)] == [None]


def test_spans_are_the_exact_words(parsed: Parsed) -> None:
    text = "The treaty was signed on 4 April 2019, and it lapsed by the end of last year."
    assert [t.span.of(text) for t in read(parsed, text, PUBLISHED)] == ["4 April 2019", "by the end of last year"]
    assert all(isinstance(t.span, Span) and t.rule for t in read(parsed, text, PUBLISHED))
