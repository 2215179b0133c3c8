"""Knows how the speaker of a cue is found around it, and by which words it is named."""

from __future__ import annotations

import re

from verbale.statements.around import DASHES
from verbale.statements.nounphrase import phrase_of
from verbale.statements.reading import Draft, Reading
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
from verbale.text.spans import Span

#: prepositions of the place where something is
_PLACES = frozenset("in at on inside near within under".split())
#: who takes a paper does not speak through it
_TAKES = frozenset(
    "receive get see read find obtain cite quote reference review leak share view have carry bear contain".split()
)
#: what is perceived may speak itself: 'heard it saying'
_PERCEIVES = frozenset("hear see watch catch record film quote show remember recall have keep leave".split())
_FIGURES = frozenset("datum data figure figures number statistic statistics result results".split())
#: endings of nouns of people
_PEOPLE = re.compile(r"(?:er|or|ist|ian|ant|ent|ee|man|men|ive|crat|ary|can|eur|yst)$")


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
    holder = reading.adopted.get(verb.i)
    if holder is not None:
        return source_of(reading, parse.tokens[holder])
    subject = _of_sentence(reading, verb) or _right_before(reading, verb) or find_subject(parse, verb)
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


def _over_thing(reading: Reading, verb: Token, thing: Token) -> Token:
    """Who acts on a thing that says nothing: 'Lund declared an emergency saying that ...'."""
    parse = reading.parse
    if thing.i > verb.i or parse.children(verb, "aux"):
        return thing
    if verb.dep == "acl" and thing.dep == "pobj" and _is_mere(reading, thing):
        held = parse.head(parse.head(thing))
        if parse.head(thing).lower in _PLACES and held.pos == "NOUN" and not _is_mere(reading, held, verb):
            return held  # 'found lists in his bags detailing how ...'
    backed = verb.dep == "acl" and thing.dep == "dobj" and _is_mere(reading, thing, verb)
    backed = backed and parse.head(thing).lemma not in _TAKES
    if _may_be_told(reading, thing) and not backed:
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
    if noun.pos != "NOUN" or is_somebody(reading, noun) or noun.lemma in VEHICLES or _PEOPLE.search(noun.lemma):
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


def name_source(reading: Reading, draft: Draft, head: Token, cue: Token | None) -> None:
    """Set the draft's source to the phrase of `head`."""
    if head.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X") and not _is_name(head):
        return
    head = _behind_clause(reading, head, cue)
    draft.source_at = head.i
    draft.source = phrase_of(reading, head, cue)
    if cue is not None:
        draft.source, draft.source_at = _up_to_cue(reading, draft.source, head, cue)
    _whose(reading, draft, cue)
    pronoun = _relative_pronoun(reading, head, cue) if cue is not None else None
    if pronoun is not None:
        # 'Lund, who said': the antecedent names the speaker, the pronoun ties it to the cue
        draft.source = Span(draft.source.start, max(draft.source.end, pronoun.end))


def _behind_clause(reading: Reading, head: Token, cue: Token | None) -> Token:
    """The speaker where the parser took the sentence before for a noun: 'He had, alas, many enemies, and | a group | accused'."""
    parse = reading.parse
    if cue is None or head.pos != "NOUN" or head.i > cue.i or not parse.children(head, "aux", "nsubj"):
        return head
    later = [c for c in parse.children(head, "appos", "conj") if head.i < c.i < cue.i and c.pos in ("NOUN", "PROPN")]
    return later[-1] if later else head


def _whose(reading: Reading, draft: Draft, cue: Token | None) -> None:
    """Who stands behind a possessive at the source's end: 'said the Norwick Institute’s *Mira Tolen*'."""
    tokens = reading.parse.tokens
    if draft.source is None:
        return
    held = reading.parse.within(draft.source)
    k = held[-1].i + 1 if held else len(tokens)
    if not held or held[-1].tag != "POS" or k >= len(tokens) or tokens[k].pos != "PROPN":
        return
    while k + 1 < len(tokens) and tokens[k + 1].text[0].isupper() and tokens[k + 1].sentence == tokens[k].sentence:
        k += 1
    if cue is None or tokens[k].i != cue.i:
        draft.source, draft.source_at = Span(draft.source.start, tokens[k].end), k


def _is_name(head: Token) -> bool:
    """A subject that the parser took for another part of speech: 'Trump'-like names in capitals, 'most', 'some'."""
    if head.dep in SUBJECTS and head.lower in ("most", "some", "many", "few", "several", "others", "half"):
        return True
    return head.text[0].isupper() and head.dep in (*SUBJECTS, "advmod", "advcl") and head.lower not in ("there", "here")


def _up_to_cue(reading: Reading, source: Span, head: Token, cue: Token) -> tuple[Span, int]:
    """The source with what the parser cut off between it and the cue: 'Co-founder and director Mira Tolen said'."""
    tokens = reading.parse.tokens
    first = cue.i
    while (
        first - 1 > head.i
        and tokens[first - 1].dep in ("aux", "auxpass", "neg", "advmod")
        and tokens[first - 1].head == cue.i
    ):
        first -= 1
    between = [t for t in tokens[head.i + 1 : first] if t.start >= source.end]
    longest = 18 if source.of(reading.text).endswith("-") else 12
    if head.i > cue.i or not between or len(between) > longest or tokens[head.i].sentence != cue.sentence:
        return source, head.i
    if any(t.pos not in ("NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "DET", "NUM") and t.text not in "-–" for t in between):
        return source, head.i
    named = [t for t in between if t.pos == "PROPN"]
    if not named or between[-1].pos not in ("NOUN", "PROPN"):
        return source, head.i
    whole = Span(source.start, between[-1].end)
    return whole, head.i if reading.actor_at(head.i) is not None else named[-1].i


def _relative_pronoun(reading: Reading, head: Token, cue: Token) -> Token | None:
    """The 'who' that ties the cue to its antecedent `head`, where the cue stands in its relative clause."""
    parse = reading.parse
    here, clause = cue, None
    while here.head != here.i and here.i != head.i:
        if here.dep in ("relcl", "acl") and here.head == head.i:
            clause = here
            break
        here = parse.head(here)
    if clause is None:
        return None
    for k in range(head.i + 1, min(cue.i, head.i + 16)):
        if parse.tokens[k].tag in ("WP", "WDT"):
            return parse.tokens[k]
    return None
