"""Knows by which words a speaker is named around a cue: names that the parser broke off, owners, makers, offices."""

from __future__ import annotations

from verbale.statements.nounphrase import phrase_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import SUBJECTS, VEHICLES
from verbale.text.parse import Token
from verbale.text.spans import Span


def name_source(reading: Reading, draft: Draft, head: Token, cue: Token | None) -> None:
    """Set the draft's source to the phrase of `head`."""
    if head.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X") and not _is_name(head):
        return
    head = _behind_clause(reading, head, cue)
    draft.source_at = head.i
    draft.source = phrase_of(reading, head, cue)
    if cue is not None:
        draft.source, draft.source_at = _up_to_cue(reading, draft.source, head, cue)
    _whose(reading, draft, cue)
    _whole_name(reading, draft, cue)
    _with_maker(reading, draft, head, cue)
    pronoun = _relative_pronoun(reading, head, cue) if cue is not None else None
    if pronoun is not None:
        # 'Lund, who said': the antecedent names the speaker, the pronoun ties it to the cue
        draft.source = Span(draft.source.start, max(draft.source.end, pronoun.end))


def _behind_clause(reading: Reading, head: Token, cue: Token | None) -> Token:
    """The speaker where the parser took the sentence before for a noun: 'He had, alas, many enemies, and | a group | accused'."""
    parse = reading.parse
    if cue is None or head.pos != "NOUN" or head.i > cue.i or not parse.children(head, "aux", "nsubj"):
        return head
    later = [c for c in parse.children(head, "appos", "conj") if head.i < c.i < cue.i and c.pos in ("NOUN", "PROPN")]
    return later[-1] if later else head


def _with_maker(reading: Reading, draft: Draft, head: Token, cue: Token | None) -> None:
    """A paper with who made it, wherever the parser hung that: 'according to figures *released in May by the Mills Board*'."""
    tokens = reading.parse.tokens
    if draft.source is None or cue is None or head.i < cue.i:
        return
    if head.lemma not in VEHICLES | reading.lexicon.evidence:
        return
    first = reading.index_at(draft.source.end)
    last = reading.parse.sentence_of(head).last
    rest = tokens[first : min(last, first + 16)]
    if not rest or not (
        rest[0].tag == "VBN"
        or rest[0].lower == "by"
        or rest[0].entity in ("DATE", "TIME")
        or rest[0].lower in ("in", "this", "last", "on")
    ):
        return
    by = next((t for t in rest if t.lower == "by"), None)
    stop = next(
        (t for t in rest if t.text in (",", ".", ";", ":", "(", "”", '"') or t.tag in ("VBD", "VBZ", "VBP", "MD")), None
    )
    if (
        by is None
        or (stop is not None and stop.i < by.i)
        or any(t.tag in ("WP", "WDT", "VBG") for t in rest if t.i < by.i)
    ):
        return
    if sum(t.tag == "VBN" for t in rest if t.i < by.i) > 1:
        return
    end = by
    for token in tokens[by.i + 1 : stop.i if stop is not None else last]:
        if token.pos not in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "PART", "NUM") or token.entity in (
            "DATE",
            "TIME",
        ):
            break
        end = token if token.pos in ("NOUN", "PROPN", "NUM") else end
    if end.i > by.i:
        draft.source = Span(draft.source.start, end.end)


def _whole_name(reading: Reading, draft: Draft, cue: Token | None) -> None:
    """The source behind its cue with the rest of a name that the parser broke off: 'said Under | Secretary Tolen'."""
    tokens = reading.parse.tokens
    if draft.source is None or cue is None or draft.source.start < cue.start:
        return
    last = reading.index_at(draft.source.end) - 1
    if tokens[last].pos == "PRON" or not tokens[last].text[0].isupper():
        return
    while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN" and tokens[last + 1].sentence == cue.sentence:
        if tokens[last + 1].entity in ("DATE", "TIME"):
            break
        last += 1
    if tokens[last].end > draft.source.end:
        draft.source, draft.source_at = Span(draft.source.start, tokens[last].end), last


def _whose(reading: Reading, draft: Draft, cue: Token | None) -> None:
    """Who stands behind a possessive at the source's end: 'said the Norwick Institute’s *Mira Tolen*'."""
    tokens = reading.parse.tokens
    if draft.source is None:
        return
    held = reading.parse.within(draft.source)
    k = held[-1].i + 1 if held else len(tokens)
    if not held or held[-1].tag != "POS" or k >= len(tokens) or tokens[k].pos != "PROPN":
        return
    while k + 1 < len(tokens) and tokens[k + 1].text[0].isupper() and tokens[k + 1].sentence == tokens[k].sentence:
        k += 1
    if cue is None or tokens[k].i != cue.i:
        draft.source, draft.source_at = Span(draft.source.start, tokens[k].end), k


def _is_name(head: Token) -> bool:
    """A subject that the parser took for another part of speech: 'Trump'-like names in capitals, 'most', 'some'."""
    if head.dep in SUBJECTS and head.lower in ("most", "some", "many", "few", "several", "others", "half"):
        return True
    return head.text[0].isupper() and head.dep in (*SUBJECTS, "advmod", "advcl") and head.lower not in ("there", "here")


def _up_to_cue(reading: Reading, source: Span, head: Token, cue: Token) -> tuple[Span, int]:
    """The source with what the parser cut off between it and the cue: 'Co-founder and director Mira Tolen said'."""
    tokens = reading.parse.tokens
    first = cue.i
    while (
        first - 1 > head.i
        and tokens[first - 1].dep in ("aux", "auxpass", "neg", "advmod")
        and tokens[first - 1].head == cue.i
    ):
        first -= 1
    between = [t for t in tokens[head.i + 1 : first] if t.start >= source.end]
    longest = 18 if source.of(reading.text).endswith("-") else 12
    if head.i > cue.i or not between or len(between) > longest or tokens[head.i].sentence != cue.sentence:
        return source, head.i
    if any(t.pos not in ("NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "DET", "NUM") and t.text not in "-–" for t in between):
        return source, head.i
    named = [t for t in between if t.pos == "PROPN"]
    if not named or between[-1].pos not in ("NOUN", "PROPN"):
        return source, head.i
    whole = Span(source.start, between[-1].end)
    return whole, head.i if reading.actor_at(head.i) is not None else named[-1].i


def _relative_pronoun(reading: Reading, head: Token, cue: Token) -> Token | None:
    """The 'who' that ties the cue to its antecedent `head`, where the cue stands in its relative clause."""
    parse = reading.parse
    here, clause = cue, None
    while here.head != here.i and here.i != head.i:
        if here.dep in ("relcl", "acl") and here.head == head.i:
            clause = here
            break
        here = parse.head(here)
    if clause is None:
        return None
    for k in range(head.i + 1, min(cue.i, head.i + 16)):
        if parse.tokens[k].tag in ("WP", "WDT"):
            return parse.tokens[k]
    return None
