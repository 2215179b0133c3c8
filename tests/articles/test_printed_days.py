"""The day beside a page's headline is a clue on its day; a page's own clock, a change and other reports' days are none."""

from datetime import date

import pytest

from verbale.articles import read_article
from verbale.articles.markup import parse_markup
from verbale.articles.printed_days import printed_day
from verbale.articles.written_days import published_day
from verbale.pages import Page

HEAD = "Forty held after the march in Norwick"
BODY = (
    "<p>Officers arrested forty protesters on Tuesday in the town of Norwick, the police of Varda said.</p>"
    "<p>The minister of Varda said that the march had been banned for good reasons, and that more arrests would follow.</p>"
)


def day_in(before: str = "", under: str = "", after: str = "", inside: str = "") -> str | None:
    page = f"<html><body>{before}<main><h1>{HEAD}</h1>{under}{BODY}{inside}</main>{after}</body></html>"
    clue = printed_day(parse_markup(page), HEAD)
    return clue.reading.split("/")[0] if clue is not None else None


@pytest.mark.parametrize(
    "line",
    [
        '<div class="date">4 May 2021</div>',
        '<div class="meta-info">Published 04.05.2021 16:05</div>',
        '<span class="date">May 4, 2021</span>',
        "<div>Published: May 4, 2021, 4:05 pm</div>",
        '<div class="byline">By Ada Holm, 4 May 2021</div>',
        "<p>By Ada Holm</p><p>Tue 4 May 2021 10.30 BST</p>",
        '<p class="stand">The police of Varda closed the bridge over the river for the whole day, it was told.</p>'
        '<div class="post-date">2021-05-04</div>',
        "<div>Published: 4 May 2021</div><div>Last updated: 6 May 2021</div>",
        "<div>Published 4 May 2021 | Updated 6 May 2021</div>",
        '<ul class="post-meta"><li><a href="/a">Ada Holm</a></li><li>May 4th, 2021</li></ul>',
        '<div class="bar-left"><p>The police of Varda closed the bridge over the river for the whole day, it was told.</p>'
        "<p>A column of smoke stands above the old bridge of Norwick on the day after the march.</p><b>Posted: 4 May 2021</b></div>",
        '<div class="sidebar-inner"><p class="published-date">4 May 2021</p></div>',
        '<div class="info"><a href="/w">World</a> <span>13/05/2021</span></div>',
    ],
)
def test_a_line_under_the_headline_tells_the_day(line: str) -> None:
    assert day_in(under=line) == ("2021-05-13" if "13/05" in line else "2021-05-04")


@pytest.mark.parametrize(
    "line",
    [
        "<div>Last updated: 4 May 2021</div>",
        "<div>Saved on 4 May 2021</div>",
        "<div>Today is Tuesday, 4 May 2021</div>",
        "<div>Friday, 4 May 2021</div>",
        "<div>© 4 May 2021 The Norwick Post</div>",
        '<div class="date">04/05/2021</div>',
        '<aside><span class="date">4 May 2021</span></aside>',
        '<div class="related"><span class="date">4 May 2021</span></div>',
        '<div class="box"><a href="/x">Ferry burns off the coast of Lemna</a><span class="date">4 May 2021</span></div>',
        '<div class="event-date">4 May 2021</div>',
        '<div class="sidebar-inner"><p class="date">4 May 2021</p></div>',
        "<figure><figcaption>Lemna, 4 May 2021</figcaption></figure>",
        '<span class="date">4 May 2021</span><span class="date">7 May 2021</span>',
        "<p>The law was passed on 4 May 2021.</p>",
    ],
)
def test_other_days_under_the_headline_tell_nothing(line: str) -> None:
    assert day_in(under=line) is None


def test_days_around_the_report_tell_nothing() -> None:
    day = '<div class="date">4 May 2021</div>'
    assert day_in(before=f'<div class="top">{day}</div>') is None
    assert day_in(before=f"<header><nav>News</nav>{day}</header>") is None
    assert day_in(inside=day) is None
    assert day_in(after=f"<footer>{day}</footer>") is None
    assert day_in(after=f'<div class="sidebar">{day}</div>') is None


def test_a_day_above_the_headline_tells_the_day_within_the_reports_own_head() -> None:
    head = f'<div class="head"><span>Politics</span><span>4 May 2021</span><h1>{HEAD}</h1></div>'
    page = f"<html><body><div>Norwick Post</div><article>{head}{BODY}</article></body></html>"
    clue = printed_day(parse_markup(page), HEAD)
    assert clue is not None
    assert clue.reading == "2021-05-04/2021-05-04"
    assert "“4 May 2021”" in clue.why
    for line, day in (('<p class="date">4 May 2021</p>', "2021-05-04/2021-05-04"), ("<p>4 May 2021</p>", None)):
        tree = parse_markup(f"<html><body><article>{line}<h1>{HEAD}</h1>{BODY}{BODY}</article></body></html>")
        found = printed_day(tree, HEAD)
        assert (found.reading if found else None) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Published 04.05.2021 16:05", date(2021, 5, 4)),
        ("Sept. 4, 2021", date(2021, 9, 4)),
        ("2021-05-04T10:00", date(2021, 5, 4)),
        ("Posted 5/13/2021", date(2021, 5, 13)),
        ("May 4, 2021 | Updated May 6, 2021", date(2021, 5, 4)),
        ("31.02.2021", None),
        ("4/5/2021", None),
        ("Updated May 6, 2021", None),
        ("version 1.2.2021.3", None),
    ],
)
def test_the_day_that_a_line_names(words: str, day: date | None) -> None:
    assert published_day(words) == day


def test_a_short_page_keeps_its_paragraphs_apart_from_its_day() -> None:
    body = f'<h1>{HEAD}</h1><div class="date">4 May 2021</div><p>Officers held forty men on Tuesday.</p><p>Varda said it was sorry.</p>'
    article, _ = read_article(Page("x.html", f"<html><body>{body}</body></html>".encode(), "text/html"))
    assert [p.of(article.text) for p in article.paragraphs] == [
        "Officers held forty men on Tuesday.",
        "Varda said it was sorry.",
    ]
    assert article.title == HEAD
    assert "2021-05-04/2021-05-04" in [clue.reading for clue in article.published.clues]
