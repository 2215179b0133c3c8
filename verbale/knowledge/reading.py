"""Knows how the data files of this folder, and those of a user, are read: YAML and tab-separated tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


class KnowledgeError(ValueError):
    """A file of facts that cannot be used: `path`, `place` (the line or entry) and what is wrong."""

    def __init__(self, path: Path, place: str, wrong: str) -> None:
        super().__init__(f"{path}{', ' + place if place else ''}: {wrong}")
        self.path = path
        self.place = place
        self.wrong = wrong


def read_text(path: Path) -> str:
    """A file of facts as text. Raises KnowledgeError where it cannot be read or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnowledgeError(path, f"byte {error.start}", "is not UTF-8 text") from error
    except OSError as error:
        raise KnowledgeError(path, "", error.strerror or "cannot be read") from error


def read_yaml(path: Path, text: str) -> Any:
    """What the YAML text holds. Raises KnowledgeError with the line where it is not YAML."""
    try:
        return yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"line {mark.line + 1}" if mark else ""
        raise KnowledgeError(path, place, f"is not YAML: {error.problem or error.context}") from error
    except (yaml.YAMLError, ValueError) as error:  # a date such as 2022-02-31 is a ValueError
        raise KnowledgeError(path, "", f"is not YAML: {error}") from error


def read_table(path: Path, text: str) -> list[dict[str, str]]:
    """The rows of a tab-separated text: its first line names the columns; blank lines and lines that begin with
    '#' are left out. Raises KnowledgeError at a row with too many or too few columns."""
    columns: list[str] = []
    rows: list[dict[str, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
        elif len(cells) != len(columns):
            raise KnowledgeError(path, f"line {number}", f"has {len(cells)} columns where {len(columns)} are named")
        else:
            rows.append(dict(zip(columns, cells, strict=True)))
    return rows


@cache
def data(name: str) -> Any:
    """What a YAML file of this folder holds ("agents.yaml"). Read once; not to be changed by its readers."""
    path = FOLDER / name
    return read_yaml(path, read_text(path))


@cache
def table(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file of this folder ("holders.tsv"). Read once; not to be changed by its readers."""
    path = FOLDER / name
    return read_table(path, read_text(path))
