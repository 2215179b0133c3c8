"""Knows how the points of how sure a report is are fitted: on the invented passages that the reader is taught with.

    python tools/fit_statements.py tools/reader/passages    # knowledge/statements_sureness.tsv

Reads every passage by the rules alone; holds a statement for right where half of its content is an annotated one's (of all that
both hold) and the source is the same; and fits a logistic regression with a
ridge. Prints how well points fitted on the passages with odd numbers tell right from wrong in those with even ones; then fits
on all and writes the table.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tools.fit_sureness import Row, fit, told_apart, write_points
from tools.reader.passages import Passage, TaughtStatement, read_passages
from verbale.actors import find_actors
from verbale.articles import read_article
from verbale.knowledge import Knowledge, known
from verbale.pages.page import Page
from verbale.places import find_places
from verbale.statements.finding import weigh_statements
from verbale.statements.statement import Statement
from verbale.text.parser import parse

TABLE = Path(__file__).parent.parent / "verbale" / "knowledge" / "statements_sureness.tsv"
#: how much of what both contents hold must be common
_HALF = 0.5


def rows_of(passages: Iterable[Passage], knowledge: Knowledge) -> Iterator[tuple[bool, Row]]:
    """Each statement of the passages with whether it is right, and whether its passage has an even number."""
    for passage in passages:
        article, _ = read_article(Page(f"{passage.id}.txt", (passage.text + "\n").encode(), charset="utf-8"))
        if article.text.strip() != passage.text.strip():
            continue  # offsets would not fit
        moved = article.text.find(passage.text[:20])
        heading = (article.headline,) if article.headline is not None else ()
        parsed = parse(article.text, heading + article.paragraphs)
        cast = find_actors(article, parsed, find_places(parsed, knowledge), knowledge)
        for statement, signs in weigh_statements(article, parsed, cast):
            yield int(passage.id[-2:]) % 2 == 0, (signs, _is_right(statement, passage.statements, moved))


def _is_right(statement: Statement, annotated: Sequence[TaughtStatement], moved: int) -> bool:
    """Is it one of the annotated ones, weak or not?"""
    content = _characters(statement.content, 0)
    shares = [(_share(content, _characters(a.content, moved)), a) for a in annotated]
    share, best = max(shares, key=lambda s: s[0], default=(0.0, None))
    if best is None or share < _HALF:
        return False
    source = _characters((statement.source,), 0) if statement.source is not None else set()
    return bool(source & _characters(best.source, moved)) if best.source else not source


def _characters(spans: Iterable[tuple[int, int]], moved: int) -> set[int]:
    return {c for start, end in spans for c in range(start + moved, end + moved)}


def _share(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", type=Path)
    given = parser.parse_args()
    rows = list(rows_of(read_passages(given.passages), known()))
    odd, even = [row for is_even, row in rows if not is_even], [row for is_even, row in rows if is_even]
    print(f"{len(rows)} statements, {sum(r for _, (_, r) in rows)} right")
    print(f"fitted on the odd: told apart {told_apart(even, fit(odd)):.3f} on the even")
    points = fit(odd + even)
    print(f"fitted on all: told apart {told_apart(odd + even, points):.3f}; {len(points)} signs")
    head = "# Points for and against a report, in log odds. source: fitted by tools/fit_statements.py on our own invented passages"
    write_points(TABLE, head, points)


if __name__ == "__main__":
    main()
