"""Knows what of a sentence belongs to 'according to', where somebody else speaks in it too.

'Rain fell, says Lund, and the mill was lost in May according to Tolen (Varden says June)': the mill's loss is Tolen's, no
more.
"""

from __future__ import annotations

from verbale.statements.reading import Draft, Reading
from verbale.text.spans import Span, trim

_RULE = "phrase.according"
#: reports that stand between commas in what they report
_BESIDE = (".parenthesis", ".before-comma", ".as-clause")


def part_from_others(reading: Reading, drafts: list[Draft]) -> None:
    """Cut what 'according to' gives to somebody where another report ends, and leave out what others say in brackets."""
    told = [d for d in drafts if d.rule == _RULE and d.cue and d.content]
    for draft in told:
        for other in drafts:
            if other is draft or not other.cue:
                continue
            if other.direct:
                _leave_quotation(reading, draft, other)
                continue
            cue = other.cue[0]
            if not any(s.contains(cue) for s in draft.content):
                continue
            bracket = _bracket_of(reading, cue)
            if _is_within(reading, draft, other):
                draft.content = [s for s in _clip(draft.content, other.content) if s.length > 0] or draft.content
                continue
            if bracket is not None and not bracket.contains(draft.cue[0]):
                draft.content = _without(reading, draft.content, bracket)
            elif other.rule.endswith(_BESIDE) or all(s.end <= cue.start for s in other.content):
                _share(reading, draft, other)


def _is_within(reading: Reading, draft: Draft, other: Draft) -> bool:
    """Stands the phrase in what the other reports, with no comma before it: 'Lund said it was late according to Varden'?"""
    phrase, cue = draft.cue[0], other.cue[0]
    before = reading.parse.tokens[reading.index_at(phrase.start) - 1]
    if before.pos == "PUNCT" or phrase.start < cue.start or not other.rule.endswith(".clause"):
        return False
    return any(s.contains(phrase) and s.start > cue.start for s in other.content)


def _clip(spans: list[Span], held: list[Span]) -> list[Span]:
    return [
        Span(max(s.start, h.start), min(s.end, h.end))
        for s in spans
        for h in held
        if s.start < h.end and h.start < s.end
    ]


def _leave_quotation(reading: Reading, draft: Draft, other: Draft) -> None:
    """Of '“It rains,” Lund said, but he pointed out that mills are lost, according to Varden' Varden tells the last."""
    ends = max([c.end for c in other.cue] + ([other.source.end] if other.source is not None else []))
    first = reading.parse.at(ends) or reading.parse.at(ends + 1)
    if first is None or first.text != "," or reading.parse.tokens[first.i + 1].lower not in ("but", "and"):
        return
    if other.content[-1].end > other.cue[0].start or not any(s.contains(other.cue[0]) for s in draft.content):
        return
    kept = _after(reading, draft.content, reading.parse.tokens[first.i + 1].end)
    told = [t for s in kept for t in reading.parse.within(s)]
    that = next((t for t in told if t.lower == "that" and t.tag == "IN"), None)
    if that is not None and any(reading.frames(t) for t in told if t.i < that.i):
        kept = _after(reading, kept, that.start)
    draft.content = kept or draft.content


def _share(reading: Reading, draft: Draft, other: Draft) -> None:
    """What stands before the other's cue is the other's, what stands after it is the draft's, if both stand in a row."""
    ends = max([c.end for c in other.cue] + ([other.source.end] if other.source is not None else []))
    if draft.cue[0].end <= draft.content[0].start:
        _leave_last(reading, draft, other, ends)
        return
    if draft.cue[0].start < ends or not any(s.end <= other.cue[0].start for s in other.content):
        return
    kept = _after(reading, draft.content, ends)
    held = [s for s in other.content if s.start < other.cue[0].start]
    if kept and any(t.tag in ("VBD", "VBZ", "VBP", "MD") for s in kept for t in reading.parse.within(s)):
        draft.content, other.content = kept, held


def _leave_last(reading: Reading, draft: Draft, other: Draft, ends: int) -> None:
    """Of 'According to Lund, it rained, the Norwick Post said' the Post is no part of what Lund tells."""
    begins = min([c.start for c in other.cue] + ([other.source.start] if other.source is not None else []))
    last = draft.content[-1]
    before = reading.parse.tokens[max(0, reading.index_at(begins) - 1)]
    if not last.contains(Span(begins, ends)) or before.text != "," or begins <= last.start:
        return
    if any(t.pos in ("VERB", "AUX") for t in reading.parse.within(Span(ends, max(ends, last.end)))):
        return
    if any(c.start <= draft.cue[0].start for c in other.content):
        draft.content[-1] = Span(last.start, reading.parse.tokens[before.i - 1].end)


def _after(reading: Reading, spans: list[Span], offset: int) -> list[Span]:
    kept = [Span(max(s.start, offset), s.end) for s in spans if s.end > offset]
    return [s for s in (trim(reading.text, k, ",;– ") for k in kept) if s.length > 0]


def _bracket_of(reading: Reading, inner: Span) -> Span | None:
    """The brackets around a span in its sentence."""
    tokens = reading.parse.tokens
    k = reading.index_at(inner.start)
    sentence = reading.parse.sentence_of(tokens[k])
    while k >= sentence.first and tokens[k].text != "(":
        if tokens[k].text == ")":
            return None
        k -= 1
    close = next((t for t in tokens[k : sentence.last] if t.text == ")"), None) if k >= sentence.first else None
    return Span(tokens[k].start, close.end) if close is not None else None


def _without(reading: Reading, spans: list[Span], hole: Span) -> list[Span]:
    parts: list[Span] = []
    for span in spans:
        if not span.overlaps(hole):
            parts.append(span)
            continue
        parts += [Span(span.start, min(span.end, hole.start)), Span(max(span.start, hole.end), span.end)]
    kept = [trim(reading.text, s, ",; ") for s in parts if s.start < s.end]
    return [s for s in kept if s.length > 1] or spans
