"""Reports that the reader doubts are left out, and those that it sees plainly are told."""

import pytest

from verbale import settings
from verbale.coding import read
from verbale.knowledge import known
from verbale.pages.page import Page
from verbale.statements.statement import Statement

_TEXT = (
    "Council of Ferriden to hear boxers\n\n"
    "FERRIDEN, 4 March 2019 - The promising welterweight Ana Tolen and two others will represent the town, the council said on Monday. "
    "Mayor Petar Lund told reporters that the hall would be ready by May.\n\n"
    'She opened the door and found the hall was empty, the coach recalled. "We have waited long enough," Lund added.\n'
)


def told(text: str = _TEXT) -> tuple[str, tuple[Statement, ...]]:
    one = read(Page("boxers.txt", text.encode(), charset="utf-8"), known())
    return one.article.text, one.statements


def cues(text: str, statements: tuple[Statement, ...]) -> set[str]:
    return {c.of(text) for s in statements for c in s.cue}


def test_plain_reports_stay():
    found = cues(*told())
    assert {"said", "told", "added"} <= found


def test_what_is_no_report_by_its_sentence_is_left_out_only_with_the_reader(monkeypatch: pytest.MonkeyPatch):
    with_reader = cues(*told())
    monkeypatch.setattr(settings, "READER", 0)
    alone = cues(*told())
    assert "found" in alone
    assert "found" not in with_reader


def test_a_whole_quotation_is_never_doubted(monkeypatch: pytest.MonkeyPatch):
    quoted = {s.content for s in told()[1] if s.kind == "direct"}
    monkeypatch.setattr(settings, "READER", 0)
    assert quoted == {s.content for s in told()[1] if s.kind == "direct"}


def test_ids_and_parents_hold_when_reports_are_left_out():
    _, found = told()
    ids = {s.id for s in found}
    assert len(ids) == len(found)
    assert all(s.inside is None or s.inside in ids for s in found)
