"""Knows how the points of who is a party to an act are fitted: on invented articles and passages of our own.

    VERBALE_READER=0 python tools/fit_parties.py tests/acts/probes tests/acts/articles    # knowledge/parties.tsv
    python tools/fit_parties.py tests/acts/articles tests/acts/sets --real REAL    # knowledge/parties_read.tsv: what the reader was not taught

REAL as for tools/fit_sureness.py; its articles count three times.

Codes every passage and article of the folders given up to the parties that words and rules find; takes each act that meets an
annotated one in type and evidence; and fits, for the actor and for the recipient, a choice among all who could be it, nobody
among them, by maximum likelihood with a ridge (Newton's method). Right is who meets the annotation best: the state or body
that it names, else the state whose people or part it names. Prints for the files with even numbers how often the annotated
party is met as rules have it and as points fitted on the odd ones choose; then fits on all and writes the table.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tools.fit_sureness import acts_of, may_weigh, read_beside
from verbale import settings
from verbale.actors.actor import Actor
from verbale.acts.candidates import Candidate, Candidates, Role
from verbale.acts.choosing import Points, held_by, holder, is_open, points
from verbale.acts.drafts import Draft
from verbale.acts.finding import drafts_of
from verbale.acts.parties import Parties
from verbale.acts.standing import governs
from verbale.coding import Reading, read
from verbale.evaluation.gold import GoldAct
from verbale.evaluation.probes import read_passages
from verbale.knowledge import Knowledge, known
from verbale.pages.page import Page
from verbale.text.spans import Span

_NAME = "parties_read.tsv" if settings.READER else "parties.tsv"
TABLE = Path(__file__).parent.parent / "verbale" / "knowledge" / _NAME
ROLES: tuple[Role, ...] = ("actor", "recipient")
#: the penalty on each point squared; signs seen in fewer candidates, and points smaller than that, are left out
RIDGE, SEEN, SMALL = (30.0 if settings.READER else 10.0), 6, 0.02
#: so many times a real article counts
REAL = 3
#: a point moves so far at most in one step
FAR = 0.5
#: how well somebody meets an annotated party: a part of it known by one of its words, the state of such a part, others of the
#: same people; less is no match
_ALIKE, _STATE, _PEOPLE = 0.8, 0.5, 0.45
_COMMON = frozenset({"of", "the", "minister", "party"})


@dataclass(frozen=True, slots=True)
class Choice:
    """Who could have the role in one act, which of them are right, and who has it by the rules; `words` where words tell him."""

    candidates: list[Candidate]
    right: list[bool]
    now: int
    words: bool


def readings(
    folder: Path, knowledge: Knowledge, real: bool = False
) -> Iterator[tuple[bool, Reading, tuple[GoldAct, ...]]]:
    """Each text of the folder, read, with its annotated acts, and whether the number of its file is even; of `real` ones all, as if
    even."""
    for file in sorted(folder.glob("*.yaml" if real else "*_*.yaml")):
        even, text = True if real else may_weigh(file), file.with_suffix(".txt")
        if even is None:
            continue
        if text.exists():
            told = read_beside(file, knowledge)
            yield even, told, acts_of(file, told.article.text)
        else:
            for passage in read_passages(file):
                page = Page(f"{passage.id}.txt", (passage.text + "\n").encode(), charset="utf-8")
                yield even, read(page, knowledge), passage.acts


def choices(told: Reading, gold: Sequence[GoldAct], role: Role) -> Iterator[Choice]:
    """The choices of one text: an act for each draft that meets an annotated one, where somebody who could be it is right."""
    parties = Parties(told.parse, told.cast, told.statements, told.places)
    drafts = drafts_of(told.parse, told.cast, parties, told.impression)
    gathered = Candidates(told.parse, parties, drafts, told.impression)
    for draft in drafts:
        act = _met(draft, gold)
        if act is None or not is_open(draft, role):
            continue
        how = held_by(draft, role)
        candidates = gathered.of(draft, role, how)
        wanted = act.recipients if role == "recipient" else act.actors
        fits = [_fit(c, wanted) for c in candidates]
        right = [f == max(fits) and f >= _PEOPLE for f in fits]
        if any(right):
            yield Choice(candidates, right, holder(candidates, draft, role), how in ("words", "judged"))


def _met(draft: Draft, gold: Sequence[GoldAct]) -> GoldAct | None:
    """The annotated act that the draft meets best, one whose actor is right before others."""
    best: tuple[float, GoldAct] | None = None
    for act in gold:
        if draft.type in act.types:
            share = max(_on(draft.trigger, act.evidence), _on(draft.evidence, act.evidence))
            same = not (draft.actors or act.actors) or any(meets(w, a, True) for w in act.actors for a in draft.actors)
            if share > 0 and (best is None or share + same > best[0]):
                best = (share + same, act)
    return best[1] if best is not None else None


def _on(span: Span, of: Span) -> float:
    return (min(span.end, of.end) - max(span.start, of.start)) / max(1, span.length)


def _fit(candidate: Candidate, wanted: Iterable[str]) -> float:
    if candidate.actor is None:
        return float(not tuple(wanted))
    here = "found" in candidate.signs or "same sentence" in candidate.signs
    return max((meets(w, candidate.actor, here) for w in wanted), default=0.0)


def meets(wanted: str, actor: Actor, here: bool) -> float:
    """How well the actor is the annotated party ('XVA', 'XVA/the dockers', 'Open Lantern'): 1 for wholly, 0 for not. Who governs
    stands for his state where the sentence itself tells him (`here`)."""
    head, _, part = wanted.partition("/")
    name = _plain(actor.name)
    if not re.fullmatch(r"[A-Z]{3}", head):
        body = _plain(part or head)
        return float(bool(body and name) and (body in name or name in body))
    if actor.country != head:
        return 0.0
    if not part:
        return float(actor.kind == "state" or (here and (governs(actor) or actor.sector == "LEG")))
    one = _plain(part)
    if name and (one in name or name in one):
        return 1.0
    if actor.kind == "state":
        return _STATE
    if {w.rstrip("s") for w in one.split()} & {w.rstrip("s") for w in name.split()} - _COMMON:
        return _ALIKE
    return _PEOPLE if actor.kind == "group" and part[:1].islower() else 0.0


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.lower()).replace("the ", "").strip()


def fit(told: Sequence[Choice]) -> Points:
    """The points of each sign: those under which the right parties are likeliest, less the penalty."""
    seen = Counter(name for choice in told for c in choice.candidates for name in c.signs)
    at = {name: i for i, name in enumerate(sorted(name for name, n in seen.items() if n >= SEEN))}
    sizes = [len(choice.candidates) for choice in told]
    first, whose = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(told)), sizes)
    x = np.zeros((sum(sizes), len(at)))
    for row, candidate in enumerate(c for choice in told for c in choice.candidates):
        for name, much in candidate.signs.items():
            if name in at:
                x[row, at[name]] = much
    right = np.array([float(r) for choice in told for r in choice.right])
    found = np.zeros(len(at))
    for _ in range(100):
        score = x @ found
        chance = np.exp(score - np.maximum.reduceat(score, first)[whose])
        chance /= np.add.reduceat(chance, first)[whose]
        good = chance * right
        good /= np.add.reduceat(good, first)[whose]
        mean = np.add.reduceat(x * chance[:, None], first, axis=0)
        slope = x.T @ (chance - good) + RIDGE * found
        bend = (x * chance[:, None]).T @ x - mean.T @ mean + RIDGE * np.eye(len(at))
        step = np.linalg.solve(bend, slope)
        # where several are right it is not convex, and a whole step may go astray
        step *= min(1.0, FAR / np.abs(step).max())
        found -= step
        if np.abs(step).max() < 3e-3:
            break
    return {name: round(float(found[i]), 2) for name, i in at.items() if abs(found[i]) >= SMALL}


def met(told: Sequence[Choice], by: Points | None) -> float:
    """The share of choices in which a right party is chosen: by the rules, or, where no words tell him, by points."""
    hits = 0
    for choice in told:
        scored = [points(c, by or {}) for c in choice.candidates]
        best = choice.now if by is None or choice.words else max(range(len(scored)), key=lambda i: scored[i])
        hits += choice.right[best]
    return hits / max(1, len(told))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--actors", type=Path, default=Path("tests/acts/probes/actors.yaml"))
    parser.add_argument("--real", type=Path, help="real articles that we annotated, and that did not teach the reader")
    given = parser.parse_args()
    knowledge = known((given.actors,))
    texts = [text for folder in given.folders for text in readings(folder, knowledge)]
    real = list(readings(given.real, knowledge, real=True)) if given.real else []
    lines = [
        "# Points for and against somebody as a party to an act, in log odds. source: fitted by tools/fit_parties.py on our own invented articles"
        + (", and real ones that we annotated" if real else ""),
        "role\tsign\tpoints",
    ]
    for role in ROLES:
        odd = [c for even, told, gold in texts if not even for c in choices(told, gold, role)]
        held = [c for even, told, gold in texts if even for c in choices(told, gold, role)]
        print(
            f"{role}: {len(odd)} choices in odd files, {len(held)} in even ones; met there by the rules {met(held, None):.3f}"
        )
        print(f"  by points fitted on the odd {met(held, fit(odd)):.3f}")
        others = [c for _, told, gold in real for c in choices(told, gold, role)] * REAL
        all_points = fit(odd + held + others)
        print(f"  {len(all_points)} signs")
        lines += [f"{role}\t{name}\t{p}" for name, p in sorted(all_points.items())]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
