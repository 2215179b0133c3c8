"""Checks that a user's file is added to ours, and that what is wrong with it is told clearly."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from verbale.knowledge import KnowledgeError, known

ACTORS = """
states:
  - {code: XVA, names: [Varria, Republic of Varria], adjectives: [Varrian], people: [Varrians], capitals: [Ostrel]}
organisations:
  - {id: lowland-league, names: [Lowland League], sector: IGO, founded: 1999-05-03, members: [XVA, FRA]}
holders:
  - {names: [Mirel Dastan, Mirel Dasstan], role: foreign_minister, title: Foreign Minister, of: XVA, start: 2021-03, end: 2023, gender: f}
  - {names: [Oskar Penn], role: head, title: Secretary General, of: lowland-league}
happenings:
  - {words: [the Ostrel floods], start: 2020-07-04, end: 2020-07-09}
"""


Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str | bytes) -> Path:
        path = tmp_path / "actors.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written


def wrong_of(path: Path) -> KnowledgeError:
    with pytest.raises(KnowledgeError) as caught:
        known((path,))
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_users_file_is_added_after_ours(write: Write) -> None:
    ours, both = known(), known((write(ACTORS),))
    assert both.states[: len(ours.states)] == ours.states
    assert both.states[-1].code == "XVA"
    assert both.organisations[-1].founded == date(1999, 5, 3)
    assert [h.names[0] for h in both.holders[-2:]] == ["Mirel Dastan", "Oskar Penn"]
    assert (both.happenings[-1].start, both.happenings[-1].end) == (date(2020, 7, 4), date(2020, 7, 9))


def test_a_month_or_a_year_is_read_wide(write: Write) -> None:
    minister = known((write(ACTORS),)).holders[-2]
    assert (minister.start, minister.end) == (date(2021, 3, 1), date(2023, 12, 31))


def test_a_known_code_or_id_gets_the_users_names_too(write: Write) -> None:
    path = write(
        "states: [{code: FRA, names: [Hexagonia]}]\norganisations: [{id: nato, names: [The Pact], sector: MIL}]"
    )
    states = {state.code: state for state in known((path,)).states}
    assert states["FRA"].names[0] == "France"
    assert states["FRA"].names[-1] == "Hexagonia"
    nato = next(one for one in known((path,)).organisations if one.id == "nato")
    assert nato.names[0] == "NATO"
    assert nato.names[-1] == "The Pact"
    assert nato.sector == "MIL"
    assert nato.founded == date(1949, 4, 4)


def test_the_digest_names_the_content_not_the_place(tmp_path: Path) -> None:
    one, two, three = tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "c.yaml"
    one.write_text(ACTORS)
    two.write_text(ACTORS)
    three.write_text(ACTORS.replace("Oskar Penn", "Oskar Pell"))
    assert known((one,)).digest == known((two,)).digest
    assert known((one,)).digest != known((three,)).digest
    assert known().digest != known((one,)).digest
    assert len(known().digest) == 64


def test_an_empty_file_adds_nothing(write: Write) -> None:
    assert known((write(""),)).states == known().states


def test_later_files_may_speak_of_earlier_ones(tmp_path: Path) -> None:
    first, second = tmp_path / "states.yaml", tmp_path / "holders.yaml"
    first.write_text("states: [{code: XQA, names: [Quell]}]")
    second.write_text("holders: [{names: [Ada Brin], role: head_of_state, of: XQA}]")
    assert known((first, second)).holders[-1].of == "XQA"


@pytest.mark.parametrize(
    ("text", "place", "wrong"),
    [
        ("states:\n  - {code: XVA, names: [Varria}\n", "line 2", "is not YAML"),
        ("states: [{code: XVA, names: [Varria]}]\nstate: []\n", "", "unknown key 'state'"),
        ("states: []\nholders: []\nstates: []\n", "line 3", "the key 'states' twice"),
        ("states:\n  - {code: XVA, names: [A], names: [B]}\n", "line 2", "the key 'names' twice"),
        ("- a\n- b\n", "line 1", "must be a mapping"),
        ("states: Varria\n", "key states", "must be a list"),
        ("states:\n  - {code: XVA, names: [A]}\n  - {code: xvb, names: [B]}\n", "states, entry 2 (line 3)", "three capital"),
        ("states:\n  - {names: [A]}\n", "states, entry 1 (line 2)", "code is missing"),
        ("states:\n  - {code: XVA}\n", "states, entry 1 (line 2)", "names is missing"),
        ("states:\n  - {code: XVA, names: [No]}\n", "states, entry 1 (line 2)", "not text"),
        ("states:\n  - {code: XVA, names: [A], capital: B}\n", "states, entry 1 (line 2)", "unknown key 'capital'"),
        ("states:\n  - Varria\n", "states, entry 1 (line 2)", "must be a mapping"),
        ("organisations:\n  - {id: Low League, names: [A]}\n", "organisations, entry 1 (line 2)", "small letters"),
        ("organisations:\n  - {id: low, names: [A], founded: May 1999}\n", "organisations, entry 1 (line 2)", "must be a date"),
        ("organisations:\n  - {id: low, names: [A], wikidata: 42Q}\n", "organisations, entry 1 (line 2)", "Q-number"),
        ("holders:\n  - {names: [A B], role: boss, of: FRA}\n", "holders, entry 1 (line 2)", "role 'boss' is not known"),
        ("holders:\n  - {names: [A B], role: head, of: nowhere}\n", "holders, entry 1 (line 2)", "no known state"),
        ("holders:\n  - {names: [A B], role: head, of: un, gender: x}\n", "holders, entry 1 (line 2)", "f or m"),
        ("holders:\n  - {names: [A B], role: head, of: un, start: 2022, end: 2021}\n", "holders, entry 1 (line 2)", "before it starts"),
        ("happenings:\n  - {words: [A]}\n", "happenings, entry 1 (line 2)", "start is missing"),
        ("happenings:\n  - {words: [A], start: '2022-02-31'}\n", "happenings, entry 1 (line 2)", "is no date"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(write: Write, text: str, place: str, wrong: str) -> None:
    error = wrong_of(write(text))
    assert error.place == place
    assert wrong in error.wrong


def test_an_impossible_day_that_yaml_itself_reads_is_told(write: Write) -> None:
    assert "is not YAML" in wrong_of(write("happenings: [{words: [A], start: 2022-02-31}]")).wrong


def test_a_file_that_is_not_there_not_utf8_or_a_folder_is_told(write: Write, tmp_path: Path) -> None:
    assert wrong_of(tmp_path / "absent.yaml").wrong
    assert wrong_of(tmp_path).wrong
    assert "UTF-8" in wrong_of(write(b"states: [{code: XVA, names: [Varri\xe4]}]")).wrong
