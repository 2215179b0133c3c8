"""Killed at any moment and run again, the record is the same as after an undisturbed run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the test forks to save twenty loads of the parser")

TEXTS = [
    "Varland closes bridge\n\nVarland closed the Senn bridge on Monday. Its minister said talks would go on.",
    "Ostel protests\n\nOstel condemned the closure. “We will answer it,” said President Ada Lind.",
    "Envoy meets both\n\nEnvoy Tomas Reed met officials of Varland and Ostel on 4 May 2031.",
    "Sanctions weighed\n\nOstel threatened to impose sanctions on Varland if the bridge stays closed.",
    "A denial\n\nVarland denied that its troops had crossed the river.",
    "Aid arrives\n\nOstel sent food to the border villages. Varland thanked nobody.",
    "Bridge opens\n\nVarland reopened the Senn bridge on 9 May 2031, its ministry said.",
    "A pledge\n\nPresident Ada Lind promised to release eleven detained sailors by Friday.",
    "Sailors home\n\nOstel released the sailors, police said.",
    "No words here",
    "Talks fail\n\nTalks between Varland and Ostel ended without agreement, Reed told reporters.",
    "Talks fail\n\nTalks between Varland and Ostel ended without agreement, Reed told reporters.",
]

#: loads once, then forks: an undisturbed run, then others that are killed at random moments of it and run again
SCRIPT = """
import os, random, signal, sys, time
from pathlib import Path
from verbale import coding
from verbale.cli.add import add_pages
from verbale.exports import dump_record
from verbale.pages import load_page
from verbale.record import open_record

folder, kills = Path(sys.argv[1]), int(sys.argv[2])
# coded once: a kill then falls into the writing, and the runs are quick
coded = [coding.code(load_page(path)) for path in (folder / "pages").iterdir()]
by_uri = {one.article.uri: one for one in coded}
coding.code = lambda page, knowledge: by_uri[page.uri]

def run(path):
    child = os.fork()
    if child:
        return child
    sys.stderr = open(os.devnull, "w")
    with open_record(path, write=True) as record:
        add_pages(record, [str(folder / "pages")], (), 1)
    os._exit(0)

def dump(path):
    with open_record(path) as record:
        assert record.check() == []
        return "".join(dump_record(record))

began = time.monotonic()
assert os.waitpid(run(folder / "whole.sqlite"), 0)[1] == 0
took = time.monotonic() - began
whole = dump(folder / "whole.sqlite")
moments = random.Random(7)
cut = tried = 0
while cut < kills and tried < 3 * kills:
    path = folder / f"{tried}.sqlite"
    tried += 1
    child = run(path)
    time.sleep(took * moments.random())
    os.kill(child, signal.SIGKILL)
    if os.waitpid(child, 0)[1] != signal.SIGKILL:
        # it came to its end: the first run was a slow one
        took *= 0.8
        continue
    cut += 1
    assert os.waitpid(run(path), 0)[1] == 0
    assert dump(path) == whole, f"kill {cut} left another record"
print(cut, whole.count("\\n"))
"""


def test_twenty_kills_leave_the_record_of_an_undisturbed_run(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number, text in enumerate(TEXTS):
        (pages / f"{number:02}.txt").write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), "20"], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    cut, lines = map(int, done.stdout.split())
    assert cut == 20
    assert lines >= 12
