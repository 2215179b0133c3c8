"""Knows noun cues: 'her claim that ...', 'a promise to ...', 'Moscow's call for ...', 'issued a warning that ...'."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.framing import CONFIDENCE
from verbale.statements.reading import Draft, Reading, spans_of, widen_to_marks
from verbale.statements.source import agent_of, find_subject
from verbale.statements.sourcewords import name_source
from verbale.text.parse import Token
from verbale.text.spans import Span

#: verbs that lend a noun cue their subject: 'made a promise to', 'issued a threat to'
_LIGHT = frozenset(
    "make issue give have renew repeat reiterate send offer voice express deliver drop withdraw break keep lodge level "
    "add release publish face reject dismiss deny".split()
)
#: nouns whose 'of' names who holds them: 'the contention of Tolen that it is late'
_HELD = frozenset("contention claim assertion allegation admission belief view opinion argument conclusion".split())
_FOREIGN = frozenset(["face", "reject", "dismiss", "deny"])


def read_noun(reading: Reading, noun: Token) -> Draft | None:
    """The statement that a noun reports through its complement, or None."""
    if noun.pos not in ("NOUN", "PROPN"):
        return None
    frames = reading.lexicon.noun(noun.lemma)
    if not frames:
        return None
    found = _content(reading, noun, frames)
    if found is None:
        return None
    frame, indices, name = found
    owner = _owner(reading, noun)
    if owner is None:
        return None
    spans = widen_to_marks(reading, spans_of(reading, indices), noun.span)
    if not spans:
        return None
    cue = [noun.span] if name in ("clause", "inf") else [Span(noun.start, reading.parse.tokens[min(indices) - 1].end)]
    draft = Draft(spans, cue, frame.act, "noun", CONFIDENCE[frame.strength] - 0.1, f"noun.{name}", cue_at=noun.i)
    if any(c.lower == "no" for c in reading.parse.children(noun, "det")):
        draft.negated = True
    name_source(reading, draft, owner, noun)
    return draft if draft.source is not None else None


def _content(reading: Reading, noun: Token, frames: dict[str, Frame]) -> tuple[Frame, list[int], str] | None:
    parse = reading.parse
    for child in parse.children(noun):
        if child.i < noun.i:
            continue
        if child.dep in ("acl", "ccomp", "relcl", "xcomp"):
            mark = next((c for c in parse.children(child) if c.lower in ("that", "whether") and c.tag == "IN"), None)
            subordinate = mark is not None
            to = any(c.lower == "to" for c in parse.children(child, "aux"))
            # 'the claim that she made' is a relative clause: its 'that' is a pronoun (WDT), no conjunction
            if subordinate and "clause" in frames:
                return frames["clause"], [t.i for t in parse.subtree(child)], "clause"
            if to and "inf" in frames and child.tag == "VB":
                return frames["inf"], [t.i for t in parse.subtree(child)], "inf"
        elif child.dep == "prep" and child.lower in frames:
            below = [t.i for t in parse.subtree(child) if t.i > child.i]
            if below:
                return frames[child.lower], below, child.lower
    parted = _parted_clause(reading, noun) if "clause" in frames else []
    if parted:
        return frames["clause"], parted, "clause"
    verb = parse.head(noun)
    if "clause" in frames and noun.dep == "nsubj" and verb.lemma == "be" and verb.i > noun.i:
        for child in parse.children(verb, "ccomp"):
            mark = parse.child(child, "mark")
            if mark is not None and mark.lower == "that" and child.i > verb.i:
                return frames["clause"], [t.i for t in parse.subtree(child)], "clause"  # 'her answer was that ...'
    return None


def _parted_clause(reading: Reading, noun: Token) -> list[int]:
    """A 'that' clause behind a phrase of its noun: 'her assertion during the debate that “we are where we need to be”'."""
    parse = reading.parse
    last = parse.sentence_of(noun).last
    owned = parse.child(noun, "poss") is not None or parse.tokens[min(noun.i + 1, last - 1)].lower == "by"
    for k in range(noun.i + 1, min(last - 3, noun.i + 10)):
        token = parse.tokens[k]
        if token.lower == "that" and token.tag in ("IN", "WDT", "DT") and k > noun.i + (0 if owned else 99):
            following = parse.tokens[k + 1 : k + 3]
            quoted = any(reading.run_at(t.start) is not None for t in following)
            if token.dep != "mark" and not quoted:
                return []
            clause = parse.head(token)
            below = [t.i for t in parse.subtree(clause) if t.i >= k] if clause.i > k else []
            if quoted:
                run = next(r for t in following if (r := reading.run_at(t.start)) is not None)
                below = sorted({*below, *(t.i for t in parse.within(run))})
            return below if len(below) > 2 else []
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ") or token.tag in ("WP", "WDT", "WRB"):
            return []
    return []


def _owner(reading: Reading, noun: Token) -> Token | None:
    """Whose words the noun stands for: its possessor, its 'by' or 'from', an adjective of nation, its verb's subject."""
    parse = reading.parse
    owner = parse.child(noun, "poss")
    if owner is not None:
        return owner
    for prep in parse.children(noun, "prep", "agent"):
        if prep.lower in ("by", "from") or (prep.lower == "of" and noun.lemma in _HELD):
            inner = parse.child(prep, "pobj")
            if inner is not None and (prep.lower != "of" or inner.entity in ("PERSON", "ORG")):
                return inner
    for child in parse.children(noun, "acl"):
        if child.tag == "VBN":
            inner = agent_of(parse, child)
            if inner is not None:
                return inner
    for child in parse.children(noun, "compound", "amod", "nmod"):
        if child.entity in ("PERSON", "ORG", "GPE", "NORP"):
            return child
    if noun.dep == "dobj":
        verb = parse.head(noun)
        if verb.lemma in _LIGHT - _FOREIGN:
            subject = find_subject(parse, verb)
            if subject is not None and subject.dep == "nsubj":
                return subject
    return None
