"""Knows `verbale evaluate ledger`: outcomes of commitments against stories whose true outcomes are written beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_FOLDER = typer.Argument(
    exists=True,
    file_okay=False,
    readable=True,
    metavar="FOLDER",
    help="Stories, a YAML each; or a story of pages, with expected.yaml.",
)


def ledger(
    folder: Annotated[Path, _FOLDER],
    errors: Annotated[bool, typer.Option("--errors", help="Tell each wrong outcome.")] = False,
) -> None:
    """Score the ledger: commitments of invented stories whose true outcomes are known.

    Stories of a YAML each hold their acts, written by hand: only the ledger is tried. A folder with expected.yaml holds
    pages: these are coded, and all is tried, from text on.

    Examples:

      verbale evaluate ledger examples/ledger

      verbale evaluate ledger examples
    """
    if (folder / "expected.yaml").is_file():
        _from_text(folder, errors)
        return
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


def _from_text(folder: Path, errors: bool) -> None:
    from verbale.evaluation.told_ledger import score_told_ledger

    lines = score_told_ledger(folder)
    for line in lines if errors else ():
        if not (line.right and line.evidence and line.given_kind == line.kind):
            given = f"{line.given_kind}, {line.given}" if line.given else "nothing"
            print(f"{line.id}: {line.kind}, {line.wanted}; given {given} ({line.reason})")
    rows = [line for line in lines if line.given is not None]
    for what, right, total in (
        ("commitments with a row", len(rows), len(lines)),
        ("of these of the right kind", sum(line.given_kind == line.kind for line in rows), len(rows)),
        ("of these outcome right", sum(line.right for line in rows), len(rows)),
        ("outcome right, of all", sum(line.right for line in lines), len(lines)),
        ("with the evidence, too", sum(line.right and line.evidence for line in lines), len(lines)),
    ):
        print(f"{what:28s}{100 * right / total if total else 0:5.1f}%  ({right}/{total})")
