"""Knows what a story is called: its own actors, what they did, and its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from verbale.knowledge import known
from verbale.record import schema
from verbale.record.joined import story_articles
from verbale.record.packing import unpack_span
from verbale.relations.terms import ACTOR
from verbale.relations.words import COMMON, ENDING, WORD

#: what a PLOVER type is called in a label
CALLED = {
    "AGREE": "agreement", "CONSULT": "talks", "SUPPORT": "support", "COOPERATE": "cooperation", "AID": "aid",
    "CONCEDE": "concession", "RETREAT": "release or retreat", "REQUEST": "demands", "ACCUSE": "accusations",
    "REJECT": "refusal", "THREATEN": "threats", "PROTEST": "protest", "SANCTION": "sanctions",
    "MOBILIZE": "show of force", "COERCE": "coercion", "ASSAULT": "violence",
}  # fmt: skip
#: names and words in a label, and articles from whose headlines the words are taken
NAMES, WORDS, READ = 2, 3, 40
#: letters that words begin with in common at least, where one is made of the other
STEM = 4
_WORD = re.compile(r"[^\W\d_]{3,}")


def label_story(connection: Connection, story: int, terms: Sequence[tuple[str, float]]) -> str:
    """'Korland and Quessa: talks; grain, harbour': who acts in most of its articles, the commonest kind of act, and the
    words of its headlines that are most its own. `terms` are the story's, the weightiest first."""
    articles = schema.articles
    members = (
        select(articles.c.n, articles.c.headline, articles.c.text)
        .join(story_articles, story_articles.c.article == articles.c.n)
        .where(story_articles.c.story == story)
        .order_by(articles.c.earliest.is_(None), articles.c.earliest, articles.c.id)
        .limit(READ)
    )
    rows = connection.execute(members).all()
    names, persons = _names(connection, [row.n for row in rows])
    kind = _kind(connection, [row.n for row in rows])
    spoken = find_spoken(names, persons)
    headlines = [span.of(row.text) for row in rows if (span := unpack_span(row.headline)) is not None]
    words = _words(headlines or [row.text[:200] for row in rows], terms, spoken)
    head = " and ".join(names)
    tail = "; ".join(part for part in (kind, ", ".join(words)) if part)
    return ": ".join(part for part in (head, tail) if part) or "untitled"


def _names(connection: Connection, articles: Sequence[int]) -> tuple[list[str], list[str]]:
    """Those named in most articles; an article in which one acts, or is acted upon, counts three times. And all persons."""
    did, sides, actors, shown = schema.acts, schema.act_parties, schema.actors, schema.appearances
    acting = (
        select(actors.c.id, actors.c.name, did.c.article)
        .join(sides, sides.c.actor == actors.c.id)
        .join(did, did.c.n == sides.c.act)
        .where(did.c.article.in_(articles), actors.c.kind != "group")
        .distinct()
    )
    named = select(actors.c.id, actors.c.name, shown.c.article).join(shown, shown.c.actor == actors.c.id)
    named = named.where(shown.c.article.in_(articles), actors.c.kind != "group")
    counts: Counter[tuple[str, str]] = Counter()
    for chosen, weight in ((acting, 2), (named, 1)):
        for row in connection.execute(chosen):
            counts[row.name, row.id] += weight
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    persons = sorted(name for name, actor in counts if actor.startswith("person:"))
    return [name for (name, _), _ in ranked[:NAMES]], persons


def _kind(connection: Connection, articles: Sequence[int]) -> str:
    did = schema.acts
    told = select(did.c.type, did.c.article).where(did.c.article.in_(articles)).distinct()
    counts = Counter(row.type for row in connection.execute(told))
    if not counts:
        return ""
    return CALLED.get(min(counts, key=lambda kind: (-counts[kind], kind)), "")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a title's names say already: whole words, and how words begin."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def holds(self, word: str) -> bool:
        """Whether the word says no more than the names."""
        return word.lower() in self.words or word.lower().startswith(self.beginnings)


def find_spoken(names: Sequence[str], persons: Sequence[str] = ()) -> Spoken:
    """What says no more than who is in the story: the words of the names and what is made of them ('Varenian' beside
    'Varenia'), a state's people and adjective ('French'), names of persons."""
    words = {word.lower() for name in names for word in _WORD.findall(name)}
    for state in known().states:
        if set(names) & set(state.names):
            words |= {word.lower() for one in (*state.adjectives, *state.people) for word in _WORD.findall(one)}
    stems = {stem if len(stem := word.rstrip("aeiouy")) >= STEM else word for word in words}
    whole = words | {word.lower() for name in persons for word in _WORD.findall(name)}
    return Spoken(frozenset(whole), tuple(sorted(stem for stem in stems if len(stem) >= STEM)))


def _words(headlines: Sequence[str], terms: Sequence[tuple[str, float]], spoken: Spoken) -> list[str]:
    """The weightiest terms that stand in a headline, as they are mostly written there; none that the names say."""
    written: dict[str, Counter[str]] = {}
    for headline in headlines:
        for word in _WORD.findall(headline):
            if word.lower() not in COMMON:
                written.setdefault(ENDING.sub("", word.lower()), Counter())[word] += 1
    found: list[str] = []
    for term, _ in terms:
        if term in written and len(found) < WORDS:
            word = min(written[term], key=lambda w: (-written[term][w], not w.islower(), w))
            if not spoken.holds(word) and word.lower() not in (f.lower() for f in found):
                found.append(word)
    return found


def show_terms(
    connection: Connection, weights: Mapping[str, float], written: Mapping[str, str], most: int = 4
) -> tuple[list[str], list[str]]:
    """The weightiest terms in words: names of actors, and words as they are `written`, by their stems."""
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    ids = [term.removeprefix(ACTOR) for term, _ in ranked if term.startswith(ACTOR)][:most]
    actors = schema.actors
    chosen = select(actors.c.id, actors.c.name).where(actors.c.id.in_(ids))
    names = {row.id: row.name for row in connection.execute(chosen)}
    words = [written.get(term, term) for term, _ in ranked if not term.startswith(ACTOR)]
    return [names.get(one, one) for one in ids], words[:most]


def write_out(passages: Iterable[str]) -> dict[str, str]:
    """How each stem is first written in the passages."""
    written: dict[str, str] = {}
    for passage in passages:
        for word in WORD.findall(passage):
            written.setdefault(ENDING.sub("", word.lower()), word)
    return written
