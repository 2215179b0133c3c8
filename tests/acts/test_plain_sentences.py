"""Knows that plain sentences, as news writes them every day, tell the acts that a reader sees in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale import settings
from verbale.coding import code
from verbale.knowledge import known
from verbale.pages import load_page

_FOLDER = Path(__file__).parent / "plain"
_ACTORS = Path(__file__).parents[2] / "examples" / "actors.yaml"
_OPENING = (
    "Talks on the crisis in Kothmar\n\nORUNTAL, 4 March 2019 - The government of Kothmar and the government of Halvend are in "
    "dispute over the islands. President Davit Orun of Kothmar and Foreign Minister Ilmar Besh spoke on Monday."
)
#: of a hundred sentences so many may be told otherwise, as the parser errs
_MAY_FAIL = 6


#: sentences of one article: of reports of one act only the fullest is told, so that few stand together
_TOGETHER = 2


@pytest.mark.parametrize("file", sorted(_FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_nearly_every_plain_sentence_tells_its_act(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "READER", 0)  # lines without a text around them try the rules
    rows = [line.split(" | ", 1) for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    articles = -(-len(rows) // _TOGETHER)
    wrong = [w for n in range(articles) for w in _told_otherwise(rows[n::articles], tmp_path / f"article{n}.txt")]
    assert len(wrong) * 100 <= _MAY_FAIL * len(rows), wrong


def _told_otherwise(rows: list[list[str]], page: Path) -> Iterator[tuple[str, str, list[str]]]:
    """The sentences of one article that tell something else than wanted."""
    page.write_text("\n\n".join([_OPENING, *(sentence for _, sentence in rows)]) + "\n", encoding="utf-8")
    coded = code(load_page(page), known((_ACTORS,)))
    for wanted, sentence in rows:
        start = coded.article.text.index(sentence)
        told = {a.type for a in coded.acts if start <= a.evidence.start < start + len(sentence)}
        if (wanted.rstrip("!") in told) == wanted.endswith("!") or (wanted == "-" and told):
            yield wanted, sentence, sorted(told)
