"""Knows which events of `knowledge/news` a text tells: by a name, with the words that must stand beside it in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from verbale.knowledge.reading import FOLDER, table
from verbale.text.parse import Parse, Sentence
from verbale.text.spans import Span
from verbale.times.phrases import Phrases

#: what is known beforehand and spoken of before it comes
_PLANS: Final = re.compile(
    r"olympi|world cup|summit|cop\d|g20|g7|euro \d|elect|runoff|referendum|congress|games|festival|inaugurat|jubilee|coronation|"
    r"conference|launch|maiden|wedding|super bowl|championship|eurovision|vote|first round|polls|oscar|grammy|anniversary|handover|general assembly"
)
#: the rows of each name met, with their words beside, and whether none is asked for
_ASKED: Final[dict[str, list[tuple[News, tuple[str, ...], bool]]]] = {}
#: words beside are no shorter
_LETTERS: Final = 2
#: a name of so many events, over so many days, is in the news every day
_OFTEN: Final = 4
_LONG: Final = 700


@dataclass(frozen=True, slots=True)
class News:
    """One row; `beside` is empty where the name alone tells it; `planned` where it was known beforehand."""

    name: str
    start: date
    end: date
    kind: str
    beside: str
    planned: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """A name in a sentence, what rows it may mean there, how many words beside it say so, and whether one is a phrase."""

    span: Span
    name: str
    sentence: Sentence
    words: str
    rows: tuple[News, ...]
    hits: int
    phrase: bool


def tellings(parse: Parse) -> Iterator[Telling]:
    """Each mention that tells one event or several of the same name and kind, in order; a row is told once."""
    told: set[int] = set()
    read: dict[int, str] = {}
    for span, rows in _phrases().find(parse):
        token = parse.head_of(span)
        if token is None:
            continue
        sentence = parse.sentence_of(token)
        if sentence.i not in read:
            read[sentence.i] = sentence.span.of(parse.text).lower().replace("’", "'")
        low = read[sentence.i]
        at = span.start - sentence.span.start
        words = low[:at] + " " * span.length + low[at + span.length :]
        name = span.of(parse.text)
        fitting: dict[tuple[str, bool], list[tuple[News, frozenset[str]]]] = {}
        for row, hits in _fitting(name, rows, words):
            if id(row) not in told:
                told.add(id(row))
                fitting.setdefault((row.kind, row.planned), []).append((row, hits))
        for meant in fitting.values():
            most = max(len(hits) for _, hits in meant)
            best = [(row, hits) for row, hits in meant if len(hits) == most]
            phrase = any(" " in hit for _, hits in best for hit in hits)
            yield Telling(span, name, sentence, words, tuple(row for row, _ in best), most, phrase)


def _fitting(name: str, rows: Sequence[News], words: str) -> Iterator[tuple[News, frozenset[str]]]:
    """The rows of a name of whose words some begin a word of the sentence, each with those."""
    asked = _ASKED.get(name)
    if asked is None:
        asked = _ASKED[name] = [
            (row, tuple(w for w in row.beside.split("|") if len(w) >= _LETTERS), not row.beside) for row in rows
        ]
    for row, beside, alone in asked:
        met: dict[int, str] = {}
        for word in beside:
            at = words.find(word)
            while at >= 0:
                if at == 0 or not words[at - 1].isalnum() or not words[at - 1].isascii():
                    met.setdefault(at, word)
                at = words.find(word, at + 1)
        if met or alone:
            yield row, frozenset(met.values())


@cache
def _phrases() -> Phrases[News]:
    entries: list[tuple[str, News]] = []
    for path in sorted((FOLDER / "news").glob("*.tsv")):
        for row in table(f"news/{path.name}"):
            names = row["names"].split("|")
            start, end = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
            news = News(names[0], start, end, row["kind"], row["beside"], is_planned(row))
            for name in names:
                entries.append((name, news))
                if name[0].islower():
                    entries.append((name[0].upper() + name[1:], news))
    return Phrases(entries)


@cache
def often_told() -> frozenset[str]:
    """Names of many events over years, such as a president's: they tell less."""
    days: dict[str, list[date]] = {}
    for name, news in _phrases().entries():
        if news.kind == "news":
            days.setdefault(name, []).append(news.start)
    return frozenset(
        name for name, starts in days.items() if len(starts) >= _OFTEN and (max(starts) - min(starts)).days > _LONG
    )


@cache
def besides(words: str) -> re.Pattern[str]:
    """The beginnings of words, parted by |, as a pattern: made when a name of their row is first met."""
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(re.escape(word) for word in words.split('|'))})")


def is_planned(row: dict[str, str]) -> bool:
    """Whether a row of the table tells of what was known beforehand."""
    return row["kind"] == "news" and _PLANS.search(f"{row['names']}|{row['beside']}".lower()) is not None
