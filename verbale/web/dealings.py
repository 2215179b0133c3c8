"""Knows with whom an actor has to do: acts in both directions, and the tension over all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from verbale.record.find_lines import EventLine
from verbale.relations.scale import score_act, weigh_act
from verbale.relations.tension import PRIOR

#: others whom a page names
MOST = 12


@dataclass(frozen=True, slots=True)
class Dealing:
    """What passed between an actor and another: acts by the actor on the other and by the other on the actor, how many
    are cooperation and conflict, and the index of tension over all of them (0 cooperation, 100 conflict)."""

    id: str
    name: str
    did: int
    met: int
    cooperation: int
    conflict: int
    tension: float | None


def weigh_dealings(
    found: Sequence[tuple[str, str, int]],
    lines: Mapping[int, EventLine],
    names: Callable[[Sequence[str]], Mapping[str, str]],
) -> list[Dealing]:
    """The dealings of an actor, those of most events first, at most `MOST`: `found` are the other's id, the actor's
    own role and an event's key; `names` gives the names of ids."""
    events: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for other, role, event in found:
        if event in lines:
            events[other].setdefault(event, set()).add(role)
    chosen = sorted(events.items(), key=lambda one: (-len(one[1]), one[0]))[:MOST]
    known = names([other for other, _ in chosen])
    return [_dealing(other, known.get(other, other), roles, lines) for other, roles in chosen]


def _dealing(other: str, name: str, roles: Mapping[int, set[str]], lines: Mapping[int, EventLine]) -> Dealing:
    scored = [(score, weigh_act(lines[n])) for n in roles if (score := score_act(lines[n])) is not None]
    # as `measure_tension` has it for one period
    mean = sum(score * weight for score, weight in scored) / (PRIOR + sum(weight for _, weight in scored))
    return Dealing(
        id=other,
        name=name,
        did=sum("actor" in one for one in roles.values()),
        met=sum("recipient" in one for one in roles.values()),
        cooperation=sum(score > 0 for score, _ in scored),
        conflict=sum(score < 0 for score, _ in scored),
        tension=round(50 - 5 * mean, 1) if scored else None,
    )
