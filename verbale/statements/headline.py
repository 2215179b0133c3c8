"""Knows headline forms that running text lacks: 'Lund: ...', '...: minister', '... - PM', '..., says Lund'."""

from __future__ import annotations

import re

from verbale.statements.reading import Draft, Reading, widen_to_marks
from verbale.text.parse import Token
from verbale.text.spans import Span, trim

_SPLIT = re.compile(r"\s*(?::|\s[-–—|])\s+")
#: who may stand beside the colon: a role, where no name is seen
_ROLES = frozenset(
    "minister president premier pm chancellor secretary spokesman spokeswoman spokesperson official officials envoy ambassador "
    "chief police army military government ministry expert experts report study poll survey un eu nato who imf sources "
    "source lawyer mayor governor senator mp mps lawmaker general commander leader opposition kremlin pentagon court "
    "state media analyst analysts agency watchdog commission committee council union ngo aide king queen pope".split()
)
#: rubrics that stand before a colon and speak for nobody
_RUBRICS = re.compile(
    r"^(?:live|watch|video|photos?|explain(?:er|ed)|analysis|opinion|editorial|factbox|exclusive|breaking|update\w*|poll|"
    r"interview|review|column|comment|letters?|timeline|in pictures|q&a|read|listen|podcast|report|coronavirus|covid\S*)\b",
    re.I,
)


def read_headline(reading: Reading) -> Draft | None:
    """The statement of a headline of the form 'Speaker: words' or 'words: Speaker'; None for any other headline."""
    if reading.headline is None:
        return None
    line = trim(reading.text, reading.headline)
    words = line.of(reading.text)
    for match in _SPLIT.finditer(words):
        left = trim(reading.text, Span(line.start, line.start + match.start()))
        right = trim(reading.text, Span(line.start + match.end(), line.end))
        mark = trim(reading.text, Span(line.start + match.start(), line.start + match.end()))
        if left.length == 0 or right.length == 0 or _RUBRICS.match(left.of(reading.text)):
            continue
        colon = ":" in match.group()
        for speaker, said, rule in ((right, left, "headline.after"), (left, right, "headline.before")):
            if rule == "headline.before" and not colon:
                continue
            head = _speaker(reading, speaker)
            if head is None or not _says_something(reading, said):
                continue
            spans = widen_to_marks(reading, [trim(reading.text, said)], None)
            draft = Draft(spans, [mark], "say", "speech", 0.7, rule, cue_at=head.i)
            draft.source, draft.source_at = trim(reading.text, speaker), head.i
            draft.direct = reading.run_at(said.start) is not None and reading.run_at(said.end - 1) is not None
            return draft
    return None


def _speaker(reading: Reading, span: Span) -> Token | None:
    """The head of a short name or role phrase; None where the span is no speaker."""
    tokens = [t for t in reading.parse.within(span) if t.pos != "PUNCT"]
    if not tokens or len(tokens) > 6 or reading.run_at(span.start) is not None:
        return None
    if any(t.pos in ("VERB", "AUX") and t.tag != "VBN" and not t.entity and t.text.islower() for t in tokens):
        return None
    named = [t for t in tokens if reading.actor_at(t.i) is not None or t.entity in ("PERSON", "ORG", "NORP")]
    role = [t for t in tokens if t.lower in _ROLES]
    if not named and not role:
        return None
    return tokens[-1] if tokens[-1] in named or tokens[-1] in role else (named or role)[-1]


def _says_something(reading: Reading, span: Span) -> bool:
    tokens = reading.parse.within(span)
    if len([t for t in tokens if t.pos != "PUNCT"]) < 3:
        return reading.run_at(span.start) is not None
    return reading.run_at(span.start) is not None or any(
        t.pos in ("VERB", "AUX") or t.lower in ("to", "not", "no", "is", "are", "will", "must", "needs", "needed")
        for t in tokens
    )
