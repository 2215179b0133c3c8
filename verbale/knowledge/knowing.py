"""Knows how all facts come together: ours, then those of each user file, checked, with one digest over them all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from verbale.knowledge.building import (
    KEYS,
    Entry,
    EntryError,
    build_happening,
    build_holder,
    build_organisation,
    build_state,
    check_keys,
)
from verbale.knowledge.facts import Happening, Holder, Knowledge, Organisation, State
from verbale.knowledge.reading import FOLDER, KnowledgeError, data, read_text, read_yaml, table

F = TypeVar("F", State, Organisation)
B = TypeVar("B", State, Organisation, Holder, Happening)


@cache
def known(extra: tuple[Path, ...] = ()) -> Knowledge:
    """All facts: ours, then those of the user's files in their order. Read once in a process.

    A user file is YAML with the keys states, organisations, holders and happenings, in the form of ours. A state or
    organisation with a code or id that is already known adds its names to what is known and replaces what is single.
    Raises KnowledgeError, which tells the file, the line and what is wrong.
    """
    ours = _ours()
    states = {state.code: state for state in ours.states}
    organisations = {organisation.id: organisation for organisation in ours.organisations}
    holders, happenings = list(ours.holders), list(ours.happenings)
    digest = hashlib.sha256(ours.digest.encode())
    for path in extra:
        text = read_text(path)
        digest.update(hashlib.sha256(text.encode()).digest())
        told = _sections(path, text)
        for state in _build(path, text, told, "states", build_state):
            states[state.code] = _merge(states[state.code], state) if state.code in states else state
        for one in _build(path, text, told, "organisations", build_organisation):
            organisations[one.id] = _merge(organisations[one.id], one) if one.id in organisations else one
        terms = _build(path, text, told, "holders", build_holder)
        for number, holder in enumerate(terms):
            if holder.of not in states and holder.of not in organisations:
                raise _error(path, text, "holders", number, f"of {holder.of!r} is no known state or organisation")
        holders += terms
        happenings += _build(path, text, told, "happenings", build_happening)
    if not extra:
        return ours
    return Knowledge(
        tuple(states.values()),
        tuple(organisations.values()),
        tuple(holders),
        tuple(happenings),
        digest.hexdigest(),
        True,
    )


@cache
def _ours() -> Knowledge:
    states = _own("states.yaml", data("states.yaml"), build_state)
    organisations = _own("organisations.tsv", _rows("organisations.tsv", "names", "members"), build_organisation)
    holders = _own("holders.tsv", _rows("holders.tsv", "names"), build_holder)
    happenings: tuple[Happening, ...] = ()
    if (FOLDER / "happenings.yaml").exists():
        happenings = _own("happenings.yaml", data("happenings.yaml"), build_happening)
    return Knowledge(states, organisations, holders, happenings, _digest_of_folder(), True)


def _rows(name: str, *lists: str) -> Iterator[Entry]:
    # in a table a list stands in one cell: NATO|Atlantic Alliance
    for row in table(name):
        yield {**row, **{key: row[key].split("|") if row[key] else [] for key in lists}}


def _digest_of_folder() -> str:
    # every data file, the lexicons too: two records with one digest were made with the same knowledge
    digest = hashlib.sha256()
    for path in sorted(FOLDER.iterdir(), key=lambda path: path.name):
        if path.suffix in (".yaml", ".tsv"):
            digest.update(path.name.encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest())
    return digest.hexdigest()


def _own(name: str, entries: Iterable[Entry], build: Callable[[Entry], B]) -> tuple[B, ...]:
    built: list[B] = []
    for number, entry in enumerate(entries, 1):
        try:
            built.append(build(entry))
        except EntryError as error:
            raise KnowledgeError(FOLDER / name, f"entry {number} {dict(entry)}", str(error)) from error
    return tuple(built)


def _sections(path: Path, text: str) -> dict[str, list[Any]]:
    told = read_yaml(path, text)
    if told is None:
        return {}
    if not isinstance(told, dict):
        raise KnowledgeError(path, "line 1", f"must be a mapping with the keys {', '.join(KEYS)}")
    _refuse_repeats(path, text)
    for key, entries in told.items():
        if key not in KEYS:
            raise KnowledgeError(path, "", f"has the unknown key {key!r}; known are {', '.join(KEYS)}")
        if entries is not None and not isinstance(entries, list):
            raise KnowledgeError(path, f"key {key}", "must be a list of entries")
    return {key: entries for key, entries in told.items() if entries}


def _refuse_repeats(path: Path, text: str) -> None:
    # YAML keeps the last of two keys and drops the first without a word
    waiting, met = [yaml.compose(text, Loader=yaml.CSafeLoader)], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in met:
            continue  # an alias
        met.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            keys = set[str]()
            for key, value in node.value:
                if str(key.value) in keys:
                    raise KnowledgeError(path, f"line {key.start_mark.line + 1}", f"has the key {key.value!r} twice")
                keys.add(str(key.value))
                waiting.append(value)


def _build(path: Path, text: str, told: dict[str, list[Any]], section: str, build: Callable[[Entry], B]) -> list[B]:
    built: list[B] = []
    for number, entry in enumerate(told.get(section, [])):
        try:
            built.append(build(check_keys(section, entry)))
        except EntryError as error:
            raise _error(path, text, section, number, str(error)) from error
    return built


def _error(path: Path, text: str, section: str, number: int, wrong: str) -> KnowledgeError:
    place = f"{section}, entry {number + 1}"
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if key.value == section and isinstance(value, yaml.SequenceNode):
                place += f" (line {value.value[number].start_mark.line + 1})"
    return KnowledgeError(path, place, wrong)


def _merge(ours: F, theirs: F) -> F:
    changed: dict[str, Any] = {}
    for field in fields(theirs):
        value = getattr(theirs, field.name)
        if isinstance(value, tuple):
            value = tuple(dict.fromkeys(getattr(ours, field.name) + value))
        if value:
            changed[field.name] = value
    return replace(ours, **changed)
