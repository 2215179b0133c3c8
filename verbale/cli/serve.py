"""Knows `verbale serve`: the record as pages for a browser on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from verbale.cli.asking import asked_record
from verbale.cli.messages import Refusal, say
from verbale.cli.options import DEFAULT_RECORD, RecordOption


def serve(
    record: RecordOption = DEFAULT_RECORD,
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, metavar="N", help="0 is any free one.")] = 8017,
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="ADDRESS",
            help="The address to listen on; others than this machine's own let anybody on the network read the record.",
        ),
    ] = "127.0.0.1",
) -> None:
    """Show the record in a browser: read-only, on this machine alone, and while `verbale add` runs too.

    Examples:

      verbale serve

      verbale serve --record crisis.sqlite --port 9000
    """
    from verbale.web.serving import serve_record

    with asked_record(record) as opened:
        try:
            serve_record(opened, host, port, lambda address: say(f"{record} at {address} (Ctrl-C ends it)"))
        except OSError as error:
            raise Refusal(
                f"cannot listen on {host}, port {port}: {error.strerror or error}; try another --port"
            ) from error
