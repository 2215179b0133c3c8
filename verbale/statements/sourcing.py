"""Knows how the speaker of a cue is found around it, and by which words it is named."""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.people import is_of_people
from verbale.statements.reading import Reading
from verbale.statements.source import (
    SUBJECTS,
    VEHICLES,
    agent_of,
    beside,
    find_subject,
    is_active,
    is_passive,
    is_somebody,
)
from verbale.text.parse import Token

#: prepositions of the place where something is
_PLACES = frozenset("in at on inside near within under".split())
#: who takes a paper does not speak through it
_TAKES = frozenset(
    "receive get see read find obtain cite quote reference review leak share view have carry bear contain".split()
)
#: what is perceived may speak itself: 'heard it saying'
_PERCEIVES = frozenset("hear see watch catch record film quote show remember recall have keep leave".split())
_FIGURES = frozenset("datum data figure figures number statistic statistics result results".split())


def source_of(reading: Reading, verb: Token) -> Token | None:
    """Who speaks: the agent of a passive, otherwise the subject; None for 'it was reported' and 'X was told'."""
    parse = reading.parse
    if is_passive(parse, verb):
        return agent_of(parse, verb)
    if is_active(reading, verb):
        return parse.head(verb)
    if verb.dep == "acl" and verb.tag == "VBN" and parse.child(verb, "nsubj") is None:
        return agent_of(parse, verb)
    if verb.tag == "VBN" and verb.dep in ("advcl", "ROOT") and not parse.children(verb, "aux", "nsubj"):
        return agent_of(parse, verb) or (
            beside(reading, verb) if verb.dep == "ROOT" else None
        )  # 'Asked about the road, ...'
    parted = between_commas(reading, verb)
    if parted is not None:
        return parted[0]
    holder = reading.adopted.get(verb.i)
    if holder is not None:
        return source_of(reading, parse.tokens[holder])
    subject = (
        _who_adds(reading, verb)
        or _of_sentence(reading, verb)
        or _right_before(reading, verb)
        or find_subject(parse, verb)
    )
    if subject is not None and reading.quoted[subject.i] != reading.quoted[verb.i]:
        subject = earlier_speaker(reading, verb)
    if subject is not None and verb.tag == "VBG" and reading.marked(subject, verb):
        root = parse.tokens[parse.sentence_of(verb).root]
        main = find_subject(parse, root) if root.i < verb.i else None
        subject = (
            main if main is not None and not reading.marked(main, verb) else subject
        )  # 'on “Good Day,” calling it so'
    if subject is None and verb.tag in ("VBD", "VBZ", "VBP") and verb.dep != "conj":
        inverted = verb.i and parse.tokens[verb.i - 1].text == "," and parse.child(verb, "ccomp") is not None
        subject = (after_cue(reading, verb) if inverted else None) or beside(reading, verb)
    if subject is not None and subject.pos == "VERB" and not subject.text[0].isupper() and subject.i < verb.i:
        subject = beside(reading, verb) or subject
    if subject is not None and verb.tag == "VBG" and (subject.i == verb.head or subject.head == verb.i):
        subject = _over_pronoun(reading, verb, _over_thing(reading, verb, subject))
    if subject is None and verb.tag == "VBG" and verb.dep != "conj":
        subject = _of_main_clause(reading, verb)
    finite = verb.tag in ("VBD", "VBZ", "VBP") and verb.dep != "conj"
    spoken_to = any(f.to_object for f in reading.frames(verb).values())
    has_object = any(c.i > verb.i and not _ends_aside(reading, verb, c) for c in parse.children(verb, "dobj"))
    if (
        finite
        and not spoken_to
        and not has_object
        and subject is not None
        and subject.i < verb.i
        and parse.tokens[verb.i - 1].text == ","
    ):
        subject = after_cue(reading, verb) or subject
    if subject is not None and subject.dep == "csubj" and subject.tag == "VBG" and finite:
        subject = beside(reading, verb)  # 'Speaking to the Post, Lund, a farmer, said'
    if subject is None or subject.dep in ("expl", "csubj"):
        return None
    return subject


def between_commas(reading: Reading, verb: Token) -> tuple[Token, int] | None:
    """The noun phrase that alone stands with the cue between commas, and the first comma: 'It could, *some bakers* say, help'."""
    tokens = reading.parse.tokens
    frame = reading.frames(verb).get("clause")
    if frame is None or frame.strength < 3 or verb.tag not in ("VBD", "VBZ", "VBP") or verb.i < 3:
        return None
    if verb.i + 1 >= len(tokens) or tokens[verb.i + 1].text != ",":
        return None
    k = verb.i - 1
    while k > 0 and verb.i - k < 7 and tokens[k].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"):
        k -= 1
    head, own = tokens[verb.i - 1], reading.parse.child(verb, "nsubj")
    if tokens[k].text != "," or head.pos not in ("NOUN", "PROPN") or tokens[k].sentence != verb.sentence:
        return None
    if any(k < c.i < verb.i for c in reading.parse.children(verb, "aux", "auxpass")):
        return None
    lead = tokens[reading.parse.sentence_of(verb).first : k]
    told = any(t.tag in ("MD", "VBD", "VBZ", "VBP") for t in lead)
    if not told or (verb.dep != "parataxis" and reading.parse.child(verb, "ccomp") is None):
        return None
    speaks = head.tag == "NNS" or is_somebody(reading, head)
    return (head, k) if own is not None and own.i < k and speaks else None


def _ends_aside(reading: Reading, verb: Token, thing: Token) -> bool:
    """Is what the parser takes for an object the speaker: 'He and Lund, explains the pilot, were ...'?"""
    tokens = reading.parse.tokens
    after = reading.parse.subtree(thing)[-1].i + 1
    closed = after < len(tokens) and tokens[after].text == "," and tokens[verb.i - 1].text == ","
    return closed and thing.lemma in reading.lexicon.persons


def _over_pronoun(reading: Reading, verb: Token, thing: Token) -> Token:
    """Who acts on what an object pronoun means, before a participle: 'refused to attend it saying that ...'."""
    parse = reading.parse
    above = parse.head(verb)
    if thing.lower not in ("it", "them") or thing.i != verb.i - 1 or verb.dep != "ccomp" or above.i > thing.i:
        return thing
    if above.pos != "VERB" or above.lemma in _PERCEIVES or parse.children(verb, "aux"):
        return thing
    return find_subject(parse, above) or thing


def _who_adds(reading: Reading, verb: Token) -> Token | None:
    """Who adds something in 'Lund said that the port was open, adding that ships came', 'said it was late, however, added that':
    whoever speaks in the sentence before it, whatever the parser ties the verb to."""
    parse = reading.parse
    if verb.lemma != "add" or (parse.child(verb, *SUBJECTS) is not None and verb.tag != "VBG"):
        return None
    joined = verb.tag == "VBG" or (verb.dep == "conj" and verb.tag == "VBD" and parse.tokens[verb.i - 1].text == ",")
    if not joined:
        return None
    for k in range(verb.i - 1, parse.sentence_of(verb).first - 1, -1):
        token = parse.tokens[k]
        if reading.quoted[k] != reading.quoted[verb.i]:
            continue
        if token.lower == "according" and (to := parse.child(token, "prep")) is not None:
            return parse.child(to, "pobj")
        frames = reading.frames(token)
        if token.tag in ("VBD", "VBZ", "VBP") and ("clause" in frames or "quote" in frames) and token.head != verb.i:
            found = source_of(reading, token)
            if found is not None and (_may_be_told(reading, found) or found.pos == "PRON"):
                return found
    return None


def _over_thing(reading: Reading, verb: Token, thing: Token) -> Token:
    """Who acts on a thing that says nothing: 'Lund declared an emergency saying that ...'."""
    parse = reading.parse
    if thing.i > verb.i or parse.children(verb, "aux"):
        return thing
    if verb.dep == "acl" and thing.dep == "pobj" and _is_mere(reading, thing):
        held = parse.head(parse.head(thing))
        if parse.head(thing).lower in _PLACES and held.pos == "NOUN" and not _is_mere(reading, held, verb):
            return held  # 'found lists in his bags detailing how ...'
    held = thing
    while held.dep == "pobj" and parse.head(held).lower == "of":
        held = parse.head(parse.head(held))  # 'defended the choice of loaves saying'
    backed = (
        verb.dep == "acl" and held.dep == "dobj" and _is_mere(reading, thing, verb) and _is_mere(reading, held, verb)
    )
    backed = backed and parse.head(held).lemma not in _TAKES
    judge = parse.head(verb if thing.head == verb.i else held)
    judged = held.dep == ("nsubj" if thing.head == verb.i else "dobj") and any(
        frame.group == "stance" for frame in reading.frames(judge).values()
    )  # 'the teachers lambasted the board saying that ...'
    if _may_be_told(reading, thing) and not backed and not judged:
        return thing
    behind = thing
    while thing.head != verb.i and behind.dep == "pobj" and parse.head(behind).lower == "of":
        behind = parse.head(parse.head(behind))  # 'defended the choice of bread saying'
    above = parse.head(behind if thing.head != verb.i else verb)
    placed = behind.dep == "dobj" if thing.head != verb.i else verb.dep == "ccomp"
    if not placed or above.pos != "VERB" or above.i > thing.i or is_passive(parse, above):
        return thing
    doer = find_subject(parse, above)
    return doer if doer is not None and doer.i < thing.i else thing


def _is_mere(reading: Reading, noun: Token, verb: Token | None = None) -> bool:
    """Is it neither somebody nor a paper that may speak? Figures speak only by showing: 'backed the data saying'."""
    if noun.pos != "NOUN" or is_somebody(reading, noun) or noun.lemma in VEHICLES or is_of_people(noun.lemma):
        return False
    if noun.lemma not in reading.lexicon.evidence:
        return True
    return (
        noun.lemma in _FIGURES
        and verb is not None
        and verb.lemma in ("say", "argue", "claim", "insist", "add", "state")
    )


def _right_before(reading: Reading, verb: Token) -> Token | None:
    """The subject of a joined verb, which the parser joined to a noun: 'They met envoys and the council | told them that'."""
    parse = reading.parse
    aux = parse.children(verb, "aux")
    begins = aux[0] if aux and aux[0].tag in ("VBZ", "VBP", "VBD") and verb.tag == "VBN" else verb
    if verb.dep != "conj" or begins.tag not in ("VBD", "VBZ", "VBP") or parse.child(verb, *SUBJECTS) is not None:
        return None
    before = parse.tokens[begins.i - 1] if begins.i else verb
    while before.dep == "pobj" and parse.head(before).lower in ("of", "for", "in", "at") and before.i == begins.i - 1:
        before = parse.head(parse.head(before))  # 'for May and the Board of Works | has claimed that'
    if before.pos not in ("NOUN", "PROPN") or before.dep != "conj" or before.entity in ("DATE", "TIME"):
        return None
    above = parse.head(before)
    joint = parse.tokens[above.i : before.i]
    if before.head == verb.i or above.pos not in ("NOUN", "PROPN") or not any(t.lower == "and" for t in joint):
        return None
    return before if reading.quoted[before.i] == reading.quoted[verb.i] else None


def _of_sentence(reading: Reading, verb: Token) -> Token | None:
    """The sentence's subject, for a participle behind a comma: 'Tolen came close to admitting that men fought, saying'."""
    parse = reading.parse
    if verb.tag != "VBG" or not _stands_off(reading, verb):
        return None
    root = parse.tokens[parse.sentence_of(verb).root]
    if root.tag not in ("VBD", "VBZ", "VBP") or root.i > verb.i or is_passive(parse, root):
        return None
    subject = find_subject(parse, root)
    if subject is None or reading.quoted[root.i] != reading.quoted[verb.i]:
        return None
    between = parse.tokens[root.i : verb.i]
    if any(t.dep == "nsubj" and t.head > root.i and parse.tokens[t.head].dep == "conj" for t in between):
        return None  # a second main clause has a subject of its own
    if not _may_be_told(reading, subject):
        nearer = next((t for t in reversed(between) if t.dep == "nsubj" and _may_be_told(reading, t)), None)
        subject = nearer or subject  # 'The move came after Norland sent troops, claiming ...'
    return subject if reading.quoted[subject.i] == reading.quoted[verb.i] and subject.dep != "expl" else None


def _may_be_told(reading: Reading, subject: Token) -> bool:
    """Is the subject somebody, rather than a thing that happens ('the move', 'the decision')?"""
    if subject.lemma == "state" and subject.tag == "NN" and reading.actor_at(subject.i) is None:
        of = next((c for c in reading.parse.children(subject, "prep") if c.lower == "of"), None)
        if of is not None and of.i == subject.i + 1:
            return False  # 'a state of emergency'
    thing = subject.tag == "NN" and reading.actor_at(subject.i) is None and subject.entity == ""
    return not thing or subject.lemma in reading.lexicon.persons | reading.lexicon.evidence | VEHICLES


def _stands_off(reading: Reading, verb: Token) -> bool:
    """Stands a comma before the participle, within a closing mark or before 'at one point'?"""
    tokens = reading.parse.tokens
    k = verb.i - 1
    while k > 0 and tokens[k].lower in ("at", "one", "point", "times", "even", "also", "once", "repeatedly", "again"):
        k -= 1
    if k <= 0:
        return False
    if tokens[k].text in ("”", '"') and reading.text[tokens[k].start - 1 : tokens[k].start] == ",":
        return True
    return tokens[k].text in (",", *DASHES)


def _of_main_clause(reading: Reading, verb: Token) -> Token | None:
    """The subject that follows a participle's phrase: 'In addition to stating that it is late, Tolen vowed to stay'."""
    parse = reading.parse
    root = parse.tokens[parse.sentence_of(verb).root]
    if root.i < verb.i or root.tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG") or root.i == verb.i:
        return None
    subject = parse.child(root, "nsubj")
    if subject is None or subject.i < verb.i or reading.quoted[subject.i] != reading.quoted[verb.i]:
        return None
    return subject


def earlier_speaker(reading: Reading, verb: Token) -> Token | None:
    """The subject of the nearest cue before the verb in the same frame: '“...,” Lund said, adding that ...'."""
    parse = reading.parse
    first = parse.sentences[max(0, verb.sentence - 1)].first
    for k in range(verb.i - 1, max(first, verb.i - 30) - 1, -1):
        token = parse.tokens[k]
        if reading.quoted[k] != reading.quoted[verb.i] or not reading.frames(token):
            continue
        subject = find_subject(parse, token)
        if subject is not None and reading.quoted[subject.i] == reading.quoted[verb.i]:
            return subject
    return None


def after_cue(reading: Reading, verb: Token) -> Token | None:
    """The speaker after the cue in ', said Lund and others,'; None where a clause follows the cue."""
    held: list[Token] = []
    for token in reading.parse.tokens[verb.i + 1 : verb.i + 12]:
        if token.text in (",", "."):
            break
        if token.pos in ("VERB", "AUX", "SCONJ", "PART") or token.sentence != verb.sentence:
            return None
        held.append(token)
    else:
        return None
    if not held or held[0].pos not in ("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"):
        return None
    for token in held:
        following = reading.parse.tokens[token.i + 1] if token.i + 1 < len(reading.parse.tokens) else None
        if token.pos in ("PROPN", "NOUN", "PRON") and (following is None or following.pos not in ("PROPN", "NOUN")):
            return token
    return None
