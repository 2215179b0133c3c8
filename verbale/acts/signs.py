"""Knows what speaks for and against an act: signs by name, read off its draft, its parties and the article around it."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts.act import BOUND
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties
from verbale.acts.standing import standing
from verbale.knowledge.points import Signs as Signs

#: acts in a thousand tokens, tokens, and points of politics around (`surroundings.py`), beyond which more tell nothing
_CROWDED, _LONG, _STEEPED = 12, 800, 5.0


def signs_of(draft: Draft, density: float, around: float, parties: Parties) -> Signs:
    """The signs of the draft in an article that tells `density` acts in a thousand tokens, with `around` points of politics
    around it: mostly 1 where the sign is there, a share of the most that counts for what is measured."""
    found: Signs = {
        "pattern": draft.confidence,
        "density": min(density, _CROWDED) / _CROWDED,
        "politics around": max(0.0, min(around, _STEEPED)) / _STEEPED,
        "long article": min(len(parties.parse.tokens), _LONG) / _LONG,
    }
    why = draft.rule.partition("/")[2].split("+")[0]
    named = [
        f"type {draft.type}",
        f"status {draft.status}",
        f"head {draft.head.dep}",
        f"why {why if why != BOUND else 'promise'}",
        f"{draft.type} as a {'noun' if draft.nominal else 'verb'}",
        f"{draft.type} from {_best(draft.actors)} to {_best(draft.recipients)}",
        *_party("actor", draft.actors, parties),
        *_party("recipient", draft.recipients, parties),
        *(f"guess {guess.partition(':')[0]}" for guess in draft.rule.split("+")[1:]),
    ]
    if "+" in draft.rule:
        named.append("guess")
    if draft.statement is not None:
        named.append("within a statement")
    if parties.of_politics:
        named.append("article of politics")
    if parties.elsewhere:
        named.append("article of something else")
    if draft.actors and draft.recipients and draft.actors[0].country == draft.recipients[0].country is not None:
        named.append("within one country")
    return found | dict.fromkeys(named, 1.0)


def _party(role: str, actors: tuple[Actor, ...], parties: Parties) -> list[str]:
    if not actors:
        return [f"{role} none"]
    first = actors[0]
    found = [f"{role} {_best(actors)}", f"{role} is {first.kind}", f"{role} sector {first.sector or 'unknown'}"]
    if first.country is not None:
        found.append(f"{role}'s country known")
    if all(parties.is_without_name(a) for a in actors):
        found.append(f"{role} without a name")
    return found


def _best(actors: tuple[Actor, ...]) -> str:
    """The highest part in politics that one of them has."""
    return ("private", "citizen", "political")[max(standing(a) for a in actors)] if actors else "none"
