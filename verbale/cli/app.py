"""Knows all commands, and what every one of them owes its user: a plain message and an exit code, never a traceback."""

from __future__ import annotations

import logging
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from verbale.cli import (
    actors,
    acts,
    add,
    articles,
    code,
    demo,
    doctor,
    evaluate,
    explain,
    ledger,
    search,
    show,
    statements,
    timeline,
)
from verbale.cli.messages import say
from verbale.version import VERSION

#: errors whose message is meant for the user; named, not imported, so that a command loads only what it needs
_TOLD = {"RecordError", "KnowledgeError", "ParserMissing", "PoolError", "GoldError", "Refusal"}


class Commands(TyperGroup):
    """The group of commands: turns errors into messages and exit codes."""

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            # `verbale acts | head`: the reader has what it wanted; nothing more can be written, at exit neither
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from error
        except KeyboardInterrupt as error:
            say("stopped; what was added before is kept")
            raise typer.Exit(130) from error
        except OSError as error:
            say(f"{error.filename or 'the system'}: {error.strerror or error}")
            raise typer.Exit(1) from error
        except Exception as error:
            if not _TOLD & {kind.__name__ for kind in type(error).__mro__}:
                raise
            logging.getLogger("verbale").debug("told as a message:", exc_info=error)
            say(str(error))
            raise typer.Exit(1) from error
        return result


app = typer.Typer(
    name="verbale",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Data goes to standard output, messages to standard error. Exit codes: 0 all went well, 1 something could "
    "not be used, 2 the command was not understood.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"verbale {VERSION}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Tell more on standard error, tracebacks too.")] = False,
) -> None:
    """Read news and keep a record of who said and did what to whom, when and where, each row tied to its words."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("verbale").setLevel(logging.DEBUG if verbose else logging.WARNING)


app.command("add", rich_help_panel="Read")(add.add)
app.command("code", rich_help_panel="Read")(code.code)
app.command("articles", rich_help_panel="Ask the record")(articles.articles)
app.command("show", rich_help_panel="Ask the record")(show.show)
app.command("actors", rich_help_panel="Ask the record")(actors.actors)
app.command("statements", rich_help_panel="Ask the record")(statements.statements)
app.command("acts", rich_help_panel="Ask the record")(acts.acts)
app.command("timeline", rich_help_panel="Ask the record")(timeline.timeline)
app.command("ledger", rich_help_panel="Ask the record")(ledger.ledger)
app.command("search", rich_help_panel="Ask the record")(search.search)
app.command("explain", rich_help_panel="Ask the record")(explain.explain)
app.command("doctor", rich_help_panel="Look after it")(doctor.doctor)
app.add_typer(evaluate.app, name="evaluate", rich_help_panel="Look after it")
app.command("demo", rich_help_panel="Look after it")(demo.demo)
