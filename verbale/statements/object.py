"""Knows content that is a noun phrase: 'condemned the attack', 'called for talks', 'spoke about the flood'."""

from __future__ import annotations

from verbale.statements.cues import PLAIN_FRAMES, Frame
from verbale.statements.deeds import tells_deed
from verbale.statements.extent import through_marks
from verbale.statements.framing import address, cue_spans, draft_from, draft_of, mood_of
from verbale.statements.listing import with_list
from verbale.statements.nounphrase import phrase_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import OCCASIONS, VEHICLES, agent_of, find_subject, is_passive
from verbale.text.parse import Token
from verbale.text.spans import Span

_EMPTY_OBJECTS = frozenset(
    "it this that so something anything nothing everything what which thing word things one much more lot who whom whose way".split()
)
#: what is stressed with all that depends on it
_WEIGHTY = frozenset(
    "importance need necessity significance role commitment readiness support urgency value desire".split()
)
_ASIDES = frozenset(["while", "after", "before", "when", "as"])
_TRAILING = ("of", "for", "as", "to", "over", "with", "without", "against", "about", "on")


def prepositional_content(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    parse = reading.parse
    passive = is_passive(parse, verb)
    if "for" in frames and not passive:
        for child in parse.children(verb, "advcl", "ccomp", "xcomp"):
            mark = next((c for c in parse.children(child, "mark", "aux", "prep") if c.lower == "for"), None)
            if mark is not None and child.i > mark.i > verb.i:
                # 'called for the talks to be moved'
                below = [t.i for t in parse.subtree(child) if t.i > mark.i]
                return draft_of(reading, verb, frames["for"], below, "speech.for", cue_spans(reading, verb, mark))
    for prep in parse.children(verb, "prep", "prt", "dative"):
        frame = frames.get(prep.lower) if prep.lower not in PLAIN_FRAMES else None
        if frame is None or prep.i < verb.i or (passive and not frame.to_object):
            continue
        if any(c.i > verb.i for c in parse.children(verb, "dobj")) and not frame.to_object:
            continue
        subject = parse.child(verb, "nsubj")
        if frame.act == "accuse" and not any(c.tag in ("WP", "WDT") for c in parse.children(verb, "dobj")):
            continue  # only 'whom they accuse of theft'
        if prep.lower == "to" and subject is not None and subject.lemma in VEHICLES:
            continue  # 'the statement refers to the flood'
        inner = parse.child(prep, "pobj")
        if inner is not None and inner.lower.endswith(("self", "selves")):
            continue  # 'refers to herself as a witness'
        fronted = verb.tag == "VBG" and verb.dep == "advcl" and verb.i < verb.head and not parse.children(verb, "aux")
        opening = verb.tag == "VBG" and verb.i == parse.sentence_of(verb).first
        if verb.lemma in ("speak", "talk", "comment", "remark") and (fronted or opening):
            continue  # 'Speaking about the show, he said'
        if verb.lemma in ("speak", "talk") and subject is not None and _means(verb, subject):
            continue
        if prep.lower == "to" and verb.tag in ("VBG", "VB") and not _is_finite(reading, verb):
            continue  # 'referring to the flood, he said': only what the words that follow are about
        below = without_asides(reading, [t.i for t in parse.subtree(prep) if t.i > prep.i])
        if not below:
            continue
        if prep.lower == "for" and inner is not None and inner.entity == "PERSON" and verb.lemma in ("call", "ask"):
            if not any(t.lower == "to" for t in parse.tokens[inner.i + 1 : inner.i + 3]):
                continue  # 'called for his batter, Lund'
        if prep.lower == "for":
            below = _with_purpose(reading, below)
        below = with_list(reading, without_occasion(reading, without_next_subject(reading, below)))
        below = through_marks(reading, below)
        draft = draft_of(reading, verb, frame, below, f"{frame.group}.{prep.lower}", cue_spans(reading, verb, prep))
        if draft is not None:
            address(reading, verb, frame, draft)
        return draft
    return None


#: what stands between a feeling that is expressed and its cause
_FELT = ("at", "over", "about", "with")


def _means(verb: Token, subject: Token) -> bool:
    """Does nobody speak: 'it speaks of neglect', 'when we are talking about tolls'?"""
    return subject.lower == "it" or (verb.tag == "VBG" and subject.lower in ("we", "you"))


def object_content(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    frame = frames.get("obj")
    if frame is None or (frame.strength == 1 and mood_of(reading, verb) < 0.7):
        return None
    parse = reading.parse
    passive = is_passive(parse, verb)
    if passive:
        thing = find_subject(parse, verb)
        if (
            thing is None
            or not any(c.dep == "agent" for c in parse.children(verb))
            or frame.strength < 2
            or frame.act not in ("accuse", "condemn", "praise", "propose", "demand", "deny")
        ):
            return None
        content = [phrase_of(reading, thing, verb)]
        doer = agent_of(parse, verb)
        below = parse.children(doer, "prep") if doer is not None and frame.act == "accuse" else []
        for prep in [*parse.children(verb, "prep"), *below]:
            if prep.lower in ("of", "for", "as") and prep.i > verb.i:
                content.append(parse.subtree_span(prep))
        draft = draft_from(reading, verb, frame, content, f"{frame.group}.passive")
        if draft.source is not None and doer is not None and any(s.overlaps(draft.source) for s in content):
            draft.source = Span(draft.source.start, doer.end)  # 'accused by many of sabotage'
        return draft
    if frame.group == "evidence":
        shown = _all_that_follows(reading, verb)
        return draft_of(reading, verb, frame, shown, "evidence.object") if shown else None
    thing = next((c for c in parse.children(verb, "dobj") if c.i > verb.i), None)
    if thing is None or thing.lower in _EMPTY_OBJECTS or (thing.entity == "DATE" and thing.tag == "NNP"):
        return None  # 'promised Sunday to end it'
    if verb.dep == "acl" and verb.tag == "VBN":
        return None
    if _speaks_last(reading, verb, frames, thing):
        return None
    if verb.tag == "VBP" and thing.pos == "PROPN" and verb.i and parse.tokens[verb.i - 1].text == ",":
        return None  # 'her lawyer, advocate Mira Tolen'
    if tells_deed(reading, verb, frame, thing):
        return None
    if verb.lemma in ("cite", "quote", "reference") and _may_speak(reading, thing):
        return None  # 'citing local police': a source, nothing said
    if frame.strength == 1 and verb.tag == "VBG" and not _stands_apart(reading, verb):
        return None  # 'a letter confirming the visit', 'failed by not reporting their income'
    if verb.lemma in ("quote", "cite") and any(
        c.lower == "as" for t in (verb, thing) for c in parse.children(t, "prep")
    ):
        return None  # 'quoted Tolen as saying'
    if verb.lemma in ("quote", "cite") and any(t.lower == "saying" for t in parse.within(_reach(reading, verb))):
        return None  # 'quoted a spokesman for the fishermen saying'
    indices = _without_claim(reading, without_asides(reading, [t.i for t in parse.subtree(thing)]))
    if parse.tokens[indices[-1]].tag == "POS":
        return None  # the parser lost what is owned
    clause = frames.get("clause")
    following = parse.tokens[indices[-1] + 1 : indices[-1] + 2]
    if clause is not None and clause.strength == 3 and following and _takes_subject(reading, verb, following[0]):
        if verb.tag == "VBG" and verb.dep == "acl" and parse.tokens[verb.i - 1].pos in ("NOUN", "PROPN"):
            return None  # 'the firm proposing the mine has not been heard'
        # 'predicted prices would rise', 'indicating the army keeps both': a clause, whatever the parser made of it
        whole = list(range(indices[0], _clause_end(reading, verb)))
        return draft_of(reading, verb, clause, whole, f"{clause.group}.clause")
    weighty = thing.lemma in _WEIGHTY
    for prep in parse.children(verb, "prep"):
        if (
            weighty
            and prep.i == indices[-1] + 1
            and prep.lower in ("in", "between", "among", "by", "through", "across")
        ):
            when = parse.child(prep, "pobj")
            if when is not None and when.entity != "DATE" and when.lemma not in OCCASIONS:
                indices += [t.i for t in parse.subtree(prep)]  # 'stressed the importance of trade | in many fields'
        elif prep.i > indices[-1] and (prep.lower in _TRAILING or (verb.lemma == "express" and prep.lower in _FELT)):
            if prep.i - indices[-1] <= 1:
                indices += without_asides(reading, [t.i for t in parse.subtree(prep)])
    indices = without_occasion(reading, without_next_subject(reading, _with_joined(reading, verb, indices)))
    indices = through_marks(reading, with_list(reading, _with_tail(reading, verb, frame, indices)))
    return draft_of(reading, verb, frame, _with_because(reading, indices), f"{frame.group}.object")


def _without_claim(reading: Reading, indices: list[int]) -> list[int]:
    """The object without a cue that the parser took for a noun: 'denied any part in it | and claims to be a victim'."""
    tokens = reading.parse.tokens
    for i in indices[2:]:
        frames = reading.lexicon.verb(reading.lexicon.forms.get(tokens[i].lower, ""))
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        if tokens[i].tag != "NNS" or tokens[i - 1].lower != "and" or not tokens[i].text.islower():
            continue
        if (following == "to" and "inf" in frames) or (following == "that" and "clause" in frames):
            return [k for k in indices if k < i - 1]
    return indices


def _clause_end(reading: Reading, verb: Token) -> int:
    """Where the clause of the cue ends: at the sentence's end, or in 'Norland, which denies its troops have left, says' before 'says'."""
    parse = reading.parse
    sentence = parse.sentence_of(verb)
    if verb.dep != "relcl" or sentence.root <= verb.i:
        return sentence.last
    end = sentence.root
    return end - 1 if parse.tokens[end - 1].text == "," else end


def _takes_subject(reading: Reading, verb: Token, token: Token) -> bool:
    """Is it a finite verb whose subject the parser may have taken for an object?"""
    if token.tag == "MD" or (token.tag == "VBZ" and verb.tag == "VBG" and token.dep not in ("relcl", "acl")):
        return True  # 'indicating the army keeps both'
    if (
        verb.lemma in ("request", "demand", "propose", "recommend")
        and token.tag in ("VB", "VBP")
        and token.pos in ("VERB", "AUX")
    ):
        return token.dep not in ("relcl", "acl", "conj")  # 'requested the council hold talks'
    if token.tag == "VBP" and token.lower in ("have", "are", "do") and token.dep not in ("relcl", "acl", "conj"):
        return True  # 'denies its troops have left'
    return token.tag in ("VBZ", "VBD") and token.dep not in ("relcl", "acl") and not reading.frames(token)


def _with_because(reading: Reading, indices: list[int]) -> list[int]:
    """What is called so with why: 'rejected the idea as “absurd” *because nobody asked*'."""
    tokens = reading.parse.tokens
    last = max(indices)
    if last + 2 >= len(tokens) or reading.run_at(tokens[last].start) is None or tokens[last + 1].lower != "because":
        return indices
    clause = reading.parse.head(tokens[last + 1])
    return (
        [*indices, *range(last + 1, max(t.i for t in reading.parse.subtree(clause)) + 1)]
        if clause.i > last
        else indices
    )


def _with_joined(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The object with a noun joined to it that the parser hung on the verb: 'praised his “calm” and *his wit*'."""
    parse = reading.parse
    for joined in parse.children(verb, "conj"):
        below = [t.i for t in parse.subtree(joined)]
        held = parse.tokens[max(indices) + 1 : below[0]]
        if joined.pos in ("NOUN", "PROPN") and below[0] > max(indices) and parse.child(joined, "nsubj") is None:
            if all(t.dep in ("cc", "punct") for t in held) and any(t.lower in ("and", "or") for t in held):
                indices = [*indices, *range(max(indices) + 1, below[-1] + 1)]
    return indices


def _is_finite(reading: Reading, verb: Token) -> bool:
    return any(c.tag in ("MD", "VBD", "VBZ", "VBP") for c in reading.parse.children(verb, "aux"))


def without_occasion(reading: Reading, indices: list[int]) -> list[int]:
    """The content without the occasion of the saying at its end: 'his resignation | in an address on Monday'."""
    parse = reading.parse
    for i in indices:
        token = parse.tokens[i]
        if i == indices[0] or token.dep != "prep" or token.lower not in ("in", "at", "during", "on", "via", "through"):
            continue
        when = parse.child(token, "pobj")
        if when is None or (when.entity != "DATE" and when.lemma not in OCCASIONS):
            continue
        if max(t.i for t in parse.subtree(token)) >= max(indices):
            return [k for k in indices if k < i]
    return indices


def _stands_apart(reading: Reading, verb: Token) -> bool:
    """Stands a participle behind a comma or in a finite form ('was stressing'), so that it tells a saying of its own?"""
    before = reading.parse.tokens[verb.i - 1] if verb.i else None
    above = reading.parse.head(verb)
    if before is not None and before.pos == "CCONJ" and verb.dep == "conj" and above.tag == "VBG" and above.i < verb.i:
        return _stands_apart(reading, above)  # 'for not reporting it or explaining their choice'
    if before is not None and before.lower in ("after", "before", "while", "by") and verb.lemma != "thank":
        return True  # 'After noting the need for rain, Tolen left'
    return bool(reading.parse.children(verb, "aux")) or before is None or before.pos in ("PUNCT", "CCONJ", "ADV")


def without_next_subject(reading: Reading, indices: list[int]) -> list[int]:
    """The content without the subject of what comes next: 'cited the flood | and Varden | told the press'."""
    tokens = reading.parse.tokens
    last = max(indices, default=0)
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        following is None
        or following.tag not in ("VBD", "VBZ", "VBP", "MD")
        or following.sentence != tokens[last].sentence
    ):
        return indices
    joint = next((i for i in reversed(indices) if tokens[i].dep == "cc"), None)
    return [i for i in indices if i < joint] if joint is not None and joint > min(indices) else indices


def _with_tail(reading: Reading, verb: Token, frame: Frame, indices: list[int]) -> list[int]:
    """The object with what the parser cut off it: 'accused rivals, such as A, *of* plotting', 'the need *to* build'."""
    parse = reading.parse
    last = max(indices)
    sentence = parse.sentence_of(verb)
    following = parse.tokens[last + 1 : last + 3]
    if len(following) < 2 or following[0].i >= sentence.last:
        return indices
    if frame.act == "claim" and frame.group == "stance":
        rest = parse.tokens[last + 1 : sentence.last]
        cause = next((t for t in rest if t.lower == "to" and t.dep in ("prep", "dative")), None)
        return (
            [*indices, *range(last + 1, max(t.i for t in parse.subtree(cause)) + 1)] if cause is not None else indices
        )
    if frame.act == "accuse":
        rest = parse.tokens[last + 1 : min(sentence.last, last + 22)]
        of = next(
            (t for t in rest if t.dep == "prep" and t.lower in ("of", "for") and _accuses(reading, verb, t)), None
        )
        if of is not None:
            return [*indices, *range(last + 1, max(t.i for t in parse.subtree(of)) + 1)]
        return indices
    if frame.group != "speech":
        return indices
    to = following[0]
    if to.lower == "to" and to.dep == "aux" and parse.head(to).dep in ("xcomp", "advcl"):
        return [*indices, *range(last + 1, max(t.i for t in parse.subtree(parse.head(to))) + 1)]
    if to.text == "," and following[1].lower in ("especially", "particularly", "notably", "including"):
        stop = next((t.i for t in parse.tokens[last + 2 : sentence.last] if t.text in (",", ";", ".")), sentence.last)
        return [*indices, *range(last + 1, stop)]
    if to.text == "," and following[1].lower == "while":
        clause = parse.head(following[1])
        if clause.tag == "VBG" and parse.child(clause, "nsubj") is None:
            return [*indices, *range(last + 1, max(t.i for t in parse.subtree(clause)) + 1)]
    return indices


def _speaks_last(reading: Reading, verb: Token, frames: dict[str, Frame], thing: Token) -> bool:
    """Is what looks like the object the speaker: 'The road will be closed, stressed the Chancellor.'?"""
    tokens = reading.parse.tokens
    clause = frames.get("clause")
    if clause is None or clause.strength < 3 or verb.i == 0 or tokens[verb.i - 1].text != ",":
        return False
    last = max(t.i for t in reading.parse.subtree(thing))
    ends = last + 1 >= len(tokens) or tokens[last + 1].text in (".", ",", "”", '"')
    named = reading.actor_at(thing.i) is not None or thing.lemma in reading.lexicon.persons or thing.entity == "PERSON"
    return ends and named and verb.tag in ("VBD", "VBZ")


def _with_purpose(reading: Reading, indices: list[int]) -> list[int]:
    """'Appealed for calm *to prevail*', where the parser hung the infinitive elsewhere."""
    parse = reading.parse
    last = max(indices)
    following = parse.tokens[last + 1 : last + 2]
    if not following or following[0].lower != "to" or following[0].dep != "aux":
        return indices
    purpose = parse.head(following[0])
    return [*indices, *range(last + 1, max(t.i for t in parse.subtree(purpose)) + 1)]


def _reach(reading: Reading, verb: Token) -> Span:
    """The verb and the dozen tokens of its sentence after it."""
    last = min(reading.parse.sentence_of(verb).last, verb.i + 13) - 1
    return Span(verb.start, reading.parse.tokens[last].end)


def _may_speak(reading: Reading, thing: Token) -> bool:
    return (
        reading.actor_at(thing.i) is not None
        or thing.entity in ("PERSON", "ORG")
        or thing.lemma in reading.lexicon.persons
        or thing.lemma in ("source", "media", "agency", "newspaper")
    )


def _accuses(reading: Reading, verb: Token, preposition: Token) -> bool:
    """Does the phrase hang on the verb, or name a deed ('of plotting')?"""
    parse = reading.parse
    return preposition.head == verb.i or (preposition.lower == "of" and parse.child(preposition, "pcomp") is not None)


def without_asides(reading: Reading, indices: list[int]) -> list[int]:
    """The indices without a clause at their end that tells when or meanwhile: 'the ban while others stayed silent'."""
    parse = reading.parse
    for i in indices:
        token = parse.tokens[i]
        if token.lower in _ASIDES and token.dep in ("mark", "advmod"):
            clause = parse.head(token)
            if clause.dep == "advcl" and parse.child(clause, "nsubj", "nsubjpass") is not None and i > indices[0]:
                return [k for k in indices if k < i]
    return indices


def _all_that_follows(reading: Reading, verb: Token) -> list[int]:
    """What a poll shows, however the parser cut it: 'shows Tolen leading Varden by ten points, with a tenth undecided'."""
    parse = reading.parse
    kept: list[int] = []
    for child in parse.children(verb):
        if child.i < verb.i or child.dep in ("punct", "prt"):
            continue
        if child.dep in ("cc", "conj", "parataxis", "nsubj"):
            break
        if child.dep == "advcl" and any(c.lower in _ASIDES for c in parse.children(child, "mark", "advmod")):
            break
        kept += [t.i for t in parse.subtree(child) if t.i > verb.i]
    has_thing = any(c.dep in ("dobj", "ccomp", "xcomp", "oprd") and c.i > verb.i for c in parse.children(verb))
    return sorted(kept) if has_thing else []
