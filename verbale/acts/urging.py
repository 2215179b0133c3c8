"""Knows by which words a speaker asks another to act: 'it is time for them to', 'would do well to', 'we expect them to'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon, Words
from verbale.acts.parties import Parties
from verbale.acts.speech import is_other, judged, speech_words
from verbale.acts.stance import stance
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token


def urgings(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, said: Statement, speaker: Actor
) -> Iterator[Draft]:
    """The requests that such words make in the tokens of one statement in one sentence."""
    words = speech_words()
    for token in tokens:
        if parties.statement_at(token) is not said:
            continue
        asked = _asked(parse, token, words)
        if not asked:
            continue
        toward = next((a for t in asked for a in [parties.strict(t)] if a is not None), None)
        if toward is None or not is_other(toward, speaker):
            continue
        how = stance(parse, token, known)
        if how.negated or how.inside_condition:
            continue
        inner = _infinitive(parse, token)
        extra = [t for verb in inner for t in parse.subtree(verb)]
        yield judged(
            parse, parties, "REQUEST", None, token, [token, *inner], said, speaker, toward, "must", 0.65, how, extra=extra
        )  # fmt: skip


def _asked(parse: Parse, token: Token, words: dict[str, Words]) -> list[Token]:
    """Who is asked to act by the words at the token; empty where nobody is."""
    if token.lemma == "be" and token.pos in ("AUX", "VERB"):
        predicate = parse.child(token, "attr", "acomp")
        named = predicate is not None and predicate.lemma in words["urging_nouns"] | words["urging_adjectives"]
        if predicate is not None and named and any(t.lower == "it" for t in parse.children(token, "nsubj", "expl")):
            return _who_should(parse, [token, predicate])
        if any(t.lower == "up" for t in parse.children(token, "advmod", "prt", "prep", "acomp")):
            return [n for t in parse.children(token) for n in roles.governed(parse, t, "to")]
        return []
    if token.lemma == "do" and any(t.lower == "well" for t in parse.children(token, "advmod")):
        helper = {t.lower for t in parse.children(token, "aux")}
        return roles.subjects(parse, token) if helper & {"would", "should", "might"} else []
    if token.lemma in words["urging_verbs"] and token.pos == "VERB" and token.tag in ("VBP", "VB", "VBZ"):
        subject = parse.child(token, "nsubj")
        if subject is None or subject.lower not in ("we", "i"):
            return []
        inner = parse.child(token, "ccomp", "xcomp")
        if inner is None or not any(t.lower == "to" for t in parse.children(inner, "aux")):
            return []
        return parse.children(inner, "nsubj") or parse.children(token, "dobj")
    return []


def _who_should(parse: Parse, over: list[Token]) -> list[Token]:
    """'for the council to act', 'that the council acted'"""
    found = [n for t in over for n in roles.governed(parse, t, "for")]
    if found:
        return found
    for token in over:
        for clause in parse.children(token, "advcl", "ccomp", "relcl", "acl", "xcomp", "csubj"):
            marked = {t.lower for t in parse.children(clause, "mark")}
            if marked & {"for", "that"} or clause.tag in ("VBD", "VBN"):
                return parse.children(clause, "nsubj", "nsubjpass")
    return []


def _infinitive(parse: Parse, token: Token) -> list[Token]:
    """The verb that tells what should be done, where it stands near."""
    inner = parse.child(token, "xcomp", "ccomp", "advcl")
    return [inner] if inner is not None and 0 < inner.i - token.i < 12 else []
