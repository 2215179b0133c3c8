"""What a user asks the record on the command line, and how the answer is written."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from verbale.cli.app import app
from verbale.exports import columns_of
from verbale.record.rows import ActRow

Run = Callable[..., Result]


def lines(result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def objects(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines(result)]


def test_articles_stand_in_the_order_of_their_days(run: Run) -> None:
    found = objects(run("articles", "--format", "jsonl"))
    assert [one["headline"] for one in found] == [
        "Ostel threatens Varland over bridge",
        "Ostel imposes sanctions on Varland",
    ]
    assert found[0]["earliest"] == "2031-05-03"


def test_a_table_in_a_pipe_keeps_whole_ids_and_whole_lines(run: Run) -> None:
    head, *rows = lines(run("articles"))
    assert head.split()[:3] == ["id", "published", "outlets"]
    assert len(rows) == 2
    assert all(len(row.split()[0]) == 64 for row in rows)


def test_acts_can_be_asked_for_by_actor_recipient_type_and_day(run: Run) -> None:
    found = objects(run("acts", "--actor", "ostel", "--recipient", "XVA", "--type", "sanction", "-f", "jsonl"))
    assert {one["status"] for one in found} >= {"done"}
    assert objects(run("acts", "--since", "2099", "-f", "jsonl")) == []
    assert objects(run("acts", "--until", "2031-05-13", "-f", "jsonl")) == objects(run("acts", "-f", "jsonl"))


def test_csv_has_a_header_even_without_rows(run: Run) -> None:
    assert lines(run("acts", "--since", "2099", "--format", "csv")) == [",".join(columns_of(ActRow))]
    rows = list(csv.DictReader(io.StringIO(run("acts", "--format", "csv").stdout)))
    assert {row["actors_country"] for row in rows} >= {"XOS"}
    assert {row["event"] for row in rows} == {event["id"] for event in objects(run("events", "-f", "jsonl"))}


def test_nothing_found_is_told_on_standard_error_and_is_no_failure(run: Run) -> None:
    result = run("acts", "--actor", "Nobody Known")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "nobody in this record is 'Nobody Known'" in result.stderr
    assert "no such act" in result.stderr


def test_statements_tell_who_said_what(run: Run) -> None:
    found = objects(run("statements", "--actor", "Tomas Reed", "-f", "jsonl"))
    assert any("We will not wait for ever" in str(one["words"]) for one in found)
    assert all(one["speaker_name"] == "Tomas Reed" for one in found)


def test_actors_are_listed_with_their_counts(run: Run) -> None:
    found = objects(run("actors", "--type", "state", "-f", "jsonl"))
    assert {one["id"] for one in found} == {"state:XVA", "state:XOS"}


def test_the_timeline_joins_reports(run: Run) -> None:
    found = objects(run("timeline", "--type", "SANCTION", "-f", "jsonl"))
    assert found
    assert all(one["type"] == "SANCTION" for one in found)
    assert objects(run("timeline", "--limit", "1", "-f", "jsonl"))[0] in objects(run("timeline", "-f", "jsonl"))


def test_the_ledger_shows_the_threat_its_condition_and_what_followed(run: Run) -> None:
    text = run("ledger", "--actor", "Ostel", "--type", "threat").stdout
    assert "threat by Ostel to Varland" in text
    assert "if the Senn bridge stayed closed" in text
    assert "carried out" in text
    kinds = {one["kind"] for one in objects(run("ledger", "-f", "jsonl"))}
    assert "threat" in kinds
    assert run("ledger", "--type", "treaty").stdout == ""


def test_search_finds_a_passage_and_any_string_is_a_query(run: Run) -> None:
    assert "«sanctions»" in run("search", "sanctions", "--in", "act").stdout
    for query in ('"', "NEAR(", "it's", "-", "a OR", "*"):
        assert run("search", "--", query).exit_code == 0
    assert run("search", "word", "--in", "photos").exit_code == 1


def test_show_puts_notes_beside_the_text(run: Run) -> None:
    text = run("show", "gazette-1.html").stdout
    assert "▸" in text
    assert "Tomas Reed [said] (direct)" in text
    assert run("show", "gazette").stdout == text


def test_show_and_code_give_the_same_object(run: Run, story: Path) -> None:
    shown = run("show", "courier-2.html", "--format", "jsonl").stdout
    coded = run("code", story / "pages" / "courier-2.html", "--actors", story / "actors.yaml").stdout
    assert json.loads(shown) == json.loads(coded)
    assert shown == coded


def test_an_article_that_is_not_there_or_is_several_is_told(run: Run) -> None:
    assert "no article is 'none.txt'" in run("show", "none.txt").stderr
    result = run("show", ".html")
    assert result.exit_code == 1
    assert "2 articles are '.html'" in result.stderr


def test_explain_tells_the_rule_the_words_and_the_roles(run: Run) -> None:
    acts = objects(run("acts", "--type", "SANCTION", "-f", "jsonl"))
    act = next(a for a in acts if not str(a["rule"]).startswith("seen/"))
    text = run("explain", str(act["id"])[:12]).stdout
    for part in ("words:", "type:", "actor:", "status:", "day:", "rule:", "the pattern of “", "where:"):
        assert part in text
    statement = objects(run("statements", "--actor", "Tomas Reed", "-f", "jsonl"))[0]
    assert "cue:" in run("explain", str(statement["id"])).stdout
    assert "2031-05-03" in run("explain", "gazette-1.html").stdout
    assert run("explain", "nothing").exit_code == 1


def test_every_rule_of_the_story_has_words(run: Run) -> None:
    from verbale.views.rules import act_rule, statement_rule

    for one in objects(run("statements", "-f", "jsonl")):
        assert statement_rule(str(one["rule"])) != one["rule"]
    for one in objects(run("acts", "-f", "jsonl")):
        told = act_rule(str(one["rule"]))
        assert "the pattern of “" in told or "the speaker" in told or "the reader takes" in told


def test_doctor_finds_a_sound_record(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert "Nothing is wrong" in result.stdout
    assert "articles" in result.stdout


def test_evaluate_soundness_finds_no_fault_in_what_code_writes(run: Run, story: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text(run("code", story / "pages").stdout, "utf-8")
    assert run("evaluate", "soundness", output).exit_code == 0
    broken = json.loads(output.read_text("utf-8").splitlines()[0])
    broken["statements"][0]["content"] = [[5, 5]]
    output.write_text(json.dumps(broken), "utf-8")
    assert run("evaluate", "soundness", output).exit_code == 1
    output.write_text("no json")
    assert "is not what `verbale code` writes" in run("evaluate", "soundness", output).stderr


def test_evaluate_record_and_attribution_give_figures(run: Run, story: Path, tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    text = "Ostel answers\n\nOstel would answer, its ministry said.\n"
    (tmp_path / "text" / "one.txt").write_text(text, "utf-8")
    cut = [
        (text.index(words), text.index(words) + len(words), words)
        for words in ("its ministry", "said", "Ostel would answer")
    ]
    kinds = ("Source", "Cue", "Content")
    notes = [
        f"T{n}\t{kind} {start} {end}\t{words}"
        for n, (kind, (start, end, words)) in enumerate(zip(kinds, cut, strict=True))
    ]
    notes.append("E1\tContent:T2 Source:T0 Cue:T1")
    (tmp_path / "attributions" / "one_a.ann").write_text("\n".join(notes), "utf-8")
    (tmp_path / "out.jsonl").write_text(run("code", tmp_path / "text").stdout, "utf-8")
    result = run("evaluate", "attribution", tmp_path, tmp_path / "out.jsonl")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[1].split()[:5] == ["all", "1", "1", "100.0", "100.0"]
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "one.yaml").write_text(
        "text: one.txt\npublished: {value: 2031-05}\nacts: []\n"
        "statements: [{id: s1, speaker: ministry, kind: indirect, content: [Ostel would answer]}]\n"
    )
    (gold / "one.txt").write_text(text, "utf-8")
    result = run("evaluate", "record", gold, tmp_path / "out.jsonl")
    assert result.exit_code == 0, result.output
    assert "statements            P 100.0  R 100.0" in result.stdout
    assert run("evaluate", "attribution", gold, tmp_path / "out.jsonl").exit_code == 1


def test_evaluate_pairs_writes_an_object_a_row(run: Run, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("sentence\tsource\ttarget\nVarland condemned Ostel.\tVarland\tOstel\n", "utf-8")
    (found,) = objects(run("evaluate", "pairs", pairs))
    assert (found["row"], found["rootcode"]) == (0, "ACCUSE")
    pairs.write_text("words\nnone\n", "utf-8")
    assert run("evaluate", "pairs", pairs).exit_code == 1


@pytest.mark.parametrize("given", ["2031-13", "yesterday", "20310501", "2031-02-30"])
def test_a_day_that_is_none_is_not_understood(run: Run, given: str) -> None:
    result = run("acts", "--since", given)
    assert result.exit_code == 2
    assert "is no day" in result.stderr


def test_a_command_that_is_none_is_not_understood(run: Run) -> None:
    assert run("atcs").exit_code == 2
    assert run("acts", "--formt", "csv").exit_code == 2


def test_every_command_has_help_with_an_example(run: Run) -> None:
    import typer

    group = typer.main.get_command(app)
    names = group.list_commands(None)  # type: ignore[attr-defined]
    assert len(names) >= 14
    for name in names:
        if name != "evaluate":
            assert "Example" in run(name, "--help").stdout, name
    for name in ("record", "attribution", "soundness", "pairs"):
        assert "Example" in run("evaluate", name, "--help").stdout, name


def test_a_command_that_does_not_code_loads_neither_parser_nor_stages(story: Path) -> None:
    script = (
        "import sys; from verbale.cli.app import app; "
        "sys.argv = ['verbale', 'acts']; code = 0\n"
        "try: app()\n"
        "except SystemExit as end: code = end.code\n"
        "heavy = {'spacy', 'trafilatura', 'lxml', 'verbale.coding', 'rich.table', 'yaml'} & set(sys.modules)\n"
        "assert not code and not heavy, (code, heavy)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"VERBALE_RECORD": str(story / "r.sqlite"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_help_loads_no_store() -> None:
    script = (
        "import sys; from verbale.cli.app import app; sys.argv = ['verbale', '--help']; code = 0\n"
        "try: app()\n"
        "except SystemExit as end: code = end.code\n"
        "heavy = {'sqlalchemy', 'spacy', 'yaml'} & set(sys.modules)\n"
        "assert not code and not heavy, (code, heavy)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_reader_that_goes_away_is_no_error(story: Path) -> None:
    verbale = [sys.executable, "-m", "verbale"]
    env = {"VERBALE_RECORD": str(story / "r.sqlite"), "PATH": ""}
    with subprocess.Popen([*verbale, "acts"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read().decode()
        assert process.wait() == 0
    assert told == ""
