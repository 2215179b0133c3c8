"""What the record can be asked, and what it answers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from verbale.actors.actor import Actor
from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.record import Filter, Record
from verbale.record.rows import Run

pytestmark = pytest.mark.usefixtures("kept")


@pytest.fixture
def kept(keep: Callable[..., Coded]) -> Coded:
    """The last of three articles."""
    text = keep().article.text
    keep(text=text + "\nLater.", uri="story/two.txt", outlet="The Courier", day=date(2031, 6, 1))
    return keep(text=text + "\nAgain.", uri="deep/three.html", outlet=None)


def test_statements_show_their_words_speaker_and_place(record: Record, kept: Coded) -> None:
    row = record.statements(Filter(article=kept.article.id))[0]
    assert row.words == "it would “strike Ostel” ... if the cease-fire ended"
    assert (row.speaker_name, row.addressees, row.act) == ("Élodie Maro", ("state:XOS",), "warn")
    assert (row.outlet, row.published) == (None, date(2031, 5, 1))


def test_acts_show_parties_condition_deadline_and_claimant(record: Record, kept: Coded) -> None:
    rows = {row.type: row for row in record.acts(Filter(article=kept.article.id))}
    row = rows["THREATEN"]
    assert [p.name for p in row.actors] == ["Élodie Maro", "Varland"]
    assert [p.country for p in row.recipients] == ["XOS"]
    assert row.condition_words == "if the cease-fire ended"
    assert row.deadline == date(2031, 5, 4)
    assert row.claimant is not None
    assert row.claimant.name == "Élodie Maro"
    assert (row.earliest, row.latest, row.precision) == (date(2031, 5, 1), date(2031, 5, 31), "month")
    assert (row.place, row.place_country) == ("Ostel", "XOS")
    spots = record.spots([row.id])
    known = (spots[row.id].latitude, spots[row.id].longitude) if row.id in spots else (None, None)
    assert (row.latitude, row.longitude) == known
    assert rows["REJECT"].claimant is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("person:elodie-maro", {"person:elodie-maro"}),
        ("ELODIE MARO", {"person:elodie-maro"}),
        ("maro", {"person:elodie-maro"}),
        ("XVA", {"person:elodie-maro", "state:XVA"}),
        ("varland", {"person:elodie-maro", "state:XVA"}),
        ("state:xva", {"state:XVA"}),
        ("mar", set()),
        ("", set()),
        ("%", set()),
    ],
)
def test_an_actor_is_found_by_id_name_country_code_and_country(record: Record, asked: str, found: set[str]) -> None:
    assert set(record.find_actor(asked)) == found


def test_a_state_can_be_asked_for_by_any_name_that_is_known_beforehand(
    record: Record, make: Callable[..., tuple[Coded, Page]], run: Run
) -> None:
    one, page = make(text="Prologue.\n" + make()[0].article.text)
    actors = {**one.cast.actors, "group:GBR.police": Actor("group:GBR.police", "police", "group", "GBR")}
    assert record.add(replace(one, cast=replace(one.cast, actors=actors)), page, run)
    for name in ("UK", "Britain", "british", "Downing Street"):
        assert record.find_actor(name) == ["group:GBR.police"]


def test_rows_make_a_data_frame(record: Record) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(record.acts())
    assert list(frame.columns)[:3] == ["id", "article", "uri"]
    assert len(frame) == 6


def test_acts_can_be_narrowed_down(record: Record) -> None:
    def types(wanted: Filter) -> list[str]:
        return [row.type for row in record.acts(wanted)]

    assert sorted(types(Filter())) == ["REJECT"] * 3 + ["THREATEN"] * 3
    # an act without a day of its own stands at its article's: this denial is of June
    assert types(Filter())[-1] == "REJECT"
    assert set(types(Filter(actor="XOS"))) == {"REJECT"}
    assert set(types(Filter(recipient="ostel"))) == {"THREATEN"}
    assert len(types(Filter(type="reject,threaten"))) == 6
    assert set(types(Filter(status="Conditional"))) == {"THREATEN"}
    assert len(types(Filter(outlet="courier"))) == 2
    assert types(Filter(actor="nobody at all")) == []
    assert types(Filter(limit=1)) == ["THREATEN"]


def test_days_are_looked_for_in_the_acts_interval_and_else_in_its_articles(record: Record) -> None:
    # the threats are of May, the denials of the day of their article
    assert len(record.acts(Filter(since=date(2031, 6, 1)))) == 1
    assert len(record.acts(Filter(since=date(2031, 5, 20), until=date(2031, 5, 25)))) == 3
    assert record.acts(Filter(until=date(2031, 4, 30))) == []


def test_statements_can_be_narrowed_down(record: Record) -> None:
    assert len(record.statements(Filter(actor="Maro"))) == 3
    assert len(record.statements(Filter(recipient="Ostel", outlet="Gazette"))) == 1
    assert {row.kind for row in record.statements(Filter(type="indirect"))} == {"indirect"}
    assert {row.act for row in record.statements(Filter(type="warn"))} == {"warn"}
    assert record.statements(Filter(since=date(2032, 1, 1))) == []


def test_articles_can_be_narrowed_down(record: Record) -> None:
    assert [row.uris for row in record.articles(Filter(outlet="the courier"))] == [("story/two.txt",)]
    assert len(record.articles(Filter(actor="XOS"))) == 3
    assert record.articles(Filter(actor="nobody")) == []
    assert [row.acts for row in record.articles(Filter(limit=1))] == [2]


def test_actors_can_be_narrowed_down(record: Record) -> None:
    assert {row.kind for row in record.actors(Filter(type="state"))} == {"state"}
    assert len(record.actors(Filter(outlet="courier"))) == 3
    assert record.actors(Filter(outlet="no such paper")) == []
    assert [row.received for row in record.actors(Filter(actor="state:XOS"))] == [3]


@pytest.mark.parametrize("asked", ["story/two.txt", "two.txt", "two"])
def test_an_article_is_found_by_the_end_of_its_address(record: Record, asked: str) -> None:
    (found,) = record.find_article(asked)
    assert record.articles(Filter(article=found))[0].uris == ("story/two.txt",)


def test_an_article_is_found_by_the_beginning_of_its_id(record: Record, kept: Coded) -> None:
    assert record.find_article(kept.article.id[:12].upper()) == [kept.article.id]
    assert record.find_article("zzz") == []
    assert record.find_article("") == []


def test_a_row_is_found_by_its_id_or_the_beginning_of_it(record: Record, kept: Coded) -> None:
    act, statement = kept.acts[0], kept.statements[0]
    assert [row.id for row in record.row(act.id)] == [act.id]
    assert [row.id for row in record.row(statement.id[:10])] == [statement.id]
    assert [row.id for row in record.row(kept.article.id[:14])] == [kept.article.id]
    assert len(record.row("a-")) == 6
    assert record.row("") == []


def test_a_text_is_given_back_as_it_is(record: Record, kept: Coded) -> None:
    assert record.article_text(kept.article.id) == kept.article.text
    assert record.article_text("no such id") is None
    assert record.coded("no such id") is None


def test_rows_behind_a_row_go_on_where_it_stood(record: Record) -> None:
    for ask in (record.articles, record.actors, record.statements, record.acts):
        whole = [row.id for row in ask()]  # type: ignore[operator]
        pieces, after = [], None
        while found := ask(Filter(limit=2, after=after)):  # type: ignore[operator]
            pieces += [row.id for row in found]
            after = found[-1].id
        assert pieces == whole
        assert len(whole) > 2
        assert ask(Filter(after="nothing")) == []  # type: ignore[operator]


def test_the_counts_kept_for_actors_are_those_of_their_rows(record: Record) -> None:
    acts, statements = record.acts(), record.statements()
    assert any(row.acts for row in record.actors())
    for row in record.actors():
        assert row.statements == sum(s.speaker == row.id for s in statements)
        assert row.acts == sum(p.id == row.id for a in acts for p in a.actors)
        assert row.received == sum(p.id == row.id for a in acts for p in a.recipients)
