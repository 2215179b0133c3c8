"""Makes a large record out of a small one, for measuring: every article is varied, with other names, words, places and days.

    python benchmarks/grow_record.py small.sqlite large.sqlite --articles 20000 --days 40

Nothing is parsed: what was coded is kept, and its text rewritten word by word. A word goes to another word of the same
length that is about as common, so that every offset holds and the vocabulary does not grow; a name goes to a made-up
one; a country to another. One variant is rewritten in one way throughout, so that reports of one act stay reports of
one act, and articles on one thing stay together, while two variants tell different stories.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from verbale.actors.actor import Actor, Cast
from verbale.acts.act import Act
from verbale.articles.article import Article
from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.record import open_record
from verbale.record.adding import add_coded
from verbale.record.rows import Run
from verbale.statements.statement import Statement
from verbale.times.interval import Interval

WORD = re.compile(r"[^\W\d_]+")
#: words that stay: a sentence needs its small words
SMALL = 4
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
#: words about as common are exchanged among each other: so many ranks
BAND = 300
#: articles that go in with one transaction
BATCH = 250
RUN = Run("grown", "0" * 64, "none")


class Variant:
    """One way to rewrite: which word, name and country becomes which, and by how much days move."""

    def __init__(
        self, seed: int, bands: Sequence[Sequence[str]], names: frozenset[str], countries: Sequence[str]
    ) -> None:
        self.seed = seed
        self._names = names
        chance = random.Random(seed)
        self._words: dict[str, str] = {}
        for band in bands:
            shuffled = list(band)
            chance.shuffle(shuffled)
            self._words |= dict(zip(band, shuffled, strict=True))
        moved = list(countries)
        chance.shuffle(moved)
        self._countries = dict(zip(countries, moved, strict=True))
        self._made: dict[str, str] = {}
        self.shift = chance.randrange(10_000)

    def text(self, text: str) -> str:
        """The text with other words, each as long as before."""
        return WORD.sub(lambda found: self._word(found[0]), text)

    def _word(self, word: str) -> str:
        lower = word.lower()
        other = self._name(lower) if lower in self._names else self._words.get(lower, lower)
        if word.isupper():
            return other.upper()
        return other.capitalize() if word[0].isupper() else other

    def _name(self, name: str) -> str:
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> str:
        chance = random.Random(f"{self.seed} {name}")
        # a letter goes to one of its kind; letters that change length in lower or upper case stay
        return "".join(
            chance.choice(VOWELS) if c in VOWELS else chance.choice(CONSONANTS) if c in CONSONANTS else c for c in name
        )

    def country(self, code: str | None) -> str | None:
        return self._countries.get(code, code) if code is not None else None

    def actor(self, actor_id: str | None) -> str | None:
        """'state:XVA' -> 'state:XKO', 'person:ada-lind' -> 'person:ebo-kint'."""
        if actor_id is None:
            return None
        kind, _, name = actor_id.partition(":")
        head, dot, role = name.partition(".")
        if head in self._countries:
            return f"{kind}:{self._countries[head]}{dot}{role}"
        return f"{kind}:{WORD.sub(lambda found: self._name(found[0]), name)}"


def grow(source: Path, target: Path, articles: int, days: int, first_day: date) -> Iterator[int]:
    """Write `articles` varied articles over `days` days into the record `target`; the number so far, now and then."""
    with open_record(source) as small:
        coded = [found for row in small.articles() if (found := small.coded(row.id)) is not None]
    if not coded:
        raise SystemExit(f"{source}: holds no article")
    names = _names(coded)
    bands = _bands(coded, names)
    countries = sorted({a.country for one in coded for a in one.cast.actors.values() if a.country})
    done = 0
    with open_record(target, write=True) as large:
        for seed in range(articles // len(coded) + 1):
            variant = Variant(seed, bands, names, countries)
            some = coded[: articles - done]
            for first in range(0, len(some), BATCH):
                with large.at_work() as connection:
                    for one in some[first : first + BATCH]:
                        varied = vary(one, variant, days, first_day)
                        add_coded(connection, varied, Page(varied.article.uri, varied.article.text.encode()), RUN)
                        done += 1
                yield done


def _names(coded: Sequence[Coded]) -> frozenset[str]:
    """Words of names that are hardly ever written small: 'the' of a newspaper's name is none."""
    small = Counter(word for one in coded for word in WORD.findall(one.article.text) if word.islower())
    large = Counter(
        word.lower()
        for one in coded
        for mention in one.cast.mentions
        if mention.form == "name"
        for word in WORD.findall(mention.span.of(one.article.text))
        if word[0].isupper() and len(word) > 2
    )
    return frozenset(word for word, count in large.items() if count > small[word])


def _bands(coded: Sequence[Coded], names: frozenset[str]) -> list[list[str]]:
    """Words of one length and about as common, the commonest first."""
    counts = Counter(word.lower() for one in coded for word in WORD.findall(one.article.text))
    lengths: dict[int, list[str]] = defaultdict(list)
    for word, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if len(word) > SMALL and word not in names and word.isascii():
            lengths[len(word)].append(word)
    return [words[n : n + BAND] for words in lengths.values() for n in range(0, len(words), BAND)]


def vary(one: Coded, variant: Variant, days: int, first_day: date) -> Coded:
    """The coded article with other words, names, countries and days; all offsets hold."""
    article = one.article
    text = variant.text(article.text)
    key = hashlib.sha256(text.encode()).hexdigest()
    day = _new_day(article, variant, days, first_day)
    was = article.published.earliest
    delta = day - was if was is not None else timedelta(0)
    ids = {act.id: f"{key[:8]}{n:08x}" for n, act in enumerate(one.acts)}
    said = {s.id: f"{key[8:16]}{n:08x}" for n, s in enumerate(one.statements)}
    return replace(
        one,
        article=replace(
            article,
            id=key,
            uri=f"grown/{variant.seed}/{article.id[:16]}.txt",
            text=text,
            published=replace(article.published, earliest=day, latest=day, precision="day"),
        ),
        cast=_vary_cast(one.cast, variant),
        statements=tuple(_vary_statement(s, variant, said) for s in one.statements),
        acts=tuple(_vary_act(a, variant, ids, said, delta, day) for a in one.acts),
        problems=(),
    )


def _new_day(article: Article, variant: Variant, days: int, first_day: date) -> date:
    """Days of one story stay as far apart as they were, as far as there are days."""
    published = article.published
    known = published.earliest.toordinal() if published.earliest is not None else int(article.id[:6], 16)
    return first_day + timedelta(days=(known + variant.shift) % days)


def _vary_cast(cast: Cast, variant: Variant) -> Cast:
    actors: dict[str, Actor] = {}
    for actor in cast.actors.values():
        key = variant.actor(actor.id)
        assert key is not None
        actors[key] = replace(
            actor, id=key, name=variant.text(actor.name), country=variant.country(actor.country), wikidata=None
        )
    mentions = tuple(replace(m, actor=variant.actor(m.actor)) for m in cast.mentions)
    return Cast(actors, mentions)  # type: ignore[arg-type]


def _vary_statement(statement: Statement, variant: Variant, said: dict[str, str]) -> Statement:
    return replace(
        statement,
        id=said[statement.id],
        speaker=variant.actor(statement.speaker),
        addressees=tuple(filter(None, map(variant.actor, statement.addressees))),
        inside=said.get(statement.inside or ""),
    )


def _vary_act(
    act: Act, variant: Variant, ids: dict[str, str], said: dict[str, str], delta: timedelta, day: date
) -> Act:
    place = act.place
    if place is not None:
        place = replace(place, name=variant.text(place.name), country=variant.country(place.country))
    return replace(
        act,
        id=ids[act.id],
        actors=tuple(filter(None, map(variant.actor, act.actors))),
        recipients=tuple(filter(None, map(variant.actor, act.recipients))),
        statement=said.get(act.statement or ""),
        date=_moved(act.date, delta) or Interval(day, day, "day"),
        deadline=_moved(act.deadline, delta),
        place=place,
    )


def _moved(interval: Interval | None, delta: timedelta) -> Interval | None:
    if interval is None or interval.earliest is None or interval.latest is None:
        return None
    try:
        return replace(interval, earliest=interval.earliest + delta, latest=interval.latest + delta)
    except OverflowError:
        return None


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("source", type=Path, help="a record that `verbale add` made, of some hundred articles")
    parser.add_argument("target", type=Path, help="the record to write; it must not be there yet")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=20, help="over how many days the articles lie")
    parser.add_argument("--first-day", type=date.fromisoformat, default=date(2031, 1, 1))
    given = parser.parse_args()
    if given.target.exists():
        raise SystemExit(f"{given.target}: is there already")
    started = time.perf_counter()
    for done in grow(given.source, given.target, given.articles, given.days, given.first_day):
        print(f"\r{done} articles, {time.perf_counter() - started:.0f} s", end="", file=sys.stderr)
    print(file=sys.stderr)


if __name__ == "__main__":
    main()
