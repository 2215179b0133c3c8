"""Knows which commitments stand first in the ledger: those whose outcome was found and whose both ends are well dated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from verbale.acts.guessed import guessed
from verbale.record.followed_rows import Commitment, Followed
from verbale.record.rows import ActRow, Party
from verbale.relations.carrying import act_day
from verbale.relations.doers import is_described
from verbale.relations.entry import closely_dated
from verbale.relations.following import SURE
from verbale.relations.naming import STATE, is_named
from verbale.relations.sides import meet
from verbale.relations.words import name_stems, names_in, stems

#: the order in a reader's words
ORDER = (
    "Order: first what was followed soon and surely, then what names both sides and is its article's news, then what names "
    "who made it, then the rest; last what is known to a month or less closely. Within each the oldest first."
)
#: a day is known where it is known to so many
KNOWN = timedelta(days=7)
#: letters with which an article tells its news
OPENING = 1500
#: the coder's confidence from which a passage surely commits somebody
CONFIDENT = 0.45
#: what follows later than this may be another occasion
SOON = timedelta(days=60)
#: rules and words of what somebody thinks right or is after: 'Kothmar should', 'pushing for'
JUDGES = "judge"
SEEKS = re.compile(r"^(?:seek|sought|push|press(?:es|ing|ed)? for|lobb|advocat|campaign|favou?r|want|hop)", re.I)
#: letters after the word that demands in which whom it is to stands: 'urged Kothmar to', 'called on all sides'
ADDRESS = 45
#: letters within which 'to' must follow where it is said to nobody who was found
ADDRESSED = 90
#: a commitment that is only named was made some day before; 'after she asked the army to' tells what led to a deed
RECALLED = re.compile(
    r"^\W*(?:after|once)\b|\b(?:his|her|its|their|the|earlier|previous) (?:\w+ )?(?:pledges?|promises?|vows?|threats?|commitments?|offers?)\b",
    re.I,
)
#: how what follows settles nothing by itself
BESIDE = frozenset({"meets the condition", "fails the condition"})


def worth(entry: Commitment, settled: bool) -> int:
    """Where a commitment stands, 0 first: what was settled soon, surely and on a known day; what was settled soon; what
    calls both sides by name in a sure passage; what tells both in a sure passage; what names who made it, and calls nobody
    or those to whom it is; what else is sure, or no news of its article; what is not, or of which a side was inferred; what is dated closely; what
    is not. `settled`: its outcome rests on what followed. The day on which the record ends says nothing here."""
    if not any(_is_known(report) for report in entry.reports):
        return 7 if closely_dated(entry) else 8
    confident = entry.act.confidence >= CONFIDENT
    worked_out = _is_worked_out(entry.act) or not (_says_who(entry) or _is_state(entry))
    if settled and (entry.due is not None or _is_soon(entry)) and (confident or not worked_out):
        return 0 if confident and not worked_out and _surely_followed(entry.followed) else 1
    if not confident or worked_out or _is_recalled(entry) or (not entry.to and _addresses_one(entry)):
        return 6
    if settled or entry.due is not None or _is_soft(entry.act) or not _says_who(entry):
        return 5
    if not _calls(entry, entry.to):
        return 4 if not entry.to or _names_one(entry, entry.to) else 5
    if not any(_is_news(report) for report in entry.reports):
        return 5
    named = _calls(entry, _by_name(entry.to)) and _names_one(entry, _by_name(entry.by))
    return 2 if named else 3


def _is_news(act: ActRow) -> bool:
    """Does its article open with it, as made in those days? What a feature tells of other years and lands stands further down."""
    if act.evidence.start > OPENING or act.published is None or act.latest is None:
        return False
    return _is_known(act) and act.published[0] - act.latest <= KNOWN


def _is_worked_out(act: ActRow) -> bool:
    """Do its words not tell one of its sides?"""
    told = guessed(act.rule)
    return told.actors or told.recipients


def _is_state(entry: Commitment) -> bool:
    """Did states make it? Of 'it' and 'the regime' they are told more surely than men and groups of 'both'."""
    return all(party.kind == "state" for party in entry.by)


def _is_soft(act: ActRow) -> bool:
    """Is it what somebody thinks right, seeks or pushes for, not said to anybody?"""
    return act.type == "REQUEST" and (act.rule.startswith(JUDGES) or SEEKS.search(act.trigger_words) is not None)


def _is_recalled(entry: Commitment) -> bool:
    """Is it only named ('his pledge to', made when?), or support that is told to last?"""
    return RECALLED.search(entry.words) is not None or (entry.act.type == "SUPPORT" and entry.act.status == "done")


def _says_who(entry: Commitment) -> bool:
    """Do the words name who made it, or does he speak himself? Who 'they' are was worked out."""
    speaker = entry.act.claimant
    return _names_one(entry, entry.by) or (speaker is not None and meet(entry.by, [speaker]) > 0)


def _is_soon(entry: Commitment) -> bool:
    """Is the first of what followed told within weeks?"""
    days = [day for one in entry.followed if one.how not in BESIDE and (day := act_day(one.act)) is not None]
    return bool(days) and entry.made is not None and min(days) - entry.made <= SOON


def _calls(entry: Commitment, parties: Sequence[Party]) -> bool:
    """Do the words call one of the parties to whom it is; for a demand right after the word that demands?"""
    if entry.kind != "demand":
        return _names_one(entry, parties)
    act = entry.act
    if guessed(act.rule).recipients:
        return False
    at = act.trigger.end - act.evidence.start
    return any(is_named(act.words[at : at + ADDRESS], party) for party in parties)


def _addresses_one(entry: Commitment) -> bool:
    """Does a demand say right away whom it is to, though nobody was found for it: 'ordered his government to', 'asked the
    Harbour Board to'? Not 'ordered the envoys to be moved': they are not the ones addressed."""
    act = entry.act
    at = act.trigger.end - act.evidence.start
    whom, to, what = act.words[at : at + ADDRESSED].partition(" to ")
    if entry.kind != "demand" or not to or what.startswith("be ") or whom.lstrip()[:4].lower() in ("for ", "that"):
        return False
    return STATE.search(whom) is not None or bool(names_in(f"to {whom.strip()}"))


def _is_known(act: ActRow) -> bool:
    return act.published is not None and act.published[1] - act.published[0] <= KNOWN


def _by_name(parties: Sequence[Party]) -> list[Party]:
    """Those who are called by a name: who 'they' and 'the family' are was worked out."""
    return [party for party in parties if not is_described(party)]


def _names_one(entry: Commitment, parties: Sequence[Party]) -> bool:
    """A group is called by a word of its own; that its state is named says nothing of it."""
    own = stems(entry.words)
    return any(
        bool(name_stems([party]) & own) if party.kind == "group" else is_named(entry.words, party) for party in parties
    )


def _surely_followed(followed: Sequence[Followed]) -> bool:
    return any(one.score >= SURE and one.how not in BESIDE and _is_known(one.act) for one in followed)
