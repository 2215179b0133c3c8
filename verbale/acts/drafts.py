"""Knows an act in the making: what a pattern or a judgement of a speaker gives, before merging and dating."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.actors.actor import Actor
from verbale.acts.act import Status
from verbale.statements.statement import Statement
from verbale.text.parse import Token
from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """An act before it is dated and merged. `head` is the token that carries it; `nominal` where that is a noun; `talks` where
    its own words name a meeting, so that it stands without a known partner; `harmed` who suffers what is condemned, and so is
    not the one whom the condemnation blames; `addressed` where its words name an addressee of whom nothing is known."""

    type: str
    mode: str | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    status: Status
    head: Token
    trigger: Span
    evidence: Span
    statement: Statement | None
    confidence: float
    rule: str
    condition: Span | None = None
    consequence: str | None = None
    nominal: bool = False
    talks: bool = False
    harmed: tuple[Actor, ...] = ()
    addressed: bool = False
