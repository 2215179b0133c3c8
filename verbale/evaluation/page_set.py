"""Knows a folder of saved news pages with what should come out of them: bodies, headlines, days, authors."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from verbale.articles.language import language_of
from verbale.evaluation.gold import GoldError
from verbale.pages.stated_fields import day_of, names_of

_FOLDED: Final = str.maketrans("‘’‚‛′`´“”„‟″«»–—‑", "'''''''\"\"\"\"\"\"\"---")
_TOKEN: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class GoldPage:
    """One saved page and what a reader should get of it. `body` is its paragraphs and the headings between them."""

    name: str
    html: str
    raw: bytes
    headline: str
    body: tuple[str, ...]
    published: date | None
    authors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader gave of one page."""

    body: str
    headline: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page's figures: body precision, recall and F1 over tokens; whether headline, day and authors are right."""

    precision: float
    recall: float
    f1: float
    headline: bool
    day: bool
    authors: bool


def read_page_set(folder: Path) -> Iterator[GoldPage]:
    """The English pages under a folder, sorted: `NAME.json` with one or several articles, and beside it their pages
    `NAME_*.html.gz` (or .html); an article's page is the one that holds most of its words.

    GoldError where the folder has none.
    """
    found = 0
    for path in sorted(folder.rglob("*.json")):
        pages = {page: _unpacked(page) for page in sorted(path.parent.glob(f"{path.stem}_*.htm*"))}
        for gold in _gold_articles(path):
            body = _body_of(gold)
            if not pages or language_of("\n".join(body), None) != "en":
                continue
            words = set(_TOKEN.findall(" ".join(body)))
            page = max(pages, key=lambda p: len(words & set(_TOKEN.findall(pages[p].decode("utf-8", "replace")))))
            raw = pages.pop(page)
            found += 1
            yield GoldPage(
                page.relative_to(folder).as_posix(), raw.decode("utf-8", "replace"), raw, str(gold.get("title") or ""),
                body, day_of(_string(gold.get("publishing_date"))), fold_names(names_of(gold.get("authors"))),
            )  # fmt: skip
    if not found:
        raise GoldError(f"{folder}: holds no pages with a JSON file of what is expected beside them")


def _unpacked(page: Path) -> bytes:
    raw = page.read_bytes()
    return gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw


def _gold_articles(path: Path) -> list[dict[str, Any]]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise GoldError(f"{path}: is no JSON ({error})") from error
    given = [data, *data.values()] if isinstance(data, dict) else []
    return [each for each in given if isinstance(each, dict) and "body" in each]


def _string(value: object) -> object:
    return str(value) if value is not None else None


def _body_of(gold: dict[str, Any]) -> tuple[str, ...]:
    body = gold.get("body") or {}
    if isinstance(body, str):
        return tuple(line for line in body.split("\n") if line.strip())
    lines = list(body.get("summary") or ())
    for section in body.get("sections") or ():
        lines += [*(section.get("headline") or ()), *(section.get("paragraphs") or ())]
    return tuple(line for line in lines if isinstance(line, str) and line.strip())


def score_page(gold: GoldPage, reading: Reading) -> PageScore:
    """How near a reading is to the gold."""
    precision, recall, f1 = token_overlap(gold.body, [reading.body])
    return PageScore(
        precision,
        recall,
        f1,
        headline=fold_words(reading.headline or "") == fold_words(gold.headline),
        day=reading.published is not None and reading.published == gold.published,
        authors=fold_names(reading.authors) == gold.authors,
    )


def token_overlap(gold: Iterable[str], given: Iterable[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two texts as bags of words, small letters."""
    wanted = Counter(_TOKEN.findall(" ".join(gold).lower()))
    told = Counter(_TOKEN.findall(" ".join(given).lower()))
    both = (wanted & told).total()
    precision = both / told.total() if told else 0.0
    recall = both / wanted.total() if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def fold_words(words: str) -> str:
    """Quotation marks, dashes and spaces in one form."""
    return " ".join(words.translate(_FOLDED).split())


def fold_names(names: Sequence[str]) -> frozenset[str]:
    """Names as a set, in one form."""
    return frozenset(fold_words(name).lower() for name in names)
