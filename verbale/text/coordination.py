"""Knows which verb another is joined to: in 'argued that he had no right to and accused him' parsers join what was done to the
infinitive, with which no past form can share a helper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.text.parse import Sentence, Token
from verbale.text.tellers import SUBJECTS

_JOINS = frozenset({"and", "but"})


def with_joined_verbs(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Mend in place: a verb in the past without a subject that is joined to the infinitive of a clause that is told ('did not
    contravene the law and asked') is joined to the verb that tells it, where that is in the past as well."""
    for sentence in sentences:
        inside = tokens[sentence.first : sentence.last]
        for token in inside:
            if token.dep != "conj" or token.tag != "VBD" or token.lower == token.lemma:
                continue  # of 'cut' nothing tells whether it is the past
            told = tokens[token.head]
            teller = tokens[told.head]
            held = [t.dep for t in inside if t.head == token.i]
            if told.tag != "VB" or told.dep != "ccomp" or teller.tag != "VBD" or any(d in SUBJECTS for d in held):
                continue
            helped = any(t.head == told.i and t.dep == "aux" and t.lower != "to" for t in inside)
            joined = any(t.lower in _JOINS and told.i < t.i < token.i and t.head == told.i for t in inside)
            if helped and joined:
                tokens[token.i] = replace(token, head=teller.i)
