"""Knows `verbale knowledge`: what is known beforehand, and how a user adds to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.messages import Refusal, say
from verbale.cli.options import KnowledgeOption

if TYPE_CHECKING:
    from verbale.knowledge import Holder, Knowledge

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Show what is known of actors, and add to it.\n\n"
    "Example:\n\n  verbale knowledge import query.csv --to actors.yaml",
)

_FILE = typer.Argument(exists=True, dir_okay=False, readable=True, metavar="FILE")


@app.command("import")
def import_(
    file: Annotated[Path, _FILE],
    to: Annotated[
        Path, typer.Option("--to", metavar="FILE", help="Your file of actors, made where there is none.")
    ] = Path("actors.yaml"),
    of: Annotated[
        str | None, typer.Option("--of", metavar="CODE", help="State code or organisation id of rows that name none.")
    ] = None,
) -> None:
    """Add office holders from a file to your own file of actors, which `code` and `add` read with --actors.

    FILE is what the Wikidata query service gives (CSV, JSON), a CSV in the form of EveryPolitician, or YAML in the form
    of ours. Terms that are known already are passed over; rows that cannot be used are told.

    Examples:

      verbale knowledge import query.csv --to actors.yaml

      verbale knowledge import ministers.csv --of GBR
    """
    from verbale.knowledge import known
    from verbale.knowledge.importing import Imported, import_holders, write_facts
    from verbale.knowledge.reading import read_text, read_yaml

    extra = (to,) if to.exists() else ()
    knowledge = known(extra)
    if of is not None and of not in {s.code for s in knowledge.states} | {o.id for o in knowledge.organisations}:
        raise Refusal(f"--of {of}: no state has this code and no organisation this id")
    if file.suffix.lower() in (".yaml", ".yml"):
        known((*extra, file))  # its form is checked before anything is written
        told = read_yaml(file, read_text(file)) or {}
        if set(told) - {"holders"}:
            raise Refusal(f"{file}: holds more than holders; give it to --actors as it is")
        made = Imported(fresh=list(told.get("holders") or []))
    else:
        made = import_holders(file, knowledge, of)
    for line in made.refused:
        say(f"{file}, {line}")
    if made.fresh:
        write_facts(to, made.fresh)
    say(f"{to}: {len(made.fresh)} terms added, {made.known} known already, {len(made.refused)} could not be used")
    if made.refused and not made.fresh and not made.known:
        raise typer.Exit(1)


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person, state or organisation.")],
    actors: KnowledgeOption = None,
) -> None:
    """Show what is known under a name: a person's offices with their days, a state, an organisation.

    Example:

      verbale knowledge show "Ban Ki-moon"
    """
    from verbale.actors.folding import fold
    from verbale.knowledge import known
    from verbale.knowledge.careers import career, career_names

    knowledge = known(tuple(actors or ()))
    wanted = fold(name).lower()
    lines = [
        *_states(knowledge, wanted), *_organisations(knowledge, wanted), *_people(knowledge, wanted),
    ]  # fmt: skip
    if not lines:
        near = sorted(
            {h.names[0] for h in knowledge.holders if any(wanted in fold(n).lower() for n in h.names)}
            | {h.names[0] for n in career_names() if wanted in n for h in career(n)}
        )[:8]
        if len(near) == 1:  # a surname is enough where one person bears it
            lines = _people(knowledge, fold(near[0]).lower())
    if not lines:
        raise Refusal(f"nothing is known under {name!r}" + (f"; there are {', '.join(near)}" if near else ""))
    for line in lines:
        print(line)
    print(f"knowledge {knowledge.digest[:12]}")


def _states(knowledge: Knowledge, wanted: str) -> list[str]:
    from verbale.actors.folding import fold

    lines: list[str] = []
    for state in knowledge.states:
        words = (state.code, *state.names, *state.adjectives, *state.people, *state.seats)
        if any(fold(w).lower() == wanted for w in words):
            lines.append(f"state {state.code}: {', '.join(state.names)}")
            lines += [
                f"  {what}: {', '.join(told)}"
                for what, told in (
                    ("adjectives", state.adjectives), ("people", state.people), ("capitals", state.capitals),
                    ("seats of government", state.seats), ("wikidata", (state.wikidata,) if state.wikidata else ()),
                ) if told
            ]  # fmt: skip
            lines += [
                f"  {_term(h)}" for h in knowledge.holders if h.of == state.code and h.end is None and h.role != "other"
            ]
    return lines


def _organisations(knowledge: Knowledge, wanted: str) -> list[str]:
    from verbale.actors.folding import fold

    lines: list[str] = []
    for one in knowledge.organisations:
        if one.id == wanted or any(fold(n).lower() == wanted for n in one.names):
            told = ", ".join(x for x in (one.sector, one.country, one.wikidata) if x)
            lines.append(f"organisation {one.id}: {', '.join(one.names)} ({told})")
            if one.members:
                lines.append(f"  members: {', '.join(one.members)}")
            lines += [f"  {_term(h)}" for h in knowledge.holders if h.of == one.id]
    return lines


def _people(knowledge: Knowledge, wanted: str) -> list[str]:
    from verbale.actors.folding import fold
    from verbale.knowledge.careers import career

    named = {h.names[0] for h in knowledge.holders if any(fold(n).lower() == wanted for n in h.names)}
    named |= {h.names[0] for h in career(wanted)}
    lines: list[str] = []
    for usual in sorted(named):
        terms = [h for h in (*knowledge.holders, *career(usual)) if h.names[0] == usual]
        names = list(dict.fromkeys(n for h in terms for n in h.names))
        number = next((h.wikidata for h in terms if h.wikidata), None)
        lines.append(f"person: {', '.join(names)}{f' ({number})' if number else ''}")
        lines += [f"  {_term(h)}" for h in sorted(terms, key=lambda h: (h.start is not None, h.start))]
    return lines


def _term(holder: Holder) -> str:
    return f"{holder.start or '..'} to {holder.end or '..'}  {holder.title}, {holder.of}: {holder.names[0]} [{holder.source or 'own compilation'}]"
