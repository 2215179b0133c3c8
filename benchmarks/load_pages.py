"""Measures how fast the pages of a large record come: many readers at once, one core for the server, while articles are added.

    python benchmarks/grow_record.py small.sqlite large.sqlite --articles 20000 --days 400
    python benchmarks/load_pages.py large.sqlite --adding folder_of_pages

The server is started anew, so that nothing is kept from before. Each reader goes through all pages in an order of its own,
with a pause between two pages, as somebody who reads does; then again. Told are, for each page, the first answer, the
median, the 95th percentile and the longest, in milliseconds, and how many answers were no 200.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

PAGES = ["/", "/timeline", "/stories", "/ledger", "/shifts", "/accounts", "/network", "/map", "/actors", "/articles", "/about",
         "/problems", "/search?q=talks", "/ledger?outcome=overdue", "/timeline?status=threatened", "/api/v1/acts",
         "/api/v1/events?type=SANCTION"]  # fmt: skip


def main() -> int:
    """Run the readers and tell what they saw; 1 where an answer was no 200."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--pause", type=float, default=1.0, help="mean seconds between two pages of one reader")
    parser.add_argument("--adding", type=Path, help="pages that `verbale add` adds meanwhile")
    given = parser.parse_args()
    started = time.monotonic()
    with serve(given.record) as (serving, address):
        print(f"up in {time.monotonic() - started:.2f} s")
        pages = [*PAGES, *found(address)]
        command = [
            sys.executable,
            "-m",
            "verbale",
            "add",
            str(given.adding),
            "--workers",
            "1",
            "--record",
            str(given.record),
        ]
        adding = subprocess.Popen(command, stderr=subprocess.DEVNULL) if given.adding else None
        seen = read_all(address, pages, given.readers, given.seconds, given.pause)
        if adding is not None:
            print("add is still running" if adding.poll() is None else "add had ended before the readers did")
            adding.terminate()
            adding.wait()
        print(f"memory of the server: {memory(serving.pid):.0f} MB")
    return tell(seen)


class serve:
    """The server on one core, for as long as the block runs."""

    def __init__(self, record: Path) -> None:
        command = [sys.executable, "-m", "verbale", "serve", "--record", str(record), "--port", "0"]
        self.serving = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(self.serving.pid, {min(os.sched_getaffinity(0))})

    def __enter__(self) -> tuple[subprocess.Popen[str], str]:
        assert self.serving.stderr is not None
        found = re.search(r"127\.0\.0\.1:\d+", self.serving.stderr.readline())
        assert found is not None
        wait_for(found[0])
        return self.serving, found[0]

    def __exit__(self, *_: object) -> None:
        self.serving.terminate()
        self.serving.wait()


def wait_for(address: str) -> None:
    for _ in range(200):
        try:
            ask(address, "/about")
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise SystemExit("the server does not answer")


def ask(address: str, path: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(address, timeout=60)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def found(address: str) -> list[str]:
    """Pages of single things, from the API, which makes none of them: the most mentioned actors, some articles and stories."""

    def rows(path: str) -> list[dict[str, str]]:
        items: list[dict[str, str]] = json.loads(ask(address, f"/api/v1/{path}")[1])["items"]
        return items

    actors = [quote(row["id"], safe=":") for row in rows("actors?limit=4&type=state")]
    pages = [f"/actor/{actor}" for actor in actors[:2]]
    pages += [f"/pair/{one}/{other}" for one, other in pairwise(actors)]
    pages += [f"/article/{row['id']}" for row in rows("articles?limit=5")]
    return pages


def read_all(
    address: str, pages: list[str], readers: int, seconds: float, pause: float
) -> dict[str, list[tuple[float, float, int]]]:
    """Page -> when it was asked for, how long the answer took, and its status."""
    seen: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    lock, until = threading.Lock(), time.monotonic() + seconds

    def read(number: int) -> None:
        chance = random.Random(number)
        while time.monotonic() < until:
            for path in chance.sample(pages, len(pages)):
                begun = time.monotonic()
                try:
                    status = ask(address, path)[0]
                except OSError:
                    status = 0
                with lock:
                    seen[path].append((begun, time.monotonic() - begun, status))
                if time.monotonic() > until:
                    return
                time.sleep(chance.uniform(0.5, 1.5) * pause)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


def tell(seen: dict[str, list[tuple[float, float, int]]]) -> int:
    print(f"{'page':44} {'asked':>6} {'first':>7} {'median':>7} {'p95':>7} {'longest':>8} {'no 200':>7}   ms")
    wrong, everything = 0, []
    for path, answers in sorted(seen.items()):
        took = sorted(1000 * one for _, one, _ in answers)
        failed = sum(status != 200 for *_, status in answers)
        wrong += failed
        everything += took
        first = 1000 * min(answers)[1]
        told = f"{first:7.0f} {statistics.median(took):7.0f} {took[int(0.95 * (len(took) - 1))]:7.0f} {took[-1]:8.0f}"
        print(f"{path[:44]:44} {len(took):6} {told} {failed:7}")
    everything.sort()
    print(f"all: {len(everything)} answers, median {statistics.median(everything):.0f} ms, "
          f"p95 {everything[int(0.95 * (len(everything) - 1))]:.0f} ms, {wrong} no 200")  # fmt: skip
    return 1 if wrong else 0


def memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else float("nan")


if __name__ == "__main__":
    sys.exit(main())
