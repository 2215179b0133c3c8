"""Measures how long it takes to load all that is known beforehand: each run a fresh process, its processor's time.

usage: python benchmarks/load_knowledge.py [--runs N]
"""

import argparse
import statistics
import subprocess
import sys

SCRIPT = """
import time
from verbale.knowledge import known
began = time.process_time()
known()
print(time.process_time() - began)
"""


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--runs", type=int, default=7)
    runs = given.parse_args().runs
    took = [
        float(subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True).stdout)
        for _ in range(runs)
    ]
    print(f"knowledge loaded in {statistics.median(took) * 1000:.0f} ms (best {min(took) * 1000:.0f} ms, {runs} runs)")


if __name__ == "__main__":
    main()
