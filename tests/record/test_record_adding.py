"""What goes into the record, and that it goes in once."""

from collections.abc import Callable
from dataclasses import replace

from verbale.actors.actor import Cast
from verbale.articles.article import Article
from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.problem import Problem
from verbale.record import Filter, Record
from verbale.record.rows import Run

Make = Callable[..., tuple[Coded, Page]]


def test_what_comes_out_is_what_went_in(record: Record, keep: Callable[..., Coded]) -> None:
    one = keep()
    assert record.coded(one.article.id) == one


def test_the_order_of_actors_stays(record: Record, keep: Callable[..., Coded]) -> None:
    one = keep()
    found = record.coded(one.article.id)
    assert found is not None
    assert list(found.cast.actors) == list(one.cast.actors)


def test_adding_again_adds_nothing(record: Record, make: Make, run: Run) -> None:
    one, page = make()
    assert not record.has(page)
    assert record.add(one, page, run)
    before = record.counts()
    assert record.has(page)
    assert not record.add(one, page, run)
    assert record.counts() == before
    assert before == {
        "pages": 1, "articles": 1, "actors": 3, "mentions": 3, "statements": 2, "acts": 2, "problems": 1,
    }  # fmt: skip


def test_the_same_text_from_a_second_page_is_one_article_with_two_outlets(record: Record, make: Make, run: Run) -> None:
    for uri, outlet in (("a.txt", "The Gazette"), ("b.txt", "The Courier")):
        one, page = make(uri=uri, outlet=outlet)
        assert record.add(one, page, run)
    (row,) = record.articles()
    assert row.uris == ("a.txt", "b.txt")
    assert row.outlets == ("The Gazette", "The Courier")
    assert record.counts()["acts"] == 2


def test_a_page_that_changed_is_a_further_article(record: Record, make: Make, run: Run) -> None:
    one, page = make()
    later, changed = make(text=one.article.text + "\nCorrected.")
    assert record.add(one, page, run)
    assert record.add(later, changed, run)
    assert len(record.articles()) == 2


def test_a_page_without_text_is_done_and_says_why(record: Record, run: Run) -> None:
    page = Page("empty.txt", b"")
    empty = Coded(
        Article(id="0" * 64, uri="empty.txt", text=" \n"),
        Cast({}, ()),
        (),
        (),
        (Problem("empty.txt", "articles", "holds no text"),),
    )
    assert record.add(empty, page, run)
    assert record.has(page)
    assert record.articles() == []
    assert [p.reason for p in record.problems()] == ["holds no text"]


def test_a_problem_is_kept_once_and_goes_when_its_page_can_be_read(record: Record, make: Make, run: Run) -> None:
    one, page = make()
    problem = Problem(page.uri, "pages", "cannot be read: permission denied")
    assert record.add_problem(problem)
    assert not record.add_problem(problem)
    assert record.add(one, page, run)
    assert [p.stage for p in record.problems()] == ["articles"]


def test_an_actor_is_shown_as_most_articles_show_it_in_any_order(record: Record, make: Make, run: Run) -> None:
    for number, name in enumerate(["E. Maro", "Élodie Maro", "Élodie Maro"]):
        one, page = make(text=make()[0].article.text + "\n" * number + "Filler.", uri=f"{number}.txt")
        actor = replace(one.cast.actors["person:elodie-maro"], name=name, office=f"Office {number % 2}")
        cast = replace(one.cast, actors={**one.cast.actors, actor.id: actor})
        assert record.add(replace(one, cast=cast), page, run)
    row = next(row for row in record.actors() if row.id == "person:elodie-maro")
    assert row.name == "Élodie Maro"
    assert row.offices == ("Office 0", "Office 1")
    assert (row.mentions, row.statements, row.acts, row.received) == (3, 3, 3, 0)


def test_an_actor_is_found_by_the_usual_spelling_that_no_article_writes(record: Record, make: Make, run: Run) -> None:
    one, page = make()
    actor = replace(one.cast.actors["person:elodie-maro"], name="Elodi Marro")
    assert record.add(replace(one, cast=replace(one.cast, actors={**one.cast.actors, actor.id: actor})), page, run)
    assert len(record.statements(Filter(actor="Elodie Maro"))) == 1


def test_what_made_the_rows_is_told_once(record: Record, make: Make, run: Run) -> None:
    for number in range(2):
        one, page = make(text=make()[0].article.text + f"\n{number}", uri=str(number))
        assert record.add(one, page, run)
    assert record.runs() == [run]


def test_a_sound_record_has_no_faults(record: Record, keep: Callable[..., Coded]) -> None:
    keep()
    assert record.check() == []
