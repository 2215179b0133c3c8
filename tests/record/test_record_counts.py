"""What the record holds is counted by the store; the newest rows are had without the others; events as they were joined."""

from collections.abc import Callable
from datetime import date

import pytest

from verbale.coded import Coded
from verbale.record import Filter, Record
from verbale.relations.grouped import group_acts
from verbale.relations.relating import relate_new


@pytest.fixture(autouse=True)
def kept(keep: Callable[..., Coded]) -> None:
    text = keep().article.text
    keep(text=text + "\nLater.", uri="story/two.txt", outlet="The Courier", day=date(2031, 6, 1))
    keep(text=text + "\nAgain.", uri="deep/three.html", outlet=None)


def test_counts_are_those_of_the_rows(record: Record) -> None:
    for wanted in (Filter(), Filter(actor="XOS"), Filter(since=date(2031, 5, 2)), Filter(limit=1)):
        whole = Filter(actor=wanted.actor, since=wanted.since)
        for of in ("articles", "actors", "statements", "acts"):
            assert record.count(of, wanted) == len(getattr(record, of)(whole)), (of, wanted)


def test_the_newest_rows_stand_in_their_usual_order(record: Record) -> None:
    for of in ("articles", "statements", "acts"):
        ask = getattr(record, of)
        whole = [row.id for row in ask()]
        assert [row.id for row in ask(Filter(newest=True, limit=2))] == whole[-2:]
        assert [row.id for row in ask(Filter(newest=True, limit=2, skip=1))] == whole[-3:-1]
        assert [row.id for row in ask(Filter(skip=1))] == whole[1:]


def test_what_the_record_holds_is_told_without_reading_rows(record: Record) -> None:
    held, rows = record.holding(), record.articles()
    assert held.first_day == min(row.earliest for row in rows if row.earliest)
    assert held.last_day == max(row.latest for row in rows if row.latest)
    assert (held.vague, held.undated) == (0, 0)
    assert held.outlets == len({outlet for row in rows for outlet in row.outlets})


def test_events_are_put_together_as_the_record_has_joined_them(record: Record) -> None:
    list(relate_new(record))
    acts = record.acts()
    stored = {row.act: row for row in record.events()}
    made = {event.head.id: event for event in group_acts(acts, record.groups([act.id for act in acts]))}
    assert 0 < len(made) == len(stored) < len(acts)
    for act, event in made.items():
        row = stored[act]
        assert (event.type, event.status, event.articles) == (row.type, row.status, row.articles)
    assert len(group_acts(acts, {})) == len(acts)
