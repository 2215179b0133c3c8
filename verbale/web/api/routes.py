"""Knows the API's addresses: lists, single rows, the description of it all, and the one way in."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from verbale.exports.tables import row_object
from verbale.web.answering import send_json
from verbale.web.api.describing import describe_api
from verbale.web.api.listings import LISTINGS, Listing
from verbale.web.api.parameters import read
from verbale.web.api.posting import Gate, add_article
from verbale.web.kept import Kept

PREFIX = "/api/v1"
_BY_NAME = {listing.name: listing for listing in LISTINGS}


def add_api(app: FastAPI, kept: Kept, gate: Gate | None) -> None:
    """Add the API to the app; `gate` lets articles in, None keeps the record as it is."""

    def add(path: str, answer: Any, *methods: str) -> None:
        app.add_api_route(PREFIX + path, answer, methods=list(methods), include_in_schema=False, response_model=None)

    def description(request: Request) -> Response:
        return send_json(describe_api(PREFIX), request)

    def many(listing: Listing) -> Any:
        def answer(request: Request) -> Response:
            asked, limit = read(request, listing.names)
            piece = listing.ask(kept, asked, limit)
            return send_json({"items": [row_object(row) for row in piece.rows], "next": piece.next}, request)

        return answer

    def one(request: Request) -> Response:
        name, row_id = _ids(request)
        get = _BY_NAME[name].get if name in _BY_NAME else None
        found = get(kept, row_id) if get is not None else None
        if found is None:
            raise HTTPException(404)
        return send_json(found, request)

    async def post(request: Request) -> Response:
        return await add_article(request, kept, gate)

    add("/openapi.json", description, "GET", "HEAD")
    for listing in LISTINGS:
        add(f"/{listing.name}", many(listing), "GET", "HEAD")
        if listing.get is not None:
            add(f"/{listing.name}/{{rest:path}}", one, "GET", "HEAD")
    add("/articles", post, "POST")


def _ids(request: Request) -> tuple[str, str]:
    """The list's name and the row's id, read from the path as it was sent: an id may hold any sign."""
    raw = request.scope.get("raw_path", b"").decode("ascii", "replace").split("?")[0] or request.url.path
    name, _, row_id = raw.removeprefix(f"{PREFIX}/").partition("/")
    return name, unquote(row_id, errors="replace")
