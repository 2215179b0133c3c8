"""How closely a day is known is said in words that fit the interval, and a day that is not given has its reason."""

from datetime import date, timedelta

import pytest

from verbale.actors.actor import Cast
from verbale.articles.article import Article, Clue, DateEstimate
from verbale.coded import Coded
from verbale.views.reasons import explain_article
from verbale.views.wording import name_width


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "to the day"), (2, "to two days"), (5, "to five days"), (7, "to the week"), (9, "to the month"),
     (31, "to the month"), (90, "to the year"), (366, "to the year"), (400, "to about a year"), (1461, "to about 4 years")],
)  # fmt: skip
def test_an_interval_is_named_by_its_width(days: int, words: str) -> None:
    first = date(2021, 5, 1)
    assert name_width(first, first + timedelta(days=days - 1)) == words


def explained(published: DateEstimate) -> dict[str, str]:
    article = Article("0" * 64, "x.txt", "Varda closed the bridge.", published=published)
    return dict(explain_article(Coded(article, Cast({}, ()), (), ()))[1])


def test_a_clue_that_gives_no_day_has_a_reason_why() -> None:
    weak = Clue("htmldate", None, "2021-05-04/2021-05-04", 0.6, "found by a search")
    assert "too weak" in explained(DateEstimate(clues=(weak,)))["why none"]
    assert "why none" not in explained(DateEstimate())
    day = date(2021, 5, 4)
    assert explained(DateEstimate(day, day + timedelta(days=1), "week", (weak,)))["published"].endswith("(to two days)")
