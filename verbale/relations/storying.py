"""Knows how new articles find their stories in a record: candidates by their rarest terms, not by looking through all."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count

from sqlalchemy import Connection, delete, func, select

from verbale.record.deciding import standing
from verbale.record.joined import related, stories, story_articles, story_terms, term_counts
from verbale.record.keep_stories import (
    KeptStory,
    NewArticle,
    count_articles,
    describe_story,
    keys_of_articles,
    member_terms,
    move_articles,
    near_stories,
    new_story,
    place_article,
    read_new,
    read_stories,
    stories_of,
    take_back,
    write_counts,
)
from verbale.relations.labels import label_story, show_terms, write_out
from verbale.relations.stories import Group, Ties, alike, gather, lone
from verbale.relations.terms import Terms, add_up, count_terms, pack_terms, unpack_terms, weigh

#: terms by which an article's candidates are looked for, and a story is found
SOUGHT = 24
FOUND_BY = 48
#: candidates for one article
CANDIDATES = 24
#: terms that a story keeps: the weightiest of its articles together
KEPT = 600


def tell_stories(connection: Connection, articles: Sequence[int], day: date | None) -> int:
    """Put the articles with these keys `n`, all of one day, into stories; how many stories they came to.

    What these articles brought before is taken back first, so that the order in which they came does not matter.
    """
    again = set(take_back(connection, articles, day))
    for story in sorted(again):
        _describe(connection, story)
    came = read_new(connection, articles)
    weighed = _weigh(connection, came)
    near: set[int] = set()
    for article in came:
        first = sorted(weighed[article.n].items(), key=lambda pair: (-pair[1], pair[0]))[:SOUGHT]
        near |= set(near_stories(connection, [term for term, _ in first], CANDIDATES))
    ties = decided_articles(connection)
    near |= set(stories_of(connection, _partners(ties, articles)))
    kept = {story.id: story for story in read_stories(connection, sorted(near))}
    held = [Group(k.id, unpack_terms(k.terms), k.members, k.first, k.last) for k in kept.values()]
    new = {a.id: lone(a.id, a.n, weighed[a.n], a.day) for a in came}
    texts = {a.id: (a.title, *a.paragraphs) for a in came}
    changed = 0
    for parts in gather(held, new.values(), ties):
        fresh = [part for part in parts if part.key in new]
        if fresh:
            _place(connection, [kept[p.key] for p in parts if p.key in kept], fresh, parts, texts, day)
            changed += 1
    return changed


def decided_articles(connection: Connection) -> Ties:
    """What people decided of pairs of articles, as far as it stands and both are there."""
    decided = standing(connection, "article")
    keys = keys_of_articles(connection, {key for one in decided for key in (one.one, one.other)})
    pairs = {
        verdict: frozenset(
            frozenset((keys[d.one], keys[d.other]))
            for d in decided
            if d.verdict == verdict and d.one in keys and d.other in keys
        )
        for verdict in ("join", "split")
    }
    return Ties(pairs["join"], pairs["split"])


def _partners(ties: Ties, articles: Sequence[int]) -> list[int]:
    came = set(articles)
    return sorted({other for pair in ties.same if pair & came for other in pair - came})


def forget_stories(connection: Connection) -> None:
    """Take all stories away, and what is known of terms."""
    for table in (story_terms, story_articles, stories, term_counts):
        connection.execute(delete(table))


def _weigh(connection: Connection, came: Sequence[NewArticle]) -> dict[int, Terms]:
    """The articles' terms, weighed by the record with all of them in it."""
    counts = {a.n: count_terms(a.title, a.paragraphs, a.actors) for a in came}
    counted = set(connection.execute(select(related.c.article).where(related.c.article.in_(counts))).scalars())
    fresh = [n for n in counts if n not in counted]
    known = count_articles(connection, (term for terms in counts.values() for term in terms))
    more = Counter(term for n in fresh for term in counts[n])
    write_counts(connection, known, more)
    total = int(connection.execute(select(func.count()).select_from(related)).scalar() or 0) + len(fresh)
    together: Mapping[str, int] = Counter(known) + more
    return {n: weigh(terms, together, total) for n, terms in counts.items()}


def _place(
    connection: Connection,
    old: Sequence[KeptStory],
    fresh: Sequence[Group],
    parts: Sequence[Group],
    texts: Mapping[str, Sequence[str]],
    day: date | None,
) -> None:
    """Put the new articles into the oldest of the old stories, or into one of their own."""
    if old:
        # the larger goes on, of equals the one that began first
        first = min(old, key=lambda k: (-len(k.members), k.first or date.max, k.id))
        target = first.n
        for other in old:
            if other is not first:
                move_articles(connection, other, target, day)
    else:
        founder = min(fresh, key=lambda g: g.key)
        target = new_story(connection, _free_id(connection, founder.key))
    for article in fresh:
        rest = [part for part in parts if part.key != article.key]
        score, why = _reasons(connection, article, rest, texts[article.key])
        place_article(connection, article.members[0], target, score, why, pack_terms(article.terms))
    _describe(connection, target)


def _free_id(connection: Connection, founder: str) -> str:
    """The id of a story founded by this article; another one where a story stands under it that the article has left."""
    for again in count():
        key = "t-" + hashlib.sha256((founder + "+" * again).encode()).hexdigest()[:16]
        if connection.execute(select(stories.c.n).where(stories.c.id == key)).first() is None:
            return key
    raise AssertionError("counting has no end")


def _reasons(
    connection: Connection, article: Group, rest: Sequence[Group], texts: Sequence[str]
) -> tuple[float, list[str]]:
    if not rest:
        return 1.0, ["first article of its story"]
    size = sum(len(part.members) for part in rest)
    score = sum(alike(article, part) * len(part.members) for part in rest) / size
    shared = add_up(part.terms for part in rest)
    weights = {term: weight * shared[term] for term, weight in article.terms.items() if term in shared}
    names, words = show_terms(connection, weights, write_out(texts))
    why = [f"likeness {score:.2f} to {size} other {'article' if size == 1 else 'articles'}"]
    if names:
        why.append("names in common: " + ", ".join(names))
    if words:
        why.append("words in common: " + ", ".join(words))
    return round(min(score, 1.0), 3), why


def _describe(connection: Connection, story: int) -> None:
    terms = add_up(unpack_terms(kept) for _, kept in member_terms(connection, story))
    first = sorted(terms.items(), key=lambda pair: (-pair[1], pair[0]))[:KEPT]
    label = label_story(connection, story, first)
    describe_story(connection, story, label, pack_terms(dict(first)), first[:FOUND_BY])
