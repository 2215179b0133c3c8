"""How sure a report is: the points of its signs, and that the least sure are left out."""

from dataclasses import replace

import pytest

from verbale.articles import read_article
from verbale.coding import read
from verbale.knowledge import known, table
from verbale.knowledge.points import Signs, share_by_points
from verbale.pages.page import Page
from verbale.statements.assembling import without_unsure
from verbale.statements.finding import weigh_statements
from verbale.statements.statement import Statement
from verbale.statements.sureness import LEAST, POINTS
from verbale.text.spans import Span

_TEXT = (
    "Council of Ferriden to hear boxers\n\n"
    "FERRIDEN, 4 March 2019 - The welterweight Ana Tolen will represent the town, the council said on Monday. "
    "Mayor Petar Lund told reporters that the hall would be ready by May.\n\n"
    'He could hardly imagine a worse season, and the trees spoke of rain. "We have waited long enough," Lund added.\n'
)


def weighed(text: str = _TEXT) -> list[tuple[Statement, Signs]]:
    article, _ = read_article(Page("boxers.txt", text.encode(), charset="utf-8"))
    told = read(Page("boxers.txt", text.encode(), charset="utf-8"), known())
    return weigh_statements(article, told.parse, told.cast)


def statement(name: str, sure: float, inside: str | None = None) -> Statement:
    return Statement(name, "indirect", (Span(0, 4),), None, (Span(5, 9),), None, inside=inside, confidence=sure)


def test_plain_reports_are_sure():
    sure = {s.cue[0].of(_TEXT): s.confidence for s, _ in weighed() if s.cue}
    assert min(sure[word] for word in ("said", "told", "added")) > 0.8


def test_the_confidence_of_a_statement_is_what_its_signs_say():
    assert all(s.confidence == share_by_points(signs, POINTS) for s, signs in weighed())


def test_a_sign_without_points_counts_nothing():
    assert share_by_points({"never seen": 1.0}, POINTS) == share_by_points({}, POINTS)


def test_every_sign_is_listed_once_and_the_start_is_among_them():
    names = [row["sign"] for row in table("statements_sureness.tsv")]
    assert len(names) == len(set(names)) > 100
    assert "start" in names


@pytest.mark.parametrize("sure", [0.0, LEAST - 0.01])
def test_a_report_that_is_too_unsure_is_not_told(sure: float):
    assert without_unsure([(statement("a", sure), {}), (statement("b", LEAST), {})]) == (statement("b", LEAST),)


def test_what_is_reported_inside_one_that_is_left_out_is_reported_by_the_next_one_out():
    outer, unsure, inner = statement("a", 0.9), statement("b", 0.0, "a"), statement("c", 0.9, "b")
    assert without_unsure([(outer, {}), (unsure, {}), (inner, {})]) == (outer, replace(inner, inside="a"))
