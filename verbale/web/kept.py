"""Knows the open record and what is worked out from all of it, kept until the record has changed."""

from __future__ import annotations

import logging
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from threading import Lock, Thread
from typing import Any, TypeVar, cast

from verbale import settings
from verbale.record import Filter, Record, RecordError
from verbale.record.joined_rows import EventRow
from verbale.record.rows import ActRow, Party, StatementRow
from verbale.relations.commitment import Commitment
from verbale.relations.dyads import Step
from verbale.relations.grouped import group_acts
from verbale.relations.joining import decided_in
from verbale.relations.ledger import build_ledger
from verbale.views.accounts import AccountRow, account_rows
from verbale.views.moved import BEFORE, RECENT, MovedPair, find_moved
from verbale.views.positions import PositionRow, ShiftRow, position_rows, shift_rows
from verbale.views.rules import load_rules
from verbale.views.stories import StoryLine, line_up
from verbale.views.tension import TensionRow, tension_rows
from verbale.views.timeline import TimelineEntry, timeline

T = TypeVar("T")
log = logging.getLogger("verbale")
#: results kept at once: the whole record's, and those of the pages and filters asked for last
MOST = 200
#: seconds: what takes longer to work out is given as it was while it is worked out anew
SLOW = 0.2


@dataclass(frozen=True, slots=True)
class Told:
    """The events that a filter finds, oldest first, and the acts from which they are joined, by id; `reports` is how
    many reports the filter finds: where there are more than acts here, these are the newest."""

    entries: tuple[TimelineEntry, ...]
    acts: dict[str, ActRow]
    reports: int
    #: act -> the act that stands for its event
    heads: dict[str, str]


@dataclass(frozen=True, slots=True)
class PairCount:
    """How many reports tell acts of one side on another; a side is a country's code, or an actor of no country."""

    actor: str
    actor_name: str
    recipient: str
    recipient_name: str
    reports: int


@dataclass(frozen=True, slots=True)
class _Made:
    """A result, with the state of the file from which it was made, when it was, and how many seconds it took."""

    state: Any
    at: float
    cost: float
    value: Any


class Kept:
    """A record that is read while others write to it. What takes long is worked out once for each state of the file,
    and at most every few seconds while the file grows."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._made: OrderedDict[Any, _Made] = OrderedDict()
        self._busy: dict[Any, Lock] = {}
        self._lock = Lock()

    def told(self, wanted: Filter) -> Told:
        """The events that the filter finds."""
        return self._once(wanted, lambda: self._join(wanted))

    def stories(self, wanted: Filter) -> list[StoryLine]:
        """The stories that the filter finds, the newest first."""
        newest = replace(wanted, newest=True, limit=wanted.limit or settings.WEB_REPORTS)
        return self._once(("stories", newest), lambda: line_up(self.record.stories(newest))[::-1])

    def page(self, key: tuple[str, ...], make: Callable[[], tuple[bytes, str]]) -> tuple[bytes, str]:
        """A page that was made, with its media type, for as long as what it shows is kept."""
        return self._once(("page", *key), make)

    def warm(self) -> None:
        """Work out beforehand what takes long, so that the first reader need not wait for it."""
        load_rules()
        self.ledger()
        self.accounts()
        self.shifts()
        self.moved()

    def moved(self) -> list[MovedPair]:
        """The pairs whose dealings changed most in the last days of the record, as `views/moved.py` says."""
        return self._once("moved", self._moved)

    def _moved(self) -> list[MovedPair]:
        last = self.record.holding().last_day
        if last is None:
            return []
        since = last - timedelta(days=RECENT + BEFORE)
        acts = self.record.acts(Filter(since=since, newest=True, limit=settings.WEB_REPORTS * 2))
        return find_moved(group_acts(acts, self.record.groups([act.id for act in acts])), last)

    def ledger(self) -> list[Commitment]:
        """The commitments of the newest reports, oldest first: what followed may be anybody's act among them."""
        return self._whole()[0]

    def pairs(self) -> list[PairCount]:
        """Who is most often told of as acting on whom."""
        return self._whole()[1]

    def _whole(self) -> tuple[list[Commitment], list[PairCount]]:
        def make() -> tuple[list[Commitment], list[PairCount]]:
            acts = self.record.acts(Filter(newest=True, limit=settings.WEB_LEDGER))
            return build_ledger(acts, decided=decided_in(self.record.decisions())), _count_pairs(acts)

        return self._once("whole", make)

    def _join(self, wanted: Filter) -> Told:
        acts = self.record.acts(replace(wanted, newest=True, limit=settings.WEB_REPORTS))
        events = group_acts(acts, self.record.groups([act.id for act in acts]))
        found = self.record.count("acts", wanted) if len(acts) == settings.WEB_REPORTS else len(acts)
        heads = {report.id: event.head.id for event in events for report in event.reports}
        return Told(tuple(timeline(acts, events)), {act.id: act for act in acts}, found, heads)

    def events(self, wanted: Filter) -> list[EventRow]:
        """The events that the filter finds, oldest first, of the newest reports."""
        return self._once(("events", wanted), lambda: self.record.events(replace(wanted, limit=settings.WEB_REPORTS)))

    def positions(self, actor: str | None, toward: str | None, issue: str | None) -> list[PositionRow]:
        """What an actor, or all, said or did on issues, oldest first, of the newest reports."""
        return self._once(("positions", actor, toward, issue), lambda: self._positions(actor, toward, issue))

    def _positions(self, actor: str | None, toward: str | None, issue: str | None) -> list[PositionRow]:
        return position_rows(*self._standing(actor, toward), issue)

    def shifts(self, actor: str | None = None, toward: str | None = None) -> list[ShiftRow]:
        """Positions that turned, the surest first: of an actor (an id, a country's code or a name), toward another."""
        return self._once(("shifts", actor, toward), lambda: self._shifts(actor, toward))

    def _shifts(self, actor: str | None, toward: str | None) -> list[ShiftRow]:
        return shift_rows(*self._standing(actor, toward))

    def _standing(
        self, actor: str | None, toward: str | None
    ) -> tuple[list[ActRow], list[StatementRow], list[str] | None, list[str] | None]:
        """What positions are read from: the newest acts and statements of the actor, and the ids of both sides."""
        most = Filter(actor=actor, newest=True, limit=settings.WEB_REPORTS)
        by, to = ((self.record.find_actor(one) if one is not None else None) for one in (actor, toward))
        return self.record.acts(most), self.record.statements(most), by, to

    def accounts(self, articles: Sequence[str] = (), actor: str | None = None) -> list[AccountRow]:
        """Differing accounts, the surest first: in these articles, or in which an actor tells a side."""
        return self._once(("accounts", tuple(articles), actor), lambda: self._accounts(articles, actor))

    def _accounts(self, articles: Sequence[str], actor: str | None) -> list[AccountRow]:
        newest = Filter(newest=True, limit=settings.WEB_REPORTS)
        if articles:
            asked = [Filter(article=one) for one in articles]
        elif actor is not None:
            asked = [replace(newest, actor=actor), replace(newest, recipient=actor)]
        else:
            asked = [newest]
        acts = {row.id: row for one in asked for row in self.record.acts(one)}
        said = {row.id: row for one in asked for row in self.record.statements(one)}
        by = self.record.find_actor(actor) if actor is not None else None
        return account_rows([*acts.values()], [*said.values()], by)

    def tension(self, a: str, b: str, names: tuple[str, str]) -> list[TensionRow]:
        """The tension between two sides, by the period that suits their span."""
        return self._once(("tension", a, b), lambda: self._tension(a, b, names))

    def _tension(self, a: str, b: str, names: tuple[str, str]) -> list[TensionRow]:
        there, back = self.told(Filter(actor=a, recipient=b)), self.told(Filter(actor=b, recipient=a))
        acts = list({**there.acts, **back.acts}.values())
        events = group_acts(acts, self.record.groups([act.id for act in acts]))
        sides = [self.record.find_actor(one) for one in (a, b)]
        return tension_rows(acts, sides[0], sides[1], names, fitting_step(acts), events)

    def _once(self, key: Any, make: Callable[[], T]) -> T:
        # one reader works a thing out, others who want it wait for that; who wants something else does not wait
        with self._lock:
            busy = self._busy.setdefault(key, Lock())
            made = self._made.get(key)
        state, now = self._state(), time.monotonic()
        if made is not None and (made.state == state or now - made.at < self._patience(made)):
            return cast("T", self._used(key, made))
        if made is not None and made.cost > SLOW:
            # what takes long is given as it was, and worked out anew meanwhile
            if busy.acquire(blocking=False):
                Thread(target=self._renew, args=(key, make, busy), daemon=True).start()
            return cast("T", self._used(key, made))
        with busy:
            with self._lock:
                newer = self._made.get(key)
            if newer is not made and newer is not None:
                return cast("T", self._used(key, newer))
            return cast("T", self._used(key, self._make(key, make)))

    def _renew(self, key: Any, make: Callable[[], Any], busy: Lock) -> None:
        try:
            self._make(key, make)
        except RecordError:
            # the reader that comes next meets the same trouble and is told of it
            log.warning("%s could not be read anew", self.record.path)
        finally:
            busy.release()

    def _make(self, key: Any, make: Callable[[], Any]) -> _Made:
        state, begun = self._state(), time.monotonic()
        value = make()
        now = time.monotonic()
        made = _Made(state, now, now - begun, value)
        with self._lock:
            self._made[key] = made
            while len(self._made) > MOST:
                oldest, _ = self._made.popitem(last=False)
                self._busy.pop(oldest, None)
        return made

    def _used(self, key: Any, made: _Made) -> Any:
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
        return made.value

    @staticmethod
    def _patience(made: _Made) -> float:
        """Seconds for which a result stands though the record has changed: while it grows, one twentieth of the time
        at most goes into working a thing out anew."""
        return max(settings.WEB_FRESH, 20 * made.cost)

    def _state(self) -> tuple[tuple[int, int], ...]:
        """Changes with every write: a write goes to the log beside the file, and from there into the file."""
        state = []
        for path in (self.record.path, self.record.path.with_name(self.record.path.name + "-wal")):
            try:
                found = path.stat()
            except FileNotFoundError:
                state.append((0, 0))
            else:
                state.append((found.st_mtime_ns, found.st_size))
        return tuple(state)


def fitting_step(acts: Sequence[ActRow]) -> Step:
    """The period that gives between some ten and some forty: weeks up to half a year, months up to four years."""
    days = sorted(act.earliest for act in acts if act.earliest is not None)
    if not days:
        return "month"
    # a few days far off do not make all others one period
    span = (days[-1 - len(days) // 20] - days[len(days) // 20]).days
    return "day" if span <= 21 else "week" if span <= 190 else "month" if span <= 1500 else "year"


def _count_pairs(acts: list[ActRow]) -> list[PairCount]:
    names: dict[str, str] = {}
    counted: Counter[tuple[str, str]] = Counter()
    for act in acts:
        own, others = sides_of(act.actors, names), sides_of(act.recipients, names)
        counted.update((a, b) for a in own for b in others if a != b)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [PairCount(a, names.get(a, a), b, names.get(b, b), count) for (a, b), count in ranked]


def sides_of(parties: tuple[Party, ...], names: dict[str, str]) -> list[str]:
    """The sides of the parties: a country's code, or the id of an actor of none; their names go into `names`."""
    found: dict[str, None] = {}
    for party in parties:
        # what is no code is no side: it would only be found as part of a name
        code = party.country if party.country and len(party.country) == 3 else None
        side = code or party.id
        found[side] = None
        if party.kind == "state" or code is None:
            names[side] = party.name
    return list(found)
