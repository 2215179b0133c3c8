"""The relations that the example story was written to hold are found in it, coded as it is."""

from collections.abc import Iterator

import pytest

from verbale.coded import Coded
from verbale.pages import Page
from verbale.record import Record, open_record
from verbale.relations.ledger import build_ledger
from verbale.relations.relating import relate_new
from verbale.views.accounts import account_rows
from verbale.views.events import explain_event
from verbale.views.ledger import ledger_of
from verbale.views.positions import shift_rows
from verbale.views.tension import kept_between, tension_rows


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, coded_story: tuple[tuple[Page, Coded], ...]) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("story") / "story.sqlite"
    with open_record(path, write=True) as opened:
        for page, found in coded_story:
            opened.add(found, page)
        list(relate_new(opened))
    with open_record(path) as opened:
        yield opened


def test_the_foreign_secretary_turns_from_talks(record: Record) -> None:
    rows = shift_rows(record.acts(), record.statements(), issue="talks")
    (row,) = [r for r in rows if r.actor == "Anneke Sorlund"]
    assert row.turn == "toward conflict"
    assert "dialogue" in row.before_words
    assert "no point in talking" in row.after_words


def test_soldiers_that_were_denied_are_admitted(record: Record) -> None:
    rows = shift_rows(record.acts(), record.statements())
    (row,) = [r for r in rows if r.turn == "a denial given up"]
    assert "west bank" in row.before_words
    assert "west bank" in row.after_words


def test_no_other_position_turns(record: Record) -> None:
    turns = sorted(shift.turn for shift in record.shifts())
    assert turns == ["a denial given up", "toward conflict", "toward cooperation", "toward cooperation"]


def test_the_boats_that_were_not_to_be_withdrawn_are_moved_back(record: Record) -> None:
    turned = [r for r in shift_rows(record.acts(), record.statements()) if r.turn == "toward cooperation"]
    (row,) = [r for r in turned if r.actor == "Varenia"]
    assert row.toward == "Kothmar"
    assert "refused to withdraw its patrol boats" in row.before_words
    assert "patrol boats moved back" in row.after_words


def test_the_troops_that_were_sent_are_withdrawn(record: Record) -> None:
    turned = [r for r in shift_rows(record.acts(), record.statements()) if r.turn == "toward cooperation"]
    (row,) = [r for r in turned if r.actor == "Kothmar"]
    assert "completed the withdrawal of its forces" in row.after_words


def test_the_freeze_that_was_threatened_is_carried_out_with_its_condition_met(record: Record) -> None:
    (freeze,) = [c for c in build_ledger(record.acts()) if c.kind == "threat" and "freeze the assets" in c.words]
    assert freeze.outcome == "carried out"
    hows = {f.how: f.act.words for f in freeze.followed}
    assert "froze the assets" in hows["carries out"]
    assert "crossed the Ostel" in hows["meets the condition"]


def test_the_dead_are_counted_differently_and_the_crossing_is_denied(record: Record) -> None:
    texts = [(a, record.article_text(a.id) or "") for a in record.articles()]
    rows = account_rows(record.acts(), record.statements(), texts=texts)
    assert any(r.kind == "numbers differ" and {r.one_value, r.other_value} == {"11", "Three"} for r in rows)
    assert any(r.kind == "asserted and denied" and "crossed" in r.other_words for r in rows)
    assert any(r.kind == "numbers differ" and {r.one_value, r.other_value} == {"34", "nine"} for r in rows)
    assert any(r.kind == "each blames the other" and "fired on a work party" in r.other_words for r in rows)
    assert any(r.kind == "asserted and denied" and "dug in" in r.other_words for r in rows)
    assert len(rows) == 7


def test_the_ledger_of_one_actor_agrees_with_that_of_all(record: Record) -> None:
    whole = {c.id: c.outcome for c in ledger_of(record)}
    own = ledger_of(record, "Kothmar")
    assert own
    assert all(whole[c.id] == c.outcome for c in own)


def test_tension_is_the_same_from_the_events_that_are_kept(record: Record) -> None:
    one, other = record.find_actor("XVA"), record.find_actor("XKO")
    acts = record.acts()
    kept = kept_between(record, acts, one, other)
    rows = tension_rows(acts, one, other, ("XVA", "XKO"), "month", kept)
    assert rows == tension_rows(acts, one, other, ("XVA", "XKO"), "month")
    assert sum(row.events for row in rows) > 5


def test_who_denies_the_crossing_stands_apart_and_the_dead_have_a_row(record: Record) -> None:
    (crossing,) = [
        event for event in record.events() if "seized two villages" in event.words and event.type == "COERCE"
    ]
    ((row, reports),) = record.event(crossing.id)
    known = dict(explain_event(row, reports)[1])
    assert (row.articles, known["told by"]) == (2, "2 articles, 1 independent text")
    assert known["denied by"].endswith("in 1 article")
    (dead,) = [event for event in record.events() if "killing at least 11" in event.words]
    assert (dead.type, dead.articles) == ("ASSAULT", 2)
