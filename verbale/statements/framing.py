"""Knows what surrounds a cue: its auxiliaries, negation and mood, and the cue's own words."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.reading import Draft, Reading, spans_of, widen_to_marks
from verbale.statements.source import SUBJECTS, find_subject, is_passive
from verbale.statements.sourcewords import name_source
from verbale.statements.sourcing import source_of
from verbale.text.parse import Token
from verbale.text.spans import Span, trim

CONFIDENCE = {3: 0.9, 2: 0.7, 1: 0.5}
_NEGATIVE = frozenset(["no", "nobody", "none", "neither", "nothing"])
_NEGATED = frozenset(["never", "seldom", "rarely", "hardly", "scarcely", "barely"])
_UNREAL = frozenset(["would", "could", "might", "may", "should", "must", "can", "ca", "ought"])
#: verbs whose infinitive reports what happened or did not: 'went on to say', 'declined to say'
_RAISING = frozenset("go continue decline refuse proceed fail appear seem use rise choose take start begin".split())
_TOLD = frozenset(["us", "them", "me", "him"])
#: an infinitive of purpose below these says what nobody came to say: 'failed to reach her to say that he was ill'
_VAIN = frozenset("fail try attempt struggle refuse decline want hope plan need".split())
_WITHHELD = frozenset(["decline", "refuse", "fail", "stop", "avoid"])


def cue_spans(reading: Reading, verb: Token, *more: Token) -> list[Span]:
    """The cue's words: auxiliaries, negation and adverbs right before the verb, the verb, its particle, and `more`."""
    parse = reading.parse
    first = verb.i
    while first > 0:
        before = parse.tokens[first - 1]
        if before.sentence != verb.sentence or before.head != verb.i:
            break
        if before.dep not in ("aux", "auxpass", "neg", "advmod"):
            break
        if before.text[0].isupper() and before.i != reading.parse.sentence_of(verb).first:
            break  # a name that the parser took for an adverb
        first -= 1
    last = verb.i
    for child in parse.children(verb, "prt"):
        if child.i == last + 1:
            last = child.i
    spans = [Span(parse.tokens[first].start, parse.tokens[last].end)]
    for token in more:
        if spans[-1].contains(token.span):
            continue
        if token.i == last + 1:
            spans[-1] = Span(spans[-1].start, token.end)
            last = token.i
        else:
            spans.append(token.span)
    return spans


def is_negated(reading: Reading, verb: Token) -> bool:
    """Is the report itself negated ('did not say', 'nobody said', 'declined to say')?"""
    parse = reading.parse
    for child in parse.children(verb):
        if (child.dep == "neg" or child.lower in _NEGATED) and parse.tokens[child.i - 1].lower != "or":
            return True
    subject = parse.child(verb, *SUBJECTS)
    if subject is not None:
        if subject.lower in _NEGATIVE or any(c.lower in ("no", "neither") for c in parse.children(subject, "det")):
            return True
    if verb.tag == "VBG" and verb.head != verb.i:
        above = parse.head(verb)
        if above.lower == "without" or above.lemma == "avoid":
            return True
        return above.lower == "from" and parse.head(above).lemma in ("refrain", "abstain", "stop", "shy")
    if verb.dep == "xcomp" and verb.head != verb.i:
        above = parse.head(verb)
        if above.lemma in _WITHHELD:
            return True
        return above.lemma in _RAISING and any(c.dep == "neg" for c in parse.children(above))
    return False


def mood_of(reading: Reading, verb: Token) -> float:
    """What the verb's mood leaves of the confidence: 1 for a plain report, 0 where none is made."""
    parse = reading.parse
    aux = [c.lower for c in parse.children(verb, "aux")]
    if "to" in aux:
        above = parse.head(verb)
        if verb.dep == "xcomp" and above.lemma in _RAISING:
            return mood_of(reading, above) if above.tag == "VB" and above.i < verb.i else 1.0
        if verb.dep in ("advcl", "xcomp") and (parse.head(above) if above.dep == "xcomp" else above).lemma in _VAIN:
            if verb.dep == "advcl" or above.dep == "xcomp":
                return 0.2
        if "have" in aux:
            return 0.8  # 'is reported to have called it a lie'
        if all(f.group in ("mind", "evidence") for f in reading.frames(verb).values()):
            return 0.2  # 'went there to find out who had left'
        return 0.6 if "clause" in reading.frames(verb) else 0.4  # 'wanted to condemn it' condemns nothing
    if verb.lemma == "deny" and any(a in ("can", "ca", "could") for a in aux) and parse.child(verb, "neg") is not None:
        return 0.2  # 'they cannot deny that' denies nothing, and nobody else reports it
    if verb.lemma == "hope" and any(a in ("can", "ca", "could") for a in aux):
        return 0.2  # 'they cannot hope to win'
    if any(a in _UNREAL for a in aux):
        return 0.8
    if verb.tag == "VB" and not aux:
        return 0.5
    if verb.tag == "VBG" and not aux and parse.head(verb).lemma == "be" and parse.child(verb, "nsubj") is not None:
        return 0.2  # 'the last thing we want is Lund asking for more'
    marks = [c.lower for c in parse.children(verb, "mark", "prep", "cc", "advmod") if c.i < verb.i]
    if "until" in marks or "unless" in marks:
        return 0.2  # 'until the council admits that it is late, nothing will change': it has not
    marks = [c.lower for c in parse.children(verb, "mark")]
    asked = parse.tokens[max(0, verb.i - 5) : verb.i]
    if "whether" in marks or ("if" in marks and any(t.lemma in ("ask", "wonder") for t in asked)):
        return 0.2  # 'asked if she called him a liar'
    if verb.lemma == "ask" and "if" in marks:
        return 0.2  # 'if they ask for more, we will leave'
    if [t.lower for t in parse.tokens[max(0, verb.i - 3) : verb.i]][-2:] in (["as", "if"], ["as", "though"]):
        return 0.2  # 'looked back as if asking who it was'
    return 0.25 if "if" in marks else 1.0  # 'if the council declares that it is late, ...': it has not


def draft_from(
    reading: Reading, verb: Token, frame: Frame, content: list[Span], rule: str, cue: list[Span] | None = None
) -> Draft:
    """A draft for the verb: its source found, its negation and confidence set."""
    strength = CONFIDENCE[frame.strength] - (0.1 if frame.group in ("mind", "evidence") else 0.0)
    draft = Draft(
        content=content,
        cue=cue or cue_spans(reading, verb),
        act=frame.act,
        group=frame.group,
        confidence=strength * mood_of(reading, verb),
        rule=rule,
        cue_at=verb.i,
        negated=is_negated(reading, verb),
    )
    if frame.group == "mind" and any(
        c.lower in ("must", "should", "ought") for c in reading.parse.children(verb, "aux")
    ):
        draft.confidence *= 0.4  # 'they must understand that'
    weak = rule.endswith((".object", ".about", ".of", ".on", ".to", ".for", ".against", ".with", ".at", ".gerund"))
    if weak and any(c.lower in _UNREAL for c in reading.parse.children(verb, "aux")):
        draft.confidence *= 0.4  # 'an uncle might ask about it'
    subject = source_of(reading, verb)
    if subject is not None:
        name_source(reading, draft, subject, verb)
    else:
        draft.confidence *= 0.8
    return draft


def draft_of(
    reading: Reading, verb: Token, frame: Frame, indices: list[int], rule: str, cue: list[Span] | None = None
) -> Draft | None:
    if reading.quoted[verb.i] != -1:
        indices = [i for i in indices if reading.quoted[i] == reading.quoted[verb.i]]
    own = cue if cue is not None else cue_spans(reading, verb)
    indices = [i for i in indices if not any(s.contains(reading.parse.tokens[i].span) for s in own)]
    spans = widen_to_marks(reading, spans_of(reading, indices), verb.span)
    if not spans:
        return None
    draft = draft_from(reading, verb, frame, spans, rule, cue)
    _clear_of_source(reading, draft)
    _with_office(reading, draft)
    _without_agent(reading, draft)
    return draft if draft.content else None


def _clear_of_source(reading: Reading, draft: Draft) -> None:
    """Take the source beside the cue, and a lone 'whom', out of the content; with a relative pronoun that is its subject.

    'Tolen, said the statement, was late'; 'critics whom she said had left'; 'a loss which she said was small'.
    """
    source = draft.source
    if source is not None and any(-2 < source.start - c.end < 2 or -2 < c.start - source.end < 2 for c in draft.cue):
        parts: list[Span] = []
        for span in draft.content:
            if span.contains(source) and span != source and reading.run_at(source.start) is None:
                parts += [Span(span.start, source.start), Span(source.end, span.end)]
            else:
                parts.append(span)
        if len(parts) > len(draft.content):
            draft.content = [trim(reading.text, s, ",; ") for s in parts]
        if any(-2 < source.start - c.end < 2 for c in draft.cue) and draft.content[0].start >= source.end:
            draft.content = _parted_subject(reading, draft) + draft.content
    if len(draft.content) > 1:
        first = list(reading.parse.within(draft.content[0]))
        if len(first) == 1 and first[0].lower in ("whom", "what"):
            draft.content = draft.content[1:]
    elif draft.rule.endswith(".clause"):
        draft.content = [*_relative_subject(reading, draft), *draft.content]


def _without_agent(reading: Reading, draft: Draft) -> None:
    """Take 'by' and the speaker off the content's beginning: 'were advised | by the guards | that it was late'."""
    if draft.source is None or not draft.content or draft.content[0].start >= draft.source.start:
        return
    first = reading.parse.within(draft.content[0])
    if (
        first
        and first[0].lower == "by"
        and 0 < draft.source.start - first[0].end < 3
        and draft.content[0].end > draft.source.end
    ):
        draft.content[0] = trim(reading.text, Span(draft.source.end, draft.content[0].end), ",; ")


def _with_office(reading: Reading, draft: Draft) -> None:
    """Give the source what stands before its preposition: '“...”, | head of | Norwick Mills Petar Lund said'."""
    if draft.source is None or not draft.content or draft.content[-1].end > draft.source.start:
        return
    held = reading.parse.within(draft.content[-1])
    if not held or held[-1].pos != "ADP" or draft.source.start - held[-1].end > 1:
        return
    comma = next((t for t in reversed(held) if t.text == ","), None)
    if comma is None or held[-1].i - comma.i > 5 or any(t.pos in ("VERB", "AUX") for t in held if t.i > comma.i):
        return
    before = reading.parse.tokens[comma.i - 1]
    draft.source = Span(reading.parse.tokens[comma.i + 1].start, draft.source.end)
    draft.content[-1] = Span(draft.content[-1].start, before.end)


def _relative_subject(reading: Reading, draft: Draft) -> list[Span]:
    """The pronoun that is the subject of what is told: 'a loss *which* she said *was small*'."""
    tokens = reading.parse.tokens
    verb = tokens[draft.cue_at or 0]
    first = reading.parse.within(draft.content[0])[0]
    if verb.dep not in ("relcl", "acl") or first.i <= verb.i or first.tag not in ("VBD", "VBZ", "VBP", "MD"):
        return []
    for k in range(verb.i - 1, max(-1, verb.i - 7), -1):
        if tokens[k].lower in ("which", "who", "that") and tokens[k].tag in ("WDT", "WP"):
            return [tokens[k].span]
        if tokens[k].pos not in ("PRON", "NOUN", "PROPN", "DET", "ADJ", "ADV", "AUX", "ADP", "NUM"):
            return []
    return []


def _parted_subject(reading: Reading, draft: Draft) -> list[Span]:
    """What stands before a cue that parts subject and verb: 'Tolen, said the statement, was late'."""
    tokens = reading.parse.tokens
    cue = tokens[draft.cue_at or 0]
    first = reading.parse.sentence_of(cue).first
    lead = tokens[first : max(first, cue.i - 1)]
    if not lead or len(lead) > 12 or tokens[cue.i - 1].text != "," or any(t.pos in ("VERB", "AUX") for t in lead):
        return []
    return [Span(lead[0].start, lead[-1].end)]


def address(reading: Reading, verb: Token, frame: Frame, draft: Draft) -> None:
    """Who is spoken to: the object of 'tell', the subject of its passive, the noun after 'to'."""
    parse = reading.parse
    if frame.to_object:
        for child in parse.children(verb, "dobj", "dative"):
            if child.i > verb.i and not any(s.contains(child.span) for s in draft.content):
                draft.addressees.append(child.i)
        first = reading.parse.at(draft.content[0].start)
        if first is not None and first.i == verb.i + 1 and first.lower in _TOLD and draft.content[0].length > 5:
            draft.addressees.append(first.i)  # 'tells us it is time', where 'us' was read into the clause
            draft.content[0] = trim(reading.text, Span(first.end, draft.content[0].end))
        if is_passive(parse, verb):
            subject = find_subject(parse, verb)
            if subject is not None:
                draft.addressees.append(subject.i)
    elif frame.group == "speech":
        for prep in parse.children(verb, "prep", "dative"):
            if prep.lower == "to" and not any(s.contains(prep.span) for s in draft.content):
                inner = parse.child(prep, "pobj")
                if inner is not None:
                    draft.addressees.append(inner.i)
