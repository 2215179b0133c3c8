"""Knows who said what: `find_statements` reads direct, indirect and mixed speech out of a parsed article."""

from __future__ import annotations

from verbale.actors.actor import Cast
from verbale.articles.article import Article
from verbale.knowledge.points import Signs
from verbale.statements.assembling import assemble, without_unsure
from verbale.statements.attitudes import read_adjective
from verbale.statements.conditions import keep_conditions
from verbale.statements.credits import read_credits
from verbale.statements.direct import read_quotations
from verbale.statements.endings import end_phrases, take_in_thoughts
from verbale.statements.floating import follow_on
from verbale.statements.headline import read_headline, read_headline_verbs
from verbale.statements.indirect import read_verb
from verbale.statements.joining import adopt_reports
from verbale.statements.leftover import take_leftovers
from verbale.statements.narrating import give_back, leave_joined
from verbale.statements.nouns import read_noun
from verbale.statements.opening import read_turns
from verbale.statements.parting import part_from_others
from verbale.statements.phrases import read_according
from verbale.statements.reading import Draft, Reading
from verbale.statements.statement import Statement
from verbale.statements.thin import without_thin
from verbale.text.parse import Parse


def find_statements(article: Article, parse: Parse, cast: Cast) -> tuple[Statement, ...]:
    """Who said what in the article, in text order.

    Quotations are read first, each from the words around it; then every other cue from its complement in the
    parse; then quotations without a cue go on from the statement before them. The speaker is an id of `cast`,
    None where the source is unnamed or unknown. Only parsed paragraphs are read, so furniture never speaks. Reports that are
    too unsure are left out.
    """
    return without_unsure(weigh_statements(article, parse, cast))


def weigh_statements(article: Article, parse: Parse, cast: Cast) -> list[tuple[Statement, Signs]]:
    """Every statement that could be told, those too unsure with it, and the signs by which it is weighed."""
    reading = Reading(parse, cast, article.headline)
    adopt_reports(reading)
    drafts, left = read_quotations(reading)
    drafts += read_turns(reading)
    drafts += read_credits(reading, left)
    heading = read_headline(reading)
    if heading is not None:
        drafts.append(heading)
    used = {d.cue_at for d in drafts}
    drafts += [d for d in _other_cues(reading, used) if heading is None or not _doubles(reading, d, heading)]
    if heading is None:
        drafts += read_headline_verbs(reading, {d.cue_at for d in drafts})
    part_from_others(reading, drafts)
    give_back(reading, drafts)
    leave_joined(reading, drafts)
    take_in_thoughts(reading, drafts)
    keep_conditions(reading, drafts)
    follow_on(reading, drafts, left)
    take_leftovers(reading, drafts)
    end_phrases(reading, drafts)
    return assemble(reading, article.id, without_thin(reading, drafts))


def _other_cues(reading: Reading, used: set[int | None]) -> list[Draft]:
    found: list[Draft] = []
    for token in reading.parse.tokens:
        if token.i in used:
            continue
        draft = read_verb(reading, token) or read_noun(reading, token) or read_according(reading, token)
        draft = draft or read_adjective(reading, token)
        if draft is not None:
            found.append(draft)
    return found


def _doubles(reading: Reading, draft: Draft, heading: Draft) -> bool:
    """Is the draft another reading of the headline that `heading` already accounts for?"""
    return reading.headline is not None and draft.start >= reading.headline.start and draft.end <= reading.headline.end
