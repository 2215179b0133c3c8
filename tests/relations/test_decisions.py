"""Events in the record: joined as articles come, told once however often reported, decided by people, and undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.relations.written import KORLAND, VARENIA, written_act
from verbale.actors.actor import Actor, Cast
from verbale.acts.act import Act
from verbale.articles.article import Article, DateEstimate
from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.record import Filter, Record, RecordError, open_record
from verbale.record.rows import Run
from verbale.relations.accounts import find_accounts
from verbale.relations.decisions import keep_decision, undo_decision
from verbale.relations.ledger import build_ledger
from verbale.relations.relating import relate_afresh, relate_new
from verbale.relations.same_act import Decided
from verbale.text.spans import Span
from verbale.times.interval import Interval
from verbale.views.ledger import ledger_of

DAY = date(2031, 3, 4)
MADE = datetime(2031, 4, 1, 12, tzinfo=UTC)
TOLD = (
    "Varenia imposed sanctions on the grain exporters of Korland.",
    "A trade ban: Varenia put sanctions on grain exporters from Korland.",
    "Korland closed its only airport to the trawlers of nobody.",
)
THREAT = written_act(
    "1", DAY, "THREATEN", "Varenia threatened Korland with a ban on its grain ships", consequence="SANCTION"
)
ACTORS = {
    "state:XVA": Actor("state:XVA", "Varenia", "state", "XVA", "GOV"),
    "state:XKO": Actor("state:XKO", "Korland", "state", "XKO", "GOV"),
}


def coded(number: int, words: str, day: date = DAY, more: str = "", kind: str = "SANCTION") -> tuple[Coded, Page]:
    """An article with one act: Varenia does to Korland what `words` say."""
    text = words + more
    key = f"{number:064x}"
    act = Act(
        id=f"{number:016x}", type=kind, mode=None, contexts=(), actors=("state:XVA",), recipients=("state:XKO",),
        status="done", condition=None, deadline=None, consequence=None, date=Interval(day, day), place=None,
        evidence=Span(0, len(words)), trigger=Span(0, 7), statement=None, intensity=-6.0, confidence=0.8, rule="test",
    )  # fmt: skip
    article = Article(
        key, f"{number}.txt", text, outlet=f"Outlet {number}", paragraphs=(Span(0, len(text)),),
        published=DateEstimate(day, day, "day"),
    )  # fmt: skip
    return Coded(article, Cast(ACTORS, ()), (), (act,)), Page(f"{number}.txt", text.encode())


def keep(record: Record, *some: tuple[Coded, Page]) -> None:
    for one, page in some:
        assert record.add(one, page, Run("1", "k", "m"))
    list(relate_new(record))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.sqlite", write=True) as opened:
        keep(opened, *(coded(n, words) for n, words in enumerate(TOLD, 1)))
        yield opened


def groups(record: Record) -> list[list[str]]:
    return sorted(sorted(r.act.id[-1] for r in record.event(e.id)[0][1]) for e in record.events())


def test_an_act_told_twice_is_one_event_with_both_reports_beside(record: Record) -> None:
    assert groups(record) == [["1", "2"], ["3"]]
    event = record.events()[0] if record.events()[0].articles == 2 else record.events()[1]
    assert (event.reports, event.articles, event.texts) == (2, 2, 2)
    assert (event.first_reported, event.outlets) == (DAY, ("Outlet 1", "Outlet 2"))
    ((_, reports),) = record.event(event.id)
    assert reports[0].why == ("first report",)
    assert any("words agree" in reason for reason in reports[1].why)
    assert event.score == reports[1].score


def test_copies_of_one_text_are_one_independent_text(tmp_path: Path) -> None:
    body = (
        " The harbour master of Port Varen counted eleven ships that waited for their papers on the quay that evening."
    )
    with open_record(tmp_path / "c.sqlite", write=True) as record:
        keep(record, coded(1, TOLD[0], more=body), coded(2, TOLD[0], more=body + " More follows."))
        (event,) = record.events()
        assert (event.articles, event.texts) == (2, 1)
        assert [story.texts for story in record.stories()] == [1]
        one, other = record.articles()
        assert (one.copies, other.copies) == ((other.id,), (one.id,))


def test_a_later_article_finds_its_event_in_the_record(record: Record) -> None:
    keep(record, coded(4, TOLD[1].replace("trade ban", "new blow"), date(2031, 3, 5)))
    assert ["1", "2", "4"] in groups(record)


def test_events_are_found_like_acts(record: Record) -> None:
    assert len(record.events(Filter(type="sanction"))) == 2
    assert record.events(Filter(type="aid")) == []
    assert len(record.events(Filter(outlet="Outlet 3"))) == 1
    assert len(record.events(Filter(limit=1))) == 1


def test_a_split_is_respected_at_once_and_by_every_later_run(record: Record) -> None:
    keep_decision(record, "split", f"{1:016x}", f"{2:016x}", "Ada Lind", "two lists of firms", MADE)
    assert groups(record) == [["1"], ["2"], ["3"]]
    list(relate_afresh(record))
    assert groups(record) == [["1"], ["2"], ["3"]]
    keep(record, coded(5, "Fishing licences were withdrawn."))
    assert ["1"] in groups(record)


def test_a_join_is_respected_at_once_and_by_every_later_run(record: Record) -> None:
    keep_decision(record, "join", f"{3:016x}", f"{1:016x}", "Ada Lind", "the same order in council", MADE)
    assert groups(record) == [["1", "2", "3"]]
    list(relate_afresh(record))
    assert groups(record) == [["1", "2", "3"]]
    ((_, reports),) = record.event(f"{3:016x}")
    assert any("decision" in reason for report in reports for reason in report.why)


@pytest.mark.parametrize(("verdict", "one", "other"), [("split", 1, 2), ("join", 1, 3)])
def test_what_was_decided_can_be_undone_and_stays_told(record: Record, verdict: str, one: int, other: int) -> None:
    before = groups(record)
    made = keep_decision(record, verdict, f"{one:016x}", f"{other:016x}", "Ada Lind", "seen twice", MADE)  # type: ignore[arg-type]
    assert groups(record) != before
    undo_decision(record, made.id[:8], "Bo Kint", "it was the same list after all", MADE)
    assert groups(record) == before
    (kept,) = record.decisions()
    assert (kept.author, kept.reason, kept.made, kept.undone_by) == ("Ada Lind", "seen twice", MADE, "Bo Kint")
    assert kept.undone == MADE


def test_a_decision_that_makes_no_sense_is_refused(record: Record) -> None:
    with pytest.raises(RecordError, match="author and a reason"):
        keep_decision(record, "join", f"{1:016x}", f"{2:016x}", "Ada Lind", " ")
    with pytest.raises(RecordError, match="no act and no article is"):
        keep_decision(record, "join", "nothing", f"{2:016x}", "Ada Lind", "seen twice")
    with pytest.raises(RecordError, match="same report"):
        keep_decision(record, "join", f"{1:016x}", f"{1:016x}", "Ada Lind", "seen twice")
    keep_decision(record, "join", f"{1:016x}", f"{2:016x}", "Ada Lind", "seen twice", MADE)
    with pytest.raises(RecordError, match="decided already"):
        keep_decision(record, "split", f"{2:016x}", f"{1:016x}", "Bo Kint", "seen otherwise", MADE)
    with pytest.raises(RecordError, match="no decisions"):
        undo_decision(record, "d-nothing", "Bo Kint", "")


def test_the_order_in_which_a_days_articles_come_does_not_matter(tmp_path: Path, record: Record) -> None:
    with open_record(tmp_path / "other.sqlite", write=True) as other:
        for number in (3, 2, 1):
            keep(other, coded(number, TOLD[number - 1]))
        assert groups(other) == groups(record)
        assert [e.id for e in other.events()] == [e.id for e in record.events()]


def test_the_ledger_and_accounts_respect_what_was_decided() -> None:
    first, again = THREAT, replace(THREAT, id="a-00000002", article="article-2", outlet="The Gull")
    assert [len(c.reports) for c in build_ledger([first, again])] == [2]
    apart = Decided(apart={first.id: frozenset({again.id}), again.id: frozenset({first.id})})
    assert [len(c.reports) for c in build_ledger([first, again], decided=apart)] == [1, 1]

    one = written_act("3", DAY, "ASSAULT", "Korland's gunboats shelled the lighthouse", actors=(KORLAND,),
                      recipients=(VARENIA,), status="alleged", claimant=VARENIA)  # fmt: skip
    other = written_act(
        "4", DAY, "ASSAULT", "Varenian gunboats shelled the lighthouse", status="alleged", claimant=KORLAND
    )
    assert [a.kind for a in find_accounts([one, other], [])] == ["each blames the other"]
    split = Decided(apart={one.id: frozenset({other.id}), other.id: frozenset({one.id})})
    assert find_accounts([one, other], [], decided=split) == []


def test_a_split_in_the_record_parts_its_ledger_entry_too(tmp_path: Path) -> None:
    words = "Varenia threatened Korland with a ban on its grain ships."
    with open_record(tmp_path / "l.sqlite", write=True) as opened:
        keep(opened, coded(1, words, kind="THREATEN"), coded(2, words, more=" More follows.", kind="THREATEN"))
        assert [len(c.reports) for c in ledger_of(opened)] == [2]
        keep_decision(opened, "split", f"{1:016x}", f"{2:016x}", "Ada Lind", "two threats", MADE)
        assert [len(c.reports) for c in ledger_of(opened)] == [1, 1]


def stories_now(record: Record) -> list[list[str]]:
    return sorted(sorted(article[-1] for article in story.articles) for story in record.stories())


def test_two_articles_are_parted_and_put_together_again_by_decision(record: Record) -> None:
    before = stories_now(record)
    assert before == [["1", "2"], ["3"]]
    kept = keep_decision(record, "split", f"{1:064x}", f"{2:064x}", "reader", "two bans", MADE)
    assert kept.kind == "article"
    assert not any({"1", "2"} <= set(story) for story in stories_now(record))
    list(relate_afresh(record))
    assert not any({"1", "2"} <= set(story) for story in stories_now(record))
    undo_decision(record, kept.id, "reader", "one ban")
    assert stories_now(record) == before


def test_articles_that_share_no_word_are_one_story_where_somebody_says_so(record: Record) -> None:
    day = date(2031, 5, 9)
    keep(record, coded(7, "Quessa mourned its lighthouse keepers in silence.", day))
    assert ["7"] in stories_now(record)
    keep_decision(record, "join", "1.txt", "7.txt", "reader", "the keepers' trawler", MADE)
    assert any({"1", "7"} <= set(story) for story in stories_now(record))
    list(relate_afresh(record))
    assert any({"1", "7"} <= set(story) for story in stories_now(record))
    with pytest.raises(RecordError, match="an act and an article"):
        keep_decision(record, "join", f"{1:016x}", "7.txt", "reader", "no")
