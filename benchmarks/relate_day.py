"""Measures how long it takes to relate the days of a record, and in how much memory, as the record grows.

    python benchmarks/relate_day.py large.sqlite --at 2500 5000 10000

The record is related day by day; it is changed. Told are the days at which so many articles are related, and the last
one: the processor time of that day, of which how much the ledger, shifts and accounts took, and the most memory that the
process has held so far. Where memory is level, the last figures are about the first.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from verbale.record import open_record
from verbale.relations import relating
from verbale.relations.relating import RelatedDay, relate_new

#: what is timed by itself
PARTS = ("join_articles", "keep_ledger", "keep_shifts", "keep_accounts", "tell_stories")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("record", type=Path, help="a record whose articles are not related yet")
    parser.add_argument("--at", type=int, nargs="*", default=[2_500, 5_000, 10_000], help="tell at so many articles")
    given = parser.parse_args()
    took = dict.fromkeys(PARTS, 0.0)
    for name in PARTS:
        setattr(relating, name, _timed(name, getattr(relating, name), took))
    steps = sorted(given.at)
    with open_record(given.record, write=True) as record:
        started = time.process_time()
        day: RelatedDay | None = None
        articles = 0
        for day in relate_new(record):
            seconds, started = time.process_time() - started, time.process_time()
            articles += day.articles
            while steps and articles >= steps[0]:
                steps.pop(0)
                tell(articles, day, seconds, took)
            last = dict(took)
            took.update(dict.fromkeys(PARTS, 0.0))
        if day is None:
            raise SystemExit(f"{given.record}: all of it is related already")
        tell(articles, day, seconds, last)


def _timed(name: str, work: Callable[..., Any], took: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any) -> Any:
        started = time.process_time()
        try:
            return work(*given)
        finally:
            took[name] += time.process_time() - started

    return timed


def tell(articles: int, day: RelatedDay, seconds: float, took: dict[str, float]) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    parts = ", ".join(f"{name.partition('_')[2]} {spent:.1f}" for name, spent in took.items())
    print(
        f"{articles} articles in the record; {day.day}: {day.articles} articles, {day.events} events and {day.stories} "
        f"stories changed, {seconds:.1f} s of one core ({parts}), {memory:.0f} MB at most so far",
        flush=True,
    )


if __name__ == "__main__":
    main()
