"""Knows which mentions help to find acts and statements, and are too unsure to be told as somebody's by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verbale.actors.actor import Actor, Cast, Mention, is_nameless
from verbale.actors.named_actor import STATE_BODIES
from verbale.text.spans import Span

#: Rules by which readers found one mention in four or more to be somebody else's, or nobody's, over five lists of 300:
#: one of two who are meant together, a pronoun with two who fit, a description that may well be a named person's or a
#: thing's, a document or a word that only a statement's source tells; and, over twelve lists, 'it' and 'they' for the
#: subject before (one in four and one in five).
_UNSURE = (
    "one of the two ",
    "pronoun: nearest person that fits",
    "the source's own words",
    "people by a description",
    "body by a description",
    "a document for who issued it",
    "office or person without a name",
    "pronoun: subject before it",
    "pronoun: plural subject before it",
)
#: Rules whose mentions are told only where an act or a statement rests upon them: of the others readers found, over 4,200
#: mentions, one in five or more to be somebody else's or nobody's: 'a keynote speaker', 'a tour of Karsk', 'the department'.
_BORNE = (
    "one person by a description",
    "the one without a name spoken of",
    "the one of that calling spoken of",
    "capital for the state",
    "adjective of the state for what is in it",
    "person by one name",
    "body with a name that several states use",
    "name of nobody known",
    "one of the state's people",
    "holder of the office on the article's day",
)
#: a part of a state with one of these is no group that is described
_ORGANS = STATE_BODIES | {"OPP"}
#: people of whom many are spoken of in general: where their state was worked out from the article alone, one mention in
#: six that no act rests upon was of others ('smoking among children'); of police, pupils or firms hardly one
_GENERAL = frozenset({"CVL", "NGO", "LAB", "ELI", "CRM", None})


def leave_unsure_untold(cast: Cast, passages: Mapping[str, Sequence[Span]]) -> Cast:
    """The cast without its unsure mentions, without those of plain groups of no country, and without actors of whom no other
    mention tells, unless they have `passages`: under the ids of those who act, are acted upon or speak, where they do."""
    mentions = tuple(m for m in cast.mentions if _is_told(cast, m, passages))
    if len(mentions) == len(cast.mentions):
        return cast
    lost = {m.actor for m in cast.mentions} - {m.actor for m in mentions} - passages.keys()
    return replace(cast, mentions=mentions, actors={i: a for i, a in cast.actors.items() if i not in lost})


def _is_told(cast: Cast, mention: Mention, passages: Mapping[str, Sequence[Span]]) -> bool:
    actor = cast.actors.get(mention.actor)
    if mention.rule.startswith(_UNSURE) or _is_anybody(actor, mention):
        return False
    unsure = mention.rule.startswith(_BORNE) or _is_in_general(actor, mention) or _is_ones_without_name(actor, mention)
    if not (unsure or _is_described_body(actor, mention) or _is_body_spoken_of(actor, mention)):
        return True
    return any(where.overlaps(mention.span) for where in passages.get(mention.actor, ()))


def _is_anybody(actor: Actor | None, mention: Mention) -> bool:
    """'customers', 'the players', of no country that is told: half of the readers' verdicts were that it could be told. Allies are
    whoever they are."""
    if actor is None or actor.kind != "group" or actor.country is not None or mention.form == "name":
        return False
    return actor.id != "group:allies"


def _is_in_general(actor: Actor | None, mention: Mention) -> bool:
    if actor is None or actor.sector not in _GENERAL:
        return False
    return mention.rule.startswith("group by a common noun, of the article's country")


def _is_described_body(actor: Actor | None, mention: Mention) -> bool:
    """'The new park's firm', by its noun alone; the army, the courts, the police are a state's wherever they are spoken of."""
    if actor is None or actor.sector in _ORGANS:
        return False
    return mention.rule.startswith("part of a state by a common noun")


def _is_body_spoken_of(actor: Actor | None, mention: Mention) -> bool:
    """'The department', 'the company' after a body of that kind: one in five was another; of 'the alliance' none was."""
    return mention.rule == "organisation named before" and actor is not None and actor.sector != "IGO"


def _is_ones_without_name(actor: Actor | None, mention: Mention) -> bool:
    """'her' for 'the mother', who may have a name elsewhere in the article."""
    return mention.form == "pronoun" and actor is not None and is_nameless(actor.id)


def passages_of(told: Iterable[tuple[Iterable[str | None], Iterable[Span | None]]]) -> dict[str, list[Span]]:
    """Where each has a part: of pairs of the ids that have one and the passages in which they do."""
    where: dict[str, list[Span]] = {}
    for ids, spans in told:
        own = [span for span in spans if span is not None]
        for one in ids:
            if one is not None:
                where.setdefault(one, []).extend(own)
    return where
