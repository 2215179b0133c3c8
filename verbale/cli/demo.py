"""Knows `verbale demo`: the example story coded, its timeline, its ledger, and one article with its notes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import typer

from verbale.cli.add import add_pages
from verbale.cli.blocks import print_commitments, print_heading
from verbale.cli.messages import Refusal
from verbale.cli.options import Format
from verbale.cli.show import print_article
from verbale.cli.tables import show_rows

#: where the demo's record is made, under the current folder
DEMO = Path("demo") / "verbale.sqlite"
#: the types that are deeds rather than words
DEEDS = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})


def find_examples() -> Path:
    """The example story of the repository, from the current folder or from the code; Refusal where there is none."""
    for place in (Path("examples"), Path(__file__).resolve().parents[2] / "examples"):
        if (place / "story").is_dir():
            return place
    raise Refusal(
        "the example story is part of the repository, not of the installed package: "
        "run `verbale demo` in a clone of it, or `verbale add` on pages of your own"
    )


def demo() -> None:
    """Code the example story (a crisis between two invented states) and show what was found.

    Makes demo/verbale.sqlite under the current folder, anew each time.

    Examples:

      verbale demo
    """
    from verbale.cli.timeline import COLUMNS
    from verbale.record import open_record
    from verbale.relations.ledger import build_ledger
    from verbale.views.timeline import TimelineEntry, timeline

    examples = find_examples()
    DEMO.parent.mkdir(exist_ok=True)
    for old in (DEMO, *(DEMO.with_name(DEMO.name + end) for end in ("-wal", "-shm"))):
        old.unlink(missing_ok=True)
    with open_record(DEMO, write=True) as record:
        failed = add_pages(record, [str(examples / "story")], (examples / "actors.yaml",), None)
        acts = record.acts()
        # the article in which most was found shows best what the notes are
        articles = sorted(record.articles(), key=lambda a: (-(a.acts + a.statements), a.id))
        best = record.coded(articles[0].id) if articles else None
    print_heading("\nThe timeline: what is told to have happened\n")
    happened = [e for e in timeline(acts) if e.status in ("done", "ongoing", "alleged", "denied") and e.type in DEEDS]
    show_rows(happened, TimelineEntry, COLUMNS, Format.table, "no act was found in the story")
    print("Deeds only. `verbale timeline` shows words too: demands, accusations, threats, refusals.")
    print_heading("\nThe ledger: what was threatened, promised and demanded, and what followed\n")
    ledger = build_ledger(acts)
    shown = [entry for entry in ledger if entry.followed]
    print_commitments(shown)
    print(f"{len(shown)} of {len(ledger)} entries: those with something that followed. `verbale ledger` shows all.\n")
    if best is not None:
        print_heading("One article with its notes\n")
        print_article(best)
    _say_what_next()
    if failed:
        raise typer.Exit(1)


def _say_what_next() -> None:
    print_heading("\nWhat to try next\n")
    if shutil.which("verbale") is None:
        print(f"  source {Path(sys.executable).parent / 'activate'}")
    for line in (
        f"export VERBALE_RECORD={DEMO}",
        "verbale acts --type THREATEN                     who threatens whom",
        "verbale explain ROW                              why a row says what it says",
        "verbale statements --type deny                   who denies what",
        'verbale search "border"                          passages by their words',
        "verbale add my-pages/ --record my.sqlite         your own pages: files, folders, zip, feeds",
    ):
        print(f"  {line}")
