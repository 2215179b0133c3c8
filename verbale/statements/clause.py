"""Knows content that is a clause: 'said that ...', '..., Lund says, ...'."""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.cues import Frame
from verbale.statements.extent import (
    cut_new_report,
    from_mark,
    from_the_start,
    past_parenthesis,
    to_the_end,
    up_to_speaker,
    with_lead,
    with_subject,
    without_day,
    without_link,
)
from verbale.statements.framing import address, cue_spans, draft_of
from verbale.statements.joining import cut_at_joined, goes_on
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import SUBJECTS, VEHICLES, is_passive, is_somebody
from verbale.text.parse import Token

#: verbs of saying that with an infinitive tell what somebody goes on to do
_GOES_ON = frozenset(["continue", "begin", "start"])


#: verbs with 'to' before what was said by others
_ANSWERS = frozenset(["respond", "react", "reply", "object", "add", "speak"])


def report_of_clause(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("clause")
    parse = reading.parse
    if frame is None:
        return None
    for child in sorted(parse.children(verb, "ccomp"), key=lambda c: c.i < verb.i):
        if (
            not is_clause(reading, child)
            and not (frame.strength == 3 and _fares_to_rise(reading, frames, child))
            and not _garbled_clause(reading, verb, frame, child)
        ):
            continue
        if verb.tag == "VBG" and verb.dep == "acl" and "obj" in frames and _opens_with_thing(reading, verb, child):
            continue  # 'the firm proposing the mine has not been heard'
        if verb.tag == "VBN" and verb.dep in ("acl", "amod", "pcomp") and child.i > verb.i and frame.act != "ask":
            if parse.child(child, "mark") is None and not parse.children(verb, "aux", "auxpass"):
                continue  # 'with the year declared by the council as ..., towns will have to ...'
        if child.i < verb.i and verb.tag == "VBN":
            subject = parse.child(verb, *SUBJECTS)
            if subject is None or (is_passive(parse, verb) and subject.lower != "it" and subject.dep != "expl"):
                continue
        if child.i < verb.i and verb.lemma in _GOES_ON and any(c.tag == "VB" for c in parse.children(verb, "xcomp")):
            continue  # 'The exception is Lund: he continues to play'
        if child.i > verb.i and _says_too(reading, verb, child):
            continue  # 'declared an emergency saying that it was late'
        if verb.lemma == "find" and _was_found_so(reading, child):
            continue  # 'found the ferry lying on its side', 'found six tickets linked to the theft'
        if child.i > verb.i and (
            _named_by(reading, verb) or _of_nearer(reading, verb, child, indices_of(reading, child))
        ):
            continue
        if _of_words(reading, verb, child):
            continue  # 'saying what he said was bold': of his words
        if _on_condition(reading, verb, frame, child):
            continue  # 'suggesting a lack of care if it rains'
        indices = [t.i for t in parse.subtree(child)]
        if child.i > verb.i and indices[0] > verb.i + 1 and parse.tokens[indices[0] - 1].lower in ("and", "or"):
            continue  # 'she said at a meeting on floods and what can be done'
        indices = cut_new_report(reading, verb, cut_at_joined(reading, verb, indices))
        indices = goes_on(reading, verb, indices)
        if child.i > verb.i:
            if not frame.to_object and indices:
                indices = with_subject(reading, verb, child, indices)
            indices = from_mark(reading, verb, indices)
            indices = to_the_end(reading, verb, with_lead(reading, verb, _rejoined(reading, verb, child, indices)))
            indices = without_day(reading, verb, without_link(reading, verb, indices))
        else:
            indices = past_parenthesis(reading, verb, from_the_start(reading, verb, indices))
            indices = up_to_speaker(reading, verb, indices)
        if verb.tag == "VBN" and frame.act == "ask":
            indices = _up_to_answer(reading, verb, indices)
        clear = verb.i
        if reading.lemma(verb) == "make clear":
            clear = next((t.i for t in parse.tokens[verb.i + 1 : verb.i + 3] if t.lower == "clear"), verb.i)
        more = [parse.tokens[i] for i in range(verb.i + 1, clear + 1)]
        indices = [i for i in indices if i > clear or i < verb.i]
        own = cue_spans(reading, verb, *more) if more else None
        draft = draft_of(reading, verb, frame, indices, f"{frame.group}.clause", own)
        if draft is not None:
            address(reading, verb, frame, draft)
        return draft
    # 'told her that ...' where the parser hangs the clause on the one spoken to
    for child in parse.children(verb, "dobj", "dative"):
        for below in parse.children(child, "relcl", "acl", "ccomp"):
            mark = next(
                (c for c in parse.children(below, "mark", "nsubj", "dobj") if c.lower in ("that", "whether", "if")),
                None,
            )
            if frame.to_object and mark is not None and _may_be_told(reading, child):
                told = to_the_end(reading, verb, [t.i for t in parse.subtree(below)])
                draft = draft_of(reading, verb, frame, told, f"{frame.group}.clause")
                if draft is not None:
                    draft.addressees.append(child.i)
                return draft
    for child in parse.children(verb, "advcl"):
        mark = parse.child(child, "mark")
        if frame.act == "ask" and mark is not None and mark.lower in ("if", "whether") and child.i > verb.i:
            return draft_of(reading, verb, frame, [t.i for t in parse.subtree(child)], f"{frame.group}.clause")
    return _that_clause(reading, verb, frame) or _run_together(reading, verb, frame)


def _up_to_answer(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The question without the answer that the parser drew into it: 'When asked what matters most, | a third named rain'."""
    parse = reading.parse
    if verb.i - parse.sentence_of(verb).first > 3 or parse.children(verb, "nsubjpass") or not indices:
        return indices
    tokens = parse.tokens
    for k in indices:
        if tokens[k].text != "," or reading.run_at(tokens[k].start) is not None:
            continue
        asked = any(tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in indices if i < k)
        rest = [tokens[i] for i in indices if i > k]
        if asked and any(t.tag in ("VBD", "VBZ", "MD") for t in rest) and rest[0].pos not in ("CCONJ", "SCONJ", "ADP"):
            return [i for i in indices if i < k]
    return indices


def _opens_with_thing(reading: Reading, verb: Token, child: Token) -> bool:
    """Follows the clause a participle with no comma before and no 'that' behind it, so that its subject may be the object?"""
    first = reading.parse.tokens[verb.i + 1 : verb.i + 2]
    if reading.parse.children(child, "mark") or child.i < verb.i or verb.i == 0 or first[0].tag in ("WRB", "WP", "WDT"):
        return False
    return reading.parse.tokens[verb.i - 1].pos in ("NOUN", "PROPN")


def _may_be_told(reading: Reading, noun: Token) -> bool:
    """May the noun be somebody who is told something, rather than a thing ('assure a result that pleases')?"""
    return noun.tag != "NN" or noun.lemma in reading.lexicon.nouns or is_somebody(reading, noun)


def _was_found_so(reading: Reading, child: Token) -> bool:
    """Does a participle only tell of the thing found?"""
    parse = reading.parse
    if parse.children(child, "aux", "auxpass", "mark"):
        return False
    if child.tag == "VBG":
        return True
    behind = parse.tokens[child.i + 1 : child.i + 2]
    return child.tag in ("VBD", "VBN") and bool(behind) and behind[0].tag in ("IN", "TO") and child.lower.endswith("ed")


def _says_too(reading: Reading, verb: Token, child: Token) -> bool:
    """Is what the parser takes for the clause a participle that reports something itself, behind the cue's own object?"""
    parse = reading.parse
    frame = reading.frames(child).get("clause")
    if child.tag != "VBG" or frame is None or frame.strength < 3 or parse.children(child, "aux", "mark"):
        return False
    thing = parse.child(child, "nsubj")
    told = parse.child(child, "ccomp") is not None
    return thing is not None and told and thing.pos == "NOUN" and parse.subtree(thing)[0].i == verb.i + 1


def indices_of(reading: Reading, child: Token) -> list[int]:
    return [t.i for t in reading.parse.subtree(child)]


def _named_by(reading: Reading, verb: Token) -> bool:
    """Has a participle its doer and its name: 'With 2013 declared by the club as a year of rest, towns will ...'?"""
    parse = reading.parse
    if verb.tag != "VBN" or parse.children(verb, "aux", "auxpass"):
        return False
    return bool(parse.children(verb, "agent")) and any(c.lower == "as" for c in parse.children(verb, "prep"))


def _of_nearer(reading: Reading, verb: Token, child: Token, indices: list[int]) -> bool:
    """Belongs the clause to a verb that stands nearer: 'was told to go after *concluding* it was late'?

    Or asks the cue nothing but 'why': 'When she asked why, he said it was late'.
    """
    tokens = reading.parse.tokens
    if len(indices) > 1 and tokens[indices[0]].tag in ("WRB", "WP") and tokens[indices[1]].text == ",":
        return True
    gap = tokens[verb.i + 1 : indices[0]]
    asked = any(t.tag == "TO" and tokens[t.i + 1].tag == "VB" for t in gap[1:]) and "whom_inf" in reading.frames(verb)
    if asked and not reading.parse.children(child, "mark") and all(t.lower != "that" for t in gap):
        return True  # 'ordered the villagers to leave as the river | rose'
    for token in tokens[verb.i + 2 : indices[0]]:
        frame = reading.frames(token).get("clause") if token.tag in ("VBG", "VB") else None
        if frame is None or frame.strength < 2 or token.dep in ("amod", "compound", "prep"):
            continue
        if reading.run_at(token.start) is None and not reading.parse.children(token, "ccomp"):
            near = indices[0] - token.i <= 2 or (frame.to_object and reading.parse.children(token, "dobj"))
            return bool(near)
    return False


def _of_words(reading: Reading, verb: Token, child: Token) -> bool:
    """Is 'what he said' the words themselves, of which 'was bold' tells, rather than what was told to be so?"""
    parse = reading.parse
    what = next((c for c in parse.children(verb, "dobj", "pobj") if c.lower == "what" and c.i < verb.i), None)
    if what is None or child.lemma != "be" or child.i != verb.i + 1:
        return False
    before = parse.tokens[what.i - 1] if what.i > parse.sentence_of(verb).first else None
    if before is None or before.pos in ("CCONJ", "SCONJ", "PUNCT"):
        return True
    return "clause" in reading.frames(before)


def _on_condition(reading: Reading, verb: Token, frame: Frame, child: Token) -> bool:
    """Tells an 'if' behind the verb's own object on what condition, and not what is asked?"""
    parse = reading.parse
    if frame.to_object or not any(c.lower == "if" for c in parse.children(child, "mark")):
        return False
    return any(verb.i < c.i < child.i for c in parse.children(verb, "dobj"))


def _rejoined(reading: Reading, verb: Token, clause: Token, indices: list[int]) -> list[int]:
    """The clause with the end of it that the parser made a second one: 'stated that no step, whatever it be, | should hurt'."""
    parse = reading.parse
    for other in parse.children(verb, "ccomp"):
        below = [t.i for t in parse.subtree(other)]
        gap = parse.tokens[max(indices, default=verb.i) + 1 : below[0]]
        if other.i < clause.i or not is_clause(reading, other) or reading.frames(other) or below[0] in reading.adopted:
            continue
        if below[0] > max(indices, default=below[-1]) and all(t.text == "," for t in gap):
            indices = [*indices, *range(max(indices) + 1, below[-1] + 1)]
    return indices


def _run_together(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """A clause whose subject the parser took for the cue's object: 'found loss of crops in May | exceeded a tenth'.

    The clause's verb then hangs on the cue as if joined to it, though no 'and' and no comma joins them.
    """
    parse = reading.parse
    frames = reading.frames(verb)
    if any(name in frames and frames[name].strength > 1 for name in ("obj", "inf", "whom_inf", "naming")):
        return None
    if frame.strength < 2 or frame.to_object or verb.tag not in ("VBD", "VBZ", "VBP") or is_passive(parse, verb):
        return None
    for child in parse.children(verb, "conj", "dep", "parataxis"):
        modal = next((c for c in parse.children(child, "aux") if c.tag in ("MD", "VBD", "VBZ", "VBP")), None)
        first = modal.i if modal is not None else child.i
        if child.i <= verb.i + 1 or (modal is None and child.tag not in ("VBD", "VBZ", "VBP")):
            continue
        gap = parse.tokens[verb.i + 1 : first]
        if not gap or parse.child(child, "nsubj", "nsubjpass", "expl") is not None:
            continue
        if any(t.dep == "cc" and t.head in (verb.i, child.i) for t in gap) or gap[-1].pos == "PUNCT":
            continue
        if any(t.tag in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT") or t.text in (":", ";", *DASHES) for t in gap):
            continue
        if any(t.text == "," for t in gap) and gap[0].pos != "ADP":
            continue
        if not any(t.pos in ("NOUN", "PROPN", "PRON") for t in gap):
            continue
        told = [*range(verb.i + 1, first), *(t.i for t in parse.subtree(child) if t.i >= first)]
        return draft_of(reading, verb, frame, to_the_end(reading, verb, told), f"{frame.group}.clause")
    return None


def _fares_to_rise(reading: Reading, frames: dict[str, Frame], child: Token) -> bool:
    """The headline's clause without a finite verb: 'Minister says fares to rise'."""
    if "inf" in frames or "whom_inf" in frames or "naming" in frames:
        return False
    return child.pos in ("VERB", "AUX") and reading.parse.child(child, "nsubj", "nsubjpass") is not None


def _that_clause(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """A 'that' clause that the parser hung on a noun between: 'told them at a debate that ...'."""
    parse = reading.parse
    if frame.strength < 3 or parse.child(verb, "ccomp") is not None:
        return None
    sentence = parse.sentence_of(verb)
    for i in range(verb.i + 1, min(sentence.last, verb.i + 14)):
        token = parse.tokens[i]
        if token.text in (";", "“", '"'):
            return None
        if token.lower == "that" and parse.tokens[i - 1].lower == "so":
            return None  # 'so that': a purpose
        if token.lower != "that" or token.dep not in ("mark", "nsubj", "dobj", "det"):
            continue
        clause = parse.head(token)
        if verb.lemma in _ANSWERS and any(t.lower in ("to", "at", "on") for t in parse.tokens[verb.i + 1 : verb.i + 3]):
            return None  # 'responded to reports that ...'
        whole = token.dep == "dobj" and len(parse.children(clause, "dobj", "attr", "ccomp")) > 1
        if (token.dep in ("nsubj", "dobj") and not whole) or clause.dep not in ("relcl", "acl", "advcl", "ccomp"):
            continue  # a pronoun, unless the clause has its object beside it: 'said at the talks that he will take it'
        noun = parse.head(clause)
        vehicle = (
            noun.lemma in VEHICLES and noun.dep == "pobj" and parse.head(noun).lower in ("in", "during", "on", "via")
        )
        owned = parse.child(noun, "poss") is not None and clause.dep == "acl"
        if noun.i > verb.i and (noun.lemma in reading.lexicon.nouns or owned) and not vehicle:
            return None  # 'hit back at claims that ...': the noun's own content
        above = parse.head(clause)
        if above.i > verb.i and above.pos == "VERB" and clause.dep == "ccomp":
            return None  # 'informed the clubs to ensure that ...'
        below = any(a.i == verb.i for a in parse.ancestors(clause))
        if below or not any(t.pos in ("VERB", "AUX") for t in parse.tokens[verb.i + 1 : i]):
            indices = to_the_end(reading, verb, [t.i for t in parse.subtree(clause) if t.i >= i])
            draft = draft_of(reading, verb, frame, indices, f"{frame.group}.clause")
            if draft is not None:
                address(reading, verb, frame, draft)
            return draft
        return None
    return None


def _garbled_clause(reading: Reading, verb: Token, frame: Frame, child: Token) -> bool:
    """A complement whose head the parser took for a noun or adjective, though a clause it is: 'said the plan “amounts to ...'."""
    parse = reading.parse
    if frame.strength < 3 or frame.group != "speech" or child.i < verb.i:
        return False
    if any(c.lower == "to" for c in parse.children(child, "aux")) or child.tag == "VBG":
        return False
    below = parse.subtree(child)
    return len(below) >= 5 and "naming" not in reading.frames(verb)


def is_clause(reading: Reading, child: Token) -> bool:
    """Has the complement a finite verb, or at least a subject of its own?"""
    parse = reading.parse
    aux = parse.children(child, "aux")
    if any(a.lower == "to" for a in aux):
        return False
    if child.tag in ("VBD", "VBZ", "VBP", "MD") or any(a.tag in ("MD", "VBD", "VBZ", "VBP") for a in aux):
        return True
    if any(a.tag in ("VBD", "VBZ", "VBP") for a in parse.children(child, "auxpass")):
        return True
    return parse.child(child, "nsubj", "nsubjpass", "expl", "csubj") is not None and child.pos in ("VERB", "AUX")
