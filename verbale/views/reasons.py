"""Knows how a row's reasons are put in words: the rule, the words it rests on, who is meant and why, status and day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from verbale.views.read_from import read_from
from verbale.views.rules import STATUS_WORDS, act_rule, statement_rule
from verbale.views.wording import SHORT, name_days, name_width

if TYPE_CHECKING:
    from verbale.actors.actor import Mention
    from verbale.acts.act import Act
    from verbale.articles.article import Clue
    from verbale.coded import Coded
    from verbale.statements.statement import Statement
    from verbale.text.spans import Span

Reason = tuple[str, str]


def explain_statement(coded: Coded, statement: Statement) -> tuple[str, list[Reason]]:
    """A heading, and each reason with its name."""
    text = coded.article.text
    reasons: list[Reason] = [("words", " ... ".join(part.of(text) for part in statement.content))]
    if statement.cue:
        reasons.append(("cue", f"“{' ... '.join(part.of(text) for part in statement.cue)}”, read as: {statement.act}"))
    if statement.source is not None:
        reasons.append(("source", f"“{statement.source.of(text)}” at {statement.source.start}"))
    else:
        reasons.append(("source", "no words name the speaker here"))
    reasons.append(("speaker", _who(coded, statement.speaker, statement.source)))
    reasons += [("addressee", _who(coded, one, None)) for one in statement.addressees]
    if statement.negated:
        reasons.append(("negated", "the cue is negated or denies: the content is not asserted"))
    if statement.inside is not None:
        reasons.append(("inside", f"reported within the statement {statement.inside}"))
    reasons.append(
        ("rule", f"{statement_rule(statement.rule)} [{statement.rule}, confidence {statement.confidence:g}]")
    )
    reasons += _where(coded, statement.content[0] if statement.content else None)
    return f"{statement.kind} statement {statement.id}", reasons


def explain_act(coded: Coded, act: Act, parsing: bool = True) -> tuple[str, list[Reason]]:
    """A heading, and each reason with its name. Only with `parsing` the words are told from which a day was read: the
    paragraph is parsed for it, which a page of many acts has no time for."""
    text = coded.article.text
    mode = f" ({act.mode})" if act.mode else ""
    reasons: list[Reason] = [
        ("words", act.evidence.of(text)),
        ("type", f"{act.type}{mode}, from “{act.trigger.of(text)}” at {act.trigger.start}"),
    ]
    reasons += [("actor", _who(coded, one, act.evidence)) for one in act.actors] or [("actor", "nobody is named")]
    reasons += [("recipient", _who(coded, one, act.evidence)) for one in act.recipients]
    reasons.append(("status", f"{act.status}: {STATUS_WORDS.get(act.status, act.status)}"))
    if act.condition is not None:
        reasons.append(("condition", f"“{act.condition.of(text)}”"))
    if act.consequence is not None:
        reasons.append(("consequence", f"what is threatened is {act.consequence}"))
    if act.deadline is not None:
        reasons.append(
            (
                "deadline",
                f"by {act.deadline.latest}" + (f", {read_from(coded, act.deadline, act.evidence)}" if parsing else ""),
            )
        )
    reasons.append(("day", _day(coded, act, parsing)))
    if act.place is not None:
        country = f", {act.place.country}" if act.place.country else ""
        reasons.append(("place", f"{act.place.name} ({act.place.kind}{country})"))
    for statement in coded.statements:
        if statement.id == act.statement:
            who = _name(coded, statement.speaker)
            reasons.append(("said by", f"{who}, in the statement {statement.id}: it is known from these words only"))
    reasons.append(("rule", f"{act_rule(act.rule)} [{act.rule}, confidence {act.confidence:g}]"))
    reasons.append(("intensity", f"{act.intensity:g} on PLOVER's scale from -10 (hostile) to 10 (cooperative)"))
    reasons += _where(coded, act.evidence)
    return f"act {act.id}: {act.type} {act.status}", reasons


#: why clues give no day
_UNSURE: Final = (
    "these clues are too weak: no interval of ten years or less holds the day with a probability of 90 in 100, and what came with "
    "the page settles it alone only from a weight of 0.8"
)


def explain_article(coded: Coded) -> tuple[str, list[Reason]]:
    """A heading, and why the article has the day that it has."""
    published = coded.article.published
    days = name_days(published.earliest, published.latest)
    known = (
        f"{days} ({name_width(published.earliest, published.latest)})"
        if published.earliest or published.latest
        else "not known"
    )
    reasons: list[Reason] = [("published", known)]
    reasons += [("clue", _clue(coded, clue)) for clue in published.clues]
    reasons += [("against it", _clue(coded, clue)) for clue in published.conflicts]
    if published.clues and published.earliest is None and published.latest is None:
        reasons.append(("why none", _UNSURE))
    if not published.clues:
        reasons.append(("clue", "nothing in the text or about the page says when it was written"))
    reasons.append(("outlet", coded.article.outlet or "not known"))
    reasons.append(("page", coded.article.uri))
    reasons += [("problem", f"{problem.stage}: {problem.reason}") for problem in coded.problems]
    return f"article {coded.article.id[:SHORT]}: {coded.article.title}", reasons


def _clue(coded: Coded, clue: Clue) -> str:
    words = f"“{clue.span.of(coded.article.text)}” at {clue.span.start}: " if clue.span is not None else ""
    return f"{clue.kind}, {words}{clue.why or 'allows'} [{clue.reading}, weight {clue.weight:g}]"


def _who(coded: Coded, actor_id: str | None, near: Span | None) -> str:
    if actor_id is None:
        return "not known"
    actor = coded.cast.get(actor_id)
    if actor is None:
        return actor_id
    told = [actor.kind, actor.country or "", actor.sector or "", actor.office or ""]
    about = f"{actor.name} ({', '.join(filter(None, told))}; {actor.id})"
    mention = _nearest(coded, actor_id, near)
    if mention is None:
        return about
    words = mention.span.of(coded.article.text)
    return f"{about}, by “{words}” at {mention.span.start}{': ' + mention.rule if mention.rule else ''}"


def _nearest(coded: Coded, actor_id: str, near: Span | None) -> Mention | None:
    """The actor's mention within the passage, or else its first in the article."""
    own = [mention for mention in coded.cast.mentions if mention.actor == actor_id]
    inside = (mention for mention in own if near is not None and near.overlaps(mention.span))
    return next(inside, own[0] if own else None)


def _day(coded: Coded, act: Act, parsing: bool) -> str:
    published = coded.article.published
    from_day = f"the article is of {name_days(published.earliest, published.latest)}"
    if act.date is None:
        return f"not known; {from_day}"
    days = name_days(act.date.earliest, act.date.latest)
    words = f", {read_from(coded, act.date, act.evidence)}" if parsing else ""
    return f"{days} ({name_width(act.date.earliest, act.date.latest)}){words}; {from_day}"


def _name(coded: Coded, actor_id: str | None) -> str:
    actor = coded.cast.get(actor_id) if actor_id is not None else None
    return actor.name if actor is not None else actor_id or "somebody unnamed"


def _where(coded: Coded, span: Span | None) -> Iterable[Reason]:
    article = coded.article
    at = f", characters {span.start} to {span.end}" if span is not None else ""
    return [("where", f"{article.outlet or 'outlet not known'}, {article.uri}{at}; article {article.id[:SHORT]}")]
