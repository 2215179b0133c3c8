"""Pages in on the command line: what is coded and kept, and what is told of pages that cannot be used."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]
TEXT = "Varland closes bridge\n\nVarland closed the Senn bridge on Monday, its ministry said.\n"


def test_code_writes_one_object_a_page_in_order_and_touches_no_record(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("code", story / "pages" / "gazette-1.html", story / "pages" / "courier-2.html")
    assert result.exit_code == 0
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [Path(one["article"]["uri"]).name for one in found] == ["gazette-1.html", "courier-2.html"]
    assert list(found[0]) == ["article", "actors", "statements", "acts", "problems"]
    assert list(tmp_path.iterdir()) == []


def test_code_gives_the_same_bytes_twice(run: Run, story: Path) -> None:
    assert run("code", story / "pages").stdout == run("code", story / "pages").stdout


def test_times_writes_types_and_values_as_read_on_the_day_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(TEXT, "utf-8")
    result = run("times", tmp_path / "note.txt", "--published", "1998-02-13")
    (told,) = [json.loads(line) for line in result.stdout.splitlines()]
    (monday,) = told["times"]
    assert (monday["text"], monday["type"], monday["value"]) == ("Monday", "DATE", "1998-02-09")
    assert TEXT[monday["start"] : monday["end"]] == "Monday"


def test_code_reads_standard_input(run: Run) -> None:
    result = run("code", "-", stdin=TEXT.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["article"]["text"] == TEXT


def test_what_cannot_be_used_is_told_and_the_rest_is_coded(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a_empty.txt").write_bytes(b"")
    (tmp_path / "b_binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "c_well.txt").write_text(TEXT, "utf-8")
    (tmp_path / "d_latin.txt").write_bytes("Varland’s bridge\n\n“No,” the café owner said.\n".encode("cp1252"))
    result = run("code", tmp_path, tmp_path / "missing.txt", "--workers", "1")
    assert result.exit_code == 1
    found = [json.loads(line)["article"] for line in result.stdout.splitlines()]
    assert [Path(one["uri"]).name for one in found] == ["c_well.txt", "d_latin.txt"]
    assert "“No,” the café owner said." in found[1]["text"]
    for name in ("a_empty.txt: the file is empty", "b_binary.txt: no text", "missing.txt: there is no such file"):
        assert name in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root can read every file")
def test_a_file_that_may_not_be_read_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text(TEXT)
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "open.txt").write_text(TEXT)
    result = run("code", tmp_path)
    assert result.exit_code == 1
    assert "closed.txt" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_adding_again_adds_nothing_and_a_problem_is_told_again(run: Run, tmp_path: Path) -> None:
    pages, record = tmp_path / "pages", tmp_path / "r.sqlite"
    pages.mkdir()
    (pages / "one.txt").write_text(TEXT, "utf-8")
    (pages / "none.txt").write_bytes(b"")
    first = run("add", pages, "--record", record)
    assert first.exit_code == 1
    assert first.stdout == ""
    assert "1 page added (1 article" in first.stderr
    again = run("add", pages, "--record", record)
    assert "0 pages added (0 articles, 0 statements, 0 acts), 1 there already, 1 could not be used" in again.stderr
    (pages / "none.txt").unlink()
    assert run("add", pages, "--record", record).exit_code == 0


def test_a_file_that_is_no_record_is_refused_before_anything_is_coded(run: Run, story: Path, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("These are notes. " * 200)
    for command in (("add", story / "pages"), ("acts",), ("doctor",), ("show", "one.txt")):
        result = run(*command, "--record", other)
        assert result.exit_code == 1
        assert "not a Verbale record" in result.output
        assert "Traceback" not in result.output
    assert other.read_text() == "These are notes. " * 200


def test_a_missing_record_is_told(run: Run, tmp_path: Path) -> None:
    result = run("acts", "--record", tmp_path / "none.sqlite")
    assert result.exit_code == 1
    assert "none.sqlite: no such record; `verbale add` makes one" in result.stderr


def test_actors_that_cannot_be_read_are_told(run: Run, story: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "actors.yaml"
    wrong.write_text("states:\n  - {names: [Varland]}\n")
    result = run("code", story / "pages", "--actors", wrong)
    assert result.exit_code == 1
    assert "actors.yaml" in result.stderr
    assert "Traceback" not in result.stderr
    assert run("code", story / "pages", "--actors", tmp_path / "none.yaml").exit_code == 2


def test_a_full_disk_is_told_and_nothing_is_lost(run: Run, tmp_path: Path) -> None:
    pages, record = tmp_path / "pages", tmp_path / "r.sqlite"
    pages.mkdir()
    (pages / "1.txt").write_text(TEXT, "utf-8")
    assert run("add", pages, "--record", record).exit_code == 0
    (pages / "2.txt").write_text(TEXT.replace("Monday", "Tuesday"), "utf-8")

    def full_disk() -> None:
        # no file can grow beyond this: the log of what is being added cannot be written
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    command = [sys.executable, "-m", "verbale", "add", str(pages), "--record", str(record)]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=full_disk, check=False)
    assert done.returncode == 1, done.stderr
    assert "what was added before is safe" in done.stderr
    assert "Traceback" not in done.stderr
    again = run("add", pages, "--record", record)
    assert again.exit_code == 0, again.stderr
    assert "1 page added (1 article" in again.stderr
    assert "1 there already" in again.stderr


def test_what_a_page_holds_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "evil.txt").write_text(
        "Bridge \x1b[2J closed\n\nVarland \x1b]0;mine\x07 said “no\u202e” on Monday.\n", "utf-8"
    )
    record = tmp_path / "r.sqlite"
    assert run("add", tmp_path / "evil.txt", "--record", record).exit_code == 0
    for command in (("show", "evil.txt"), ("articles",), ("statements",), ("search", "bridge"), ("acts",)):
        told = run(*command, "--record", record).output
        assert not {"\x1b", "\x07", "\u202e"} & set(told)


def test_the_demo_shows_timeline_ledger_and_one_article(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "verbale.sqlite").write_text("left by something else")
    result = run("demo")
    assert result.exit_code == 0, result.output
    for part in ("The timeline", "The ledger", "One article with its notes", "What to try next", "▸"):
        assert part in result.stdout
    assert run("articles", "--record", "demo/verbale.sqlite").exit_code == 0


def test_problems_tells_stage_reason_and_advice_of_each_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "rain.txt").write_text(
        "Rain is expected over the northern hills for most of the week. It will be cold.\n"
    )
    record = tmp_path / "r.sqlite"
    assert run("add", tmp_path / "empty.txt", tmp_path / "rain.txt", "--record", record).exit_code == 1
    result = run("problems", "--record", record, "--format", "jsonl")
    told = {Path(row["uri"]).name: row for row in map(json.loads, result.stdout.splitlines())}
    assert told["empty.txt"]["stage"] == "pages"
    assert told["rain.txt"]["reason"] == "no statement and no act was found in it"
    assert all(row["advice"] for row in told.values())


def test_a_text_in_another_language_is_kept_told_and_counted(run: Run, tmp_path: Path) -> None:
    pages, record = tmp_path / "pages", tmp_path / "r.sqlite"
    pages.mkdir()
    (pages / "fr.txt").write_text(
        "Le ministre a déclaré lundi que le gouvernement ne céderait pas aux menaces et que les négociations devaient "
        "reprendre avant la fin du mois. Les deux pays se rencontreront bientôt, selon un porte-parole du ministère.\n",
        "utf-8",
    )
    added = run("add", pages, "--record", record)
    assert added.exit_code == 0
    assert "language not supported" in added.stderr
    assert "0 could not be used, 1 kept and not coded, since not in English" in added.stderr
