"""Knows the words of page furniture, from knowledge/furniture.yaml, and which lines are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from verbale.articles.lines import BULLETS

_EDGES: Final = BULLETS + " :.,…[]()<>"
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_QUOTED: Final = re.compile('["“”‘«»]')
#: words of the longest line that a phrase at its beginning explains, where that is not 25
_LONGEST: Final = {"caption": 60, "notice": 60}
_TOLD: Final = re.compile(r"\b(?:said|says|told|added|according)\b")


@dataclass(frozen=True, slots=True)
class _Phrases:
    whole: dict[str, str]
    begins: tuple[tuple[str, re.Pattern[str]], ...]
    holds: tuple[tuple[str, re.Pattern[str]], ...]
    speaks: frozenset[str]
    house: frozenset[str]
    caption_verbs: frozenset[str]
    buttons: re.Pattern[str]
    tag_labels: frozenset[str]


@cache
def _phrases() -> _Phrases:
    source = files("verbale.knowledge").joinpath("furniture.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(source, Loader=yaml.CSafeLoader)
    house = data.pop("house_words")
    verbs = data.pop("caption_verbs")
    words = sorted(data.pop("buttons"), key=len, reverse=True)
    buttons = re.compile(rf"(?:(?:{'|'.join(map(re.escape, words))})[\s/|·,-]*)+$")
    tags = frozenset(data.pop("tag_labels"))
    whole: dict[str, str] = {}
    begins, holds = [], []
    for reason, lists in data.items():
        for phrase in lists.get("whole", ()):
            whole.setdefault(_bare(str(phrase)), reason)
        if lists.get("begins"):
            begins.append((reason, re.compile("|".join(_pattern(p) for p in lists["begins"]))))
        if lists.get("holds"):
            holds.append((reason, re.compile("|".join(_pattern(p) for p in lists["holds"]))))
    return _Phrases(
        whole,
        tuple(begins),
        tuple(holds),
        frozenset(house["speaks"]),
        frozenset(house["of"]),
        frozenset(verbs),
        buttons,
        tags,
    )


def _pattern(phrase: str) -> str:
    written = re.escape(phrase.lower()).replace("\\#", r"\d[\d.,]*").replace("'", "['’]")
    return written + (r"\b" if phrase[-1].isalnum() else "")


def _bare(words: str) -> str:
    return _NUMBER.sub("#", words.lower().replace("’", "'")).strip(_EDGES)


def furniture_in(words: str) -> str | None:
    """The reason why a line of these words is furniture whatever stands around it; None where nothing says so."""
    known = _phrases()
    reason = known.whole.get(_bare(words))
    if reason is not None:
        return reason
    count = words.count(" ") + 1
    lowered = words.lower().replace("’", "'")
    if count <= 8 and known.buttons.match(lowered):
        return "widget"
    for reason, pattern in known.begins:
        if count <= _LONGEST.get(reason, 25) and pattern.match(lowered):
            return reason
    if count <= 30:
        for reason, pattern in known.holds:
            if pattern.search(lowered):
                return reason
    return None


def is_house_notice(words: str, least: int = 3) -> bool:
    """Whether the site speaks here of itself to its readers, rather than a person quoted.

    `least` is how many different words of the house it takes.
    "Our goal is to create a safe and engaging place for users ... suspending article commenting"
    """
    known = _phrases()
    lowered = words.lower()
    if lowered.count(" ") >= 80 or _QUOTED.search(lowered) or _TOLD.search(lowered):
        return False
    each = re.findall(r"[a-z]+", lowered)
    speaks = sum(word in known.speaks for word in each)
    about = {word.rstrip("s") for word in each if word in known.house}
    # "We" and "our" are common in speeches and interviews, so the house's words must stand thick.
    return speaks > 0 and len(about) >= least and len(about) >= 0.07 * len(each)


def has_caption_verb(words: str) -> bool:
    """Whether one of the first words after the first is a present-tense verb of picture captions."""
    known = _phrases().caption_verbs
    return any(word in known for word in re.findall(r"[A-Za-z]+", words)[1:14])


def labels_tags(words: str) -> bool:
    """Whether the names of the page's subjects follow on this line."""
    return _bare(words) in _phrases().tag_labels
