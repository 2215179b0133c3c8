"""Knows what the attribution scorer counts, on a document of three annotated attributions."""

from pathlib import Path

import pytest

from verbale.evaluation.attribution import score_attribution
from verbale.evaluation.gold import GoldError
from verbale.evaluation.standoff import read_attributions, read_standoff

TEXT = "“The bridge is safe,” Tolen said.\nVarden warned that the road “will sink”. Tolen wants to leave.\n"


def spot(words: str, nth: int = 0) -> tuple[int, int]:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return at, at + len(words)


def note(number: int, content: str, source: tuple[int, int], cue: str) -> list[str]:
    c, q = spot(content), spot(cue)
    k = 3 * number
    return [
        f"T{k + 1}\tContent {c[0]} {c[1]}\t{content}",
        f"T{k + 2}\tSource {source[0]} {source[1]}\tx",
        f"T{k + 3}\tCue {q[0]} {q[1]}\t{cue}",
        f"E{number + 1}\tContent:T{k + 1} Source:T{k + 2} Cue:T{k + 3}",
    ]


CONTENTS = ("“The bridge is safe,”", "that the road “will sink”", "to leave")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one.txt").write_text(TEXT, encoding="utf-8")
    lines = note(0, CONTENTS[0], spot("Tolen"), "said") + note(1, CONTENTS[1], spot("Varden"), "warned")
    lines += note(2, CONTENTS[2], spot("Tolen", 1), "wants")
    (tmp_path / "attributions" / "one_a1b2.ann").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def coded(*statements: dict[str, object]) -> list[dict[str, object]]:
    return [{"article": {"uri": "file:///x/one.txt"}, "actors": [{"id": "person:tolen", "name": "Mira Tolen"}],
             "statements": list(statements)}]  # fmt: skip


def statement(content: str, source: tuple[int, int] | None, cue: str, **more: object) -> dict[str, object]:
    given = {"content": [spot(content)], "source": source, "cue": [spot(cue)], "speaker": None, "inside": None}
    return {**given, **more}


def all_right() -> list[dict[str, object]]:
    return [
        statement(CONTENTS[0], spot("Tolen"), "said"),
        statement(CONTENTS[1], spot("Varden"), "warned"),
        statement(CONTENTS[2], spot("Tolen", 1), "wants"),
    ]


def test_the_annotation_itself_scores_full_marks(folder):
    for group, figures in score_attribution(folder, coded(*all_right())).items():
        assert figures["relation"]["F1"] == figures["exact"]["F1"] == figures["soft"]["F1"] == 1.0, group
        assert figures["source"] == 1.0


def test_contents_are_grouped_by_their_marks_and_cues(folder):
    score = score_attribution(folder, coded())
    assert {g: f["gold"] for g, f in score.items()} == {"all": 3, "direct": 1, "mixed": 1, "indirect": 1, "speech": 2}


def test_nothing_found_scores_nothing(folder):
    assert score_attribution(folder, coded())["all"]["relation"] == {"P": 0.0, "R": 0.0, "F1": 0.0}
    assert score_attribution(folder, [])["all"]["given"] == 0


def test_a_wrong_source_costs_the_relation_and_not_the_content(folder):
    rows = all_right()
    rows[0]["source"] = spot("Varden")
    score = score_attribution(folder, coded(*rows))
    assert score["direct"]["iou50"]["F1"] == 1.0
    assert score["direct"]["relation"]["F1"] == 0.0
    assert score["all"]["source"] == pytest.approx(2 / 3)


def test_half_a_content_counts_for_overlap_and_not_as_exact(folder):
    rows = all_right()
    rows[1]["content"] = [spot("the road “will")]
    mixed = score_attribution(folder, coded(*rows))["mixed"]
    assert mixed["relation"]["F1"] == 1.0
    assert mixed["exact"]["F1"] == 0.0
    assert mixed["soft"]["R"] == pytest.approx(3 / 5)


def test_punctuation_does_not_count(folder):
    rows = all_right()
    rows[0]["content"] = [spot("The bridge is safe")]
    assert score_attribution(folder, coded(*rows))["direct"]["exact"]["F1"] == 1.0


def test_a_statement_inside_another_is_left_out(folder):
    rows = [*all_right(), statement("safe", None, "said", inside="abc")]
    assert score_attribution(folder, coded(*rows))["all"]["given"] == 3


def test_a_speakers_name_stands_in_for_missing_words(folder):
    rows = all_right()
    rows[0].update(source=None, speaker="person:tolen")
    assert score_attribution(folder, coded(*rows))["direct"]["source"] == 1.0


def test_of_several_annotators_the_first_counts(folder):
    (folder / "attributions" / "one_z9.ann").write_text("", encoding="utf-8")
    (document,) = read_standoff(folder)
    assert len(document.attributions) == 3


def test_spans_in_pieces_are_read(tmp_path):
    path = tmp_path / "a_b.ann"
    path.write_text("T1\tContent 0 4;9 12\tx\nT2\tSource2 13 15\ty\nE1\tContent:T1 Source2:T2\n", encoding="utf-8")
    (found,) = read_attributions(path)
    assert (found.content, found.source, found.cue) == (((0, 4), (9, 12)), ((13, 15),), ())


def test_a_folder_without_annotation_is_refused(tmp_path):
    with pytest.raises(GoldError):
        read_standoff(tmp_path)
