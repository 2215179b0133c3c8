"""Knows `verbale evaluate ledger`: outcomes of commitments against stories whose true outcomes are written beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_FOLDER = typer.Argument(exists=True, file_okay=False, readable=True, metavar="FOLDER", help="Stories, a YAML each.")


def ledger(
    folder: Annotated[Path, _FOLDER],
    errors: Annotated[bool, typer.Option("--errors", help="Tell each wrong outcome.")] = False,
) -> None:
    """Score the ledger: commitments of invented stories whose true outcomes are known.

    Example:

      verbale evaluate ledger examples/ledger
    """
    from verbale.evaluation.ledger import score_ledger

    score = score_ledger(folder)
    for line in score.lines if errors else ():
        if not (line.right and line.evidence):
            print(f"{line.story} {line.act}: {line.wanted}, given {line.given} ({line.reason})")
    total = len(score.lines)
    share = f"{100 * score.right / total:5.1f}%  ({score.right}/{total})" if total else "none"
    print(f"{'outcomes right':28s}{share}")
    found = sum(line.right and line.evidence for line in score.lines)
    print(f"{'with the evidence, too':28s}{100 * found / total if total else 0:5.1f}%  ({found}/{total})")
    print(f"{'near misses taken for it':28s}{len(score.fooled):5d}   of {sum(bool(x.near) for x in score.lines)}")
    print(f"{'entries besides':28s}{score.beside:5d}")
