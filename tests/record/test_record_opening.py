"""What is a record and what is not, and who may write to one."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.record import Record, RecordError, open_record
from verbale.record.rows import Run


def test_a_missing_record_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"none\.sqlite: no such record"):
        open_record(tmp_path / "none.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is a folder"):
        open_record(tmp_path)


def test_a_record_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"cannot be written there|does not exist"):
        open_record(tmp_path / "no" / "record.sqlite", write=True)


@pytest.mark.parametrize("write", [True, False])
def test_a_file_of_another_kind_is_refused_and_left_as_it_is(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, and no record at all. " * 100)
    with pytest.raises(RecordError, match="not a Verbale record"):
        open_record(path, write=write)
    assert path.read_text() == "These are notes, and no record at all. " * 100


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as store:
        store.execute("CREATE TABLE notes(words)")
    before = path.read_bytes()
    with pytest.raises(RecordError, match="but not a Verbale record"):
        open_record(path, write=write)
    assert path.read_bytes() == before


def test_an_empty_file_can_be_made_a_record(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()
    with pytest.raises(RecordError, match="is empty"):
        open_record(path)
    with open_record(path, write=True) as record:
        assert record.counts()["pages"] == 0


def test_a_newer_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    open_record(path, write=True).close()
    with sqlite3.connect(path) as store:
        store.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordError, match="a newer Verbale"):
        open_record(path)


def test_a_damaged_record_is_told(tmp_path: Path, make: Callable[..., tuple[Coded, Page]], run: Run) -> None:
    path = tmp_path / "record.sqlite"
    with open_record(path, write=True) as record:
        record.add(*make(), run)
    body = bytearray(path.read_bytes())
    body[4096:] = os.urandom(len(body) - 4096)
    path.write_bytes(body)
    with pytest.raises(RecordError, match=r"damaged|not a Verbale record"):
        _read_all(path)


def _read_all(path: Path) -> None:
    with open_record(path) as record:
        record.statements()
        record.articles()


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    with open_record(path, write=True):
        script = f"from verbale.record import open_record; open_record({str(path)!r}, write=True)"
        other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
        assert f"another verbale (process {os.getpid()}) is writing to it" in other.stderr
        assert other.returncode == 1
        # readers are not kept out
        with open_record(path) as reader:
            assert reader.counts()["pages"] == 0
    with open_record(path, write=True):
        pass
    assert [p.name for p in tmp_path.iterdir()] == ["record.sqlite"]


def test_a_reader_cannot_write(tmp_path: Path, make: Callable[..., tuple[Coded, Page]], run: Run) -> None:
    open_record(tmp_path / "record.sqlite", write=True).close()
    with open_record(tmp_path / "record.sqlite") as reader, pytest.raises(RecordError, match="read-only"):
        reader.add(*make(), run)


def test_a_reader_sees_what_is_added_while_it_reads(
    tmp_path: Path, make: Callable[..., tuple[Coded, Page]], run: Run
) -> None:
    with open_record(tmp_path / "r.sqlite", write=True) as writer, open_record(tmp_path / "r.sqlite") as reader:
        writer.add(*make(), run)
        assert len(reader.acts()) == 2


def test_a_full_disk_loses_nothing_and_says_so(
    record: Record, make: Callable[..., tuple[Coded, Page]], run: Run
) -> None:
    first, page = make()
    record.add(first, page, run)
    with record._engine.begin() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    before = record.counts()
    large, larger_page = make(text=first.article.text + "\n" + "word " * 50_000, uri="large.txt")
    with pytest.raises(RecordError, match="the disk is full; what was added before is safe"):
        record.add(large, larger_page, run)
    assert record.counts() == before
    with record._engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert record.add(large, larger_page, run)
    assert record.coded(first.article.id) == first
    assert record.check() == []
