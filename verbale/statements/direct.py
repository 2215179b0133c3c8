"""Knows direct speech: which words outside a quotation name its cue and its speaker.

The parser is weakest beside quotation marks, so the frame is read from the words before and after the quotation,
and the parse is used only inside that frame.
"""

from __future__ import annotations

from verbale.statements.around import (
    NOUNS,
    STOPS,
    in_relative,
    inside_report,
    inverted,
    opening_of,
    phrase_in,
    quoting,
    reports_clause,
    tokens_after,
    tokens_before,
)
from verbale.statements.cues import Frame
from verbale.statements.framing import draft_from, earlier_speaker, name_source
from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token
from verbale.text.quotation import Quotation
from verbale.text.spans import Span

_LINKS = frozenset("but and because that so while if since or then when as although though whether".split())


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
    joints = ("and", "but", "or", "then", "and then", "and that", "and also")
    return "\n" not in between and between.strip(" ,").lower() in joints


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
            return _make(reading, quotation, stopped[0], stopped[1], None, "direct.before"), []
    if inner_end == "," or outer == ",":
        order = ("after", "before")
    elif lead in (",", ":") or not _goes_on(after, inner_end):
        order = ("before", "after")
    else:
        order = ("after", "before")
    for side in order:
        if side == "after" and after and (_goes_on(after, inner_end) or outer == ","):
            found = _cue_after(reading, quotation, before, after)
        elif side == "before" and before and not _only_joins(before):
            found = _cue_before(reading, quotation, before)
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


def _only_joins(before: list[Token]) -> bool:
    """Stands only an 'and' between this quotation and the one before it ('"Go," and "stay," she said')?"""
    return all(t.lower in ("and", "but", ",", "then", "that", "or") for t in before)


def _goes_on(after: list[Token], inner_end: str) -> bool:
    """Does the sentence go on after the quotation's end?"""
    if not after:
        return False
    first = after[0]
    if inner_end in ",?!—–-…" or inner_end.isalnum():
        return True
    return first.text[0].islower() or first.text in ("—", "–", "-", ",")


def _cue_after(
    reading: Reading, quotation: Quotation, before: list[Token], after: list[Token]
) -> tuple[Draft, list[Span]] | None:
    cues = [(t, f) for t in after if (f := quoting(reading, t)) is not None]
    plain = [(t, f) for t, f in cues if not in_relative(reading, t, after)] or cues
    opening = opening_of(reading, quotation.parts[0].start) if before and before[-1].text[-1].isalnum() else None
    reported = any(reports_clause(reading, t) for t in before)
    for token, frame in plain:
        place = after.index(token)
        if (reported and token.tag == "VBG") or (opening is not None and (reported or token.tag == "VBG")):
            return None  # 'said the plan was "dead," adding ...': the quotation is part of what the first cue reports
        lead = after[:place]
        if any(
            t.lower in ("and", "but", "which", "because") and t.dep in ("cc", "mark") and t.i == after[0].i
            for t in lead
        ):
            break
        source, tail = _who_after(reading, token, lead, after[place + 1 :])
        draft = _make(reading, quotation, token, frame, source, "direct.after")
        extra = [] if opening is None else [Span(opening, quotation.parts[0].start)]
        return draft, [*extra, *tail]
    if after[0].lower == "according" and len(after) > 2:
        opening = opening_of(reading, quotation.parts[0].start) if before else None
        extra = (
            [Span(opening, quotation.parts[0].start)] if opening is not None and before[-1].text not in STOPS else []
        )
        return _by_phrase(reading, quotation, after[:2], after[2:], "direct.according"), extra
    if after[0].text in ("—", "–", "-", "--") and len(after) > 1 and after[1].pos == "PROPN":
        return _by_phrase(reading, quotation, after[:1], after[1:], "direct.dash"), []
    return None


def _who_after(reading: Reading, cue: Token, lead: list[Token], rest: list[Token]) -> tuple[Token | None, list[Span]]:
    """The speaker beside a cue after the quotation, and words between that still belong to what is said.

    '"It will be hard" for Lysmark, said Tolen' and '"..." as it was in 2008, Tolen added'.
    """
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


def _make(reading: Reading, quotation: Quotation, cue: Token, frame: Frame, source: Token | None, rule: str) -> Draft:
    draft = draft_from(reading, cue, frame, [quotation.parts[0]], rule)
    draft.direct = True
    if draft.source_at is not None and (reading.quoted[draft.source_at] != -1 or source is not None):
        draft.source, draft.source_at = None, None
    if source is None and cue.tag == "VBG" and draft.source is None:
        source = earlier_speaker(reading, cue)
    if source is not None:
        name_source(reading, draft, source, cue)
    draft.confidence = 0.95 if draft.source is not None else 0.75
    draft.content = [quotation.parts[0]]
    return draft


def _cue_before(reading: Reading, quotation: Quotation, before: list[Token]) -> tuple[Draft, list[Span]] | None:
    last = before[-1]
    cues = [(t, f) for t in before if (f := quoting(reading, t)) is not None and not _when_asked(reading, t)]
    plain = [(t, f) for t, f in cues if not in_relative(reading, t, before)] or cues
    if last.text in (",", ":", "—", "–", "-") or not before[-1].text[-1].isalnum():
        if plain:
            token, frame = plain[-1]
            between = before[before.index(token) + 1 :]
            if last.text == ":" and any(t.text in ("-", "–", "—", "--") for t in between):
                return _by_colon(reading, quotation, before)
            if inside_report(reading, token, before):
                return None
            extra, mixed = _clause_between(reading, token, between)
            if mixed and last.text == "," and "clause" not in reading.frames(token):
                return None
            draft = _make(reading, quotation, token, frame, None, "direct.before")
            extra = extra or _before_parenthesis(reading, quotation, token, before)
            if draft.source is None:
                source = phrase_in(reading, [t for t in before[: before.index(token)] if t.pos != "PUNCT"])
                source = source or phrase_in(reading, [t for t in between if t.pos != "PUNCT"])
                if source is not None and reading.quoted[source.i] == -1:
                    name_source(reading, draft, source, token)
            _told(reading, token, frame, between, draft)
            return draft, extra
        mistaken = _mistaken_cue(reading, before)
        if mistaken is not None:
            draft = _make(reading, quotation, before[-2], mistaken, phrase_in(reading, before[:-2]), "direct.before")
            return draft, []
        if last.text == ":":
            return _by_colon(reading, quotation, before)
        return None
    if plain:
        token, frame = plain[-1]
        between = before[before.index(token) + 1 :]
        if inside_report(reading, token, before):
            return None
        if not between or (len(between) <= 4 and all(_adds_nothing(t) for t in between) and frame.act != "describe"):
            draft = _make(reading, quotation, token, frame, None, "direct.before")
            _told(reading, token, frame, between, draft)
            return draft, []
    return None


def _before_parenthesis(reading: Reading, quotation: Quotation, cue: Token, before: list[Token]) -> list[Span]:
    """The sentence's beginning before a cue that only interrupts it: 'The new road, Tolen said, "is a start."'"""
    inner = quotation.parts[0].of(reading.text).lstrip("“\"'‘«")[:1]
    place = before.index(cue)
    if not inner.islower() or place + 1 >= len(before) or before[place + 1].text != ",":
        return []
    comma = next((k for k in range(place - 1, -1, -1) if before[k].text == ","), None)
    if comma is None or comma < 2 or place - comma > 8 or before[0].pos in ("ADP", "SCONJ", "ADV", "CCONJ"):
        return []
    return [Span(before[0].start, before[comma - 1].end)]


def _when_asked(reading: Reading, token: Token) -> bool:
    """A participle that tells the occasion: '“...”, who told them when asked about the letter'."""
    return token.tag == "VBN" and not reading.parse.children(token, "aux", "auxpass")


def _main_subject(reading: Reading, before: list[Token]) -> Token | None:
    """The subject of the sentence that ends in the colon."""
    parse = reading.parse
    root = parse.tokens[parse.sentence_of(before[-1]).root]
    if root.tag not in ("VBD", "VBZ", "VBP") or reading.quoted[root.i] != -1 or root.i > before[-1].i:
        return None
    subject = parse.child(root, "nsubj")
    return subject if subject is not None and subject.i < root.i and reading.quoted[subject.i] == -1 else None


def _mistaken_cue(reading: Reading, before: list[Token]) -> Frame | None:
    """The frame of a cue right before the mark that the parser took for a noun ('Article 33 affirms: "..."')."""
    if len(before) < 3 or before[-1].text not in (",", ":"):
        return None
    token = before[-2]
    lemma = reading.lexicon.forms.get(token.lower)
    if lemma is None or lemma == token.lower or token.pos in ("VERB", "AUX") or before[-3].pos in ("DET", "ADJ", "ADP"):
        return None
    frame = reading.lexicon.verb(lemma).get("quote")
    return frame if frame is not None and frame.strength == 3 else None


def _adds_nothing(token: Token) -> bool:
    return token.pos in ("PROPN", "PRON", "ADV", "NUM") or token.lower in (
        "reporters",
        "journalists",
        "parliament",
        "the",
        "on",
    )


def _clause_between(reading: Reading, cue: Token, between: list[Token]) -> tuple[list[Span], bool]:
    """Is there a reported clause between cue and quotation ('said he was tired: "..."')? Then it is content too."""
    if not between or between[0].pos == "PUNCT" or between[0].pos == "ADP":
        return [], False
    verbs = [
        t for t in between if t.pos in ("VERB", "AUX") and t.tag in ("VBD", "VBZ", "VBP", "MD") and t.dep != "relcl"
    ]
    if not verbs or not any(t.dep in ("nsubj", "nsubjpass", "expl") for t in between):
        return [], False
    if any(t.dep in ("advcl", "relcl") for t in verbs) and all(
        t.dep in ("advcl", "relcl", "aux", "auxpass") for t in verbs
    ):
        return [], False
    kept = [t for t in between if t.pos != "PUNCT"]
    told = next((t for t in kept if t.head == cue.i and t.dep in ("dobj", "dative")), None)
    if told is not None and told.i - kept[0].i < 6:
        kept = [t for t in kept if t.i > told.i]
    return ([Span(kept[0].start, kept[-1].end)] if kept else []), True


def _told(reading: Reading, cue: Token, frame: Frame, between: list[Token], draft: Draft) -> None:
    for token in between:
        if token.head == cue.i and token.dep in ("dobj", "dative") and frame.to_object:
            draft.addressees.append(token.i)


def _by_colon(reading: Reading, quotation: Quotation, before: list[Token]) -> tuple[Draft, list[Span]] | None:
    """'Lund was blunt: "..."' and 'Lund: "..."': the colon reports, the subject speaks."""
    head = _main_subject(reading, before) or phrase_in(reading, before[:-1])
    nearest = before[-2] if len(before) > 1 else None
    if nearest is not None and nearest.pos == "PROPN":
        head = (
            nearest if head is None or head.dep != "nsubj" or any(t.text in ("-", "–", "—") for t in before) else head
        )
    if head is None or reading.quoted[head.i] != -1:
        return None
    person = (
        reading.actor_at(head.i) is not None
        or head.entity in ("PERSON", "ORG", "GPE", "NORP")
        or head.lower in ("he", "she", "they")
    )
    if not person and head.dep != "nsubj":
        return None
    sure = 0.65 if person else 0.5
    draft = Draft([], [before[-1].span], "say", "speech", sure, "direct.colon", cue_at=before[-1].i, direct=True)
    name_source(reading, draft, head, before[-1])
    return draft, []
