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


_OUTPUT = typer.Argument(metavar="OUTPUT", help="What `verbale code` wrote of the articles; - is standard input.")


def statements(output: Annotated[str, _OUTPUT] = "-") -> None:
    """Tell how many statements, drawn at random from public news, readers found right in content and source.

    The list holds articles, offsets and verdicts, as the samples were drawn; of those that are given still, word for
    word, the verdicts are counted again.

    Example:

      verbale code newswire | verbale evaluate statements
    """
    from verbale.cli.evaluate import read_objects
    from verbale.evaluation.checked_statements import VERDICTS, judge, precision, read_checked

    print(f"{'':22s}" + "".join(f"{v:>9s}" for v in VERDICTS) + "  right of the sure")
    for (sample, reader), judged in judge(read_checked(), read_objects(output)).items():
        for name, verdicts in (("drawn", judged.drawn), ("given still", judged.again), ("given no more", judged.gone)):
            share = f"{100 * precision(verdicts):17.1f} %" if sum(verdicts.values()) else ""
            print(f"{sample} {reader} {name:13s}".ljust(22) + "".join(f"{verdicts[v]:9d}" for v in VERDICTS) + share)
        if judged.missing:
            print(f"{sample} {reader}: {len(judged.missing)} articles are not among those coded")
