"""Knows direct speech: which words outside a quotation name its cue and its speaker.

The parser is weakest beside quotation marks, so the frame is read from the words before and after the quotation,
and the parse is used only inside that frame.
"""

from __future__ import annotations

from verbale.statements.around import (
    DASHES,
    JOINTS,
    STOPS,
    quoting,
    tokens_after,
    tokens_before,
)
from verbale.statements.cues import Frame
from verbale.statements.following import cue_after, draft_quotation
from verbale.statements.introducing import cue_before
from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token
from verbale.text.quotation import Quotation
from verbale.text.spans import Span


def read_quotations(reading: Reading) -> tuple[list[Draft], list[int]]:
    """Drafts for the quotations that have a cue of their own, in text order, and the numbers of those that have none."""
    drafts: list[Draft] = []
    by_cue: dict[int, Draft] = {}
    left: list[int] = []
    for number, quotation in enumerate(reading.speech):
        found = _attach(reading, quotation)
        if found is None and drafts and number and _joined_to(reading, number, drafts[-1]):
            drafts[-1].content = sorted({*drafts[-1].content, *quotation.parts})
            continue
        if found is None:
            left.append(number)
            continue
        draft, extra = found
        known = by_cue.get(draft.cue_at) if draft.cue_at is not None else None
        if known is not None:
            known.content = _merged(reading, sorted({*known.content, *extra, *quotation.parts}))
            continue
        draft.content = _merged(reading, sorted([*extra, *quotation.parts]))
        if draft.cue_at is not None:
            by_cue[draft.cue_at] = draft
        drafts.append(draft)
    for number in reversed(left):
        if number + 1 < len(reading.speech):
            following = reading.speech[number + 1].parts[0]
            host = next((d for d in drafts if any(c.overlaps(following) for c in d.content)), None)
            if host is not None and _only_and(reading, reading.speech[number].parts[-1], following):
                host.content = sorted({*host.content, *reading.speech[number].parts})
    held = [c for d in drafts for c in d.content]
    left = [n for n in left if not any(c.overlaps(reading.speech[n].parts[0]) for c in held)]
    return drafts, left


def _joined_to(reading: Reading, number: int, draft: Draft) -> bool:
    """Does only an 'and' part the quotation from the one before it, which `draft` holds?"""
    earlier, here = reading.speech[number - 1].parts[-1], reading.speech[number].parts[0]
    if not any(s.overlaps(earlier) for s in draft.content):
        return False
    return _only_and(reading, earlier, here)


def _only_and(reading: Reading, earlier: Span, later: Span) -> bool:
    between = reading.text[earlier.end : later.start]
    joints = (
        "and",
        "but",
        "or",
        "then",
        "and then",
        "and that",
        "and also",
        "because",
        "as",
        "when",
        "if",
        "while",
        "so",
    )
    words = between.strip(" ,").lower()
    for article in (" the", " a", " an", " its", " their", " his", " her"):
        words = words.removesuffix(article) if words.startswith("and that") else words
    return "\n" not in between and words in joints


def _merged(reading: Reading, spans: list[Span]) -> list[Span]:
    """Spans that touch, or have only space between them, as one."""
    merged: list[Span] = []
    for span in spans:
        if (
            merged
            and not reading.text[merged[-1].end : span.start].strip()
            and "\n" not in reading.text[merged[-1].end : span.start]
        ):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _attach(reading: Reading, quotation: Quotation) -> tuple[Draft, list[Span]] | None:
    before = tokens_before(reading, quotation.parts[0].start)
    after = tokens_after(reading, quotation.parts[-1].end)
    inner_end = quotation.parts[-1].of(reading.text).rstrip("”»\"’' ")[-1:]
    outer = reading.text[quotation.parts[-1].end : quotation.parts[-1].end + 1]
    lead = before[-1].text if before else ""
    if not before:
        stopped = _stopped_cue(reading, quotation.parts[0].start)
        if stopped is not None and not _goes_on(after, inner_end):
            return draft_quotation(reading, quotation, stopped[0], stopped[1], None, "direct.before"), []
    order: tuple[str, ...]
    if lead in DASHES and after and after[0].text in DASHES and len(after) > 4:
        order = ("before",)  # 'lamented her slips – “how could she?” – and left'
    elif inner_end == "," or outer == ",":
        order = ("after", "before")
    elif lead in (",", ":") or not _goes_on(after, inner_end):
        order = ("before", "after")
    else:
        order = ("after", "before")
    for side in order:
        if side == "after" and after and (_goes_on(after, inner_end) or outer == ","):
            found = cue_after(reading, quotation, before, after)
        elif side == "before" and before and not _only_joins(before):
            found = cue_before(reading, quotation, before)
            if found is not None and inner_end.isalnum():
                found[1].extend(_rest_of_sentence(reading, after))
        else:
            found = None
        if found is not None:
            return found
    return None


def _stopped_cue(reading: Reading, start: int) -> tuple[Token, Frame] | None:
    """A cue without content whose sentence ends in a stop before the quotation ('Tolen said in a statement. "..."')."""
    tokens = reading.parse.tokens
    k = reading.index_at(start) - 1
    paragraph = reading.paragraph_at(start)
    if k < 1 or tokens[k].text != "." or reading.paragraph_at(tokens[k].start) != paragraph or reading.quoted[k] != -1:
        return None
    for i in range(k - 1, max(-1, k - 7), -1):
        token = tokens[i]
        if reading.quoted[i] != -1 or token.text in STOPS or reading.paragraph_at(token.start) != paragraph:
            return None
        frame = quoting(reading, token)
        if frame is not None and frame.strength == 3 and token.tag in ("VBD", "VBZ"):
            below = reading.parse.children(token, "ccomp", "dobj", "xcomp")
            return None if below else (token, frame)
        if token.pos in ("VERB", "AUX", "SCONJ"):
            return None
    return None


def _rest_of_sentence(reading: Reading, after: list[Token]) -> list[Span]:
    """What goes on after a quoted fragment: 'says “the wind is at our backs” despite his loss'."""
    if not after or after[0].pos in ("PUNCT", "VERB", "AUX") or after[0].tag == "VBG":
        return []
    stop = next(
        (k for k, t in enumerate(after) if _may_quote(reading, t) or t.text in (",", *DASHES)),
        len(after),
    )
    if stop == 0 or (stop < len(after) and after[stop].text not in (",", *DASHES)):
        return []
    if after[0].lower in ("and", "but") and (stop < 2 or after[1].pos in ("VERB", "AUX", "PRON", "ADV")):
        return []
    return [Span(after[0].start, after[stop - 1].end)]


def _may_quote(reading: Reading, token: Token) -> bool:
    """Is it a cue that may have the quotation, rather than one within what goes on ('“sad” each time he thinks of it')?"""
    frame = quoting(reading, token)
    return frame is not None and (frame.strength > 1 or token.dep not in ("relcl", "advcl"))


def _only_joins(before: list[Token]) -> bool:
    """Stands only an 'and' between this quotation and the one before it ('"Go," and "stay," she said')?"""
    return all(t.lower in JOINTS for t in before)


def _goes_on(after: list[Token], inner_end: str) -> bool:
    """Does the sentence go on after the quotation's end?"""
    if not after:
        return False
    first = after[0]
    if inner_end == "…" and first.text[0].isupper() and first.pos in ("DET", "ADP", "SCONJ", "CCONJ", "ADV"):
        return False  # '“... of a gem …” That ball, which Lund thinks he can play'
    if inner_end in ",?!—–-…" or inner_end.isalnum():
        return True
    return first.text[0].islower() or first.text in (",", *DASHES)
