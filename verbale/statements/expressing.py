"""Knows reports by a verb that says little and a noun: 'voiced concern over the ferry', 'made fun of her hat'."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.extent import through_marks
from verbale.statements.framing import cue_spans, draft_of, mood_of
from verbale.statements.object import without_asides, without_next_subject, without_occasion
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import is_passive
from verbale.text.parse import Token

#: the preposition stands so many tokens behind its noun at most: 'raised concerns Monday about'
_NEAR = 3


def expression(reading: Reading, verb: Token) -> Draft | None:
    """What the phrase of `verb`, its object and a preposition is about, or None where they are no phrase of saying."""
    parse = reading.parse
    if verb.pos != "VERB" or is_passive(parse, verb):
        return None
    noun = next((c for c in parse.children(verb, "dobj") if c.i > verb.i and c.pos == "NOUN"), None)
    if noun is None:
        return None
    frames = reading.lexicon.phrases.get((reading.lemma(verb), noun.lemma))
    if not frames or mood_of(reading, verb) < 0.5:
        return None
    found = _preposition(reading, verb, noun, frames)
    if found is None:
        return None
    below = without_asides(reading, [t.i for t in parse.subtree(found) if t.i > found.i])
    if not below or parse.tokens[below[0]].lower in ("it", "this", "that", "them", "which", "what", "whom"):
        return None
    below = through_marks(reading, without_occasion(reading, without_next_subject(reading, below)))
    frame = frames[found.lower]
    if frame.act == "say" and any(c.lower in ("the", "these", "those") for c in parse.children(noun, "det")):
        return None  # 'made the comments on a local channel': what was said stands elsewhere
    return draft_of(reading, verb, frame, below, f"{frame.group}.{found.lower}", cue_spans(reading, verb, noun, found))


def _preposition(reading: Reading, verb: Token, noun: Token, frames: dict[str, Frame]) -> Token | None:
    parse = reading.parse
    for child in sorted([*parse.children(noun, "prep"), *parse.children(verb, "prep", "dative")], key=lambda c: c.i):
        if noun.i < child.i <= noun.i + _NEAR and child.lower in frames:
            return child
    return None
