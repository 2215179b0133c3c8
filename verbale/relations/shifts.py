"""Knows shifts: where an actor's position on an issue toward another has turned, with the two passages side by side."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from verbale.record.followed_rows import Position, Shift, Turn
from verbale.record.rows import Party, StatementRow
from verbale.relations.issues import issues_in, known_issues
from verbale.relations.naming import state_named
from verbale.relations.positions import speaker_of
from verbale.relations.sides import ORGANS, same_side, sides
from verbale.relations.words import alike, name_stems, stems

__all__ = ["Shift", "Turn", "find_shifts"]

#: the spread of positions that is assumed before any is seen, in points of the scale
SPREAD = 3.0
#: a mean must lie so far on its side of the middle, and the two so far apart
CLEAR, APART = 0.75, 3.0
#: articles that must tell of an issue which is pressure by itself, before and after: what is refused or done once and then
#: undone is no turn, the ledger has it
SEEN = 2
#: articles before and after under which it is said that there is little to go on
ENOUGH = 3
#: days between the two windows' passages at least: what is said in one breath is no shift
BETWEEN = 7
#: under this, what a side denied and admitted stands together
FACTS = "facts of "
DENIES = frozenset({"deny"})
ADMITS = frozenset({"admit", "acknowledge", "concede", "confess"})

PRESSES = frozenset({"MOBILIZE", "ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT"})
YIELDS = frozenset({"RETREAT", "CONCEDE"})

#: those who speak for a government to its own country
GOVERNING = frozenset({"GOV", "MIL"})

#: what was said in so many words shows a turn best
SPOKEN = {"quotation": 2, "statement": 1}


def find_shifts(
    positions: Sequence[Position], statements: Sequence[StatementRow] = (), parties: Mapping[str, Party] | None = None
) -> list[Shift]:
    """The shifts that positions show, the surest first; and denials that were given up, from statements whose
    speakers `parties` knows by id (`parties_of`).

    Two windows of one actor's positions on one issue toward one side are compared at every day between them; the
    day counts at which they differ most surely. Pure; the order of the input does not matter.
    """
    groups: dict[str, list[Position]] = defaultdict(list)
    for key, position in group_positions(positions, statements, parties or {}):
        groups[key].append(position)
    found = [shift for key in sorted(groups) for shift in turns_in(key, groups[key])]
    turned: dict[str, list[Shift]] = defaultdict(list)
    for shift in found:
        turned[turn_of(shift)].append(shift)
    return sorted((first_of(shifts) for shifts in turned.values()), key=shift_order)


def shift_order(shift: Shift) -> tuple[object, ...]:
    """The surest first."""
    return (-shift.sure, shift.after.earliest or date.max, shift.id)


def group_positions(
    positions: Iterable[Position], statements: Iterable[StatementRow], parties: Mapping[str, Party]
) -> Iterator[tuple[str, Position]]:
    """The positions that can tell a turn, each under the groups in which it is compared: by actor (and by the state for
    which the actor speaks), side and issue; what is denied or admitted by the side of the one who speaks."""
    for position in positions:
        if position.toward is not None and position.earliest and _tells(position):
            for key in _keys(position.actor, position.toward):
                yield f"{key} | {_side(position.toward)} | {position.issue}", position
    for said in statements:
        if said.act in DENIES | ADMITS and not said.negated and said.speaker and said.published:
            spoken = _spoken(said, parties)
            yield f"{FACTS}{min(sides([spoken.actor]))}", spoken


def turns_in(key: str, group: Sequence[Position]) -> list[Shift]:
    """The shifts that one group of positions shows."""
    if key.startswith(FACTS):
        return _given_up(group)
    shift = _turn(group)
    return [shift] if shift is not None else []


def turn_of(shift: Shift) -> str:
    """As what turn a shift counts: a turn of one person that is also counted for the state is told once."""
    if shift.turn == "a denial given up":
        return shift.id
    side = shift.actor.country or shift.actor.id
    return " | ".join((side, _side(shift.toward) if shift.toward else "", shift.issue, shift.turn))


def first_of(shifts: Iterable[Shift]) -> Shift:
    """Of shifts that count as one turn the one that is shown: of the person where both passages are."""
    return min(shifts, key=lambda s: (s.actor.kind == "state", -s.sure, s.id))


def _keys(actor: Party, toward: Party) -> list[str]:
    """A person counts alone and, in office, for the state as well. At home a state's courts, police and ministers take no one
    position toward the state itself or one person; its government does toward a union or rebels."""
    if not actor.country or not (actor.kind == "state" or actor.sector in ORGANS):
        return [actor.id]
    at_home = toward.country == actor.country
    if at_home and (toward.kind in ("state", "person") or (actor.sector not in GOVERNING and actor.kind != "state")):
        return [actor.id]
    return [actor.id, f"for {actor.country}"]


def _tells(position: Position) -> bool:
    """A position tells a turn where its words name the issue and its score its side. On an issue that is itself
    pressure (force, troops, sanctions) only deeds, threats, refusals and what is given up do: 'support' may be
    support for either side."""
    if not position.named or not position.score:
        return False
    known = known_issues().get(position.issue)
    if known is None or known.cooperative or position.why.startswith(("backs", "opposes")):
        return known is not None
    return position.type in (PRESSES if position.score < 0 else YIELDS)


def _side(party: Party) -> str:
    return party.country if party.country and (party.kind != "group" or party.sector in ORGANS) else party.id


def _turn(group: Sequence[Position]) -> Shift | None:
    rows = sorted(group, key=_order)
    best: tuple[float, int] | None = None
    known = known_issues().get(rows[0].issue)
    needed = SEEN if known is not None and not known.cooperative else 1
    for cut in range(1, len(rows)):
        before, after = rows[:cut], rows[cut:]
        if before[-1].earliest == after[0].earliest or not _opposite(before, after):
            continue
        if min(len({row.article for row in window}) for window in (before, after)) < needed:
            continue
        sure = _sure(before, after)
        if best is None or sure > best[0]:
            best = (sure, cut)
    return _shift(rows[: best[1]], rows[best[1] :], best[0]) if best else None


def _order(position: Position) -> tuple[object, ...]:
    toward = position.toward.id if position.toward else ""
    row = position.act or position.statement or ""
    return (position.earliest or date.max, row, position.words, position.actor.id, toward, position.article)


def _mean(rows: Sequence[Position]) -> float:
    return sum(p.score for p in rows) / len(rows)


def _opposite(before: Sequence[Position], after: Sequence[Position]) -> bool:
    one, other = _mean(before), _mean(after)
    if one * other >= 0 or min(abs(one), abs(other)) < CLEAR or abs(one - other) < APART:
        return False
    # a withdrawal and troops that still stand there are no turn, whatever their mean
    return all(sum(p.score * mean > 0 for p in rows) * 2 > len(rows) for rows, mean in ((before, one), (after, other)))


def _sure(before: Sequence[Position], after: Sequence[Position]) -> float:
    """How surely the two means differ: the two-sided normal probability of their difference over its standard error,
    the spread never taken for less than `SPREAD` points. Passages of one article count once."""
    n, m = len({p.article for p in before}), len({p.article for p in after})
    squares = sum((p.score - _mean(before)) ** 2 for p in before) + sum((p.score - _mean(after)) ** 2 for p in after)
    variance = max(SPREAD**2, squares / (len(before) + len(after)))
    z = abs(_mean(before) - _mean(after)) / math.sqrt(variance * (1 / n + 1 / m))
    return round(math.erf(z / math.sqrt(2)), 3)


def _held_by(first: Party, second: Party) -> Party:
    """Whose position it is: that of both, of two who speak for one state the state's."""
    if first.id == second.id or first.kind == "state":
        return first
    named = state_named(second.country) if second.country == first.country and second.kind != "state" else None
    return named or second


def _shift(before: Sequence[Position], after: Sequence[Position], sure: float) -> Shift | None:
    down = _mean(after) < _mean(before)
    pair = _passages(before, after, down)
    if pair is None:
        return None
    first, second = pair
    return Shift(
        id=f"s-{(first.act or first.statement or '')[2:10]}-{(second.act or second.statement or '')[2:10]}",
        actor=_held_by(first.actor, second.actor),
        toward=_whom(before, after),
        issue=first.issue,
        turn="toward conflict" if down else "toward cooperation",
        before=first,
        after=second,
        before_mean=round(_mean(before), 2),
        after_mean=round(_mean(after), 2),
        before_count=len(before),
        after_count=len(after),
        change=round(_mean(after) - _mean(before), 2),
        sure=sure,
        why=f"{len(before)} before, {len(after)} after: mean {_mean(before):+.1f}, then {_mean(after):+.1f}{_thin(before, after)}",
    )


def _thin(before: Sequence[Position], after: Sequence[Position]) -> str:
    """What is to be said where few articles tell of one side of the turn."""
    one, other = len({p.article for p in before}), len({p.article for p in after})
    if min(one, other) >= ENOUGH:
        return ""
    return f"; little to go on: told by {_articles(one)} before and {other} after"


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _whom(before: Sequence[Position], after: Sequence[Position]) -> Party | None:
    """Toward whom all are: the state where one is told, else the one told first."""
    told = [p.toward for p in (*before, *after) if p.toward is not None]
    return next((party for party in told if party.kind == "state"), told[0] if told else None)


def _passages(before: Sequence[Position], after: Sequence[Position], down: bool) -> tuple[Position, Position] | None:
    """The two passages that show the turn best: on their own window's side, by one speaker, the likest in kind."""
    sign = 1 if down else -1
    pairs = [
        (a, b)
        for a in before
        for b in after
        if sign * a.score > 0 > sign * b.score
        and a.earliest
        and b.earliest
        and (b.earliest - (a.latest or a.earliest)).days >= BETWEEN
        and a.article != b.article
    ]

    def rank(pair: tuple[Position, Position]) -> tuple[object, ...]:
        a, b = pair
        names = name_stems(tuple(p for p in (a.actor, b.actor, a.toward, b.toward) if p))
        return (
            a.actor.id != b.actor.id,
            -(SPOKEN.get(a.type, 0) + SPOKEN.get(b.type, 0)),
            -alike(a.words, b.words, names),
            -abs(a.score - b.score),
            a.words,
            b.words,
        )

    return min(pairs, key=rank, default=None)


def _given_up(group: Sequence[Position]) -> list[Shift]:
    """What somebody denied and later admitted, in like words."""
    rows = sorted(group, key=lambda p: (p.earliest or date.max, p.statement or ""))
    found = []
    for last in (row for row in rows if row.status in ADMITS):
        for first in (row for row in rows if row.status in DENIES):
            score = alike(first.words, last.words)
            apart = ((last.earliest or date.max) - (first.earliest or date.max)).days
            if apart <= 0 or len(stems(first.words) & stems(last.words)) < 2 or score < 0.4:
                continue
            if not same_side(first.actor, last.actor):
                continue
            issue = (issues_in(f"{first.words} {last.words}", 1) or ("facts",))[0]
            found.append(
                Shift(
                    f"s-{(first.statement or '')[2:10]}-{(last.statement or '')[2:10]}", last.actor, None, issue,
                    "a denial given up", first, last, 0.0, 0.0, 1, 1, 0.0, round(min(0.95, 0.4 + 0.6 * score), 3),
                    f"denied, then admitted in like words ({score:.2f})",
                )
            )  # fmt: skip
            break
    return found


def _spoken(said: StatementRow, parties: Mapping[str, Party]) -> Position:
    speaker = speaker_of(said, parties)
    assert speaker is not None  # only statements with a speaker are asked for
    return Position(
        speaker, None, (issues_in(said.words, 1) or ("facts",))[0], said.published,
        said.published_latest or said.published, 0.0, "statement", said.act, said.words, True, said.article, said.uri,
        said.outlet, None, said.id, f"a statement: to {said.act}",
    )  # fmt: skip
