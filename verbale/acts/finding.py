"""Knows the acts of an article: every pattern's place, its parties, status and day, and what speakers do by speaking."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from verbale.actors.actor import Cast
from verbale.acts.act import Act
from verbale.acts.alleging import accusations
from verbale.acts.choosing import choose_parties
from verbale.acts.completeness import is_complete, is_politics_anywhere
from verbale.acts.contexts import contexts_of, intensity
from verbale.acts.drafts import Draft
from verbale.acts.glimpsed import glimpsed, is_seen
from verbale.acts.guesses import guess_recipients, without_stray
from verbale.acts.implied import imply_recipients
from verbale.acts.judging import is_same_speech, judgements
from verbale.acts.lexicon import lexicon
from verbale.acts.merging import announced, merge
from verbale.acts.other_side import name_other_side
from verbale.acts.own_people import touch_own_people
from verbale.acts.parties import Parties
from verbale.acts.recalled import has_own_day, own_deed, recalled
from verbale.acts.scope import is_out_of_scope
from verbale.acts.seconded import seconded
from verbale.acts.shadows import agreed, only_threatened, without_shadowed
from verbale.acts.signs import Signs, signs_of
from verbale.acts.sureness import UNDONE, is_told, sureness
from verbale.acts.surroundings import Surroundings
from verbale.acts.telling import tell
from verbale.acts.timing import days_of, deadline_of, named_days
from verbale.acts.told_where import ToldWhere
from verbale.articles.article import Article
from verbale.places import where
from verbale.places.place import Place
from verbale.reader.impression import Impression
from verbale.statements.statement import Statement
from verbale.text.parse import Parse
from verbale.times.interval import Interval, Timex

#: in fewer words than these the reader has too little to go by: the rules tell a sentence by itself
_SHORT = 50


def find_acts(
    article: Article,
    parse: Parse,
    cast: Cast,
    times: Sequence[Timex],
    places: Sequence[Place],
    statements: Sequence[Statement],
    impression: Impression | None = None,
) -> tuple[Act, ...]:
    """The political acts of the article, in text order. The same input gives the same acts; an article without
    political actors has none. Without the reader's impression of the text the rules stand alone."""
    weighed = weigh_acts(article, parse, cast, times, places, statements, impression)
    return tuple(act for act, signs in weighed if is_told(act.confidence, signs, is_seen(act.rule)))


def weigh_acts(
    article: Article,
    parse: Parse,
    cast: Cast,
    times: Sequence[Timex],
    places: Sequence[Place],
    statements: Sequence[Statement],
    impression: Impression | None = None,
) -> list[tuple[Act, Signs]]:
    """Every act that could be told, those too unsure with it, and the signs by which it is weighed."""
    impression = impression if len(parse.tokens) >= _SHORT else None
    parties = Parties(parse, cast, statements, places)
    around = Surroundings(parse, cast, parties.weights)
    merged = merged_drafts(parse, cast, parties, around, impression)
    in_headline, in_promise = announced(merged, article.headline), agreed(parse, merged)
    named = named_days(parse, merged, times, article.published)
    days = days_of(parse, merged, named, times, article.published)
    density = 1000 * (len(merged) - len(in_headline.keys() | in_promise.keys())) / max(1, len(parse.tokens))
    signs = [signs_of(d, density, around.points(d), parties) for d in merged]
    if impression is not None:
        told = ToldWhere(parse, parties)
        signs = [
            of | seconded(d, parse, told, impression) | _undone(d, parse) for d, of in zip(merged, signs, strict=True)
        ]
    signs = [
        of | recalled(parse, d, day, article.published) | own_deed(parse, d)
        for d, day, of in zip(merged, named, signs, strict=True)
    ]
    weights = [sureness(of) for of in signs]
    # what a headline or a promise tells is told once: by the fuller telling, where that is told
    told_fuller = {
        place
        for fullers in (in_headline, in_promise)
        for place, fuller in fullers.items()
        if any(is_told(weights[other], signs[other], is_seen(merged[other].rule)) for other in fuller)
    }
    return [
        (_finish(d, day, sure, article, parse, times, places), of)
        for place, (d, day, sure, of) in enumerate(zip(merged, days, weights, signs, strict=True))
        if place not in told_fuller
    ]


def merged_drafts(
    parse: Parse, cast: Cast, parties: Parties, around: Surroundings, impression: Impression | None
) -> list[Draft]:
    """The acts in the making with their parties, each told once."""
    drafts = choose_parties(drafts_of(parse, cast, parties, impression), parse, parties, impression)
    drafts = without_stray(drafts, parse)
    return merge([d for d in drafts if not around.are_of_something_else(d)], parse)


def _undone(draft: Draft, parse: Parse) -> Signs:
    """The sign of an act of which no words tell who did it: 'was shot dead', and not 'the prince praised', whoever he is."""
    told = draft.actors or parse.child(draft.head, "nsubj", "agent") is not None
    return {} if told else {UNDONE: 1.0}


def drafts_of(parse: Parse, cast: Cast, parties: Parties, impression: Impression | None = None) -> list[Draft]:
    """The acts in the making, each with the parties that rules find, and those that only the reader sees."""
    known = lexicon()
    drafts: list[Draft] = []
    for sentence in parse.sentences:
        tokens = parse.tokens_of(sentence)
        if is_out_of_scope(tokens):
            continue
        here: list[Draft] = []
        for token in tokens:
            if known.holds(token):
                draft = tell(parse, token, parties, known)
                if draft is not None:
                    here.append(draft)
        judged = judgements(parse, tokens, parties, known, [d for d in here if not d.nominal])
        here = [d for d in here if not _names_again(parse, d, judged)] + judged
        here = without_shadowed(parse, here)
        here = [*here, *accusations(here, parties)]
        if impression is not None:
            seen = glimpsed(parse, sentence, here, parties, impression)
            here += [d for d in seen if not only_threatened(parse, d, here)]
        drafts.extend(here)
    drafts = name_other_side(imply_recipients(drafts, cast), parse, parties)
    drafts = [d for d in drafts if is_complete(d) and (not parties.elsewhere or is_politics_anywhere(d))]
    return guess_recipients(touch_own_people(drafts, parties), parse, parties)


def _names_again(parse: Parse, draft: Draft, judged: Sequence[Draft]) -> bool:
    """Is it a noun that only names what the speaker does by a judgement? Words of a day of their own were said then."""
    return draft.nominal and not has_own_day(parse, draft.head) and any(is_same_speech(draft, j) for j in judged)


def _finish(
    draft: Draft,
    day: Interval | None,
    sure: float,
    article: Article,
    parse: Parse,
    times: Sequence[Timex],
    places: Sequence[Place],
) -> Act:
    actors = tuple(a.id for a in draft.actors)
    recipients = tuple(r.id for r in draft.recipients)
    name = "\n".join((article.id, draft.type, f"{draft.trigger.start}-{draft.trigger.end}", *actors, ">", *recipients))
    sentence = parse.sentence_of(draft.head)
    return Act(
        id=hashlib.sha256(name.encode()).hexdigest()[:16],
        type=draft.type,
        mode=draft.mode,
        contexts=contexts_of(sentence.span.of(parse.text)),
        actors=actors,
        recipients=recipients,
        status=draft.status,
        condition=draft.condition,
        deadline=deadline_of(parse, draft, times),
        consequence=draft.consequence,
        date=day,
        place=where(parse, places, draft.head),
        evidence=draft.evidence,
        trigger=draft.trigger,
        statement=draft.statement.id if draft.statement is not None else None,
        intensity=intensity(draft.type, draft.mode),
        confidence=sure,
        rule=draft.rule,
    )
