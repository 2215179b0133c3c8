"""Knows how positions, shifts and tellings are kept as JSON within a row, and how they come out again the same."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from verbale.record.followed_rows import DifferingAccount, Position, Shift, Told
from verbale.record.rows import Party


def pack_party(party: Party | None) -> list[Any] | None:
    """A party as it is kept; None where there is none."""
    return [party.id, party.name, party.kind, party.country, party.sector] if party is not None else None


def unpack_party(kept: list[Any] | None) -> Party | None:
    """A party as it was kept."""
    return Party(*kept) if kept is not None else None


def _pack(row: Any) -> list[Any]:
    packed: list[Any] = []
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, Party):
            value = pack_party(value)
        elif isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, Position | Told):
            value = _pack(value)
        packed.append(value)
    return packed


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept is not None else None


def pack_position(position: Position) -> list[Any]:
    """A position as it is kept."""
    return _pack(position)


def unpack_position(kept: list[Any]) -> Position:
    """A position as it was kept."""
    actor, toward, issue, earliest, latest, *rest = kept
    who = unpack_party(actor)
    assert who is not None
    return Position(who, unpack_party(toward), issue, _day(earliest), _day(latest), *rest)


def pack_shift(shift: Shift) -> list[Any]:
    """A shift as it is kept."""
    return _pack(shift)


def unpack_shift(kept: list[Any]) -> Shift:
    """A shift as it was kept."""
    key, actor, toward, issue, turn, before, after, *rest = kept
    who = unpack_party(actor)
    assert who is not None
    return Shift(key, who, unpack_party(toward), issue, turn, unpack_position(before), unpack_position(after), *rest)


def pack_account(account: DifferingAccount) -> list[Any]:
    """A differing account as it is kept."""
    return _pack(account)


def unpack_account(kept: list[Any], others: int) -> DifferingAccount:
    """A differing account as it was kept, with so many further reports."""
    key, kind, about, one, other, sure, _, why = kept
    return DifferingAccount(key, kind, about, _told(one), _told(other), sure, others, why)


def _told(kept: list[Any]) -> Told:
    who, words, value, outlet, article, uri, published, row, latest = kept
    return Told(unpack_party(who), words, value, outlet, article, uri, _day(published), row, _day(latest))
