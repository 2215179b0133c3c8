"""Knows how well articles are dated: beside the day in their address, with the address hidden and with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from verbale.articles import read_article
from verbale.articles.article import DateEstimate
from verbale.knowledge.facts import Knowledge
from verbale.pages import read_pages
from verbale.pages.page import Page
from verbale.text.parser import parse
from verbale.times import date_article

_ADDRESS: Final = re.compile(r"\s*https?://\S+\s*$")
_YEAR_FIRST: Final = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?!\d)")
_DAY_FIRST: Final = re.compile(r"/(?P<d>\d\d)/(?P<m>\d\d)/(?P<y>20\d\d)/")
#: widths, in days, at which the answers are counted
WIDTHS: Final = (1, 7, 31, 45, 92, 183, 366, 731, 1461, 3653)


@dataclass(frozen=True, slots=True)
class Dated:
    """One article: the day in its address, and what is said of it with the address hidden and with it."""

    name: str
    day: date
    hidden: DateEstimate
    shown: DateEstimate

    @property
    def width(self) -> int | None:
        """How many days the estimate without the address spans; None where nothing is said."""
        if self.hidden.earliest is None or self.hidden.latest is None:
            return None
        return (self.hidden.latest - self.hidden.earliest).days + 1

    @property
    def holds(self) -> bool:
        first, last = self.hidden.earliest, self.hidden.latest
        return first is not None and last is not None and first <= self.day <= last

    @property
    def same_day(self) -> bool:
        return self.shown.earliest == self.day == self.shown.latest


def day_in_address(address: str) -> date | None:
    """The day that an address holds ('/2022/07/05/', '-2022-07-05', '/05/07/2022/'), or None."""
    for form in (_YEAR_FIRST, _DAY_FIRST):
        match = form.search(address)
        if match:
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                continue
    return None


def date_folder(folder: Path, knowledge: Knowledge) -> Iterator[Dated]:
    """Each text of the folder whose first line is an address that holds a day, in the order of names."""
    for path in sorted(folder.glob("*.txt")):
        address, _, body = path.read_text(encoding="utf-8", errors="replace").partition("\n")
        day = day_in_address(address) if _ADDRESS.match(address) else None
        if day is None:
            continue
        page = next(p for p in read_pages([path]) if isinstance(p, Page))
        hidden = replace(page, uri=path.name, body=body.encode())
        yield Dated(path.name, day, _estimate(hidden, knowledge), _estimate(page, knowledge))


def _estimate(page: Page, knowledge: Knowledge) -> DateEstimate:
    article, _ = read_article(page)
    heading = (article.headline,) if article.headline is not None else ()
    return date_article(article, parse(article.text, heading + article.paragraphs), knowledge)


@dataclass(frozen=True, slots=True)
class DatingScore:
    """Shares are of all articles; `median_width` of those that get an interval, in days; `widths` counts for each width
    the intervals no wider that hold the day, and those that do not."""

    articles: int
    answered: int
    holds: float
    excludes: float
    median_width: int | None
    same_day: float
    widths: tuple[tuple[int, int, int], ...]


def score_dating(dated: Sequence[Dated]) -> DatingScore:
    """The figures over all articles; ValueError where there are none."""
    if not dated:
        raise ValueError("no article of the folder has a day in its address")
    told = [(d.width, d.holds) for d in dated if d.width is not None]
    widths = sorted(width for width, _ in told)
    return DatingScore(
        articles=len(dated),
        answered=len(told),
        holds=sum(holds for _, holds in told) / len(dated),
        excludes=sum(not holds for _, holds in told) / len(dated),
        median_width=widths[len(widths) // 2] if widths else None,
        same_day=sum(d.same_day for d in dated) / len(dated),
        widths=tuple(
            (most, sum(h for w, h in told if w <= most), sum(not h for w, h in told if w <= most)) for most in WIDTHS
        ),
    )
