"""Knows whose words stand in quotation marks in a clause that no report was read from, where a cue stands before them.

'Tolen often referred to it by a nickname, “the Tub”', 'He all but promised the fishermen a “golden year”': where the
parser lost the complement, the marks tell that the cue reports, and that its words reach up to their end.
"""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.cues import Frame
from verbale.statements.framing import draft_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import SUBJECTS, is_active, is_passive, is_somebody
from verbale.statements.sourcing import source_of
from verbale.text.parse import Token
from verbale.text.spans import Span

_FINITE = ("VBD", "VBZ", "VBP", "MD")
#: so many tokens before the quotation its cue may stand
_REACH = 25
#: a draft is told from this confidence on
_LEAST = 0.3
#: so many tokens may stand between a report's content and a quotation that belongs to it; fewer with a verb among them
_GAP = 12
_CLAUSE = 8
#: words shorter than this are written small in titles
_LONG = 5
#: complements of verbs that may have words for their content
_TAKES = frozenset(["quote", "clause", "obj", "naming", "inf", "quoted", "whom_inf"])


def take_leftovers(reading: Reading, drafts: list[Draft]) -> None:
    """Give every quoted run that no draft holds to the cue before it in its clause; adds to `drafts`."""
    for run in reading.runs:
        if reading.text[run.start] in "‘'" or _is_furniture(reading, run):
            continue
        if any(s.overlaps(run) for d in drafts if d.confidence >= _LEAST for s in d.content + d.cue):
            continue
        words = [t for t in reading.parse.within(run) if t.text[0].isalnum()]
        if not words:
            continue
        _claim(reading, drafts, run, words[0])


def _claim(reading: Reading, drafts: list[Draft], run: Span, first: Token) -> None:
    """Let the nearest cue before the quotation that can report it have it: by its own draft, or by a new one."""
    cue = _cue_before(reading, first)
    while cue is not None:
        used = next((d for d in drafts if d.cue_at == cue.i and d.confidence >= _LEAST), None)
        if used is not None:
            _stretch(reading, used, cue, run)
            return
        draft = _reported(reading, cue, run)
        if draft is not None:
            if not any(_is_finite(reading, t) for t in reading.parse.tokens[cue.i + 1 : first.i]):
                drafts.append(draft)
            return
        cue = _cue_before(reading, cue)


def _is_furniture(reading: Reading, run: Span) -> bool:
    before = reading.text[max(0, run.start - 1) : run.start]
    return before == "=" or (reading.headline is not None and run.start < reading.headline.end)


def _cue_before(reading: Reading, first: Token) -> Token | None:
    """The nearest verb that may report before `first`, in its sentence and with no dash or colon between."""
    tokens = reading.parse.tokens
    begins = reading.parse.sentence_of(first).first
    for i in range(first.i - 1, max(begins, first.i - _REACH) - 1, -1):
        token = tokens[i]
        if token.text in (";", ":", *DASHES):
            return None
        if reading.frames(token) and token.dep not in ("aux", "auxpass", "amod", "compound"):
            return token
    return None


def _is_finite(reading: Reading, token: Token) -> bool:
    """Has the token a finite form, and not one that only looks so in a list of infinitives ('to mend, open and close')?"""
    bare = token.tag == "VBP" and token.lower == token.lemma and not reading.parse.children(token, *SUBJECTS)
    return token.tag in _FINITE and not bare


def _reported(reading: Reading, cue: Token, run: Span) -> Draft | None:
    if is_passive(reading.parse, cue) or (cue.tag == "VBN" and cue.dep == "acl" and not is_active(reading, cue)):
        return None
    source = source_of(reading, cue)
    if source is None or not _can_speak(reading, source):
        return None
    tokens = reading.parse.tokens
    frames = reading.frames(cue)
    if cue.dep == "prep" or set(frames) == {"quote"} or _is_title(reading, run):
        return None  # 'regarding the “salad”', 'started work on the “Tub”', 'has written several plays, among them “The Road”'
    if _handles(reading, cue, run, frames):
        return None
    if not _TAKES & set(frames) or any(f.group in ("evidence", "mind") for f in frames.values()):
        return None
    frame = max(frames.values(), key=lambda f: f.strength)
    held = [t.i for t in tokens[cue.i + 1 : reading.parse.sentence_of(cue).last] if t.start < run.end]
    draft = draft_of(reading, cue, frame, held, f"{frame.group}.leftover")
    if draft is None:
        return None
    draft.confidence = 0.45
    return draft


def _handles(reading: Reading, cue: Token, run: Span, frames: dict[str, Frame]) -> bool:
    """Is something done to a thing before the marks: 'adds salt before the “salad” boils', 'responded to a call of “fire”'?"""
    parse = reading.parse
    if reading.parse.tokens[cue.i + 1].lower == "to" and cue.lemma in ("respond", "react"):
        return True
    things = [c for c in parse.children(cue, "dobj") if cue.i < c.i and c.end <= run.start]
    if cue.dep == "relcl" and not any(c.tag in ("WP", "WDT") for c in parse.children(cue, *SUBJECTS)):
        return not things  # 'a jar that she had seen in a “lovely” shop'
    return any(c.pos in ("NOUN", "PROPN") for c in things) and set(frames) <= {"quote", "clause", "about", "of", "to"}


def _is_title(reading: Reading, run: Span) -> bool:
    """Are all longer words of the quotation capitalised, and is it no cry?"""
    words = [t for t in reading.parse.within(run) if t.text[0].isalpha()]
    if reading.text[run.end - 2 : run.end - 1] in ("!", "?"):
        return False
    return bool(words) and all(t.text[0].isupper() or len(t.text) < _LONG for t in words) and words[0].text[0].isupper()


def _stretch(reading: Reading, draft: Draft, cue: Token, run: Span) -> None:
    """The draft's content on through a quotation that its clause runs to: 'pledged to go, mend the “broken” bridge'."""
    if draft.direct or not draft.content:
        return
    last = draft.content[-1]
    if last.end > run.start or last.start < cue.start:
        return
    gap = list(reading.parse.tokens[reading.index_at(last.end) : reading.index_at(run.start)])
    finite = any(_is_finite(reading, t) for t in gap)
    if len(gap) > (_CLAUSE if finite else _GAP) or any(t.text in (";", ":", *DASHES) for t in gap):
        return
    if any(t.lower in ("and", "but") and _claims(reading, t.i + 1) for t in gap):
        return  # 'denied any part in it and claims to be the victim of a “plot”'
    named = draft.rule.endswith((".naming", ".named"))  # 'has been dubbed a “Wizard” and the “King”'
    if (finite and any(reading.frames(t) for t in gap)) or (_is_title(reading, run) and not named):
        return
    draft.content[-1] = Span(last.start, run.end)


def _claims(reading: Reading, i: int) -> bool:
    """Is it a cue with an infinitive or a 'that' behind it, whatever the parser took it for?"""
    tokens = reading.parse.tokens
    frames = reading.lexicon.verb(reading.lexicon.forms.get(tokens[i].lower, ""))
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return (following == "to" and "inf" in frames) or (following == "that" and "clause" in frames)


def _can_speak(reading: Reading, head: Token) -> bool:
    return is_somebody(reading, head) or head.lower in ("he", "she", "they", "who")
