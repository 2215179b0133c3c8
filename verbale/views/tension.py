"""Knows the rows of a dyad's tension: a period's index with its band, what was counted, and the acts that weigh most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record import Record
from verbale.record.rows import ActRow
from verbale.relations.dyads import Exchange, Step, acts_between, count_dyad, find_exchanges
from verbale.relations.event import Event
from verbale.relations.kept_events import read_events
from verbale.relations.tension import Tension, measure_tension


@dataclass(frozen=True, slots=True)
class TensionRow:
    """One period between two sides. `index` (0 cooperation, 100 conflict) and its band are None where nothing passed
    in this record; `acts` are the ids of the events that weigh most, `words` theirs."""

    start: date
    end: date
    a: str
    b: str
    index: float | None
    low: float | None
    high: float | None
    events: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    a_to_b: int
    b_to_a: int
    together: int
    reports: int
    texts: int
    mean: float | None
    words: tuple[str, ...]
    acts: tuple[str, ...]


def tension_rows(
    acts: Sequence[ActRow],
    a: Iterable[str],
    b: Iterable[str],
    names: tuple[str, str],
    by: Step = "month",
    events: Sequence[Event] | None = None,
) -> list[TensionRow]:
    """The tension between the actors with ids `a` and those with ids `b`, period by period; `names` are shown;
    `events` are those of the acts where they are known."""
    return rows_of(find_exchanges(acts, frozenset(a), frozenset(b), events), names, by)


def kept_between(record: Record, acts: Sequence[ActRow], a: Iterable[str], b: Iterable[str]) -> list[Event]:
    """The events that pass between two sides as the record keeps them."""
    between = acts_between(acts, frozenset(a), frozenset(b))
    with record.at_work() as connection:
        return read_events(connection, between)


def rows_of(exchanges: Sequence[Exchange], names: tuple[str, str], by: Step) -> list[TensionRow]:
    """The tension over these exchanges, period by period."""
    return [_row(tension) for tension in measure_tension(count_dyad(exchanges, *names, by))]


def _row(t: Tension) -> TensionRow:
    p = t.period
    return TensionRow(
        start=t.start,
        end=t.end,
        a=p.a,
        b=p.b,
        index=t.index,
        low=t.low,
        high=t.high,
        events=p.events,
        verbal_cooperation=p.verbal_cooperation,
        material_cooperation=p.material_cooperation,
        verbal_conflict=p.verbal_conflict,
        material_conflict=p.material_conflict,
        a_to_b=p.a_to_b,
        b_to_a=p.b_to_a,
        together=p.together,
        reports=p.reports,
        texts=p.texts,
        mean=p.mean,
        words=tuple(e.words for e in t.strongest),
        acts=tuple(e.act for e in t.strongest),
    )
