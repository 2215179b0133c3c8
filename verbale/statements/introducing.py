"""Knows the cue and the speaker before a quotation: 'Tolen said: "..."', 'Tolen was blunt: "..."'."""

from __future__ import annotations

from verbale.statements.around import (
    DASHES,
    in_relative,
    inside_report,
    is_dash,
    phrase_in,
    quoting,
)
from verbale.statements.cues import Frame
from verbale.statements.following import draft_quotation
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import VEHICLES, beside, is_passive
from verbale.statements.sourcewords import name_source
from verbale.text.parse import Token
from verbale.text.quotation import Quotation
from verbale.text.spans import Span


def cue_before(reading: Reading, quotation: Quotation, before: list[Token]) -> tuple[Draft, list[Span]] | None:
    last = before[-1]
    cues = [(t, f) for t in before if (f := quoting(reading, t)) is not None and not _when_asked(reading, t)]
    plain = [(t, f) for t, f in cues if not in_relative(reading, t, before)] or cues
    if last.text in (",", ":", *DASHES) or not before[-1].text[-1].isalnum():
        if plain:
            token, frame = plain[-1]
            between = before[before.index(token) + 1 :]
            if last.text == ":" and any(is_dash(reading, t) for t in between):
                return _by_colon(reading, quotation, before)
            if inside_report(reading, token, before):
                return None
            extra, mixed = _clause_between(reading, token, between)
            extra = extra or _asked_or_named(reading, token, frame, between)
            if mixed and last.text == "," and "clause" not in reading.frames(token):
                return None
            draft = draft_quotation(reading, quotation, token, frame, None, "direct.before")
            extra = extra or _before_parenthesis(reading, quotation, token, before)
            if draft.source is None and not is_passive(reading.parse, token):
                source = beside(reading, token) if before[0].pos == "ADP" else None
                source = source or phrase_in(reading, [t for t in before[: before.index(token)] if t.pos != "PUNCT"])
                source = source or phrase_in(reading, [t for t in between if t.pos != "PUNCT"])
                if source is not None and reading.quoted[source.i] == -1:
                    name_source(reading, draft, source, token)
            _told(reading, token, frame, between, draft)
            if not extra and not any(draft.source is not None and draft.source.contains(t.span) for t in between):
                extra = _subject_between(reading, quotation, token, between)
            return draft, extra
        mistaken = _mistaken_cue(reading, before)
        if mistaken is not None:
            draft = draft_quotation(
                reading, quotation, before[-2], mistaken, phrase_in(reading, before[:-2]), "direct.before"
            )
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
            draft = draft_quotation(reading, quotation, token, frame, None, "direct.before")
            _told(reading, token, frame, between, draft)
            return draft, []
        promised = _asked_or_named(reading, token, frame, between)
        if promised and between[-1].lower in ("because", "until"):
            return draft_quotation(reading, quotation, token, frame, None, "direct.before"), promised
    return None


def _before_parenthesis(reading: Reading, quotation: Quotation, cue: Token, before: list[Token]) -> list[Span]:
    """The sentence's beginning before a cue that only interrupts it: 'The new road, Tolen said, "is a start."'"""
    inner = quotation.parts[0].of(reading.text).lstrip("“\"'‘«")[:1]
    place = before.index(cue)
    if cue.tag not in ("VBD", "VBZ", "VBP"):
        return []
    if not inner.islower() or place + 1 >= len(before) or before[place + 1].text != ",":
        return []
    comma = next((k for k in range(place - 1, -1, -1) if before[k].text == ","), None)
    if comma is None or comma < 1 or place - comma > 8 or before[0].pos in ("ADP", "SCONJ", "ADV", "CCONJ"):
        return []
    return [Span(before[0].start, before[comma - 1].end)]


def _subject_between(reading: Reading, quotation: Quotation, cue: Token, between: list[Token]) -> list[Span]:
    """The subject of a quoted predicate: 'says the towns, those on the coast above all, “understand that”'."""
    inner = reading.parse.within(quotation.parts[0])
    verb = next((t for t in inner if t.text[0].isalnum()), None)
    kept = [t for t in between if t.text != ","]
    if verb is None or not kept or verb.pos not in ("VERB", "AUX") or not verb.text[0].islower():
        return []
    if not any(t.dep in ("nsubj", "nsubjpass") and t.head >= verb.i for t in kept):
        return []
    if kept[0].pos not in ("DET", "NOUN", "PROPN", "ADJ", "NUM") or kept[0].entity in ("DATE", "TIME"):
        return []
    if any(f.to_object for f in reading.frames(cue).values()) or any(t.pos in ("VERB", "AUX") for t in kept):
        return []
    return [Span(between[0].start, kept[-1].end)]


def _when_asked(reading: Reading, token: Token) -> bool:
    """A participle that tells the occasion: '“...”, who told them when asked about the letter'."""
    return token.tag == "VBN" and not reading.parse.children(token, "aux", "auxpass")


def _main_subject(reading: Reading, before: list[Token]) -> Token | None:
    """The subject of the sentence that ends in the colon."""
    parse = reading.parse
    root = parse.tokens[parse.sentence_of(before[-1]).root]
    told = any(c.tag in ("VBD", "VBZ", "VBP", "MD") for c in parse.children(root, "aux", "auxpass"))
    if (root.tag not in ("VBD", "VBZ", "VBP") and not told) or reading.quoted[root.i] != -1 or root.i > before[-1].i:
        return None
    subject = parse.child(root, "nsubj", "nsubjpass")
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
    if between and between[0].pos == "ADP":
        that = next((k for k, t in enumerate(between[:9]) if t.lower == "that" and t.dep == "mark"), None)
        if that is None or any(t.pos in ("VERB", "AUX", "PUNCT") for t in between[:that]):
            return [], False
        between = between[that:]  # 'said on her page that she meant the council, “not the mayor”'
    if not between or between[0].pos == "PUNCT":
        return [], False
    lead = next((k for k, t in enumerate(between[:5]) if t.lower in ("that", "whether")), None)
    if lead and all(t.pos in ("NOUN", "PROPN", "PRON", "DET", "ADJ") and t.lower != "that" for t in between[:lead]):
        between = between[lead:]  # 'tells her supporters that after the storm, "..."'
    if between[0].lower in ("that", "whether"):
        kept = [t for t in between if t.pos != "PUNCT"]
        return [Span(kept[0].start, kept[-1].end)], True
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


def _asked_or_named(reading: Reading, cue: Token, frame: Frame, between: list[Token]) -> list[Span]:
    """What stands between and is content: 'promised to stay because “...”', 'calling him, among other things, “a fool”'."""
    kept = [t for t in between if t.text not in (",", ":")]
    if not kept or any(quoting(reading, t) is not None or "naming" in reading.frames(t) for t in kept):
        return []
    infinitive = kept[0].lower == "to" and len(kept) > 1 and kept[1].tag == "VB" and "inf" in reading.frames(cue)
    named = frame.act == "describe" and kept[0].pos in ("PRON", "PROPN", "DET") and between[-1].text == ","
    return [Span(kept[0].start, kept[-1].end)] if infinitive or named else []


def _told(reading: Reading, cue: Token, frame: Frame, between: list[Token], draft: Draft) -> None:
    for token in between:
        if token.head == cue.i and token.dep in ("dobj", "dative") and frame.to_object:
            draft.addressees.append(token.i)


def _by_colon(reading: Reading, quotation: Quotation, before: list[Token]) -> tuple[Draft, list[Span]] | None:
    """'Lund was blunt: "..."' and 'Lund: "..."': the colon reports, the subject speaks."""
    head = _main_subject(reading, before) or phrase_in(reading, before[:-1])
    nearest = before[-2] if len(before) > 1 else None
    if nearest is not None and nearest.pos == "PROPN":
        dashed = any(t.text in DASHES for t in before)
        unable = head is not None and nearest.entity == "PERSON" and not _may_speak(reading, head)
        head = nearest if head is None or head.dep != "nsubj" or dashed or unable else head
    if head is None or reading.quoted[head.i] != -1 or head.lower in ("you", "anyone", "everyone", "nobody"):
        return None
    person = _may_speak(reading, head)
    may = head.lemma in reading.lexicon.persons | reading.lexicon.evidence | VEHICLES or head.tag in ("NNS", "PRP")
    taken_from = before[0].lower in ("from", "in") and len(before) < 9 and head.lemma in VEHICLES
    if not person and not (may and (head.dep in ("nsubj", "nsubjpass") or taken_from)):
        return None  # 'Another factor is the law: “...”'
    sure = 0.65 if person else 0.5
    draft = Draft([], [before[-1].span], "say", "speech", sure, "direct.colon", cue_at=before[-1].i, direct=True)
    name_source(reading, draft, head, before[-1])
    return draft, []


def _may_speak(reading: Reading, head: Token) -> bool:
    """Is it a name or a pronoun of somebody?"""
    named = reading.actor_at(head.i) is not None or head.entity in ("PERSON", "ORG", "GPE", "NORP")
    return named or head.lower in ("he", "she", "they")
