"""Knows how a page becomes an article, and what to say where it does not."""

from __future__ import annotations

import hashlib

from verbale import settings
from verbale.articles.addresses import date_in_address
from verbale.articles.article import Article, Clue, DateEstimate
from verbale.articles.cutting import OVERLONG, cut_long
from verbale.articles.language import language_of
from verbale.articles.markup import why_refused
from verbale.articles.outlets import outlet_of
from verbale.articles.plain import Parts, read_plain
from verbale.articles.web import read_web_page
from verbale.pages.decoding import decode
from verbale.pages.mojibake import undo_mojibake
from verbale.pages.page import Page
from verbale.problem import NOT_SUPPORTED, Problem
from verbale.text.spans import Span


def read_article(page: Page) -> tuple[Article, list[Problem]]:
    """The article of a page, and what could not be used of it. Bad input gives an article without paragraphs.

    `published` holds only the clues of address, metadata and container; the stage of times weighs them with those of
    the text. A page that is not English keeps its text, headline and furniture but has no paragraphs to code.
    """
    decoded = decode(page)
    problems: list[Problem] = []
    if decoded.replaced:
        places = "1 place" if decoded.replaced == 1 else f"{decoded.replaced} places"
        reason = f"{places} could not be read ({decoded.why}; read as {decoded.encoding})"
        problems.append(Problem(page.uri, "articles", reason, "save the page again in UTF-8"))
    refused = why_refused(decoded.text) if page.media_type == "text/html" else ""
    if refused:
        problems.append(Problem(page.uri, "articles", f"{refused}: it is not read", "give its text"))
        parts = Parts(text="")
    elif page.media_type == "text/html":
        parts = read_web_page(page, decoded.text)
    else:
        parts = read_plain(decoded.text, undo_mojibake(page.stated.headline or "") or None)
    language = language_of(_sample(parts), page.stated.language or parts.language)
    paragraphs = _paragraphs(page, parts, language, problems)
    article = Article(
        id=hashlib.sha256(parts.text.encode("utf-8", "surrogatepass")).hexdigest(),
        uri=page.uri,
        text=parts.text,
        headline=parts.headline,
        outlet=page.stated.outlet or parts.outlet or outlet_of(page.uri),
        byline=page.stated.byline or parts.byline,
        agency=parts.agency,
        language=language,
        paragraphs=paragraphs,
        furniture=parts.furniture,
        published=DateEstimate(clues=_clues(page, parts)),
    )
    return article, problems


def _sample(parts: Parts) -> str:
    return "\n".join(span.of(parts.text) for span in parts.paragraphs) or parts.text


def _paragraphs(page: Page, parts: Parts, language: str | None, problems: list[Problem]) -> tuple[Span, ...]:
    if not parts.paragraphs:
        reason = "no paragraph of a report was found"
        problems.append(
            Problem(page.uri, "articles", reason, "check that the page holds an article and not only its frame")
        )
        return ()
    if language not in ("en", None):
        named = "" if language == "und" else f" ({language})"
        reason = f"{NOT_SUPPORTED}{named}: the text is not English, and only English is coded"
        problems.append(Problem(page.uri, "articles", reason, "give an English version"))
        return ()
    if parts.furniture and parts.furniture[-1].reason == OVERLONG:
        reason = f"the text is longer than {settings.MAX_TEXT:,} characters: the rest is kept but not coded"
        problems.append(Problem(page.uri, "articles", reason, "raise VERBALE_MAX_TEXT, or split it"))
    return cut_long(parts.text, parts.paragraphs)


def _clues(page: Page, parts: Parts) -> tuple[Clue, ...]:
    clues = list(parts.clues)
    if page.stated.published is not None:
        day = page.stated.published
        clues.insert(0, Clue("feed", None, f"{day}/{day}", 0.95, "the feed or export states it"))
    if not any(clue.kind == "url" for clue in clues):
        clue = date_in_address(page.uri, None) if "://" in page.uri else None
        if clue is not None:
            clues.append(clue)
    return tuple(clues)
