"""Knows full-text search over the record: the index, the query's small grammar, and the only SQL that is SQLite's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from verbale.record import schema
from verbale.record.folding import fold
from verbale.record.inserting import insert_rows, next_key

#: the words of a passage stay where they are; the index only points to them
_VIEW = """
CREATE VIEW passage_words AS
SELECT p.n AS n, COALESCE(a.text, s.words, c.words) AS words
FROM passages p
LEFT JOIN articles a ON p.kind = 'article' AND a.n = p.ref
LEFT JOIN statements s ON p.kind = 'statement' AND s.n = p.ref
LEFT JOIN acts c ON p.kind = 'act' AND c.n = p.ref
"""
_INDEX = """
CREATE VIRTUAL TABLE passage_index USING fts5(
  words, content='passage_words', content_rowid='n', tokenize='unicode61 remove_diacritics 2'
)
"""
#: the same words without their endings; it says in which passage a word is, not where: a quarter of the other's size
_STEMS = """
CREATE VIRTUAL TABLE IF NOT EXISTS passage_stems USING fts5(
  words, content='passage_words', content_rowid='n', detail=none, tokenize='porter unicode61 remove_diacritics 2'
)
"""
_INDICES = ("passage_index", "passage_stems")
#: -word, "a phrase", word*
_TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


def create_index(connection: Connection) -> None:
    """Make the index of a new record."""
    connection.exec_driver_sql(_VIEW)
    connection.exec_driver_sql(_INDEX)
    connection.exec_driver_sql(_STEMS)


def add_stems(connection: Connection) -> None:
    """Make the index of words without their endings in a record that was made before there was one."""
    connection.exec_driver_sql(_STEMS)
    connection.exec_driver_sql("INSERT INTO passage_stems(passage_stems) VALUES ('rebuild')")


def index_passages(connection: Connection, kind: str, passages: Sequence[tuple[int, str]]) -> None:
    """Put passages, each the `n` of its row and its words, into the index."""
    if not passages:
        return
    first = next_key(connection, schema.passages)
    rows = [{"n": first + i, "kind": kind, "ref": ref} for i, (ref, _) in enumerate(passages)]
    insert_rows(connection, schema.passages, rows)
    for index in _INDICES:
        connection.exec_driver_sql(
            f"INSERT INTO {index}(rowid, words) VALUES (?, ?)",
            [(first + i, words) for i, (_, words) in enumerate(passages)],
        )


def read_query(query: str) -> str | None:
    """The query as an expression of the index; None where it holds no word to look for.

    Any string is a query: all its words must occur; "several words" in double quotes occur in that order; word*
    finds words that begin so; -word excludes. Every other character parts words.
    """
    return _expression(*_terms(query))


def read_stems(query: str) -> str | None:
    """The same for words in any form; None where the query asks for words as they stand, by "quotes" or word*, or where
    it holds words that are not written in the letters whose endings are known."""
    folded = [[fold(term) for term in terms] for terms in _terms(query)]
    if '"' in query or "*" in query or not all(term.isascii() for terms in folded for term in terms):
        return None
    # that index knows no order of words: 'cease-fire' is two words in it
    return _expression(*([f'"{word}"' for term in terms for word in term.split()] for terms in folded))


def _terms(query: str) -> tuple[list[str], list[str]]:
    """What is to occur and what is not, each in the quotes of the index."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for found in _TERM.finditer(query):
        given = found["phrase"] if found["phrase"] is not None else found["word"]
        words = _words(given)
        if not words:
            continue
        begins = "*" if found["word"] and given.endswith("*") else ""
        (unwanted if found["minus"] else wanted).append(f'"{words}"{begins}')
    return wanted, unwanted


def _expression(wanted: list[str], unwanted: list[str]) -> str | None:
    if not wanted:
        return None
    return " AND ".join(wanted) + "".join(f" NOT {term}" for term in unwanted)


def _words(given: str) -> str:
    """Letters and digits as they are, all else as one space: as the index parts words."""
    return " ".join("".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in given).split())


class Found(NamedTuple):
    """A passage that was found: its key, the kind and key `n` of its row, and in which index, by which expression."""

    n: int
    kind: str
    ref: int
    table: str
    expression: str


def find_passages(connection: Connection, query: str, kinds: Sequence[str], limit: int) -> list[Found]:
    """The best passages. Those that have the words in other forms come behind those that have them as they stand."""
    if limit < 1:
        return []
    found: dict[int, Found] = {}
    for index, expression in (("passage_index", read_query(query)), ("passage_stems", read_stems(query))):
        if expression is None or len(found) == limit:
            continue
        for one in _matching(connection, index, expression, kinds, limit):
            if len(found) < limit:
                found.setdefault(one.n, one)
    return list(found.values())


def _matching(connection: Connection, index: str, expression: str, kinds: Sequence[str], limit: int) -> list[Found]:
    chosen = ", ".join(f":kind{i}" for i in range(len(kinds)))
    found = connection.execute(
        text(
            f"SELECT p.n, p.kind, p.ref FROM {index} JOIN passages p ON p.n = {index}.rowid "
            f"WHERE {index} MATCH :expression AND p.kind IN ({chosen}) ORDER BY bm25({index}), p.n LIMIT :limit"
        ),
        {"expression": expression, "limit": limit, **{f"kind{i}": kind for i, kind in enumerate(kinds)}},
    )
    return [Found(row.n, row.kind, row.ref, index, expression) for row in found]


def show_words(connection: Connection, found: Sequence[Found]) -> dict[int, str]:
    """By the key of each passage, its words around the find, with « » about what was found."""
    shown: dict[int, str] = {}
    for one in found:
        row = connection.execute(
            text(
                f"SELECT snippet({one.table}, 0, '«', '»', ' … ', 24) FROM {one.table} "
                f"WHERE {one.table} MATCH :expression AND rowid = :n"
            ),
            {"expression": one.expression, "n": one.n},
        ).first()
        shown[one.n] = row[0] if row is not None else ""
    return shown


def check_index(connection: Connection) -> bool:
    """Whether the index holds each passage once: it can be asked for by readers, unlike the index's own check."""
    for index in _INDICES:
        missing = connection.exec_driver_sql(
            f"SELECT count(*) FROM passages p LEFT JOIN {index}_docsize d ON d.id = p.n WHERE d.id IS NULL"
        ).scalar()
        counted = connection.exec_driver_sql(
            f"SELECT (SELECT count(*) FROM passages) - (SELECT count(*) FROM {index}_docsize)"
        ).scalar()
        if missing or counted:
            return False
    return True
