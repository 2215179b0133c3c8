"""Knows a record with its views: what it holds joined across articles, as rows, as tables and as charts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from verbale.record import Filter, Record
from verbale.record.find_accounts import Disputed
from verbale.record.find_commitments import Pledges
from verbale.record.find_shifts import Turned
from verbale.record.followed_rows import DifferingAccount, Shift
from verbale.record.joined_rows import EventRow, Story
from verbale.record.record import open_record
from verbale.record.rows import ActorRow, ActRow, ArticleRow, StatementRow
from verbale.relations.commitment import Commitment
from verbale.relations.dyads import Step
from verbale.relations.issues import known_issues
from verbale.relations.joining import decided_in
from verbale.relations.ledger import build_ledger
from verbale.relations.same_act import join_acts
from verbale.views.asked_day import first_day, last_day
from verbale.views.known_values import ACCOUNT_KINDS, ACTOR_KINDS, STATUSES, TYPES, why_unknown
from verbale.views.listed import Listed
from verbale.views.tension import TensionRow, tension_rows
from verbale.views.timeline import TimelineEntry, timeline
from verbale.views.view import View

Asking = TypeVar("Asking", Filter, Turned, Disputed)


class OpenRecord(Record):
    """An open record that also gives views. Each takes a Filter, or the filter's fields by name:

        record.timeline(actor="Kothmar", since="2019-09").chart()

    where days may be written 2019, 2019-09 or 2019-09-03. So do articles, actors, statements, acts, events and stories: they
    are lists that can be taken away as tables, as are shifts, accounts and commitments. Raises TypeError for a field that
    there is not, ValueError for a day that cannot be read and for a type, a status or a kind that there is not.
    """

    @classmethod
    def of(cls, record: Record) -> OpenRecord:
        """The same open record with its views; `record` itself is not to be closed any more."""
        return cls(record.path, record._engine, record._lock)

    def articles(self, wanted: Filter | None = None, **fields: Any) -> Listed[ArticleRow]:
        """The articles by their day."""
        return Listed(ArticleRow, super().articles(_filter(wanted, fields)))

    def actors(self, wanted: Filter | None = None, **fields: Any) -> Listed[ActorRow]:
        """The actors, those most often mentioned first."""
        return Listed(ActorRow, super().actors(_checked(_filter(wanted, fields), "type", ACTOR_KINDS)))

    def statements(self, wanted: Filter | None = None, **fields: Any) -> Listed[StatementRow]:
        """Who said what, by the day of the article."""
        return Listed(StatementRow, super().statements(_filter(wanted, fields)))

    def acts(self, wanted: Filter | None = None, **fields: Any) -> Listed[ActRow]:
        """Who did what to whom, by its day."""
        return Listed(ActRow, super().acts(_of_acts(_filter(wanted, fields))))

    def events(self, wanted: Filter | None = None, **fields: Any) -> Listed[EventRow]:
        """Acts, each once however often it was reported, by their day: those with a report that is asked for."""
        return Listed(EventRow, super().events(_of_acts(_filter(wanted, fields))))

    def stories(self, wanted: Filter | None = None, **fields: Any) -> Listed[Story]:
        """Stories by their first day: those with an article that is asked for."""
        return Listed(Story, super().stories(_filter(wanted, fields)))

    def shifts(self, wanted: Turned | None = None, **fields: Any) -> Listed[Shift]:
        """Positions that turned, the surest first: the fields of `Turned`, or by name."""
        asked = _checked(wanted or Turned(**fields), "issue", sorted(known_issues()))
        return Listed(Shift, super().shifts(asked))

    def accounts(self, wanted: Disputed | None = None, **fields: Any) -> Listed[DifferingAccount]:
        """Accounts that differ, the surest first: the fields of `Disputed`, or by name."""
        return Listed(DifferingAccount, super().accounts(_checked(wanted or Disputed(**fields), "kind", ACCOUNT_KINDS)))

    def commitments(self, wanted: Pledges | None = None, **fields: Any) -> Listed[Commitment]:
        """The ledger as it was kept: the fields of `Pledges`, or by name."""
        return Listed(Commitment, super().commitments(wanted, **fields))

    def timeline(self, wanted: Filter | None = None, **fields: Any) -> View[TimelineEntry]:
        """What happened in the order of its days; the reports of one act are one row."""
        events = join_acts(self.acts(_filter(wanted, fields)), decided_in(self.decisions()))
        return View(TimelineEntry, tuple(timeline((), events)), _late("timeline_chart"))

    def ledger(self, as_of: date | None = None) -> View[Commitment]:
        """Threats, promises, demands, agreements and plans, and what followed; `as_of` is the day the record ends."""
        return View(
            Commitment,
            tuple(build_ledger(self.acts(), as_of, decided=decided_in(self.decisions()))),
            _late("ledger_chart"),
        )

    def tension(self, a: str, b: str, by: Step = "month") -> View[TensionRow]:
        """What passes between two sides, period by period, with an index and its band; each side is a name, an id, a
        country or its code."""
        there, back = self.acts(Filter(actor=a, recipient=b)), self.acts(Filter(actor=b, recipient=a))
        acts = list({act.id: act for act in (*there, *back)}.values())
        rows = tension_rows(acts, self.find_actor(a), self.find_actor(b), (a, b), by)
        return View(TensionRow, tuple(rows), _late("tension_chart"))

    def table(self, of: str, wanted: Filter | None = None, **fields: Any) -> View[Any]:
        """The record's own rows as a view: `of` is acts, statements, actors or articles. ValueError for another."""
        known: dict[str, tuple[type, Any]] = {
            "acts": (ActRow, self.acts), "statements": (StatementRow, self.statements),
            "actors": (ActorRow, self.actors), "articles": (ArticleRow, self.articles),
        }  # fmt: skip
        if of not in known:
            raise ValueError(f"there is no table {of!r}; there are {', '.join(known)}")
        kind, ask = known[of]
        return View(kind, tuple(ask(wanted, **fields)))


def open_with_views(path: str | Path, write: bool = False) -> OpenRecord:
    """Open the record at `path`; with `write`, make it where it is not there yet. Raises what `open_record` does."""
    return OpenRecord.of(open_record(path, write))


def _filter(wanted: Filter | None, fields: dict[str, Any]) -> Filter:
    if wanted is not None and fields:
        raise TypeError("give a Filter or its fields by name, not both")
    for name, read in (("since", first_day), ("until", last_day)):
        if isinstance(fields.get(name), str):
            fields = {**fields, name: read(fields[name])}
    return wanted or Filter(**fields)


def _of_acts(wanted: Filter) -> Filter:
    return _checked(_checked(wanted, "type", TYPES), "status", STATUSES)


def _checked(wanted: Asking, field: str, known: Sequence[str]) -> Asking:
    """What is asked, where its field names what there is; ValueError, with all names, where it does not."""
    why = why_unknown(getattr(wanted, field), known)
    if why is not None:
        raise ValueError(f"{field}: {why}")
    return wanted


def _draw(name: str, rows: Any) -> Any:
    # loaded when the chart is drawn: who only reads rows needs no charts
    from verbale.views import charts

    return getattr(charts, name)(rows)


def _late(name: str) -> Any:
    return partial(_draw, name)
