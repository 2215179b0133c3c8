"""Knows where an act stands on the scale from cooperation (+10) to conflict (-10), with what it is reported as."""

from __future__ import annotations

from typing import Literal, Protocol

from verbale.acts.contexts import intensity
from verbale.knowledge import data

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]

#: what stands at its full score
HAPPENED = frozenset({"done", "ongoing"})
#: an act that only one side tells counts half, in sums; it is shown with its claimant
ALLEGED_WEIGHT = 0.5


class Scored(Protocol):
    """What it takes to score an act: a report, or an event in short."""

    @property
    def type(self) -> str: ...

    @property
    def status(self) -> str: ...

    @property
    def intensity(self) -> float: ...


def scored_type(act: Scored) -> str | None:
    """The PLOVER type under which the act counts. What is promised is an agreement to it, what is threatened a
    threat, what is asked for a request (PLOVER 2.0's rules for acts that lie ahead); None for what is denied or
    only supposed."""
    if act.status in ("denied", "hypothetical"):
        return None
    if act.status in HAPPENED or act.status == "alleged":
        return act.type
    if act.status == "requested":
        return "REQUEST"
    if act.status == "threatened" or act.intensity < 0:
        return "THREATEN"
    return "AGREE" if act.intensity > 0 else act.type


def score_act(act: Scored) -> float | None:
    """The act's score, -10 to +10, by PLOVER 2.0's table; None where the act does not count."""
    kind = scored_type(act)
    if kind is None:
        return None
    return act.intensity if kind == act.type else intensity(kind, None)


def weigh_act(act: Scored) -> float:
    """1 for what is reported as done or said, one half for what only a claimant tells."""
    return ALLEGED_WEIGHT if act.status == "alleged" else 1.0


def quad_of(act: Scored) -> Quad | None:
    """PLOVER's quad class of the act as it counts; None where it does not."""
    kind = scored_type(act)
    if kind is None:
        return None
    found: Quad = data("plover.yaml")["types"][kind]["quad"]
    return found
