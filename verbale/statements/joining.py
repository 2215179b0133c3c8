"""Knows which reports share a speaker though the parser hung one inside the other's content.

'Lund said the road was closed, and accused the ministry of neglect', 'says the plan failed and says he will resign',
'said he would sue, calling the ruling a disgrace': the later verb belongs to the speaker of the first, and is no
part of what the first reports.
"""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.reading import Reading
from verbale.statements.source import VEHICLES, is_passive, is_somebody
from verbale.text.parse import Token

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
#: verbs that go on with what the same speaker says: 'said the road was closed but added that ...'
_FURTHER = frozenset(["add", "continue", "reiterate", "conclude"])
#: what a law or a plan does as well as a person
_BY_THINGS = frozenset("call demand require show suggest promise indicate find propose allow threaten mean".split())
_FURTHER_SAID = frozenset(["state", "add", "note", "stress"])
_FINITE = ("VBD", "VBZ", "VBP")


def adopt_reports(reading: Reading) -> None:
    """Fill `reading.adopted`: a cue verb inside another's content to the cue verb whose speaker it shares."""
    parse = reading.parse
    for verb in parse.tokens:
        frame = reading.frames(verb).get("clause")
        if frame is None or frame.strength < 2 or _told_in(reading, verb) not in (*_FINITE, "VBG", "VBN"):
            continue
        for content in parse.children(verb, "ccomp"):
            if content.i < verb.i:
                continue
            for token in parse.subtree(content):
                if token.i > content.i and _belongs_outside(reading, verb, content, token):
                    reading.adopted.setdefault(token.i, verb.i)


def _belongs_outside(reading: Reading, verb: Token, content: Token, token: Token) -> bool:
    parse = reading.parse
    frames = reading.frames(token)
    if not frames or reading.quoted[token.i] != reading.quoted[verb.i]:
        return False
    if parse.child(token, *_SUBJECTS) is not None or token.head == token.i:
        return False
    above = parse.head(token)
    tag = _told_in(reading, token)
    if token.lemma == "find" and parse.tokens[token.i + 1].lower.endswith(("self", "selves")):
        return False  # 'said he fell ill and found himself alone'
    if is_passive(parse, token):
        return False  # 'revealed that he was promised leave, and was told to wait'
    if token.dep == "conj" and tag in ("VBD", "VBZ") and above.tag == "VB" and tag == _told_in(reading, verb):
        if token.lower != token.lemma and parse.child(token, "ccomp") is not None and "clause" in frames:
            return True  # 'has the means to go and added that ...': an infinitive is joined to no finite verb
    perfect = verb.tag == "VBN" and any(c.lemma == "have" for c in parse.children(verb, "aux"))
    if token.dep == "conj" and perfect and tag in ("VBD", "VBN") and not parse.children(token, "aux"):
        # 'have found that the law is unjust, and called for its repeal'
        return _on_spine(reading, content, above) and (
            _comma_before(reading, token) or not _may_report(reading, content)
        )
    if token.dep == "conj" and tag in _FINITE:
        if not _on_spine(reading, content, above):
            return False
        if tag != _told_in(reading, verb):
            clause = frames.get("clause")
            sure = clause is not None and clause.strength == 3 and parse.child(token, "ccomp") is not None
            return sure and _comma_before(reading, token) and _tense(reading, content) != tag
        himself = any(c.lower in ("he", "she", "it", "they") for c in parse.children(content, "nsubj", "nsubjpass"))
        both = _has_do(reading, verb) and _has_do(reading, token)  # 'did not say how many died and did not name them'
        both = both or (token.lemma in _FURTHER and _near(reading, token))
        strong = max(f.strength for f in frames.values()) >= 2
        both = both or (strong and reading.frames(verb)["clause"].act == "ask")  # 'asked whether it was so and accused'
        both = both or (strong and token.lemma not in _BY_THINGS and not _may_report(reading, content))
        # 'said towns had changed and urged people to look after them': what had been done is told by 'had' throughout
        before = any(c.lower == "had" for c in parse.children(content, "aux"))
        both = both or (strong and before and tag == "VBD" and not parse.children(token, "aux"))
        return both or himself or _comma_before(reading, token) or _tense(reading, content) != tag
    if token.tag == "VBG" and token.dep == "conj" and verb.tag == "VBG":
        if _on_spine(reading, content, above):
            return True
        # 'saying he had led in promoting women and calling him “a feminist”'
        return reading.parse.tokens[token.i - 1].lower == "and" and _surely_reports(reading, token)
    if token.tag == "VBG" and token.dep in ("advcl", "conj", "acl", "dep"):
        strong = max(f.strength for f in frames.values()) >= 2
        if token.lemma in _FURTHER_SAID and token.dep in ("advcl", "acl") and _adds_clause(reading, token):
            return True  # 'showed that he may win stating that a run-off is unlikely'
        joined = verb.tag == "VBG" and parse.tokens[token.i - 1].lower == "and" and _surely_reports(reading, token)
        return joined or (strong and _comma_before(reading, token))
    return False


def _may_report(reading: Reading, content: Token) -> bool:
    """Is the subject of the clause somebody, or a paper, that may report something itself?"""
    subject = reading.parse.child(content, "nsubj", "nsubjpass")
    if subject is None or subject.pos != "NOUN" or subject.tag == "NNS":
        return True
    return is_somebody(reading, subject) or subject.lemma in reading.lexicon.evidence | VEHICLES


def _adds_clause(reading: Reading, token: Token) -> bool:
    """Has the participle a 'that' clause, and hangs it on no paper or person that may say so?"""
    parse = reading.parse
    that = any(c.lower == "that" for b in parse.children(token, "ccomp") for c in parse.children(b, "mark"))
    above = parse.head(token)
    paper = above.lemma in VEHICLES | reading.lexicon.evidence | set(reading.lexicon.nouns) or is_somebody(
        reading, above
    )
    return that and above.pos in ("NOUN", "VERB") and not (token.dep == "acl" and (paper or above.tag == "NNS"))


def _surely_reports(reading: Reading, token: Token) -> bool:
    """Has a joined participle a clause or a quoted name of its own?"""
    frames, parse = reading.frames(token), reading.parse
    clause, naming = frames.get("clause"), frames.get("naming")
    if clause is not None and clause.strength >= 2 and parse.child(token, "ccomp") is not None:
        return True
    ahead = parse.tokens[token.i + 1 : token.i + 9]
    if clause is not None and clause.strength >= 2 and ahead and ahead[0].lower in ("how", "why", "whether", "that"):
        return True
    return naming is not None and naming.strength >= 2 and any(reading.run_at(t.start) is not None for t in ahead)


def _told_in(reading: Reading, verb: Token) -> str:
    """The verb's tag, in 'did not say' that of its 'did'."""
    if verb.tag != "VB":
        return verb.tag
    above = reading.parse.head(verb)
    if verb.dep in ("xcomp", "advcl") and above.lemma == "go" and above.tag in _FINITE and above.i < verb.i:
        return above.tag  # 'went on to say'
    aux = reading.parse.children(verb, "aux")
    return next((c.tag for c in aux if c.lemma == "do" and c.tag in _FINITE), "VB")


def _near(reading: Reading, token: Token) -> bool:
    return reading.parse.tokens[token.i - 1].lower in ("and", "but", "also", "then")


def _has_do(reading: Reading, verb: Token) -> bool:
    return any(c.lemma == "do" for c in reading.parse.children(verb, "aux"))


def _on_spine(reading: Reading, content: Token, token: Token) -> bool:
    """Is the token the content's head, or joined to it, or the head of its last clause?"""
    parse = reading.parse
    while token.i != content.i:
        if token.dep not in ("conj", "ccomp", "xcomp", "advcl", "relcl") or token.head == token.i:
            return False
        token = parse.head(token)
    return True


def _comma_before(reading: Reading, token: Token) -> bool:
    tokens = reading.parse.tokens
    k = token.i - 1
    while (
        k > 0
        and tokens[k].text != ","
        and (tokens[k].dep in ("cc", "advmod", "aux", "neg") or tokens[k].text in "”\"’'")
    ):
        k -= 1
    return tokens[k].text in (",", *DASHES)


def _tense(reading: Reading, content: Token) -> str:
    aux = [c for c in reading.parse.children(content, "aux", "auxpass") if c.tag in ("MD", *_FINITE)]
    return aux[0].tag if aux else content.tag


def cut_at_joined(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The content up to the first report that `verb` shares its speaker with."""
    joined = [i for i in indices if reading.adopted.get(i) == verb.i]
    if not joined:
        return indices
    parse = reading.parse
    start = min(joined)
    own = [t.i for t in parse.subtree(parse.tokens[start])]
    kept = [i for i in indices if i < start]
    while (
        kept
        and (parse.tokens[kept[-1]].dep in ("cc", "punct", "advmod", "aux", "neg", "mark"))
        and kept[-1] >= min(own) - 3
    ):
        kept.pop()
    return kept


def goes_on(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The content with a joined clause that the parser hung on the cue verb instead.

    'told them that he would win and he was ahead', 'said it has doubled its force, deployed ships and sent aircraft'.
    """
    parse = reading.parse
    if not indices:
        return indices
    last = max(indices)
    head = next(
        (parse.tokens[i] for i in indices if parse.tokens[i].dep == "ccomp" and parse.tokens[i].head == verb.i), None
    )
    if head is None or head.i < verb.i:
        return indices
    for joined in parse.children(verb, "conj"):
        own = [t.i for t in parse.subtree(joined)]
        if min(own) <= last or joined.i in reading.adopted:
            continue
        gap = parse.tokens[last + 1 : min(own)]
        if any(t.dep not in ("cc", "punct") for t in gap):
            continue
        comma = any(t.text == "," for t in gap)
        subject = parse.child(joined, *_SUBJECTS)
        frames = reading.frames(joined)
        if subject is not None:
            fits = not comma and subject.pos == "PRON" and "clause" not in frames
        else:
            perfect = any(c.lemma == "have" for c in parse.children(head, "aux"))
            fits = perfect and not frames and (joined.tag == "VBN" or joined.lower.endswith(("ed", "t")))
        if fits:
            indices = [*indices, *range(last + 1, max(own) + 1)]
            last = max(own)
    return indices
