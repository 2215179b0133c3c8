"""Knows how a test writes an act or a statement in one line; states, persons and words are invented."""

from dataclasses import replace
from datetime import date

from verbale.acts.contexts import intensity
from verbale.record.rows import ActRow, Party, StatementRow
from verbale.text.spans import Span

VARENIA = Party("state:XVA", "Varenia", "state", "XVA")
KORLAND = Party("state:XKO", "Korland", "state", "XKO")
QUESSA = Party("state:XQU", "Quessa", "state", "XQU")
TOLLAND = Party("person:mira-tolland", "Mira Tolland", "person", "XVA", "GOV")
MARSH = Party("person:dov-marsh", "Dov Marsh", "person", "XKO", "GOV")


def written_act(id: str, day: date, kind: str, words: str, **changes: object) -> ActRow:
    row = ActRow(
        id=f"a-{id:0>8}", article=f"article-{id}", uri=f"{id}.txt", outlet="The Port Courier", agency=None,
        published=(day, day), type=kind, mode=None, contexts=(), actors=(VARENIA,), recipients=(KORLAND,), status="done",
        condition=None, condition_words=None, deadline=None, consequence=None, earliest=day, latest=day, precision="day",
        place=None, place_country=None, evidence=Span(0, len(words)), words=words, trigger=Span(0, 3),
        trigger_words="x", statement=None, claimant=None, intensity=intensity(kind, None), confidence=0.8, rule="test",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def written_statement(id: str, day: date, speaker: Party, words: str, **changes: object) -> StatementRow:
    row = StatementRow(
        id=f"s-{id:0>8}", article=f"article-{id}", uri=f"{id}.txt", outlet="The Port Courier", published=day, kind="direct",
        speaker=speaker.id, speaker_name=speaker.name, addressees=(), negated=False, inside=None, act="say",
        content=(Span(0, len(words)),), words=words, source=None, cue=(), confidence=0.8, rule="test",
        published_latest=day,
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]
