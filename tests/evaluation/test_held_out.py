"""Articles annotated whole are kept by offsets, and come back with the words of their texts."""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import yaml

_TEXT = "Varenia shuts the harbour\n\nVarenia shut the harbour of Kelm on Monday. “It is closed,” Mira Tolen said.\n"
_GOLD = {
    "text": "texts/harbour.txt",
    "published": {"value": "2031-05-05", "why": "dateline"},
    "statements": [{"id": "s1", "speaker": "Mira Tolen", "kind": "direct", "content": ["“It is closed,”"]}],
    "acts": [
        {
            "id": "a1",
            "type": "COERCE",
            "actor": ["XVA"],
            "recipient": [],
            "status": "done",
            "evidence": "Varenia shut the harbour of Kelm",
        }
    ],
}
KEPT = Path(__file__).parent / "held_out.yaml"


@pytest.fixture(scope="module")
def tool(load_tool: Callable[[str], ModuleType]) -> ModuleType:
    return load_tool("held_out")


def test_what_is_packed_holds_no_words_and_unpacks_to_what_it_was(tool: ModuleType) -> None:
    row = tool.packed(_GOLD, _TEXT)
    assert "harbour of Kelm" not in json.dumps(row)
    back = tool.unpacked(row, _TEXT)
    assert (back["statements"], back["acts"]) == (_GOLD["statements"], _GOLD["acts"])
    assert back["published"]["value"] == "2031-05-05"


def test_an_anchor_that_does_not_stand_in_the_text_is_named(tool: ModuleType) -> None:
    with pytest.raises(ValueError, match="does not stand in the text"):
        tool.packed(_GOLD, "Another text.\n")


def test_an_article_with_another_text_is_left_out_and_named(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, corpora = tmp_path / "kept.yaml", tmp_path / "corpora"
    (corpora / "newswire").mkdir(parents=True)
    kept.write_text(yaml.safe_dump([tool.packed(_GOLD, _TEXT)]), "utf-8")
    (corpora / "newswire" / "harbour.txt").write_text("Another text.\n", "utf-8")
    tool.unpack(kept, corpora, tmp_path / "out")
    assert "harbour.txt: its text is not there, or is another" in capsys.readouterr().err
    (corpora / "newswire" / "harbour.txt").write_text(_TEXT, "utf-8")
    tool.unpack(kept, corpora, tmp_path / "out")
    assert (tmp_path / "out" / "texts" / "harbour.txt").read_text("utf-8") == _TEXT


def test_the_kept_articles_are_twenty_with_acts_and_statements() -> None:
    rows = yaml.load(KEPT.read_text("utf-8"), Loader=yaml.CSafeLoader)
    assert len(rows) == 20
    assert all(row["statements"] and len(row["digest"]) == 16 for row in rows)
    assert sum(len(row["acts"]) for row in rows) > 250


def test_the_words_of_an_act_and_its_parties_come_back_from_their_offsets(tool: ModuleType) -> None:
    marked = {"word": "shut", "by": ["Varenia"], "toward": ["the harbour of Kelm"]}
    gold = _GOLD | {"taught": True, "acts": [_GOLD["acts"][0] | marked]}  # type: ignore[index]
    row = tool.packed(gold, _TEXT)
    assert row["taught"]
    assert row["acts"][0]["by"] == [[27, 34]]
    assert tool.unpacked(row, _TEXT)["acts"] == gold["acts"]


def test_real_articles_that_teach_the_reader_are_kept_apart_from_those_that_weigh() -> None:
    rows = yaml.load((KEPT.parents[1] / "acts" / "real.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    assert (len(rows), sum(bool(row.get("taught")) for row in rows)) == (116, 82)
