"""Knows the condition that belongs to what is said: '... agreed to sign, provided that the ships leave'."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token
from verbale.text.spans import Span

#: how a condition begins, the longest first
_OPENINGS = (
    ("but", "only", "on", "condition"),
    ("but", "only", "on", "the", "condition"),
    ("but", "only", "if"),
    ("only", "on", "condition"),
    ("on", "the", "condition"),
    ("on", "condition"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("only", "if"),
    ("provided",),
    ("providing",),
    ("unless",),
)
_FINITE = ("VBD", "VBZ", "VBP", "MD", "VBN", "VB")
_RULES = (".clause", ".inf", ".whom-inf", ".for", ".gerund")


def keep_conditions(reading: Reading, drafts: list[Draft]) -> None:
    """Add the condition right behind a report to its content, where the parser hung it on the cue."""
    taken = {s.start for d in drafts for s in d.content}
    for draft in drafts:
        if draft.direct or draft.group == "stance" or not draft.rule.endswith(_RULES) or not draft.content:
            continue
        last = draft.content[-1]
        first = reading.index_at(last.end)
        tokens = reading.parse.tokens
        while first < len(tokens) and tokens[first].text in (",", "”", '"'):
            first += 1
        if first >= len(tokens) or tokens[first].start in taken or first == 0:
            continue
        if tokens[first].sentence != tokens[first - 1].sentence or draft.cue_at is None or first < draft.cue_at:
            continue
        end = _condition(reading, first)
        if end is not None:
            draft.content[-1] = Span(last.start, tokens[end].end)


def _condition(reading: Reading, first: int) -> int | None:
    """The last token of a condition that opens at `first`."""
    tokens = reading.parse.tokens
    words = [t.lower for t in tokens[first : first + 6]]
    opening = next((o for o in _OPENINGS if tuple(words[: len(o)]) == o), None)
    if opening is None:
        return None
    begins = first + len(opening)
    last = reading.parse.sentence_of(tokens[first]).last
    if opening[-1] in ("provided", "providing") and not _opens_clause(tokens[begins : begins + 2]):
        return None  # 'provided by the council'
    verb = next((t for t in tokens[begins:last] if t.tag in _FINITE and t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return None
    head = reading.parse.head(verb) if verb.dep in ("aux", "auxpass") else verb
    below = [t.i for t in reading.parse.subtree(head) if t.i >= begins]
    end = max(below)
    for t in tokens[begins : end - 1]:
        if t.text == "," and tokens[t.i + 1].dep == "cc" and tokens[t.i + 2].tag in ("VBD", "VBZ"):
            end = t.i - 1  # '..., and left the room' is what the speaker did
            break
    while end > begins and tokens[end].pos == "PUNCT" and tokens[end].text not in '”")':
        end -= 1
    return end


def _opens_clause(ahead: Sequence[Token]) -> bool:
    return bool(ahead) and (
        ahead[0].lower == "that" or ahead[0].pos in ("PRON", "DET", "PROPN") or ahead[0].tag == "NNS"
    )
