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
