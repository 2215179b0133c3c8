"""Knows two reports of one invented act, and how a test writes more."""

from dataclasses import replace
from datetime import date

from verbale.record.rows import ActRow, Party
from verbale.text.spans import Span

VARENIA = Party("state:XVA", "Varenia", "state", "XVA")
KORLAND = Party("state:XKO", "Korland", "state", "XKO")
TOLLAND = Party("person:mira-tolland", "Mira Tolland", "person", "XVA")


def report(number: int, words: str, **changes: object) -> ActRow:
    day = date(2019, 3, 4)
    row = ActRow(
        id=f"a-{number:04}", article=f"article{number}", uri=f"{number}.txt", outlet=f"Outlet {number}", agency=None,
        published=(day, day), type="SANCTION", mode="discontinue", contexts=(), actors=(VARENIA,), recipients=(KORLAND,),
        status="done", condition=None, condition_words=None, deadline=None, consequence=None, earliest=day, latest=day,
        precision="day", place=None, place_country=None, evidence=Span(0, len(words)), words=words, trigger=Span(0, 7),
        trigger_words="imposed", statement=None, claimant=None, intensity=-6.0, confidence=0.8, rule="test",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


ONE = report(1, "Varenia imposed sanctions on Korland's grain exporters on Monday")
TWO = report(2, "Port Varen imposed trade sanctions on grain exporters from Korland", actors=(TOLLAND,))
