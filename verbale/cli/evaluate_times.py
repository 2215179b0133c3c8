"""Knows `verbale evaluate dating` and `places`: how well the day of an article and the places in it are found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_TEXTS = typer.Argument(
    exists=True,
    file_okay=False,
    metavar="DIR",
    help="Texts (.txt) whose first line is the address that they came from.",
)
_FOLDERS = typer.Argument(
    exists=True, file_okay=False, metavar="DIR...", help="Folders that hold the articles of the list."
)
_LIST = typer.Option("--list", exists=True, dir_okay=False, help="Another list of checked mentions than Verbale's own.")
_ERRORS = typer.Option("--errors", help="Tell each that is not right.")


def dating(folder: Annotated[Path, _TEXTS], errors: Annotated[bool, _ERRORS] = False) -> None:
    """Score the dating of texts beside the day in their address, with the address hidden and with it.

    Only texts whose address holds a day count. "holds" and "excludes" are shares of all of them; the rest is withheld.

    Example:

      verbale evaluate dating newswire/
    """
    from verbale.cli.messages import Refusal
    from verbale.evaluation.dating import date_folder, score_dating
    from verbale.knowledge import known

    dated = list(date_folder(folder, known()))
    if errors:
        for one in dated:
            if one.width is not None and not one.holds:
                print(f"{one.name}: {one.day}, not {one.hidden.earliest} to {one.hidden.latest}")
            if not one.same_day:
                print(f"{one.name}: {one.day} with its address, not {one.shown.earliest} to {one.shown.latest}")
    try:
        score = score_dating(dated)
    except ValueError as error:
        raise Refusal(str(error)) from error
    print(f"articles with a day in the address   {score.articles}")
    print(f"with the address: same day           {100 * score.same_day:5.1f}%")
    print(f"without it: given an interval        {100 * score.answered / score.articles:5.1f}%")
    print(f"  it holds the day                   {100 * score.holds:5.1f}%")
    print(f"  it excludes the day                {100 * score.excludes:5.1f}%")
    print(f"  median width in days               {score.median_width if score.median_width is not None else '-':>5}")
    for most, right, wrong in score.widths:
        print(f"  at most {most:4d} days wide: {right:4d} hold the day, {wrong:3d} do not")


def places(
    folders: Annotated[list[Path], _FOLDERS],
    checked: Annotated[Path | None, _LIST] = None,
    errors: Annotated[bool, _ERRORS] = False,
) -> None:
    """Score places beside mentions that readers judged: country, and position within 100 km.

    Example:

      verbale evaluate places newswire/ ukraine/
    """
    from verbale.evaluation.placing import CHECKED, read_checked, score_places
    from verbale.knowledge import known

    score = score_places(read_checked(checked or CHECKED), folders, known())
    if errors:
        for error in score.errors:
            print(error)
    print(f"checked mentions in the folders   {score.mentions}")
    if score.found and score.positions:
        print(f"still found                       {100 * score.found / score.mentions:5.1f}%")
        print(
            f"  country right                   {100 * score.country / score.found:5.1f}%  ({score.country}/{score.found})"
        )
        print(
            f"  within 100 km (states apart)    {100 * score.near / score.positions:5.1f}%  ({score.near}/{score.positions})"
        )
