"""Knows brat standoff files in which attributions are annotated: who (Source), by which words (Cue), what (Content)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from verbale.evaluation.gold import GoldError
from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: its content, its source and its cue, each a list of spans (source and cue may be empty).
    `speaker` is a name for the source where no span is given."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document and its attributions; of several annotators the alphabetically first one's."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_standoff(folder: Path) -> list[Annotated]:
    """The documents of a folder with `text/*.txt` and `attributions/NAME_ANNOTATOR.ann`, in order of name.

    Raises GoldError where there is none; OSError and UnicodeDecodeError where a file cannot be read.
    """
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        found[path.stem.rpartition("_")[0]].append(path)
    documents = []
    for path in sorted((folder / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        notes = found.get(path.stem)
        documents.append(Annotated(path.stem, text, read_attributions(notes[0]) if notes else ()))
    if not documents:
        raise GoldError(f"{folder}: no text/*.txt beside attributions/*.ann")
    return documents


def read_attributions(path: Path) -> tuple[Attribution, ...]:
    """The attributions of one standoff file: its E lines, with the T lines that they tie together.

    A 'T' line is 'T1<tab>Content 10 20;25 30<tab>words', an 'E' line 'E1<tab>Content:T1 Source:T2 Cue:T3'; roles may
    be numbered ('Source2'). An attribution without content is none.
    """
    spans: dict[str, list[Span]] = {}
    ties: list[list[tuple[str, str]]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        mark, _, rest = line.partition("\t")
        if mark.startswith("T") and rest:
            _, _, offsets = rest.split("\t")[0].partition(" ")
            pieces = [piece.split() for piece in offsets.split(";")]
            if all(len(p) == 2 and p[0].isdigit() and p[1].isdigit() for p in pieces):
                spans[mark] = [Span(int(a), int(b)) for a, b in pieces]
        elif mark.startswith("E") and rest:
            roles = [tie.split(":") for tie in rest.split("\t")[0].split()]
            ties.append([(r[0].rstrip("0123456789"), r[1]) for r in roles if len(r) == 2])
    found = []
    for tie in ties:
        parts = {
            role: tuple(sorted(s for r, t in tie if r == role for s in spans.get(t, ())))
            for role in ("Content", "Source", "Cue")
        }
        if parts["Content"]:
            found.append(Attribution(parts["Content"], parts["Source"], parts["Cue"]))
    return tuple(found)
