"""Measures how long it takes to relate the last day of a record, and in how much memory.

    python benchmarks/relate_day.py large.sqlite

The record is related day by day, each with the processor time that it took; it is changed.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

from verbale.record import open_record
from verbale.relations.relating import RelatedDay, relate_new


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("record", type=Path, help="a record whose articles are not related yet")
    parser.add_argument("--every", type=int, default=5, help="tell every so many days")
    given = parser.parse_args()
    with open_record(given.record, write=True) as record:
        started = time.process_time()
        day: RelatedDay | None = None
        articles = 0
        for count, day in enumerate(relate_new(record), 1):
            took, started = time.process_time() - started, time.process_time()
            articles += day.articles
            if count % given.every == 0:
                tell(articles, day, took)
        if day is None:
            raise SystemExit(f"{given.record}: all of it is related already")
        tell(articles, day, took)


def tell(articles: int, day: RelatedDay, seconds: float) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{articles} articles in the record; {day.day}: {day.articles} articles, {day.events} events and {day.stories} "
        f"stories changed, {seconds:.1f} s of one core, {memory:.0f} MB at most so far",
        flush=True,
    )


if __name__ == "__main__":
    main()
