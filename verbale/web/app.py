"""Knows all addresses, and what every answer owes its reader: nothing from outside, nothing that a page could run."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Timer
from urllib.parse import unquote

from fastapi import FastAPI, Request
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from verbale.record import Record, RecordError
from verbale.version import VERSION
from verbale.views.arrow import ChartsMissing
from verbale.web.acted import show_actor, show_pair, show_timeline
from verbale.web.answering import answer, answer_kept, refuse, send_chart, send_text
from verbale.web.api import add_api
from verbale.web.api.posting import Gate
from verbale.web.article import show_article
from verbale.web.asked import Asked, Unreadable
from verbale.web.kept import Kept
from verbale.web.ledger import show_ledger
from verbale.web.listed import show_about, show_actors, show_articles, show_home, show_problems
from verbale.web.marking import tie_sheet
from verbale.web.network import show_network
from verbale.web.placed import show_map
from verbale.web.search import show_search
from verbale.web.shown import Shown
from verbale.web.stories import show_stories, show_story
from verbale.web.templating import compile_templates
from verbale.web.turned import show_accounts, show_shifts

#: sent with every answer: the browser asks nobody else, runs nothing, and tells nobody where it came from
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
#: names by which this machine calls itself: a page elsewhere that makes its own name lead here is refused
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
#: the addresses of single pages; home's other forms are /home.json and /home.csv
PAGES: dict[str, Callable[[Kept, Asked], Shown]] = {
    "/timeline": show_timeline,
    "/ledger": show_ledger,
    "/stories": show_stories,
    "/network": show_network,
    "/map": show_map,
    "/shifts": show_shifts,
    "/accounts": show_accounts,
    "/articles": show_articles,
    "/actors": show_actors,
    "/search": show_search,
    "/problems": show_problems,
    "/about": show_about,
}
#: pages that are made anew for each reader: they take no time
QUICK = frozenset({"/about", "/problems"})
#: kind of a page of one thing, and how many ids it has -> what shows it
ONE: dict[tuple[str, int], Callable[..., Shown | None]] = {
    ("article", 1): show_article,
    ("actor", 1): show_actor,
    ("story", 1): show_story,
    ("pair", 2): show_pair,
}
#: pages whose first table can be had as a chart -> the chart, and its forms
CHARTS = {"/timeline": "timeline_chart", "/ledger": "ledger_chart"}
CHART_FORMS = ("svg", "png")
#: notes of one article that are tied to their words by style; an article has some tens
MAX_TIES = 2000
FORMS = ("json", "csv")
#: seconds after which what takes long is worked out: the server is up before, and the first page is on its way
WARM_AFTER = 0.5
log = logging.getLogger("verbale")
STATIC = Path(__file__).parent / "static"
Next = Callable[[Request], Awaitable[Response]]


def make_app(
    record: Record, hosts: frozenset[str] | None = LOOPBACK, gate: Gate | None = None, warm: bool = False
) -> FastAPI:
    """The pages and the API of an open record. `hosts` are the names by which it may be asked for, None allows any;
    `gate` lets articles be added through the API; with `warm`, what takes long is worked out at once."""
    kept = Kept(record)
    if warm:
        later = Timer(WARM_AFTER, _warm, (kept,))
        later.daemon = True
        later.start()
    app = FastAPI(title="Verbale", version=VERSION, docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)
    _guard(app, hosts, kept)
    _add_pages(app, kept)
    add_api(app, kept, gate)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def _warm(kept: Kept) -> None:
    compile_templates()
    try:
        kept.warm()
    except RecordError as error:
        # the first reader is told the same
        log.warning("%s", error)


def _guard(app: FastAPI, hosts: frozenset[str] | None, kept: Kept) -> None:
    @app.middleware("http")
    async def guard(request: Request, onward: Next) -> Response:
        host = request.headers.get("host", "").lower()
        # "[::1]:8017" and "localhost:8017" without their ports
        name = host[: host.rfind("]") + 1] if host.startswith("[") else host.split(":")[0]
        if hosts is not None and name not in hosts:
            response = refuse(421, f"this record is not served under the name {name!r}", "html", kept)
        else:
            response = await onward(request)
        response.headers.update(HEADERS)
        return response

    @app.exception_handler(HTTPException)
    def not_there(request: Request, error: HTTPException) -> Response:
        answer = refuse(error.status_code, _why(error), _form(request), kept)
        # which methods an address knows
        answer.headers.update(error.headers or {})
        return answer

    @app.exception_handler(Unreadable)
    def unreadable(request: Request, error: Unreadable) -> Response:
        return refuse(422, str(error), _form(request), kept)

    @app.exception_handler(ChartsMissing)
    def undrawn(request: Request, error: ChartsMissing) -> Response:
        return refuse(501, str(error), _form(request), kept)

    @app.exception_handler(RecordError)
    def damaged(request: Request, error: RecordError) -> Response:
        return refuse(503, str(error), _form(request), kept)

    @app.exception_handler(Exception)
    def fault(request: Request, error: Exception) -> Response:
        # sent from outside the guard, which it must not do without; the traceback goes to standard error
        why = "This is a fault of Verbale; the window in which `verbale serve` runs tells more."
        response = refuse(500, why, _form(request), kept)
        response.headers.update(HEADERS)
        return response


def _why(error: HTTPException) -> str:
    if error.status_code == 404:
        return "Nothing in this record has this address."
    if error.status_code == 405:
        return "This address is only for reading."
    return str(error.detail)


def _form(request: Request) -> str:
    if request.url.path.startswith("/api/"):
        return "json"
    ending = request.url.path.rsplit(".", 1)[-1]
    return ending if ending in FORMS else "html"


def _add_pages(app: FastAPI, kept: Kept) -> None:
    def add(path: str, page: Callable[[Request], Response]) -> None:
        app.add_api_route(path, page, methods=["GET", "HEAD"], include_in_schema=False, response_model=None)

    def single(path: str, show: Callable[[Kept, Asked], Shown]) -> Callable[[Request], Response]:
        def page(request: Request) -> Response:
            asked = Asked(path, _form(request), dict(request.query_params))
            if path in QUICK:
                return answer(show(kept, asked), asked, kept, request)
            return found(answer_kept(show, asked, kept, request))

        return page

    def found(response: Response | None) -> Response:
        if response is None:
            raise HTTPException(404)
        return response

    def home(request: Request) -> Response:
        asked = Asked("/", _form(request), dict(request.query_params))
        return found(answer_kept(show_home, asked, kept, request))

    def of_one(request: Request) -> Response:
        """/article/ID, /actor/ID, /story/ID and /pair/A/B: ids may hold any sign, so they are read from the path as it was sent."""
        kind, ids, path, form = _ids(request)
        asked = Asked(path, form, dict(request.query_params))
        show = ONE.get((kind, len(ids)))
        if show is None:
            raise HTTPException(404)
        return found(answer_kept(lambda kept, asked: show(kept, asked, *ids), asked, kept, request))

    def ties(request: Request, count: str) -> Response:
        if not re.fullmatch("[0-9]{1,4}", count, re.ASCII) or int(count) > MAX_TIES:
            raise HTTPException(404)
        return send_text(tie_sheet(int(count)), "text/css; charset=utf-8", request)

    def drawn(path: str, name: str) -> Callable[[Request], Response]:
        def chart(request: Request) -> Response:
            asked = Asked(path, _form(request), dict(request.query_params))
            rows = PAGES[path](kept, asked).tables[0].rows
            return send_chart(name, rows, "." + request.url.path.rsplit(".", 1)[-1], request)

        return chart

    add("/", home)
    for path, name in CHARTS.items():
        for ending in CHART_FORMS:
            add(f"{path}.{ending}", drawn(path, name))
    for path, show in PAGES.items():
        for ending in ("", *(f".{form}" for form in FORMS)):
            add(path + ending, single(path, show))
    for form in FORMS:
        add(f"/home.{form}", home)
    app.add_api_route("/ties/{count}.css", ties, methods=["GET", "HEAD"], include_in_schema=False, response_model=None)
    for kind in ("article", "actor", "pair", "story"):
        add(f"/{kind}/{{rest:path}}", of_one)


def _ids(request: Request) -> tuple[str, list[str], str, str]:
    """The kind of page, its ids, its path without the form's ending, and the form."""
    raw = request.scope.get("raw_path", b"").decode("ascii", "replace").split("?")[0] or request.url.path
    form = _form(request)
    path = raw.removesuffix(f".{form}")
    _, kind, *ids = path.split("/")
    return kind, [unquote(one, errors="replace") for one in ids], path, form
