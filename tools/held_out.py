"""Knows how annotated news articles are kept without a word of theirs: anchors as offsets, beside where the text is found.

    python tools/held_out.py pack GOLD TEXTS tests/evaluation/held_out.yaml    # from the YAML files of a gold
    python tools/held_out.py unpack tests/evaluation/held_out.yaml CORPORA FOLDER

`unpack` writes the texts to FOLDER/texts and the gold beside them, for `verbale evaluate record FOLDER/gold OUTPUT`. An article whose
text is another than the one annotated is left out and named. Articles are found in CORPORA by name: `newswire` and `ukraine` hold
texts, `stories` JSON whose title, an empty line and text make the article.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

Row = dict[str, Any]
_KEPT = ("id", "speaker", "kind", "in", "weak", "type", "also", "actor", "recipient", "status", "date", "said_in")


def packed(gold: Row, text: str) -> Row:
    """The annotation of one article with offsets for its words. Raises ValueError where an anchor does not stand in the text."""
    statements = [_kept(s) | {"content": [_place(text, c) for c in s["content"]]} for s in gold["statements"] or ()]
    acts = [_kept(a) | {"evidence": _place(text, a["evidence"])} for a in gold["acts"] or ()]
    name = Path(gold["text"]).name
    day = str(gold["published"]["value"] or "")
    return {"text": name, "digest": _digest(text), "published": day, "statements": statements, "acts": acts}


def unpacked(row: Row, text: str) -> Row:
    """The annotation with the words of the text, as `verbale evaluate record` reads it."""

    def words(place: list[int]) -> str:
        return text[place[0] : place[1]]

    return {
        "text": f"texts/{row['text']}",
        "published": {"value": row["published"], "why": "as annotated"},
        "statements": [s | {"content": [words(c) for c in s["content"]]} for s in row["statements"]],
        "acts": [a | {"evidence": words(a["evidence"])} for a in row["acts"]],
    }


def _kept(given: Row) -> Row:
    return {key: str(given[key]) if key == "date" else given[key] for key in _KEPT if key in given}


def _place(text: str, words: str) -> list[int]:
    start = text.find(words)
    if start < 0:
        raise ValueError(f"{words[:60]!r} does not stand in the text")
    return [start, start + len(words)]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _texts(name: str, corpora: Path) -> Iterator[str]:
    """The text of that name, wherever it stands."""
    for folder in ("newswire", "ukraine"):
        if (corpora / folder / name).exists():
            yield (corpora / folder / name).read_text("utf-8")
    for file in (corpora / "stories").glob(f"{Path(name).stem.removeprefix('st_')}*.json"):
        told = json.loads(file.read_text("utf-8"))
        yield f"{told['title']}\n\n{told['text'].strip()}\n"


def pack(gold: Path, texts: Path, out: Path) -> None:
    rows = []
    for file in sorted(gold.glob("*.yaml")):
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        rows.append(packed(given, (texts / Path(given["text"]).name).read_text("utf-8")))
    head = "# Articles annotated whole by readers who had not seen the program: offsets, and no words of theirs. source: own annotation\n"
    out.write_text(head + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=160), "utf-8")


def unpack(kept: Path, corpora: Path, folder: Path) -> None:
    for part in ("texts", "gold"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for row in yaml.load(kept.read_text("utf-8"), Loader=yaml.CSafeLoader):
        text = next((t for t in _texts(row["text"], corpora) if _digest(t) == row["digest"]), None)
        if text is None:
            print(f"{row['text']}: its text is not there, or is another", file=sys.stderr)
            continue
        (folder / "texts" / row["text"]).write_text(text, "utf-8")
        told = yaml.safe_dump(unpacked(row, text), allow_unicode=True, sort_keys=False)
        (folder / "gold" / f"{Path(row['text']).stem}.yaml").write_text(told, "utf-8")


def main() -> None:
    ways = {"pack": pack, "unpack": unpack}
    if len(sys.argv) != 5 or sys.argv[1] not in ways:
        raise SystemExit(__doc__)
    ways[sys.argv[1]](*map(Path, sys.argv[2:]))


if __name__ == "__main__":
    main()
