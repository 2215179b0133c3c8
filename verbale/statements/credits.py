"""Knows quotations whose speaker stands on a line of their own: '"..."' and below '— Mira Tolen, engineer', or her name above."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.statements.reading import Draft, Reading
from verbale.text.quotation import Quotation
from verbale.text.spans import Span, trim

_LED = re.compile(r"\s*(?P<dash>[—–―‒−~]+|-{1,3})\s*(?P<who>\S[^\n]*?)[.\s]*$")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
#: so many words may name a speaker, on a line with a dash and on one without
_WORDS = (16, 9)


@dataclass(frozen=True, slots=True)
class _Credit:
    """A line that names a speaker: the dash, if any, and the words."""

    who: Span
    dash: Span | None


def read_credits(reading: Reading, left: list[int]) -> list[Draft]:
    """Drafts for the quotations of `left` that are paragraphs of their own beside a line that names their speaker.

    A line with a dash credits the quotation above it. Names without a dash do so where the article has two or more,
    all above or all below their quotations; one below, where it stands within the marks.
    """
    above: dict[int, _Credit] = {}
    below: dict[int, _Credit] = {}
    drafts: list[Draft] = []
    for number in left:
        quotation = reading.speech[number]
        inner = _credit_within(reading, quotation)
        if inner is not None:
            drafts.append(_drafted(quotation.parts[:-1], inner))
            continue
        first, last = _paragraphs_of(reading, quotation)
        if first is None or last is None:
            continue
        after = _credit_at(reading, last + 1)
        if after is not None and after.dash is not None:
            drafts.append(_drafted(quotation.parts, after))
            continue
        before = _credit_at(reading, first - 1)
        if before is not None and before.dash is None:
            above[number] = before
        if after is not None:
            below[number] = after
    credits = above if len(above) >= len(below) else below
    if len(credits) >= 2:
        drafts += [_drafted(reading.speech[number].parts, credit) for number, credit in credits.items()]
    for draft in drafts:
        tokens = [t for t in reading.parse.within(draft.source or draft.content[0]) if t.pos in ("PROPN", "NOUN")]
        named = next((t for t in reversed(tokens) if reading.actor_at(t.i) is not None), None)
        if tokens:
            draft.source_at = (named or tokens[0]).i
    return drafts


def _drafted(parts: tuple[Span, ...], credit: _Credit) -> Draft:
    cue = [credit.dash] if credit.dash is not None else []
    draft = Draft(list(parts), cue, "say", "speech", 0.8 if cue else 0.65, "direct.credit", direct=True)
    draft.source = credit.who
    return draft


def _paragraphs_of(reading: Reading, quotation: Quotation) -> tuple[int | None, int | None]:
    """The first and last paragraph of a quotation that fills them; None, None where other words stand there too."""
    start, end = quotation.parts[0].start, quotation.parts[-1].end
    first, last = reading.paragraph_at(start), reading.paragraph_at(end - 1)
    before = reading.text[reading.parse.paragraphs[first].start : start]
    after = reading.text[end : reading.parse.paragraphs[last].end]
    if any(c.isalnum() for c in before + after):
        return None, None
    return first, last


def _credit_at(reading: Reading, number: int) -> _Credit | None:
    if not 0 <= number < len(reading.parse.paragraphs):
        return None
    paragraph = reading.parse.paragraphs[number]
    if paragraph == reading.headline:
        return None
    match = _LED.match(reading.text, paragraph.start, paragraph.end)
    if match is not None:
        who = Span(match.start("who"), match.end("who"))
        if _names(reading, who, _WORDS[0]):
            return _Credit(who, Span(match.start("dash"), match.end("dash")))
        return None
    who = trim(reading.text, paragraph, ".,:*• ")
    free = reading.run_at(who.start) is None
    return _Credit(who, None) if free and _names(reading, who, _WORDS[1]) else None


def _credit_within(reading: Reading, quotation: Quotation) -> _Credit | None:
    """The name that closes a pull quote inside its marks, on the last line."""
    if len(quotation.parts) < 2:
        return None
    sentence = quotation.parts[-2].of(reading.text).rstrip("”\"’' ")
    who = trim(reading.text, quotation.parts[-1], ".,:”\"’'—–―- ")
    if not sentence.endswith((".", "!", "?", "…")) or not _names(reading, who, _WORDS[1]):
        return None
    return _Credit(who, None)


def _names(reading: Reading, span: Span, most: int) -> bool:
    """Is the span a name, with an office or an age perhaps, and no sentence?"""
    tokens = [t for t in reading.parse.within(span) if t.text[0].isalnum()]
    if not 0 < len(tokens) <= most or not span.of(reading.text)[:1].isalnum():
        return False
    if not tokens[0].text[0].isupper() or any(t.tag in _FINITE and t.text.islower() for t in tokens):
        return False
    led = most == _WORDS[0] and tokens[0].pos == "PROPN"
    return led or any(t.entity == "PERSON" or _is_person(reading, t.i) for t in tokens[:6])


def _is_person(reading: Reading, i: int) -> bool:
    actor = reading.actor_at(i)
    return actor is not None and reading.is_person(actor)
