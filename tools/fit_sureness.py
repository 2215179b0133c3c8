"""Knows how the points of how sure an act is are fitted: on invented articles and passages of our own.

    VERBALE_READER=0 python tools/fit_sureness.py tests/acts/probes tests/acts/articles    # knowledge/sureness.tsv
    python tools/fit_sureness.py tests/acts/articles    # knowledge/sureness_read.tsv: what the reader was not taught

Codes every passage and article of the folders given, with the least sure acts, too; holds an act for right where it meets an
annotated one in type and both parties (acts that meet a weak one are left out); and fits a logistic regression with a ridge
(one penalty for all signs) by Newton's method. Prints how well points fitted on the files with odd numbers tell right from
wrong in those with even ones; then fits on all and writes the table.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import yaml

from verbale import settings
from verbale.acts.finding import weigh_acts
from verbale.acts.signs import Signs
from verbale.coded import Coded
from verbale.coding import Reading, read
from verbale.evaluation.gold import GoldAct, GoldError, read_act
from verbale.evaluation.probes import read_passages
from verbale.evaluation.record import pair_acts
from verbale.exports.coded import coded_object
from verbale.knowledge import Knowledge, known
from verbale.pages.page import Page

_NAME = "sureness_read.tsv" if settings.READER else "sureness.tsv"
TABLE = Path(__file__).parent.parent / "verbale" / "knowledge" / _NAME
#: the penalty on each point squared; signs seen in fewer acts, and points smaller than that, are left out
RIDGE, SEEN, SMALL = 8.0, 8, 0.05
Row = tuple[Signs, bool]


def rows_of(folder: Path, knowledge: Knowledge, even: bool) -> Iterator[Row]:
    """Each act told in the files of the folder whose number is even (or odd), with whether it is right."""
    for file in sorted(folder.glob("*_*.yaml")):
        number = re.search(r"(\d+)$", file.stem)
        if number is None or (int(number.group()) % 2 == 0) is not even:
            continue
        text = file.with_suffix(".txt")
        if text.exists():
            told = read(Page(text.name, text.read_bytes(), charset="utf-8"), knowledge)
            yield from _judged(told, acts_of(file, told.article.text))
        else:
            for passage in read_passages(file):
                page = Page(f"{passage.id}.txt", (passage.text + "\n").encode(), charset="utf-8")
                yield from _judged(read(page, knowledge), passage.acts)


def acts_of(file: Path, text: str) -> tuple[GoldAct, ...]:
    """The annotated acts of one article. What its reading left out of the text is told, and left out."""
    found = []
    for given in yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)["acts"] or ():
        try:
            found.append(read_act(given, text, file))
        except GoldError as error:
            print(error)
    return tuple(found)


def _judged(told: Reading, gold: tuple[GoldAct, ...]) -> Iterator[Row]:
    weighed = weigh_acts(told.article, told.parse, told.cast, told.times, told.places, told.statements, told.impression)
    acts = tuple(act for act, _ in weighed)
    cast = told.cast.joined_by(i for act in acts for i in act.actors + act.recipients)
    pairs = {p.given: p for p in pair_acts(gold, coded_object(Coded(told.article, cast, told.statements, acts, ())))}
    for number, (_, signs) in enumerate(weighed):
        pair = pairs.get(number)
        if pair is None or not gold[pair.gold].weak:
            yield signs, pair is not None and pair.actor and pair.recipient


def fit(rows: list[Row]) -> dict[str, float]:
    """The points of each sign, 'start' first: those under which the rows are likeliest, less the penalty."""
    seen = Counter(name for signs, _ in rows for name in signs)
    names = ["start", *sorted(name for name, n in seen.items() if n >= SEEN)]
    at = {name: i for i, name in enumerate(names)}
    x, y = np.zeros((len(rows), len(names))), np.array([float(right) for _, right in rows])
    x[:, 0] = 1.0
    for i, (signs, _) in enumerate(rows):
        for name, much in signs.items():
            if name in at:
                x[i, at[name]] = much
    points, penalty = np.zeros(len(names)), np.full(len(names), RIDGE)
    penalty[0] = 0.01
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ points))
        slope = x.T @ (chance - y) + penalty * points
        bend = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        points -= step
        if np.abs(step).max() < 1e-6:
            break
    return {
        name: round(float(p), 2) for name, p in zip(names, points, strict=True) if name == "start" or abs(p) >= SMALL
    }


def told_apart(rows: list[Row], points: dict[str, float]) -> float:
    """The share of pairs of a right and a wrong act in which the right one has more points; ties count half."""
    scores = [(points["start"] + sum(points.get(n, 0.0) * m for n, m in signs.items()), right) for signs, right in rows]
    right, wrong = [s for s, r in scores if r], [s for s, r in scores if not r]
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / max(1, len(right) * len(wrong))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--actors", type=Path, default=Path("tests/acts/probes/actors.yaml"))
    given = parser.parse_args()
    knowledge = known((given.actors,))
    odd = [row for folder in given.folders for row in rows_of(folder, knowledge, even=False)]
    even = [row for folder in given.folders for row in rows_of(folder, knowledge, even=True)]
    print(
        f"{len(odd)} acts of odd files, {sum(r for _, r in odd)} right; {len(even)} of even ones, {sum(r for _, r in even)}"
    )
    print(
        f"fitted on the odd: told apart {told_apart(odd, fit(odd)):.3f} there, {told_apart(even, fit(odd)):.3f} on the even"
    )
    points = fit(odd + even)
    print(f"fitted on all: told apart {told_apart(odd + even, points):.3f}; {len(points)} signs")
    head = "# Points for and against an act, in log odds. source: fitted by tools/fit_sureness.py on our own invented articles"
    lines = [head, "sign\tpoints", *(f"{name}\t{p}" for name, p in points.items())]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
