"""Knows the events that are told of a record: all of them as narrow lines, and those that are shown with their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from verbale import settings
from verbale.record import Filter, Record
from verbale.record.find_lines import EventLine, Telling, find_lines, find_tellings, find_unrelated, of_story
from verbale.record.rows import ActRow
from verbale.relations.positions import stood


@dataclass(frozen=True, slots=True)
class Told:
    """Events by their day, undated ones last. `new` are those of articles that are not related yet, each act an event
    of its own; `left_out` says that there are more of these than are taken."""

    record: Record
    lines: tuple[EventLine, ...]
    new: Mapping[int, Telling] = field(default_factory=dict)
    left_out: bool = False

    def tell(self, lines: Sequence[EventLine]) -> list[Telling]:
        """These events with their words."""
        with self.record.at_work() as connection:
            found = {one.n: one for one in find_tellings(connection, [line.n for line in lines if line.n >= 0])}
        every = {**found, **{line.n: self.new[line.n] for line in lines if line.n < 0}}
        return [every[line.n] for line in lines if line.n in every]

    def joined(self, other: Told) -> Told:
        """The events of both, each once."""
        lines = {line.n: line for line in (*self.lines, *other.lines)}
        return Told(
            self.record,
            tuple(sorted(lines.values(), key=_order)),
            {**self.new, **other.new},
            self.left_out or other.left_out,
        )


def find_told(record: Record, wanted: Filter, story: str | None = None) -> Told:
    """The events that the filter finds, or those of a story."""
    with record.at_work() as connection:
        lines = find_lines(connection, wanted, of_story(story) if story is not None else None)
        most = settings.WEB_REPORTS + 1
        unrelated = find_unrelated(connection, replace(wanted, newest=True, limit=most)) if story is None else []
    left = {-n: act for n, act in enumerate(unrelated[-settings.WEB_REPORTS :], 1)}
    new = {n: _alone(n, act) for n, act in left.items()}
    if new:
        lines = sorted([*lines, *(_line(new[n], act) for n, act in left.items())], key=_order)
    return Told(record, tuple(lines), new, len(unrelated) == most)


def _order(line: EventLine) -> tuple[date, str]:
    return line.earliest or date.max, line.id


def _line(told: Telling, act: ActRow) -> EventLine:
    earliest, latest = stood(act)
    day = earliest + (latest - earliest) / 2 if earliest and latest else None
    return EventLine(told.n, told.act, told.earliest, told.latest, day, told.type, told.status, told.intensity, 1, 1)


def _alone(n: int, act: ActRow) -> Telling:
    return Telling(
        n=n,
        id=act.id,
        earliest=act.earliest,
        latest=act.latest,
        precision=act.precision,
        type=act.type,
        mode=act.mode,
        status=act.status,
        actors=act.actors,
        recipients=act.recipients,
        words=act.words,
        place=act.place,
        intensity=act.intensity,
        articles=(act.article,),
        outlets=(act.outlet,) if act.outlet else (),
        texts=1,
        claimant=act.claimant,
        act=act.id,
        article=act.article,
        uri=act.uri,
        outlet=act.outlet,
        published=act.published,
    )
