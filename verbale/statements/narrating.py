"""Knows where the reporter speaks again behind what somebody is reported to have said, and gives that back.

'Tolen called for talks on the ferry, which he called “a scandal”', '... were late, with Varden calling it a farce',
'said the plan was “dead” — although the drawings show otherwise': what follows the comma or the dash is not part of
the first report.
"""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.around import DASHES
from verbale.statements.cues import Frame
from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token
from verbale.text.spans import Span

_FINITE = ("VBD", "VBZ", "VBP")
_WHO = ("which", "who", "whom")
_SPEAKERS = ("he", "she", "they", "it")
#: fewer words than these behind a dash are no sentence of the reporter's
_SHORT = 5
_NEXT = ("before", "while", "after")
_DASHED = frozenset("and but although though while which a an".split())
#: nouns by which a reporter sums up what was just said: 'a reference to', 'an echo of'
_SUMS = frozenset(
    "reference nod allusion swipe jab dig sign move step shift change reversal term phrase word line nickname moniker slogan "
    "echo attempt effort position stance departure contrast statement comment remark play".split()
)
#: nouns of saying that as often belong to what is said ('a charge that brings ten years')
_DOUBTFUL = frozenset("charge response report answer call demand appeal question commitment finding assessment".split())
#: a report that ends another is at least as sure as this
_SURE = 0.4
#: reports whose content is no clause: a verb joined to them by 'and' is a report of its own
_PHRASES = (".naming", ".object", ".for", ".against", ".about", ".of", ".on", ".to", ".with", ".at")


def give_back(reading: Reading, drafts: list[Draft]) -> None:
    """Cut the content of each draft where the reporter goes on in words of their own."""
    for draft in drafts:
        if draft.rule.endswith((".before-comma", ".according")) and draft.cue_at is not None and not draft.direct:
            _leave_to(reading, draft, drafts)
    for draft in drafts:
        if draft.direct or draft.cue_at is None or not draft.content:
            continue
        cue = reading.parse.tokens[draft.cue_at]
        last = draft.content[-1]
        if last.start < cue.start or reading.quoted[cue.i] != -1:
            continue
        tokens = reading.parse.within(last)
        closed = _closing_dash(reading, draft, cue, tokens)
        if closed is not None:
            draft.content[-1] = Span(last.start, closed)
            continue
        start = next((k for k in range(3, len(tokens)) if _reporter_speaks(reading, draft, cue, tokens, k)), None)
        if start is None:
            continue
        end = _before(reading, tokens, start)
        if end is not None and end > last.start:
            draft.content[-1] = Span(last.start, end)
            if tokens[start].lower in _NEXT:
                _same_speaker(draft, drafts, {t.i for t in tokens[start + 1 : start + 3]})


def _closing_dash(reading: Reading, draft: Draft, cue: Token, held: Sequence[Token]) -> int | None:
    """Where the content ends, if the whole report stands between two dashes: 'She was liked — he called her kind — but poor'."""
    if draft.source is None or draft.source.start > cue.start:
        return None
    tokens = reading.parse.tokens
    k = reading.index_at(draft.source.start) - 1
    if k < 1 or tokens[k].text not in DASHES or tokens[k].text == "-" or tokens[k].sentence != cue.sentence:
        return None
    dash = next((t for t in held if t.text == tokens[k].text and t.i > cue.i + 2), None)
    if dash is None or sum(t.text == dash.text for t in held) > 1:
        return None
    return tokens[dash.i - 1].end


def leave_joined(reading: Reading, drafts: list[Draft]) -> None:
    """Cut the content of each draft where its own speaker makes a further report: 'told Varden he was late, and asked why'.

    The later cue takes its speaker from the earlier one, so it can be no part of what that one reports.
    """
    tokens = reading.parse.tokens
    for outer in drafts:
        if outer.cue_at is None or outer.source is None or not outer.content or reading.quoted[outer.cue_at] != -1:
            continue
        last = outer.content[-1]
        if last.start < tokens[outer.cue_at].start:
            continue
        for inner in drafts:
            if inner is outer or inner.cue_at is None or inner.source != outer.source or inner.confidence < _SURE:
                continue
            cue = tokens[inner.cue_at]
            if (
                not inner.cue
                or not last.contains(cue.span)
                or inner.cue_at <= outer.cue_at
                or reading.run_at(cue.start) is not None
            ):
                continue
            before = tokens[reading.index_at(inner.cue[0].start) - 1]
            if cue.tag not in (*_FINITE, "VBG") or not (
                before.text == "," or before.dep == "cc" or _comma_in(reading, before)
            ):
                continue
            if outer.source.start >= tokens[outer.cue_at].start:
                continue
            held = reading.parse.within(last)
            start = next((k for k, t in enumerate(held) if t.start >= inner.cue[0].start), 0)
            end = _before(reading, held, start) if start > 1 else None
            if end is not None and end > last.start:
                outer.content[-1] = last = Span(last.start, end)


def _leave_to(reading: Reading, outer: Draft, drafts: list[Draft]) -> None:
    """Cut what others hold of 'the Norwick Post reported' and 'according to the Post' at a sentence's end: that is outside."""
    tokens = reading.parse.tokens
    heads = [i for i in (outer.cue_at, outer.source_at) if i is not None]
    if not heads or not outer.cue or outer.content[-1].end > outer.cue[0].start:
        return
    k = min(heads)
    while k > 0 and tokens[k].text != "," and min(heads) - k < 8:
        k -= 1
    for other in drafts:
        if other is outer or other.direct or not other.cue or other.cue[0].start > tokens[k].start:
            continue
        held = next((s for s in other.content if s.contains(outer.cue[0])), None)
        if held is None or tokens[k].text != ",":
            continue
        rest = reading.parse.within(Span(outer.source.end if outer.source else outer.cue[-1].end, held.end))
        if any(t.tag in (*_FINITE, "MD") for t in rest if t.i > max(heads)):
            continue
        kept = [Span(s.start, min(s.end, tokens[k].start)) for s in other.content if s.start < tokens[k].start]
        other.content = kept or other.content


def _same_speaker(draft: Draft, drafts: list[Draft], cues: set[int]) -> None:
    """Whoever spoke first speaks again in 'before claiming that ...'."""
    for other in drafts:
        if other.cue_at in cues:
            other.source, other.source_at = draft.source, draft.source_at


def _before(reading: Reading, tokens: Sequence[Token], start: int) -> int | None:
    """Where the content ends before token `start`: joints and commas outside of marks are left out."""
    k = start - 1
    while k > 0 and (tokens[k].text in (",", *DASHES) or (tokens[k].dep == "cc" and k == start - 1)):
        if reading.run_at(tokens[k].start) is not None:
            break
        k -= 1
    return tokens[k].end if k >= 0 else None


def _reporter_speaks(reading: Reading, draft: Draft, cue: Token, tokens: Sequence[Token], k: int) -> bool:
    token, before = tokens[k], tokens[k - 1]
    if reading.run_at(token.start) is not None or token.i <= cue.i:
        return False
    if before.text == "," or before.text in '”"' or before.text in DASHES:
        if token.lower in _WHO and _tells_of(reading, tokens, k):
            return True
        if token.lower == "who" and draft.rule.endswith(_PHRASES) and _speaks_too(reading, tokens, k):
            return True
        if token.lower == "with" and _somebody_calling(reading, token):
            return True
    marked = reading.run_at(before.start) is not None
    if before.text in DASHES and len(tokens) - k > 2 and not any(t.text in DASHES for t in tokens[k:]):
        if token.lower in ("although", "though") or (token.lower in _DASHED and _marked_before(reading, tokens, k - 1)):
            return True
    if before.text in DASHES and _takes_over(reading, draft, tokens, k):
        return True
    if _comma_in(reading, before) and token.lower == "while" and _tells_meanwhile(tokens, k):
        return True
    if (before.text == "," or marked) and token.lower in ("a", "an") and _sums_up(reading, tokens, k):
        return True
    if token.lower in _NEXT and (_goes_over(reading, tokens, k) or _another_says(reading, tokens, k)):
        return True
    if draft.rule.endswith(_PHRASES):
        if token.tag == "VBG" and token.dep != "amod" and draft.rule.endswith(".naming"):
            if before.text == "," or _comma_in(reading, before):
                return True
        return before.dep == "cc" and before.lower in ("and", "but") and _joined_report(reading, cue, token)
    return False


def _takes_over(reading: Reading, draft: Draft, tokens: Sequence[Token], k: int) -> bool:
    """Goes the sentence on behind a dash that none closes: '— and she named the mayor', '- said on Monday'?"""
    token = tokens[k]
    if any(t.text in DASHES for t in tokens[k:]):
        return False
    if token.tag in ("VBD", "VBZ") and _surely(reading.frames(token)):
        return True
    ahead = tokens[k + 1 : k + 4]
    if token.lower in ("and", "but") and len(ahead) > 1:
        return ahead[0].lower in ("he", "she", "they", "it") and any(t.tag in _FINITE for t in ahead[1:])
    quoted = any(reading.run_at(t.start) is not None for t in tokens[:k]) and not draft.rule.endswith(".according")
    return quoted and token.lower in ("a", "an") and len(tokens) - k > _SHORT


def _tells_meanwhile(tokens: Sequence[Token], k: int) -> bool:
    """'while Varden stayed silent': a clause with a subject of its own."""
    ahead = tokens[k + 1 : k + 7]
    return bool(ahead) and ahead[0].tag != "VBG" and any(t.tag in _FINITE for t in ahead)


def _marked_before(reading: Reading, tokens: Sequence[Token], k: int) -> bool:
    """Does a quotation end right before token `k`?"""
    return k > 0 and reading.run_at(tokens[k - 1].start) is not None


def _comma_in(reading: Reading, mark: Token) -> bool:
    """Is it the closing mark of a quotation that ends in a comma?"""
    return mark.text in "”\"’'" and reading.text[mark.start - 1 : mark.start] == ","


def _surely(frames: dict[str, Frame]) -> bool:
    return any(f.strength >= 2 and name in ("clause", "naming") for name, f in frames.items())


def _tells_of(reading: Reading, tokens: Sequence[Token], k: int) -> bool:
    """'which he called “a scandal”', 'whom she described as kind': the speaker's further word about what was named."""
    if k + 2 >= len(tokens) or tokens[k + 1].lower not in _SPEAKERS:
        return False
    verb = next((t for t in tokens[k + 2 : k + 6] if t.pos in ("VERB", "AUX") and t.tag in (*_FINITE, "VBN")), None)
    if verb is not None and verb.pos == "AUX":
        verb = next((t for t in tokens[k + 2 : k + 7] if t.pos == "VERB"), verb)
    return verb is not None and _surely(reading.frames(verb))


def _speaks_too(reading: Reading, tokens: Sequence[Token], k: int) -> bool:
    """'praised Lund, who has vowed to stay': the one who is praised makes a report of their own."""
    verb = next((t for t in tokens[k + 1 : k + 5] if t.pos == "VERB"), None)
    return verb is not None and verb.tag in (*_FINITE, "VBN") and _surely(reading.frames(verb))


def _somebody_calling(reading: Reading, token: Token) -> bool:
    """'with Varden calling it a farce'."""
    parse = reading.parse
    for below in parse.subtree(token):
        if below.tag == "VBG" and below.i > token.i + 1 and parse.child(below, "nsubj") is not None:
            if below.dep in ("pcomp", "advcl", "ccomp") and _surely(reading.frames(below)):
                return True
    return False


def _sums_up(reading: Reading, tokens: Sequence[Token], k: int) -> bool:
    """'an acknowledgment that ...', 'a clear reference to ...' behind what was said."""
    for t in tokens[k + 1 : k + 5]:
        if t.pos == "NOUN":
            return t.dep in ("appos", "npadvmod", "dobj", "attr", "conj") and (
                t.lemma in _SUMS or t.lemma in set(reading.lexicon.nouns) - _DOUBTFUL
            )
        if t.pos not in ("ADJ", "ADV"):
            return False
    return False


def _goes_over(reading: Reading, tokens: Sequence[Token], k: int) -> bool:
    """'before claiming that ...', 'while praising ...': what the speaker did next."""
    if k + 1 >= len(tokens):
        return False
    verb = tokens[k + 1]
    if verb.lower == "also" and k + 2 < len(tokens):
        verb = tokens[k + 2]
    if verb.tag != "VBG":
        return False
    idea = any(t.lemma in ("idea", "notion", "theory") for t in tokens[k + 2 : k + 4])
    told = reading.parse.child(verb, "ccomp") is not None or any(reading.marked(t, verb) for t in tokens[k + 2 : k + 8])
    frames = reading.frames(verb)
    judges = any(f.group == "stance" and f.strength >= 2 for f in frames.values())
    return idea or ((_surely(frames) or judges) and told)


def _another_says(reading: Reading, tokens: Sequence[Token], k: int) -> bool:
    """'before the driver himself joked “it was close”': somebody else is quoted."""
    ahead = tokens[k + 1 : k + 7]
    verb = next((t for t in ahead if t.tag in _FINITE), None)
    if verb is None or not any(t.pos in ("NOUN", "PROPN") for t in ahead if t.i < verb.i):
        return False
    frame = reading.frames(verb).get("quote")
    quoted = any(reading.marked(t, verb) for t in tokens if verb.i < t.i < verb.i + 3)
    return frame is not None and quoted and reading.run_at(verb.start) is None


def _joined_report(reading: Reading, cue: Token, token: Token) -> bool:
    """A verb in the cue's own tense behind 'and': 'called it “shameful” and called on the council to go'."""
    verb = token
    tokens = reading.parse.tokens
    while verb.pos == "ADV" and verb.i + 1 < len(tokens):
        verb = tokens[verb.i + 1]
    if verb.pos not in ("VERB", "AUX") or verb.tag not in (*_FINITE, "VBG"):
        return False
    if cue.tag in _FINITE:
        return verb.tag in _FINITE
    if cue.tag == "VBG":
        return verb.tag == "VBG" and any(f.strength >= 2 for f in reading.frames(verb).values())
    return cue.tag == "VBN" and verb.tag != "VBG"
