"""Knows that an act's day is explained by the words that it was read from."""

from datetime import date

from verbale.actors.actor import Cast
from verbale.articles.article import Article, DateEstimate
from verbale.coded import Coded
from verbale.text.spans import Span
from verbale.times.interval import Interval
from verbale.views.read_from import read_from

TEXT = "Kestria expelled the envoy on Monday. Norvania has to answer by Friday."
WEDNESDAY = date(2023, 3, 15)


def coded() -> Coded:
    article = Article(
        id="0" * 64,
        uri="page.txt",
        text=TEXT,
        paragraphs=(Span(0, len(TEXT)),),
        published=DateEstimate(WEDNESDAY, WEDNESDAY, "day"),
    )
    return Coded(article, Cast({}, ()), (), ())


def test_a_day_is_read_from_its_expression() -> None:
    day = Interval(date(2023, 3, 13), date(2023, 3, 13))
    assert read_from(coded(), day, Span(0, 36)).startswith("read from “Monday” at 30 [relative.weekday")


def test_a_deadline_is_read_from_its_expression() -> None:
    day = Interval(date(2023, 3, 17), date(2023, 3, 17))
    assert "“by Friday”" in read_from(coded(), day, Span(38, 70))


def test_a_day_that_no_words_name_is_the_articles() -> None:
    day = Interval(WEDNESDAY, WEDNESDAY)
    assert read_from(coded(), day, Span(0, 36)) == "its clause names no other day than the article's"
