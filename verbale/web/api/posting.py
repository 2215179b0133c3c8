"""Knows the one way in: a page that is sent is coded and kept, where `serve --write` lets it and the token is right."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from verbale import settings
from verbale.coded import Coded
from verbale.exports.coded import coded_object
from verbale.record import RecordError, open_record
from verbale.web.answering import refuse
from verbale.web.kept import Kept

if TYPE_CHECKING:
    # what reads pages takes a while to load, and most records are served for reading only
    from verbale.pages.page import Page

_FIELDS = {"uri": str, "body": str, "media_type": str, "fetched_at": str}
_MEDIA = ("text/plain", "text/html")
#: bytes around the page's own in what is sent: escapes may make it several times as long
_ROOM = 4


@dataclass(frozen=True, slots=True)
class Gate:
    """Who may add: those who know `token`; one at a time. `knowledge` are files of the user's own actors."""

    token: str
    knowledge: tuple[Path, ...] = ()
    busy: Lock = field(default_factory=Lock)

    def opens_for(self, request: Request) -> bool:
        """Whether the request carries the token."""
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        same = hmac.compare_digest(given.strip().encode("utf-8", "replace"), self.token.encode())
        return scheme.lower() == "bearer" and same


class Refused(Exception):
    """Why a page is not taken: the status and the words."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


async def add_article(request: Request, kept: Kept, gate: Gate | None) -> Response:
    """Code the page in the request and keep it: 201 with what was found, 200 where it is there already."""
    try:
        if gate is None:
            raise Refused(403, "this record is served for reading only; `verbale serve --write` lets articles be added")
        if not gate.opens_for(request):
            raise Refused(401, "adding needs the header 'Authorization: Bearer TOKEN', with the token that serve told")
        page = _read_page(request, await _read_body(request))
        fresh, coded = await run_in_threadpool(_add, page, kept.record.path, gate)
    except Refused as refused:
        answer = refuse(refused.status, refused.why, "json", kept)
        if refused.status == 401:
            answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    body = json.dumps(coded_object(coded), ensure_ascii=False).encode("utf-8", "replace")
    where = {"Location": f"/api/v1/articles/{coded.article.id}"}
    return Response(body, 201 if fresh else 200, headers=where, media_type="application/json")


async def _read_body(request: Request) -> bytes:
    most = settings.MAX_PAGE_BYTES * _ROOM
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise Refused(413, f"a page has at most {settings.MAX_PAGE_BYTES:,} bytes")
        parts.append(part)
    return b"".join(parts)


def _read_page(request: Request, body: bytes) -> Page:
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise Refused(415, "send the page as application/json, with the fields uri and body")
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(422, "what was sent is no JSON") from error
    if not isinstance(given, dict) or not given.keys() <= _FIELDS.keys():
        raise Refused(422, f"an article is an object with the fields {', '.join(_FIELDS)}")
    for name, kind in _FIELDS.items():
        if name in given and not isinstance(given[name], kind):
            raise Refused(422, f"{name} is text")
    uri, words = given.get("uri", "").strip(), given.get("body", "")
    if not uri or not words.strip():
        raise Refused(422, "uri and body are needed, and hold something")
    if len(uri) > 2000 or any(ord(c) < 0x20 for c in uri):
        raise Refused(422, "uri is an address of at most 2,000 characters, on one line")
    media = given.get("media_type", "text/plain")
    if media not in _MEDIA:
        raise Refused(422, f"media_type is one of {', '.join(_MEDIA)}")
    page = words.encode("utf-8", "replace")
    if len(page) > settings.MAX_PAGE_BYTES:
        raise Refused(413, f"a page has at most {settings.MAX_PAGE_BYTES:,} bytes")
    from verbale.pages.page import Page

    return Page(uri.encode("utf-8", "replace").decode(), page, media, _read_time(given.get("fetched_at")), "utf-8")


def _read_time(given: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(given) if given is not None else None
    except ValueError as error:
        raise Refused(422, "fetched_at is a time like 2019-09-14T08:30:00+00:00") from error


def _add(page: Page, path: Path, gate: Gate) -> tuple[bool, Coded]:
    """Code the page and keep it; whether it is new, and what was found."""

    # the stages take a second to load: who only serves for reading does without them
    from verbale.knowledge import known
    from verbale.pool.one_page import code_one, tell_trace
    from verbale.problem import Problem
    from verbale.record.rows import Run
    from verbale.relations.relating import relate_new
    from verbale.version import VERSION

    facts = known(gate.knowledge)
    outcome, trace = code_one(page, facts)
    tell_trace(page.uri, trace)
    if isinstance(outcome, Problem):
        raise Refused(422, f"the page could not be coded: {outcome.reason}")
    if not outcome.article.text.strip():
        why = "; ".join(problem.reason for problem in outcome.problems) or "it holds no text"
        raise Refused(422, f"the page could not be used: {why}")
    try:
        with gate.busy, open_record(path, write=True) as record:
            fresh = record.add(outcome, page, Run(VERSION, facts.digest, settings.MODEL))
            for _ in relate_new(record):
                continue
    except RecordError as error:
        raise Refused(503, str(error)) from error
    return fresh, outcome
