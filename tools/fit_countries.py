"""Knows how the points for the country of somebody of whom no words tell one are fitted: on mentions that readers judged.

    python tools/fit_countries.py tests/actors/countries.tsv tests/acts/articles [more folders of texts]

The rows name a text, a mention's offsets and the right country (several joined by '|', 'none' for none, 'x' where nobody stands
there). Taken are the mentions of actors that have no country when the text has been read; fitted is a choice among the states that
could be it and none, by maximum likelihood with a ridge, as for the parties of acts. Prints how many are right with none for all,
and as points fitted on four fifths of the texts choose for the rest; then fits on all and writes the table.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tools.fit_parties import Choice, fit
from verbale.actors.finding import read_actors
from verbale.actors.likely_country import TABLE, Possible, countryless, likeliest, possible
from verbale.articles import read_article
from verbale.knowledge import Knowledge, known
from verbale.pages.page import Page
from verbale.places import find_places
from verbale.text.parser import parse
from verbale.times import date_article

OUT = Path(__file__).parent.parent / "verbale" / "knowledge" / TABLE
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A text, the possible countries of somebody in it, and the right ones (None for none)."""

    text: str
    told: list[Possible]
    right: frozenset[str | None]


def judged(rows: Path, folders: Sequence[Path], knowledge: Knowledge) -> Iterator[Judged]:
    """The judged actors without a country, each once a text, by the first of their mentions that was judged."""
    by_text: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for line in rows.read_text("utf-8").splitlines():
        if line and line[0] != "#" and not line.startswith("text\t"):
            text, start, _, right = line.split("\t")
            by_text[text].append((int(start), right))
    for name, told in sorted(by_text.items()):
        file = next((f / name for f in folders if (f / name).exists()), None)
        if file is None:
            print(f"{name}: no such text")
            continue
        article, _ = read_article(Page(name, file.read_bytes(), charset="utf-8"))
        heading = (article.headline,) if article.headline is not None else ()
        parsed = parse(article.text, heading + article.paragraphs)
        article = replace(article, published=date_article(article, parsed, knowledge))
        desk = read_actors(article, parsed, tuple(find_places(parsed, knowledge)), knowledge)
        open_ = countryless(desk)
        begins = {parsed.tokens[f.first].start: i for i, found in open_.items() for f in found}
        seen: set[str] = set()
        for start, right in sorted(told):
            identity = begins.get(start)
            codes = frozenset(None if c == "none" else c for c in right.split("|") if c != "x")
            if identity is not None and identity not in seen and codes:
                seen.add(identity)
                yield Judged(name, possible(desk, identity, open_[identity]), codes)


def choice(one: Judged) -> Choice:
    """The judged one as a choice among candidates; where none of them is right, none is the least harm."""
    right = [p.country in one.right for p in one.told]
    return Choice(one.told, right if any(right) else [p.country is None for p in one.told], 0, False)  # type: ignore[arg-type]


def share(told: Sequence[Judged], points: dict[str, float] | None) -> str:
    """How many are right, and how many countries given are wrong."""
    chosen = [likeliest(one.told, points) if points is not None else None for one in told]
    right = sum(c in one.right for c, one in zip(chosen, told, strict=True))
    wrong = sum(c is not None and c not in one.right for c, one in zip(chosen, told, strict=True))
    return f"{right / max(1, len(told)):.3f} right, {wrong} countries wrong, {sum(c is not None for c in chosen)} given"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--actors", type=Path, default=Path("tests/acts/probes/actors.yaml"))
    given = parser.parse_args()
    told = list(judged(given.rows, given.folders, known((given.actors,))))
    texts = sorted({one.text for one in told})
    print(f"{len(told)} actors without a country in {len(texts)} texts: with none {share(told, None)}")
    chosen, held = [], []
    for fold in range(FOLDS):
        out = set(texts[fold::FOLDS])
        points = fit([choice(one) for one in told if one.text not in out])
        some = [one for one in told if one.text in out]
        held += some
        chosen += [likeliest(one.told, points) for one in some]
    right = sum(c in one.right for c, one in zip(chosen, held, strict=True))
    wrong = sum(c is not None and c not in one.right for c, one in zip(chosen, held, strict=True))
    given_ = sum(c is not None for c in chosen)
    print(f"by points of the other texts {right / max(1, len(held)):.3f} right, {wrong} of {given_} countries wrong")
    points = fit([choice(one) for one in told])
    lines = [
        "# Points for and against a country of somebody whose words tell none, in log odds. source: fitted by tools/fit_countries.py on mentions that readers judged",
        "sign\tpoints",
        *(f"{name}\t{p}" for name, p in sorted(points.items())),
    ]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(points)} signs")


if __name__ == "__main__":
    main()
