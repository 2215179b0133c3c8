"""Knows which commitments stand first in the ledger: those whose outcome was found and whose both ends are well dated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verbale.record.followed_rows import Commitment, Followed
from verbale.record.rows import ActRow, Party
from verbale.relations.doers import is_described
from verbale.relations.entry import closely_dated
from verbale.relations.following import SURE
from verbale.relations.naming import is_named

#: a day is known where it is known to so many
KNOWN = timedelta(days=7)
#: the coder's confidence from which a passage surely commits somebody
CONFIDENT = 0.7
#: how what follows settles nothing by itself
BESIDE = frozenset({"meets the condition", "fails the condition"})


def worth(entry: Commitment, settled: bool) -> int:
    """Where a commitment stands, 0 first: what was settled, surely and on a known day; what was settled; what is due or
    overdue; what calls both sides by name in a sure passage; the rest of known days; what is dated closely; what is not.
    `settled`: its outcome rests on what followed."""
    if not any(_is_known(report) for report in entry.reports):
        return 5 if closely_dated(entry) else 6
    confident = entry.act.confidence >= CONFIDENT
    if settled:
        return 0 if confident and _surely_followed(entry.followed) else 1
    if entry.due is not None:
        return 2
    return 3 if confident and _names_one(entry, entry.by) and _names_one(entry, entry.to) else 4


def _is_known(act: ActRow) -> bool:
    return act.published is not None and act.published[1] - act.published[0] <= KNOWN


def _names_one(entry: Commitment, parties: Sequence[Party]) -> bool:
    """Do the words call one of the parties by a name? Who 'they' and 'the family' are was worked out."""
    return any(not is_described(party) and is_named(entry.words, party) for party in parties)


def _surely_followed(followed: Sequence[Followed]) -> bool:
    return any(one.score >= SURE and one.how not in BESIDE and _is_known(one.act) for one in followed)
