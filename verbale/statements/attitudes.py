"""Knows adjective cues: 'is convinced that ...', 'was critical of the plan', 'remain hopeful that ...', 'worried about the toll'."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.extent import to_the_end, with_lead
from verbale.statements.framing import CONFIDENCE, draft_of, mood_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import find_subject
from verbale.statements.sourcewords import name_source
from verbale.text.parse import Token
from verbale.text.spans import Span

#: verbs that lead from somebody to what they are
_LINKS = frozenset("be remain seem become feel appear sound stay get look".split())
_NOBODY = frozenset("it this that there what which these those you i we one anyone everyone nobody".split())


def read_adjective(reading: Reading, token: Token) -> Draft | None:
    """The statement that an adjective reports through what depends on it, or None where nobody holds it."""
    frames = reading.lexicon.adjective(token.lower)
    if not frames or token.tag not in ("JJ", "VBN", "VBD", "VBG"):
        return None
    parse = reading.parse
    if any(c.lower in ("so", "too", "enough") for c in parse.children(token, "advmod")):
        return None  # 'so worried that they left'
    link = token if parse.children(token, "auxpass") else parse.head(token)
    if (link is not token and link.lemma not in _LINKS) or (link is token and not parse.children(token, "auxpass")):
        return None
    if any(c.tag == "MD" for c in parse.children(link, "aux")):
        return None  # 'will be pleased that': a guess of the writer's
    held = _held(reading, token, frames)
    if held is None:
        return None
    frame, indices, form, more = held
    subject = find_subject(parse, link)
    if subject is None or subject.lower in _NOBODY or subject.i > token.i or subject.dep == "expl":
        return None
    if subject.pos == "NOUN" and subject.tag == "NN" and subject.lemma not in reading.lexicon.persons:
        if reading.actor_at(subject.i) is None:
            return None
    first = min([link.i, token.i, *(c.i for c in parse.children(link, "neg", "aux", "auxpass") if c.i > subject.i)])
    cue = [Span(parse.tokens[first].start, (more or token).end)]
    if token.i - first > 6:
        cue = [Span(token.start, (more or token).end)]
    draft = draft_of(reading, token, frame, indices, f"{frame.group}.{form}", cue)
    if draft is None:
        return None
    draft.confidence = (CONFIDENCE[frame.strength] - 0.1) * mood_of(reading, link)
    draft.negated = any(c.dep == "neg" for c in parse.children(link))
    name_source(reading, draft, subject, link)
    return draft if draft.source is not None else None


def _held(
    reading: Reading, token: Token, frames: dict[str, Frame]
) -> tuple[Frame, list[int], str, Token | None] | None:
    """What depends on the adjective: a clause or the phrase of a preposition that it takes."""
    parse = reading.parse
    clause = frames.get("clause")
    for child in parse.children(token, "ccomp"):
        if clause is None or child.i < token.i or parse.child(child, "nsubj", "nsubjpass", "expl", "csubj") is None:
            continue
        if any(c.lower in ("to", "if", "whether") for c in parse.children(child, "aux", "mark")):
            continue
        told = [t.i for t in parse.subtree(child)]
        return clause, to_the_end(reading, token, with_lead(reading, token, told)), "clause", None
    for prep in parse.children(token, "prep"):
        frame = frames.get(prep.lower)
        if frame is not None and prep.i > token.i:
            below = [t.i for t in parse.subtree(prep) if t.i > prep.i]
            return (frame, below, prep.lower, prep) if below else None
    return None
