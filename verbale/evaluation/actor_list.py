"""Knows how a checked list of actor mentions is compared with what is said of them now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from verbale.actors import Cast, Mention
from verbale.actors.actor import Actor
from verbale.coding import code
from verbale.pages import Page, read_pages
from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class Checked:
    """One mention that readers judged: its article and characters, and what is right of it: actor id, country, sector
    ("none": of none); an empty word where the readers could not tell or the right answer was not noted. `nobody` where
    no actor stands there."""

    article: str
    span: Span
    actor: str
    country: str
    sector: str
    nobody: bool


@dataclass(slots=True)
class Agreement:
    """How many mentions were judged and are right, for identity, country and sector; `silent` how many of
    those whose identity is wrong are somebody of whom nothing is said now; `missing` articles not found."""

    identity: list[bool] = field(default_factory=list)
    country: list[bool] = field(default_factory=list)
    sector: list[bool] = field(default_factory=list)
    silent: int = 0
    missing: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def read_list(path: Path) -> Iterator[Checked]:
    """The rows of a tab-separated list: article, start, end, actor, country, sector; `-` as actor says that nobody stands
    there. Raises ValueError with the line at a row of another shape."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line[0] == "#" or line.startswith("article\t"):
            continue
        cells = line.split("\t")
        if len(cells) != 6 or not (cells[1].isdigit() and cells[2].isdigit()):
            raise ValueError(f"{path}, line {number}: must be article, start, end, actor, country, sector")
        yield Checked(
            cells[0], Span(int(cells[1]), int(cells[2])), cells[3], cells[4], cells[5], nobody=cells[3] == "-"
        )


def score_list(path: Path, corpus: Path) -> Agreement:
    """Code the list's articles, found by name anywhere under `corpus`, and compare each mention."""
    by_article: dict[str, list[Checked]] = {}
    for row in read_list(path):
        by_article.setdefault(row.article, []).append(row)
    files = {p.name: p for p in sorted(corpus.rglob("*"), reverse=True) if p.name in by_article}
    score = Agreement()
    for name in sorted(by_article):
        if name not in files:
            score.missing.append(name)
            continue
        page = next((p for p in read_pages([files[name]]) if isinstance(p, Page)), None)
        if page is None:
            score.missing.append(name)
            continue
        cast = code(page).cast
        for row in by_article[name]:
            _compare(row, cast, score)
    return score


def _best_at(cast: Cast, span: Span) -> list[Mention]:
    """The mention that shares most with the span; two where both stand for one span ('the two countries')."""
    touching = [m for m in cast.mentions if m.span.overlaps(span)]
    if not touching:
        return []

    def shared(start: int, end: int) -> float:
        common = min(end, span.end) - max(start, span.start)
        return common / (max(end, span.end) - min(start, span.start))

    best = max(touching, key=lambda m: (shared(m.span.start, m.span.end), -m.span.start))
    return [m for m in touching if m.span == best.span]


def _is_one_of(said: Actor, row: Checked) -> bool:
    """Whether the actor is one that is right; an id that now tells the right country too is the same actor's."""
    wanted = row.actor.split("|")
    if said.id in wanted:
        return True
    fits = said.country is not None and said.country in row.country.split("|")
    return fits and said.id.replace(f":{said.country}.", ":", 1) in wanted


def _compare(row: Checked, cast: Cast, score: Agreement) -> None:
    """Two who stand for one span are right where one of them is the wanted; where nobody stands, a longer name that holds
    the span is no claim about it."""
    told = f"{row.article}:{row.span.start}"
    best = _best_at(cast, row.span)
    if row.nobody:
        within = bool(best) and best[0].form == "name" and best[0].span.start <= row.span.start
        longer = within and best[0].span.end >= row.span.end and best[0].span != row.span
        score.identity.append(not best or longer)
        if not score.identity[-1]:
            score.errors.append(f"{told}: {best[0].actor}, nobody stands there")
        return
    actors = [cast.actors[m.actor] for m in best]
    said = next((a for a in actors if _is_one_of(a, row)), actors[0] if actors else None)
    if row.actor:
        right = said is not None and _is_one_of(said, row)
        score.identity.append(right)
        score.silent += said is None
        if not right:
            score.errors.append(f"{told}: {said.id if said else 'nothing'}, right is {row.actor}")
    for what, wanted, given in (
        (score.country, row.country, said.country if said else ""),
        (score.sector, row.sector, said.sector if said else ""),
    ):
        if wanted and said is not None:
            what.append((given or "none") in wanted.split("|"))
            if not what[-1]:
                score.errors.append(f"{told}: {said.id} is given {given or 'none'}, right is {wanted}")
