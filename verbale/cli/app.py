"""Knows all commands, and what every one of them owes its user: a plain message and an exit code, never a traceback."""

from __future__ import annotations

import inspect
import logging
import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from verbale.cli.messages import say, write_utf8
from verbale.version import VERSION

log = logging.getLogger("verbale")

#: errors whose message is meant for the user; named, not imported, so that a command loads only what it needs
_TOLD = {"RecordError", "KnowledgeError", "ParserMissing", "PoolError", "GoldError", "StorySetError", "Refusal"}


#: command -> the heading under which the help lists it; each is the function of its name in the file of its name
_COMMANDS = {
    "add": "Read",
    "code": "Read",
    "times": "Read",
    "articles": "Ask the record",
    "show": "Ask the record",
    "actors": "Ask the record",
    "statements": "Ask the record",
    "acts": "Ask the record",
    "events": "Ask the record",
    "stories": "Ask the record",
    "timeline": "Ask the record",
    "ledger": "Ask the record",
    "positions": "Ask the record",
    "shifts": "Ask the record",
    "accounts": "Ask the record",
    "tension": "Ask the record",
    "search": "Ask the record",
    "explain": "Ask the record",
    "serve": "Ask the record",
    "decide": "Look after it",
    "relate": "Look after it",
    "problems": "Look after it",
    "doctor": "Look after it",
    "knowledge": "Look after it",
    "evaluate": "Look after it",
    "demo": "Look after it",
}


class Commands(TyperGroup):
    """The group of commands: loads only the one that is asked for, turns errors into messages and exit codes."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in _COMMANDS:
            return None
        if cmd_name not in self.commands:
            module = import_module(f"verbale.cli.{cmd_name}")
            alone = getattr(module, "app", None)
            if alone is None:
                alone = typer.Typer(add_completion=False, rich_markup_mode="rich")
                alone.command(cmd_name)(getattr(module, cmd_name))
            command: Any = typer.main.get_command(alone)
            command.name = cmd_name
            command.rich_help_panel = _COMMANDS[cmd_name]
            _flow(command)
            self.commands[cmd_name] = command
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in _COMMANDS:
            # only to suggest what may have been meant
            for name in _COMMANDS:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            # `verbale acts | head`: the reader has what it wanted; nothing more can be written, at exit neither
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from error
        except KeyboardInterrupt as error:
            say("stopped; what was added before is kept" if ctx.invoked_subcommand == "add" else "stopped")
            raise typer.Exit(130) from error
        except OSError as error:
            say(f"{error.filename or 'the system'}: {error.strerror or error}")
            raise typer.Exit(1) from error
        except Exception as error:
            log.debug("told as a message:", exc_info=error)
            if _TOLD & {kind.__name__ for kind in type(error).__mro__}:
                say(str(error))
            elif type(error).__module__.startswith(("typer", "click")):
                raise
            else:
                say(
                    f"{type(error).__name__}: {error}\nThis is a fault of Verbale: please report it, with what "
                    "`verbale --verbose` tells before the same command"
                )
            raise typer.Exit(1) from error
        return result


def _flow(command: Any) -> None:
    """Let the paragraphs of a command's help, and of those below it, flow to the terminal's width; examples keep their
    lines and their indentation."""
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    command.help = "\n\n".join(
        f"[cyan]{one.replace('[', chr(92) + '[')}[/cyan]" if one.startswith("  ") else " ".join(one.split())
        for one in paragraphs
    )
    for below in getattr(command, "commands", {}).values():
        _flow(below)


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
    write_utf8()
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    log.setLevel(logging.DEBUG if verbose else logging.WARNING)
