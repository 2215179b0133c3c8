"""Knows how the pages are served: a socket on this machine, and a server until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn

from verbale.record import Record
from verbale.web.api.posting import Gate
from verbale.web.app import LOOPBACK, make_app


def serve_record(record: Record, host: str, port: int, tell: Callable[[str], None], gate: Gate | None = None) -> None:
    """Serve the record until interrupted; `tell` is called with the address once it can be asked for; `gate` lets
    articles be added.

    Raises OSError where the address cannot be listened on.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family, backlog=64) as listening:
        shown = f"[{host}]" if ":" in host else host
        tell(f"http://{shown}:{listening.getsockname()[1]}/")
        own = shown in LOOPBACK
        # on an address of the network it may be called by any name
        app = make_app(record, LOOPBACK if own else None, gate, warm=True)
        config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False, proxy_headers=False)
        uvicorn.Server(config).run(sockets=[listening])
