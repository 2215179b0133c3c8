"""Knows how a page leaves: as HTML, as its JSON twin, as CSV of the rows shown; and how a refusal is told."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import Response

from verbale.exports.tables import row_object, write_csv
from verbale.web.asked import Asked, Unreadable
from verbale.web.kept import Kept
from verbale.web.shown import Shown
from verbale.web.templating import render


def answer(shown: Shown, asked: Asked, kept: Kept, request: Request) -> Response:
    """The page in the form that is asked for; 304 where the reader has it already."""
    return _with_tag(*_made(shown, asked, kept), request)


def answer_kept(
    show: Callable[[Kept, Asked], Shown | None], asked: Asked, kept: Kept, request: Request
) -> Response | None:
    """The same of a page that takes long to make: as it was made for the last reader, where that is not long ago. None
    where there is no such page."""

    def make() -> tuple[bytes, str]:
        shown = show(kept, asked)
        return _made(shown, asked, kept) if shown is not None else (b"", "")

    body, media = kept.page((asked.path, asked.form, *(f"{k}={v}" for k, v in sorted(asked.query.items()))), make)
    return _with_tag(body, media, request) if media else None


def _made(shown: Shown, asked: Asked, kept: Kept) -> tuple[bytes, str]:
    if asked.form == "json":
        body, media = _json(shown, asked), "application/json"
    elif asked.form == "csv":
        body, media = _csv(shown, asked), "text/csv; charset=utf-8"
    else:
        body, media = _html(shown, asked, kept), "text/html; charset=utf-8"
    return body.encode("utf-8", "replace"), media


def send_text(body: str, media: str, request: Request) -> Response:
    """A file that is made, not stored."""
    return _with_tag(body.encode(), media, request)


def send_chart(name: str, rows: Sequence[Any], ending: str, request: Request) -> Response:
    """A chart of the rows, `name` its function. Raises ChartsMissing where what draws it is not installed."""
    from verbale.views import charts

    drawn = charts.chart_bytes(getattr(charts, name)(rows), ending)
    return _with_tag(drawn, charts.chart_formats()[ending], request)


def send_json(value: Any, request: Request) -> Response:
    """A JSON answer; 304 where the reader has it already."""
    return _with_tag(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"), "application/json", request)


def refuse(status: int, why: str, form: str, kept: Kept) -> Response:
    """A refusal as a small page, or as RFC 9457 problem details."""
    title = HTTPStatus(status).phrase
    if form == "json":
        details = {"type": "about:blank", "title": title, "status": status, "detail": why}
        body = json.dumps(details, ensure_ascii=False).encode("utf-8", "replace")
        return Response(body, status, media_type="application/problem+json")
    asked = Asked("/", "html")
    page = render(
        "refused.html", title=title, why=why, status=status, asked=asked, record_file=kept.record.path.name, here=""
    )
    return Response(page.encode("utf-8", "replace"), status, media_type="text/html; charset=utf-8")


def _html(shown: Shown, asked: Asked, kept: Kept) -> str:
    return render(
        shown.template,
        title=shown.title,
        asked=asked,
        record_file=kept.record.path.name,
        here="/" + asked.path.strip("/").split("/")[0],
        tables={table.name: table for table in shown.tables},
        **shown.facts,
        **shown.drawn,
    )


def _json(shown: Shown, asked: Asked) -> str:
    tables = {}
    for table in shown.tables:
        onward = asked.address("json", **{f"{table.name}_page": table.page + 1}) if table.page < table.pages else None
        tables[table.name] = {
            "total": table.total,
            "page": table.page,
            "pages": table.pages,
            "next": onward,
            "rows": [row_object(row) for row in table.rows],
        }
    facts = {name: _plain(value) for name, value in shown.facts.items()}
    return json.dumps({"title": shown.title, **facts, "tables": tables}, ensure_ascii=False)


def _plain(value: Any) -> Any:
    return {k: _plain(v) for k, v in value.items()} if isinstance(value, dict) else row_object(value)


def _csv(shown: Shown, asked: Asked) -> str:
    tables = {table.name: table for table in shown.tables}
    name = asked.word("table") or next(iter(tables), "")
    if name not in tables:
        raise Unreadable(f"this page has no table {name!r}; it has {', '.join(tables) or 'none'}")
    out = io.StringIO()
    write_csv(tables[name].rows, tables[name].kind, out)
    return out.getvalue()


def _with_tag(body: bytes, media: str, request: Request) -> Response:
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media, headers=headers)
