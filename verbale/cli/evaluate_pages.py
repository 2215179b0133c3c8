"""Knows `verbale evaluate pages`, `furniture` and `copies`: how well pages are read."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.messages import say

if TYPE_CHECKING:
    from verbale.evaluation.page_set import GoldPage, PageScore, Reading

_PAGES = typer.Argument(
    exists=True, file_okay=False, metavar="DIR", help="Saved pages beside JSON files of what is expected."
)
_ERRORS = typer.Option("--errors", help="Tell each page that is read wrongly.")
_JSON = typer.Option("--json", help="All figures as one JSON object.")


def pages(
    folder: Annotated[Path, _PAGES],
    errors: Annotated[bool, _ERRORS] = False,
    as_json: Annotated[bool, _JSON] = False,
    alone: Annotated[bool, typer.Option("--alone", help="Verbale only, without trafilatura and newspaper4k.")] = False,
) -> None:
    """Score bodies, headlines, days and authors of saved news pages, side by side with other readers.

    English pages only. Body: mean over the pages of token precision, recall and F1. Headline: exact but for the forms
    of quotation marks and spaces. Day: the same day. Authors: the same set. Speed on one core.

    Example:

      verbale evaluate pages saved-pages/
    """
    from verbale.evaluation.page_readers import known_readers
    from verbale.evaluation.page_set import Reading, read_page_set, score_page

    gold = list(read_page_set(folder))
    figures: dict[str, dict[str, float]] = {}
    for name, reader in known_readers().items():
        if alone and name != "verbale":
            continue
        if reader is None:
            say(f"{name} is not installed: it is left out (pip install {name})")
            continue
        reader(gold[0])  # what is loaded on first use is no part of the speed
        scores = []
        started = time.perf_counter()
        for page in gold:
            try:
                reading = reader(page)
            except Exception as error:  # a peer that fails on a page gives nothing there, and is told
                if name == "verbale":
                    raise
                say(f"{name} fails on {page.name}: {type(error).__name__}")
                reading = Reading("")
            scores.append(score_page(page, reading))
            if errors and name == "verbale":
                _tell(page.name, scores[-1], page, reading)
        seconds = time.perf_counter() - started
        count = len(scores)
        figures[name] = {
            "pages": count,
            "precision": sum(s.precision for s in scores) / count,
            "recall": sum(s.recall for s in scores) / count,
            "f1": sum(s.f1 for s in scores) / count,
            "headline": sum(s.headline for s in scores) / count,
            "day": sum(s.day for s in scores) / count,
            "authors": sum(s.authors for s in scores) / count,
            "pages_a_second": count / seconds,
        }
    if as_json:
        print(json.dumps(figures))
        return
    print(f"{'':14s}{'pages':>6s}  {'body P / R / F1':20s}  headline   day  authors  pages/s")
    for name, figure in figures.items():
        print(
            f"{name:14s}{figure['pages']:6.0f}  {figure['precision']:.3f} {figure['recall']:.3f} {figure['f1']:.3f}"
            f"      {figure['headline']:.3f}  {figure['day']:.3f}    {figure['authors']:.3f}   {figure['pages_a_second']:6.1f}"
        )


def _tell(name: str, score: PageScore, page: GoldPage, reading: Reading) -> None:
    if score.f1 < 0.97:
        print(f"{name}: body P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}")
    if not score.headline:
        print(f"{name}: headline {reading.headline!r}, expected {page.headline!r}")
    if not score.day:
        print(f"{name}: day {reading.published}, expected {page.published}")
    if not score.authors:
        print(f"{name}: authors {sorted(reading.authors)}, expected {sorted(page.authors)}")


def furniture(
    folder: Annotated[Path, _PAGES],
    errors: Annotated[bool, _ERRORS] = False,
) -> None:
    """Score which lines of copied pages are taken for the report, and which for the frame around it.

    The texts are built from saved pages: their own lines in their own order, each labelled by whether it stands in the
    body that is expected. Headings, the headline and the standfirst are not counted.

    Example:

      verbale evaluate furniture saved-pages/
    """
    from verbale.evaluation.furniture_set import build_texts, score_texts
    from verbale.evaluation.page_set import read_page_set

    texts = list(build_texts(read_page_set(folder)))
    tally, wrong = score_texts(texts)
    if errors:
        for name, origin, label, line in wrong:
            print(f"{name}: {origin} read as {label}: {line}")
    print(f"{len(texts)} texts, {tally.kept + tally.lost + tally.marked + tally.left} lines")
    print(f"report  F1 {tally.f1(report=True):.3f}   ({tally.kept} kept, {tally.lost} lost)")
    print(f"frame   F1 {tally.f1(report=False):.3f}   ({tally.marked} marked, {tally.left} left)")


def copies(folder: Annotated[Path, typer.Argument(exists=True, metavar="DIR", help="Articles, in any form.")]) -> None:
    """Score how well near copies are found: articles of a folder, each cut by 30 % or with 5 % of its words edited.

    Example:

      verbale evaluate copies articles/
    """
    from verbale.evaluation.copy_set import read_texts, score_copies

    score = score_copies(read_texts(folder))
    for kind, share in score.recall.items():
        print(f"recall, {kind:22s}{share:.3f}")
    print(f"precision                     {score.precision:.3f}")
    print(f"{score.texts_a_second:,.0f} texts a second on one core ({score.texts:,} texts)")
