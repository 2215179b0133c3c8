"""Knows how far content goes beyond what the parser gave it: no phrase ends between a quoted word and its noun.

'the “broken” *bridge*', 'called the old law “far better” than *the new one*', 'for the “greed” *of his party*', 'dismissed it
as an “attempt” *to win time*'.
"""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token
from verbale.text.spans import Span

#: what stands between a quoted noun and what it is about
_ABOUT = frozenset("of over from toward towards between into behind with".split())

#: what belongs to a verb that still waits for its object
_PARTICLES = frozenset("aside up out off away forward back down over".split())

#: so many words at most stand behind a hyphen in one phrase
_SHORT = 8

#: a draft is told from this confidence on
_TOLD = 0.3
#: so many characters may stand between a reported clause and a verb of thinking that goes on with it
_NEAR = 25


def end_phrases(reading: Reading, drafts: list[Draft]) -> None:
    """Carry the content of each draft on to the end of the phrase that it stops in."""
    for draft in drafts:
        if draft.direct or draft.cue_at is None or not draft.content or reading.quoted[draft.cue_at] != -1:
            continue
        last = draft.content[-1]
        if last.start < reading.parse.tokens[draft.cue_at].start:
            continue
        end = _end_of(reading, draft, last)
        if end is not None and not any(s.start < end and s.end > last.end for s in draft.cue):
            draft.content[-1] = Span(last.start, end)


def _end_of(reading: Reading, draft: Draft, last: Span) -> int | None:
    tokens = reading.parse.tokens
    k = reading.index_at(last.end)
    if not 0 < k < len(tokens) or tokens[k].sentence != tokens[k - 1].sentence:
        return None
    if tokens[k].text == ",":
        return _over_aside(reading, k)
    if tokens[k].text == "-" and tokens[k].start == last.end and tokens[k + 1].start == tokens[k].end:
        return _over_hyphen(reading, k)
    if tokens[k].lower == "as" and k > 2 and tokens[k - 1].lower == "well" and tokens[k - 2].lower == "as":
        return _object_of(reading, k + 1)
    if tokens[k].pos == "PUNCT":
        return None
    here, before = tokens[k], tokens[k - 1]
    if before.lemma == "help" and before.tag == "VBG" and here.tag in ("VB", "VBP") and here.pos == "VERB":
        return _reach(reading, here)  # 'accused them of helping | stoke the fire'
    run = reading.run_at(last.end - 1)
    if run is None:
        return _object_of(reading, k) if before.pos == "ADP" and before.dep == "prep" else None
    if run.end != last.end or reading.text[last.end - 2] in ",.?!":
        return None
    if (
        here.pos in ("DET", "PRON")
        and here.tag != "PRP"
        and before.pos == "PUNCT"
        and tokens[k - 2].lower.endswith("ing")
    ):
        return _object_of(reading, k)  # 'for “neglecting” | his town'
    if here.tag in ("NN", "NNS") and here.entity not in ("DATE", "TIME") and not _is_subject(reading, here):
        return _with_of(reading, here)
    if here.lower == "of":
        return _reach(reading, here)
    if not draft.rule.endswith((".naming", ".leftover")):
        return None
    if here.lower in _ABOUT:
        return _reach(reading, here)
    if here.lower == "to" and here.tag == "TO" and tokens[k + 1].tag == "VB":
        return _reach(reading, tokens[k + 1])
    if here.tag == "VBN" and here.head < k:
        return _reach(reading, here)
    return None


def _over_hyphen(reading: Reading, k: int) -> int | None:
    """Where the phrase ends that the parser broke off at a hyphen: 'have serious or life | -threatening injuries, ...'."""
    tokens = reading.parse.tokens
    last = reading.parse.sentence_of(tokens[k]).last
    stop = next((t for t in tokens[k + 1 : last] if t.pos == "PUNCT" and t.text != "-"), None)
    rest = tokens[k + 1 : stop.i if stop is not None else last]
    if not rest or len(rest) > _SHORT or any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in rest[1:]):
        return None
    return rest[-1].end


def _over_aside(reading: Reading, comma: int) -> int | None:
    """Where the object ends that an aside between commas parts from its verb: 'to set aside, once and for all, *the quarrel*'."""
    parse = reading.parse
    tokens = parse.tokens
    last = parse.sentence_of(tokens[comma]).last
    verb = tokens[comma - 1]
    if verb.dep in ("prt", "advmod") and verb.lower in _PARTICLES:
        verb = parse.head(verb)
    elif verb.dep != "prep" or parse.children(verb, "pobj", "pcomp"):
        return None
    if verb.pos == "VERB" and (
        verb.tag not in ("VB", "VBG") or parse.children(verb, "dobj", "ccomp", "xcomp", "acomp")
    ):
        return None
    close = next((i for i in range(comma + 2, min(comma + 8, last - 2)) if tokens[i].text == ","), None)
    if close is None or any(t.pos in ("VERB", "AUX") or t.tag in ("WP", "WDT") for t in tokens[comma + 1 : close]):
        return None
    if tokens[close + 1].pos not in ("DET", "NOUN", "PROPN", "NUM", "PRON", "ADJ") or tokens[comma + 1].dep == "cc":
        return None
    noun = next((t for t in tokens[close + 1 : last] if t.pos in ("NOUN", "PROPN") and t.dep != "compound"), None)
    if noun is None or (parse.subtree(noun)[0].i <= comma and noun.i - close > 6):
        return None
    return parse.subtree(noun)[-1].end


def _is_subject(reading: Reading, noun: Token) -> bool:
    """Has the noun a finite verb right behind it: '“liar” people said'?"""
    following = reading.parse.tokens[noun.i + 1 : noun.i + 2]
    return bool(following) and following[0].tag in ("VBD", "VBZ", "VBP", "MD")


def _with_of(reading: Reading, noun: Token) -> int:
    tokens = reading.parse.tokens
    k = noun.i
    while k + 1 < len(tokens) and tokens[k + 1].tag in ("NN", "NNS") and tokens[k + 1].sentence == noun.sentence:
        k += 1
    following = tokens[k + 1 : k + 2]
    if following and following[0].lower == "of":
        return _reach(reading, following[0])
    return tokens[k].end


def _object_of(reading: Reading, k: int) -> int | None:
    """The end of the noun phrase that begins at token `k`."""
    tokens = reading.parse.tokens
    end = None
    while k < len(tokens) and tokens[k].pos in ("DET", "ADJ", "NUM", "PROPN", "NOUN", "PRON", "PART"):
        if tokens[k].pos in ("PROPN", "NOUN", "PRON"):
            end = tokens[k].end
        k += 1
    return end


def _reach(reading: Reading, token: Token) -> int:
    """The end of what hangs on the token, in its sentence and up to a comma outside of marks."""
    below = [t for t in reading.parse.subtree(token) if t.i >= token.i]
    end = token.i
    for t in below:
        if t.i > end + 1 or (t.text in (",", ";", ":") and reading.run_at(t.start) is None):
            break
        end = t.i
    run = reading.run_at(reading.parse.tokens[end].start)
    return run.end if run is not None else reading.parse.tokens[end].end


def take_in_thoughts(reading: Reading, drafts: list[Draft]) -> None:
    """Carry a reported clause on over what its speaker thinks: 'said she could not go *but understood why he did*'.

    The parser joins such a verb to the cue as often as to the clause; what somebody thinks is known from what they say.
    """
    for outer in drafts:
        if outer.rule != "speech.clause" or outer.cue_at is None or reading.quoted[outer.cue_at] != -1:
            continue
        for inner in drafts:
            if inner.group != "mind" or inner.cue_at is None or inner.confidence < _TOLD:
                continue
            last, cue = outer.content[-1], reading.parse.tokens[inner.cue_at]
            gap = cue.start - last.end
            if not 0 < gap < _NEAR or cue.sentence != reading.parse.tokens[outer.cue_at].sentence:
                continue
            if outer.cue_at > inner.cue_at or last.end > inner.content[-1].end:
                continue
            if not _joined_thought(reading, Span(last.end, cue.start)):
                continue
            if any(c in reading.text[last.end : cue.start] for c in (";", ":", *DASHES)) or outer.act == "ask":
                continue
            outer.content[-1] = Span(last.start, inner.content[-1].end)


def _joined_thought(reading: Reading, gap: Span) -> bool:
    """Does an 'and' or 'but' join the thought, behind a comma only with a subject of its own: ', and she hoped'?"""
    words = reading.parse.within(gap)
    own = any(t.tag == "PRP" for t in words)
    return any(t.lower in ("and", "but") for t in words) and (own or all(t.text != "," for t in words))
