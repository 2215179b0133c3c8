"""Knows the names that a question may use for types, statuses, kinds and outcomes; a misspelt one must not look like an
empty record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, get_args

from verbale.actors.actor import ActorKind
from verbale.acts.act import Status
from verbale.record.followed_rows import AccountKind
from verbale.relations.commitment import CommitmentKind, Outcome

#: PLOVER 2.0's types
TYPES: Final = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
    "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip
STATUSES: Final[tuple[str, ...]] = get_args(Status)
KINDS: Final[tuple[str, ...]] = get_args(CommitmentKind)
OUTCOMES: Final[tuple[str, ...]] = get_args(Outcome)
ACTOR_KINDS: Final[tuple[str, ...]] = get_args(ActorKind)
ACCOUNT_KINDS: Final[tuple[str, ...]] = get_args(AccountKind)


def why_unknown(asked: str | None, known: Iterable[str]) -> str | None:
    """What is wrong with a question for one name, or several with commas, in any case; None where all are known."""
    names = {name.lower() for name in known}
    for one in (part.strip() for part in (asked or "").split(",")):
        if one and one.lower() not in names:
            return f"{one[:60]!r} is none of: {', '.join(known)}"
    return None
