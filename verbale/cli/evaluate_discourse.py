"""Knows `verbale evaluate discourse` and `statements`: who said what, beside discourse trees, and as readers judged it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from verbale.cli.messages import Refusal

_FOLDER = typer.Argument(
    exists=True,
    file_okay=False,
    metavar="DIR",
    help="A folder with dep/*.conllu and rst/*.rs4 (the GUM corpus's form).",
)
_GENRE = typer.Option("--genre", help="Only documents whose name holds this word.")
_JSON = typer.Option("--json", help="All figures as one JSON object.")


def discourse(
    folder: Annotated[Path, _FOLDER], genre: Annotated[str, _GENRE] = "news", as_json: Annotated[bool, _JSON] = False
) -> None:
    """Score who said what against the attribution relations of discourse trees.

    Found: the content overlaps by half and the source is right. Statements that report no clause (condemned the
    attack) are left out, as a discourse tree has no unit for them.

    Example:

      verbale evaluate discourse gum
    """
    from xml.etree.ElementTree import ParseError

    from verbale.evaluation.discourse import score_discourse

    try:
        figures = score_discourse(folder, genre)
    except (ValueError, ParseError) as error:
        raise Refusal(f"{folder}: {error}") from error
    if as_json:
        print(json.dumps(figures))
        return
    print(f"{'':9s}{'gold':>6s}{'given':>6s}  content P/R/F1     content and source P/R/F1  source right")
    for group, figure in figures.items():
        told = "".join(
            f"  {100 * figure[m]['P']:5.1f} {100 * figure[m]['R']:5.1f} {100 * figure[m]['F1']:5.1f}"
            for m in ("iou50", "relation")
        )
        print(f"{group:9s}{figure['gold']:6d}{figure['given']:6d}{told}  {100 * figure['source']:13.1f}")
