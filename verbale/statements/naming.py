"""Knows content that says what something is called: 'called it "a lie"', 'described Lund as a fool', 'was dubbed "the thief"'."""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.clause import is_clause
from verbale.statements.cues import Frame
from verbale.statements.framing import draft_from, draft_of
from verbale.statements.nounphrase import phrase_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import OCCASIONS, agent_of, find_subject, is_active, is_passive
from verbale.text.parse import Token
from verbale.text.spans import Span, trim

#: verbs that name only with 'as': 'they see the deal as “a mistake”'
_SEEING = frozenset(["see", "view", "regard", "refer", "paint", "cast"])

#: where and when names are given, beside the occasions of other sayings
_GIVEN_AT = frozenset(
    "show radio television book column debate campaign article memo report video meeting hearing visit trip".split()
)


def naming(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """'called the offer an insult', 'described it as a success', 'what he called "lies"'."""
    frame = frames.get("naming")
    if frame is not None and is_passive(reading.parse, verb):
        return passive_naming(reading, verb, frames)
    if frame is not None and verb.dep == "acl" and verb.tag == "VBN":
        named_by = agent_of(reading.parse, verb) or (_doer_behind_name(reading, verb) if frame.strength > 1 else None)
    else:
        named_by = None
    if named_by is not None:
        return passive_naming(reading, verb, frames)
    if frame is None or (verb.dep == "acl" and verb.tag == "VBN" and not is_active(reading, verb)):
        return None
    if is_active(reading, verb) and verb.dep == "acl":
        return _quoted_name(reading, verb, frame)
    parse = reading.parse
    if _named_behind(reading, verb):
        return None
    following = parse.tokens[verb.i + 1].lower if verb.i + 1 < len(parse.tokens) else ""
    if verb.lemma == "call" and following in ("on", "upon", "for"):
        return None
    named = next((c for c in parse.children(verb, "dobj", "nsubj") if c.i > verb.i), None)
    complements = [c for c in parse.children(verb, "ccomp", "xcomp") if c.i > verb.i]
    small = next((c for c in complements if c.pos != "AUX" or verb.lemma == "consider"), None)
    names = [c for c in parse.children(verb, "oprd", "attr", "acomp") if c.i > verb.i]
    name = names[-1] if names else None
    asked = any(c.tag in ("WP", "WDT") for c in parse.children(verb, "dobj", "oprd", "attr"))
    if asked and names:
        name = names[0]
    elif named is None and len(names) > 1:
        named = names[0]  # 'called both Tolen and Lund “crazy”'
    as_phrase = next((c for c in parse.children(verb, "prep") if c.lower == "as" and c.i > verb.i), None)
    if named is not None and as_phrase is None:
        as_phrase = next((c for c in parse.children(named, "prep") if c.lower == "as" and c.i > named.i), None)
    if verb.lemma in _SEEING and as_phrase is None and name is None:
        return None  # 'has seen the "big tent"'
    relative = verb.dep in ("relcl", "acl") or any(c.tag in ("WP", "WDT") for c in parse.children(verb))
    if named is None and as_phrase is not None and as_phrase.i == verb.i + 1 and not relative and verb.lemma != "refer":
        return None  # 'with the schools viewed as safe': by nobody who is told
    if verb.lemma == "call" and verb.tag == "VBN" and following[:1].isalpha() and _has_other_name(reading, verb):
        return None  # 'a firm also called Norwick Mills'
    if verb.lemma == "call" and name is not None and _lies(reading, name):
        return None  # 'the ship called the port situated in the north'
    if named is None and as_phrase is not None and verb.lemma == "refer":
        to = next((c for c in parse.children(verb, "prep") if c.lower == "to" and c.i < as_phrase.i), None)
        named = parse.child(to, "pobj") if to is not None else None
    parts = [t for t in (named, name, as_phrase) if t is not None]
    if (
        small is not None
        and (parse.child(small, "nsubj", "nsubjpass") is not None or named is not None)
        and not is_clause(reading, small)
    ):
        to = next((c for c in parse.children(small, "aux") if c.lower == "to"), None)
        if verb.lemma == "call" and small.tag in ("VBN", "VBD") and not _has_marks(reading, small):
            return None  # 'the ship called the port situated in the north'
        if to is None or (parse.tokens[to.i + 1].lower == "be" and verb.lemma not in ("call", "cast", "offer")):
            parts.append(small)  # 'declared it to be “dead”'
    elif name is None and as_phrase is None:
        if named is None:
            return _quoted_name(reading, verb, frame)
        held = parse.subtree(named)
        inside = any(reading.run_at(t.start) is not None for t in held)
        ends = parse.tokens[parse.sentence_of(verb).last - 1].end
        later = next((r for r in reading.runs if 0 <= r.start - held[-1].end < 3 and r.start < ends), None)
        if not inside and later is None:
            return _quoted_name(reading, verb, frame)
        if later is not None and name is None and as_phrase is None:
            parts += list(parse.within(later))
    indices = sorted({t.i for part in parts for t in parse.subtree(part) if t.i > verb.i})
    if not indices:
        return None
    bare = named is None and small is None and as_phrase is None  # 'citizens deemed responsible'
    bare = bare or parts == [named] or (name is not None and name.lower == "names")  # 'call them names'
    judged = verb.lemma == "consider" and verb.tag in ("VBD", "VBZ", "VBP") and (as_phrase or small) is not None
    if ((frame.strength == 1 and not judged) or bare) and not any(
        reading.marked(parse.tokens[i], verb) for i in indices
    ):
        return _quoted_name(reading, verb, frame) if frame.strength > 1 and names else None
    draft = draft_of(reading, verb, frame, list(range(indices[0], indices[-1] + 1)), f"{frame.group}.naming")
    if draft is not None and len(draft.content) == 1:
        draft.content = [_without_joint(reading, _to_quoted_name(reading, draft.content[0]))]
        if any(reading.run_at(s.end - 1) is not None for s in draft.content):
            draft.confidence = max(draft.confidence, 0.45)  # 'took to the stage to call Varden “a fool”'
        draft.content = _what_that_means(reading, verb) + draft.content
    return draft


def _has_other_name(reading: Reading, verb: Token) -> bool:
    """Tells 'also called', 'formerly called' a name that a thing has?"""
    tokens = reading.parse.tokens
    before, behind = tokens[verb.i - 1], tokens[verb.i + 1]
    return before.lower in ("also", "formerly", "now", "once", "then") and behind.pos == "PROPN"


def _lies(reading: Reading, name: Token) -> bool:
    """Tells a participle where something is ('situated north of')?"""
    following = reading.parse.tokens[name.i + 1 : name.i + 2]
    placed = (
        name.tag in ("VBN", "VBD") and bool(following) and (following[0].pos == "ADP" or following[0].dep == "advmod")
    )
    return placed and not _has_marks(reading, name)


def _has_marks(reading: Reading, head: Token) -> bool:
    return any(reading.run_at(t.start) is not None for t in reading.parse.subtree(head))


def _what_that_means(reading: Reading, verb: Token) -> list[Span]:
    """What is named in 'a toll that she called “cruel”'; behind a comma it is told of already."""
    parse = reading.parse
    that = next((c for c in parse.children(verb) if c.lower == "that" and c.tag == "WDT" and c.i < verb.i), None)
    if verb.dep != "relcl" or that is None or parse.tokens[that.i - 1].text == ",":
        return []
    thing = parse.head(verb)
    return [phrase_of(reading, thing, verb)] if thing.i < that.i and thing.pos in ("NOUN", "PROPN") else []


def _named_behind(reading: Reading, verb: Token) -> bool:
    """Is the verb a participle behind a comma that tells a name ('The boy, identified as Peter, fled')?"""
    parse = reading.parse
    following = parse.tokens[verb.i + 1] if verb.i + 1 < len(parse.tokens) else None
    if following is None or following.lower != "as" or verb.tag not in ("VBN", "VBD") or verb.i == 0:
        return False
    whom = any(c.tag in ("WP", "WDT") for c in parse.children(verb))
    plain = not parse.children(verb, "aux", "auxpass", "nsubj") and parse.tokens[verb.i - 1].text == ","
    return plain and not whom and agent_of(parse, verb) is None


def _quoted_name(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """A name in quotation later in the clause, where the parser lost the thread: 'called the idea that ... "absurd"'."""
    parse = reading.parse
    if frame.strength < 2 or verb.i + 2 >= len(parse.tokens) or verb.lemma == "refer":
        return None
    sentence = parse.sentence_of(verb)
    following = parse.tokens[verb.i + 1]
    if following.pos in ("ADP", "PART") or (following.pos == "PUNCT" and reading.run_at(following.start) is None):
        return None
    for i in range(verb.i + 1, min(sentence.last, verb.i + 25)):
        token = parse.tokens[i]
        run = reading.run_at(token.start)
        if run is not None:
            return draft_of(reading, verb, frame, list(range(verb.i + 1, i + 1)), f"{frame.group}.naming")
        if token.text in (";", ":") or (token.tag in ("VBD", "VBZ") and "quote" in reading.frames(token)):
            return None
        if token.tag in ("VBD", "VBZ", "VBP") and token.head == token.i:
            return None
        if token.text == "," and not _as_follows(reading, i, sentence.last):
            return None
    return None


def _as_follows(reading: Reading, comma: int, last: int) -> bool:
    """Leads only an aside to 'as' and a quoted name: 'portrayed Lund, a baker, as “a thief”'?"""
    tokens = reading.parse.tokens
    for k in range(comma + 1, min(last, comma + 12)):
        if tokens[k].lower in ("as", "of") and tokens[k - 1].text == ",":
            return any(reading.run_at(t.start) is not None for t in tokens[k : k + 5])
        if tokens[k].tag in ("VBD", "VBZ", "VBP", "MD", "VBG") or tokens[k].text in (";", ":"):
            return False
    return False


def _to_quoted_name(reading: Reading, content: Span) -> Span:
    """The content up to the last quoted name, without what only follows it: 'her "a liar" on his radio show'.

    With a further name that is joined to it: 'Varden as "kind" with a "great heart"'.
    """
    ends = [r.end for r in reading.runs if content.start <= r.start and r.end <= content.end]
    if not ends:
        return content
    last = ends[-1]
    for run in reading.runs:
        between = reading.text[last : run.start].lower().split() if 0 < run.start - last < 20 else []
        if between and between[0] in ("and", "or", "with") and set(between[1:]) <= {"a", "an", "the", "as", "of"}:
            last = run.end
    if last >= content.end:
        return _with_reason(reading, Span(content.start, last))
    following = reading.parse.at(last) or reading.parse.at(last + 1)
    parted = reading.text[last - 2 : last - 1] == ","
    if following is not None and following.lower in ("on", "in", "at") and not parted:
        if not _tells_occasion(reading, following):
            return content
    if (
        following is None
        or (parted and (following.tag in ("WDT", "WP", "DT", "IN") or following.pos == "ADP"))
        or following.entity in ("DATE", "TIME")
        or following.text in (",", "(", *DASHES)
        or following.lower in ("on", "in", "at", "during", "after", "when", "while", "earlier", "this", "last")
    ):
        return Span(content.start, last)
    return content


def _tells_occasion(reading: Reading, preposition: Token) -> bool:
    """Is it when or where the name was given ('on Monday', 'in a tweet'), rather than what it is a name for ('in the war')?"""
    inner = reading.parse.child(preposition, "pobj")
    if inner is None or inner.entity in ("DATE", "TIME") or inner.pos == "PROPN" or inner.pos == "NUM":
        return True
    return inner.lemma in OCCASIONS | _GIVEN_AT or any(
        c.entity in ("DATE", "TIME") for c in reading.parse.children(inner)
    )


def _without_joint(reading: Reading, content: Span) -> Span:
    """The content without an 'and' at its end, or on to what that joins: '“grave” and in breach of the treaty'."""
    parse = reading.parse
    held = parse.within(content)
    if len(held) < 3 or held[-1].dep != "cc":
        return content
    following = parse.tokens[held[-1].i + 1 : held[-1].i + 2]
    if following and following[0].pos == "ADP":
        below = [t for t in parse.subtree(following[0]) if t.sentence == held[-1].sentence]
        return Span(content.start, below[-1].end)
    return Span(content.start, held[-2].end)


def _with_reason(reading: Reading, content: Span) -> Span:
    """The content with what the name needs: '“a mistake” because nobody lives there', '“wider” than the sea'."""
    parse = reading.parse
    k = reading.index_at(content.end)
    if not 0 < k < len(parse.tokens) or parse.tokens[k].sentence != parse.tokens[k - 1].sentence:
        return content
    here = parse.tokens[k]
    if here.lower in ("in", "on", "at") and parse.head(here).i < k and not _tells_occasion(reading, here):
        if content.start <= parse.head(here).start < content.end and parse.head(here).pos in ("NOUN", "PROPN"):
            return Span(content.start, parse.tokens[max(t.i for t in parse.subtree(here))].end)
    if parse.tokens[k].lower in ("for", "than", "of", "without", "amid", "amidst", "about", "against"):
        return Span(content.start, parse.tokens[max(t.i for t in parse.subtree(parse.tokens[k]))].end)
    if parse.tokens[k].lower not in ("because", "that", "if", "who"):
        return content
    clause = parse.head(parse.tokens[k])
    if clause.i < k or parse.tokens[k].sentence != parse.tokens[k - 1].sentence:
        return content
    return Span(content.start, parse.tokens[max(t.i for t in parse.subtree(clause))].end)


def passive_naming(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """'The plan was called "a joke" by Varden', 'Tolen was described by Varden as a fool': who is named, and how."""
    frame = frames.get("naming")
    parse = reading.parse
    behind = verb.dep == "acl" and verb.tag == "VBN"
    doer = agent_of(parse, verb) if frame is not None and (behind or is_passive(parse, verb)) else None
    if doer is None and frame is not None and frame.strength > 1:
        doer = _doer_behind_name(reading, verb)
    if behind:
        thing = parse.head(verb) if doer is not None else None
    else:
        thing = find_subject(parse, verb) if doer is not None else None
    if frame is not None and doer is None and not behind:
        return _called_by_nobody(reading, verb, frame)
    if frame is None or doer is None or thing is None or (frame.strength < 2 and not behind):
        return None
    name = next(
        (
            c
            for c in parse.children(verb, "oprd", "attr", "prep")
            if c.i > verb.i and (c.dep != "prep" or c.lower == "as")
        ),
        None,
    )
    if name is None:
        return None
    span = parse.subtree_span(name)
    if behind and not any(reading.run_at(t.start) is not None for t in parse.within(span)):
        return None  # 'a town called home by many'
    if span.overlaps(phrase_of(reading, doer, verb)) and doer.i > name.i:
        span = Span(span.start, parse.tokens[doer.i - 1].start)
    draft = draft_from(reading, verb, frame, [phrase_of(reading, thing, verb), span], f"{frame.group}.naming")
    draft.content = [trim(reading.text, s, ",; ") for s in draft.content]
    return draft


def _doer_behind_name(reading: Reading, verb: Token) -> Token | None:
    """Whom a 'by' right behind the quoted name tells, wherever the parser hung it: 'labelled as a “witch hunt” by Lund'."""
    tokens = reading.parse.tokens
    for token in tokens[verb.i + 1 : min(verb.i + 12, reading.parse.sentence_of(verb).last)]:
        if token.lower == "by" and reading.run_at(tokens[token.i - 1].start) is not None:
            return reading.parse.child(token, "pobj") if reading.run_at(token.start) is None else None
        if token.text in (",", ";", ":") or (
            token.tag in ("VBD", "VBZ", "VBP") and reading.run_at(token.start) is None
        ):
            return None
    return None


def _called_by_nobody(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """'The road has been dubbed the “path of tears”': a name in quotation that somebody unnamed gave."""
    parse = reading.parse
    thing = find_subject(parse, verb)
    if (
        thing is None
        or not parse.children(verb, "auxpass")
        or thing.lower in ("it", "this", "that")
        or frame.strength < 2
    ):
        return None
    for token in parse.tokens[verb.i + 1 : min(verb.i + 7, parse.sentence_of(verb).last)]:
        run = reading.run_at(token.start)
        if run is not None and not run.contains(verb.span):
            ahead = parse.tokens[token.i - 1].lower
            if not run.of(reading.text)[1:2].islower() and ahead not in ("the", "a", "an", "as"):
                return None  # 'was called “Night Watch”': a title
            name = Span(parse.tokens[verb.i + 1].start, run.end)
            draft = draft_from(reading, verb, frame, [phrase_of(reading, thing, verb), name], f"{frame.group}.named")
            draft.source, draft.source_at = None, None
            draft.confidence = 0.5
            return draft
        if token.pos in ("PUNCT", "VERB", "AUX") or token.lower in ("by", "in", "after", "for", "to"):
            return None
    return None
