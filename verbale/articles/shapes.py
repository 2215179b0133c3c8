"""Knows a line by its shape: a date, a credit, a heading, a caption, a sentence."""

from __future__ import annotations

import re
from typing import Final

from verbale.text.months import MONTH

_WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAY_FORM: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.?[\s-]+(?:of\s+)?{MONTH},?[\s-]*(?:\d{{4}}|\d\d(?![\d:.]))?"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}|{MONTH}\s+\d{{4}})"
)
_CLOCK: Final = (
    r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)"
    r"(?:\s*\(?(?-i:[A-Z]{2,5})(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
)
_AGO: Final = (
    r"(?:\d{1,3}|an?|one|two)\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago|yesterday|today"
)
#: what may stand beside a date in the line that a page prints it on
_BESIDE: Final = (
    r"\b(?:first|last|originally|published|updated?|posted|modified|created|edited|issued|released|date|dated|as\s+of|on|at|by|time"
    r"|\d{1,3}\s*-?\s*min(?:ute)?s?(?:\s+read)?|read|ist|gmt|utc|est|edt|bst|cet|local\s+time)\b"
)
_DATED: Final = re.compile(rf"\b(?:{_DAY_FORM})(?!\d)|\b(?:{_AGO})", re.IGNORECASE)
_BARE: Final = re.compile(
    rf"\b(?:{_DAY_FORM})(?!\d)|\b(?:{_AGO})|\b{_CLOCK}|\b{_WEEKDAY}(?!\w)|{_BESIDE}", re.IGNORECASE
)
_PLACE_BEFORE: Final = re.compile(r"^[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}(?:\s\([A-Z]{2,6}\))?\s*[,|–—-]\s*(?=\S)")
_ENDING_DATE: Final = re.compile(
    rf"(?:{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}})\.?(?:\s*[\[(].{{3,60}}[\])])?\.?$",
    re.IGNORECASE,
)
_WORKS_FOR: Final = r"(?:AFP|AP|Reuters|REUTERS|EPA|Xinhua|TASS|Getty Images|Getty)"
_ENDING_CREDIT: Final = re.compile(
    # "(Jon Weir/Lemna Post)", "(Jon Weir/AP via Post)"
    r"\([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,4}(?:/[A-Z][\w.’' -]{1,40}){1,3}(?: via [^()]{2,30})?\)\.?$"
    # "[Courtesy of the ministry]", "(AP Photo/Jon Weir)", "(Photo: Jon Weir)"
    r"|[\[(](?i:photo|image|picture|file|credit|courtesy|handout|screengrab|getty)\b[^()\[\]]{0,60}[\])]\.?$"
    rf"|[\[(]{_WORKS_FOR}[ /-](?:[Pp]hoto|[A-Z])[^()\[\]]{{0,60}}[\])]\.?$"
    # "Soldiers at the bridge (AFP)": after a full stop it would sign the text instead
    rf"|[^.!?\"”’]\s[\[(]{_WORKS_FOR}[\])]$"
    r"|(?i:photo|image|picture|credit)s?\s*(?i:credit)?\s*[:/]\s*[^.]{2,60}$"
    rf"|[A-Z][\w. -]{{2,40}}/{_WORKS_FOR}\.?$"
)
_SEPARATOR: Final = re.compile(r"^[\W_]+$|^x{3,}$", re.IGNORECASE)
_BLANK_FORM: Final = re.compile(r"[_….]{6,}")
_SMALL: Final = frozenset(
    (
        "a an and as at but by for from in into nor of off on or over per so than that the to up via vs with yet is are was its it"
    ).split()
)


def is_date_line(words: str) -> bool:
    """Whether the line is a date and nothing else: "Thursday, Jul 07, 2022", "Updated: July 18, 2022 5:36:50 pm".

    A place may stand before it, and hours, reading time and words such as "published" beside it.
    """
    if len(words) > 110 or not _DATED.search(words):
        return False
    rest = _BARE.sub(" ", words)
    if not any(c.isalnum() for c in rest):
        return True
    placed = _PLACE_BEFORE.match(words)
    return placed is not None and not any(c.isalnum() for c in _BARE.sub(" ", words[placed.end() :]))


def has_date_piece(words: str) -> bool:
    """Whether the line is made of pieces, one of them a date: "Ada Holm · Lemna Post · Posted: Aug 08, 2024"."""
    pieces = re.split(r"\s*[|·•]\s*|\s/\s", words)
    if not 1 < len(pieces) <= 6 or len(words) > 140:
        return False
    dated = [is_date_line(piece) for piece in pieces]
    # The other pieces are names of persons, places and outlets, never a sentence.
    return any(dated) and all(d or piece.count(" ") <= 5 for d, piece in zip(dated, pieces, strict=True))


def is_separator(words: str) -> bool:
    """Whether the line has no words: "***", "- - -", "_______"."""
    return bool(_SEPARATOR.match(words)) or (bool(_BLANK_FORM.search(words)) and words.count(" ") < 3)


def ends_like_caption(words: str) -> bool:
    """Whether the line ends as captions do: with a full date, or with the picture's credit."""
    return bool(_ENDING_DATE.search(words))


def ends_with_credit(words: str) -> bool:
    """Whether the line ends with a picture's credit: "(AP Photo/N. Name)", "N. Name/AFP"."""
    return bool(_ENDING_CREDIT.search(words))


def capital_share(words: str) -> float:
    """The share of words that begin with a capital or digit, small function words aside: near 1 in Title Case."""
    counted = [w for w in re.findall(r"[^\W_][\w’'-]*", words) if w.lower() not in _SMALL]
    if not counted:
        return 0.0
    return sum(not w[0].islower() for w in counted) / len(counted)


def has_one_sentence(words: str) -> bool:
    """Whether no full stop stands inside the line (short forms such as "U.S." and "Mr." aside)."""
    inner = re.sub(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Rev|Prof|No|vs|Jr|Sr|etc)\.", "", words)
    return not re.search(r"[.!?][’'\"”)]*\s+[\"“‘']?[A-Z]", inner)
