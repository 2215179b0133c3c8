"""Knows how a page's HTML is made: templates that escape everything, and the few words and signs they need."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.util import find_spec
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from verbale.knowledge import data
from verbale.record.find_lines import Telling
from verbale.record.rows import ActRow, Party
from verbale.relations.commitment import Commitment
from verbale.relations.outcome import looked_for
from verbale.version import VERSION
from verbale.views import placing
from verbale.views.rules import STATUS_WORDS
from verbale.views.timeline import TimelineEntry
from verbale.views.wording import clean, name_days, name_file
from verbale.web import axis, links
from verbale.web.asked import Asked
from verbale.web.search import split_passage
from verbale.web.shortening import inner, short
from verbale.web.shown import Table


@cache
def environment() -> Environment:
    """The templates' surroundings. A text is escaped, and signs in it that steer a screen or turn the reading order
    are shown as U+FFFD."""
    env = Environment(
        loader=PackageLoader("verbale.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        short=short,
        inner=inner,
        file=name_file,
        count=count,
        looked_for=looked_for,
        side=placing.side_of,
        parts=split_passage,
        pair=lambda one: (one, one),
    )
    env.globals.update(
        actor_address=links.actor_address,
        pair_address=links.pair_address,
        article_address=links.article_address,
        story_address=links.story_address,
        status_words=STATUS_WORDS,
        forms=placing.FORMS,
        version=VERSION,
        charts_there=find_spec("vl_convert") is not None,
        types=_types(),
        types_only=[(name, name) for name, _ in _types()],
        statuses=[(name, name) for name in STATUS_WORDS],
        party_ids=party_ids,
        report_days=report_days,
        made_days=made_days,
        event_days=event_days,
        page_link=page_link,
        days=days,
        sign=sign,
    )
    return env


def compile_templates() -> None:
    """Read all templates beforehand, so that no reader waits for it."""
    for name in environment().list_templates():
        environment().get_template(name)


def _plain(value: Any) -> Any:
    return clean(value, "\n\t") if isinstance(value, str) and not isinstance(value, Markup) else value


def days(earliest: date | None, latest: date | None) -> Markup:
    """An interval in words, no day of it broken at a line's end; 'undated' where nothing is known."""
    if earliest is None and latest is None:
        return Markup("undated")
    ends = name_days(earliest, latest).split(" to ")
    return Markup(" to ").join(Markup("<span class='nb'>{}</span>").format(end) for end in ends)


def count(number: int, what: str) -> str:
    """'1 article', '1,204 articles'."""
    return (
        f"{number:,} {what}"
        if number == 1
        else f"{number:,} {what[:-1]}ies"
        if what.endswith("y")
        else f"{number:,} {what}s"
    )


def sign(status: str) -> Markup:
    """The mark that a status has on a time axis, small, to stand before its name."""
    form = placing.FORMS.get(status, "disc")
    path = axis.outline(form, 7, 7, 4.6)
    return Markup(
        '<svg class="sign" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path class="{}" d="{}"/></svg>'
    ).format(form, path)


def party_ids(act: ActRow | Telling | None) -> dict[str, str]:
    """Name -> id of the parties of one report."""
    if act is None:
        return {}
    parties: tuple[Party, ...] = (*act.actors, *act.recipients, *((act.claimant,) if act.claimant else ()))
    return {party.name: party.id for party in parties}


def report_days(act: ActRow) -> Markup:
    """The act's own interval, or else its article's."""
    if act.earliest is not None or act.published is None:
        return days(act.earliest, act.latest)
    return Markup("told ") + days(*act.published)


def event_days(row: TimelineEntry, told: Telling | None) -> Markup:
    """The event's own interval, or else that of the article which tells it."""
    if row.earliest is not None or told is None or told.published is None:
        return days(row.earliest, row.latest)
    return Markup("told ") + days(*told.published)


def made_days(entry: Commitment) -> Markup:
    """When it was made, as closely as that is known."""
    return days(entry.made, entry.said or entry.made)


def page_link(asked: Asked, table: Table, page: int) -> str:
    return asked.address("html", **{f"{table.name}_page": page if page > 1 else ""})


def _types() -> list[tuple[str, str]]:
    """PLOVER's types, each with its meaning in words."""
    return [(name, one["words"]) for name, one in data("plover.yaml")["types"].items()]


def render(template: str, **context: Any) -> str:
    """The template filled in."""
    return environment().get_template(template).render(**context)
