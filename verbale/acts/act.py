"""Knows what an act is: who did what to whom, in PLOVER 2.0 terms, with its status and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verbale.places.place import Place
from verbale.text.spans import Span
from verbale.times.interval import Interval

Status = Literal[
    "done", "ongoing", "planned", "promised", "threatened", "requested", "conditional", "alleged", "denied",
    "hypothetical",
]  # fmt: skip
#: types of what several do together
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
#: what a rule ends in where an agreement binds the doer to do it: 'a truce that obliges Ostria to withdraw'
BOUND = "bound"


@dataclass(frozen=True, slots=True)
class Act:
    """One act. `type` and `mode` are PLOVER 2.0 ("SANCTION", "discontinue"); `actors` and `recipients` actor ids;
    `condition` the words of what it hangs on; `deadline` a day; `consequence` the PLOVER type that a threat names;
    `date` the interval in which it happened or is to happen; `evidence` the passage, `trigger` the word;
    `statement` the id of the statement that reports it (its speaker is the claimant); `intensity` PLOVER's
    score from -10 to 10; `confidence` 0 to 1; `rule` the id of the pattern that made it."""

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    condition: Span | None
    deadline: Interval | None
    consequence: str | None
    date: Interval | None
    place: Place | None
    evidence: Span
    trigger: Span
    statement: str | None
    intensity: float
    confidence: float
    rule: str
