"""Knows how good a coded article is beside one annotated by hand: dates, statements, speakers, acts, parties, status."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import Any, TypeVar

from verbale.evaluation.gold import Gold, GoldAct, GoldStatement, read_gold
from verbale.knowledge import known
from verbale.text.spans import Span, overlap

G = TypeVar("G", GoldStatement, GoldAct)
Row = dict[str, Any]


@dataclass
class Tally:
    """Counts for precision and recall: gold marked weak costs no recall, and finding it costs no precision."""

    right: int = 0
    gold: int = 0
    given: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(
        self, gold: Sequence[G], given: Sequence[Row], pairs: Sequence[tuple[int, int]], right: Callable[[G, Row], bool]
    ) -> None:
        hits = [i for i, j in pairs if right(gold[i], given[j])]
        self.right += sum(not gold[i].weak for i in hits)
        self.gold += sum(not g.weak for g in gold)
        self.given += len(given) - sum(gold[i].weak for i, _ in pairs)


@dataclass
class Share:
    """So many of so many."""

    right: int = 0
    all: int = 0

    def add(self, right: bool) -> None:
        self.all += 1
        self.right += right


@dataclass
class RecordScore:
    """The figures over a set of articles, micro-averaged; `errors` says in words what was missed or too much."""

    dates: Share = field(default_factory=Share)
    statements: Tally = field(default_factory=Tally)
    statements_speaker: Tally = field(default_factory=Tally)
    acts: Tally = field(default_factory=Tally)
    acts_actor: Tally = field(default_factory=Tally)
    acts_actor_recipient: Tally = field(default_factory=Tally)
    kind: Share = field(default_factory=Share)
    status: Share = field(default_factory=Share)
    when: Share = field(default_factory=Share)
    errors: list[str] = field(default_factory=list)


def score_record(gold_dir: Path, coded: Iterable[Row]) -> RecordScore:
    """Score coded articles (the objects of `verbale code`) against a folder of gold; GoldError for unusable gold.

    A statement matches where its characters overlap the gold content with IoU >= 0.5; an act where its evidence or
    trigger lies on the gold evidence and its type is the gold type or an alternative; a date where the intervals meet
    and the estimate spans at most 31 days.
    """
    by_name = {PurePath(c["article"]["uri"]).name: c for c in coded}
    score = RecordScore()
    for gold in read_gold(gold_dir, {name: c["article"]["text"] for name, c in by_name.items()}):
        _score_one(score, gold, by_name[gold.name])
    return score


def _score_one(score: RecordScore, gold: Gold, row: Row) -> None:
    actors = {a["id"]: a for a in row["actors"]}
    day = _days(row["article"]["published"])
    right = bool(gold.published and day and _meet(gold.published, day) and (day[1] - day[0]).days <= 31)
    score.dates.add(right)
    if not right:
        score.errors.append(
            f"{gold.name}: dated {day and tuple(map(str, day))}, gold {gold.published and tuple(map(str, gold.published))}"
        )
    _score_statements(score, gold, row, actors)
    _score_acts(score, gold, row)


def _score_statements(score: RecordScore, gold: Gold, row: Row, actors: dict[str, Row]) -> None:
    given = row["statements"]
    pairs = _pair(gold.statements, given, _said)
    score.statements.add(gold.statements, given, pairs, lambda g, p: True)
    score.statements_speaker.add(
        gold.statements, given, pairs, lambda g, p: _speaks(g.speaker, actors.get(p["speaker"]))
    )
    for i, j in pairs:
        score.kind.add(gold.statements[i].kind == given[j]["kind"])
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    text = row["article"]["text"]
    for i, g in enumerate(gold.statements):
        if i not in found and not g.weak:
            score.errors.append(f"{gold.name}: statement missed: {g.speaker}: {g.content[0].of(text)[:80]}")
    for j, p in enumerate(given):
        if j not in used:
            score.errors.append(
                f"{gold.name}: statement not in gold: {p['speaker']}: {Span(*p['content'][0]).of(text)[:80]}"
            )


@dataclass(frozen=True, slots=True)
class ActPair:
    """An annotated act and the given one that it meets, by their places in their lists, and whether both parties are right."""

    gold: int
    given: int
    actor: bool
    recipient: bool


def pair_acts(gold: Sequence[GoldAct], row: Row) -> list[ActPair]:
    """The annotated acts that the acts of one coded article meet, one to one: the type is the gold type or an alternative,
    evidence or trigger lies on the gold evidence; the best pairs first."""
    given = row["acts"]
    actors = {a["id"]: a for a in row["actors"]}

    def who(g: GoldAct, p: Row) -> bool:
        return any(_is(x, actors.get(y)) for x in g.actors for y in p["actors"]) or not (g.actors or p["actors"])

    def whom(g: GoldAct, p: Row) -> bool:
        return not g.recipients or any(_is(x, actors.get(y)) for x in g.recipients for y in p["recipients"])

    def alike(g: GoldAct, p: Row) -> float:
        if p["type"] not in g.types:
            return 0.0
        on = max((_share(Span(*s), g.evidence) for s in (p["trigger"], p["evidence"]) if s), default=0.0)
        return on + who(g, p) + whom(g, p) + (p["type"] == g.types[0]) / 4 if on else 0.0

    return [ActPair(i, j, who(gold[i], given[j]), whom(gold[i], given[j])) for i, j in _pair(gold, given, alike)]


def _score_acts(score: RecordScore, gold: Gold, row: Row) -> None:
    given = row["acts"]
    met = pair_acts(gold.acts, row)
    pairs = [(p.gold, p.given) for p in met]
    told = {(id(gold.acts[p.gold]), id(given[p.given])): p for p in met}
    score.acts.add(gold.acts, given, pairs, lambda g, p: True)
    score.acts_actor.add(gold.acts, given, pairs, lambda g, p: told[id(g), id(p)].actor)
    score.acts_actor_recipient.add(
        gold.acts, given, pairs, lambda g, p: told[id(g), id(p)].actor and told[id(g), id(p)].recipient
    )
    for i, j in pairs:
        g, p = gold.acts[i], given[j]
        score.status.add(g.status == p["status"])
        if g.when:
            day = _days(p["date"])
            wide = 2 * (g.when[1] - g.when[0]).days + 31
            score.when.add(bool(day and _meet(g.when, day) and (day[1] - day[0]).days <= wide))
    text = row["article"]["text"]
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, g in enumerate(gold.acts):
        if i not in found and not g.weak:
            score.errors.append(
                f"{gold.name}: act missed: {g.types[0]} {g.actors} -> {g.recipients}: {g.evidence.of(text)[:80]}"
            )
    for j, p in enumerate(given):
        if j not in used:
            score.errors.append(
                f"{gold.name}: act not in gold: {p['type']} {p['actors']} -> {p['recipients']}: {Span(*p['evidence']).of(text)[:80]}"
            )


def _pair(gold: Sequence[G], given: Sequence[Row], score: Callable[[G, Row], float]) -> list[tuple[int, int]]:
    """One-to-one pairs, best score first; a tie goes to the later pair, as the independent scorer has it."""
    ranked = sorted(((score(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(given)), reverse=True)
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for value, i, j in ranked:
        if value > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def _said(gold: GoldStatement, given: Row) -> float:
    spans = [Span(*s) for s in given["content"]]
    both = overlap(gold.content, spans)
    union = sum(s.length for s in gold.content) + sum(s.length for s in spans) - both
    value = both / union if union else 0.0
    return value if value >= 0.5 else 0.0


def _share(span: Span, of: Span) -> float:
    return overlap([span], [of]) / max(1, span.length)


def _fold(name: str | None) -> str:
    return re.sub(r"\W+", " ", (name or "").lower()).replace("the ", "").strip()


def _is(gold: str, actor: Row | None) -> bool:
    """Is the actor the gold one? 'GBR/Liz Truss' is met by the country GBR, 'NATO' by its name."""
    if actor is None:
        return False
    head, _, person = gold.partition("/")
    if re.fullmatch(r"[A-Z]{3}", head) and actor["country"]:
        return bool(actor["country"] == head)
    wanted, name = _fold(person or head), _fold(actor["name"])
    return bool(wanted and name and (wanted in name or name in wanted))


def _speaks(gold: str, actor: Row | None) -> bool:
    if actor is None:
        return False
    wanted, name = _fold(gold), _fold(actor["name"])
    if wanted and name and (wanted.split()[-1] == name.split()[-1] or wanted in name or name in wanted):
        return True
    code = _codes().get(wanted)
    return bool(code and actor["kind"] in ("state", "organisation") and actor["country"] == code)


def _codes() -> dict[str, str]:
    """Each state's code by its names and by the seats that speak for it."""
    return {_fold(n): s.code for s in known().states for n in (*s.names, *s.seats)}


def _days(given: Row | None) -> tuple[date, date] | None:
    if not given or not given.get("earliest") or not given.get("latest"):
        return None
    return date.fromisoformat(given["earliest"][:10]), date.fromisoformat(given["latest"][:10])


def _meet(a: tuple[date, date], b: tuple[date, date]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
