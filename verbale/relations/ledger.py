"""Knows what became of each commitment: the ledger of threats, promises, demands, agreements and plans."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import Any

from verbale.record.followed_rows import Commitment, Followed
from verbale.record.rows import ActRow, Party
from verbale.relations.entry import commits, make_entry
from verbale.relations.first_told import find_first, root_of
from verbale.relations.following import Later, choose_best, find_bearing, is_later_here, told_by
from verbale.relations.outcome import ALL_SIDES, end_for, judge, told_days, told_outcome
from verbale.relations.same_act import Decided, Reports, join_acts
from verbale.relations.sides import meet, sides
from verbale.relations.words import alike, name_stems, stems
from verbale.relations.worth import worth

#: the coder's confidence below which a passage is an entry only where something followed
LEAST = 0.15
#: days after which what is said again is said anew
RETOLD = 120
#: likeness from which two passages tell one commitment: in two articles, in one
ALIKE, ALIKE_HERE = 0.6, 0.3
#: what stands in quotation marks, or behind one that opens
QUOTED = re.compile(r"[\"“]([^\"“”]+)")


def build_ledger(
    acts: Sequence[ActRow],
    as_of: date | None = None,
    by: AbstractSet[str] | None = None,
    to: AbstractSet[str] | None = None,
    decided: Decided | None = None,
    groups: Sequence[Reports] | None = None,
) -> list[Commitment]:
    """The ledger of threats, promises, demands, agreements and plans in `acts`, the best supported
    first, of these the oldest.

    `as_of` is the day on which the record ends; by default the last day on which an article was surely published.
    `by` and `to` are ids of actors: only commitments by and toward these are followed, among all the acts.
    Reports of one commitment are one entry; what people `decided` of pairs of acts goes before likeness. `groups` are
    the acts as they were joined already. Pure: the same acts in any order give the same ledger.
    """
    decided = decided or Decided()
    days = {ALL_SIDES: as_of} if as_of else told_days(acts)
    if groups is None:
        told = [act for act in acts if _among(act.actors, by) and _among(act.recipients, to) and commits(act)]
        groups = [list(zip(event.reports, event.joins, strict=True)) for event in join_acts(told, decided)]
    later = Later(acts)
    entries = {entry.id: entry for group in groups if (entry := make_entry(group)) is not None}
    bearing = {key: find_bearing(entry, later) for key, entry in entries.items()}
    first = _first_tellings(entries.values(), decided)
    members: dict[str, list[str]] = defaultdict(list)
    for key in entries:
        members[root_of(key, first)].append(key)
    ledger = []
    for keys in members.values():
        told_again = sorted((entries[key] for key in keys), key=telling_order)
        entry = put_together(told_again)
        entry = settle(entry, [f for key in keys for f in bearing[key]], end_for((*entry.by, *entry.to), days))
        if is_shown(entry, told_again):
            ledger.append(entry)
    return sorted(ledger, key=ledger_order)


def _among(parties: Sequence[Party], ids: AbstractSet[str] | None) -> bool:
    return ids is None or any(party.id in ids for party in parties)


def ledger_order(entry: Commitment) -> tuple[Any, ...]:
    """Where it stands in the ledger: what is best supported first, of that the oldest."""
    return (worth(entry, told_outcome(entry, entry.followed) is not None), entry.made or date.max, entry.id)


def telling_order(entry: Commitment) -> tuple[Any, ...]:
    """Which of two tellings goes before the other: the earlier, of one day the fuller."""
    return (entry.made or date.max, -len(entry.words), entry.id)


def is_shown(entry: Commitment, tellings: Sequence[Commitment]) -> bool:
    """A passage of which the coder is not sure is an entry only where something followed."""
    return bool(entry.followed) or any(one.act.confidence >= LEAST for one in tellings)


def put_together(tellings: Sequence[Commitment]) -> Commitment:
    """One entry for what is told several times: the first telling, with the reports of the others."""
    first = tellings[0]
    return replace(
        first,
        reports=tuple(report for one in tellings for report in one.reports),
        outlets=tuple(sorted({outlet for one in tellings for outlet in one.outlets})),
        condition=next((one.condition for one in tellings if one.condition), None),
        due=next((one.due for one in tellings if one.due), None),
    )


def settle(entry: Commitment, bearing: Sequence[Followed], end: date | None) -> Commitment:
    """The entry with the best of what bears on it or on its retellings, and with its outcome."""
    mine, told = told_by(entry)
    later = [f for f in bearing if f.act.article not in told or is_later_here(entry, f.act)]
    followed = choose_best([f for f in later if f.act.id not in mine])
    outcome, reason = judge(entry, followed, end)
    return replace(entry, followed=tuple(followed), outcome=outcome, reason=reason)


def _first_tellings(entries: Sequence[Commitment] | Any, decided: Decided) -> dict[str, str]:
    buckets: dict[tuple[object, ...], list[tuple[str, Commitment]]] = defaultdict(list)
    for entry in entries:
        for side in sides(entry.by):
            buckets[entry.kind, frozenset(entry.expected), side].append((entry.id, entry))
    first: dict[str, str] = {}
    known = {entry.id: entry for entry in entries}
    for rows in buckets.values():
        for key, before in find_first(rows, telling_order, lambda a, b: is_retold(a, b, decided)).items():
            if key not in first or telling_order(known[before]) < telling_order(known[first[key]]):
                first[key] = before
    return first


def is_retold(a: Commitment, b: Commitment, decided: Decided) -> bool:
    """Do two entries tell one commitment: same kind, sides and expectation, words alike, within a season? Not where
    somebody decided that they are two."""
    return (
        a.kind == b.kind
        and set(a.expected) == set(b.expected)
        and abs(((a.made or date.max) - (b.made or date.max)).days) <= RETOLD
        and meet(a.by, b.by) > 0
        and (meet(a.to, b.to) > 0 or not (a.to and b.to))
        and alike(a.words, b.words, name_stems((*a.by, *a.to)))
        > (ALIKE_HERE if _one_article(a, b) or _quote_alike(a, b) else ALIKE)
        and not _parted(a, b, decided)
    )


def _parted(one: Commitment, other: Commitment, decided: Decided) -> bool:
    """Did somebody decide that a report of the one and a report of the other are two acts?"""
    there = {report.id for report in other.reports}
    return any(there & decided.apart.get(report.id, frozenset()) for report in one.reports)


def _quote_alike(a: Commitment, b: Commitment) -> bool:
    """Do both quote a word of the other's quotations: 'threatened to "sink" the island'?"""
    return not _quoted(a.words).isdisjoint(_quoted(b.words))


def _quoted(words: str) -> frozenset[str]:
    return stems(" ".join(QUOTED.findall(words)))


def _one_article(a: Commitment, b: Commitment) -> bool:
    return bool({r.article for r in a.reports} & {r.article for r in b.reports})
