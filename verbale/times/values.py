"""Knows how a temporal expression is written in the TIMEX3 standard: its type, and its value ('1998-W07', 'P3M', 'PAST_REF')."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from verbale.articles.article import DateEstimate
from verbale.times import calendar as cal
from verbale.times.interval import Interval
from verbale.times.unplaced import CLOCK, OFTEN

_SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_PARTS: Final = {
    "morning": "MO", "dawn": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI", "midday": "MI", "noon": "MI",
    "lunchtime": "MI",
}  # fmt: skip
_PART: Final = re.compile(r"\b(?:morning|dawn|afternoon|evening|night|tonight|midday|noon|lunchtime)\b")
_UNITS: Final = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "night": "{}D", "week": "{}W", "weekend": "{}WE",
    "month": "{}M", "quarter": "{}Q", "year": "{}Y",
}  # fmt: skip
_LONG: Final = re.compile(
    rf"(?P<n>\d{{1,4}}(?:\.\d+)?(?:[- ]?(?:1/2|and a half))?|half|another|{cal.NUMBER}(?: and a half)?|(?:dozens|hundreds|thousands) of|a (?:full|whole)|recent|past|last|next|coming|following|previous)?"
    r"[- ]?(?P<half>and a half )?(?P<unit>second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|centur(?:y|ie))(?P<s>s?)\b"
)
_LASTING: Final = re.compile(r"-?long$")
_HALVES: Final[dict[str, str]] = {"year": "P6M", "hour": "PT30M", "day": "PT12H", "century": "P50Y", "decade": "P5Y"}
_EARLIER: Final = re.compile(r"(?:earlier|before)$")
_AGO_VAGUE: Final = re.compile(r"few|several|many|couple|dozen")


def value_of(
    words: str, rule: str, kind: str, interval: Interval | None, published: DateEstimate, spread: bool = False
) -> tuple[str, str]:
    """The TIMEX3 type and value of an expression read by `rule`.

    DATE and TIME values are those of the calendar unit that the words name ("1998-02", "1998-W07", "1998-Q3",
    "1998-02-13TNI"); DURATION and SET values count units ("P3M", "PT24H", "PXW" where the count is vague);
    "" where the publication is not known to the day and the words need it. `spread` marks two times joined.
    """
    low = words.lower().replace("’", "'")
    if rule.startswith("reference."):
        return "DATE", {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[rule.split(".")[1]]
    if rule.startswith("set."):
        return "SET", _often(low)
    if rule.startswith("duration.") or rule == "relative.duration" or (rule == "relative.stretch" and not spread):
        return "DURATION", _length(low)
    if rule == "clock":
        return "TIME", _hour(low, published)
    if rule == "relative.overnight":
        return "TIME", f"{interval.earliest.isoformat()}TNI" if interval is not None else ""
    if rule == "relative.offset" and interval is None and _EARLIER.search(low) and published.precision == "day":
        return _earlier(low, published)
    if rule in ("relative.ahead", "relative.offset") and (interval is None or kind == "deadline"):
        return "DURATION", _length(low)
    if interval is None:
        return "DATE", ""
    if rule == "relative.ago" and _AGO_VAGUE.search(low):
        return "DATE", "PAST_REF"
    if (spread or rule == "date.stretch") and kind in ("span", "since"):
        if rule == "date.stretch":
            return "DURATION", _length(low)
        return "DATE", f"{interval.earliest.isoformat()}/{interval.latest.isoformat()}"
    return _placed(low, rule, interval)


def _earlier(low: str, published: DateEstimate) -> tuple[str, str]:
    """'A year earlier', where no day was spoken of, is a year before the text."""
    found = _LONG.search(low)
    if found is None or published.latest is None or _AGO_VAGUE.search(low):
        return "DATE", ""
    count, unit = _count((found["n"] or "").strip(), False), found["unit"].replace("centurie", "century")
    if not count.isdigit():
        return "DATE", ""
    return _placed(unit, "relative.offset", cal.unit_around(cal.shift(published.latest, -int(count), unit), unit))


def _placed(low: str, rule: str, interval: Interval) -> tuple[str, str]:
    first = interval.earliest
    part = _PART.search(low)
    if interval.earliest == interval.latest and part:
        return "TIME", f"{first.isoformat()}T{_PARTS[part[0]]}"
    unit = _unit(low, rule)
    if unit == "day" or (first == interval.latest and unit == ""):
        return "DATE", first.isoformat()
    if unit == "week":
        return "DATE", _week(interval)
    if unit == "weekend":
        return "DATE", f"{_week(interval)}-WE"
    if unit == "month":
        return "DATE", f"{first.year:04d}-{first.month:02d}"
    if unit == "quarter":
        return "DATE", f"{first.year:04d}-Q{(first.month + 2) // 3}"
    if unit == "half":
        return "DATE", f"{first.year:04d}-H{1 if first.month < 7 else 2}"
    if unit in _SEASONS:
        return "DATE", f"{first.year:04d}-{_SEASONS[unit]}"
    if unit == "decade":
        return "DATE", f"{first.year // 10:03d}"
    if unit == "century":
        return "DATE", f"{first.year // 100:02d}"
    if rule == "business.fiscal":
        return "DATE", f"FY{first.year:04d}"
    if unit == "year":
        return "DATE", f"{first.year:04d}"
    return "DATE", _by_width(interval)


def _unit(low: str, rule: str) -> str:
    """The calendar unit that the words name: the one of the rule, else the last one said."""
    if rule in (
        "date.day",
        "date.iso",
        "date.numeric",
        "date.famous",
        "relative.day",
        "relative.weekday",
        "relative.holiday",
    ):
        return "day"
    if rule.startswith("date.month"):
        return "month"
    if rule in ("date.year", "date.year.part", "business.this year"):
        return "year"
    if rule == "business.year before":
        return "quarter" if "quarter" in low else "year"
    if rule.startswith("date.decade"):
        return "decade"
    if rule == "date.century":
        return "century"
    if rule in ("date.quarter", "business.quarter", "business.latest"):
        return "half" if "half" in low else "quarter"
    if rule.startswith("date.season"):
        return next((s for s in _SEASONS if s in low), "")
    said: list[str] = re.findall(
        r"(weekend|week|fortnight|month|quarter|year|decade|day|night|hour|summer|centur)", low
    )
    if rule == "relative.end" and "year" in low:
        return "year"
    if not said:
        return ""
    return {"night": "day", "hour": "day", "fortnight": "week", "centur": "century"}.get(said[-1], said[-1])


def _week(interval: Interval) -> str:
    middle = date.fromordinal((interval.earliest.toordinal() + interval.latest.toordinal()) // 2)
    year, week, _ = middle.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _by_width(interval: Interval) -> str:
    first, last = interval.earliest, interval.latest
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}"
    return f"{first.year:04d}" if first.year == last.year else f"{first.isoformat()}/{last.isoformat()}"


def _often(low: str) -> str:
    if low in OFTEN:
        return OFTEN[low]
    weekday = next((n for n, d in enumerate(cal.WEEKDAYS, 1) if d in low), None)
    if weekday is not None:
        return f"XXXX-WXX-{weekday}"
    if "other" in low.split():
        return _length(low.replace("other", "two"))
    return _length(re.sub(r"^(?:every|each|per|once|twice|an?)\b ?(?:per|a\b)? ?", "1 ", low))


def _length(low: str) -> str:
    """'three years' as P3Y; X where the count is vague; a decade is ten years."""
    found = None
    low = _LASTING.sub("", low)
    for found in _LONG.finditer(low):
        if found["n"]:
            break
    if found is None:
        return "PXX"
    unit, said = found["unit"], (found["n"] or "").strip()
    plural = bool(found["s"]) or unit == "centurie"
    count = _count(said, plural)
    if found["half"] or said.endswith(("1/2", "and a half")):
        base = re.sub(r"[- ]?(?:1/2|and a half)$", "", said)
        count = f"{_count(base, True)}.5" if base else count
    if unit in ("decade", "century", "centurie", "fortnight"):
        times, unit = {"decade": (10, "year"), "fortnight": (2, "week")}.get(unit, (100, "year"))
        count = str(int(count) * times) if count.isdigit() else count
    if said.startswith("half"):
        return _HALVES.get(unit, "PXX")
    return "P" + _UNITS[unit].format(count)


def _count(said: str, plural: bool) -> str:
    if re.fullmatch(r"\d+(?:\.\d+)?", said):
        return said
    if said in ("another", "recent", "past", "last", "next", "coming", "following", "previous", ""):
        return "X" if plural else "1"
    if _AGO_VAGUE.search(said) or said.endswith(" of"):
        return "2" if said.startswith("a couple") else "X"
    return str(cal.read_number(said.replace("a full", "a").replace("a whole", "a")))


def _hour(low: str, published: DateEstimate) -> str:
    day = (
        published.latest.isoformat() if published.latest is not None and published.precision == "day" else "XXXX-XX-XX"
    )
    if low in ("noon", "midday"):
        return f"{day}T12:00"
    if low == "midnight":
        return f"{day}T24:00"
    match = re.match(CLOCK, low)
    if match is None:
        return ""
    hour, minute = int(match["h"] or match["h2"]), match["min"] or match["min2"] or "00"
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    return f"{day}T{hour:02d}:{minute}"
