"""The day printed with a headline is the day of publication; a page's own clock, or a change, is only a bound."""

from datetime import date

import pytest

from verbale.articles.article import Article
from verbale.articles.plain import read_plain
from verbale.text.spans import Span
from verbale.times.evidence.given import is_printed

HEADLINE = "Forty held after the march in Norwick"
REPORT = "Officers arrested forty protesters {}, the police said.\n\nThe minister said that the march had been banned."
DAY = date(2021, 5, 4)


def printed(head: str, told: str = "yesterday", weekday: int | None = None) -> bool:
    parts = read_plain(f"{head}\n\n{REPORT.format(told)}\n")
    article = Article("0", "x", parts.text, headline=parts.headline, paragraphs=parts.paragraphs)
    line = next(n for n in parts.furniture if "2021" in n.span.of(parts.text))
    return is_printed(article, Span(*line.span), DAY, weekday)


@pytest.mark.parametrize(
    "line", ["May 4, 2021", "Tuesday, 4 May 2021", "By Ada Holm, 4 May 2021", "Published: May 4, 2021"]
)
def test_a_day_under_the_headline_is_the_reports(line: str) -> None:
    assert printed(f"{HEADLINE}\n{line}")


def test_a_papers_name_and_day_above_all_are_the_reports() -> None:
    assert printed(f"The Norwick Post, Tuesday 4 May 2021\n\n{HEADLINE}")


def test_a_papers_day_of_another_week_than_the_news_is_only_a_bound() -> None:
    assert not printed(f"The Norwick Post, Tuesday 4 May 2021\n\n{HEADLINE}", "on Friday", 4)


@pytest.mark.parametrize("line", ["Updated May 4, 2021", "Friday, 4 May 2021"])
def test_a_change_or_a_wrong_weekday_prints_no_day(line: str) -> None:
    assert not printed(f"{HEADLINE}\n{line}")


def test_a_day_alone_above_the_headline_may_be_a_pages_clock() -> None:
    assert not printed(f"Tuesday, 4 May 2021\n\n{HEADLINE}")
