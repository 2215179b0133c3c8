"""Knows a small invented cast, so that acts are tested without the stages before them."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from verbale.actors.actor import Actor, Cast, Mention
from verbale.acts import find_acts
from verbale.acts.act import Act
from verbale.articles.article import Article, DateEstimate
from verbale.statements.statement import Statement
from verbale.text.parser import parse
from verbale.text.spans import Span
from verbale.times import find_times

_ACTORS = (
    (Actor("state:XVA", "Varland", "state", "XVA", "GOV"), r"Varland(?:’s|'s)?\b|Varlandic|Varlandians?"),
    (Actor("state:XOS", "Ostria", "state", "XOS", "GOV"), r"Ostria\b|Ostrian|Ostrians"),
    (Actor("state:XNO", "Norvia", "state", "XNO", "GOV"), r"Norvia\b|Norvian"),
    (
        Actor("person:mara-kessel", "Mara Kessel", "person", "XVA", "GOV", "Foreign Minister"),
        r"Mara Kessel|Kessel|\bShe\b",
    ),
    (Actor("person:ivo-dorn", "Ivo Dorn", "person", "XOS", "GOV", "President"), r"Ivo Dorn|Dorn\b"),
    (Actor("org:alliance", "Northern Alliance", "organisation", None, "IGO"), r"Northern Alliance"),
    (Actor("group:XOS.rebels", "Ostrian rebels", "group", "XOS", "REB"), r"[Rr]ebels"),
    (Actor("group:XVA.students", "students", "group", "XVA", "EDU"), r"[Ss]tudents"),
    (Actor("org:grain-co", "Grain Co", "organisation", "XVA", "BUS"), r"Grain Co"),
)
_DAY = date(2031, 5, 7)

Tell = Callable[..., tuple[Act, ...]]


def _cast(text: str) -> Cast:
    mentions = [
        Mention(Span(m.start(), m.start() + len(re.sub(r"(’s|'s)$", "", m.group()))), "name", actor.id)
        for actor, pattern in _ACTORS
        for m in re.finditer(pattern, text)
    ]
    return Cast({a.id: a for a, _ in _ACTORS}, tuple(sorted(mentions, key=lambda m: m.span)))


@pytest.fixture(scope="session")
def told() -> Tell:
    """A function that finds the acts of a text. `said` gives statements as (speaker id, content, cue's act); content
    within quotation marks is direct."""

    def acts_of(text: str, *said: tuple[str, str, str]) -> tuple[Act, ...]:
        parsed = parse(text, [Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)])
        published = DateEstimate(_DAY, _DAY, "day")
        article = Article("0" * 64, "test", text, published=published)
        statements = []
        for number, (speaker, content, act) in enumerate(said):
            start = text.index(content)
            kind = "direct" if content[0] in '“"' else "indirect"
            span = Span(start, start + len(content))
            statements.append(Statement(f"s{number}", kind, (span,), None, (), speaker, act=act))  # type: ignore[arg-type]
        times = find_times(parsed, published)
        return find_acts(article, parsed, _cast(text), times, (), statements)

    return acts_of
