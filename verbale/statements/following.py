"""Knows the cue and the speaker after a quotation: '"...," said Tolen', '"...," according to Tolen'."""

from __future__ import annotations

from verbale.statements.around import (
    DASHES,
    JOINTS,
    NOUNS,
    STOPS,
    in_relative,
    inverted,
    opening_of,
    phrase_in,
    quoting,
    reports_clause,
)
from verbale.statements.cues import Frame
from verbale.statements.framing import draft_from
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import agent_of, is_passive
from verbale.statements.sourcewords import name_source
from verbale.statements.sourcing import earlier_speaker
from verbale.text.parse import Token
from verbale.text.quotation import Quotation
from verbale.text.spans import Span


def _only_meant_to(reading: Reading, token: Token) -> bool:
    """Is it an infinitive of purpose, and no cue where a finite one stands too: '“...” to warn them, said Lund'?"""
    return token.tag == "VB" and any(c.lower == "to" for c in reading.parse.children(token, "aux"))


def cue_after(
    reading: Reading, quotation: Quotation, before: list[Token], after: list[Token]
) -> tuple[Draft, list[Span]] | None:
    if before and before[0].lower == "according" and all(t.text != "," for t in before):
        return None  # 'According to the report “Mills,” it said ...': a title
    if len(before) == 1 and before[0].lower == "in":
        return None  # 'In “The Long Road,” Tolen wrote ...': a title
    cues = [(t, f) for t in after if (f := quoting(reading, t)) is not None and not _meant(reading, t)]
    if not cues:
        mistaken = _mistaken_after(reading, quotation, after)
        if mistaken is not None:
            token, frame = mistaken
            lead = after[: after.index(token)]
            head = phrase_in(reading, lead)
            opening = opening_of(reading, quotation.parts[0].start) if before and before[-1].text not in STOPS else None
            draft = draft_quotation(reading, quotation, token, frame, head, "direct.after")
            return draft, [Span(opening, quotation.parts[0].start)] if opening is not None else []
    plain = [(t, f) for t, f in cues if not in_relative(reading, t, after)] or cues
    plain = [(t, f) for t, f in plain if _quoted_as_saying(reading, t, after[: after.index(t)]) is not None] or plain
    plain = [(t, f) for t, f in plain if not _only_meant_to(reading, t)] or plain
    leads_in = bool(before) and before[-1].text[-1].isalnum() and not all(t.lower in JOINTS for t in before)
    leads_in = leads_in or _half_sentence(reading, quotation, before)
    opening = opening_of(reading, quotation.parts[0].start) if leads_in else None
    reported = any(reports_clause(reading, t) for t in before)
    for token, frame in plain:
        place = after.index(token)
        if _goes_on_itself(reading, token, frame):
            break  # '“...,” he also accuses it of theft': a report of its own
        if reported and _closes(reading, quotation, before, after, place, frame):
            source, _ = _who_after(reading, token, after[:place], after[place + 1 :])
            begins = opening_of(reading, quotation.parts[0].start)
            if source is not None and begins is not None:
                draft = draft_quotation(reading, quotation, token, frame, source, "direct.after")
                return draft, [Span(begins, quotation.parts[0].start)]
        if (reported and token.tag == "VBG") or (opening is not None and (reported or token.tag == "VBG")):
            return None  # 'said the plan was "dead," adding ...': the quotation is part of what the first cue reports
        lead = after[:place]
        if any(
            t.lower in ("and", "but", "which", "because") and t.dep in ("cc", "mark") and t.i == after[0].i
            for t in lead
        ):
            break
        joined = [t for t in lead if t.pos != "ADV"][-1:]
        if joined and joined[0].lower in ("and", "but") and (opening is not None or len(lead) > 3):
            break  # 'blamed it on a “lost soul,” not on the town, and said': a report of its own
        source, tail = _who_after(reading, token, lead, after[place + 1 :])
        draft = draft_quotation(reading, quotation, token, frame, source, "direct.after")
        if draft.source is None and not is_passive(reading.parse, token):
            _name_beside(draft, lead, after[place + 1 :])
        extra = [] if opening is None else [Span(opening, quotation.parts[0].start)]
        extra += _behind_cue(reading, quotation, opening, after[place + 1 :])
        return draft, [*extra, *tail]
    if after[0].lower == "according" and len(after) > 2:
        opening = opening_of(reading, quotation.parts[0].start) if before else None
        extra = (
            [Span(opening, quotation.parts[0].start)] if opening is not None and before[-1].text not in STOPS else []
        )
        return _by_phrase(reading, quotation, after[:2], after[2:], "direct.according"), extra
    if after[0].text in DASHES and _names_somebody(after[1:]):
        return _by_phrase(reading, quotation, after[:1], after[1:], "direct.dash"), []
    return None


def _goes_on_itself(reading: Reading, cue: Token, frame: Frame) -> bool:
    """Has the cue behind the quotation a clause or charge of its own: '“...,” Lund urged the council to stay'?"""
    parse = reading.parse
    whom = any(c.i > cue.i for c in parse.children(cue, "dobj"))
    if whom and cue.tag == "VBG" and frame.strength < 3:
        return True  # '“...,” highlighting the need for rain'
    if frame.act not in ("urge", "accuse", "order", "demand") or not whom:
        return False
    below = [c for c in parse.children(cue, "xcomp", "ccomp", "prep", "advcl") if c.i > cue.i]
    return any(c.tag == "VB" or c.lower == "of" for c in below)


def _closes(
    reading: Reading, quotation: Quotation, before: list[Token], after: list[Token], place: int, frame: Frame
) -> bool:
    """Is the whole sentence, with the report that stands in it, what somebody behind it says?

    'Lund said the plan was “dead,” the Norwick Post reported', 'Those who think “it is over” are wrong,” she said'.
    """
    token, lead, rest = after[place], after[:place], after[place + 1 :]
    if frame.strength < 3 or token.tag not in ("VBD", "VBZ") or not 0 < place <= 6:
        return False
    inner = quotation.parts[-1].of(reading.text).rstrip("”»\"’' ")[-1:]
    if inner not in (",", "?", "!") or any(t.pos not in ("DET", "PROPN", "NOUN", "PRON", "ADJ") for t in lead):
        return False
    if rest and rest[0].text != "," and rest[0].pos not in ("ADP", "PROPN") and rest[0].entity not in ("DATE", "TIME"):
        return False
    cue = next((t for t in before if reports_clause(reading, t)), None)
    if cue is None or cue.i == before[0].i or len(quotation.parts) > 1:
        return False
    if lead[-1].pos == "PRON" and not in_relative(reading, cue, before):
        return False
    named = {t.lower for t in before[: before.index(cue)] if t.pos in NOUNS}
    if not named or lead[-1].lower in named or (before[-1].text in (",", ":") and cue.dep == "advcl"):
        return False
    return not reading.parse.children(token, "ccomp") or reading.parse.children(token, "ccomp")[0].i < token.i


def _meant(reading: Reading, token: Token) -> bool:
    """Is the cue only an aim of what stands before it ('his refusal to condemn', 'a bid to deny'), not 'went on to say'?"""
    parse = reading.parse
    if token.tag != "VB" or not any(c.lower == "to" for c in parse.children(token, "aux")):
        return False
    return token.dep not in ("xcomp", "conj", "ccomp", "ROOT") or parse.head(token).pos == "NOUN"


def _mistaken_after(reading: Reading, quotation: Quotation, after: list[Token]) -> tuple[Token, Frame] | None:
    """A cue at a short frame's end that the parser took for a noun: '“...,” the letter states', '“...,” Mr Lund comments.'"""
    inner = quotation.parts[-1].of(reading.text).rstrip("”»\"’' ")[-1:]
    if inner not in (",", "?", "!"):
        return None
    for k, token in enumerate(after[:7]):
        if token.pos not in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
            return None
        lemma = reading.lexicon.forms.get(token.lower)
        if k == 0 or lemma is None or token.text[0].isupper() or not any(t.pos in NOUNS for t in after[:k]):
            continue
        frame = reading.lexicon.verb(lemma).get("quote")
        ends = k + 1 == len(after) or after[k + 1].text in (",", ".") or after[k + 1].pos == "ADP"
        if frame is not None and ends and (frame.strength == 3 or lemma == "read"):
            return token, frame
    return None


def _names_somebody(rest: list[Token]) -> bool:
    """Stands a name behind the dash, and no sentence ('— Mira Tolen, 25, of Norwick')?"""
    if not rest or any(t.tag in ("VBD", "VBZ", "VBP", "MD") and t.text.islower() for t in rest):
        return False
    return rest[0].pos == "PROPN" or (rest[0].text[0].isupper() and any(t.entity == "PERSON" for t in rest[:6]))


def _half_sentence(reading: Reading, quotation: Quotation, before: list[Token]) -> bool:
    """Does the quotation only end a sentence that began without marks ('After the flood, "there is fear," Lund said')?"""
    if len(before) < 3 or before[-1].text not in (",", *DASHES) or any(quoting(reading, t) is not None for t in before):
        return False
    inner = quotation.parts[0].of(reading.text).lstrip("“\"'‘«")[:1]
    if before[-1].text in DASHES:
        return inner.islower() and any(
            t.text in DASHES for t in before[:-1]
        )  # 'The firms – both small – “are not licensed”'
    clause = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in before) and before[-1].text == ","
    first = next((t for t in reading.parse.within(quotation.parts[0]) if t.pos != "PUNCT"), None)
    predicate = first is not None and first.tag in ("VBZ", "VBD", "MD") and before[-1].text == ","
    opens = before[0].pos in ("ADP", "SCONJ") or clause or predicate
    return inner.islower() and opens and not any(t.tag == "VBG" for t in before)


def _behind_cue(reading: Reading, quotation: Quotation, opening: int | None, rest: list[Token]) -> list[Span]:
    """What goes on behind a cue that only interrupts: '“We are late,” she wrote, that the ferry had left'.

    'Despite his “brash manner,” she wrote, Varden is kind': the quotation is no sentence, the rest of it follows.
    """
    comma = next((k for k, t in enumerate(rest[:14]) if t.text == ","), None)
    if comma is None or comma + 3 >= len(rest) or any(t.pos in ("VERB", "AUX") for t in rest[:comma]):
        return []
    told = rest[comma + 1 :]
    if told[0].lower == "that" and told[0].tag in ("IN", "WDT") and told[1].pos not in ("VERB", "AUX"):
        return [Span(told[0].start, _end_of_sentence(reading, told[-1]))]
    begins = opening if opening is not None else quotation.parts[0].start
    said = reading.parse.within(Span(begins, quotation.parts[-1].end))
    if any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in said) or len(quotation.parts) > 1:
        return []
    if told[0].tag in ("MD", "VBZ", "VBD") or (said and said[0].pos in ("ADP", "SCONJ") and opening is not None):
        if any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in told) and not reading.frames(told[0]):
            return [Span(told[0].start, _end_of_sentence(reading, told[-1]))]
    return []


def _end_of_sentence(reading: Reading, token: Token) -> int:
    """Where the sentence of a token ends, quotations in it included."""
    tokens = reading.parse.tokens
    end = reading.parse.paragraphs[reading.paragraph_at(token.start)].end
    while token.i + 1 < len(tokens) and tokens[token.i + 1].start < end:
        following = tokens[token.i + 1]
        if following.text in STOPS:
            return following.end if reading.run_at(following.start) is not None else token.end
        token = following
    return token.end


def _quoted_as_saying(reading: Reading, cue: Token, lead: list[Token]) -> Token | None:
    """Who speaks in '"...," the agency quoted Tolen as saying', and in '"...," Tolen was quoted by the agency as saying': Tolen."""
    place = next((k for k, t in enumerate(lead) if t.lemma in ("quote", "cite", "report")), None)
    if place is None or cue.tag != "VBG" or not lead or lead[-1].lower != "as":
        return None
    if is_passive(reading.parse, lead[place]):
        return phrase_in(reading, lead[:place])
    return phrase_in(reading, lead[place + 1 : -1])


def _name_beside(draft: Draft, lead: list[Token], rest: list[Token]) -> None:
    """The capital word beside the cue, which the parser took for no name ('"...," Will wrote')."""
    for token in (*lead[-1:], *rest[:1]):
        if token.text[0].isupper() and token.lower not in JOINTS:
            draft.source, draft.source_at = token.span, token.i
            draft.confidence = 0.85
            return


def _who_after(reading: Reading, cue: Token, lead: list[Token], rest: list[Token]) -> tuple[Token | None, list[Span]]:
    """The speaker beside a cue after the quotation, and words between that still belong to what is said.

    '"It will be hard" for Lysmark, said Tolen' and '"..." as it was in 2008, Tolen added'.
    """
    quoted = _quoted_as_saying(reading, cue, lead)
    if quoted is not None:
        return quoted, []
    comma = next((k for k in range(len(lead) - 1, -1, -1) if lead[k].text == ","), None)
    if comma is not None and comma and lead[0].pos in ("ADP", "SCONJ", "ADV", "PART", "AUX", "VERB", "CCONJ"):
        nearest = lead[comma + 1 :]
        source = phrase_in(reading, nearest) if nearest else inverted(reading, cue, rest)
        if source is not None:
            return source, [Span(lead[0].start, lead[comma - 1].end)]
    source = phrase_in(reading, lead) if any(t.pos in NOUNS for t in lead) else None
    return source or inverted(reading, cue, rest), []


def _by_phrase(reading: Reading, quotation: Quotation, cue: list[Token], rest: list[Token], rule: str) -> Draft:
    head = phrase_in(reading, rest)
    draft = Draft([], [Span(cue[0].start, cue[-1].end)], "say", "speech", 0.8, rule, cue_at=cue[0].i, direct=True)
    if head is not None:
        name_source(reading, draft, head, cue[0])
    return draft


def draft_quotation(
    reading: Reading, quotation: Quotation, cue: Token, frame: Frame, source: Token | None, rule: str
) -> Draft:
    draft = draft_from(reading, cue, frame, [quotation.parts[0]], rule)
    draft.direct = True
    if draft.source_at is not None and (reading.quoted[draft.source_at] != -1 or source is not None):
        draft.source, draft.source_at = None, None
    if is_passive(reading.parse, cue):
        source = agent_of(reading.parse, cue)  # 'he was told by the council, “...”': the council speaks
    if source is None and cue.tag == "VBG" and draft.source is None:
        source = earlier_speaker(reading, cue)
    if source is not None:
        name_source(reading, draft, source, cue)
    draft.confidence = 0.95 if draft.source is not None else 0.75
    draft.content = [quotation.parts[0]]
    return draft
