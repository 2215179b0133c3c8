"""Knows whom a speaker blames by what he calls him or what he did: 'branded the raid "illegal"', 'called the vote "crazy"'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.clauses import clause_of
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon
from verbale.acts.parties import Parties
from verbale.acts.speech import is_other
from verbale.acts.stance import stance
from verbale.acts.standing import is_political, standing
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_QUOTES = frozenset('"“”«»')
_NAMING = frozenset(
    "call describe label brand dub deem term characterise characterize portray paint depict declare consider regard view "
    "denounce decry assess see pronounce".split()
)
_POINTING = frozenset("this these that those the it such them him her".split())


def namings(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, said: Statement
) -> Iterator[Draft]:
    """The accusation that the statement makes by naming somebody or something in quotation marks, in the tokens of one
    sentence. Read off the words in their order, as the parser seldom reads a quoted name rightly."""
    speaker = parties.cast.get(said.speaker) if said.speaker else None
    cue = [t for c in said.cue for t in parse.within(c) if t.lemma in _NAMING and t.sentence == tokens[0].sentence]
    if said.act != "describe" or speaker is None or standing(speaker) == 0 or not cue:
        return
    verb = cue[-1]
    content = [t for c in said.content for t in parse.within(c) if t.sentence == verb.sentence and t.i > verb.i]
    opening = next((n for n, t in enumerate(content) if t.text in _QUOTES), None)
    if opening is None or opening == 0:
        return
    named, name = content[:opening], []
    for token in content[opening + 1 :]:
        if token.text in _QUOTES:
            break
        name.append(token)
    bad = [t for t in name if t.lemma in known.sets["BADLY"] or t.lower in known.sets["BADLY"]]
    how = stance(parse, verb, known)
    if not bad or len(name) > _LONG or how.negated or how.might or how.inside_condition:
        return
    toward = _of_whom(parse, named, parties, speaker)
    if toward is None and not (is_political(speaker) and any(t.lower in _POINTING for t in named)):
        return
    if toward is not None and not is_other(toward, speaker):
        return
    yield Draft(
        type="ACCUSE",
        mode="disapprove",
        actors=(speaker,),
        recipients=(toward,) if toward is not None else (),
        status="done",
        head=verb,
        trigger=verb.span,
        evidence=clause_of(parse, verb, [*named, *name]),
        statement=said,
        confidence=0.65,
        rule="judge-told/named",
    )


#: a name of more words is a sentence
_LONG = 12


def _of_whom(parse: Parse, named: Sequence[Token], parties: Parties, speaker: Actor) -> Actor | None:
    """Who is named, or whose deed it is."""
    nouns = [t for t in named if t.pos in ("NOUN", "PROPN", "PRON")]
    found = [a for t in nouns if (a := parties.strict(t)) is not None]
    found += [a for t in nouns for o in roles.owners(parse, t) if (a := parties.strict(o)) is not None]
    return next((a for a in found if is_other(a, speaker)), found[0] if found else None)
