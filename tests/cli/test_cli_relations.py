"""Positions, shifts, accounts and tension on the command line: rows with their passages, in each form."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from typer.testing import Result

from verbale.exports import columns_of
from verbale.views.accounts import AccountRow
from verbale.views.positions import PositionRow, ShiftRow
from verbale.views.tension import TensionRow

Run = Callable[..., Result]


def objects(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_positions_are_narrowed_by_whom_they_are_toward_and_by_issue(run: Run) -> None:
    rows = objects(run("positions", "XOS", "--toward", "Varland", "--issue", "sanctions", "-f", "jsonl"))
    assert rows
    assert {row["issue"] for row in rows} == {"sanctions"}
    assert all(row["score"] < 0 and row["words"] and row["row"] for row in rows)  # type: ignore[operator]
    assert objects(run("positions", "XOS", "--issue", "climate", "-f", "jsonl")) == []


def test_tension_counts_events_by_period_with_a_band(run: Run) -> None:
    (row,) = objects(run("tension", "XOS", "XVA", "--by", "year", "-f", "jsonl"))
    assert row["events"]
    assert row["words"]
    assert row["acts"]
    assert 50 < row["index"] <= 100  # type: ignore[operator]
    assert row["low"] <= row["index"] <= row["high"]  # type: ignore[operator]


def test_explain_tells_why_reports_were_joined_and_on_what_an_outcome_rests(run: Run) -> None:
    event = objects(run("events", "-f", "jsonl"))[0]
    text = run("explain", str(event["id"])).stdout
    assert "first report [1.00]" in text
    (entry, *_) = objects(run("ledger", "-f", "jsonl"))
    text = run("explain", str(entry["id"])).stdout
    for part in ("kind:", "looked for:", f"outcome:     {entry['outcome']}"):
        assert part in text
    story = objects(run("stories", "--single", "-f", "jsonl"))[0]
    assert "first article of its story" in run("explain", str(story["id"])).stdout
    for unknown in ("e-0", "c-0", "t-0"):
        assert run("explain", unknown + "none").exit_code == 1


def test_two_names_of_one_side_have_no_tension(run: Run) -> None:
    result = run("tension", "XOS", "Tomas Reed")
    assert result.exit_code == 1
    assert "one side" in result.stderr


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("positions", "XOS"), PositionRow),
        (("shifts",), ShiftRow),
        (("accounts",), AccountRow),
        (("tension", "XOS", "XVA"), TensionRow),
    ],
)
def test_csv_always_has_its_header(run: Run, words: tuple[str, ...], kind: type) -> None:
    result = run(*words, "--format", "csv")
    assert result.exit_code == 0, result.output
    assert next(csv.reader(io.StringIO(result.stdout))) == columns_of(kind)


def test_a_kind_of_account_that_there_is_not_is_refused(run: Run) -> None:
    assert run("accounts", "--type", "quarrel").exit_code == 2


def test_a_pair_is_asked_for_in_the_ledger(run: Run) -> None:
    whole = objects(run("ledger", "-f", "jsonl"))
    pair = objects(run("ledger", "--actor", "XOS", "--recipient", "XVA", "-f", "jsonl"))
    assert pair
    assert all(entry in whole for entry in pair)
