"""Knows the machine-readable form of one coded article: a stable JSON object on which other programs rely.

Keys may be added, never renamed or moved. Offsets are Unicode code points into `article.text`, half open.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # only to name types: a command that writes tables must not load the stages
    from verbale.actors.actor import Actor, Cast, Mention
    from verbale.acts.act import Act
    from verbale.articles.article import Article, Clue, DateEstimate
    from verbale.coded import Coded
    from verbale.places.place import Place
    from verbale.statements.statement import Statement
    from verbale.text.spans import Span
    from verbale.times.interval import Interval


Object = dict[str, Any]


def coded_line(coded: Coded) -> str:
    """The article as one line of JSON Lines, without its line end; characters stand as themselves, not escaped."""
    return json.dumps(coded_object(coded), ensure_ascii=False)


def coded_object(coded: Coded) -> Object:
    """The article and what was found in it, as JSON values in a fixed order of keys."""
    return {
        "article": _article(coded.article),
        "actors": _actors(coded.cast),
        "statements": [_statement(statement) for statement in coded.statements],
        "acts": [_act(act) for act in coded.acts],
        "problems": [{"stage": problem.stage, "reason": problem.reason} for problem in coded.problems],
    }


def _article(article: Article) -> Object:
    return {
        "id": article.id,
        "uri": article.uri,
        "outlet": article.outlet,
        "headline": article.headline.of(article.text) if article.headline is not None else None,
        "byline": list(article.byline),
        "agency": article.agency,
        "language": article.language,
        "published": _estimate(article.published),
        "text": article.text,
        "furniture": [{"start": f.span.start, "end": f.span.end, "reason": f.reason} for f in article.furniture],
    }


def _estimate(estimate: DateEstimate) -> Object:
    return {
        "earliest": _day(estimate.earliest),
        "latest": _day(estimate.latest),
        "precision": estimate.precision,
        "clues": [_clue(clue) for clue in estimate.clues],
        "conflicts": [_clue(clue) for clue in estimate.conflicts],
    }


def _clue(clue: Clue) -> Object:
    return {
        "kind": clue.kind,
        "span": _pair(clue.span),
        "reading": clue.reading,
        "weight": clue.weight,
        "why": clue.why,
    }


def _actors(cast: Cast) -> list[Object]:
    mentions: dict[str, list[Object]] = {actor_id: [] for actor_id in cast.actors}
    for mention in cast.mentions:
        mentions.setdefault(mention.actor, []).append(_mention(mention))
    return [_actor(actor, mentions[actor_id]) for actor_id, actor in cast.actors.items()]


def _mention(mention: Mention) -> Object:
    return {"start": mention.span.start, "end": mention.span.end, "form": mention.form}


def _actor(actor: Actor, mentions: list[Object]) -> Object:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "office": actor.office,
        "wikidata": actor.wikidata,
        "mentions": mentions,
    }


def _statement(statement: Statement) -> Object:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "content": _pairs(statement.content),
        "source": _pair(statement.source),
        "cue": _pairs(statement.cue),
        "speaker": statement.speaker,
        "speakers": list(statement.speakers),
        "addressees": list(statement.addressees),
        "negated": statement.negated,
        "inside": statement.inside,
        "confidence": statement.confidence,
        "rule": statement.rule,
    }


def _act(act: Act) -> Object:
    return {
        "id": act.id,
        "type": act.type,
        "mode": act.mode,
        "contexts": list(act.contexts),
        "actors": list(act.actors),
        "recipients": list(act.recipients),
        "status": act.status,
        "condition": _pair(act.condition),
        "deadline": _interval(act.deadline),
        "consequence": act.consequence,
        "date": _interval(act.date),
        "place": _place(act.place),
        "evidence": _pair(act.evidence),
        "trigger": _pair(act.trigger),
        "statement": act.statement,
        "intensity": act.intensity,
        "confidence": act.confidence,
        "rule": act.rule,
    }


def _place(place: Place | None) -> Object | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "span": _pair(place.span),
    }


def _interval(interval: Interval | None) -> Object | None:
    if interval is None:
        return None
    return {
        "earliest": _day(interval.earliest),
        "latest": _day(interval.latest),
        "precision": interval.precision,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span is not None else None


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
