"""Knows what a reader asks of a page: filters, pages of tables and the form wanted, read from the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from verbale import settings
from verbale.record import Filter
from verbale.views.asked_day import first_day, last_day
from verbale.views.known_values import STATUSES, TYPES, why_unknown


class Unreadable(Exception):
    """The address asks for something that cannot be read; the message says what, and how it is written."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An address taken apart: `path` without its ending, `form` (html, json or csv), and the query's fields."""

    path: str
    form: str
    query: Mapping[str, str] = field(default_factory=dict)

    def word(self, name: str) -> str | None:
        """A field's text without blanks around it, cut to a length that a query may have; None where it is empty."""
        return self.query.get(name, "").strip()[: settings.WEB_QUERY] or None

    def known(self, name: str, values: Sequence[str]) -> str | None:
        """A field's text, one of some names or several with commas; Unreadable, with all names, for another."""
        given = self.word(name)
        why = why_unknown(given, values)
        if why is not None:
            raise Unreadable(f"{name}: {why}")
        return given

    def number(self, name: str) -> int:
        """A counting number, 1 where none is given; Unreadable where it is none."""
        given = self.word(name)
        if given is None:
            return 1
        if not (given.isascii() and given.isdigit() and 0 < len(given) < 7 and int(given) > 0):
            raise Unreadable(f"{name} is a number from 1, not {given!r}")
        return int(given)

    def filter(self) -> Filter:
        """The filter that the fields actor, recipient, type, status, since and until ask for. Unreadable for a type or a
        status that there is not."""
        return Filter(
            actor=self.word("actor"),
            recipient=self.word("recipient"),
            type=self.known("type", TYPES),
            status=self.known("status", STATUSES),
            since=self.day("since", first_day),
            until=self.day("until", last_day),
        )

    def day(self, name: str, read: Callable[[str], date]) -> date | None:
        """A day that a field asks for; Unreadable, with how it is written, for what is none."""
        given = self.word(name)
        try:
            return read(given) if given is not None else None
        except ValueError as error:
            raise Unreadable(f"{name}: {error}") from error

    def address(self, form: str = "html", **changed: object) -> str:
        """The same page in another form, or with some fields changed; empty fields are left out."""
        ending = "" if form == "html" else f".{form}"
        # the home page's other forms have a name of their own: "/.json" would read as a hidden file
        path = "/home" if self.path == "/" and ending else self.path
        fields = {k: v for k, v in {**self.query, **changed}.items() if v not in (None, "")}
        return path + ending + (f"?{urlencode(fields)}" if fields else "")
