"""Knows reports that stand beside their content: 'He would not, he added, leave', 'As Lund said, ...', '..., said Lund'."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.framing import draft_of
from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token


def report_beside(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """'He would not, he added, leave'; 'The bridge is safe, said Lund'; 'As Lund said, the bridge is safe'."""
    frame = frames.get("clause")
    if frame is None or frame.strength < 2:
        return None
    parse = reading.parse
    own = [t.i for t in parse.subtree(verb)]
    mark = next((c for c in parse.children(verb, "mark", "advmod") if c.lower == "as" and c.i < verb.i), None)
    if mark is not None and (
        parse.child(verb, "nsubj") is None or parse.children(verb, "xcomp", "ccomp", "advcl") or verb.tag == "VBG"
    ):
        return None
    if verb.dep in ("parataxis", "advcl") and verb.head != verb.i and (verb.dep == "parataxis" or mark is not None):
        held = [t.i for t in parse.subtree(parse.head(verb)) if t.i not in set(own)]
        rule = "as-clause" if mark is not None else "parenthesis"
        if len(held) > 2 and verb.tag != "VBG":
            return draft_of(reading, verb, frame, held, f"{frame.group}.{rule}")
        return None
    return _before_comma(reading, verb, frame)


def _before_comma(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """A clause, a comma, and the cue with its subject at the sentence's end, where the parser saw no complement."""
    parse = reading.parse
    subject = parse.child(verb, "nsubj")
    if frame.group == "speech" and frame.strength < 3:
        return None
    if subject is None or frame.group not in ("speech", "evidence") or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    sentence = parse.sentence_of(verb)
    if subject.tag in ("WP", "WDT") or sentence.last - max(verb.i, subject.i) > 12 or abs(subject.i - verb.i) > 8:
        return None
    first = min(verb.i, min(t.i for t in parse.subtree(subject, without=("ccomp", "relcl"))))
    while first > sentence.first and parse.tokens[first - 1].dep in ("aux", "advmod"):
        first -= 1
    comma = first - 1
    if comma <= sentence.first + 2 or parse.tokens[comma].text != ",":
        return None
    indices = list(range(sentence.first, comma))
    if not any(parse.tokens[i].pos in ("VERB", "AUX") for i in indices):
        return None
    if parse.tokens[sentence.first].lower in (
        "while",
        "when",
        "after",
        "before",
        "although",
        "though",
        "as",
        "in",
        "asked",
        "speaking",
    ):
        return None
    return draft_of(reading, verb, frame, indices, f"{frame.group}.before-comma")
