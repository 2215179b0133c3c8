"""Knows quotations without a cue of their own: which statement they go on from."""

from __future__ import annotations

from verbale.statements.around import STOPS
from verbale.statements.framing import draft_from
from verbale.statements.reading import Draft, Reading
from verbale.text.spans import Span

#: a part of a sentence that goes on has so many words, and stands so many characters behind the statement
_WORDS = 6
_CLOSE = 120
#: a comma and so few words may stand between a cue and the rest of its quotation
_LEAD = 4
#: what is reported without marks goes on in a quotation at most so many characters behind it
_FAR = 60


def follow_on(reading: Reading, drafts: list[Draft], left: list[int]) -> None:
    """Give quotations without a cue of their own to the statement that they go on from.

    '“A,” she said. “B.”', '... she said.¶“B.”' and 'He said it was late. “We must go.”' are one statement each.
    """
    outside = [d for d in drafts if d.cue_at is None or reading.quoted[d.cue_at] == -1]
    speaking = sorted((d for d in outside if d.group == "speech" and _may_go_on(reading, d)), key=lambda d: d.start)
    for number in left:
        quotation = reading.speech[number]
        start = quotation.parts[0].start
        if any(s.overlaps(quotation.parts[0]) for d in outside for s in d.content):
            continue
        if not _stands_alone(reading, start):
            if not _go_on_in_sentence(reading, number, drafts):
                _go_on_in_part(reading, number, drafts)
            continue
        if _is_crosshead(reading, number) or _is_subject(reading, number):
            continue
        here = reading.paragraph_at(start)
        earlier = _outermost([d for d in speaking if d.start < start])
        if _leads_to(reading, number, drafts, earlier) or not earlier:
            continue
        host = max(earlier, key=lambda d: (max(s.start for s in [*d.content, *d.cue] if s.start < start), d.start))
        gap = here - reading.paragraph_at(min(host.end, start) - 1)
        near = [d for d in earlier if d.direct and _same_sentence(reading, d, host)]
        host = near[-1] if near and not host.direct else host
        quoted = _ends_quoted(reading, host)
        if reading.paragraph_at(host.end - 1) < here:
            opened = _opened_by(reading, number)
            if opened is not None:
                drafts.append(opened)
                continue
        if not host.direct and start - max([host.end, *([host.source.end] if host.source else [])]) > _FAR:
            continue
        if gap > (2 if quoted else 0):
            linked = _linked(reading, number, host, gap)
            if linked is not None:
                drafts.append(linked)
            continue
        host.content = sorted({*host.content, *quotation.parts})


def _is_subject(reading: Reading, number: int) -> bool:
    """Is the quotation what the sentence tells of: '“I am against it,” was an old baker's view'?"""
    end = reading.speech[number].parts[-1].end
    following = reading.parse.at(end) or reading.parse.at(end + 1)
    return following is not None and following.lemma == "be" and reading.text[end - 2 : end - 1] == ","


def _opened_by(reading: Reading, number: int) -> Draft | None:
    """Who opens a paragraph with a short report of speaking before the quotation: '¶Tolen agreed. “It is late.”'"""
    quotation = reading.speech[number]
    parse, start = reading.parse, quotation.parts[0].start
    k = reading.index_at(start)
    if k == 0 or reading.paragraph_at(parse.tokens[k - 1].start) != reading.paragraph_at(start):
        return None
    sentence = parse.sentence_of(parse.tokens[k - 1])
    verb = parse.tokens[sentence.root]
    frame = reading.frames(verb).get("quote")
    subject = parse.child(verb, "nsubj")
    if frame is None or subject is None or subject.i > verb.i or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    if any(reading.quoted[i] != -1 for i in range(sentence.first, verb.i + 1)) or subject.pos not in ("PROPN", "PRON"):
        return None
    draft = draft_from(reading, verb, frame, list(quotation.parts), "direct.before")
    draft.direct, draft.confidence = True, min(draft.confidence, 0.7)
    return draft if draft.source is not None else None


def _go_on_in_sentence(reading: Reading, number: int, drafts: list[Draft]) -> bool:
    """Goes a quotation on behind its cue with a word of the reporter's first: '“We are late,” Tolen said, and “we know it.”'?"""
    quotation = reading.speech[number]
    start = quotation.parts[0].start
    for host in drafts:
        if host.rule != "direct.after" or not host.cue or host.content[-1].end > host.cue[-1].start:
            continue
        ends = max(host.cue[-1].end, host.source.end if host.source is not None else 0)
        lead = reading.parse.within(Span(ends, start)) if ends < start else ()
        if not lead or lead[0].text != "," or not 1 < len(lead) <= _LEAD or reading.text[start - 2 : start - 1] == ",":
            continue
        if any(t.text in STOPS or t.tag in ("VBG", "VBD", "VBZ") for t in lead):
            continue
        host.content = sorted({*host.content, Span(lead[1].start, quotation.parts[0].end), *quotation.parts[1:]})
        return True
    return False


def _go_on_in_part(reading: Reading, number: int, drafts: list[Draft]) -> None:
    """A sentence quoted in part right behind a quotation: '“We are late,” she said. Varden “kind of slept in May.”'"""
    tokens, part = reading.parse.tokens, reading.speech[number].parts[0]
    k = reading.index_at(part.start)
    first = k
    paragraph = reading.paragraph_at(part.start)
    while (
        first > 0 and tokens[first - 1].text not in STOPS and reading.paragraph_at(tokens[first - 1].start) == paragraph
    ):
        if reading.quoted[first - 1] != -1 or reading.frames(tokens[first - 1]):
            return
        first -= 1
    if (
        first == 0
        or reading.paragraph_at(tokens[first - 1].start) != paragraph
        or len(reading.parse.within(part)) < _WORDS
    ):
        return
    host = next((d for d in drafts if d.direct and d.rule == "direct.after" and 0 <= part.start - d.end < _CLOSE), None)
    ends = host is not None and host.source is not None and max(host.end, host.source.end)
    if host is None or not ends or any(t.tag in ("VBD", "VBZ", "MD") for t in tokens[reading.index_at(ends) : first]):
        return
    end = reading.speech[number].parts[-1].end
    if reading.text[end : end + 1] != "." and reading.text[end - 2 : end - 1] not in (".", "?", "!"):
        return  # 'The paper which bears the motto “We will inform” was old'
    host.content = sorted({*host.content, Span(tokens[first].start, end)})


def _outermost(drafts: list[Draft]) -> list[Draft]:
    """Those that none of the others reports: 'Tolen said that critics had warned of it' goes on as Tolen's."""
    held = [
        d
        for d in drafts
        if not any(o is not d and d.cue and any(s.contains(d.cue[0]) for s in o.content) for o in drafts)
    ]
    return held or drafts


def _may_go_on(reading: Reading, draft: Draft) -> bool:
    """Not what nobody is known to have asked: 'Asked whether it was safe, he said'; nor a deed in passing ('abused Lund for asking for it')."""
    if draft.source is None and draft.act == "ask" and not draft.direct:
        return False
    if draft.cue_at is None or not draft.rule.endswith((".for", ".about", ".of", ".object", ".gerund")):
        return True
    verb = reading.parse.tokens[draft.cue_at]
    return verb.dep != "pcomp" or reading.parse.head(verb).lower != "for"


def _is_crosshead(reading: Reading, number: int) -> bool:
    """A short line in single marks in a text that quotes in double ones is a heading within the article."""
    part = reading.speech[number].parts[0]
    paragraph = reading.parse.paragraphs[reading.paragraph_at(part.start)]
    alone = part.start == paragraph.start and part.end >= paragraph.end - 1 and part.length < 60
    if not alone or reading.text[part.start] not in "'‘":
        return False
    return sum(reading.text[run.start] in '"“' for run in reading.runs) > 2


def _same_sentence(reading: Reading, a: Draft, b: Draft) -> bool:
    """Stand the cues of both in one frame, with no full stop between?"""
    if a.cue_at is None or b.cue_at is None:
        return False
    tokens = reading.parse.tokens[min(a.cue_at, b.cue_at) : max(a.cue_at, b.cue_at)]
    return not any(t.text in STOPS for t in tokens)


def _ends_quoted(reading: Reading, draft: Draft) -> bool:
    """Ends the draft's content inside a quotation?"""
    return draft.direct or reading.run_at(draft.content[-1].end - 1) is not None


def _stands_alone(reading: Reading, start: int) -> bool:
    """Does a sentence begin at the quotation?"""
    paragraph = reading.parse.paragraphs[reading.paragraph_at(start)]
    before = reading.text[paragraph.start : start].rstrip()
    return not before or before[-1] in '.!?”"’:' or not any(c.isalnum() for c in before)


def _linked(reading: Reading, number: int, host: Draft, gap: int) -> Draft | None:
    """A paragraph of quotation right after what somebody is reported to say: 'Tolen called for talks.¶"We must go."'"""
    quotation = reading.speech[number]
    part = quotation.parts[0]
    paragraph = reading.parse.paragraphs[reading.paragraph_at(part.start)]
    last = quotation.parts[-1]
    whole = part.start == paragraph.start and not any(
        c.isalnum() for c in reading.text[last.end : reading.parse.paragraphs[reading.paragraph_at(last.start)].end]
    )
    named = host.source_at is not None and host.group in ("speech", "stance") and not host.negated
    if gap != 1 or not whole or not named or part.length < 30:
        return None
    if reading.headline is not None and reading.headline.contains(host.cue[0] if host.cue else host.content[0]):
        return None
    draft = Draft(list(quotation.parts), [], "say", "speech", 0.55, "direct.linked", direct=True)
    draft.source, draft.source_at = host.source, host.source_at
    return draft


def _leads_to(reading: Reading, number: int, drafts: list[Draft], earlier: list[Draft]) -> bool:
    """A paragraph of quotation whose cue follows with the next one: '"We go."¶"And we stay," said Tolen'.

    It is added there, unless somebody was quoted just before it.
    """
    part = reading.speech[number].parts[0]
    here = reading.paragraph_at(part.start)
    paragraph = reading.parse.paragraphs[here]
    if part.start != paragraph.start or reading.speech[number].parts[-1].end < paragraph.end - 2:
        return False
    if any(
        here - reading.paragraph_at(d.end - 1) <= 1 and d.end <= part.start for d in earlier if _ends_quoted(reading, d)
    ):
        return False
    for draft in drafts:
        first = draft.content[0]
        if draft.direct and draft.rule == "direct.after" and reading.paragraph_at(first.start) == here + 1:
            if first.start == reading.parse.paragraphs[here + 1].start:
                draft.content = sorted({*draft.content, *reading.speech[number].parts})
                return True
    return False
