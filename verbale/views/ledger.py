"""Knows the ledger as it is asked for: of the whole record, or of one actor or pair, with no more loaded than it takes."""

from __future__ import annotations

from verbale.record import Filter, Record
from verbale.record.rows import ActRow
from verbale.relations.commitment import Commitment
from verbale.relations.joining import decided_in
from verbale.relations.ledger import build_ledger

#: a record of so many acts is loaded whole: then an actor's outcomes are those of the whole ledger
SMALL = 5_000


def ledger_of(record: Record, actor: str | None = None, recipient: str | None = None) -> list[Commitment]:
    """The commitments by `actor` (a name, an id, a country's code; None: by anybody) toward `recipient`.

    Of a large record only the acts by and toward the actor are loaded, and all acts of the recipient where one is
    named: what another did without a word of the actor is then seen only if the pair is asked for.
    """
    by = set(record.find_actor(actor)) if actor is not None else None
    to = set(record.find_actor(recipient)) if recipient is not None else None
    if actor is None or record.count("acts") <= SMALL:
        acts = record.acts()
    else:
        acts = _around(record, actor, recipient)
    return build_ledger(acts, None, by, to, decided_in(record.decisions()))


def _around(record: Record, actor: str, recipient: str | None) -> list[ActRow]:
    wanted = [Filter(actor=actor), Filter(recipient=actor)]
    if recipient is not None:
        wanted.append(Filter(actor=recipient))
    return list({act.id: act for one in wanted for act in record.acts(one)}.values())
