"""Knows when a later article only recalls an act ('the threat that it made last month'), and which one known event that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta

from verbale.record.rows import ActRow
from verbale.relations.days_apart import MONTH, SLACK, WIDE, clause_of, days_recalled, tells_of_itself
from verbale.relations.doers import not_among
from verbale.relations.event import Reports
from verbale.relations.kinds import MUTUAL, SPOKEN, stage
from verbale.relations.marks import SETS_A_DAY, sums_up
from verbale.relations.sides import meet
from verbale.relations.words import name_stems, names_in, stems

#: how far those who do it must be one side
BY_ONE = 0.6
#: how sure it is that the only event that fits is the one that is meant
ONLY_ONE = 0.6
#: letters between a telling and what stands beside it, and words that must be common where several events fit
BESIDE, COMMON = 200, 2
#: letters that a verb and the noun made of it have in common; what says that it is done again
ROOT = 4
AGAIN = re.compile(r"^re(?=\w{4})")


def recalls(act: ActRow) -> bool:
    """Does its article, whose days are known to a week, put the act on days before its own, and these not beyond a month, or
    on none that are told ('had given them 48 hours')? 'Earlier this month' begins before them."""
    told, days = act.published, days_recalled(act)
    if told is None or days is None or told[1] - told[0] > timedelta(days=WIDE):
        return False
    since, until = days
    if until - since > timedelta(days=MONTH):
        return False
    if until < told[0]:
        return until - since > SLACK or told[0] - until > SLACK
    return until - since > timedelta(days=WIDE) and since < told[0] - SLACK


def the_only_one(act: ActRow, groups: Mapping[int, Reports], may_be: Callable[[ActRow], bool]) -> int | None:
    """The number of the one group whose act the report recalls: the only one that fits, or of several that whose words what
    stands beside the report in its article has in common ('closed the crossing, carrying out a threat that it made last month').
    None where none is. `may_be` is asked of the first report of those groups only that fit."""
    fitting = {
        n: found
        for n, reports in groups.items()
        if (found := [other for other, _ in reports if _is_meant(act, other)]) and may_be(reports[0][0])
    }
    if SETS_A_DAY.search(act.trigger_words):
        # 'the deadline that it set' is what gave a day before it is another threat
        setting = {n: some for n, some in fitting.items() if any(SETS_A_DAY.search(o.trigger_words) for o in some)}
        fitting = setting or fitting
    if len(fitting) < 2:
        return next(iter(fitting), None)
    others = (other for reports in groups.values() for other, _ in reports if _stand_together(act, other))
    beside = frozenset[str]().union(*(stems(other.words) for other in others))
    told = beside - name_stems((*act.actors, *act.recipients))
    common = sorted(
        ((len(told & stems(" ".join(a.words for a in found))), n) for n, found in fitting.items()), reverse=True
    )
    (most, number), (next_most, _) = common[:2]
    return number if most >= COMMON and most > next_most else None


def _stand_together(act: ActRow, other: ActRow) -> bool:
    apart = max(act.evidence.start, other.evidence.start) - min(act.evidence.end, other.evidence.end)
    return other.article == act.article and other.id != act.id and apart <= BESIDE


def _set_a_day(act: ActRow, other: ActRow) -> bool:
    """'The deadline that it set' is a threat, and the demand 'gave it until Friday to leave' is the one that set it."""
    return {act.type, other.type} == {"REQUEST", "THREATEN"} and all(
        SETS_A_DAY.search(one.trigger_words) for one in (act, other)
    )


def _is_one_word(act: ActRow, other: ActRow) -> bool:
    """Are both told by one word, or by a verb and its noun: 'opened' and 'reopens', 'closure' and 'closed'?"""
    here, there = stems(act.trigger_words), stems(other.trigger_words)
    if not here.isdisjoint(there):
        return True
    return any(a[:ROOT] == b[:ROOT] or AGAIN.sub("", a) == AGAIN.sub("", b) for a in here for b in there)


def _is_meant(act: ActRow, other: ActRow) -> bool:
    """Was the other told earlier, as news, on the days that are recalled, and is it of that type, by and toward the same sides?"""
    if other.article == act.article or stage(other) != stage(act) or recalls(other):
        return False
    if other.type != act.type and not _set_a_day(act, other):
        return False
    if sums_up(clause_of(act)) or sums_up(clause_of(other)):
        return False
    # of deeds there are many, which only their words tell apart
    if (act.type not in SPOKEN or tells_of_itself(act)) and not (act.earliest and _is_one_word(act, other)):
        return False
    if not (act.published and other.published and other.published[0] < act.published[0]):
        return False
    days = days_recalled(act)
    if not (days and other.earliest and other.latest):
        return False
    if other.earliest < days[0] - SLACK or other.latest > days[1] + SLACK:
        return False
    if not (act.actors or act.recipients):
        # 'the closure of the Tarn bridge': what it is done to must be named in both
        return not names_in(act.words).isdisjoint(names_in(other.words))
    if act.type in MUTUAL:
        # 'Norvia hosted the two' is the talks of the two; 'Varland spoke with Ostria' is no talk among Ostrians
        return bool(other.recipients) and not not_among(other, act)
    if meet(act.actors, other.actors) < BY_ONE:
        return False
    return meet(act.recipients, other.recipients) >= BY_ONE or not (act.recipients or other.recipients)
