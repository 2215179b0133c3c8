"""Knows the record: one file that keeps what was said and done, and gives it back with the words beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Connection, Engine, select

from verbale.problem import Problem
from verbale.record import joined, schema
from verbale.record.adding import add_coded, add_problem, has_page
from verbale.record.checking import check_record, count_rows
from verbale.record.counting import Holding, count_found, describe_days, find_groups
from verbale.record.deciding import find_decisions
from verbale.record.errors import told_plainly
from verbale.record.filter import Filter, in_pieces, match_actors
from verbale.record.find_accounts import Disputed, count_accounts, find_kept_accounts
from verbale.record.find_actors import find_actors
from verbale.record.find_acts import find_acts
from verbale.record.find_articles import find_articles, find_pages, match_articles
from verbale.record.find_commitments import Pledges, count_commitments, find_commitments, match_commitments
from verbale.record.find_coordinates import Spot, find_spots
from verbale.record.find_events import find_events, find_reports, match_events
from verbale.record.find_shifts import Turned, count_shifts, find_shifts
from verbale.record.find_statements import find_statements
from verbale.record.find_stories import find_stories, find_story_articles, match_stories
from verbale.record.followed_rows import Commitment, DifferingAccount, Shift
from verbale.record.joined_rows import Decision, EventRow, Report, Story, StoryArticle
from verbale.record.lock import WriterLock
from verbale.record.opening import open_engine
from verbale.record.rows import ActorRow, ActRow, ArticleRow, Hit, PageRow, Run, StatementRow
from verbale.record.searching import search_record
from verbale.version import VERSION

if TYPE_CHECKING:
    # the stages take a while to load; a record that is only asked does not need them
    from verbale.coded import Coded
    from verbale.pages.page import Page

#: a filter that asks for nothing
ALL = Filter()


def open_record(path: str | Path, write: bool = False) -> Record:
    """Open the record at `path`; with `write`, make it where it is not there yet.

    Raises RecordError, with the reason in words, where there is no such file, it is no record, a newer Verbale
    wrote it, or another process is writing to it.
    """
    path = Path(path)
    lock = WriterLock(path) if write else None
    try:
        return Record(path, open_engine(path, write), lock)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _this_run() -> Run:
    from verbale import settings
    from verbale.knowledge import known

    return Run(VERSION, known().digest, settings.MODEL)


class Record:
    """An open record; use it in a `with` block, or close it. All lists come in a fixed order."""

    def __init__(self, path: Path, engine: Engine, lock: WriterLock | None) -> None:
        self.path = path
        self._engine = engine
        self._lock = lock

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was added is there already."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @contextmanager
    def _at_work(self) -> Iterator[Connection]:
        with told_plainly(str(self.path)), self._engine.begin() as connection:
            yield connection

    def at_work(self) -> AbstractContextManager[Connection]:
        """A transaction for who works on the tables themselves, as `relations` does: kept as a whole, or not at all."""
        return self._at_work()

    def add(self, coded: Coded, page: Page, run: Run | None = None) -> bool:
        """Keep what was found in the page, all of it or nothing; False where the page is there already.

        `run` says what coded it; by default this version, with its own knowledge and the model of the settings.
        Raises RecordError where it cannot be written: then nothing of this page is kept, all before it is.
        """
        with self._at_work() as connection:
            return add_coded(connection, coded, page, run or _this_run())

    def add_problem(self, problem: Problem) -> bool:
        """Keep a problem of a page that could not be used; False where it is there already."""
        with self._at_work() as connection:
            return add_problem(connection, problem)

    def has(self, page: Page) -> bool:
        """Whether this page, with these bytes, was added before."""
        with self._at_work() as connection:
            return has_page(connection, page)

    def articles(self, wanted: Filter = ALL) -> list[ArticleRow]:
        """The articles by their day."""
        with self._at_work() as connection:
            return find_articles(connection, wanted)

    def count(self, of: str, wanted: Filter = ALL) -> int:
        """How many articles, actors, statements or acts (`of`) the filter finds, whatever its limit."""
        with self._at_work() as connection:
            return count_found(connection, of, wanted)

    def holding(self) -> Holding:
        """The days and outlets of all that the record holds."""
        with self._at_work() as connection:
            return describe_days(connection)

    def groups(self, acts: Sequence[str]) -> dict[str, tuple[str, int]]:
        """Act id -> the id of the event that it reports, and its place among that event's reports."""
        with self._at_work() as connection:
            return find_groups(connection, acts)

    def spots(self, acts: Sequence[str]) -> dict[str, Spot]:
        """Act id -> where it took place, for those of the acts whose place has coordinates."""
        with self._at_work() as connection:
            return find_spots(connection, acts)

    def pages(self) -> list[PageRow]:
        """All pages that were read, by address."""
        with self._at_work() as connection:
            return find_pages(connection)

    def actors(self, wanted: Filter = ALL) -> list[ActorRow]:
        """The actors, those most often mentioned first."""
        with self._at_work() as connection:
            return find_actors(connection, wanted)

    def statements(self, wanted: Filter = ALL) -> list[StatementRow]:
        """Who said what, by the day of the article."""
        with self._at_work() as connection:
            return find_statements(connection, wanted)

    def acts(self, wanted: Filter = ALL) -> list[ActRow]:
        """Who did what to whom, by its day."""
        with self._at_work() as connection:
            return find_acts(connection, wanted)

    def events(self, wanted: Filter = ALL) -> list[EventRow]:
        """Acts, each once however often it was reported, by their day: those with a report that is asked for."""
        with self._at_work() as connection:
            return find_events(connection, wanted)

    def event(self, asked: str) -> list[tuple[EventRow, list[Report]]]:
        """The events whose id is or begins so, or that have a report whose id does; each with its reports."""
        with self._at_work() as connection:
            keys = match_events(connection, asked)
            reports = find_reports(connection, keys)
            rows = {key: find_events(connection, ALL, joined.events.c.n == key)[0] for key in keys[:20]}
            return [(row, reports[key]) for key, row in rows.items()]

    def events_of(self, ids: Sequence[str]) -> list[EventRow]:
        """The events with these ids, by their day."""
        with self._at_work() as connection:
            return [
                row for some in in_pieces(ids) for row in find_events(connection, ALL, joined.events.c.id.in_(some))
            ]

    def stories(self, wanted: Filter = ALL) -> list[Story]:
        """Stories by their first day: those with an article that is asked for."""
        with self._at_work() as connection:
            return find_stories(connection, wanted)

    def story(self, asked: str) -> list[tuple[Story, list[StoryArticle]]]:
        """The stories whose id is or begins so, or that have such an article; each with its articles."""
        with self._at_work() as connection:
            found = find_stories(connection, ALL, match_stories(connection, asked)[:20])
            return [(story, find_story_articles(connection, story.id)) for story in found]

    def commitments(self, wanted: Pledges | None = None, **fields: Any) -> list[Commitment]:
        """The ledger as it was worked out when the articles were related: the fields of `Pledges`, or by name."""
        with self._at_work() as connection:
            return find_commitments(connection, wanted or Pledges(**fields))

    def count_commitments(self, wanted: Pledges | None = None, **fields: Any) -> dict[str, int]:
        """How many of the commitments that are asked for have which outcome."""
        with self._at_work() as connection:
            return count_commitments(connection, wanted or Pledges(**fields))

    def commitment(self, asked: str) -> list[Commitment]:
        """The commitments whose id is or begins so, or those that a report of such an id tells or follows."""
        with self._at_work() as connection:
            return match_commitments(connection, asked)

    def shifts(self, wanted: Turned | None = None, **fields: Any) -> list[Shift]:
        """Positions that turned, the surest first, as they were worked out: the fields of `Turned`, or by name."""
        with self._at_work() as connection:
            return find_shifts(connection, wanted or Turned(**fields))

    def count_shifts(self, wanted: Turned | None = None, **fields: Any) -> int:
        """How many shifts are asked for."""
        with self._at_work() as connection:
            return count_shifts(connection, wanted or Turned(**fields))

    def accounts(self, wanted: Disputed | None = None, **fields: Any) -> list[DifferingAccount]:
        """Accounts that differ, the surest first, as they were worked out: the fields of `Disputed`, or by name."""
        with self._at_work() as connection:
            return find_kept_accounts(connection, wanted or Disputed(**fields))

    def count_accounts(self, wanted: Disputed | None = None, **fields: Any) -> int:
        """How many differing accounts are asked for."""
        with self._at_work() as connection:
            return count_accounts(connection, wanted or Disputed(**fields))

    def decisions(self) -> list[Decision]:
        """What people decided of acts and articles, in the order in which they did, undone decisions too."""
        with self._at_work() as connection:
            return find_decisions(connection)

    def row(self, asked: str) -> list[StatementRow | ActRow | ArticleRow]:
        """The statements, acts and articles whose id is `asked` or begins with it; an exact id goes before others."""
        if not asked.strip():
            return []
        with self._at_work() as connection:
            for exact in (True, False):
                said, did = schema.statements.c.id, schema.acts.c.id
                found: list[StatementRow | ActRow | ArticleRow] = []
                begins = [c == asked if exact else c.startswith(asked, autoescape=True) for c in (said, did)]
                found += find_statements(connection, ALL, begins[0])
                found += find_acts(connection, ALL, begins[1])
                found += [a for a in find_articles(connection, Filter(article=asked)) if not exact or a.id == asked]
                if found:
                    return found
        return []

    def find_article(self, asked: str) -> list[str]:
        """The ids of the articles meant by an id or its beginning, the end of an address, or a file's name."""
        with self._at_work() as connection:
            return match_articles(connection, asked)

    def find_actor(self, asked: str) -> list[str]:
        """The ids of the actors meant by an id, a name, a country's code or its name."""
        with self._at_work() as connection:
            return match_actors(connection, asked)

    def article_text(self, article_id: str) -> str | None:
        """The article's text, into which all offsets point; None where there is no such article."""
        with self._at_work() as connection:
            chosen = select(schema.articles.c.text).where(schema.articles.c.id == article_id)
            return connection.execute(chosen).scalar()

    def coded(self, article_id: str) -> Coded | None:
        """The article and all that was found in it, the same as it was added; None where there is no such article."""
        from verbale.record.reading import read_coded

        with self._at_work() as connection:
            return read_coded(connection, article_id)

    def search(self, query: str, kinds: Sequence[str] = ("article", "statement", "act"), limit: int = 20) -> list[Hit]:
        """Passages that hold all words of the query, the best first. Any string is a query; it never raises for one."""
        with self._at_work() as connection:
            return search_record(connection, query, kinds, limit)

    def problems(self) -> list[Problem]:
        """What could not be used, and why, by address."""
        with self._at_work() as connection:
            kept = schema.problems
            chosen = select(kept).order_by(kept.c.uri, kept.c.stage, kept.c.reason)
            return [Problem(row.uri, row.stage, row.reason, row.advice) for row in connection.execute(chosen)]

    def runs(self) -> list[Run]:
        """What made the rows: versions, knowledge and models, each once."""
        with self._at_work() as connection:
            kept = schema.runs
            chosen = select(kept).order_by(kept.c.version, kept.c.knowledge, kept.c.model)
            return [Run(row.version, row.knowledge, row.model) for row in connection.execute(chosen)]

    def counts(self) -> dict[str, int]:
        """How many pages, articles, actors, mentions, statements, acts and problems there are."""
        with self._at_work() as connection:
            return count_rows(connection)

    def check(self) -> list[str]:
        """What is wrong with the record, in words; empty where it is sound."""
        with self._at_work() as connection:
            return check_record(connection)
