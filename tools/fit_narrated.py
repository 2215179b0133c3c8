"""Knows how the points are fitted by which an act falls in the time that was told before it: on our own annotated articles.

    python tools/fit_narrated.py tests/acts/articles --real FOLDER    # knowledge/narrated.tsv

Takes every act of which its own words tell no day, beside the annotated day of the act that it is: it falls in the time told
before, or in the article's days; acts of which neither is true, and those of which both are, are left out. Fits a logistic
regression with a ridge on the files with odd numbers and on real articles that we annotated (--real: what `tools/held_out.py unpack
tests/acts/real.yaml` writes to `taught`), prints how well the points tell the two apart in the files with even numbers, which
stay unread, and writes the table.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from tools.fit_sureness import TABLES, Row, acts_of, fit, pairs_of, read_beside, told_apart, write_points
from verbale.acts.finding import merged_drafts, weigh_acts
from verbale.acts.narrated import time_signs, told_before
from verbale.acts.parties import Parties
from verbale.acts.surroundings import Surroundings
from verbale.acts.timing import is_recalled, named_days
from verbale.evaluation.gold import GoldAct
from verbale.knowledge import Knowledge, known
from verbale.times.interval import Interval


def rows_of(folder: Path, knowledge: Knowledge) -> Iterator[tuple[Path, Row]]:
    """The signs of each act without a day of its own, and whether it falls in the time told before, by its file."""
    for file in sorted(folder.glob("*.yaml")):
        told = read_beside(file, knowledge)
        parse, published = told.parse, told.article.published
        acts = tuple(
            act
            for act, _ in weigh_acts(
                told.article, parse, told.cast, told.times, told.places, told.statements, told.impression
            )
        )
        gold = acts_of(file, told.article.text)
        meant = {(acts[p.given].trigger, acts[p.given].type): gold[p.gold] for p in pairs_of(told, acts, gold)}
        parties = Parties(parse, told.cast, told.statements, told.places)
        around = Surroundings(parse, told.cast, parties.weights)
        drafts = merged_drafts(parse, told.cast, parties, around, told.impression)
        for draft, day in zip(drafts, named_days(parse, drafts, told.times, published), strict=True):
            act = meant.get((draft.trigger, draft.type))
            time = told_before(parse, draft.head, told.times, published)
            if day is None and act is not None and time is not None and time.interval is not None:
                own = (
                    Interval(published.earliest, published.latest)
                    if published.earliest is not None and published.latest is not None
                    else None
                )
                falls = falls_before(act, time.interval, own)
                if falls is not None:
                    recalled = is_recalled(parse, draft)
                    yield file, (time_signs(parse, draft, time, told.times, published, recalled), falls)


def falls_before(act: GoldAct, time: Interval, own: Interval | None) -> bool | None:
    """Does the act fall in the time told before? None where it falls in neither that nor the article's days, or in both."""
    if act.when is None:
        return None
    when = Interval(*act.when)
    before, now = when.meets(time), own is not None and when.meets(own)
    return before if before != now else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--actors", type=Path, default=Path("tests/acts/probes/actors.yaml"))
    parser.add_argument("--real", type=Path, nargs="*", default=[], help="folders of real articles that we annotated")
    given = parser.parse_args()
    rows = [row for folder in given.folders for row in rows_of(folder, known((given.actors,)))]
    odd, even = ([row for file, row in rows if is_odd(file) == wanted] for wanted in (True, False))
    real = [row for folder in given.real for _, row in rows_of(folder, known())]
    falls = sum(before for _, (_, before) in rows)
    print(f"{len(rows)} acts of ours, {falls} in the time told before; {len(real)} of real articles")
    points = fit(odd + real)
    print(f"fitted on the odd and the real: told apart {told_apart(odd + real, points):.3f} there; {len(points)} signs")
    print(f"{told_apart(even, points):.3f} on the even")
    head = "# Points for an act's falling in the time told before it, in log odds. source: fitted by tools/fit_narrated.py on our own"
    head += " articles, and real ones that we annotated" if real else " articles"
    write_points(TABLES / "narrated.tsv", head, points)


def is_odd(file: Path) -> bool:
    """Is the last number of the file's name odd?"""
    number = file.stem.rpartition("_")[2]
    return number.isdigit() and int(number) % 2 == 1


if __name__ == "__main__":
    main()
