"""Knows shifts: where an actor's position on an issue toward another has turned, with the two passages side by side."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from verbale.record.followed_rows import Position, Shift, Turn
from verbale.record.rows import Party, StatementRow
from verbale.relations.issues import issues_in, known_issues
from verbale.relations.positions import speaker_of
from verbale.relations.sides import ORGANS, same_side
from verbale.relations.words import alike, name_stems, stems

__all__ = ["Shift", "Turn", "find_shifts"]

#: the spread of positions that is assumed before any is seen, in points of the scale
SPREAD = 3.0
#: a mean must lie so far on its side of the middle, and the two so far apart
CLEAR, APART = 0.75, 3.0
#: days between the two windows' passages at least: what is said in one breath is no shift
BETWEEN = 7
DENIES = frozenset({"deny"})
ADMITS = frozenset({"admit", "acknowledge", "concede", "confess"})

PRESSES = frozenset({"MOBILIZE", "ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT"})
YIELDS = frozenset({"RETREAT", "CONCEDE"})

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
    groups: dict[tuple[str, str, str], list[Position]] = defaultdict(list)
    for position in positions:
        if position.toward is not None and position.earliest and _tells(position):
            for key in _keys(position.actor):
                groups[key, _side(position.toward), position.issue].append(position)
    found = [shift for key in sorted(groups) if (shift := _turn(groups[key])) is not None]
    return sorted(
        [*_once(found), *_given_up(statements, parties or {})],
        key=lambda s: (-s.sure, s.after.earliest or date.max, s.id),
    )


def _keys(actor: Party) -> list[str]:
    """A person counts alone and, in office, for the state as well."""
    keys = [actor.id]
    if actor.country and (actor.kind == "state" or actor.sector in ORGANS):
        keys.append(f"for {actor.country}")
    return keys


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
    rows = sorted(group, key=lambda p: (p.earliest or date.max, p.act or p.statement or "", p.words))
    best: tuple[float, int] | None = None
    for cut in range(1, len(rows)):
        before, after = rows[:cut], rows[cut:]
        if before[-1].earliest == after[0].earliest or not _opposite(before, after):
            continue
        sure = _sure(before, after)
        if best is None or sure > best[0]:
            best = (sure, cut)
    return _shift(rows[: best[1]], rows[best[1] :], best[0]) if best else None


def _mean(rows: Sequence[Position]) -> float:
    return sum(p.score for p in rows) / len(rows)


def _opposite(before: Sequence[Position], after: Sequence[Position]) -> bool:
    one, other = _mean(before), _mean(after)
    return one * other < 0 and min(abs(one), abs(other)) >= CLEAR and abs(one - other) >= APART


def _sure(before: Sequence[Position], after: Sequence[Position]) -> float:
    """How surely the two means differ: the two-sided normal probability of their difference over its standard error,
    with a spread of `SPREAD` points counted as two positions seen before. Passages of one article count once."""
    n, m = len({p.article for p in before}), len({p.article for p in after})
    squares = sum((p.score - _mean(before)) ** 2 for p in before) + sum((p.score - _mean(after)) ** 2 for p in after)
    variance = (2 * SPREAD**2 + squares) / (len(before) + len(after))
    z = abs(_mean(before) - _mean(after)) / math.sqrt(variance * (1 / n + 1 / m))
    return round(math.erf(z / math.sqrt(2)), 3)


def _shift(before: Sequence[Position], after: Sequence[Position], sure: float) -> Shift | None:
    down = _mean(after) < _mean(before)
    pair = _passages(before, after, down)
    if pair is None:
        return None
    first, second = pair
    actor = first.actor if first.actor.id == second.actor.id or first.actor.kind == "state" else second.actor
    return Shift(
        id=f"s-{(first.act or first.statement or '')[2:10]}-{(second.act or second.statement or '')[2:10]}",
        actor=actor,
        toward=first.toward,
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
        why=f"{len(before)} before, {len(after)} after: mean {_mean(before):+.1f}, then {_mean(after):+.1f}",
    )


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


def _once(shifts: Sequence[Shift]) -> list[Shift]:
    """A turn of one person that is also counted for the state is told once, of the person where both passages are."""
    kept: dict[tuple[str, str, str, str], Shift] = {}
    for shift in sorted(shifts, key=lambda s: (s.actor.kind == "state", -s.sure, s.id)):
        side = shift.actor.country or shift.actor.id
        key = (side, _side(shift.toward) if shift.toward else "", shift.issue, shift.turn)
        kept.setdefault(key, shift)
    return list(kept.values())


def _given_up(statements: Sequence[StatementRow], parties: Mapping[str, Party]) -> list[Shift]:
    """What somebody denied and later admitted, in like words."""
    denials = [s for s in statements if s.act in DENIES and not s.negated and s.speaker and s.published]
    found: dict[tuple[str | None, str], Shift] = {}
    for later in sorted(statements, key=lambda s: s.id):
        if later.act not in ADMITS or later.negated or not later.speaker or not later.published:
            continue
        for denial in sorted(denials, key=lambda s: (s.published or date.max, s.id)):
            first, last = _spoken(denial, parties), _spoken(later, parties)
            score = alike(denial.words, later.words)
            apart = (later.published - (denial.published or later.published)).days
            if apart <= 0 or len(stems(denial.words) & stems(later.words)) < 2 or score < 0.4:
                continue
            if not same_side(first.actor, last.actor):
                continue
            issue = (issues_in(f"{denial.words} {later.words}", 1) or ("facts",))[0]
            shift = Shift(
                f"s-{denial.id[2:10]}-{later.id[2:10]}", last.actor, None, issue, "a denial given up", first, last,
                0.0, 0.0, 1, 1, 0.0, round(min(0.95, 0.4 + 0.6 * score), 3), f"denied, then admitted in like words ({score:.2f})",
            )  # fmt: skip
            found.setdefault((later.speaker, later.id), shift)
    return list(found.values())


def _spoken(said: StatementRow, parties: Mapping[str, Party]) -> Position:
    speaker = speaker_of(said, parties)
    assert speaker is not None  # only statements with a speaker are asked for
    return Position(
        speaker, None, (issues_in(said.words, 1) or ("facts",))[0], said.published,
        said.published_latest or said.published, 0.0, "statement", said.act, said.words, True, said.article, said.uri,
        said.outlet, None, said.id, f"a statement that {said.act}s",
    )  # fmt: skip
