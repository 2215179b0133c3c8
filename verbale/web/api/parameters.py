"""Knows what a program may ask for, and how it is described: each parameter once, with an example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from fastapi import Request

from verbale import settings
from verbale.acts.act import Status
from verbale.record import Filter
from verbale.relations.commitment import CommitmentKind, Outcome
from verbale.relations.issues import known_issues
from verbale.views.asked_day import first_day, last_day
from verbale.web.asked import Asked, Unreadable

_WHO = "a name, an id, a country or its code"
ISSUES = tuple(sorted(known_issues()))
_DAY = "2019, 2019-09 or 2019-09-03"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: what it means, an example, and its values where these are known beforehand."""

    name: str
    told: str
    example: str
    values: tuple[str, ...] = ()
    required: bool = False

    def described(self) -> dict[str, Any]:
        """As OpenAPI has it."""
        schema: dict[str, Any] = {"type": "string", "maxLength": settings.WEB_QUERY}
        told = self.told
        if self.values:
            told += f": {', '.join(self.values)}; several with commas"
        return {
            "name": self.name, "in": "query", "required": self.required, "description": told, "schema": schema,
            "example": self.example,
        }  # fmt: skip


_KNOWN = {
    one.name: one
    for one in (
        Parameter("actor", f"who did, said or is mentioned: {_WHO}", "Kothmar"),
        Parameter("recipient", f"to whom: {_WHO}", "Varenia"),
        Parameter("type", "one type, or several with commas: of acts PLOVER's, of statements the speech act, of actors "
                  "the kind", "SANCTION"),
        Parameter("status", "a status", "threatened", get_args(Status)),
        Parameter("since", f"from this day on: {_DAY}", "2019-09"),
        Parameter("until", f"up to this day: {_DAY}", "2019-12"),
        Parameter("outlet", "part of an outlet's name", "Gazette"),
        Parameter("article", "an article's id or its beginning", "2a59408c"),
        Parameter("kind", "a kind of commitment", "threat", get_args(CommitmentKind)),
        Parameter("outcome", "an outcome", "carried out", get_args(Outcome)),
        Parameter("due", f"due by this day: {_DAY}", "2019-12"),
        Parameter("toward", f"toward whom: {_WHO}", "Varenia"),
        Parameter("issue", "an issue", "talks", ISSUES),
        Parameter("q", "words; any text is a search", "ceasefire", required=True),
        Parameter("of", "what to search", "statement", ("article", "statement", "act")),
        Parameter("cursor", "the `next` of the page before", ""),
    )
}  # fmt: skip


def describe(*names: str) -> list[dict[str, Any]]:
    """The parameters of these names, and `limit`."""
    found = [_KNOWN[name].described() for name in names]
    for one in found:
        if one["name"] == "cursor":
            del one["example"]
    limit = {"type": "integer", "minimum": 1, "maximum": settings.API_MOST, "default": settings.API_ROWS}
    told = f"rows at most, up to {settings.API_MOST}"
    return [*found, {"name": "limit", "in": "query", "required": False, "description": told, "schema": limit}]


def read(request: Request, names: tuple[str, ...]) -> tuple[Asked, int]:
    """The question's fields and the number of rows. Unreadable for a field that there is not: a misspelt one must not
    look like an answer."""
    asked = Asked(request.url.path, "json", dict(request.query_params))
    for name, given in asked.query.items():
        if name not in (*names, "limit"):
            raise Unreadable(f"{name[:60]!r} is no parameter here; these are: {', '.join((*names, 'limit'))}")
        if len(given) > settings.WEB_QUERY:
            raise Unreadable(f"{name}: is longer than {settings.WEB_QUERY} characters")
    for name in names:
        check(asked, name)
    limit = asked.number("limit") if asked.word("limit") else settings.API_ROWS
    if limit > settings.API_MOST:
        raise Unreadable(f"limit: at most {settings.API_MOST}")
    return asked, limit


def check(asked: Asked, name: str) -> None:
    """Unreadable for a value that is none of those known."""
    known = _KNOWN[name]
    for one in (part.strip() for part in (asked.word(name) or "").split(",")):
        if one and known.values and one.lower() not in known.values:
            raise Unreadable(f"{name}: {one[:60]!r} is none of: {', '.join(known.values)}")
    if known.required and asked.word(name) is None:
        raise Unreadable(f"{name}: is needed: {known.told}")


def filter_of(asked: Asked) -> Filter:
    """The filter that the fields ask for."""
    return Filter(
        actor=asked.word("actor"), recipient=asked.word("recipient"), type=asked.word("type"), status=asked.word("status"),
        outlet=asked.word("outlet"), article=asked.word("article"), since=asked.day("since", first_day),
        until=asked.day("until", last_day),
    )  # fmt: skip


def question_of(asked: Asked) -> str:
    """What was asked, without how much of it: a cursor belongs to it."""
    told = sorted((k, v) for k, v in asked.query.items() if k not in ("cursor", "limit") and v)
    return f"{asked.path} {told}"
