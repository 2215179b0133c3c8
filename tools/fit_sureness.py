"""Knows how the points of how sure an act is are fitted: on invented articles and passages of our own.

    VERBALE_READER=0 python tools/fit_sureness.py tests/acts/probes tests/acts/articles    # knowledge/sureness.tsv
    python tools/fit_sureness.py tests/acts/articles --real REAL    # sureness_read.tsv and sureness_type.tsv: what the reader was not taught

REAL holds real articles that we annotated, texts and gold side by side: what `tools/held_out.py unpack tests/acts/real.yaml` writes to
texts and gold. They count five times.

Codes every passage and article of the folders given, with the least sure acts, too; holds an act for right where it meets an
annotated one in type and both parties, or, for the last table, in type (acts that meet a weak one are left out); and fits a logistic regression with a ridge
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
from verbale.acts.act import Act
from verbale.acts.finding import weigh_acts
from verbale.acts.signs import Signs
from verbale.coded import Coded
from verbale.coding import Reading, read
from verbale.evaluation.gold import GoldAct, GoldError, read_act
from verbale.evaluation.probes import read_passages
from verbale.evaluation.record import ActPair, pair_acts
from verbale.exports.coded import coded_object
from verbale.knowledge import Knowledge, known
from verbale.pages.page import Page

TABLES = Path(__file__).parent.parent / "verbale" / "knowledge"
#: what is held for right, and where its points are kept
BOTH, TYPE = 0, 1
WANTED = {BOTH: "sureness_read.tsv", TYPE: "sureness_type.tsv"} if settings.READER else {BOTH: "sureness.tsv"}
#: the penalty on each point squared; signs seen in fewer acts, and points smaller than that, are left out
RIDGE, SEEN, SMALL = (20.0 if settings.READER else 8.0), 8, 0.05
#: so many times a real article counts
REAL = 5
Row = tuple[Signs, bool]
_SET = re.compile(r"[a-e]_(\d\d)_\d")
#: the sets of each writer up to this number teach the reader
TAUGHT = 7


def rows_of(folder: Path, knowledge: Knowledge, even: bool) -> Iterator[tuple[Row, Row]]:
    """Each act told in the files of the folder whose number is even (or odd), with whether it is right with both parties, and
    whether in type."""
    for file in sorted(folder.glob("*_*.yaml")):
        if may_weigh(file) is not even:
            continue
        if file.with_suffix(".txt").exists():
            yield from _article_rows(file, knowledge)
        else:
            for passage in read_passages(file):
                page = Page(f"{passage.id}.txt", (passage.text + "\n").encode(), charset="utf-8")
                yield from _judged(read(page, knowledge), passage.acts)


def may_weigh(file: Path) -> bool | None:
    """Is the number of the file even? None for one without a number, and for what the reader was taught, where it reads."""
    of_set = _set_of(file)
    if settings.READER and of_set is not None and of_set <= TAUGHT:
        return None
    found = re.search(r"(\d+)$", file.stem)
    if found is None:
        return None
    number = int(found.group())
    if file.stem.startswith("x") and settings.READER:
        return None if number % 2 else number % 4 == 0  # the odd ones teach the reader
    return number % 2 == 0


def teaches(file: Path) -> bool:
    """Is it one of the reports of `tests/acts/sets` that teach the reader, those of the first sets of each writer? Of other
    folders all that one asks for."""
    of_set = _set_of(file)
    return of_set is None or of_set <= TAUGHT


def _set_of(file: Path) -> int | None:
    """The number of the set whose report it is."""
    found = _SET.fullmatch(file.stem)
    return int(found[1]) if found is not None else None


def acts_of(file: Path, text: str) -> tuple[GoldAct, ...]:
    """The annotated acts of one article. What its reading left out of the text is told, and left out."""
    found = []
    for given in yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)["acts"] or ():
        try:
            found.append(read_act(given, text, file))
        except GoldError as error:
            print(error)
    return tuple(found)


def _judged(told: Reading, gold: tuple[GoldAct, ...]) -> Iterator[tuple[Row, Row]]:
    weighed = weigh_acts(told.article, told.parse, told.cast, told.times, told.places, told.statements, told.impression)
    pairs = {pair.given: pair for pair in pairs_of(told, tuple(act for act, _ in weighed), gold)}
    for number, (_, signs) in enumerate(weighed):
        pair = pairs.get(number)
        if pair is None or not gold[pair.gold].weak:
            yield (signs, pair is not None and pair.actor and pair.recipient), (signs, pair is not None)


def pairs_of(told: Reading, acts: tuple[Act, ...], gold: tuple[GoldAct, ...]) -> list[ActPair]:
    """Which of the acts that were found are which of the annotated ones."""
    cast = told.cast.joined_by(i for act in acts for i in act.actors + act.recipients)
    return pair_acts(gold, coded_object(Coded(told.article, cast, told.statements, acts, ())))


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
    parser.add_argument("--real", type=Path, help="real articles that we annotated, and that did not teach the reader")
    given = parser.parse_args()
    knowledge = known((given.actors,))
    odd = [row for folder in given.folders for row in rows_of(folder, knowledge, even=False)]
    even = [row for folder in given.folders for row in rows_of(folder, knowledge, even=True)]
    real = [row for row in real_rows(given.real, knowledge) for _ in range(REAL)] if given.real else []
    for wanted, name in WANTED.items():
        write(name, [row[wanted] for row in odd], [row[wanted] for row in even], [row[wanted] for row in real])


def real_rows(folder: Path, knowledge: Knowledge) -> Iterator[tuple[Row, Row]]:
    """As `rows_of`, of all the articles of a folder."""
    for file in sorted(folder.glob("*.yaml")):
        yield from _article_rows(file, knowledge)


def _article_rows(file: Path, knowledge: Knowledge) -> Iterator[tuple[Row, Row]]:
    told = read_beside(file, knowledge)
    yield from _judged(told, acts_of(file, told.article.text))


def read_beside(file: Path, knowledge: Knowledge) -> Reading:
    """The text that stands beside its annotation."""
    text = file.with_suffix(".txt")
    return read(Page(text.name, text.read_bytes(), charset="utf-8"), knowledge)


def write_points(table: Path, head: str, points: dict[str, float]) -> None:
    """Write the points of signs as a table, below a line that tells their source."""
    lines = [head, "sign\tpoints", *(f"{name}\t{p}" for name, p in points.items())]
    table.write_text("\n".join(lines) + "\n", "utf-8")


def write(name: str, odd: list[Row], even: list[Row], real: list[Row]) -> None:
    """Fit the points, tell how well they do, and write the table."""
    right = [sum(r for _, r in rows) for rows in (odd, even)]
    print(f"{name}: {len(odd)} acts of odd files, {right[0]} right; {len(even)} of even ones, {right[1]}")
    told = fit(odd)
    print(f"fitted on the odd: told apart {told_apart(odd, told):.3f} there, {told_apart(even, told):.3f} on the even")
    points = fit(odd + even + real)
    print(f"fitted on all: told apart {told_apart(odd + even, points):.3f}; {len(points)} signs")
    head = "# Points for and against an act, in log odds. source: fitted by tools/fit_sureness.py on our own invented articles"
    head += ", and real ones that we annotated" if real else ""
    write_points(TABLES / name, head, points)


if __name__ == "__main__":
    main()
