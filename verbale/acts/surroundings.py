"""Knows how political the surroundings of an act are: the words and names of politics in its sentence and beside it,
the words of sport, the arts, business and the like, and what the article is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from verbale.actors.actor import Cast
from verbale.acts.drafts import Draft
from verbale.acts.scope import Weights, is_about_crime, is_short, of_other_genres, of_politics, other_genres
from verbale.acts.standing import is_political
from verbale.knowledge import data
from verbale.text.parse import Parse, Token

#: what counts for and against, in log odds; rounded by hand from what two readers held for right in type in three samples of
#: acts, and tried on a fourth: of the three tenths with the fewest points one in five was right there, of the rest 75 %
#: (its errors had been read when the lists of words were written)
_START, _CORE, _WORD, _NEAR, _OTHER, _NAME = -0.9, 1.45, 0.3, 0.25, -0.35, 0.35
_OUTWEIGHED, _SHARE = -0.55, 0.035
_PLAIN, _LOOSE, _ABROAD = 0.65, -0.9, 1.0
#: types that are mostly told plainly, and those whose words mostly mean something else
_PLAIN_TYPES = frozenset({"REQUEST", "PROTEST", "MOBILIZE"})
_LOOSE_TYPES = frozenset({"AGREE", "CONCEDE"})
#: in an article with so large a share of politics, and hardly a word of other genres, any words are believed
_STEEPED, _HARDLY = 8.0, 0.15
#: so many words of other genres for one of politics make an article of theirs
_ANOTHER = 0.9
#: what anybody does to anybody, told as of politics only where both have a part in it
_SOFT = frozenset({"SUPPORT", "CONSULT", "COOPERATE", "AGREE", "REQUEST", "ACCUSE"})
#: under so many points, in an article long enough to count in, no act is told
LEAST = -0.5


@cache
def _core() -> tuple[frozenset[str], frozenset[str]]:
    """Lemmas that by themselves tell politics: 'sanction', 'invade', not 'capture', 'offer'; and pairs that do: 'rule out'."""
    given = data("acts_core.yaml")
    return frozenset(given["words"]), frozenset(given["pairs"])


def tells_plainly(tokens: Sequence[Token]) -> bool:
    """Is there a word or pair of words among the tokens that tells politics wherever it stands?"""
    words, pairs = _core()
    if any(t.lemma.lower() in words or t.lower in words for t in tokens):
        return True
    return any(f"{a.lemma.lower()} {b.lemma.lower()}" in pairs for a, b in pairwise(tokens))


class Surroundings:
    """What the sentences of one article hold of politics and of other things."""

    def __init__(self, parse: Parse, cast: Cast, weights: Weights) -> None:
        self._parse = parse
        self._inside = [[t for t in parse.tokens_of(s) if of_politics(t)] for s in parse.sentences]
        self._others = [sum(1 for t in parse.tokens_of(s) if of_other_genres(t)) for s in parse.sentences]
        self._named: list[list[int]] = [
            [
                mention.span.start
                for mention in cast.inside(s.span)
                if (actor := cast.get(mention.actor)) is not None and is_political(actor)
            ]
            for s in parse.sentences
        ]
        self._outweighed = min(1.5, other_genres(parse) / max(1, weights.shown))
        self._share = min(12.0, 100 * weights.shown / max(1, weights.size))
        self._plainly = is_short(weights) or (self._share >= _STEEPED and self._outweighed < _HARDLY)
        self._crime = is_about_crime(parse, cast)

    def points(self, draft: Draft) -> float:
        """How political it is around the draft's words, which do not count themselves; about 3 in news of politics."""
        at = draft.head.sentence
        here = sum(1 for t in self._inside[at] if not _within(t.start, draft))
        beside = sum(len(self._inside[i]) for i in (at - 1, at + 1) if 0 <= i < len(self._inside))
        named = sum(1 for start in self._named[at] if not _within(start, draft))
        above = self._parse.children(draft.head, "nsubj", "nsubjpass")
        plain = tells_plainly([*self._parse.within(draft.trigger), *above])
        points = (
            _START
            + _CORE * plain
            + _ABROAD * _is_between_states(draft)
            + _WORD * min(here, 2)
            + _NEAR * min(beside, 3)
            + _OTHER * min(self._others[at], 3)
        )
        points += _NAME * min(named, 3) + _OUTWEIGHED * self._outweighed + _SHARE * self._share
        return points + _PLAIN * (draft.type in _PLAIN_TYPES) + _LOOSE * (draft.type in _LOOSE_TYPES)

    def are_of_something_else(self, draft: Draft) -> bool:
        """Is there so little of politics around the draft that its words most likely mean something else?"""
        if self._plainly:
            return False
        if self._crime and _is_of_police(draft):
            return True
        return self.points(draft) < LEAST or (self._outweighed >= _ANOTHER and not _is_of_politics(draft))


def _within(start: int, draft: Draft) -> bool:
    return draft.trigger.start <= start < draft.trigger.end


def _is_between_states(draft: Draft) -> bool:
    """Do the words themselves name those in politics of two countries?"""
    if "+" in draft.rule:
        return False
    here = {a.country for a in draft.actors if is_political(a)} - {None}
    there = {r.country for r in draft.recipients if is_political(r)} - {None}
    return bool(here and there and not here & there)


def _is_of_politics(draft: Draft) -> bool:
    """Is it no mere thanks, talk, demand or complaint, or are those in politics on both sides, or demands made by one?"""
    if draft.type not in _SOFT:
        return True
    ours = any(map(is_political, draft.actors)) or not draft.actors
    if draft.type in ("REQUEST", "ACCUSE"):
        return ours
    return ours and (not draft.recipients or any(map(is_political, draft.recipients)))


#: what police, courts and criminals do to anybody
_OF_POLICE = frozenset({"COERCE", "ASSAULT", "ACCUSE", "SANCTION", "RETREAT", "CONCEDE", "REJECT", "REQUEST"})


def _is_of_police(draft: Draft) -> bool:
    """Is it done by police, courts, criminals or nobody told, to people without a part in politics?"""
    if draft.type not in _OF_POLICE or any(is_political(r) and r.kind != "state" for r in draft.recipients):
        return False
    abroad = {a.country for a in draft.actors} ^ {r.country for r in draft.recipients}
    if len(abroad - {None}) > 1 and draft.actors and draft.recipients:
        return False
    return all(a.kind == "state" or a.sector in ("COP", "JUD", "CRM", "CVL") for a in draft.actors)
