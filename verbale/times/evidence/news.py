"""Knows the evidence of dated news: a text that tells of the storming of a palace was written soon after it was stormed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from verbale.text.parse import Parse
from verbale.times import calendar as cal
from verbale.times.calendar import WEEKDAYS, weekday_number
from verbale.times.evidence.evidence import FIRST, LAST, Curve, Evidence, Level, after, between, from_there, level
from verbale.times.evidence.told import News, Telling, often_told, tellings
from verbale.times.finding import Found
from verbale.times.tense import certainly

#: how sure the reading is
_WEIGHTS: Final = {"landmark": 0.9, "era": 0.88}
_ALONE: Final = 0.94
_COMMON, _NAME, _WORD = 0.25, 0.7, 0.55
_MORE_WORDS, _PHRASE, _MOST, _MOST_COMMON = 0.4, 0.35, 0.95, 0.8
#: the odds that an event is the news of the text: at its head, by a name that is its own; told deeper; told with its year
_OWN: Final = 4.0
_AT_HEAD: Final = 2.0
_DEEP: Final = 0.4
_HISTORY: Final = 0.05
_AFFAIR: Final = 0.3
_HEAD: Final = 4
#: what lasts from one day to another is in use after it
_OPEN: Final = date(2025, 12, 31)
_AFTER_ERA: Final = timedelta(days=900)
_PLANNED: Final[Curve] = (
    (-700, -181, 0.14), (-180, -31, 0.17), (-30, -1, 0.17), (0, 3, 0.14), (4, 14, 0.12), (15, 60, 0.1), (61, 400, 0.08), (401, 3000, 0.08),
)  # fmt: skip
_AHEAD: Final = 700
#: how much the odds rise where words place the event from the day of writing: a weekday agrees by chance, too
_WEEKDAY_AGREES: Final = 5.0
_WORDS_AGREE: Final = 4.0
#: after an event whose weekday the text names, and no more
_THAT_WEEK: Final[Curve] = ((-1, -1, 0.05), (0, 1, 0.62), (2, 4, 0.23), (5, 6, 0.1))
_ANNIVERSARY: Final = re.compile(r"anniversar|\byears? (?:ago|since|after|later)\b|\bcommemorat")
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_MARKED: Final = re.compile(
    rf"\b(?:(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}) anniversary|(?P<years>{cal.NUMBER})[- ]years? anniversary|anniversary of|"
    rf"(?:exactly|mark\w*) (?P<after>{cal.NUMBER}) years? (?:after|since)|commemorat\w+)"
)
#: an anniversary is told near its day; of how many years it may be where no number is said
_NEAR_ITS_DAY: Final[Curve] = ((-30, -6, 0.15), (-5, -1, 0.2), (0, 1, 0.45), (2, 7, 0.13), (8, 30, 0.07))
_YEARS_ON: Final = 11
#: the odds that the text is told for the anniversary, and how much they rise where its number is said
_REMEMBERED: Final = 2.0
_NUMBERED: Final = 4.0
_LOOKS_BACK: Final = re.compile(r"\b(?:was|were|had|after|since|won|lost)\b")
#: expressions that place the news from the day of writing; how many days back they are tried
_TRIED: Final = 800
_STEP: Final = 4
_SHORT: Final = 32
#: two names of one event are told of the same days
_SAME: Final = timedelta(days=3)


def find(
    parse: Parse, found: Sequence[tuple[int, Found]], common: frozenset[str], weekday: int | None = None
) -> Iterator[Evidence]:
    """One piece of evidence for each event of the table that the text tells, at its first mention; where the sentence
    places it from the day of writing ('last month', 'on Tuesday'), that is the evidence. `common` are names that are
    in the news every day, such as states': with them the words beside tell less; `weekday` is the one of the news."""
    told: list[Evidence] = []
    plans: list[Evidence] = []
    planned: set[date] = set()
    for telling in tellings(parse):
        sure = _sureness(telling, common)
        if telling.rows[0].kind in _WEIGHTS:
            yield _of_era(telling, sure)
            continue
        if _looks_ahead(parse, telling):
            plans.append(_of_plan(telling, sure))
            planned.update(row.start for row in telling.rows)
            continue
        here = [f for i, f in found if i == telling.sentence.i]
        told.append(
            _remembered(parse, telling, sure, weekday) or _placed(parse, telling, here, sure) or _of_news(telling, sure)
        )
    yield from plans
    yield from _joined([e for e in told if not any(abs(a - b) <= _SAME for a in e.starts for b in planned)])


def _sureness(telling: Telling, common: frozenset[str]) -> float:
    """How surely the news is meant: by a name that is its own more than by a state's; more where several words agree."""
    first = telling.rows[0]
    if first.kind in _WEIGHTS:
        return _WEIGHTS[first.kind]
    if not first.beside:
        return _ALONE
    name = telling.name
    often = name in common or name in often_told()
    sure = _COMMON if often else _NAME if " " in name else _WORD
    return min(
        _MOST_COMMON if often else _MOST,
        sure + (_MORE_WORDS if telling.hits > 1 else 0.0) + (_PHRASE if telling.phrase else 0.0),
    )


def _of_era(telling: Telling, sure: float) -> Evidence:
    news = telling.rows[0]
    name, day = telling.name, news.start.isoformat()
    if news.kind == "landmark":
        return Evidence("news", telling.span, after(news.start), sure, f"{name} was news on {day}")
    why = f"'{name}' was in use from {day} to {news.end.isoformat()}"
    later = min(LAST, news.end + _AFTER_ERA)
    if news.end >= _OPEN:
        return Evidence("words of a time", telling.span, after(news.start), sure, f"'{name}' is in use from {day}")
    used = (level(news.start, news.end, 0.85), level(min(news.end, later), later, 0.15))
    return Evidence("words of a time", telling.span, after(news.start), sure, why, used)


def _looks_ahead(parse: Parse, telling: Telling) -> bool:
    """Whether the event is told as one to come: in the future, or, where it was known beforehand, not plainly as past."""
    clause = certainly(parse, list(parse.within(telling.span)))
    if telling.rows[0].planned:
        return clause != "past" or _LOOKS_BACK.search(telling.words) is None
    return clause == "future"


def _of_plan(telling: Telling, sure: float) -> Evidence:
    levels = tuple(one for row in telling.rows for one in from_there(row.start, row.end, _PLANNED))
    first = min(row.start for row in telling.rows)
    why = f"{_said(telling)} is spoken of as to come, or lately past"
    days = between(max(FIRST, first - timedelta(days=_AHEAD)), LAST)
    return Evidence("planned news", telling.span, days, sure, why, levels)


def _of_news(telling: Telling, sure: float) -> Evidence:
    began = "began" if telling.rows[0].kind == "affair" else "was news"
    starts = tuple(sorted({row.start for row in telling.rows}))
    why = f"{_said(telling)} {began}, and fades from then"
    return Evidence("news", telling.span, after(starts[0]), sure, why, starts=starts, fresh=_freshness(telling, sure))


def _freshness(telling: Telling, sure: float) -> float:
    """The odds that what is told is the news of the text."""
    if _is_history(telling):
        return _HISTORY
    fresh = (_OWN if sure >= _ALONE else _AT_HEAD) if telling.sentence.i < _HEAD else _DEEP
    return fresh * (_AFFAIR if telling.rows[0].kind == "affair" else 1.0)


def _remembered(parse: Parse, telling: Telling, sure: float, weekday: int | None) -> Evidence | None:
    """What is commemorated, or has its anniversary, in its sentence or at the head of the text, is told near its day in
    one of the years after it."""
    words = telling.words
    if telling.sentence.i < _HEAD:
        last = parse.sentences[min(_HEAD, len(parse.sentences)) - 1]
        words = f"{words} {parse.text[: last.span.end].lower()}"
    said = _MARKED.search(words)
    if said is None:
        return None
    count = next((said[g] for g in ("nth", "years", "after") if said[g]), "")
    number = _ORDINALS.index(count) + 1 if count in _ORDINALS else int(re.sub(r"\D", "", count) or 0)
    number = number or (cal.read_number(count) if count and not cal.is_vague(count) else 0)
    starts = tuple(sorted({row.start for row in telling.rows}))
    years = [number] if number else list(range(1, _YEARS_ON))
    days = [cal.shift(start, year, "years") for start in starts for year in years]
    near = [day for day in days if day < LAST - timedelta(days=60)]
    if not near:
        return None
    levels = tuple(
        (a, b, share * (_WEEKDAY_AGREES if day.weekday() == weekday else 1.0))
        for day in near
        for a, b, share in from_there(day, day, _NEAR_ITS_DAY)
    )
    allowed = tuple((day - timedelta(days=30), day + timedelta(days=30)) for day in near)
    why = f"{_said(telling)} is remembered, as it is near its day of a later year"
    odds = _REMEMBERED * (_NUMBERED if number else 1.0)
    return Evidence("anniversary", telling.span, allowed, sure, why, levels, starts, odds)


def _is_history(telling: Telling) -> bool:
    """Whether the sentence tells it with its year, or as of years ago."""
    return _ANNIVERSARY.search(telling.words) is not None or any(
        str(row.start.year) in telling.words for row in telling.rows
    )


def _said(telling: Telling) -> str:
    """The event and its day; of many days that the name may mean, the first and the last."""
    days = sorted({row.start.isoformat() for row in telling.rows})
    said = " or ".join(days if len(days) < 3 else [days[0], f"{len(days) - 2} others", days[-1]])
    return f"{telling.rows[0].name} ({said})"


def _joined(told: Sequence[Evidence]) -> list[Evidence]:
    """Two names of the same day's news are one piece, the surer one, and a little surer for it."""
    kept: list[Evidence] = []
    for piece in sorted(told, key=lambda e: (e.kind == "news", len(e.starts), -e.weight)):
        same = [k for k in kept if any(abs(a - b) <= _SAME for a in k.starts for b in piece.starts)]
        if not same:
            kept.append(piece)
            continue
        first = kept.index(same[0])
        kept[first] = Evidence(
            same[0].kind, same[0].span, same[0].days, min(0.97, 1.0 - (1.0 - same[0].weight) * (1.0 - piece.weight / 2)),
            same[0].why, same[0].levels, same[0].starts, max(same[0].fresh, piece.fresh),
        )  # fmt: skip
    return sorted(kept, key=lambda e: e.span.start if e.span is not None else 0)


def _placed(parse: Parse, telling: Telling, here: Sequence[Found], sure: float) -> Evidence | None:
    """The days of writing from which an expression in the sentence means the day of the news."""
    rows = [row for row in telling.rows if (row.end - row.start).days < _SHORT]
    near = [
        f
        for f in here
        if f.meaning.anchor == "published"
        and f.rule.startswith(("relative.", "date.month"))
        and f.rule != "relative.holiday"
    ]
    if not near or not rows or _is_history(telling):
        return None
    span = telling.span
    one = min(near, key=lambda f: min(abs(f.start - span.end), abs(span.start - f.end)))
    words = parse.text[one.start : one.end]
    named = words.lower().split()[0].split("-")[0]
    if one.rule == "relative.weekday" and named in WEEKDAYS:
        return _on_weekday(telling, rows, words, weekday_number(named), sure)
    runs = [(row, run) for row in rows for run in _read_back(row, one)]
    days = sorted({run for _, run in runs})
    if not days or (days[-1][1] - days[0][0]).days > _TRIED - 30:
        return None
    return _as_told(
        telling, sorted({row.start for row, _ in runs}), sure, f"'{words}' is said of {_said(telling)}",
        days, tuple(level(a, b, float((b - a).days + 1)) for a, b in days), _WORDS_AGREE,
    )  # fmt: skip


def _on_weekday(telling: Telling, rows: Sequence[News], words: str, weekday: int, sure: float) -> Evidence | None:
    """'The palace was stormed on Tuesday': written within the week after it."""
    on_it = sorted({row.start for row in rows if row.start == row.end and row.start.weekday() == weekday})
    if not on_it:
        return None
    levels = tuple(one for day in on_it for one in from_there(day, day, _THAT_WEEK))
    why = f"{_said(telling)} was on the {words} of which the text speaks"
    days = [(day, day + timedelta(days=6)) for day in on_it]
    return _as_told(telling, on_it, sure, why, days, levels, _WEEKDAY_AGREES / len(on_it))


def _as_told(
    telling: Telling, starts: Sequence[date], sure: float, why: str, days: Sequence[tuple[date, date]],
    levels: tuple[Level, ...], raised: float,
) -> Evidence:  # fmt: skip
    fresh = _freshness(telling, sure) * raised
    return Evidence("news placed", telling.span, tuple(days), sure, why, levels, tuple(starts), fresh)


def _read_back(row: News, one: Found) -> Iterator[tuple[date, date]]:
    """The days of writing, within two years after the event, from which the expression means its day."""
    opened: date | None = None
    last = row.start
    for back in range(0, _TRIED, _STEP):
        last = row.start + timedelta(days=back)
        means = one.meaning.resolve(last, "past")
        fits = means is not None and means.earliest <= row.end and means.latest >= row.start
        if fits and opened is None:
            opened = last
        elif not fits and opened is not None:
            yield opened, last - timedelta(days=1)
            opened = None
    if opened is not None:
        yield opened, last
