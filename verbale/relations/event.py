"""Knows an event: one act with all its reports, and what they say of it together."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record.rows import ActRow, Party
from verbale.relations.kinds import STAGES
from verbale.relations.scoring import Join
from verbale.relations.words import alike

#: reports that were joined, the founding one first
Reports = list[tuple[ActRow, Join]]
#: where nothing is known of copies
NO_COPIES: Mapping[str, int] = {}
#: why a report that only recalls an act stands with its event (`recalling.py`)
RECALLED = ("the only one known of the days that are recalled",)


@dataclass(frozen=True, slots=True)
class Event:
    """One act with all its reports, the founding one first: its id is made from that one. `head` is the report with the fullest words, of those that do not only recall it; `texts` counts independent
    texts: reports with the same words (copies of an agency's text) count once. An article that tells the act
    twice stands in `reports` with both passages; `articles` counts it once. Who denies the act tells of it as `reports` do, and
    counts in none of `articles`, `texts` and `outlets`, unless all deny it."""

    id: str
    type: str
    mode: str | None
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    earliest: date | None
    latest: date | None
    place: str | None
    head: ActRow
    reports: tuple[ActRow, ...]
    joins: tuple[Join, ...]
    outlets: tuple[str, ...]
    articles: int
    texts: int
    first_reported: date | None
    first_outlet: str | None


def order(act: ActRow) -> tuple[date, str]:
    """Where a report stands among others: by the day of its article, then by its id."""
    return (act.published[0] if act.published else date.max, act.id)


def make_event(group: Sequence[tuple[ActRow, Join]], texts: Mapping[str, int] = NO_COPIES) -> Event:
    """The event of reports that were joined, the founding one first; `texts` as in `independent`."""
    reports = tuple(a for a, _ in group)
    tellers = tellers_of(reports)
    recalling = {a.id for a, join in group if join.why == RECALLED}
    head = max(
        [a for a in tellers if a.id not in recalling] or tellers,
        key=lambda a: (len(a.recipients) > 0, a.confidence, len(a.words), a.id),
    )
    narrow = sorted((a for a in tellers if a.earliest and a.latest), key=lambda a: (a.latest - a.earliest, a.id))  # type: ignore[operator]
    dated = narrow[0] if narrow else head
    first = min(tellers, key=order)
    outlets = tuple(sorted({a.outlet for a in tellers if a.outlet}))
    return Event(
        id="e-" + hashlib.sha256(reports[0].id.encode()).hexdigest()[:16],
        type=head.type,
        mode=head.mode,
        status=_status([a for a in reports if a.id not in recalling] or reports),
        actors=_parties([head, *reports], "actors"),
        recipients=_parties([head, *reports], "recipients"),
        earliest=dated.earliest,
        latest=dated.latest,
        place=next((a.place for a in (head, *reports) if a.place), None),
        head=head,
        reports=reports,
        joins=tuple(j for _, j in group),
        outlets=outlets,
        articles=len({a.article for a in tellers}),
        texts=independent(tellers, texts),
        first_reported=first.published[0] if first.published else None,
        first_outlet=first.outlet,
    )


def tellers_of(reports: Sequence[ActRow]) -> tuple[ActRow, ...]:
    """The reports that tell the act; those that deny it bear nothing out, unless there are no others."""
    return tuple(act for act in reports if act.status != "denied") or tuple(reports)


def _status(reports: Sequence[ActRow]) -> str:
    """What most reports say; a tie goes to the more careful word (alleged before done), and one denial among several
    reports shows as such in the reports without renaming the act."""
    rank = {s: n for n, s in enumerate(("alleged", *STAGES))}
    counts: dict[str, int] = defaultdict(int)
    for act in reports:
        counts[act.status] += 1
    return min(counts, key=lambda s: (-counts[s], rank.get(s, 99)))


def _parties(reports: Sequence[ActRow], side: str) -> tuple[Party, ...]:
    """The parties of the fullest report first, then those that only others name."""
    found: dict[str, Party] = {}
    for act in reports:
        for party in getattr(act, side):
            if party.id not in found and not any(p.country and p.country == party.country for p in found.values()):
                found[party.id] = party
            elif act is reports[0]:
                found.setdefault(party.id, party)
    return tuple(found.values())


def independent(reports: Sequence[ActRow], texts: Mapping[str, int] = NO_COPIES) -> int:
    """How many independent texts stand behind the reports: nearly the same words count once, and so does an article.

    `texts` says of articles under which text they stand: copies stand under one.
    """
    fullest: dict[object, ActRow] = {}
    for act in sorted(reports, key=lambda a: (len(a.words), a.id)):
        fullest[texts.get(act.article, act.article)] = act
    kept: list[str] = []
    for act in sorted(fullest.values(), key=order):
        if not any(alike(act.words, words) > 0.9 and abs(len(act.words) - len(words)) < 40 for words in kept):
            kept.append(act.words)
    return len(kept)
