"""Knows `verbale evaluate stories` and `same-act`: how well articles and reports are put together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

_SET = typer.Argument(exists=True, file_okay=False, metavar="DIR", help="Articles as JSON, each with its event.")
_PAIRS = typer.Argument(exists=True, dir_okay=False, metavar="PAIRS", help="Checked pairs: a TSV.")
_FOLDERS = typer.Argument(exists=True, file_okay=False, metavar="DIR...", help="The folders that hold the articles.")
_STORY = typer.Argument(exists=True, file_okay=False, metavar="STORY", help="A story with what is expected of it.")
_MISSED = typer.Option("--errors", help="Tell each relation that is not found, and each that is shown beside.")
_JSON = typer.Option("--json", help="All figures as one JSON object.")
_ERRORS = typer.Option("--errors", help="Tell each pair that is judged otherwise.")


def stories(folder: Annotated[Path, _SET], as_json: Annotated[bool, _JSON] = False) -> None:
    """Score stories by B-cubed beside articles whose event is known, and two simpler ways in the same run.

    Verbale's thresholds are fixed. The simpler ways are shown at their best threshold on the set, and held out: with
    the threshold chosen on half of the events and read on the other.

    Example:

      verbale evaluate stories stories/
    """
    from verbale.evaluation.story_set import score_stories

    score = score_stories(folder)
    if as_json:
        rivals = {name: {"f1": share.f1, "held_out": score.held_out[name]} for name, share in score.best.items()}
        told = {"precision": score.online.precision, "recall": score.online.recall, "f1": score.online.f1}
        told |= {"halves": sum(score.halves) / len(score.halves), "milliseconds": score.milliseconds}
        print(json.dumps({"articles": score.articles, "events": score.events, "online": told, "others": rivals}))
        return
    print(f"{score.articles} articles, {score.events} events; {score.milliseconds:.1f} ms an article")
    print(f"{'':32s}   P     R     F1   on halves of the events")
    row = score.online
    low, high = min(score.halves), max(score.halves)
    mean = sum(score.halves) / len(score.halves)
    print(
        f"{'verbale, online':32s} {row.precision:.3f} {row.recall:.3f} {row.f1:.3f}  {mean:.3f} ({low:.3f} to {high:.3f})"
    )
    for name, share in score.best.items():
        print(
            f"{name + ', best':32s} {share.precision:.3f} {share.recall:.3f} {share.f1:.3f}  {score.held_out[name]:.3f}"
        )


def same_act(
    pairs: Annotated[Path, _PAIRS],
    folders: Annotated[list[Path], _FOLDERS],
    errors: Annotated[bool, _ERRORS] = False,
    as_json: Annotated[bool, _JSON] = False,
) -> None:
    """Score which reports are joined as one act beside pairs that people judged.

    PAIRS has the columns id, file_1, start_1, end_1, file_2, start_2, end_2, verdict (same, related, different). The
    articles are coded and all their reports joined; a pair counts as joined where both reports are in one event. A
    report that is no longer found is told, and left out.

    Example:

      verbale evaluate same-act tests/relations/pairs.tsv stories/ ukraine/
    """
    from verbale.evaluation.same_act import score_same_act

    score = score_same_act(pairs, folders)
    if errors:
        for line in score.errors:
            print(line)
    told = {"pairs": score.pairs, "lost": score.lost, "same": score.same, "precision": score.precision}
    told |= {"recall": score.recall, "f1": score.f1}
    if as_json:
        print(json.dumps(told))
        return
    print(f"{score.pairs} pairs, {score.same} of them one act; {score.lost} left out: a report is not found")
    print(f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}")


def relations(
    story: Annotated[Path, _STORY], errors: Annotated[bool, _MISSED] = False, as_json: Annotated[bool, _JSON] = False
) -> None:
    """Score the relations of a story, from its pages on: reports of one act, positions that turn, accounts that differ.

    STORY holds the pages (story/), their actors (actors.yaml), their annotation (gold/), and what the story was written to
    hold (expected.yaml). What is shown beside that is counted as well.

    Example:

      verbale evaluate relations examples
    """
    from verbale.evaluation.told_relations import score_told_relations

    score = score_told_relations(story)
    told: dict[str, dict[str, int]] = {}
    for name, some in (
        ("one act, told in full", [r for r in score.relations if r.kind == "same act" and not r.weak]),
        ("one act, named again", [r for r in score.relations if r.kind == "same act" and r.weak]),
        ("positions that turn", [r for r in score.relations if r.kind == "shift"]),
        ("accounts that differ", [r for r in score.relations if r.kind == "account"]),
    ):
        told[name] = {"found": sum(r.found for r in some), "of": len(some)}
    if as_json:
        print(json.dumps(told | {"beside": list(score.beside)}))
        return
    for one in score.relations if errors else ():
        if not one.found:
            print(f"not found: {one.kind}, {one.what}")
    for line in score.beside if errors else ():
        print(f"beside: {line}")
    for name, counts in told.items():
        print(f"{name:28s}{counts['found']:3d} of {counts['of']}")
    print(f"{'shown beside these':28s}{len(score.beside):3d}")
