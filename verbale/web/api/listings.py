"""Knows the lists that the API gives: what each holds, by what it can be narrowed down, and how the record is asked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from verbale.exports.coded import coded_object
from verbale.exports.tables import row_object
from verbale.record import Filter
from verbale.record.find_accounts import Disputed
from verbale.record.find_shifts import Turned
from verbale.record.joined_rows import EventRow
from verbale.record.rows import ActorRow, ActRow, ArticleRow, Hit, StatementRow
from verbale.relations.commitment import Commitment
from verbale.views.accounts import AccountRow
from verbale.views.known_values import ACTOR_KINDS, TYPES
from verbale.views.positions import PositionRow, ShiftRow
from verbale.views.stories import StoryLine, line_up
from verbale.web.api.paging import Piece, page_of_list, page_of_rows
from verbale.web.api.parameters import filter_of, question_of
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.ledger import choose

Ask = Callable[[Kept, Asked, int], Piece]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: its name in the address, the class of its rows, its parameters, and what asks the record."""

    name: str
    kind: type
    told: str
    names: tuple[str, ...]
    ask: Ask
    #: one of them by its whole id, as JSON values; None where rows have no id of their own
    get: Callable[[Kept, str], Any] | None = None


#: lists whose types are known beforehand
_TYPED = {"acts": TYPES, "actors": ACTOR_KINDS}


def _rows(of: str) -> Ask:
    def ask(kept: Kept, asked: Asked, limit: int) -> Piece:
        if of in _TYPED:
            asked.known("type", _TYPED[of])
        return page_of_rows(getattr(kept.record, of), filter_of(asked), question_of(asked), asked.word("cursor"), limit)

    return ask


def _ledger(kept: Kept, asked: Asked, limit: int) -> Piece:
    lines = kept.pledges(choose(kept, asked))
    piece = page_of_list(lines, question_of(asked), asked.word("cursor"), limit, lambda line: line.id)
    return replace(piece, rows=kept.commitments(piece.rows))


def _found(kept: Kept, asked: Asked, limit: int) -> Piece:
    kinds = tuple(
        one.strip().lower() for one in (asked.word("of") or "article,statement,act").split(",") if one.strip()
    )
    return Piece(kept.record.search(asked.word("q") or "", kinds, limit), None)


def _coded(kept: Kept, article: str) -> Any:
    coded = kept.record.coded(article)
    return coded_object(coded) if coded is not None else None


def _row(kind: type) -> Callable[[Kept, str], Any]:
    def get(kept: Kept, row_id: str) -> Any:
        return next((row_object(r) for r in kept.record.row(row_id) if isinstance(r, kind) and r.id == row_id), None)

    return get


def _actor(kept: Kept, actor: str) -> Any:
    return next((row_object(r) for r in kept.record.actors(Filter(actor=actor)) if r.id == actor), None)


def _commitment(kept: Kept, row_id: str) -> Any:
    return next((row_object(row) for row in kept.record.commitment(row_id) if row.id == row_id), None)


def _events(kept: Kept, asked: Asked, limit: int) -> Piece:
    asked.known("type", TYPES)
    lines = [line for line in kept.told(filter_of(asked)).lines if line.n >= 0]
    piece = page_of_list(lines, question_of(asked), asked.word("cursor"), limit, lambda line: line.id)
    return replace(piece, rows=kept.record.events_of([line.id for line in piece.rows]))


def _event(kept: Kept, event: str) -> Any:
    found = [(row, reports) for row, reports in kept.record.event(event) if row.id == event]
    return {**row_object(found[0][0]), "told": row_object(tuple(found[0][1]))} if found else None


def _stories(kept: Kept, asked: Asked, limit: int) -> Piece:
    ids = kept.story_ids(filter_of(asked))
    piece = page_of_list(ids, question_of(asked), asked.word("cursor"), limit, lambda one: one[1])
    return replace(piece, rows=kept.lines_of(piece.rows))


def _story(kept: Kept, story: str) -> Any:
    found = [(row, articles) for row, articles in kept.record.story(story) if row.id == story]
    if not found:
        return None
    row, articles = found[0]
    line = row_object(line_up([row])[0])
    return {**line, "held": row_object(tuple(articles)), "acts": list(row.acts)}


def _positions(kept: Kept, asked: Asked, limit: int) -> Piece:
    rows = kept.positions(asked.word("actor"), asked.word("toward"), asked.word("issue"))
    return page_of_list(rows, question_of(asked), asked.word("cursor"), limit, position_key)


def position_key(row: PositionRow) -> str:
    """What tells one position from the others: a row may show several."""
    told = f"{row.row} {row.actor_id} {row.toward_id} {row.issue} {row.words}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]


def _shifts(kept: Kept, asked: Asked, limit: int) -> Piece:
    wanted = Turned(kept.meant(asked.word("actor")), kept.meant(asked.word("toward")), asked.word("issue"))
    return page_of_list(kept.shifts(wanted), question_of(asked), asked.word("cursor"), limit, lambda row: row.id)


def _accounts(kept: Kept, asked: Asked, limit: int) -> Piece:
    rows = kept.accounts(Disputed(by=kept.meant(asked.word("actor"))))
    return page_of_list(rows, question_of(asked), asked.word("cursor"), limit, lambda row: row.id)


LISTINGS: tuple[Listing, ...] = (
    Listing("articles", ArticleRow, "Articles by their day; with actor, those that mention one.",
            ("actor", "outlet", "since", "until", "cursor"), _rows("articles"), _coded),
    Listing("actors", ActorRow, "Actors, those most often mentioned first; type is a kind.",
            ("actor", "type", "outlet", "since", "until", "cursor"), _rows("actors"), _actor),
    Listing("statements", StatementRow, "Who is reported to have said what, by the day of the article.",
            ("actor", "recipient", "type", "outlet", "article", "since", "until", "cursor"), _rows("statements"), _row(StatementRow)),
    Listing("acts", ActRow, "Reports of who did what to whom, by the day of the act: one row a report.",
            ("actor", "recipient", "type", "status", "outlet", "article", "since", "until", "cursor"), _rows("acts"), _row(ActRow)),
    Listing("ledger", Commitment, "Threats, promises, demands, agreements and plans, and what followed in this record.",
            ("actor", "recipient", "kind", "outcome", "since", "until", "due", "cursor"), _ledger, _commitment),
    Listing("events", EventRow, "Acts, each once however often it was reported, by their day; one by its id has its reports.",
            ("actor", "recipient", "type", "status", "outlet", "since", "until", "cursor"), _events, _event),
    Listing("stories", StoryLine, "Stories, the newest first; one by its id has its articles and its events.",
            ("actor", "since", "until", "cursor"), _stories, _story),
    Listing("positions", PositionRow, "What actors are reported to have said or done on issues, oldest first.",
            ("actor", "toward", "issue", "cursor"), _positions),
    Listing("shifts", ShiftRow, "Positions that turned, with both passages, the surest first.",
            ("actor", "toward", "issue", "cursor"), _shifts),
    Listing("accounts", AccountRow, "Accounts of one thing that hardly both hold, the surest first.",
            ("actor", "cursor"), _accounts),
    Listing("search", Hit, "Passages that hold all the words, the best first; any text is a search.",
            ("q", "of"), _found),
)  # fmt: skip
