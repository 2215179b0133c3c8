"""Knows `verbale evaluate acts`: how many acts, drawn at random from public news, readers found right."""

from __future__ import annotations

from typing import Annotated

import typer

_OUTPUT = typer.Argument(metavar="OUTPUT", help="What `verbale code` wrote of the articles; - is standard input.")


def acts(output: Annotated[str, _OUTPUT] = "-") -> None:
    """Tell how many acts, drawn at random from public news, readers found right in type, parties and status.

    The list holds articles, offsets and verdicts, as the samples were drawn; of the acts that are given still, the
    verdicts are counted again, as far as they give the same parties and the same status.

    Example:

      verbale code newswire ukraine | verbale evaluate acts
    """
    from verbale.cli.evaluate import read_objects
    from verbale.evaluation.checked_acts import QUESTIONS, judge_acts, read_checked_acts, share_right

    print(f"{'':24s}" + "".join(f"{q:>18s}" for q in QUESTIONS))
    for (sample, reader), judged in judge_acts(read_checked_acts(), read_objects(output)).items():
        for name, verdicts in (("drawn", judged.drawn), ("given still", judged.again)):
            told = "".join(
                f"{100 * share_right(verdicts[q]):9.1f} % of {verdicts[q]['y'] + verdicts[q]['n']:3d}"
                for q in QUESTIONS
            )
            print(f"{sample} {reader} {name}".ljust(24) + told)
        print(
            f"{sample} {reader} given no more".ljust(24)
            + f"{judged.gone['y']:9d} right, {judged.gone['n']} wrong in type"
        )
        if judged.missing:
            print(f"{sample} {reader}: {len(judged.missing)} articles are not among those coded")
