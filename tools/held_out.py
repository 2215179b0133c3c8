"""Knows how annotated news articles are kept without a word of theirs: anchors as offsets, beside where the text is found.

    python tools/held_out.py pack GOLD TEXTS tests/evaluation/held_out.yaml    # from the YAML files of a gold
    python tools/held_out.py unpack tests/evaluation/held_out.yaml CORPORA FOLDER

`unpack` writes the texts to FOLDER/texts and the gold beside them, for `verbale evaluate record FOLDER/gold OUTPUT`; those that taught
the reader (`tests/acts/real.yaml`) to FOLDER/taught instead; each text stands beside its gold, too. An article whose text is another than the one annotated is
left out and named. Articles are found in CORPORA by name: `newswire` and `ukraine` hold texts, `stories` JSON whose title, an empty line
and text make the article, `gum` trees, `pages` saved pages, of which headline and paragraphs make it, up to 1,500 words.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

from tools.reader.lessons import nearest
from verbale.evaluation.page_set import GoldPage, read_page_set
from verbale.evaluation.treebank import read_tree

Row = dict[str, Any]
_KEPT = ("id", "speaker", "kind", "in", "weak", "type", "also", "actor", "recipient", "status", "date", "said_in")
#: words that tell the act and its parties, beside the clause
_ACTS_WORD, _PARTIES = "word", ("by", "toward")
#: words after whose paragraph a saved page's article is cut
_LONG = 1500


def packed(gold: Row, text: str) -> Row:
    """The annotation of one article with offsets for its words. Raises ValueError where an anchor does not stand in the text."""
    statements = [_kept(s) | {"content": [_place(text, c) for c in s["content"]]} for s in gold.get("statements") or ()]
    acts = [_kept(a) | {"evidence": _place(text, a["evidence"])} | _words_of(text, a) for a in gold["acts"] or ()]
    name = Path(gold["text"]).name
    day = str(gold["published"]["value"] or "")
    taught = {"taught": True} if gold.get("taught") else {}
    return {"text": name, "digest": _digest(text), "published": day} | taught | {"statements": statements, "acts": acts}


def unpacked(row: Row, text: str) -> Row:
    """The annotation with the words of the text, as `verbale evaluate record` reads it."""

    def words(place: list[int]) -> str:
        return text[place[0] : place[1]]

    return {
        "text": f"texts/{row['text']}",
        "published": {"value": row["published"], "why": "as annotated"},
        "statements": [s | {"content": [words(c) for c in s["content"]]} for s in row["statements"]],
        "acts": [a | {"evidence": words(a["evidence"])} | _told(a, words) for a in row["acts"]],
    }


def _words_of(text: str, act: Row) -> Row:
    """The places of the act's own word within its clause, and of its parties' words; nothing where these are not marked."""
    if _ACTS_WORD not in act:
        return {}
    begins = _place(text, act["evidence"])[0]
    at = text.find(act[_ACTS_WORD], begins)
    parties = {side: [list(nearest(text, w, at)) for w in act[side]] for side in _PARTIES}
    return {_ACTS_WORD: [at, at + len(act[_ACTS_WORD])]} | parties


def _told(act: Row, words: Callable[[list[int]], str]) -> Row:
    if _ACTS_WORD not in act:
        return {}
    return {_ACTS_WORD: words(act[_ACTS_WORD])} | {side: [words(w) for w in act[side]] for side in _PARTIES}


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
    stem = Path(name).stem
    for file in (corpora / "gum" / "dep").glob("*.conllu"):
        if file.stem.lower() == stem:
            yield read_tree(file).text
    if stem.startswith("pg_"):
        yield from (_page(one) for one in read_page_set(corpora / "pages") if _stem(one) == stem)


def _stem(page: GoldPage) -> str:
    return f"pg_{Path(page.name).stem.lower()}".removesuffix(".html")


def _page(page: GoldPage) -> str:
    before = accumulate((len(p.split()) for p in page.body), initial=0)
    told = [p for p, words in zip(page.body, before, strict=False) if words <= _LONG]
    return "\n\n".join((page.headline, *told)) + "\n"


def pack(gold: Path, texts: Path, out: Path) -> None:
    rows = []
    for file in sorted(gold.glob("*.yaml")):
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        rows.append(packed(given, (texts / Path(given["text"]).name).read_text("utf-8")))
    head = "# Articles annotated whole by readers who had not seen the program: offsets, and no words of theirs. source: own annotation\n"
    out.write_text(head + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=160), "utf-8")


def unpack(kept: Path, corpora: Path, folder: Path) -> None:
    for part in ("texts", "gold", "taught"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for row in yaml.load(kept.read_text("utf-8"), Loader=yaml.CSafeLoader):
        text = next((t for t in _texts(row["text"], corpora) if _digest(t) == row["digest"]), None)
        if text is None:
            print(f"{row['text']}: its text is not there, or is another", file=sys.stderr)
            continue
        texts, gold = ("taught", "taught") if row.get("taught") else ("texts", "gold")
        for part in {texts, gold}:
            (folder / part / row["text"]).write_text(text, "utf-8")
        told = unpacked(row, text) | ({"text": row["text"]} if row.get("taught") else {})
        written = yaml.safe_dump(told, allow_unicode=True, sort_keys=False)
        (folder / gold / f"{Path(row['text']).stem}.yaml").write_text(written, "utf-8")


def main() -> None:
    ways = {"pack": pack, "unpack": unpack}
    if len(sys.argv) != 5 or sys.argv[1] not in ways:
        raise SystemExit(__doc__)
    ways[sys.argv[1]](*map(Path, sys.argv[2:]))


if __name__ == "__main__":
    main()
