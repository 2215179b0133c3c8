"""Knows the readers of saved pages that are measured side by side: Verbale, trafilatura alone, newspaper4k."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from verbale.articles import read_article
from verbale.articles.article import Article
from verbale.evaluation.page_set import GoldPage, Reading
from verbale.pages.page import Page
from verbale.pages.stated_fields import day_of, names_of

Reader = Callable[[GoldPage], Reading]


def known_readers() -> dict[str, Reader | None]:
    """The readers by name; None for one whose package is not installed."""
    return {
        "verbale": read_with_verbale,
        "trafilatura": read_with_trafilatura,
        "newspaper4k": read_with_newspaper if find_spec("newspaper") else None,
    }


def read_with_verbale(page: GoldPage) -> Reading:
    """As `verbale code` reads it: the page alone, without its address. The day is that of the strongest clue on the page;
    the text, which only the stage of times weighs, is not asked."""
    article, _ = read_article(Page(page.name, page.raw, "text/html"))
    # a house's running number is an interval that is only weighed with the text
    told = (clue for clue in article.published.clues if clue.kind != "serial")
    strongest = max(told, key=lambda clue: clue.weight, default=None)
    first, _, last = strongest.reading.partition("/") if strongest else ("", "", "")
    headline = article.headline.of(article.text) if article.headline else None
    return Reading(body_of(article), headline, day_of(first) if first == last else None, article.byline)


def body_of(article: Article) -> str:
    """An article's paragraphs and the headings between them, in their order."""
    kept = [*article.paragraphs, *(f.span for f in article.furniture if f.reason == "subhead")]
    return "\n".join(span.of(article.text) for span in sorted(kept))


def read_with_trafilatura(page: GoldPage) -> Reading:
    """With its own settings, comments and tables off as for Verbale."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(page.html, include_comments=False, include_tables=False, with_metadata=True)
    if found is None:
        return Reading("")
    return Reading(found.text or "", found.title, day_of(found.date), names_of(found.author))


def read_with_newspaper(page: GoldPage) -> Reading:
    """With its own settings; nothing is fetched."""
    import newspaper

    article: Any = newspaper.Article("https://news.example/page", fetch_images=False)
    article.download(input_html=page.html)
    article.parse()
    return Reading(article.text or "", article.title, day_of(article.publish_date), names_of(article.authors))
