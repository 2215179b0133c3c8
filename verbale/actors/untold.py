"""Knows which mentions help to find acts and statements, and are too unsure to be told as somebody's by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.actors.actor import Cast, Mention

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


def leave_unsure_untold(cast: Cast, parties: Iterable[str]) -> Cast:
    """The cast without its unsure mentions, without those of plain groups of no country, and without actors of whom no other mention tells, unless they are among the
    `parties`: the ids of those who act, are acted upon or speak."""
    doing = set(parties)
    mentions = tuple(m for m in cast.mentions if not (m.rule.startswith(_UNSURE) or _is_anybody(cast, m)))
    if len(mentions) == len(cast.mentions):
        return cast
    lost = {m.actor for m in cast.mentions} - {m.actor for m in mentions} - doing
    return replace(cast, mentions=mentions, actors={i: a for i, a in cast.actors.items() if i not in lost})


def _is_anybody(cast: Cast, mention: Mention) -> bool:
    """'customers', 'the players', of no country that is told: half of the readers' verdicts were that it could be told."""
    actor = cast.actors.get(mention.actor)
    return actor is not None and actor.kind == "group" and actor.country is None and mention.form != "name"
