"""Knows how sure an act is: the share that is right, in type and both parties, of acts with the same signs."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.acts.recalled import OWN_DEED, TAKEN_AS_KNOWN
from verbale.acts.signs import Signs
from verbale.knowledge.points import share_by_points

#: below this an act is not told where the reader has not read the text: of those, in articles annotated unseen, hardly any
#: had both parties right
LEAST = 0.08
#: where the reader has read it: how likely its type must be right, and how likely type and both parties; and the same for what no
#: rule tells: of real news the reader is surer than it may be
LEAST_TYPE, LEAST_READ = 0.25, 0.25
LEAST_TYPE_SEEN, LEAST_SEEN = 0.65, 0.45
#: and both together where it is known who did it
LEAST_SEEN_LIKELY = 0.25
#: what a rule tells and is likely of its type is told where only the parties are in doubt: 'Pellany said it would supply the fuel'
LEAST_TYPE_LIKELY, LEAST_LIKELY = 0.55, 0.09
#: and what is promised or planned, of which rules seldom tell what is none: 'said that its two frigates would leave by the end of the year'
LEAST_TYPE_AHEAD, LEAST_AHEAD = 0.3, 0.05
#: what a side tells of itself is done whatever word it takes for it
LEAST_TYPE_OWN = 0.05
#: the sign of an act of which it is not known who did it
_NOBODY = "actor none"
_AHEAD = frozenset({"status promised", "status planned", "status conditional"})
#: where the text names nobody who did it, as of most who are killed or arrested, both parties are seldom right as a reader has them;
#: such an act is told where its type is likely
LEAST_TYPE_UNDONE, LEAST_UNDONE = 0.7, 0.08
#: the sign of an act that no words tell anybody to have done: it has no points, and counts nothing else
UNDONE = "nobody is told to have done it"
#: what an act of a text that the reader has read always has
_READ = "reader: type in the clause"


def sureness(signs: Signs) -> float:
    """How likely type and both parties are right, between 0 and 1: the points of the signs (log odds) added up, out of
    knowledge/sureness_read.tsv where the reader's signs are among them, else out of knowledge/sureness.tsv. A sign without points
    counts nothing."""
    return share_by_points(signs, "sureness_read.tsv" if _READ in signs else "sureness.tsv")


def is_told(sure: float, signs: Signs, seen: bool) -> bool:
    """Is an act that is so sure, by these signs, told? `seen` where no rule tells it. 'Two soldiers were killed in clashes' is told
    without who killed them; what the sentence takes as known is told however unsure."""
    if TAKEN_AS_KNOWN in signs:
        return True
    if _READ not in signs:
        return sure >= LEAST
    type_sure = share_by_points(signs, "sureness_type.tsv")
    return any(type_sure >= least_type and sure >= least for least_type, least in _enough(signs, seen))


def _enough(signs: Signs, seen: bool) -> Iterator[tuple[float, float]]:
    """How likely the type must be right, and both together: each pair is enough by itself."""
    if seen:
        yield LEAST_TYPE_SEEN, LEAST_SEEN
        if _NOBODY not in signs:
            yield LEAST_TYPE_SEEN, LEAST_SEEN_LIKELY
        return
    yield LEAST_TYPE, LEAST_READ
    if OWN_DEED in signs:
        yield LEAST_TYPE_OWN, LEAST_READ
    if UNDONE in signs:
        yield LEAST_TYPE_UNDONE, LEAST_UNDONE
    if _NOBODY not in signs:
        yield LEAST_TYPE_LIKELY, LEAST_LIKELY
        if not _AHEAD.isdisjoint(signs):
            yield LEAST_TYPE_AHEAD, LEAST_AHEAD
