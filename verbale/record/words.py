"""Knows full-text search over the record: the index, the query's small grammar, and the only SQL that is SQLite's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from sqlalchemy import Connection, text

from verbale.record import schema
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
#: -word, "a phrase", word*
_TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


def create_index(connection: Connection) -> None:
    """Make the index of a new record."""
    connection.exec_driver_sql(_VIEW)
    connection.exec_driver_sql(_INDEX)


def index_passages(connection: Connection, kind: str, passages: Sequence[tuple[int, str]]) -> None:
    """Put passages, each the `n` of its row and its words, into the index."""
    if not passages:
        return
    first = next_key(connection, schema.passages)
    rows = [{"n": first + i, "kind": kind, "ref": ref} for i, (ref, _) in enumerate(passages)]
    insert_rows(connection, schema.passages, rows)
    connection.exec_driver_sql(
        "INSERT INTO passage_index(rowid, words) VALUES (?, ?)",
        [(first + i, words) for i, (_, words) in enumerate(passages)],
    )


def read_query(query: str) -> str | None:
    """The query as an expression of the index; None where it holds no word to look for.

    Any string is a query: all its words must occur; "several words" in double quotes occur in that order; word*
    finds words that begin so; -word excludes. Every other character parts words.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for found in _TERM.finditer(query):
        given = found["phrase"] if found["phrase"] is not None else found["word"]
        words = _words(given)
        if not words:
            continue
        begins = "*" if found["word"] and given.endswith("*") else ""
        (unwanted if found["minus"] else wanted).append(f'"{words}"{begins}')
    if not wanted:
        return None
    return " AND ".join(wanted) + "".join(f" NOT {term}" for term in unwanted)


def _words(given: str) -> str:
    """Letters and digits as they are, all else as one space: as the index parts words."""
    return " ".join("".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in given).split())


def find_passages(connection: Connection, query: str, kinds: Sequence[str], limit: int) -> list[tuple[str, int, str]]:
    """The best passages: each its kind, its row's `n`, and the words around the find with « » about what was found."""
    expression = read_query(query)
    if expression is None or limit < 1:
        return []
    chosen = ", ".join(f":kind{i}" for i in range(len(kinds)))
    found = connection.execute(
        text(
            "SELECT p.kind, p.ref, snippet(passage_index, 0, '«', '»', ' … ', 24) "
            "FROM passage_index JOIN passages p ON p.n = passage_index.rowid "
            f"WHERE passage_index MATCH :expression AND p.kind IN ({chosen}) "
            "ORDER BY bm25(passage_index), p.n LIMIT :limit"
        ),
        {"expression": expression, "limit": limit, **{f"kind{i}": kind for i, kind in enumerate(kinds)}},
    )
    return [(row[0], row[1], row[2]) for row in found]


def check_index(connection: Connection) -> bool:
    """Whether the index holds each passage once: it can be asked for by readers, unlike the index's own check."""
    missing = connection.exec_driver_sql(
        "SELECT count(*) FROM passages p LEFT JOIN passage_index_docsize d ON d.id = p.n WHERE d.id IS NULL"
    ).scalar()
    counted = connection.exec_driver_sql(
        "SELECT (SELECT count(*) FROM passages) - (SELECT count(*) FROM passage_index_docsize)"
    ).scalar()
    return not missing and not counted
