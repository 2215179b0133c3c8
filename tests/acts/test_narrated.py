"""An act without a day of its own falls in the time told before it, or in the article's days."""

from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

from tests.acts.one_act import the_act
from verbale.acts.act import Act
from verbale.evaluation.gold import GoldAct
from verbale.text.spans import Span
from verbale.times.interval import Interval

_NEWS = (
    "DASTREL, October 29, 2019 (Norpress) - Kothmar on Tuesday expelled two Varenian envoys, its government said.\n\n"
)


def told(words: str, trigger: str) -> Act:
    """The act that the trigger tells in an article that opens with the news."""
    return the_act(f"{_NEWS}{words}\n", trigger)


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("In 2004 Kothmar left the union. Varenia broke off relations with Kothmar and sent gunboats.", "broke off"),
        ("In May 2004 Kothmari troops crossed the Ostel. They shelled a Varenian village.", "shelled"),
        ("Relations have been poor since a war. In 2004 Kothmar seized the island. Varenia then closed the border with Kothmar.", "closed"),
    ],
)  # fmt: skip
def test_a_story_goes_on_in_the_year_in_which_it_began(words: str, trigger: str) -> None:
    act = told(words, trigger)
    assert act.date is not None
    assert act.date.latest.year == 2004


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("In 2004 Kothmar left the union.\n\nVarenia has condemned the expulsion of its envoys by Kothmar.", "condemned"),
        ("In 2004 Kothmar left the union.\n\nOn Tuesday Varenia urged Kothmar to take back the envoys. It threatened Kothmar with sanctions.", "threatened"),
        ("Under the treaty of 1922 the estuary is Kothmari. Kothmar expelled a third envoy.", "expelled a third"),
    ],
)  # fmt: skip
def test_news_stays_in_the_article_s_days(words: str, trigger: str) -> None:
    act = told(words, trigger)
    assert act.date is not None
    assert act.date.earliest == date(2019, 10, 29)


def test_what_neither_time_tells_or_both_teaches_nothing(load_tool: Callable[[str], ModuleType]) -> None:
    falls = load_tool("fit_narrated").falls_before
    before, own = Interval(date(2004, 1, 1), date(2004, 12, 31)), Interval(date(2019, 10, 29), date(2019, 10, 29))

    def of(first: date, last: date) -> GoldAct:
        return GoldAct(("SANCTION",), (), (), "done", (first, last), Span(0, 1), False)

    assert falls(of(date(2004, 5, 1), date(2004, 5, 31)), before, own) is True
    assert falls(of(date(2019, 10, 29), date(2019, 10, 29)), before, own) is False
    assert falls(of(date(2010, 1, 1), date(2010, 12, 31)), before, own) is None
    assert falls(of(date(2000, 1, 1), date(2019, 12, 31)), before, own) is None
