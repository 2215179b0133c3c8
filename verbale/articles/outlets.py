"""Knows which outlet stands behind an address or a name, and which news agency is meant by a short form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlsplit

import yaml

#: labels before a domain that name no other outlet
_PREFIXES: Final = ("www.", "m.", "amp.", "mobile.", "en.", "english.", "edition.", "eng.", "web.", "beta.")
#: a dateline or credit: a short text in which an agency may be named
_PARENTHESIS: Final = re.compile(r"\(([^()]{2,40})\)|/([^()/]{2,40})/")
_WORDS_TOO: Final = frozenset(
    ("time", "metro", "nature", "vice", "nation", "rt", "punch", "sun", "standard", "star", "mirror", "dawn", "vox")
)
_PICTURE: Final = re.compile(r"(?i)©|\(?(?:photo|image|pic|credit|courtesy|file|illustration|graphic|getty)")
_TAIL: Final = re.compile(r"(?:[—–]|--|\s-|\()\s*([A-Z][\w.’/ -]{1,40}?)\)?\s*$")


@dataclass(frozen=True, slots=True)
class _Table:
    outlets: dict[str, str]
    forms: dict[str, str]
    agencies: dict[str, str]


@cache
def _table() -> _Table:
    source = files("verbale.knowledge").joinpath("outlets.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(source, Loader=yaml.CSafeLoader)
    agencies = {form: name for name, forms in data["agencies"].items() for form in (name, *forms)}
    return _Table(dict(data["outlets"]), dict(data["forms"]), agencies)


def known_domain(address: str) -> str | None:
    """The name that the table has for the outlet at an address, or None."""
    name = outlet_of(address)
    return name if name in _table().outlets.values() else None


def outlet_of(address: str) -> str | None:
    """The name of the outlet at an address; its bare domain where the table has none; None for no web address."""
    try:
        host = urlsplit(address.strip()).hostname
    except ValueError:
        return None
    if not host or "." not in host:
        return None
    known = _table().outlets
    host = host.lower().rstrip(".")
    while True:
        if host in known:
            return known[host]
        shorter = next((host.removeprefix(p) for p in _PREFIXES if host.startswith(p) and host.count(".") > 1), host)
        if shorter == host:
            break
        host = shorter
    # "rss.example.com": an unknown label before a known domain.
    parent = host.partition(".")[2]
    return known.get(parent, host)


def known_outlet(words: str) -> str | None:
    """The outlet whose name the words are, for masthead lines; None where they are no outlet's name."""
    return _outlet_names().get(words.strip(" .|-–—").lower())


@cache
def _outlet_names() -> dict[str, str]:
    names = dict.fromkeys(_table().outlets.values())
    forms = {form: name for name in names for form in (name.lower(), name.lower().removeprefix("the "))}
    forms |= {form.lower(): name for form, name in _table().forms.items()}
    # Names that are words of the language too would make a subhead a masthead.
    return {form: name for form, name in forms.items() if form not in _WORDS_TOO}


#: last or first words of the names that papers, stations and agencies give themselves
_HOUSE_NAME: Final = re.compile(
    r"(?i)\b(?:courier|herald|times|post|news|tribune|gazette|record|journal|chronicle|mail|guardian|telegraph|star|"
    r"observer|standard|press|daily|independent|examiner|monitor|review|reporter|mirror|globe|dispatch|echo|argus|"
    r"advertiser|bulletin|sentinel|register|express|broadcasting|television|radio|network|weekly|inquirer)$"
)


def outlet_in_masthead(words: str) -> str | None:
    """The outlet that a masthead line names though no table has it: "THE NORWICK COURIER", "Norwick Herald, Thursday 21
    November 2019"; None for a line of another kind."""
    name = re.split(r"\s*[,|·•–—]\s*|\s+-\s+", words.strip(), maxsplit=1)[0]
    parts = name.split()
    if not 2 <= len(parts) <= 5 or not _HOUSE_NAME.search(name) or re.search(r"\d", name):
        return None
    if not all(part[0].isupper() or part in ("of", "and", "the") for part in parts):
        return None
    return name.title() if name.isupper() else name


def house_before(words: str) -> bool:
    """Whether the line names an outlet or agency and a place or post: "Lemna Post, Ostmark City", "Reuters correspondent"."""
    first = re.split(r"\s*[,|/]\s*", words, maxsplit=1)[0]
    bare = re.sub(r"(?i)\s+(?:correspondent|reporter|staff|writer|editor|journalist)s?$", "", first)
    return known_outlet(bare) is not None or agency_of(bare) is not None


def agency_of(words: str) -> str | None:
    """The agency whose name or short form the words are, with or without "news agency" and "The"."""
    known = _table().agencies
    words = re.sub(r"\s+", " ", words).strip(" .,:;()[]—–-")
    for form in (words, words.removeprefix("The "), re.sub(r"(?i)\s+(?:news agency|news|agency)$", "", words)):
        if form in known:
            return known[form]
    return None


def agency_in_dateline(words: str) -> str | None:
    """The agency in a paragraph's dateline: "KYIV, April 4 (Reuters) -", "TODAY (EFE) The government"."""
    for found in _PARENTHESIS.finditer(words[:110]):
        before = words[: found.start()]
        # A dateline is no sentence: before the parenthesis stand a place and a date only.
        if before.count(" ") <= 8 and not re.search(r"\b(?:the|a|of|said|has|is|was|to)\b", before):
            agency = next(
                (a for part in re.split(r"[/,;]", found.group(1) or found.group(2)) if (a := agency_of(part))), None
            )
            if agency:
                return agency
            # "VALBORG, March 4 (SWA) -": letters after a place and a date sign for an agency that no table has.
            letters = found.group(1)
            if letters and re.fullmatch(r"[A-Z]{2,5}", letters) and re.search(r"[A-Z]{3,}.*\d", before):
                return letters
    return None


def agency_in_tail(words: str) -> str | None:
    """The agency that signs a last paragraph: "... he added. — AFP", "... on Friday. (Xinhua)"."""
    found = _TAIL.search(words[-60:])
    if found is None:
        return None
    return next((a for part in found.group(1).split("/") if (a := agency_of(part))), None)


def agency_in_credit(words: str) -> str | None:
    """The agency in a credit line: "With AP inputs", "Source: Xinhua", "Reuters"."""
    whole = agency_of(words)
    if whole:
        return whole
    pieces = [piece for piece in re.split(r"[\s,/|:;()]+", words) if piece]
    for size in (3, 2, 1):
        for i in range(len(pieces) - size + 1):
            agency = agency_of(" ".join(pieces[i : i + size]))
            if agency:
                return agency
    return None


def is_picture_credit(words: str) -> bool:
    """Whether a credit line is a picture's and not the text's: "© N. Name", "Photo: Reuters", "N. Name / Reuters"."""
    if _PICTURE.match(words):
        return True
    parts = re.split(r"\s*[/|]\s*", words)
    return len(parts) > 1 and words.count(" ") <= 8 and parts[0][:1].isupper() and agency_of(parts[-1]) is not None
