"""Knows the open record, and what pages work out from it: kept until the record has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from verbale import settings
from verbale.knowledge import known
from verbale.record import Filter, Record
from verbale.record.find_accounts import Disputed
from verbale.record.find_commitments import PledgeLine, Pledges, find_leads, find_pledges, load_commitments
from verbale.record.find_copies import copies_by_id
from verbale.record.find_lines import EventLine, PlacedLine, Telling, find_placed, find_tellings
from verbale.record.find_offices import OfficeRow, find_offices
from verbale.record.find_shifts import Turned
from verbale.record.find_stories import find_stories, find_story_ids
from verbale.record.find_ties import TieLine, find_counterparts, find_sided, find_ties, name_sides
from verbale.record.rows import ActRow, StatementRow
from verbale.relations.commitment import Commitment
from verbale.relations.dyads import Direction, Exchange, Step, is_placed
from verbale.relations.scale import quad_of, score_act, weigh_act
from verbale.views.accounts import AccountRow, account_rows_of
from verbale.views.moved import BEFORE, RECENT, Moved, MovedPair, find_moved, tell_moved
from verbale.views.positions import PositionRow, ShiftRow, position_rows, shift_rows_of
from verbale.views.rules import load_rules
from verbale.views.stories import StoryLine, line_up
from verbale.views.tension import TensionRow, rows_of
from verbale.views.told import Told, find_told
from verbale.web.asked import Asked
from verbale.web.dealings import Dealing, weigh_dealings
from verbale.web.remembered import Remembered
from verbale.web.shown import Table, cut, page_of
from verbale.web.threads import FIRST, LEADS, MOST_THREADS


@dataclass(frozen=True, slots=True)
class PairCount:
    """How many events pass from one side to another, and how many reports tell of them; a side is a country's code, or
    an actor of no country."""

    actor: str
    actor_name: str
    recipient: str
    recipient_name: str
    events: int
    reports: int


class Kept:
    """A record that is read while others write to it. What takes long is worked out once for each state of the file,
    and at most every few seconds while the file grows."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._remembered = Remembered(record.path)
        self._once = self._remembered.once

    def told(self, wanted: Filter) -> Told:
        """The events that the filter finds."""
        return self._once(("told", wanted), lambda: find_told(self.record, wanted))

    def told_of_story(self, story: str) -> Told:
        """The events of the story with this id."""
        return self._once(("story", story), lambda: find_told(self.record, Filter(), story))

    def placed(self, wanted: Filter) -> list[PlacedLine]:
        """The events with places that the filter finds."""

        def find() -> list[PlacedLine]:
            with self.record.at_work() as connection:
                return find_placed(connection, wanted)

        return self._once(("placed", wanted), find)

    def tell(self, events: Sequence[int]) -> dict[int, Telling]:
        """The events with these keys, with their words."""
        with self.record.at_work() as connection:
            return {one.n: one for one in find_tellings(connection, list(dict.fromkeys(events)))}

    def ties(self, wanted: Filter) -> tuple[list[TieLine], dict[str, str]]:
        """Who acted on whom, of the events that the filter finds, and the sides' names."""

        def find() -> tuple[list[TieLine], dict[str, str]]:
            with self.record.at_work() as connection:
                ties = find_ties(connection, wanted)
                return ties, name_sides(connection, sorted({side for tie in ties for side in tie[:2]}))

        return self._once(("ties", wanted), find)

    def pairs(self, most: int) -> tuple[list[PairCount], int]:
        """Who is most often told of as acting on whom, and how many such pairs there are."""
        ties, names = self.ties(Filter())
        return [
            PairCount(tie.actor, names.get(tie.actor, tie.actor), tie.recipient, names.get(tie.recipient, tie.recipient),
                      tie.events, tie.reports)
            for tie in ties[:most]
        ], len(ties)  # fmt: skip

    def dealings(self, actor: str, told: Told) -> list[Dealing]:
        """With whom the actor of this id has to do, most events first; `told` are the events by it and on it."""
        with self.record.at_work() as connection:
            found = find_counterparts(connection, actor)
            return weigh_dealings(found, {line.n: line for line in told.lines}, partial(name_sides, connection))

    def copies(self, articles: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The articles that are the same text as one of these, cut or edited."""
        with self.record.at_work() as connection:
            return copies_by_id(connection, articles)

    def offices(self, actor: str) -> list[OfficeRow]:
        """The offices in which the actor of this id was seen."""
        with self.record.at_work() as connection:
            return find_offices(connection, actor)

    def told_by(self, told: Sequence[Telling]) -> list[Commitment]:
        """The weightiest of the commitments that these events tell and to which another of them is what followed."""
        with self.record.at_work() as connection:
            found = find_leads(connection, {one.n for one in told}, LEADS)
        found.sort(key=lambda one: (FIRST.index(one[0].kind), LEADS.index(one[0].outcome), -one[1], one[0].id))
        return self.commitments([line for line, _ in found[: 4 * MOST_THREADS]])

    def stories(self, wanted: Filter) -> list[StoryLine]:
        """The stories that the filter finds, the newest first, as many as its limit says."""
        newest = replace(wanted, newest=True)
        return self._once(("stories", newest), lambda: line_up(self.record.stories(newest))[::-1])

    def lines_of(self, stories: Sequence[tuple[int, str]]) -> list[StoryLine]:
        """The stories with these keys and ids, in their order."""
        with self.record.at_work() as connection:
            found = {one.id: one for one in find_stories(connection, only=[n for n, _ in stories])}
        return line_up([found[one] for _, one in stories if one in found])

    def story_ids(self, wanted: Filter, several_first: bool = False) -> list[tuple[int, str]]:
        """The keys and ids of the stories that the filter finds, the newest first; those of several articles before all if so asked."""

        def find() -> list[tuple[int, str]]:
            with self.record.at_work() as connection:
                return find_story_ids(connection, wanted, several_first)

        return self._once(("story ids", wanted, several_first), find)

    def page(self, key: tuple[str, ...], make: Callable[[], tuple[bytes, str]]) -> tuple[bytes, str]:
        """A page that was made, with its media type, for as long as what it shows is kept."""
        return self._once(("page", *key), make)

    def warm(self) -> None:
        """Work out beforehand what takes long, so that the first reader need not wait for it."""
        load_rules()
        self.told(Filter())
        self.ties(Filter())
        self.placed(Filter())
        self.pledges(Pledges())
        self.moved(1)
        # what names mean that no actor of the record bears
        known()

    def moved(self, most: int) -> tuple[list[MovedPair], int]:
        """The pairs whose dealings changed most in the last days of the record, and how many did."""
        moved = self._once("moved", self._moved)
        with self.record.at_work() as connection:
            names = name_sides(connection, sorted({side for one in moved[:most] for side in (one.a, one.b)}))
        told = self.tell([one.turning for one in moved[:most]])
        return tell_moved([one for one in moved[:most] if one.turning in told], names, told), len(moved)

    def _moved(self) -> list[Moved]:
        last = self.record.holding().last_day
        if last is None:
            return []
        with self.record.at_work() as connection:
            return find_moved(find_sided(connection, last - timedelta(days=RECENT + BEFORE)), last)

    def pledges(self, wanted: Pledges) -> list[PledgeLine]:
        """The commitments that are asked for, as narrow lines."""

        def find() -> list[PledgeLine]:
            with self.record.at_work() as connection:
                return find_pledges(connection, wanted)

        return self._once(("pledges", wanted), find)

    def commitments(self, lines: Sequence[PledgeLine]) -> list[Commitment]:
        """These commitments with their words and what followed them."""
        with self.record.at_work() as connection:
            return load_commitments(connection, [line.n for line in lines])

    def ledger_table(self, name: str, lines: Sequence[PledgeLine], asked: Asked) -> Table:
        """The page of a table of commitments that is asked for."""
        page = cut(name, Commitment, lines, asked)
        return replace(page, rows=self.commitments(page.rows))

    def positions(self, actor: str | None, toward: str | None, issue: str | None) -> list[PositionRow]:
        """What an actor, or all, said or did on issues, oldest first, of the newest reports."""
        return self._once(("positions", actor, toward, issue), lambda: self._positions(actor, toward, issue))

    def _positions(self, actor: str | None, toward: str | None, issue: str | None) -> list[PositionRow]:
        return position_rows(*self._standing(actor, toward), issue)

    def shifts(self, wanted: Turned) -> list[ShiftRow]:
        """Positions that turned, the surest first."""
        return self._once(("shifts", wanted), lambda: shift_rows_of(self.record.shifts(wanted)))

    def shift_table(self, wanted: Turned, asked: Asked) -> Table:
        """The page of the positions that turned which is asked for."""
        page = page_of("shifts", ShiftRow, self.record.count_shifts(wanted), asked)
        return replace(page, rows=self.shifts(replace(wanted, limit=settings.WEB_ROWS, skip=page.first - 1)))

    def account_table(self, wanted: Disputed, asked: Asked) -> Table:
        """The page of the differing accounts which is asked for."""
        page = page_of("accounts", AccountRow, self.record.count_accounts(wanted), asked)
        return replace(page, rows=self.accounts(replace(wanted, limit=settings.WEB_ROWS, skip=page.first - 1)))

    def accounts(self, wanted: Disputed) -> list[AccountRow]:
        """Differing accounts, the surest first."""
        return self._once(("accounts", wanted), lambda: account_rows_of(self.record.accounts(wanted)))

    def meant(self, asked: str | None) -> tuple[str, ...] | None:
        """The ids of the actors meant; None where nobody is asked for."""
        return tuple(self.record.find_actor(asked)) if asked is not None else None

    def _standing(
        self, actor: str | None, toward: str | None
    ) -> tuple[list[ActRow], list[StatementRow], list[str] | None, list[str] | None]:
        """What positions are read from: the newest acts and statements of the actor, and the ids of both sides."""
        most = Filter(actor=actor, newest=True, limit=settings.WEB_REPORTS)
        by, to = ((self.record.find_actor(one) if one is not None else None) for one in (actor, toward))
        return self.record.acts(most), self.record.statements(most), by, to

    def tension(self, a: str, b: str, names: tuple[str, str]) -> list[TensionRow]:
        """The tension between two sides, by the period that suits their span."""
        return self._once(("tension", a, b), lambda: self._tension(a, b, names))

    def _tension(self, a: str, b: str, names: tuple[str, str]) -> list[TensionRow]:
        there, back = self.told(Filter(actor=a, recipient=b)), self.told(Filter(actor=b, recipient=a))
        with_a, with_b = ({line.n for line in self.told(Filter(actor=one)).lines} for one in (a, b))
        exchanges = [
            exchange
            for line in there.joined(back).lines
            if (
                exchange := _exchange(
                    line, "together" if line.n in with_a & with_b else "a to b" if line.n in with_a else "b to a"
                )
            )
        ]
        exchanges.sort(key=lambda one: (one.day, one.id))
        rows = rows_of(exchanges, names, fitting_step([one.day for one in exchanges]))
        return _with_words(rows, there.joined(back))


def _exchange(line: EventLine, direction: Direction) -> Exchange | None:
    score, quad = score_act(line), quad_of(line)
    if score is None or quad is None or line.stood is None or not is_placed(line.earliest, line.latest):
        return None
    return Exchange(
        line.id, line.articles, line.texts, line.stood, score, weigh_act(line), quad, direction, line.id, ""
    )


def _with_words(rows: list[TensionRow], told: Told) -> list[TensionRow]:
    """The rows with the words of the events that weigh most, of which so far only the ids are known."""
    lines = {line.id: line for line in told.lines}
    wanted = list(dict.fromkeys(one for row in rows for one in row.acts))
    tellings = dict(zip(wanted, told.tell([lines[one] for one in wanted]), strict=True))
    return [
        replace(
            row,
            acts=tuple(tellings[one].act for one in row.acts),
            words=tuple(tellings[one].words for one in row.acts),
        )
        for row in rows
    ]


def fitting_step(days: Sequence[date]) -> Step:
    """The period that gives between some ten and some forty: weeks up to half a year, months up to four years."""
    if not days:
        return "month"
    known = sorted(days)
    # a few days far off do not make all others one period
    span = (known[-1 - len(known) // 20] - known[len(known) // 20]).days
    return "day" if span <= 21 else "week" if span <= 190 else "month" if span <= 1500 else "year"
