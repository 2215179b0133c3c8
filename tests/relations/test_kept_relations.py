"""What is kept in the record a day at a time is the same as what is worked out of all of it at once."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from verbale.coded import Coded
from verbale.pages import Page
from verbale.record import Record, RecordError, open_record
from verbale.record.find_events import find_reports
from verbale.record.followed import commitments
from verbale.record.joined import events, related
from verbale.record.keep_events import texts_of
from verbale.record.keep_shifts import parties_with
from verbale.record.schema import SCHEMA_VERSION
from verbale.relations.accounts import find_accounts
from verbale.relations.decisions import keep_decision, undo_decision
from verbale.relations.joining import decided_in
from verbale.relations.ledger import build_ledger
from verbale.relations.positions import find_positions
from verbale.relations.relating import relate_afresh, relate_new
from verbale.relations.same_act import Reports
from verbale.relations.scoring import Join
from verbale.relations.shifts import find_shifts

Story = tuple[tuple[Page, Coded], ...]


def fill(record: Record, some: Sequence[tuple[Page, Coded]]) -> None:
    for page, found in some:
        record.add(found, page)
    list(relate_new(record))


def joined(record: Record) -> list[Reports]:
    with record.at_work() as connection:
        keys = list(connection.execute(select(events.c.n)).scalars())
        told = find_reports(connection, keys)
    return [[(r.act, Join(r.act.id, r.score, r.why)) for r in told[n]] for n in keys]


def assert_kept_as_at_once(record: Record) -> None:
    acts, said, decided = record.acts(), record.statements(), decided_in(record.decisions())
    with record.at_work() as connection:
        parties = parties_with(connection, [s.speaker for s in said if s.speaker])
        copies = texts_of(connection, [act.article for act in acts])
    assert record.commitments() == build_ledger(acts, decided=decided, groups=joined(record))
    assert record.shifts() == find_shifts(find_positions(acts, said, parties), said, parties)
    texts = [(a, record.article_text(a.id) or "") for a in record.articles()]
    assert record.accounts() == find_accounts(acts, said, texts, decided, joined(record), parties, copies)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, coded_story: Story) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("kept") / "r.sqlite", write=True) as record:
        fill(record, coded_story)
        yield record


@pytest.mark.parametrize("parts", [(5, 10), (1, 2, 3, 14)])
def test_articles_that_come_in_several_goes_and_out_of_order_leave_the_same(
    tmp_path: Path, coded_story: Story, parts: tuple[int, ...]
) -> None:
    backwards = tuple(reversed(coded_story))
    with open_record(tmp_path / "r.sqlite", write=True) as record:
        for since, until in zip((0, *parts), (*parts, len(backwards)), strict=True):
            fill(record, backwards[since:until])
            assert_kept_as_at_once(record)
        assert len(record.commitments()) > 20
        assert record.accounts()


def test_a_decision_and_its_undoing_are_carried_into_what_is_kept(tmp_path: Path, coded_story: Story) -> None:
    with open_record(tmp_path / "r.sqlite", write=True) as record:
        fill(record, coded_story)
        before = record.commitments()
        told_twice = next(c for c in before if len(c.reports) > 1)
        one, other = (report.id for report in told_twice.reports[:2])
        decision = keep_decision(record, "split", one, other, "reader", "two threats")
        assert_kept_as_at_once(record)
        assert all({one, other} - {r.id for r in c.reports} for c in record.commitments())
        undo_decision(record, decision.id, "reader", "it was one")
        assert_kept_as_at_once(record)
        list(relate_afresh(record))
        assert_kept_as_at_once(record)
        assert {c.id for c in record.commitments()} == {c.id for c in before}


def test_what_is_asked_for_is_cut_and_counted_by_the_record(whole: Record) -> None:
    ledger = whole.commitments()
    kothmar = whole.find_actor("Kothmar")
    assert whole.commitments(limit=5, skip=3) == ledger[3:8]
    assert whole.commitments(kinds=("threat",)) == [c for c in ledger if c.kind == "threat"]
    assert whole.commitments(by=kothmar) == [c for c in ledger if any(p.id in kothmar for p in c.by)]
    assert whole.commitments(party=()) == []
    day = date(2019, 10, 1)
    assert whole.commitments(since=day) == [c for c in ledger if c.made and c.made >= day]
    due = whole.commitments(sort="due")
    assert [c.due for c in due] == sorted(c.due for c in ledger if c.due)
    told = ledger[0].reports[0].article
    assert ledger[0] in whole.commitments(articles=(told,))
    counted = whole.count_commitments()
    assert sum(counted.values()) == len(ledger)
    assert counted["carried out"] == len(whole.commitments(outcomes=("carried out",)))


def test_a_commitment_is_found_by_its_id_and_by_the_acts_that_tell_or_follow_it(whole: Record) -> None:
    kept = next(c for c in whole.commitments() if c.followed)
    assert whole.commitment(kept.id) == [kept]
    assert kept in whole.commitment(kept.reports[0].id)
    assert whole.commitment("") == []
    assert whole.commitment("c-none") == []


def test_shifts_and_accounts_are_asked_for_by_who_turns_and_who_tells(whole: Record) -> None:
    (turned,) = [s for s in whole.shifts() if s.turn == "toward conflict"]
    assert whole.shifts(by=(turned.actor.id,), issue="talks") == [turned]
    assert whole.count_shifts(issue="talks") == 1
    assert whole.shifts(toward=()) == []
    told = whole.accounts()
    denied = whole.accounts(kind="asserted and denied")
    assert denied == [a for a in told if a.kind == "asserted and denied"]
    assert whole.count_accounts() == len(told)
    who = denied[0].other.who
    assert who is not None
    assert denied[0] in whole.accounts(by=(who.id,))
    assert denied[0] in whole.accounts(articles=(denied[0].other.article,), limit=20)


def test_a_record_of_the_schema_before_is_brought_up_to_date_when_it_is_written_to(
    tmp_path: Path, coded_story: Story
) -> None:
    path = tmp_path / "r.sqlite"
    with open_record(path, write=True) as record:
        fill(record, coded_story)
        before = record.commitments()
        with record.at_work() as connection:
            connection.exec_driver_sql("PRAGMA user_version = 3")
    with pytest.raises(RecordError, match="verbale relate"):
        open_record(path)
    with open_record(path, write=True) as record:
        with record.at_work() as connection:
            assert connection.exec_driver_sql("PRAGMA user_version").scalar() == SCHEMA_VERSION
            assert connection.execute(select(related)).first() is None
            assert connection.execute(select(commitments)).first() is None
        list(relate_new(record))
        assert record.commitments() == before
