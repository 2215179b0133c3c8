"""Knows the acts of an invented ledger: a threat carried out, a promise, a demand, and how a test writes more."""

from dataclasses import replace
from datetime import date

from verbale.record.rows import ActRow, Party
from verbale.relations.commitment import Commitment
from verbale.text.spans import Span

VARENIA = Party("state:XVA", "Varenia", "state", "XVA")
KORLAND = Party("state:XKO", "Korland", "state", "XKO")
QUESSA = Party("state:XQU", "Quessa", "state", "XQU")
TOLLAND = Party("person:mira-tolland", "Mira Tolland", "person", "XVA")


def act(number: int, day: date, kind: str, words: str, **changes: object) -> ActRow:
    row = ActRow(
        id=f"a-{number:04}", article=f"article{number}", uri=f"{number}.txt", outlet="The Port Courier", agency=None,
        published=(day, day), type=kind, mode=None, contexts=(), actors=(VARENIA,), recipients=(KORLAND,), status="done",
        condition=None, condition_words=None, deadline=None, consequence=None, earliest=day, latest=day, precision="day",
        place=None, place_country=None, evidence=Span(0, len(words)), words=words, trigger=Span(0, 3),
        trigger_words="x", statement=None, claimant=None, intensity=0.0, confidence=0.8, rule="test",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


THREAT = act(
    1, date(2019, 1, 10), "THREATEN", "any crossing of the river would be met with sanctions on Korland's banks",
    actors=(TOLLAND,), status="conditional", consequence="SANCTION", condition_words="any crossing of the river",
)  # fmt: skip
CARRIED = act(2, date(2019, 3, 2), "SANCTION", "Varenia froze the assets of Korland's banks and stepped up sanctions")
PROMISE = act(
    3, date(2019, 1, 12), "AID", "Varenia will send Quessa two field hospitals", recipients=(QUESSA,), status="promised"
)
DEMAND = act(4, date(2019, 1, 14), "REQUEST", "Varenia called on Korland to enter talks", mode="meet")
LATEST = act(99, date(2019, 8, 1), "SUPPORT", "Varenia praised the harvest festival of Quessa", recipients=(QUESSA,))


def only(ledger: list[Commitment], of: ActRow) -> Commitment:
    (entry,) = [c for c in ledger if c.act.id == of.id]
    return entry
