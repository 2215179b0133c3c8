"""Knows the evidence of dated news: a text that tells of the storming of a palace was written soon after it was stormed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from verbale.knowledge.reading import table
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.calendar import WEEKDAYS, weekday_number
from verbale.times.evidence.evidence import LAST, Curve, Evidence, after, between, from_there
from verbale.times.finding import Found
from verbale.times.phrases import Phrases

#: how fast a kind leaves the news: told at the head of a text, and deeper in it
_FADES: Final = {"news": (1.5, 1.0), "affair": (1.0, 0.6)}
#: what is told with its year is told as history
_HISTORY: Final = 0.35
#: a name that is only this news', at the head of a text
_OWN: Final = 1.35
_WEIGHTS: Final = {"news": 0.8, "affair": 0.85, "landmark": 0.9, "era": 0.88}
_ALONE: Final = 0.94
_HEAD: Final = 4
#: news of the same days tells the same thing twice
_SAME: Final = 4
#: what is known beforehand and spoken of before it comes
_PLANS: Final = re.compile(
    r"olympi|world cup|summit|cop\d|g20|g7|euro \d|elect|runoff|referendum|congress|games|festival|inaugurat|jubilee|coronation|"
    r"conference|super bowl|championship|eurovision|vote|first round|polls|oscar|grammy|anniversary|handover|general assembly"
)
_PLANNED: Final[Curve] = (
    (-700, -181, 0.14), (-180, -31, 0.17), (-30, -1, 0.17), (0, 3, 0.14), (4, 14, 0.12), (15, 60, 0.1), (61, 400, 0.08), (401, 3000, 0.08),
)  # fmt: skip
_PLANNED_BACK: Final[Curve] = (
    (-90, -1, 0.12), (0, 3, 0.22), (4, 14, 0.18), (15, 60, 0.16), (61, 400, 0.16), (401, 3000, 0.16),
)  # fmt: skip
_ANNIVERSARY: Final = re.compile(r"anniversar|\byears? (?:ago|since|after|later)\b|\bcommemorat")
_WEEKDAY: Final = re.compile(r"\b(?:on |late |early )(?P<wd>" + "|".join(WEEKDAYS) + r")\b", re.IGNORECASE)
#: expressions that place the news from the day of writing; how many days back they are tried
_TRIED: Final = 800
_STEP: Final = 4
_MOST: Final = 2


@dataclass(frozen=True, slots=True)
class News:
    """One row of news.tsv; `beside` is empty where the name alone tells it; `planned` where it was known beforehand."""

    name: str
    start: date
    end: date
    kind: str
    beside: str
    planned: bool


@cache
def _phrases() -> Phrases[News]:
    entries: list[tuple[str, News]] = []
    for row in table("news.tsv"):
        names = row["names"].split("|")
        start, end = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
        news = News(names[0], start, end, row["kind"], row["beside"], _is_planned(row))
        for name in names:
            entries.append((name, news))
            if name[0].islower():
                entries.append((name[0].upper() + name[1:], news))
    return Phrases(entries)


@cache
def _besides(words: str) -> re.Pattern[str]:
    """The beginnings of words, parted by |, as a pattern: made when a name of their row is first met."""
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(re.escape(word) for word in words.split('|'))})")


def _is_planned(row: dict[str, str]) -> bool:
    return row["kind"] == "news" and _PLANS.search(f"{row['names']}|{row['beside']}".lower()) is not None


def find(parse: Parse, found: Sequence[tuple[int, Found]], common: frozenset[str]) -> Iterator[Evidence]:
    """One piece of evidence for each day of news that the text tells, at its first mention; where the sentence places it
    from the day of writing ('last month', 'on Tuesday'), that is the evidence. `common` are names that are in the news
    every day, such as states': with them the words beside tell less."""
    told: list[News] = []
    lowered: dict[int, str] = {}
    placings = 0
    for span, rows in _phrases().find(parse):
        token = parse.head_of(span)
        if token is None:
            continue
        sentence = parse.sentence_of(token)
        if sentence.i not in lowered:
            lowered[sentence.i] = sentence.span.of(parse.text).lower().replace("’", "'")
        at = span.start - sentence.span.start
        words = lowered[sentence.i][:at] + " " * span.length + lowered[sentence.i][at + span.length :]
        fitting = [n for n in rows if n not in told and (not n.beside or _besides(n.beside).search(words))]
        told += fitting
        for news in fitting:
            if any(n is not news and abs((n.start - news.start).days) < _SAME and n.kind == news.kind for n in told):
                continue
            sure = _sureness(news, span.of(parse.text), words, len(fitting), common)
            here = [f for i, f in found if i == sentence.i]
            if placings < _MOST and news.kind in _FADES and (news.end - news.start).days < 32:
                placed = _placed(parse, news, span, here, sure)
                if placed is not None:
                    placings += 1
                    yield placed
                    continue
            yield _of(news, span, words, sentence.i < _HEAD, sure)


def _sureness(news: News, name: str, words: str, rivals: int, common: frozenset[str]) -> float:
    """How surely the news is meant: by a name that is its own more than by a state's; less where others fit as well."""
    if news.kind in ("era", "landmark"):
        return _WEIGHTS[news.kind]
    if not news.beside:
        return _ALONE
    hits = len({m[0] for m in _besides(news.beside).finditer(words)})
    sure = (0.45 if name in common else 0.78 if " " in name else 0.7) + (0.14 if hits > 1 else 0.0)
    return sure / math.sqrt(rivals)


def _of(news: News, span: Span, words: str, at_head: bool, sure: float) -> Evidence:
    day = news.start.isoformat()
    if news.kind == "era":
        why = f"'{news.name}' was in use from {day} to {news.end.isoformat()}"
        later = min(LAST, news.end + timedelta(days=900))
        used = ((news.start, news.end, 0.85), (min(news.end, later), later, 0.15))
        return Evidence("words of a time", span, after(news.start), sure, why, used)
    if news.kind == "landmark":
        return Evidence("news", span, after(news.start), sure, f"{news.name} was news on {day}")
    looks_back = re.search(r"\b(?:was|were|had|after|since|won|lost)\b", words) is not None
    history = _ANNIVERSARY.search(words) is not None or str(news.start.year) in words
    if news.planned:
        why = f"{news.name} ({day}) is spoken of as to come, or lately past"
        levels = from_there(news.start, news.end, _PLANNED_BACK if looks_back else _PLANNED)
        ahead = news.start - timedelta(days=90 if looks_back else 700)
        return Evidence("planned news", span, between(ahead, LAST), sure, why, levels)
    if at_head and not history and sure >= _ALONE and news.kind == "news":
        fade = _OWN
    else:
        fade = _HISTORY if history else _FADES[news.kind][0 if at_head else 1]
    what = "was news on" if news.kind == "news" else "began on"
    return Evidence("news", span, after(news.start), sure, f"{news.name} {what} {day}, and fades from then", (), fade)


def _placed(parse: Parse, news: News, span: Span, here: Sequence[Found], sure: float) -> Evidence | None:
    """The days of writing from which an expression in the sentence means the day of the news."""
    near = [f for f in here if f.meaning.anchor == "published" and f.rule.startswith(("relative.", "date.month"))]
    if not near:
        return None
    one = min(near, key=lambda f: min(abs(f.start - span.end), abs(span.start - f.end)))
    words = parse.text[one.start : one.end]
    if one.rule == "relative.weekday" and "last" not in words.lower():
        if news.start != news.end or news.start.weekday() != weekday_number(words.split()[0].split("-")[0]):
            return None
        why = f"{news.name} was on {news.start.isoformat()}, the {words} of which the text speaks"
        # that the weekday agrees by chance is one in seven
        return Evidence(
            "news placed", span, between(news.start, news.start + timedelta(days=6)), 1.0 - (1.0 - sure) / 3.0, why
        )
    allowed: list[tuple[date, date]] = []
    for back in range(0, _TRIED, _STEP):
        day = news.start + timedelta(days=back)
        means = one.meaning.resolve(day, "past")
        if means is None or means.earliest > news.end or means.latest < news.start:
            continue
        if allowed and (day - allowed[-1][1]).days <= _STEP:
            allowed[-1] = (allowed[-1][0], day)
        else:
            allowed.append((day, day))
    if not allowed or (allowed[-1][1] - allowed[0][0]).days > _TRIED - 30:
        return None
    days = tuple((a, b + timedelta(days=_STEP - 1)) for a, b in allowed)
    why = f"'{words}' is said of {news.name}, which was on {news.start.isoformat()}"
    return Evidence("news placed", span, days, sure, why)
