"""Knows one article's whole way, from the page to what was said and done: no clock, no network, no store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale.actors import find_actors
from verbale.actors.actor import Cast
from verbale.actors.untold import leave_unsure_untold, passages_of
from verbale.acts import find_acts
from verbale.articles import read_article
from verbale.articles.article import Article
from verbale.coded import Coded
from verbale.knowledge import Knowledge, known
from verbale.pages.page import Page
from verbale.places import find_places
from verbale.places.place import Place
from verbale.problem import Problem
from verbale.reader import impression_of
from verbale.reader.impression import Impression
from verbale.statements import find_statements, name_sources
from verbale.statements.statement import Statement
from verbale.text.parse import Parse
from verbale.text.parser import parse
from verbale.times import date_article, find_times
from verbale.times.interval import Timex

NOTHING = "no statement and no act was found in it"


def code(page: Page, knowledge: Knowledge | None = None) -> Coded:
    """Code one page.

    The page's body becomes an article; its paragraphs are parsed; its day is read from all its clues; who is
    meant, when and where are found; then who said what; then who did what to whom. The same page and the same
    knowledge give the same result. What could not be used is told in `problems`; nothing is raised for bad input.
    """
    told = read(page, knowledge or known())
    acts = find_acts(told.article, told.parse, told.cast, told.times, told.places, told.statements, told.impression)
    passages = passages_of(
        [
            *((act.actors + act.recipients, (act.evidence, act.trigger)) for act in acts),
            *(((s.speaker, *s.speakers, *s.addressees), (s.source, *s.cue, *s.content)) for s in told.statements),
        ]
    )
    doing = {i for act in acts for i in act.actors + act.recipients}
    cast = leave_unsure_untold(told.cast.joined_by(doing), passages)
    problems = list(told.problems)
    if not (told.statements or acts or problems):
        problems = [Problem(page.uri, "coding", NOTHING, "read it: it may be no report, or one that Verbale misreads")]
    return Coded(told.article, cast, told.statements, acts, tuple(problems))


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with all that its acts are found by."""

    article: Article
    parse: Parse
    times: tuple[Timex, ...]
    places: tuple[Place, ...]
    cast: Cast
    statements: tuple[Statement, ...]
    impression: Impression | None
    problems: tuple[Problem, ...]


def read(page: Page, knowledge: Knowledge) -> Reading:
    """The page up to who said what: before any act is looked for."""
    article, problems = read_article(page)
    heading = (article.headline,) if article.headline is not None else ()
    parsed = parse(article.text, heading + article.paragraphs)
    article = replace(article, published=date_article(article, parsed, knowledge))
    times = find_times(parsed, article.published)
    places = find_places(parsed, knowledge)
    cast = find_actors(article, parsed, places, knowledge)
    impression = impression_of(parsed)
    cast, statements = name_sources(article, parsed, cast, find_statements(article, parsed, cast))
    return Reading(article, parsed, tuple(times), tuple(places), cast, tuple(statements), impression, tuple(problems))
