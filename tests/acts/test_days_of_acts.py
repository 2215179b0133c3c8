"""Knows the days of acts where the article's own day is known closely, loosely or not at all."""

from datetime import date

import pytest

from tests.acts.one_act import code_text
from tests.acts.one_act import the_act as told
from verbale.acts.act import Act


def expulsion(text: str) -> Act:
    """The expulsion that the text tells."""
    return told(text, "expel")


def test_an_act_of_a_dated_article_has_its_day() -> None:
    act = expulsion(
        "DASTREL, April 4, 2019 (Norpress) - Kothmar has expelled two Varenian envoys, its government said.\n"
    )
    assert act.date is not None
    assert act.date.earliest == date(2019, 4, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Kothmar has expelled two Varenian envoys.\n",
        "Kothmar has expelled two Varenian envoys. The embassy was built in 2021.\n",
    ],
)
def test_an_act_of_an_article_known_to_some_years_has_no_day(text: str) -> None:
    assert expulsion(text).date is None


def test_an_explicit_day_stands_in_an_undated_article() -> None:
    act = expulsion("Kothmar expelled two Varenian envoys on 4 April 2019.\n")
    assert act.date is not None
    assert (act.date.earliest, act.date.latest) == (date(2019, 4, 4), date(2019, 4, 4))


def test_a_relative_day_in_an_undated_article_says_nothing() -> None:
    assert expulsion("Kothmar expelled two Varenian envoys on Monday.\n").date is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Relations broke down in March 2018, when Kothmar expelled two Varenian envoys.",
        "Kothmar expelled two Varenian envoys while its allies held a summit on 8 March 2018.",
    ],
)
def test_an_act_has_the_day_of_the_clause_on_which_it_hangs(sentence: str) -> None:
    act = expulsion(f"DASTREL, April 4, 2019 (Norpress) - The council met in Dastrel. {sentence}\n")
    assert act.date is not None
    assert (act.date.earliest.year, act.date.earliest.month) == (2018, 3)


def test_a_decision_of_a_month_dates_what_was_decided() -> None:
    text = "DASTREL, April 4, 2019 (Norpress) - The council met. The row was ignited by Kothmar's decision in November to ditch a trade agreement with Varenia.\n"
    act = told(text, "ditch")
    assert act.date is not None
    assert (act.date.earliest, act.date.latest) == (date(2018, 11, 1), date(2018, 11, 30))


def test_a_most_recent_test_was_before_the_article_on_a_day_that_is_not_told() -> None:
    text = "DASTREL, April 4, 2019 (Norpress) - Ministers met in Dastrel. They spoke of Kothmar's {}attack on Varenia in the delta.\n"
    days = []
    for word in ("", "most recent "):
        act = told(text.format(word), "attack")
        days.append(act.date and act.date.earliest)
    assert days == [date(2019, 4, 4), None]


@pytest.mark.parametrize("told", ["has previously expelled", "has in the past expelled"])
def test_what_was_done_in_the_past_is_not_of_the_articles_day(told: str) -> None:
    assert (
        expulsion(f"DASTREL, April 4, 2019 (Norpress) - The council met. Kothmar {told} Varenian envoys.\n").date
        is None
    )


def test_what_a_statement_of_a_day_says_was_said_then() -> None:
    text = "DASTREL, April 4, 2019 (Norpress) - The test follows a statement on Tuesday in which Kothmar threatened to bomb Varenia.\n"
    coded = code_text(text)
    threat = next(act for act in coded.acts if act.type == "THREATEN")
    assert threat.date is not None
    assert threat.date.earliest == date(2019, 4, 2)


def test_what_was_refused_in_a_month_that_is_past_was_refused_then() -> None:
    text = "DASTREL, April 4, 2019 (Norpress) - The council met. The row began when Kothmar refused to sign a trade deal with Varenia in November.\n"
    act = told(text, "refused")
    assert act.date is not None
    assert (act.date.earliest, act.date.latest) == (date(2018, 11, 1), date(2018, 11, 30))


def test_what_had_been_given_before_has_no_day_of_the_article() -> None:
    act = told("TOLVEST, April 4, 2019 (Norpress) - Varenia had threatened Kothmar with sanctions.\n", "threatened")
    assert act.date is None


def test_its_last_launch_is_none_of_today() -> None:
    text = "DASTREL, April 4, 2019 (Norpress) - Kothmar fired a missile on Thursday. Varenia condemned its last launch of a missile.\n"
    coded = code_text(text)
    assert all(
        a.date is None
        for a in coded.acts
        if "last launch" in a.evidence.of(coded.article.text) and a.type == "MOBILIZE"
    )
    assert any(a.type == "MOBILIZE" and a.date is not None for a in coded.acts)


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Kothmar agreed to develop a jet with Varenia in 2004.", "agreed"),
        ("Varenia asked Kothmar to write a rule for the river in 2004.", "asked"),
    ],
)
def test_what_was_asked_or_agreed_for_a_year_that_is_past_was_so_then(words: str, word: str) -> None:
    act = told(f"DASTREL, April 4, 2019 (Norpress) - {words}\n", word)
    assert act.date is not None
    assert act.date.latest == date(2004, 12, 31)


def test_what_one_did_who_held_the_office_then_is_none_of_today() -> None:
    opens = "DASTREL, April 4, 2019 (Norpress) - "
    act = told(f"{opens}The then Kothmari president Davit Orun asked Varenia to withdraw its troops.\n", "asked")
    assert act.date is None
    act = told(f"{opens}The Kothmari president Davit Orun asked Varenia to withdraw its troops.\n", "asked")
    assert act.date is not None
