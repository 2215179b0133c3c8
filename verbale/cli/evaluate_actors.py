"""Knows `verbale evaluate coreference` and `actors`: how well is told who is meant."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from verbale.cli.messages import Refusal

_FOLDER = typer.Argument(
    exists=True, file_okay=False, metavar="DIR", help="CoNLL-U files with annotated entities (the GUM corpus's form)."
)
_ERRORS = typer.Option("--errors", help="Tell each that is wrong.")
_JSON = typer.Option("--json", help="All figures as one JSON object.")


def coreference(
    folder: Annotated[Path, _FOLDER], errors: Annotated[bool, _ERRORS] = False, as_json: Annotated[bool, _JSON] = False
) -> None:
    """Score pronouns, persons' names and states against annotated coreference.

    Pronouns: he and she in all forms, that the annotation gives to a person. Answered: those given an actor; right:
    that actor's names are the same entity's. Names: B-cubed F1 over mentions of persons by name. States: the country.

    Example:

      verbale evaluate coreference gum/dep
    """
    from verbale.evaluation.coreference import score_coreference

    try:
        score = score_coreference(folder)
    except ValueError as error:
        raise Refusal(str(error)) from error
    figures = {
        "pronouns": score.pronouns, "answered": score.answered, "right": score.right, "b_cubed": score.b_cubed,
        "states": score.states, "linked": score.linked, "alone": score.alone,
    }  # fmt: skip
    if as_json:
        print(json.dumps(figures))
        return
    if errors:
        for line in score.errors:
            print(line)
    print(f"pronouns answered     {_share(score.answered, score.pronouns)}")
    print(f"of those right        {_share(score.right, score.answered)}")
    print(f"names joined          {score.b_cubed:.3f}  (B-cubed F1, {score.gold} gold, {score.given} given)")
    print(f"states linked         {_share(score.linked, score.states)}")
    print(f"not within a body     {_share(score.alone, score.states)}")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f}%  ({part}/{whole})" if whole else "none"


def actors(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, metavar="LIST", help="A checked list of mentions.")
    ],
    corpus: Annotated[
        Path, typer.Option("--corpus", exists=True, file_okay=False, metavar="DIR", help="Where the articles lie.")
    ],
    errors: Annotated[bool, _ERRORS] = False,
    as_json: Annotated[bool, _JSON] = False,
) -> None:
    """Score who is meant, of which country and sector, against a list of mentions that readers checked.

    The list holds article names, offsets and what is right; the articles are looked for by name under --corpus and
    coded anew.

    Example:

      verbale evaluate actors tests/actors/checked_mentions.tsv --corpus corpora/
    """
    from verbale.evaluation.actor_list import score_list

    try:
        score = score_list(file, corpus)
    except ValueError as error:
        raise Refusal(str(error)) from error
    if not score.identity:
        raise Refusal(f"none of the list's articles is under {corpus}")
    parts = {"identity": score.identity, "country": score.country, "sector": score.sector}
    if as_json:
        shown = {name: {"right": sum(told), "judged": len(told)} for name, told in parts.items()}
        print(json.dumps({**shown, "silent": score.silent}))
        return
    if errors:
        for line in score.errors:
            print(line)
    for name, told in parts.items():
        print(f"{name:10s}{_share(sum(told), len(told))}")
    if score.silent:
        right, said = sum(score.identity), len(score.identity) - score.silent
        print(f"identity of those of whom anything is said{_share(right, said)}")
    if score.missing:
        print(f"articles not found: {len(score.missing)}")
