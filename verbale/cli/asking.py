"""Knows how a command asks the record: opens it, and tells where a name asked for is nobody in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from verbale.cli.messages import Refusal, say

if TYPE_CHECKING:
    from verbale.record import Filter, Record


@contextmanager
def asked_record(path: Path, wanted: Filter | None = None) -> Iterator[Record]:
    """The record at `path`, open for reading."""
    from verbale.record import open_record

    with open_record(path) as record:
        for asked in (wanted.actor, wanted.recipient) if wanted is not None else ():
            if asked is not None and not record.find_actor(asked):
                say(f"nobody in this record is {asked!r}; `verbale actors` lists who is")
        yield record


def all_related(record: Record) -> bool:
    """Whether all articles of the record are related: what was worked out across articles is then read from it."""
    from verbale.record.find_lines import is_related

    with record.at_work() as connection:
        return is_related(connection)


def say_left_out(shown: int, total: int) -> None:
    """Tell how many rows a limit leaves out; nothing where it leaves out none."""
    if shown < total:
        say(f"{total - shown:,} more of {total:,}; a larger --limit shows them")


def one_article(record: Record, asked: str) -> str:
    """The id of the one article that is meant; Refusal where it is none or several."""
    found = record.find_article(asked)
    if not found:
        raise Refusal(f"no article is {asked!r}; `verbale articles` lists them")
    if len(found) > 1:
        listed = ", ".join(article[:10] for article in found[:5])
        raise Refusal(f"{len(found)} articles are {asked!r}: {listed}{', ...' if len(found) > 5 else ''}")
    return found[0]
