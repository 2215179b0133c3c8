"""Knows how a speaker's act is made out of what he says, toward whom, and the words that make it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.clauses import clause_of
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Words
from verbale.acts.parties import Parties
from verbale.acts.stance import Stance
from verbale.acts.standing import governs, is_political, same_side
from verbale.knowledge import data
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

#: under these governing words nothing is said of anybody
UNDOING = frozenset(
    {"deny", "refuse", "fail", "request", "consider", "accuse", "plan", "promise", "threat", "force", "decide"}
)


@cache
def speech_words() -> dict[str, Words]:
    return {name: frozenset(map(str, words)) for name, words in data("acts_speech.yaml").items()}


def judging_adjectives() -> Words:
    """The adjectives that judge the noun that they stand before."""
    return speech_words()["accuse_adjectives"]


def threat_verbs() -> Words:
    """Verbs of what is done to one who is threatened ('answer for it', 'pay')."""
    return speech_words()["threat_verbs"]


def judged(
    parse: Parse, parties: Parties, kind: str, mode: str | None, head: Token, trigger: Sequence[Token], said: Statement, speaker: Actor,
    toward: Actor | None, rule: str, sure: float, how: Stance, conditional: bool = False, extra: Sequence[Token] = (), consequence: str | None = None,
    condition: Token | None = None,
) -> Draft:  # fmt: skip
    """The act of type `kind` that the speaker does toward `toward` by the words `trigger` about `head`."""
    hung = condition if condition is not None else how.condition
    others = tuple(a for a in map(parties.cast.get, said.speakers) if a is not None and a.id != speaker.id)
    return Draft(
        type=kind,
        mode=mode,
        actors=(speaker, *others),
        recipients=(toward,) if toward is not None else (),
        status="conditional" if conditional else "done",
        head=head,
        trigger=parse.span_of(list(trigger)),
        evidence=clause_of(parse, head, [*trigger, *_subject_words(parse, head), *extra]),
        statement=said,
        confidence=sure,
        rule=f"judge-{rule}",
        condition=parse.subtree_span(hung) if hung is not None and conditional else None,
        consequence=consequence,
    )


def _subject_words(parse: Parse, head: Token) -> list[Token]:
    return [
        t
        for s in roles.surface_subjects(parse, head)
        if s.sentence == head.sentence
        for t in parse.subtree(s, ("relcl",))
    ]


def is_other(actor: Actor | None, speaker: Actor) -> bool:
    """Is it another side than the speaker's: another state, or at home another person or body than who governs with him?"""
    if actor is None or actor.id == speaker.id or not is_political(actor):
        return False
    if not same_side(actor, speaker):
        return True
    return not (governs(actor) and governs(speaker)) and speaker.kind in ("person", "organisation", "group")
