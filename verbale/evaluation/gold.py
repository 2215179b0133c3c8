"""Knows an article that was annotated by hand: its statements and acts, with anchors turned into spans."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from verbale.text.spans import Span


class GoldError(ValueError):
    """A gold file that cannot be used: which, and why."""


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One annotated statement; `weak` where two careful readers could differ on whether it is one."""

    speaker: str
    kind: str
    content: tuple[Span, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class GoldAct:
    """One annotated act. `types` begins with the first choice; parties are 'GBR/Liz Truss', 'RUS', 'NATO'."""

    types: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str
    when: tuple[date, date] | None
    evidence: Span
    weak: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article. `name` is the file name of its text."""

    name: str
    published: tuple[date, date] | None
    statements: tuple[GoldStatement, ...]
    acts: tuple[GoldAct, ...]


def read_gold(folder: Path, texts: dict[str, str]) -> list[Gold]:
    """The gold of a folder of YAML files, by file name. `texts` holds each article's text by its file name; anchors
    are found in it. GoldError for a folder without gold, a text that is missing, an anchor that isn't in the text."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise GoldError(f"{folder} holds no .yaml file")
    return [_read(file, texts) for file in files]


def _read(file: Path, texts: dict[str, str]) -> Gold:
    try:
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        name = Path(given["text"]).name
        text = texts.get(name)
        if text is None:
            raise GoldError(f"{file}: the output holds no article named {name}")
        return Gold(
            name=name,
            published=interval(given["published"]["value"]),
            statements=tuple(read_statement(s, text, file) for s in given.get("statements") or ()),
            acts=tuple(read_act(a, text, file) for a in given.get("acts") or ()),
        )
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise GoldError(f"{file}: not in the form of the guide ({error})") from error


def read_statement(given: dict[str, Any], text: str, file: Path) -> GoldStatement:
    """One annotated statement, its anchors found in the text; `file` names where it stands in a GoldError."""
    content = tuple(_anchor(piece, text, file) for piece in given["content"])
    return GoldStatement(given["speaker"], given["kind"], content, bool(given.get("weak")))


def read_act(given: dict[str, Any], text: str, file: Path) -> GoldAct:
    """One annotated act, its anchor found in the text; `file` names where it stands in a GoldError."""
    return GoldAct(
        types=(given["type"], *given.get("also", ())),
        actors=tuple(given["actor"]),
        recipients=tuple(given["recipient"]),
        status=given["status"],
        when=interval(given.get("date")),
        evidence=_anchor(given["evidence"], text, file),
        weak=bool(given.get("weak")),
    )


def _anchor(words: str, text: str, file: Path) -> Span:
    at = text.find(words)
    if at < 0:
        raise GoldError(f"{file}: the text does not hold {words[:60]!r}")
    return Span(at, at + len(words))


def interval(value: object) -> tuple[date, date] | None:
    """'2021', '2021-12', '2021-12-23' or 'a/b' as first and last day; None for nothing."""
    if value in (None, ""):
        return None
    first, _, last = str(value).partition("/")
    return _edge(first, False), _edge(last or first, True)


def _edge(text: str, last: bool) -> date:
    parts = [int(p) for p in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else (12 if last else 1)
    if len(parts) > 2:
        return date(year, month, parts[2])
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)
