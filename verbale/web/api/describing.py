"""Knows how the API describes itself: OpenAPI 3.1, made from the same lists that answer."""

from __future__ import annotations

from typing import Any

from verbale import settings
from verbale.version import VERSION
from verbale.web.api.examples import CODED, NEW_ARTICLE, example_of
from verbale.web.api.listings import LISTINGS, Listing
from verbale.web.api.parameters import describe
from verbale.web.api.schemas import PROBLEM, Schema, page_of, schema_of

_ABOUT = (
    "The record's rows for other programs. Each says what an article reports, or what somebody is reported to have "
    "said: never what is so. Offsets are half open, in code points of the article's text. A list gives `items` and "
    "`next`: hand that on as `cursor`, with the same question, for the rows behind. Answers carry an ETag."
)
_REFUSALS = {
    "404": "nothing has this address", "422": "a parameter cannot be read", "503": "the record cannot be read",
}  # fmt: skip


def describe_api(prefix: str) -> dict[str, Any]:
    """The whole description, as JSON values."""
    named: dict[str, Schema] = {"Problem": PROBLEM, "CodedArticle": _coded()}
    paths: dict[str, Any] = {}
    for listing in LISTINGS:
        paths[f"{prefix}/{listing.name}"] = {"get": _many(listing, named)}
        if listing.get is not None:
            paths[f"{prefix}/{listing.name}/{{id}}"] = {"get": _one(listing, named)}
    paths[f"{prefix}/articles"]["post"] = _post()
    return {
        "openapi": "3.1.0",
        "info": {"title": "Verbale", "version": VERSION, "description": _ABOUT, "license": {"name": "Apache-2.0"}},
        "paths": paths,
        "components": {
            "schemas": named,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": "told by serve --write"}},
        },
    }


def _many(listing: Listing, named: dict[str, Schema]) -> dict[str, Any]:
    example = {"items": [example_of(listing.kind)], "next": None}
    return {
        "operationId": f"list_{listing.name}",
        "summary": listing.told,
        "parameters": describe(*listing.names),
        "responses": {"200": _answer("the rows", page_of(listing.kind, named), example), **_refused("422", "503")},
    }


def _one(listing: Listing, named: dict[str, Schema]) -> dict[str, Any]:
    coded = listing.name == "articles"
    schema = {"$ref": "#/components/schemas/CodedArticle"} if coded else schema_of(listing.kind, named)
    told = "the article and all that was found in it" if coded else "the row"
    path_id = {
        "name": "id", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1},
        "description": "a whole id, percent-encoded", "example": "no-such-id",
    }  # fmt: skip
    return {
        "operationId": f"get_{listing.name}",
        "summary": f"One of the {listing.name} by its id" if listing.name != "ledger" else "One commitment by its id",
        "parameters": [path_id],
        "responses": {
            "200": _answer(told, schema, CODED if coded else example_of(listing.kind)),
            **_refused("404", "503"),
        },
    }


def _post() -> dict[str, Any]:
    fields = {
        "uri": {"type": "string", "minLength": 1, "maxLength": 2000, "description": "where it was read"},
        "body": {"type": "string", "minLength": 1, "maxLength": settings.MAX_PAGE_BYTES, "description": "the page"},
        "media_type": {"type": "string", "enum": ["text/plain", "text/html"], "default": "text/plain"},
        "fetched_at": {"type": "string", "format": "date-time", "description": "when it was fetched"},
    }
    schema = {
        "type": "object", "required": ["uri", "body"], "properties": fields, "additionalProperties": False,
    }  # fmt: skip
    coded = {"$ref": "#/components/schemas/CodedArticle"}
    refused = {
        "401": "no token, or another", "403": "served for reading only", "413": "the page is too large",
        "415": "the body is not JSON", "422": "the page cannot be used", "503": "another process is writing",
    }  # fmt: skip
    return {
        "operationId": "add_article",
        "summary": "Code a page and keep what was found (with serve --write, and its token).",
        "security": [{"token": []}],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": schema, "example": NEW_ARTICLE}},
        },
        "responses": {
            "200": _answer("the page is there already: what was found", coded, CODED),
            "201": _answer("the page was added: what was found", coded, CODED),
            **{status: _problem(told) for status, told in refused.items()},
        },
    }


def _answer(told: str, schema: Schema, example: Any) -> dict[str, Any]:
    return {
        "description": told,
        "headers": {"ETag": {"schema": {"type": "string"}}},
        "content": {"application/json": {"schema": schema, "example": example}},
    }


def _refused(*statuses: str) -> dict[str, Any]:
    return {status: _problem(_REFUSALS[status]) for status in statuses}


def _problem(told: str) -> dict[str, Any]:
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": told, "content": content}


def _coded() -> Schema:
    many = {"type": "array", "items": {"type": "object"}}
    return {
        "type": "object",
        "description": "An article and all that was found in it, as `verbale code` writes it.",
        "required": ["article", "actors", "statements", "acts", "problems"],
        "properties": {
            "article": {"type": "object"},
            "actors": many,
            "statements": many,
            "acts": many,
            "problems": many,
        },
    }
