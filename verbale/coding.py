"""Knows one article's whole way, from the page to what was said and done: no clock, no network, no store."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors import find_actors
from verbale.acts import find_acts
from verbale.articles import read_article
from verbale.coded import Coded
from verbale.knowledge import Knowledge, known
from verbale.pages.page import Page
from verbale.places import find_places
from verbale.problem import Problem
from verbale.statements import find_statements, name_sources
from verbale.text.parser import parse
from verbale.times import date_article, find_times

NOTHING = "no statement and no act was found in it"


def code(page: Page, knowledge: Knowledge | None = None) -> Coded:
    """Code one page.

    The page's body becomes an article; its paragraphs are parsed; its day is read from all its clues; who is
    meant, when and where are found; then who said what; then who did what to whom. The same page and the same
    knowledge give the same result. What could not be used is told in `problems`; nothing is raised for bad input.
    """
    knowledge = knowledge or known()
    article, problems = read_article(page)
    heading = (article.headline,) if article.headline is not None else ()
    parsed = parse(article.text, heading + article.paragraphs)
    article = replace(article, published=date_article(article, parsed, knowledge))
    times = find_times(parsed, article.published)
    places = find_places(parsed, knowledge)
    cast = find_actors(article, parsed, places, knowledge)
    cast, statements = name_sources(article, parsed, cast, find_statements(article, parsed, cast))
    acts = find_acts(article, parsed, cast, times, places, statements)
    cast = cast.joined_by(i for act in acts for i in act.actors + act.recipients)
    if not (statements or acts or problems):
        problems = [Problem(page.uri, "coding", NOTHING, "read it: it may be no report, or one that Verbale misreads")]
    return Coded(article, cast, statements, acts, tuple(problems))
