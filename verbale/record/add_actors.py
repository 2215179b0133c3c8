"""Knows how an article's actors go into the record, and how the articles together come to show an actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, insert, select, update

from verbale.record import schema
from verbale.record.folding import fold
from verbale.record.inserting import insert_rows

if TYPE_CHECKING:
    from verbale.actors.actor import Actor, Cast

#: facts of an actor on which articles may differ; offices are all kept, of the others the commonest is shown
_SETTLED = ("name", "kind", "country", "sector", "wikidata")
_FACTS = (*_SETTLED, "office")

_Count = dict[tuple[str, str, str], int]


def add_cast(connection: Connection, article: int, cast: Cast) -> None:
    """Write the article's actors and their mentions, and settle anew how all articles together show each actor."""
    actors = list({actor.id: actor for actor in cast.actors.values()}.values())
    known = _count_facts(connection, [actor.id for actor in actors])
    counts = dict(known)
    for key in _facts_of(actors):
        counts[key] = counts.get(key, 0) + 1
    _settle(connection, actors, counts)
    insert_rows(connection, schema.appearances, [_appearance(article, n, actor) for n, actor in enumerate(actors)])
    _write_facts(connection, known, counts)
    insert_rows(
        connection,
        schema.mentions,
        [
            {
                "article": article,
                "position": position,
                "actor": mention.actor,
                "start": mention.span.start,
                "end": mention.span.end,
                "form": mention.form,
                "rule": mention.rule,
            }
            for position, mention in enumerate(cast.mentions)
        ],
    )
    count_more(connection, mentions=[mention.actor for mention in cast.mentions])


def count_more(connection: Connection, **whom: Iterable[str | None]) -> None:
    """Count each actor once for each time it stands in a list: mentions, said, did, received."""
    for what, ids in whom.items():
        counted = Counter(one for one in ids if one is not None)
        column = schema.actors.c[what]
        if rows := [{"key": actor, "more": times} for actor, times in counted.items()]:
            change = update(schema.actors).where(schema.actors.c.id == bindparam("key"))
            connection.execute(change.values({what: column + bindparam("more")}), rows)


def _facts_of(actors: Iterable[Actor]) -> Iterable[tuple[str, str, str]]:
    for actor in actors:
        for field in _FACTS:
            if (value := getattr(actor, field)) is not None:
                yield actor.id, field, value


def _count_facts(connection: Connection, ids: list[str]) -> _Count:
    facts = schema.actor_facts
    chosen = select(facts.c.actor, facts.c.field, facts.c.value, facts.c.articles).where(facts.c.actor.in_(ids))
    return {(actor, field, value): articles for actor, field, value, articles in connection.execute(chosen)}


def _settle(connection: Connection, actors: Iterable[Actor], counts: _Count) -> None:
    """Of each fact what most articles say; of equals the longer, then the first by alphabet.

    So the order in which articles are added does not matter.
    """
    best: dict[tuple[str, str], tuple[int, int, str]] = {}
    for (actor_id, field, value), articles in counts.items():
        rank = (-articles, -len(value), value)
        best[actor_id, field] = min(best.get((actor_id, field), rank), rank)
    table = schema.actors
    there = set(connection.execute(select(table.c.id).where(table.c.id.in_([a.id for a in actors]))).scalars())
    rows: list[dict[str, Any]] = []
    for actor in actors:
        settled = {field: best[actor.id, field][2] if (actor.id, field) in best else None for field in _SETTLED}
        rows.append({"key": actor.id, **settled})
    new = [{"id" if k == "key" else k: v for k, v in row.items()} for row in rows if row["key"] not in there]
    insert_rows(connection, table, new)
    if old := [row for row in rows if row["key"] in there]:
        change = update(table).where(table.c.id == bindparam("key"))
        connection.execute(change.values({field: bindparam(field) for field in _SETTLED}), old)


def _appearance(article: int, position: int, actor: Actor) -> dict[str, Any]:
    facts = {field: getattr(actor, field) for field in _FACTS}
    return {"article": article, "actor": actor.id, "position": position, **facts}


def _write_facts(connection: Connection, known: _Count, counts: _Count) -> None:
    facts = schema.actor_facts
    new = [
        {"actor": actor, "field": field, "value": value, "folded": fold(value), "articles": articles}
        for (actor, field, value), articles in counts.items()
        if (actor, field, value) not in known
    ]
    if new:
        connection.execute(insert(facts), new)
    changed = [
        {"of": actor, "said": field, "as": value, "now": counts[actor, field, value]}
        for (actor, field, value), articles in known.items()
        if counts[actor, field, value] != articles
    ]
    if changed:
        same = (facts.c.actor == bindparam("of"), facts.c.field == bindparam("said"), facts.c.value == bindparam("as"))
        connection.execute(update(facts).where(*same).values(articles=bindparam("now")), changed)
