"""Measures the main job: pages in, record out. Articles a second, and the memory of all its processes together.

usage: python benchmarks/throughput.py FOLDER [FOLDER...] [--workers N] [--limit N]
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path


def resident(pid: int) -> int:
    """Bytes that the process and all below it hold, from /proc; 0 where there is none."""
    total = 0
    for task in Path("/proc").glob("[0-9]*"):
        try:
            fields = (task / "stat").read_text().rpartition(")")[2].split()
            parent, number = int(fields[1]), int(task.name)
            if number == pid or parent == pid or _grandparent(parent) == pid:
                shared = (task / "smaps_rollup").read_text()
                total += next(int(line.split()[1]) for line in shared.splitlines() if line.startswith("Pss:")) * 1024
        except (OSError, ValueError, StopIteration):
            continue  # the process has ended between the listing and the reading
    return total


def _grandparent(pid: int) -> int:
    try:
        return int((Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, ValueError):
        return 0


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", nargs="+", type=Path)
    given.add_argument("--workers", default="0")
    given.add_argument("--limit", type=int, default=0, help="take only the first N files")
    args = given.parse_args()
    files = sorted(f for folder in args.folder for f in folder.rglob("*") if f.is_file())
    files = files[: args.limit] if args.limit else files
    with tempfile.TemporaryDirectory() as scratch:
        record = Path(scratch) / "record.sqlite"
        command = [sys.executable, "-m", "verbale", "add", "--record", str(record), "--workers", args.workers]
        start = time.perf_counter()
        with open(os.devnull, "w") as nowhere:
            job = subprocess.Popen([*command, *map(str, files)], stdout=nowhere, stderr=nowhere)
            peak = [0]

            def watch() -> None:
                while job.poll() is None:
                    peak[0] = max(peak[0], resident(job.pid))
                    time.sleep(0.25)

            watcher = threading.Thread(target=watch)
            watcher.start()
            code = job.wait()
            watcher.join()
        spent = time.perf_counter() - start
        size = record.stat().st_size if record.exists() else 0
    print(f"files {len(files)}  seconds {spent:.1f}  files/s {len(files) / spent:.2f}  exit {code}")
    print(f"peak memory of all processes {peak[0] / 1e6:.0f} MB  record {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
