"""Knows the dateline at a paragraph's head: 'NAIROBI, Kenya, Aug 3 (Reuters) - ', which is no part of its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from verbale.knowledge.reading import FOLDER, read_text, table
from verbale.text.months import MONTH
from verbale.text.spans import Span

_WEEKDAY: Final = r"(?i:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?i:day)?\b\.?"
_DAY: Final = (
    rf"(?:{_WEEKDAY},? ?)?(?:{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH})"
    rf"(?:,? ?(?:19|20)\d\d)?|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d|{_WEEKDAY}"
)
_CAPITALS: Final = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_SHOUTED: Final = rf"{_CAPITALS}(?: (?:{_CAPITALS}|[A-Z])){{0,3}}"
_SMALL: Final = r"(?:de|la|el|al|of|do|da|del|the|and|upon|sur|am|e|y)"
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_WRITTEN: Final = rf"{_NAME}(?: (?:{_SMALL} )?{_NAME}){{0,3}}"
_AND: Final = r" ?/ ?| (?:and|&) "
_PLACE: Final = rf"(?P<place>(?P<capitals>{_SHOUTED}(?:(?:{_AND}){_SHOUTED}){{0,3}})(?![\w])|{_WRITTEN}(?:(?:{_AND}){_WRITTEN}){{0,3}})"
_REGION: Final = rf"(?P<region>(?: ?, ?(?!{_DAY}\b){_WRITTEN}){{0,2}})"
_AGENCY: Final = r"(?:\((?=[^()\n]*[A-Z])[^()\n]{2,45}\)|\[[^\[\]\n]{2,45}\]|/[A-Z][^/\n]{1,30}/)"
#: a hyphen within a word is no mark
_MARK: Final = r"(?:(?:(?<=[ )\]\d])(?:-{1,3}|–)|—|―)(?=[ \w\"“‘'])|(?:-{1,3}|–|:|(?<= )\|)(?= ))"
#: where the words begin
_BEGINS: Final = r"(?=[\"“‘«'(\[]?(?:[A-ZÀ-ÖØ-Þ0-9]|al-|el-))"
_DATELINE: Final = re.compile(
    rf"[^\w\n(\"“‘'«\[]{{0,3}}{_PLACE}{_REGION}(?P<day> ?,? ?[–—-]? ?\(?(?:{_DAY})\)?(?:, ?{_WRITTEN}(?= ?{_MARK}))?)?[.,]?"
    rf"(?: ?{_MARK})? ?(?P<agency>{_AGENCY})?\.?(?P<mark> ?{_MARK})? ?(?:{_BEGINS}|$)"
)
#: '(Reuters) - Gunmen ...'
_BARE: Final = re.compile(rf"\((?P<agency>[A-Z][\w .'’&/-]{{1,28}})\)(?: ?(?:-{{1,2}}|[–—]) ?){_BEGINS}")
_NO_PLACE: Final = re.compile(
    rf"(?:{_WEEKDAY}|{MONTH})(?![\w])|(?:I|We|He|She|It|They|You|The|A|An|But|And|On|In|By)\b"
)
_LABEL: Final = re.compile(rf"{_NAME}(?: {_NAME}){{0,4}}: ")
#: a dateline is no longer, and without a day or an agency stands so near to the top
_REACH: Final = 120
_TOP: Final = 4
_WORDS: Final = 6
_ACRONYM: Final = 4


def find_datelines(text: str, paragraphs: Sequence[Span]) -> tuple[int, ...]:
    """For each paragraph where its own words begin: after its dateline, else at its start.

    A town in capitals, a day or an agency's brackets tell one anywhere; a town that is only followed by a dash or a colon
    is one near the top of a text, where it is known and no other paragraph begins with a label and a colon.
    """
    labels = sum(_LABEL.match(text, p.start, min(p.end, p.start + _REACH)) is not None for p in paragraphs)
    return tuple(_end(text, p, number, labels) for number, p in enumerate(paragraphs))


def _end(text: str, paragraph: Span, number: int, labels: int) -> int:
    head = re.sub(r"\s", " ", text[paragraph.start : min(paragraph.end, paragraph.start + _REACH)])
    bare = _BARE.match(head)
    if bare is not None:
        return paragraph.start + bare.end()
    found = _DATELINE.match(head)
    if found is None or _NO_PLACE.match(found["place"]) or not (found["mark"] or found["agency"] or _marked(found)):
        return paragraph.start
    whole = found.end() == paragraph.length
    rest = text[paragraph.start + found.end() : paragraph.end]
    if whole:
        told = bool(found["day"] and (found["agency"] or found["capitals"]))
    else:
        told = _is_dateline(found, rest, number, labels)
    return paragraph.start + found.end() if told else paragraph.start


def _marked(found: re.Match[str]) -> bool:
    """Whether a mark parts the place from the words, before the agency or without one."""
    return re.search(r"(?:-|–|—|―|\||:) ?$", found[0]) is not None


def _is_dateline(found: re.Match[str], rest: str, number: int, labels: int) -> bool:
    place, capitals, day, agency = found["place"], found["capitals"], found["day"], found["agency"]
    marked = _marked(found)
    if day:
        return bool(agency or marked)
    first = re.split(_AND, place)[0]
    town = _is_town(first) or (bool(found["region"]) and any(_is_town(r) for r in _regions(found)))
    if agency:
        # 'the Norwick Party (NP) - ' is no place: a town not written in capitals must be known
        return bool((capitals and marked) or town)
    told = rest.count(" ") >= _WORDS and rest.rstrip()[-1:] in ".!?\"”'’)" and any(c.islower() for c in rest[:60])
    if not marked or not told:
        return False
    if found[0].rstrip().endswith(":"):
        return labels <= 1 and ((town and number < _TOP) or bool(capitals and len(first) > _ACRONYM and number == 1))
    if capitals:
        return town or (len(first) > _ACRONYM and number < _TOP)
    return town and number < _TOP


def _regions(found: re.Match[str]) -> list[str]:
    return [r.strip() for r in found["region"].split(",") if r.strip()]


def _is_town(name: str) -> bool:
    return name.strip().lower().replace("’", "'") in _towns()


@cache
def _towns() -> frozenset[str]:
    """The names of towns, regions and states in lower case; read once in a process (about 20 ms)."""
    lines = read_text(FOLDER / "places.tsv").split("\n")
    cities = {line.partition("\t")[0].lower() for line in lines if line and line[0] != "#"}
    regions = {name.lower() for row in table("regions.tsv") for name in row["names"].split("|")}
    return frozenset(cities | regions)
