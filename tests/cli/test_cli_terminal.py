"""What a user at a terminal sees: tables that fit it, ids cut to their beginnings, no colour where none is wanted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are no such terminals here")


def at_terminal(story: Path, *args: str, **env: str) -> str:
    """What the command writes to a terminal of 100 columns."""
    ours, theirs = pty.openpty()
    given = {"VERBALE_RECORD": str(story / "r.sqlite"), "PATH": "", "COLUMNS": "100", "TERM": "xterm-256color", **env}
    with subprocess.Popen(
        [sys.executable, "-m", "verbale", *args], stdout=theirs, stderr=subprocess.PIPE, env=given
    ) as process:
        os.close(theirs)
        told = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:
                # Linux says so when the other side has closed
                break
            if not piece:
                break
            told += piece
    os.close(ours)
    assert process.returncode == 0
    return told.decode()


def test_a_table_fits_the_terminal_and_cuts_ids_to_their_beginnings(story: Path) -> None:
    told = at_terminal(story, "articles", NO_COLOR="1", TERM="dumb")
    assert all(len(line) <= 100 for line in told.splitlines())
    first = next(line for line in told.splitlines() if "2031-05-03" in line)
    assert len(first.split()[0]) == 10


def test_notes_have_colour_at_a_terminal_and_none_where_none_is_wanted(story: Path) -> None:
    assert "\x1b[36m" in at_terminal(story, "show", "gazette")
    assert "\x1b[36m" not in at_terminal(story, "show", "gazette", NO_COLOR="1")


def test_a_narrow_terminal_names_its_numbers_and_a_limit_tells_what_it_leaves_out(story: Path) -> None:
    told = at_terminal(story, "timeline", "--limit", "1", NO_COLOR="1", TERM="dumb", COLUMNS="80")
    assert "reports 1" in told
    assert all(len(line.rstrip()) <= 80 for line in told.splitlines())
    done = subprocess.run(
        [sys.executable, "-m", "verbale", "acts", "--limit", "1", "--record", str(story / "r.sqlite")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "a larger --limit shows them" in done.stderr
    assert len(done.stdout.splitlines()) == 2


def test_help_flows_to_the_width_of_the_terminal_and_keeps_its_examples(story: Path) -> None:
    told = at_terminal(story, "acts", "--help", NO_COLOR="1", TERM="dumb", COLUMNS="80")
    assert "   verbale acts --actor Russia --recipient UKR --type ASSAULT,MOBILIZE" in told
