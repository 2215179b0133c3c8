"""Knows `verbale evaluate`: how good the coding is beside articles annotated by hand, and beside public corpora."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from verbale.cli import (
    evaluate_actors,
    evaluate_acts,
    evaluate_discourse,
    evaluate_ledger,
    evaluate_pages,
    evaluate_relations,
    evaluate_times,
)
from verbale.cli.messages import Refusal, say

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Measure the coding against annotated articles and corpora.",
)

app.command()(evaluate_relations.stories)
app.command("same-act")(evaluate_relations.same_act)
app.command()(evaluate_relations.relations)
app.command()(evaluate_pages.pages)
app.command()(evaluate_pages.furniture)
app.command()(evaluate_pages.copies)
app.command()(evaluate_ledger.ledger)
app.command()(evaluate_times.dating)
app.command()(evaluate_times.places)
app.command()(evaluate_actors.coreference)
app.command()(evaluate_actors.actors)
app.command()(evaluate_acts.acts)
app.command()(evaluate_acts.probes)
app.command()(evaluate_discourse.discourse)
app.command()(evaluate_discourse.statements)

_FILE = typer.Argument(exists=True, dir_okay=False, readable=True, metavar="FILE")
_FOLDER = typer.Argument(exists=True, file_okay=False, metavar="GOLD")
_OUTPUT = typer.Argument(metavar="OUTPUT", help="What `verbale code` wrote; - is standard input.")
_ERRORS = typer.Option("--errors", help="Tell each miss and each find too many.")


@app.command()
def record(
    gold: Annotated[Path, _FOLDER], output: Annotated[str, _OUTPUT] = "-", errors: Annotated[bool, _ERRORS] = False
) -> None:
    """Score coded articles against articles annotated by hand: dates, statements, speakers, acts, parties, status.

    Example:

      verbale code texts/ | verbale evaluate record gold/
    """
    from verbale.evaluation.record import Share, Tally, score_record

    score = score_record(gold, read_objects(output))
    if errors:
        for error in score.errors:
            print(error)
    for name in ("dates", "statements", "statements_speaker", "acts", "acts_actor", "acts_actor_recipient",
                 "kind", "status", "when"):  # fmt: skip
        figure = getattr(score, name)
        title = _TITLES.get(name, name.replace("_", "+"))
        if isinstance(figure, Tally):
            print(
                f"{title:22s}P {100 * figure.precision:5.1f}  R {100 * figure.recall:5.1f}  F1 {100 * figure.f1:5.1f}"
                f"   ({figure.right} right, {figure.gold} gold, {figure.given} given)"
            )
        elif isinstance(figure, Share):
            share = f"{100 * figure.right / figure.all:5.1f}%  ({figure.right}/{figure.all})" if figure.all else "none"
            print(f"{title:22s}{share}")


_TITLES = {"kind": "kind of statement", "status": "status of act", "when": "date of act"}


@app.command()
def attribution(
    gold: Annotated[Path, _FOLDER],
    output: Annotated[str, _OUTPUT] = "-",
    as_json: Annotated[bool, typer.Option("--json", help="All figures as one JSON object.")] = False,
) -> None:
    """Score who said what against a folder of annotated documents (brat standoff: text/ and attributions/).

    Precision, recall and F1 in percent, apart for direct, mixed and indirect contents and for cues of saying; the
    last three columns tell how often the source is right, holds the annotated head, or is the same.

    Example:

      verbale code polnear/dev/text | verbale evaluate attribution polnear/dev
    """
    from verbale.evaluation.attribution import score_attribution

    figures = score_attribution(gold, read_objects(output))
    if as_json:
        print(json.dumps(figures))
        return
    measures = ("token", "soft", "exact", "iou50", "relation")
    print(
        "".join(
            [f"{'':9s}{'gold':>6s}{'given':>6s}", *(f"  {m + ' P/R/F1':17s}" for m in measures), "  source  head exact"]
        )
    )
    for group, figure in figures.items():
        told = "".join(
            f"  {100 * figure[m]['P']:5.1f} {100 * figure[m]['R']:5.1f} {100 * figure[m]['F1']:5.1f}" for m in measures
        )
        sources = "".join(f" {100 * figure[m]:5.1f}" for m in ("source", "source_head", "source_exact"))
        print(f"{group:9s}{figure['gold']:6d}{figure['given']:6d}{told}  {sources}")


@app.command()
def soundness(output: Annotated[str, _OUTPUT] = "-") -> None:
    """Check that every span of coded articles holds words of the text, and that every id leads somewhere.

    Example:

      verbale code texts/ | verbale evaluate soundness
    """
    from verbale.evaluation.soundness import faults

    articles = wrong = 0
    for coded in read_objects(output):
        articles += 1
        for fault in faults(coded):
            wrong += 1
            print(f"{coded['article']['uri']}: {fault}")
    say(f"{articles} articles, {wrong} faults")
    if wrong:
        raise typer.Exit(1)


@app.command()
def pairs(file: Annotated[Path, _FILE]) -> None:
    """Give the PLOVER type of what a source does to a target: a TSV with the columns sentence, source, target.

    Writes one JSON object a row to standard output.

    Example:

      verbale evaluate pairs pairs.tsv > predicted.jsonl
    """
    from verbale.evaluation.pairs import predict_pairs

    for row in predict_pairs(file):
        print(json.dumps(row, ensure_ascii=False))


def read_objects(output: str) -> Iterator[dict[str, Any]]:
    """The objects of a file that `verbale code` wrote; Refusal where it is not one."""
    if output == "-":
        yield from _parse_lines("standard input", sys.stdin)
        return
    with open(output, encoding="utf-8") as lines:
        yield from _parse_lines(output, lines)


def _parse_lines(name: str, lines: Any) -> Iterator[dict[str, Any]]:
    try:
        for number, line in enumerate(lines, 1):
            if line.strip():
                coded = json.loads(line)
                if not isinstance(coded, dict) or "article" not in coded:
                    raise Refusal(f"{name}, line {number}: is not what `verbale code` writes")
                yield coded
    except ValueError as error:
        raise Refusal(f"{name}: is not what `verbale code` writes ({error})") from error
