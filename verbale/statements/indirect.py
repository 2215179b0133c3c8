"""Knows reported speech and thought without quotation marks of its own: what a cue verb's complement says."""

from __future__ import annotations

from verbale.statements.cues import PLAIN_FRAMES, Frame
from verbale.statements.framing import cue_spans, draft_from
from verbale.statements.joining import cut_at_joined, goes_on
from verbale.statements.reading import Draft, Reading, spans_of, widen_to_marks
from verbale.statements.source import SUBJECTS, find_subject, is_passive, phrase_of
from verbale.text.parse import Token
from verbale.text.spans import Span

_EMPTY_OBJECTS = frozenset(
    "it this that so something anything nothing everything what which thing word things one much more lot who whom whose way".split()
)
_TRAILING = ("of", "for", "as", "to", "over", "with", "against", "about", "on")
_PRONOUN_FIRST = frozenset(["i", "we", "you"])


def read_verb(reading: Reading, verb: Token) -> Draft | None:
    """The statement that `verb` reports through its complement, or None where the verb is no cue here."""
    frames = reading.frames(verb)
    if not frames or verb.dep in ("aux", "auxpass", "amod", "compound"):
        return None
    for attempt in (_clause, _somebody_to, _infinitive, _naming, _preposition, _object, _gerund, _parenthesis):
        draft = attempt(reading, verb, frames)
        if draft is not None:
            return draft if _has_source(reading, verb, draft) else None
    return None


def _has_source(reading: Reading, verb: Token, draft: Draft) -> bool:
    """Evidence needs something that can show; a mind needs somebody; speech may go without ('it was reported')."""
    if draft.source_at is None:
        return draft.group == "speech" and draft.confidence >= 0.45
    head = reading.parse.tokens[draft.source_at]
    if head.lower in ("this", "that", "there", "what"):
        return False
    if draft.group != "evidence":
        return True
    return (
        head.lemma in reading.lexicon.evidence
        or head.entity in ("PERSON", "ORG", "NORP", "GPE")
        or reading.actor_at(head.i) is not None
        or head.lower in ("he", "she", "they", "we", "i")
    )


def _draft(
    reading: Reading, verb: Token, frame: Frame, indices: list[int], rule: str, cue: list[Span] | None = None
) -> Draft | None:
    if reading.quoted[verb.i] != -1:
        indices = [i for i in indices if reading.quoted[i] == reading.quoted[verb.i]]
    spans = widen_to_marks(reading, spans_of(reading, indices), verb.span)
    if not spans:
        return None
    return draft_from(reading, verb, frame, spans, rule, cue)


def _clause(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("clause")
    parse = reading.parse
    if frame is None:
        return None
    for child in parse.children(verb, "ccomp"):
        if not _is_clause(reading, child) and not _garbled_clause(reading, verb, frame, child):
            continue
        if child.i < verb.i and parse.child(verb, *SUBJECTS) is None and verb.tag == "VBN":
            continue
        indices = [t.i for t in parse.subtree(child)]
        indices = _cut_new_report(reading, verb, cut_at_joined(reading, verb, indices))
        indices = goes_on(reading, verb, indices)
        if child.i > verb.i:
            indices = _with_lead(reading, verb, indices)
        else:
            indices = _past_parenthesis(reading, verb, indices)
        draft = _draft(reading, verb, frame, indices, f"{frame.group}.clause")
        if draft is not None:
            _address(reading, verb, frame, draft)
        return draft
    # 'told her that ...' where the parser hangs the clause on the one spoken to
    for child in parse.children(verb, "dobj", "dative"):
        for below in parse.children(child, "relcl", "acl", "ccomp"):
            mark = next(
                (c for c in parse.children(below, "mark", "nsubj", "dobj") if c.lower in ("that", "whether", "if")),
                None,
            )
            if frame.to_object and mark is not None:
                draft = _draft(reading, verb, frame, [t.i for t in parse.subtree(below)], f"{frame.group}.clause")
                if draft is not None:
                    draft.addressees.append(child.i)
                return draft
    return _that_clause(reading, verb, frame)


def _that_clause(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """A 'that' clause that the parser hung on a noun between: 'told them at a debate that ...'."""
    parse = reading.parse
    if frame.strength < 3 or parse.child(verb, "ccomp") is not None:
        return None
    sentence = parse.sentence_of(verb)
    for i in range(verb.i + 1, min(sentence.last, verb.i + 14)):
        token = parse.tokens[i]
        if token.lower != "that" or token.dep not in ("mark", "nsubj", "dobj", "det"):
            continue
        clause = parse.head(token)
        if token.dep in ("nsubj", "dobj") or clause.dep not in ("relcl", "acl", "advcl", "ccomp"):
            continue
        if any(a.i == verb.i for a in parse.ancestors(clause)):
            indices = [t.i for t in parse.subtree(clause)]
            draft = _draft(reading, verb, frame, indices, f"{frame.group}.clause")
            if draft is not None:
                _address(reading, verb, frame, draft)
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


def _is_clause(reading: Reading, child: Token) -> bool:
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


def _cut_new_report(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The complement up to where another report with a subject of its own is joined ('..., and Lund said ...')."""
    parse = reading.parse
    held = set(indices)
    if verb.i in held:
        own = {t.i for t in parse.subtree(verb)}
        held -= own if len(own) < len(held) else {verb.i}
    for i in sorted(held):
        token = parse.tokens[i]
        if token.dep not in ("conj", "advcl") or i < verb.i or token.pos != "VERB":
            continue
        if token.dep == "advcl" and not any(
            c.lower in ("while", "though", "although") for c in parse.children(token, "mark")
        ):
            continue
        frame = reading.frames(token).get("clause")
        if frame is None or frame.strength < 3 or parse.child(token, "nsubj", "nsubjpass") is None:
            continue
        if parse.child(token, "ccomp") is None or any(a.lower == "that" for a in parse.children(token, "mark")):
            continue
        if not any(c.text == "," for c in parse.children(parse.head(token), "punct")):
            continue
        start = min(t.i for t in parse.subtree(token))
        held = {k for k in held if k < start}
        while held and parse.tokens[max(held)].dep in ("cc", "punct", "mark"):
            held.discard(max(held))
        break
    return sorted(held)


def _past_parenthesis(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The content with the rest of a sentence that the cue only interrupts: 'There is, Lund says, no plan to leave'."""
    parse = reading.parse
    subject = parse.child(verb, "nsubj")
    sentence = parse.sentence_of(verb)
    if subject is None or not indices or max(indices) > verb.i:
        return indices
    inverted = subject.i > verb.i
    last = max(t.i for t in parse.subtree(subject)) if inverted else verb.i
    k = last + 1
    while k < sentence.last and k - last <= 4 and parse.tokens[k].text != ",":
        k += 1
    if (
        k >= sentence.last - 1
        or parse.tokens[k].text != ","
        or parse.tokens[min(verb.i, subject.i) - 1].pos in ("VERB",)
    ):
        return indices
    first = parse.tokens[k + 1]
    if first.tag in ("VBG", "WP", "WDT", "WRB") or first.lower in (
        "according",
        "adding",
        "citing",
        "while",
        "as",
        "after",
    ):
        return indices
    if inverted and not (
        first.dep in ("cc", "aux", "mark") or first.pos in ("VERB", "AUX") or first.lower in ("that", "to")
    ):
        return indices
    rest = range(k + 1, sentence.last)
    if any(i in reading.adopted or parse.tokens[i].head == verb.i and parse.tokens[i].dep == "conj" for i in rest):
        return indices
    return [*indices, *rest]


def _with_lead(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The complement with the 'that', 'whether' or 'to' that the parser left outside."""
    if not indices:
        return indices
    first = min(indices)
    before = reading.parse.tokens[first - 1] if first > 0 else None
    if (
        before is not None
        and before.i > verb.i
        and before.lower in ("that", "whether", "if", "how", "why", "to", "not")
    ):
        return [before.i, *indices]
    return indices


def _address(reading: Reading, verb: Token, frame: Frame, draft: Draft) -> None:
    """Who is spoken to: the object of 'tell', the subject of its passive, the noun after 'to'."""
    parse = reading.parse
    if frame.to_object:
        for child in parse.children(verb, "dobj", "dative"):
            if child.i > verb.i and not any(s.contains(child.span) for s in draft.content):
                draft.addressees.append(child.i)
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


def infinitive_after(reading: Reading, verb: Token, position: int) -> Token | None:
    """The first 'to' infinitive after token `position` that hangs below the verb."""
    parse = reading.parse
    sentence = parse.sentence_of(verb)
    for i in range(position + 1, min(sentence.last, position + 14)):
        token = parse.tokens[i]
        if token.tag == "VB" and any(c.lower == "to" for c in parse.children(token, "aux")):
            if any(a.i == verb.i for a in parse.ancestors(token)):
                return token
            return None
    return None


def _somebody_to(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """'urged Russia to enter talks', 'called on Moscow to withdraw', 'was asked to leave'."""
    frame = frames.get("whom_inf")
    if frame is None:
        return None
    parse = reading.parse
    spoken_to: Token | None = None
    more: list[Token] = []
    for child in parse.children(verb, "dobj", "dative", "nsubj"):
        if child.i > verb.i:
            spoken_to = child
    for prep in parse.children(verb, "prep", "prt"):
        if spoken_to is None and prep.lower in ("on", "upon", "with", "to") and prep.i > verb.i:
            inner = parse.child(prep, "pobj")
            if inner is not None:
                spoken_to = inner
                more = [prep]
    clause = next(
        (c for c in parse.children(verb, "ccomp", "xcomp") if c.i > verb.i and parse.child(c, "nsubj") is not None),
        None,
    )
    if spoken_to is None and clause is not None:
        spoken_to = parse.child(clause, "nsubj")
    if spoken_to is None and is_passive(parse, verb):
        spoken_to = find_subject(parse, verb)
        target = infinitive_after(reading, verb, verb.i)
    else:
        target = infinitive_after(reading, verb, spoken_to.i) if spoken_to is not None else None
    if spoken_to is None or target is None:
        return None
    indices = [t.i for t in parse.subtree(target) if t.i > max(verb.i, spoken_to.i if spoken_to.i > verb.i else -1)]
    for split in parse.children(verb, "xcomp"):
        if split.i > target.i and split.i - max(indices, default=target.i) <= 2:
            indices += [t.i for t in parse.subtree(split)]  # 'to de-escalate' comes apart in the parser
    lead = [i for i in indices if parse.tokens[i].lower == "to" and parse.tokens[i].head == target.i]
    if lead:
        first = lead[0]
        while first - 1 > verb.i and parse.tokens[first - 1].lower in ("not", "never"):
            first -= 1
        indices = sorted({i for i in indices if i >= first} | set(range(first, lead[0] + 1)))
    if frame.group == "mind" and spoken_to.i > verb.i:
        indices = sorted({*indices, *range(min(t.i for t in parse.subtree(spoken_to)), indices[0])})
    draft = _draft(reading, verb, frame, indices, f"{frame.group}.whom-inf", cue_spans(reading, verb, *more))
    if draft is not None:
        draft.addressees.append(spoken_to.i)
    return draft


def _infinitive(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("inf")
    if frame is None:
        return None
    parse = reading.parse
    for child in parse.children(verb, "xcomp", "ccomp", "advcl"):
        if child.i < verb.i or not any(c.lower == "to" for c in parse.children(child, "aux")):
            continue
        if child.dep == "advcl" and (
            frame.strength < 3 or any(c.dep in ("dobj", "dative") for c in parse.children(verb))
        ):
            continue
        if is_passive(parse, verb) and frame.act not in ("claim",):
            continue
        draft = _draft(reading, verb, frame, [t.i for t in parse.subtree(child)], f"{frame.group}.inf")
        if (
            draft is not None
            and frame.act == "refuse"
            and child.lemma in ("comment", "say", "discuss", "answer", "respond")
        ):
            draft.negated = True
        return draft
    return None


def _naming(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """'called the offer an insult', 'described it as a success', 'what he called "lies"'."""
    frame = frames.get("naming")
    if frame is None or is_passive(reading.parse, verb) or (verb.dep == "acl" and verb.tag == "VBN"):
        return None
    parse = reading.parse
    named = next((c for c in parse.children(verb, "dobj", "nsubj") if c.i > verb.i), None)
    small = next((c for c in parse.children(verb, "ccomp", "xcomp") if c.i > verb.i and c.pos not in ("AUX",)), None)
    name = next((c for c in parse.children(verb, "oprd", "attr", "acomp") if c.i > verb.i), None)
    as_phrase = next((c for c in parse.children(verb, "prep") if c.lower == "as" and c.i > verb.i), None)
    parts = [t for t in (named, name, as_phrase) if t is not None]
    if (
        small is not None
        and (parse.child(small, "nsubj") is not None or named is not None)
        and not _is_clause(reading, small)
    ):
        if not any(c.lower == "to" for c in parse.children(small, "aux")):
            parts.append(small)
    elif name is None and as_phrase is None:
        if named is None:
            return None
        held = parse.subtree(named)
        inside = any(reading.run_at(t.start) is not None for t in held)
        later = any(0 <= r.start - named.end < 3 for r in reading.runs)
        if not (inside or later):
            return None
    indices = sorted({t.i for part in parts for t in parse.subtree(part) if t.i > verb.i})
    if not indices:
        return None
    draft = _draft(reading, verb, frame, list(range(indices[0], indices[-1] + 1)), f"{frame.group}.naming")
    if draft is not None and len(draft.content) == 1:
        draft.content = [_to_quoted_name(reading, draft.content[0])]
    return draft


def _to_quoted_name(reading: Reading, content: Span) -> Span:
    """The content up to the quoted name, without what only follows it: 'her "a liar" on his radio show'."""
    ends = [r.end for r in reading.runs if content.start <= r.start and r.end < content.end]
    if not ends:
        return content
    following = next((t for t in reading.parse.within(Span(ends[-1], content.end)) if t.start >= ends[-1]), None)
    if (
        following is None
        or following.text == ","
        or following.lower in ("on", "in", "at", "during", "after", "when", "while")
    ):
        return Span(content.start, ends[-1])
    return content


def _preposition(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    parse = reading.parse
    passive = is_passive(parse, verb)
    if "for" in frames and not passive:
        for child in parse.children(verb, "advcl", "ccomp", "xcomp"):
            mark = next((c for c in parse.children(child, "mark", "aux", "prep") if c.lower == "for"), None)
            if mark is not None and child.i > mark.i > verb.i:
                # 'called for the talks to be moved'
                below = [t.i for t in parse.subtree(child) if t.i > mark.i]
                return _draft(reading, verb, frames["for"], below, "speech.for", cue_spans(reading, verb, mark))
    for prep in parse.children(verb, "prep", "prt", "dative"):
        frame = frames.get(prep.lower) if prep.lower not in PLAIN_FRAMES else None
        if frame is None or prep.i < verb.i or (passive and not frame.to_object):
            continue
        if any(c.i > verb.i for c in parse.children(verb, "dobj")) and not frame.to_object:
            continue
        below = [t.i for t in parse.subtree(prep) if t.i > prep.i]
        if not below:
            continue
        draft = _draft(reading, verb, frame, below, f"{frame.group}.{prep.lower}", cue_spans(reading, verb, prep))
        if draft is not None:
            _address(reading, verb, frame, draft)
        return draft
    return None


def _object(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("obj")
    if frame is None:
        return None
    parse = reading.parse
    passive = is_passive(parse, verb)
    if passive:
        thing = find_subject(parse, verb)
        if thing is None or not any(c.dep == "agent" for c in parse.children(verb)) or frame.strength < 2:
            return None
        span = phrase_of(reading, thing, verb)
        return draft_from(reading, verb, frame, [span], f"{frame.group}.passive")
    thing = next((c for c in parse.children(verb, "dobj") if c.i > verb.i), None)
    if thing is None or thing.lower in _EMPTY_OBJECTS:
        return None
    if verb.dep == "acl" and verb.tag == "VBN":
        return None
    indices = [t.i for t in parse.subtree(thing)]
    for prep in parse.children(verb, "prep"):
        if prep.i > indices[-1] and prep.lower in _TRAILING:
            if prep.i - indices[-1] <= 1:
                indices += [t.i for t in parse.subtree(prep)]
    return _draft(reading, verb, frame, indices, f"{frame.group}.object")


def _gerund(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("ing")
    if frame is None:
        return None
    for child in reading.parse.children(verb, "xcomp", "pcomp", "ccomp"):
        if child.i > verb.i and child.tag == "VBG":
            return _draft(reading, verb, frame, [t.i for t in reading.parse.subtree(child)], f"{frame.group}.gerund")
    return None


def _parenthesis(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """'He would not, he added, leave'; 'The bridge is safe, said Lund'; 'As Lund said, the bridge is safe'."""
    frame = frames.get("clause")
    if frame is None or frame.strength < 2:
        return None
    parse = reading.parse
    own = [t.i for t in parse.subtree(verb)]
    mark = next((c for c in parse.children(verb, "mark", "advmod") if c.lower == "as" and c.i < verb.i), None)
    if mark is not None and parse.child(verb, "nsubj") is None:
        return None
    if verb.dep in ("parataxis", "advcl") and verb.head != verb.i and (verb.dep == "parataxis" or mark is not None):
        held = [t.i for t in parse.subtree(parse.head(verb)) if t.i not in set(own)]
        rule = "as-clause" if mark is not None else "parenthesis"
        if len(held) > 2 and verb.tag != "VBG":
            return _draft(reading, verb, frame, held, f"{frame.group}.{rule}")
        return None
    return _before_comma(reading, verb, frame)


def _before_comma(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """A clause, a comma, and the cue with its subject at the sentence's end, where the parser saw no complement."""
    parse = reading.parse
    subject = parse.child(verb, "nsubj")
    if frame.group == "speech" and frame.strength < 3:
        return None
    if subject is None or frame.group not in ("speech", "evidence") or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    sentence = parse.sentence_of(verb)
    if subject.tag in ("WP", "WDT") or sentence.last - max(verb.i, subject.i) > 12 or abs(subject.i - verb.i) > 8:
        return None
    first = min(verb.i, min(t.i for t in parse.subtree(subject, without=("ccomp", "relcl"))))
    while first > sentence.first and parse.tokens[first - 1].dep in ("aux", "advmod"):
        first -= 1
    comma = first - 1
    if comma <= sentence.first + 2 or parse.tokens[comma].text != ",":
        return None
    indices = list(range(sentence.first, comma))
    if not any(parse.tokens[i].pos in ("VERB", "AUX") for i in indices):
        return None
    if parse.tokens[sentence.first].lower in (
        "while",
        "when",
        "after",
        "before",
        "although",
        "though",
        "as",
        "in",
        "asked",
        "speaking",
    ):
        return None
    return _draft(reading, verb, frame, indices, f"{frame.group}.before-comma")


def first_person(reading: Reading, draft: Draft) -> bool:
    """Does the source speak of itself ('I think', 'we hope')?"""
    return draft.source_at is not None and reading.parse.tokens[draft.source_at].lower in _PRONOUN_FIRST
