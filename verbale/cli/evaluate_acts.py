"""Knows `verbale evaluate acts` and `probes`: acts that readers judged, and passages that their writers annotated."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from verbale.cli.options import KnowledgeOption

_OUTPUT = typer.Argument(metavar="OUTPUT", help="What `verbale code` wrote of the articles; - is standard input.")


_PASSAGES = typer.Argument(
    exists=True, dir_okay=False, readable=True, metavar="FILES", help="Passages with their acts."
)


def probes(
    files: Annotated[list[Path], _PASSAGES],
    actors: KnowledgeOption = None,
    errors: Annotated[bool, typer.Option("--errors", help="Tell each act missed and each told too many.")] = False,
) -> None:
    """Score the acts of short passages against their writers' annotation, per type: recall, acts too many, parties, status.

    A passage is coded as an article of its own. A file is a YAML list of id, text and acts in the form of the annotated
    articles.

    Example:

      verbale evaluate probes tests/acts/probes/p1_2.yaml --actors tests/acts/probes/actors.yaml
    """
    from verbale.cli.messages import Refusal
    from verbale.evaluation.gold import GoldError
    from verbale.evaluation.probes import read_passages, score_passages
    from verbale.evaluation.record import Share
    from verbale.knowledge import known

    try:
        score = score_passages((p for file in files for p in read_passages(file)), known(tuple(actors or ())))
    except GoldError as error:
        raise Refusal(str(error), "name files of passages: id, text, acts") from error
    for told in score.errors if errors else ():
        print(told)
    print(f"{'type':12s}{'acts':>6s}{'found':>8s}{'too many':>10s}{'actor':>8s}{'recipient':>11s}{'status':>8s}")
    none = Share()
    for kind in sorted({*score.found, *score.false}):
        shares = [t.get(kind, none) for t in (score.found, score.actors, score.recipients, score.statuses)]
        found, actor, recipient, status = (f"{100 * s.right / s.all:.0f}" if s.all else "-" for s in shares)
        print(
            f"{kind:12s}{shares[0].all:6d}{found:>8s}{score.false.get(kind, 0):10d}{actor:>8s}{recipient:>11s}{status:>8s}"
        )
    for title, tally in (
        ("acts", score.acts),
        ("acts+actor", score.acts_actor),
        ("acts+actor+recipient", score.acts_actor_recipient),
    ):
        print(
            f"{title:22s}P {100 * tally.precision:5.1f}  R {100 * tally.recall:5.1f}  F1 {100 * tally.f1:5.1f}"
            f"   ({tally.right} right, {tally.gold} gold, {tally.given} given)"
        )
    if score.status.all:
        print(
            f"{'status of act':22s}{100 * score.status.right / score.status.all:5.1f}%  ({score.status.right}/{score.status.all})"
        )


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
