"""Knows who is a party to an act where its words name nobody: of all who could be, whoever has the most points, if anybody."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from verbale.acts.act import MUTUAL
from verbale.acts.barred import is_barred
from verbale.acts.candidates import Candidate, Candidates, Role
from verbale.acts.drafts import Draft
from verbale.acts.guesses import PROMISES
from verbale.acts.parties import Parties
from verbale.knowledge import table
from verbale.reader.impression import Impression
from verbale.text.parse import Parse

Points = dict[str, float]
#: so many more points than who has the role must another have: one whom a rule guessed, or nobody as recipient, or as actor.
#: Whom the words themselves name is never replaced: readers of news hold nine in ten of them for right
_OVER_A_GUESS, _OVER_NO_RECIPIENT, _OVER_NO_ACTOR = 0.5, 0.5, math.inf
#: the guesses that others may replace; those by what the article's other acts tell stay
_GUESSES = frozenset({"other side", "at home", "own people", "near", "implied"})
#: the share of all likelihood below which whoever has a role is held for misread
_LEAST = 0.03
#: signs that the rule of an act names, at most
_SHOWN = 3


def choose_parties(
    drafts: Sequence[Draft], parse: Parse, parties: Parties, impression: Impression | None = None
) -> list[Draft]:
    """The drafts, those without a recipient or with a guessed one with the likeliest, or with none where that is
    likelier; those without an actor with the likeliest, if anybody is. Left out are those of which a party is so unlikely
    beside the others who could be it that a word or a sentence was misread."""
    told = Candidates(parse, parties, drafts, impression)
    found: list[Draft] = []
    for draft in drafts:
        one, likely = _chosen(draft, "recipient", told)
        one, both = _chosen(one, "actor", told) if likely else (one, False)
        if both:
            found.append(one)
    return found


def held_by(draft: Draft, role: Role) -> str:
    """How those who have the role were found: by the words ("words"), by what the speaker judges ("judged"), by a guess
    (its name); "nobody" where none has it."""
    if not (draft.recipients if role == "recipient" else draft.actors):
        return "nobody"
    guess = draft.rule.rpartition("+")[2] if "+" in draft.rule else ""
    if guess and (role == "recipient") == (guess != "doer"):
        return guess
    return "judged" if draft.rule.startswith("judge") else "words"


def is_open(draft: Draft, role: Role) -> bool:
    """Can the role be anybody's? Not where several act together or toward each other, nor where no party is known."""
    if any(a.id == r.id for a in draft.actors for r in draft.recipients[:1]):
        return False
    together = draft.type in MUTUAL and len(draft.actors) > 1
    return bool(draft.actors or draft.recipients) and not (together and (role == "actor" or not draft.recipients))


def points(candidate: Candidate, known: Points) -> float:
    """The points of its signs added up; a sign without points counts nothing."""
    return sum(known.get(name, 0.0) * much for name, much in candidate.signs.items())


def holder(candidates: Sequence[Candidate], draft: Draft, role: Role) -> int:
    """Which of the candidates has the role now: the first of those who have it, or nobody."""
    has = draft.recipients if role == "recipient" else draft.actors
    now = has[0].id if has else None
    return next(i for i, c in enumerate(candidates) if (c.actor.id if c.actor is not None else None) == now)


def _chosen(draft: Draft, role: Role, told: Candidates) -> tuple[Draft, bool]:
    """The draft with who is to have the role, and whether he is likely enough."""
    if not is_open(draft, role):
        return draft, True
    how = held_by(draft, role)
    candidates = told.of(draft, role, how)
    known = points_of(role, told.impression is not None)
    scored = [points(c, known) for c in candidates]
    now, best = holder(candidates, draft, role), max(range(len(scored)), key=lambda i: scored[i])
    rivals: Sequence[int] = range(len(scored))
    if is_barred(candidates[best], draft, role, told.parse):
        rivals = sorted({now, 0})  # who may not be chosen makes nobody unlikely
        best = max((now, 0), key=lambda i: scored[i])  # nobody comes first
    if scored[best] - scored[now] > _over(draft, role, how):
        now, draft = best, _with(draft, role, candidates[best], known)
    top = scored[best]
    likely = math.exp(scored[now] - top) >= _LEAST * sum(math.exp(scored[i] - top) for i in rivals)
    if not likely and how in _GUESSES and role == "recipient" and candidates[0].actor is None:
        return _with(draft, role, candidates[0], known), True  # a guess that is wrong makes no word misread
    return draft, likely


def _over(draft: Draft, role: Role, how: str) -> float:
    """How many more points another needs to have the role than who has it."""
    if role == "actor":
        return _OVER_NO_ACTOR if how == "nobody" else math.inf
    if draft.addressed or draft.harmed or draft.rule.startswith(PROMISES):
        return math.inf
    return _OVER_NO_RECIPIENT if how == "nobody" else _OVER_A_GUESS if how in _GUESSES else math.inf


def _with(draft: Draft, role: Role, one: Candidate, known: Points) -> Draft:
    signs = "; ".join(sorted(one.signs, key=lambda s: (-known.get(s, 0.0) * one.signs[s], s))[:_SHOWN])
    party = () if one.actor is None else (one.actor,)
    if role == "actor":
        return replace(draft, actors=party, rule=f"{draft.rule}+doer chosen: {signs}")
    told = draft.rule.partition("+")[0]
    return replace(draft, recipients=party, rule=f"{told}+{'chosen' if party else 'withheld'}: {signs}")


@cache
def points_of(role: Role, read: bool = False) -> Points:
    """The points of each sign for the role, log odds: of knowledge/parties_read.tsv where the reader has `read` the text, else of
    knowledge/parties.tsv."""
    name = "parties_read.tsv" if read else "parties.tsv"
    return {row["sign"]: float(row["points"]) for row in table(name) if row["role"] == role}
