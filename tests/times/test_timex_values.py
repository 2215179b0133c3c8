"""Knows the TIMEX3 type and value of expressions (values.tsv): our own sentences, read on Thursday 1989-11-02."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse
from verbale.times import find_times

Parsed = Callable[[str], Parse]
THURSDAY = date(1989, 11, 2)
PUBLISHED = DateEstimate(THURSDAY, THURSDAY, "day")
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "values.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def found(parsed: Parsed) -> dict[str, list[tuple[str, str, str]]]:
    text = "\n".join(dict.fromkeys(row[0] for row in ROWS))
    parse = parsed(text)
    timexes = find_times(parse, PUBLISHED)
    return {
        p.of(text): [(t.span.of(text), t.type, t.value) for t in timexes if p.contains(t.span)]
        for p in parse.paragraphs
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r[0]} [{r[1]}]")
def test_an_expression_has_this_timex_value(found: dict[str, list[tuple[str, str, str]]], row: list[str]) -> None:
    sentence, words, kind, value = row
    assert (kind, value) in [(k, v) for w, k, v in found[sentence] if words in w]


def test_a_quarter_of_a_match_is_no_quarter_of_a_year(parsed: Parsed) -> None:
    parse = parsed("The midfielder scored in the second half, and Kestria won the match.")
    assert [t.rule for t in find_times(parse, PUBLISHED) if t.rule.startswith("business")] == []


def test_each_end_of_a_span_is_told_besides_the_span(parsed: Parsed) -> None:
    timexes = find_times(parsed("He was minister from 1980 to 1984."), PUBLISHED)
    assert [(t.kind, t.value) for t in timexes] == [
        ("span", "1980-01-01/1984-12-31"),
        ("part", "1980"),
        ("part", "1984"),
    ]


NEWSWIRE = [
    line.split("\t")
    for line in (Path(__file__).parent / "newswire_values.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def found_in_newswire(parsed: Parsed) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    # a sentence without a day stands between them, so that none is read from the day that another speaks of
    text = "\nNothing more is known.\n".join(dict.fromkeys(row[1] for row in NEWSWIRE))
    parse = parsed(text)
    found = {}
    for day in sorted({row[0] for row in NEWSWIRE}):
        read = date.fromisoformat(day)
        timexes = find_times(parse, DateEstimate(read, read, "day"))
        for p in parse.paragraphs:
            inside = [(t.span.of(text), t.type, t.value) for t in timexes if p.contains(t.span)]
            found[day, p.of(text)] = inside
    return found


@pytest.mark.parametrize("row", NEWSWIRE, ids=lambda r: f"{r[1]} [{r[2]}]")
def test_an_expression_of_newswire_has_this_timex_value(
    found_in_newswire: dict[tuple[str, str], list[tuple[str, str, str]]], row: list[str]
) -> None:
    day, sentence, words, kind, value = row
    assert (kind, value) in [(k, v) for w, k, v in found_in_newswire[day, sentence] if words in w]
