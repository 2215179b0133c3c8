"""Measures what each stage costs beside the parse: milliseconds an article, on one core, with what issues ask of them.

usage: python benchmarks/stages.py FOLDER... [--limit N] [--first N]
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from verbale import coding
from verbale.pages import Page, read_pages
from verbale.pool.one_page import prepare

#: the stages, by what `verbale.coding` calls for each, and how many milliseconds an article they may take
STAGES: dict[str, tuple[tuple[str, ...], float | None]] = {
    "parse": (("parse",), None),
    "reader": (("impression_of",), None),
    "article's day": (("date_article",), None),
    "times": (("find_times",), None),
    "places": (("find_places",), None),
    "times and places": (("date_article", "find_times", "find_places"), 3.0),
    "actors": (("find_actors",), 6.0),
    "statements": (("find_statements", "name_sources"), None),
    "acts": (("find_acts",), 15.0),
}


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folders", type=Path, nargs="+")
    given.add_argument("--limit", type=int, default=200, help="take only so many files, evenly drawn")
    given.add_argument("--first", type=int, default=40, help="files that load the tables and are not counted")
    args = given.parse_args()
    files = sorted(str(file) for folder in args.folders for file in folder.rglob("*") if file.is_file())
    files = files[:: max(1, len(files) // args.limit)][: args.limit]
    spent: dict[str, list[float]] = {name: [] for names, _ in STAGES.values() for name in names}
    for name in spent:
        setattr(coding, name, _timed(getattr(coding, name), spent[name]))
    knowledge = prepare(())
    words = 0
    for number, page in enumerate(page for page in read_pages(files) if isinstance(page, Page)):
        if number == args.first:
            words = 0
            for times in spent.values():
                times.clear()
        words += len(coding.code(page, knowledge).article.text.split())
    articles = len(spent["parse"])
    print(f"{articles} articles, {words / max(1, articles):.0f} words each; milliseconds of processor time an article")
    print(f"{'':18}{'median':>8}{'mean':>8}{'asked':>8}")
    for stage, (names, asked) in STAGES.items():
        times = [1000 * sum(one) for one in zip(*(spent[name] for name in names), strict=True)]
        told = f"{asked:8.1f}" if asked else ""
        print(f"{stage:18}{statistics.median(times):8.2f}{statistics.mean(times):8.2f}{told}")
    seconds = sum(spent["find_statements"]) + sum(spent["name_sources"])
    print(f"statements: {words / seconds:,.0f} words a second (asked: 25,000)")


def _timed(stage: Callable[..., object], spent: list[float]) -> Callable[..., object]:
    def timed(*given: object) -> object:
        start = time.process_time()
        found = stage(*given)
        spent.append(time.process_time() - start)
        return found

    return timed


if __name__ == "__main__":
    main()
