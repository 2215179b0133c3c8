"""Checks the score of coreference on a small annotated text of our own."""

from pathlib import Path

import pytest

from verbale.evaluation.coreference import score_coreference

#: form, head, tag, entity column; heads count from 1
WORDS = [
    ("Odra", 3, "NNP", "(1-person-new-sssss-cf1-1-coref"), ("Vellin", 1, "NNP", "1)"), ("visited", 0, "VBD", ""),
    ("Poland", 3, "NNP", "(2-place-new-sssss-cf2-1-sgl-Poland)"), (".", 3, ".", ""), None,
    ("She", 2, "PRP", "(1-person-giv:act-sssss-cf1-1-coref)"), ("smiled", 0, "VBD", ""), (".", 2, ".", ""),
]  # fmt: skip


def write(folder: Path, words: list[tuple[str, int, str, str] | None]) -> None:
    lines, number = ["# newdoc id = x", "# newpar"], 0
    for word in words:
        if word is None:
            lines.append("")
            number = 0
            continue
        number += 1
        form, head, tag, entity = word
        lines.append(
            "\t".join(
                [str(number), form, form, "X", tag, "_", str(head), "dep", "_", f"Entity={entity}" if entity else "_"]
            )
        )
    (folder / "x.conllu").write_text("\n".join([*lines, ""]), encoding="utf-8")


def test_a_pronoun_a_name_and_a_state_are_scored(tmp_path: Path) -> None:
    write(tmp_path, WORDS)
    score = score_coreference(tmp_path)
    assert (score.pronouns, score.answered, score.right) == (1, 1, 1)
    assert score.b_cubed == 1.0
    assert (score.states, score.linked) == (1, 1)


def test_a_pronoun_of_another_entity_is_wrong(tmp_path: Path) -> None:
    other = [("She", 2, "PRP", "(7-person-new-sssss-cf1-1-coref)") if w and w[0] == "She" else w for w in WORDS]
    write(tmp_path, other)
    assert score_coreference(tmp_path).right == 0


def test_a_file_without_entities_is_refused(tmp_path: Path) -> None:
    write(tmp_path, [("Odra", 0, "NNP", "")])
    with pytest.raises(ValueError, match="no entities"):
        score_coreference(tmp_path)
