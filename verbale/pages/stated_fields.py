"""Knows how a date, a list of authors and a text that came as fields are read, whatever container they came in."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from verbale.text.months import MONTHS

_DAY: Final = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*$")
_MONTHS: Final = [name[:3] for name in MONTHS]
_NAMED: Final = re.compile(
    r"(?i)(?:^|[\s,])(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[a-z]{3,9})\.?,?[\s-]+(?P<year>\d{4})"
    r"|(?P<month2>[a-z]{3,9})\.?\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{4}))(?!\d)"
)
_JOINTS: Final = re.compile(r"\s*(?:;|\||,|\band\b|&)\s*")


def day_of(value: object) -> date | None:
    """The day that a stated date names, as its publisher wrote it (no change of time zone); None for none.

    Read are ISO 8601, RFC 2822 ("Mon, 04 Apr 2022 23:30:00 +0100"), "4 April 2022", "April 4, 2022", YYYYMMDD, and seconds
    or milliseconds since 1970. "04/05/2022" is none, since it names two days.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _since_1970(value)
    text = str(value)[:100]
    found = _DAY.match(text) or _COMPACT.match(text)
    try:
        if found:
            return date(int(found.group(1)), int(found.group(2)), int(found.group(3)))
        if named := _NAMED.search(text):
            month = (named.group("month") or named.group("month2"))[:3].lower()
            if month in _MONTHS:
                day, year = named.group("day") or named.group("day2"), named.group("year") or named.group("year2")
                return date(int(year), _MONTHS.index(month) + 1, int(day))
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _since_1970(seconds: float) -> date | None:
    if not 0 < seconds < 1e14:
        return None
    if seconds > 1e11:
        seconds /= 1000
    return datetime.fromtimestamp(seconds, UTC).date() if seconds > 1e8 else None


def names_of(value: object) -> tuple[str, ...]:
    """Authors from a string ("A and B"), a list of strings or of objects with a name."""
    if isinstance(value, str):
        parts = _JOINTS.split(re.sub(r"^\s*by\s+", "", value[:500], flags=re.IGNORECASE))
    elif isinstance(value, dict):
        return names_of(value.get("name"))
    elif isinstance(value, list | tuple):
        parts = [name for part in value[:50] for name in names_of(part)]
    else:
        return ()
    return tuple(dict.fromkeys(clean for part in parts if (clean := " ".join(part.split()))))


_POST: Final = re.compile(
    r"(?i)\b(?:editor|correspondent|reporter|writer|staff|columnist|bureau|chief|analyst|journalist)s?\b"
)


def writers_of(byline: str) -> tuple[str, ...]:
    """The persons of a byline without place and post: "By ADA HOLM in Lemna", "Ada Holm and Jon Weir, Political Editor"."""
    plain = re.sub(r"(?i)^\s*by[\s:]+", "", byline[:500])
    plain = re.split(r"\s+in\s+[A-Z]", plain)[0]
    parts = [part for part in re.split(r"\s*[,;|]\s*", plain) if part]
    named = [part for part in parts if not _POST.search(part)] or parts
    return names_of("; ".join(part.title() if part.isupper() else part for part in named))


def words_of(value: object) -> str | None:
    """A stated string without line breaks and double spaces, its first 1,000 signs; None for anything empty or no string."""
    if not isinstance(value, str):
        return None
    return " ".join(value.split())[:1_000].rstrip() or None


def sound(text: str) -> str:
    """The text without lone surrogates (JSON can write them as escapes, UTF-8 cannot hold them); pairs are joined."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
