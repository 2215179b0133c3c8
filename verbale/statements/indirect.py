"""Knows reported speech and thought without quotation marks of its own: what a cue verb's complement says."""

from __future__ import annotations

from verbale.statements.beside import report_beside
from verbale.statements.clause import report_of_clause
from verbale.statements.expressing import expression
from verbale.statements.infinitive import gerund_complement, infinitive_complement, request_to_somebody
from verbale.statements.naming import naming
from verbale.statements.object import object_content, prepositional_content
from verbale.statements.people import is_of_people
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import VEHICLES, is_active, is_passive, is_somebody
from verbale.statements.wording import quoted_by_words, report_by_words
from verbale.text.parse import Token
from verbale.text.spans import Span

#: what shows a thing by counting, and not by being looked at
_COUNTS = frozenset(
    "poll polling survey study data figure figures result statistic statistics census analysis research".split()
)
#: what is denied by not giving it
_ASKED_FOR = frozenset(
    "appeal application motion petition bid request plea bail parole visa access entry admission permission asylum leave "
    "treatment care service right opportunity chance coverage benefit".split()
)
#: what figures do
_CHANGES = frozenset("increase rise drop fall decline jump decrease surge gain loss growth".split())
_ATTEMPTS = (
    report_of_clause,
    request_to_somebody,
    infinitive_complement,
    naming,
    prepositional_content,
    object_content,
    gerund_complement,
    report_beside,
    report_by_words,
    quoted_by_words,
)


def read_verb(reading: Reading, verb: Token) -> Draft | None:
    """The statement that `verb` reports through its complement, or None where the verb is no cue here."""
    frames = reading.frames(verb)
    if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass", "amod", "compound"):
        return None
    if _only_participle(reading, verb) or _withholds(reading, verb):
        return None
    if verb.dep == "csubj" and verb.tag == "VBG":
        return None  # '“Counting the dead is hard,” she said': of the counting
    for attempt in _ATTEMPTS if frames else ():
        draft = attempt(reading, verb, frames)
        if draft is not None:
            return draft if _has_source(reading, verb, draft) else None
    told = expression(reading, verb)
    if told is None or told.source_at is None or not can_speak(reading, reading.parse.tokens[told.source_at], True):
        return None
    return told if _has_source(reading, verb, told) else None


def _only_participle(reading: Reading, verb: Token) -> bool:
    """A participle joined to one that has the auxiliary or none: 'estimated at ten and expected to double'."""
    parse = reading.parse
    if verb.tag != "VBN" or verb.dep != "conj" or parse.children(verb, "aux", "auxpass", "nsubj", "ccomp", "agent"):
        return False
    above = parse.head(verb)
    return above.tag == "VBN" and (is_passive(parse, above) or above.dep in ("acl", "amod", "advcl"))


def _withholds(reading: Reading, verb: Token) -> bool:
    """'denied an appeal', 'denied them entry': a decision, and nothing said."""
    parse = reading.parse
    if verb.lemma != "deny":
        return False
    return bool(parse.children(verb, "dative")) or any(c.lemma in _ASKED_FOR for c in parse.children(verb, "dobj"))


def _has_source(reading: Reading, verb: Token, draft: Draft) -> bool:
    """Evidence needs something that can show; a mind needs somebody; speech may go without ('it was reported')."""
    if _only_describes(reading, verb, draft):
        return False
    if draft.source_at is None:
        unsaid = draft.act == "ask" and draft.rule.endswith((".about", ".on", ".of"))
        unsaid = unsaid or draft.rule.endswith((".naming", ".object", ".for", ".of", ".against"))
        modal = any(c.lower in ("may", "should", "must", "can", "might") for c in reading.parse.children(verb, "aux"))
        unsaid = unsaid or (modal and is_passive(reading.parse, verb))  # 'it may be noted that': by the writer
        unsaid = unsaid or verb.tag == "VBP"  # 'say the road is closed: what then?'
        unsaid = unsaid or (draft.act == "tell" and draft.rule.endswith(".whom-inf"))
        told = [c.lower for c in reading.parse.children(verb, "nsubjpass")]
        unsaid = unsaid or told in (["we"], ["i"])  # 'They marched, we are told'
        return draft.group == "speech" and draft.confidence >= 0.45 and not unsaid
    head = reading.parse.tokens[draft.source_at]
    if head.lower == "it" and draft.act == "tell" and _is_telling(reading, verb):
        return False
    if head.lower == "it" and head.head != verb.i and reading.parse.head(head).lemma in ("be", "worth"):
        return False  # 'it is a pleasure to welcome you', 'it is worth noting that'
    if head.lower in ("this", "that", "there", "what", "'s", "’s"):
        return False
    if verb.tag == "VBG" and verb.dep == "pcomp" and head.lower == "it" and head.dep == "nsubjpass":
        return False  # 'it is taken without admitting that it was'
    if head.lower == "those" and not reading.parse.children(head, "acl", "relcl", "prep"):
        return False
    if head.lower in ("we", "one") and any(
        c.lower in ("should", "must", "may") for c in reading.parse.children(verb, "aux")
    ):
        if draft.group == "speech":
            return False  # 'which, we should note, is old'
    generic = head.lower in ("you", "anyone", "everyone", "anybody", "everybody") or (
        head.lower == "one" and not reading.parse.children(head)
    )
    if generic or (head.lower in ("i", "we", "us", "me") and reading.quoted[verb.i] == -1):
        return False  # the author, not somebody who is reported
    if head.lower in ("nobody", "none") or reading.text[max(0, head.start - 3) : head.end].lower() == "no one":
        if draft.group in ("mind", "evidence"):
            return False  # 'does no one remember that ...?'
    if draft.group == "evidence" and not draft.rule.endswith(".object") and _finds_itself(reading, verb):
        return False
    if (
        verb.dep == "relcl"
        and draft.rule == "speech.clause"
        and draft.confidence <= 0.7
        and not _tells_more(reading, verb)
    ):
        if head.pos == "NOUN" and head.tag == "NN" and not can_speak(reading, head, True):
            return False  # 'a pride which preaches that the town is unique'
    if head.lemma in _CHANGES and any(c.lower in ("a", "an") for c in reading.parse.children(head, "det")):
        return False  # '..., a slow rise from those reported in May'
    apart = verb.dep == "relcl" and _tells_more(reading, verb)  # 'Lund, who thinks that it is late'
    if verb.lemma == "agree" and draft.rule.endswith(".inf") and head.lower not in ("he", "she"):
        if head.entity != "PERSON":
            return False  # 'the two states agreed to sign': an act; a person who agrees to go says so
    if verb.lemma == "point" and draft.rule.endswith(".to") and not can_speak(reading, head, False):
        return False  # 'the needle points to the north'
    if draft.group == "mind" and (
        (verb.dep == "relcl" and not apart) or any(m.lower == "if" for m in reading.parse.children(verb, "mark"))
    ):
        return False  # 'the phone she thought was safe', 'if they think so'
    if draft.rule.endswith(("e.object", ".naming")) and _only_pronoun(reading, draft):
        return False
    if (
        draft.rule.endswith((".as-clause", "h.object", "e.object", "h.inf", "e.inf", "d.inf", "whom-inf"))
        and draft.group != "evidence"
        and not (head.pos != "PRON" and any(_ends_marked(reading, s, verb) for s in draft.content))
        and not can_speak(reading, head, draft.act not in ("threaten", "support"))
    ):
        return False
    if draft.group != "evidence":
        return True
    if draft.rule.endswith(".object"):
        return head.lemma in _COUNTS
    if any(f.by_things for f in reading.frames(verb).values()):
        return head.lemma in reading.lexicon.evidence
    return (
        head.lemma in reading.lexicon.evidence
        or (head.lemma in reading.lexicon.persons and _opens_with_that(reading, draft))
        or head.entity in ("PERSON", "ORG", "NORP", "GPE")
        or head.pos == "PROPN"
        or reading.actor_at(head.i) is not None
        or head.lower in ("he", "she", "they", "we", "i")
    )


def _finds_itself(reading: Reading, verb: Token) -> bool:
    """'found himself alone', 'find no help': what befalls somebody, and nothing shown."""
    following = reading.parse.tokens[verb.i + 1 : verb.i + 2]
    return bool(following) and (following[0].lower.endswith(("self", "selves")) or following[0].lower == "no")


def _ends_marked(reading: Reading, span: Span, verb: Token) -> bool:
    run = reading.run_at(span.end - 1)
    return run is not None and not run.contains(verb.span)


def _opens_with_that(reading: Reading, draft: Draft) -> bool:
    return draft.rule.endswith(".clause") and draft.content[0].of(reading.text).lower().startswith("that ")


def _tells_more(reading: Reading, verb: Token) -> bool:
    """Is the clause of 'who' an aside behind a comma, rather than what tells people apart?"""
    who = reading.parse.child(verb, "nsubj")
    return who is not None and who.lower == "who" and who.i > 0 and reading.parse.tokens[who.i - 1].text == ","


def _only_describes(reading: Reading, verb: Token, draft: Draft) -> bool:
    """Does a clause behind a common noun only tell of whom it speaks ('rebels who refuse to sign', 'men deemed ill')?"""
    if any(reading.run_at(s.end - 1) is not None for s in draft.content):
        return False
    if is_active(reading, verb):
        return False
    if draft.rule.endswith(".naming") and verb.dep == "acl":
        return True
    weak = draft.rule.endswith((".inf", ".whom-inf", ".object"))
    plain = verb.dep == "acl" and verb.tag == "VBG" and (draft.group == "stance" or draft.confidence < 0.8)
    # 'persons opposing the law', 'households requesting food'
    return (
        weak
        and ((verb.dep == "relcl" and not _tells_more(reading, verb)) or plain)
        and reading.parse.head(verb).pos == "NOUN"
    )


def _is_telling(reading: Reading, verb: Token) -> bool:
    """'It is telling that ...' tells nobody anything."""
    return verb.tag == "VBG" and any(c.lower == "it" for c in reading.parse.children(verb, "nsubj", "expl"))


def _only_pronoun(reading: Reading, draft: Draft) -> bool:
    """Is a pronoun, or the one echoed or accused, all that the content holds ('criticises him', 'accused Tolen')?"""
    tokens = [t for s in draft.content for t in reading.parse.within(s)]
    if all(t.pos == "PRON" for t in tokens):
        return True
    return draft.act in ("echo", "accuse") and all(t.pos == "PROPN" for t in tokens)


def can_speak(reading: Reading, head: Token, groups: bool) -> bool:
    """Is the source a person, a body or a document, rather than a thing ('a war that claimed lives')? `groups`: any plural may."""
    return (
        is_somebody(reading, head)
        or head.lemma in reading.lexicon.evidence
        or head.lemma in VEHICLES
        or head.lower in ("he", "she", "they", "we", "i", "who", "it", "some", "others", "many", "most")
        or (groups and head.tag == "NNS" and is_of_people(head.lemma))
    )
