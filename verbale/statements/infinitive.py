"""Knows content that is an infinitive or a gerund: 'urged Lund to go', 'vowed to stay', 'denied having left'."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.framing import cue_spans, draft_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import find_subject, is_passive, is_somebody
from verbale.text.parse import Token

#: verbs whose object is always somebody
_TOLD = frozenset(["tell", "appeal", "warn", "remind", "inform", "encourage", "advise", "notify", "assure", "call"])


def _may_hear(reading: Reading, noun: Token) -> bool:
    return is_somebody(reading, noun) or noun.lemma in reading.lexicon.evidence


def request_to_somebody(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
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
    if verb.lemma == "call":
        spoken_to = None  # 'called him to say' is a telephone call
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
    if spoken_to is None and clause is not None and verb.lemma != "call":
        spoken_to = parse.child(clause, "nsubj")
    if spoken_to is None and is_passive(parse, verb):
        spoken_to = find_subject(parse, verb)
        target = infinitive_after(reading, verb, verb.i)
    else:
        target = infinitive_after(reading, verb, spoken_to.i) if spoken_to is not None else None
    if target is None and verb.lemma == "call" and parse.tokens[verb.i + 1].lower in ("on", "upon"):
        spoken_to, target = _called_on(reading, verb)
        more = [parse.tokens[verb.i + 1]]
    if spoken_to is None or target is None:
        return None
    if verb.lemma in _TOLD and spoken_to.i > verb.i and spoken_to.tag == "NN" and not _may_hear(reading, spoken_to):
        return None  # 'tells the story of a girl who dares to ...', 'appealed the ruling'
    objects = [c for c in parse.children(verb, "dobj", "dative") if verb.i < c.i < target.i]
    if len(objects) > 1 and verb.lemma in ("tell", "ask"):
        return None  # 'tells you a lot about what is to come'
    indices = [t.i for t in parse.subtree(target) if t.i > max(verb.i, spoken_to.i if spoken_to.i > verb.i else -1)]
    for split in parse.children(verb, "xcomp"):
        if split.i > target.i and split.i - max(indices, default=target.i) <= 2:
            indices += [t.i for t in parse.subtree(split)]  # 'to de-escalate' comes apart in the parser
    indices = _without_finite(reading, target, _with_joined(reading, verb, target, indices))
    lead = [i for i in indices if parse.tokens[i].lower == "to" and parse.tokens[i].head == target.i]
    if lead:
        first = lead[0]
        while first - 1 > verb.i and parse.tokens[first - 1].lower in ("not", "never"):
            first -= 1
        indices = sorted({i for i in indices if i >= first} | set(range(first, lead[0] + 1)))
    if spoken_to.i > verb.i and indices:
        # what is asked is that somebody do something: 'urged the council to go'
        begins = max(min(t.i for t in parse.subtree(spoken_to)), (more[-1].i if more else verb.i) + 1)
        indices = sorted({*indices, *range(begins, indices[0])})
    draft = draft_of(reading, verb, frame, indices, f"{frame.group}.whom-inf", cue_spans(reading, verb, *more))
    if draft is not None:
        draft.addressees.append(spoken_to.i)
    return draft


def _without_finite(reading: Reading, infinitive: Token, indices: list[int]) -> list[int]:
    """The infinitive without a finite verb joined to it: 'asked me to come | and allowed me to sit' tells two deeds."""
    parse = reading.parse
    if any(c.lemma == "have" for c in parse.children(infinitive, "aux")):
        return indices
    for joined in (parse.tokens[i] for i in indices if infinitive.tag == "VB"):
        if joined.tag not in ("VBD", "VBZ") or joined.dep != "conj" or joined.lower == joined.lemma:
            continue
        if parse.children(joined, "aux", "auxpass"):
            continue
        above = parse.head(joined)
        if above.i != infinitive.i and not (above.tag == "VBD" and above.dep == "advcl" and above.head == infinitive.i):
            continue  # 'asked me to come | and allowed ...', 'asked me to come whenever it rained | and allowed ...'
        if parse.child(joined, "nsubj", "nsubjpass", "expl") is None:
            kept = [i for i in indices if i < parse.subtree(joined)[0].i]
            while kept and parse.tokens[kept[-1]].dep in ("cc", "punct", "advmod") and kept[-1] > infinitive.i:
                kept.pop()
            return kept
    return indices


def _called_on(reading: Reading, verb: Token) -> tuple[Token | None, Token | None]:
    """Who is called on, and to do what, where the parser hung the infinitive elsewhere."""
    parse = reading.parse
    sentence = parse.sentence_of(verb)
    for i in range(verb.i + 3, min(sentence.last, verb.i + 14)):
        token = parse.tokens[i]
        if token.pos in ("VERB", "AUX") and token.tag != "VB":
            break
        if (
            token.tag == "VB"
            and parse.tokens[i - 1].lower == "to"
            and parse.tokens[i - 2].pos in ("NOUN", "PROPN", "PRON")
        ):
            return parse.tokens[i - 2], token
    return None, None


def infinitive_after(reading: Reading, verb: Token, position: int) -> Token | None:
    """The first 'to' infinitive after token `position` that hangs below the verb."""
    parse = reading.parse
    sentence = parse.sentence_of(verb)
    for i in range(position + 1, min(sentence.last, position + 14)):
        token = parse.tokens[i]
        if token.tag == "VB" and any(c.lower == "to" for c in parse.children(token, "aux")):
            return token if _hangs_on(reading, token, verb) else None
    return None


def _hangs_on(reading: Reading, token: Token, verb: Token) -> bool:
    """Hangs the infinitive on the verb with no finite clause between ('told me when I turned to him to explain it')?"""
    for above in reading.parse.ancestors(token):
        if above.i == verb.i:
            return True
        if above.dep in ("advcl", "relcl") and above.tag in ("VBD", "VBZ", "VBP") and above.i > verb.i:
            return False
    return False


def infinitive_complement(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("inf")
    if frame is None or (verb.dep == "acl" and verb.tag == "VBN"):
        return None  # 'costs expected to double'
    parse = reading.parse
    if "for" in frames and any(t.lower == "for" for t in parse.tokens[verb.i + 1 : verb.i + 2]):
        return None  # 'appealed for calm to prevail'
    for child in parse.children(verb, "xcomp", "ccomp", "advcl"):
        if child.i < verb.i or not any(c.lower == "to" for c in parse.children(child, "aux")):
            continue
        if child.dep == "advcl" and (
            frame.strength < 3 or any(c.dep in ("dobj", "dative") and c.entity != "DATE" for c in parse.children(verb))
        ):
            continue
        if is_passive(parse, verb) and frame.act not in ("claim",):
            continue
        indices = _with_joined(reading, verb, child, [t.i for t in parse.subtree(child)])
        indices = _without_finite(reading, child, indices)
        draft = draft_of(reading, verb, frame, indices, f"{frame.group}.inf")
        if (
            draft is not None
            and frame.act == "refuse"
            and child.lemma in ("comment", "say", "discuss", "answer", "respond")
        ):
            draft.negated = True
        return draft
    return None


def _with_joined(reading: Reading, verb: Token, infinitive: Token, indices: list[int]) -> list[int]:
    """The infinitive with those joined to it that the parser hung on the cue: 'pledged to mend roads, *fix* schools'."""
    parse = reading.parse
    for joined in parse.children(verb, "conj"):
        bare = joined.tag == "VB" and all(c.lower == "to" for c in parse.children(joined, "aux"))
        below = [t.i for t in parse.subtree(joined)]
        if not bare or below[0] < max(indices) or parse.child(joined, "nsubj") is not None:
            continue
        if all(t.dep in ("cc", "punct") for t in parse.tokens[max(indices) + 1 : below[0]]):
            chain = [joined, *[c for c in parse.children(joined, "conj") if parse.child(c, "nsubj") is None]]
            clauses = [c for c in parse.children(joined, "conj") if parse.child(c, "nsubj") is not None]
            clauses += [c for t in chain for c in parse.children(t, "advcl") if c.tag == "VBG" and reading.frames(c)]
            ends = min([parse.subtree(c)[0].i for c in clauses], default=below[-1] + 1)
            indices = [*indices, *range(max(indices) + 1, ends)]
    while indices and parse.tokens[indices[-1]].dep in ("cc", "punct") and indices[-1] > infinitive.i:
        indices.pop()
    return indices


def gerund_complement(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("ing")
    if frame is None:
        return None
    for child in reading.parse.children(verb, "xcomp", "pcomp", "ccomp"):
        if child.i > verb.i and child.tag == "VBG":
            return draft_of(reading, verb, frame, [t.i for t in reading.parse.subtree(child)], f"{frame.group}.gerund")
    return None
