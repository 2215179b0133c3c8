"""Knows when two parties stand for the same side: the same actor, or a person and the state that the person acts for."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.record.rows import Party

#: sectors whose groups act for their state; a crowd, a party or an armed opposition does not
ORGANS = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PRM"})


def same_side(a: Party, b: Party) -> float:
    """How far two parties are one side: 1 the same actor, 0.8 a state and one that acts for it, 0.6 two that
    act for one state or a body of many states and a part of it, 0 otherwise. Groups inside a country (protesters, the opposition) don't act for its state."""
    if a.id == b.id:
        return 1.0
    if a.country is None and b.country is None and _is_part_of(a, b):
        return 0.6
    if not a.country or a.country != b.country:
        return 0.0
    if not (_for_state(a) and _for_state(b)):
        return 0.6 if _role(a) == _role(b) else 0.0
    return 0.8 if "state" in (a.kind, b.kind) else 0.6


def _is_part_of(a: Party, b: Party) -> bool:
    """A body of many states and one of its own, whose id begins with the other's: 'org:un' and 'org:un-security-council'."""
    one, other = sorted((a.id, b.id), key=len)
    return one.startswith("org:") and other.startswith(f"{one}-")


def _for_state(party: Party) -> bool:
    """A state, also as its people ('the Varenians fired'); groups and organisations that are its organs; persons but those who stand for something else (a firm,
    a party out of office, rebels, themselves)."""
    if party.kind == "person":
        return party.sector is None or party.sector == "UNK" or party.sector in ORGANS
    return party.kind == "state" or party.sector in ORGANS or party.id == f"group:{party.country}.people"


def _role(party: Party) -> str:
    """'group:UKR.protesters' -> 'protesters'; a person or organisation has none in common with another."""
    return party.id.rpartition(".")[2] if party.kind == "group" else party.id


def meet(left: Sequence[Party], right: Sequence[Party]) -> float:
    """The best match between two lists of parties, 0 to 1; 0 where either is empty."""
    return max((same_side(a, b) for a in left for b in right), default=0.0)


def at_home(parties: Sequence[Party]) -> bool:
    """Are all of them of one country?"""
    lands = {party.country for party in parties}
    return len(lands) == 1 and None not in lands


def sides(parties: Sequence[Party]) -> frozenset[str]:
    """The keys under which parties can be looked for: their countries, and their ids where they have none."""
    return frozenset(p.country or p.id for p in parties)
