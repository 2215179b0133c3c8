"""Knows whether a record is sound: its file, its ties, its index, and that every row's words are the text's."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from verbale.record import schema
from verbale.record.add_findings import GAP
from verbale.record.packing import unpack_spans
from verbale.record.words import check_index

_COUNTED = ("pages", "articles", "actors", "mentions", "statements", "acts", "problems")


def count_rows(connection: Connection) -> dict[str, int]:
    """How many rows each table has that a user knows of."""
    return {
        name: int(connection.execute(select(func.count()).select_from(schema.metadata.tables[name])).scalar() or 0)
        for name in _COUNTED
    }


def check_record(connection: Connection) -> list[str]:
    """What is wrong, in words; empty where all is well."""
    wrong = [f"file: {row[0]}" for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    wrong += [f"{row[0]}: a row leads nowhere" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    if not check_index(connection):
        wrong.append("search index: does not hold every passage once")
    return wrong + _check_words(connection)


def _check_words(connection: Connection) -> list[str]:
    articles, said, did = schema.articles, schema.statements, schema.acts
    wrong = []
    for n, text in connection.execute(select(articles.c.n, articles.c.text)):
        for row in connection.execute(select(said).where(said.c.article == n)):
            if GAP.join(part.of(text) for part in unpack_spans(row.content)) != row.words:
                wrong.append(f"statement {row.id}: its words are not those of the text")
        for row in connection.execute(select(did).where(did.c.article == n)):
            if text[row.start : row.end] != row.words or not text[slice(*row.trigger)]:
                wrong.append(f"act {row.id}: its words are not those of the text")
    return wrong
