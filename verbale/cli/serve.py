"""Knows `verbale serve`: the record as pages for a browser on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.asking import asked_record
from verbale.cli.messages import Refusal, say
from verbale.cli.options import DEFAULT_RECORD, KnowledgeOption, RecordOption

if TYPE_CHECKING:
    from verbale.web.api.posting import Gate


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
    write: Annotated[
        bool, typer.Option("--write", help="Let programs that know a token add articles (POST /api/v1/articles).")
    ] = False,
    actors: KnowledgeOption = None,
) -> None:
    """Show the record in a browser: read-only, on this machine alone, and while `verbale add` runs too.

    With --write, articles can be sent in: the token is VERBALE_API_TOKEN, or one made for this run and told here.

    Examples:

      verbale serve

      verbale serve --record crisis.sqlite --port 9000

      verbale serve --write --actors actors.yaml
    """
    from verbale.web.serving import serve_record

    gate = _gate(tuple(actors or ())) if write else None

    def tell(address: str) -> None:
        say(f"{record} at {address} (Ctrl-C ends it)")
        if gate is not None:
            say(
                f"articles can be sent to {address}api/v1/articles with the header 'Authorization: Bearer {gate.token}'"
            )

    with asked_record(record) as opened:
        try:
            serve_record(opened, host, port, tell, gate)
        except OSError as error:
            raise Refusal(
                f"cannot listen on {host}, port {port}: {error.strerror or error}; try another --port"
            ) from error


def _gate(knowledge: tuple[Path, ...]) -> Gate:
    from secrets import token_urlsafe

    from verbale import settings
    from verbale.web.api.posting import Gate

    return Gate(settings.API_TOKEN or token_urlsafe(24), knowledge)
