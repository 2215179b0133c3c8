"""Knows how an article comes to know its copies: texts that are the same text, from other outlets, cut or edited."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from verbale.record import schema
from verbale.record.inserting import insert_rows
from verbale.record.joined import copies, copy_bands


def add_copies(connection: Connection, article: int, text: str) -> None:
    """Write under which text the article stands: that of the first of its copies, or its own.

    Texts that a new one ties together become one; which are one does not depend on the order in which they came.
    """
    # numpy takes a while to load; who only asks does not need it
    from verbale.articles.copies import is_copy, sketch

    found = sketch(text)
    groups: set[int] = set()
    near = select(copy_bands.c.article).where(copy_bands.c.band.in_(found.bands)).distinct()
    chosen = (
        select(schema.articles.c.text, copies.c.text.label("group"))
        .join(copies, copies.c.article == schema.articles.c.n)
        .where(schema.articles.c.n.in_(near))
        .order_by(schema.articles.c.n)
    )
    for other, group in connection.execute(chosen).all():
        # of a group that is tied already nothing more can be learnt
        if group not in groups and is_copy(found, sketch(other)):
            groups.add(group)
    first = min(groups, default=article)
    insert_rows(connection, copies, [{"article": article, "text": first}])
    if len(groups) > 1:
        connection.execute(update(copies).where(copies.c.text.in_(groups)).values(text=first))
    insert_rows(connection, copy_bands, [{"band": band, "article": article} for band in sorted(set(found.bands))])
