"""Counts that lean on what their article tells before; how many more tell a differing account."""

from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written import MARSH, TOLLAND, written_statement
from verbale.record.rows import ArticleRow, StatementRow
from verbale.relations.account import count_others
from verbale.relations.accounts import DifferingAccount, find_accounts
from verbale.text.spans import Span

DAY = date(2031, 5, 2)


def told(text: str, *said: tuple[object, str]) -> list[DifferingAccount]:
    """The accounts of one article: its text and who says which of its words."""
    page = ArticleRow("page", ("page.txt",), ("The Port Courier",), "", None, DAY, DAY, "day", len(text), 0, 0)
    rows: list[StatementRow] = []
    for number, (who, words) in enumerate(said):
        start = text.index(words)
        row = written_statement(f"{number}", DAY, who, words, article="page")  # type: ignore[arg-type]
        rows.append(replace(row, content=(Span(start, start + len(words)),)))
    return find_accounts([], rows, [(page, text)])


FIRST = "a blast on the Marle ferry killed nine people"


@pytest.mark.parametrize(
    ("second", "values"),
    [
        ("14 people had died", {"nine", "14"}),
        ("only six people were killed in the blast", {"nine", "six"}),
        ("12 sailors had died", {"nine", "12"}),
        ("three sailors had died", set()),
        ("14 people had died in a blast", set()),
        ("14 people had died in Quell", set()),
        ("14 people had died last month", set()),
        ("nine people had died", set()),
        ("14 people had been hurt", set()),
    ],
)
def test_a_bare_number_leans_on_what_was_told_before(second: str, values: set[str]) -> None:
    found = told(f"Mira Tolland said {FIRST}. Dov Marsh said {second}.", (TOLLAND, FIRST), (MARSH, second))
    assert {value for a in found for value in (a.one.value, a.other.value)} == values


def test_a_bare_number_behind_two_events_leans_on_neither() -> None:
    second, bare = "a fire at Quell mill killed four people", "14 people had died"
    text = f"Mira Tolland said {FIRST}. She said {second}. Dov Marsh said {bare}."
    assert told(text, (TOLLAND, FIRST), (TOLLAND, second), (MARSH, bare)) == []


def test_a_bare_number_of_another_place_leans_on_nothing() -> None:
    bare = "14 people had died"
    assert told(f"Mira Tolland said {FIRST}. In Quell, Dov Marsh said {bare}.", (TOLLAND, FIRST), (MARSH, bare)) == []


def test_two_put_one_number_in_one_sentence() -> None:
    (account,) = told("Organisers put the crowd at 40,000, police at about 12,000.")
    assert [(t.who.name if t.who else None, t.value) for t in (account.one, account.other)] == [
        ("Organisers", "40,000"),
        ("Police", "12,000"),
    ]


def test_others_are_other_articles_and_other_sources_each_once() -> None:
    second = "14 people had died"
    (account,) = told(f"Mira Tolland said {FIRST}. Dov Marsh said {second}.", (TOLLAND, FIRST), (MARSH, second))
    again = replace(account, one=replace(account.one, row="s-7", words=f"{FIRST} at dawn"))
    assert count_others(account, [again, again]) == 0
    elsewhere = [replace(account, one=replace(account.one, article=name)) for name in ("x", "y", "y")]
    assert count_others(account, elsewhere) == 2
    assert count_others(account, elsewhere, {"x": 1, "y": 1}) == 1
    by_another = replace(account, other=replace(account.other, who=replace(MARSH, id="person:ada-low", country="XQU")))
    assert count_others(account, [again, by_another, by_another]) == 1


def test_counts_that_the_article_itself_sets_against_each_other_differ() -> None:
    text = (
        "The two sides still do not agree on how many have died. Varenia says that 34 people have been killed since October. "
        "Korland puts its own losses at nine and has given no other figure."
    )
    (account,) = told(text, (MARSH, "that 34 people have been killed since October"))
    assert {account.one.value, account.other.value} == {"34", "nine"}
    assert told(text.partition(". ")[2], (MARSH, "that 34 people have been killed since October")) == []
