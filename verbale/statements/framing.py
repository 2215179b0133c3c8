"""Knows what surrounds a cue: its auxiliaries, negation and mood, and the cue's own words."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import SUBJECTS, agent_of, find_subject, is_passive, phrase_of
from verbale.text.parse import Token
from verbale.text.spans import Span

CONFIDENCE = {3: 0.9, 2: 0.7, 1: 0.5}
_NEGATIVE = frozenset(["no", "nobody", "none", "neither", "nothing"])
_UNREAL = frozenset(["would", "could", "might", "may", "should", "must", "can", "ca", "ought"])
#: verbs whose infinitive reports what happened or did not: 'went on to say', 'declined to say'
_RAISING = frozenset(
    ["go", "continue", "decline", "refuse", "proceed", "fail", "appear", "seem", "use", "rise", "choose", "take"]
)
_WITHHELD = frozenset(["decline", "refuse", "fail", "stop", "avoid"])


def cue_spans(reading: Reading, verb: Token, *more: Token) -> list[Span]:
    """The cue's words: auxiliaries, negation and adverbs right before the verb, the verb, its particle, and `more`."""
    parse = reading.parse
    first = verb.i
    while first > 0:
        before = parse.tokens[first - 1]
        if before.sentence != verb.sentence or before.head != verb.i:
            break
        if before.dep not in ("aux", "auxpass", "neg", "advmod"):
            break
        first -= 1
    last = verb.i
    for child in parse.children(verb, "prt"):
        if child.i == last + 1:
            last = child.i
    spans = [Span(parse.tokens[first].start, parse.tokens[last].end)]
    for token in more:
        if token.i == last + 1:
            spans[-1] = Span(spans[-1].start, token.end)
            last = token.i
        else:
            spans.append(token.span)
    return spans


def is_negated(reading: Reading, verb: Token) -> bool:
    """Is the report itself negated ('did not say', 'nobody said', 'declined to say')?"""
    parse = reading.parse
    if any(c.dep == "neg" or c.lower == "never" for c in parse.children(verb)):
        return True
    subject = parse.child(verb, *SUBJECTS)
    if subject is not None:
        if subject.lower in _NEGATIVE or any(c.lower in ("no", "neither") for c in parse.children(subject, "det")):
            return True
    if verb.dep == "xcomp" and verb.head != verb.i:
        above = parse.head(verb)
        if above.lemma in _WITHHELD:
            return True
        return above.lemma in _RAISING and any(c.dep == "neg" for c in parse.children(above))
    return False


def mood_of(reading: Reading, verb: Token) -> float:
    """What the verb's mood leaves of the confidence: 1 for a plain report, 0 where none is made."""
    parse = reading.parse
    aux = [c.lower for c in parse.children(verb, "aux")]
    if "to" in aux:
        if verb.dep == "xcomp" and parse.head(verb).lemma in _RAISING:
            return 1.0
        return 0.6
    if any(a in _UNREAL for a in aux):
        return 0.8
    if verb.tag == "VB" and not aux:
        return 0.5
    marks = [c.lower for c in parse.children(verb, "mark")]
    return 0.7 if "if" in marks or "unless" in marks else 1.0


def draft_from(
    reading: Reading, verb: Token, frame: Frame, content: list[Span], rule: str, cue: list[Span] | None = None
) -> Draft:
    """A draft for the verb: its source found, its negation and confidence set."""
    parse = reading.parse
    strength = CONFIDENCE[frame.strength] - (0.1 if frame.group in ("mind", "evidence") else 0.0)
    draft = Draft(
        content=content,
        cue=cue or cue_spans(reading, verb),
        act=frame.act,
        group=frame.group,
        confidence=strength * mood_of(reading, verb),
        rule=rule,
        cue_at=verb.i,
        negated=is_negated(reading, verb),
    )
    subject = source_of(reading, verb)
    if subject is not None:
        name_source(reading, draft, subject, verb)
    else:
        draft.confidence *= 0.8
    return draft


def source_of(reading: Reading, verb: Token) -> Token | None:
    """Who speaks: the agent of a passive, otherwise the subject; None for 'it was reported' and 'X was told'."""
    parse = reading.parse
    if is_passive(parse, verb):
        return agent_of(parse, verb)
    if verb.dep == "acl" and verb.tag == "VBN":
        return agent_of(parse, verb)
    subject = find_subject(parse, verb)
    if subject is None or subject.dep == "expl" or subject.dep == "csubj":
        return None
    return subject


def name_source(reading: Reading, draft: Draft, head: Token, cue: Token | None) -> None:
    """Set the draft's source to the phrase of `head`."""
    if head.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"):
        return
    draft.source_at = head.i
    draft.source = phrase_of(reading, head, cue)
