"""Knows which weak reports are too thin to be told.

A cue that only sometimes reports, in a place where it seldom does, is as often no report as one: 'to help her champion
the coast', 'scared into believing it', 'who repeated a year'. What is quoted in part is told all the same.
"""

from __future__ import annotations

from verbale.statements.indirect import can_speak
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import is_passive, is_somebody
from verbale.text.parse import Token

#: so sure at most is a report by a weak cue
_WEAK = 0.62
#: a report as unsure as this is told only where it is quoted or shown by figures
_FAINT = 0.45
#: so sure at most is a report by 'those who ...' that is none
_GENERIC = 0.7
#: rules by which a clause is told
_TOLD = (
    "speech.clause",
    "speech.parenthesis",
    "speech.as-clause",
    "speech.before-comma",
    "mind.clause",
    "mind.parenthesis",
)
#: what a thing does for whoever draws a conclusion from it
_SIGNS = frozenset("suggest indicate imply signal reveal hint".split())
#: a speaker's name is seldom so long
_NAME = 40
#: what a deed does as well as a word
_SHOWS = _SIGNS | frozenset(["confirm", "underscore", "underline", "highlight", "emphasize", "emphasise", "reaffirm"])
#: deeds by which people come to speak
_MEETS = frozenset(
    "meet speak talk call write visit address hold send issue tweet post publish release receive".split()
)
#: where a cue's verb stands when it is not what the sentence tells
_ASIDE = ("ccomp", "acl", "relcl", "pcomp", "xcomp")
#: prepositions before a gerund that still tells what somebody said: 'answered by citing', 'left after mentioning'
_TELLING = frozenset("by after before while without".split())
#: verbs with an infinitive that still tells it: 'went on to mention'
_LEADING = frozenset("go continue proceed decline refuse begin start seem appear choose".split())


def without_thin(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts that are no thin reports, in their order."""
    return [d for d in drafts if not _is_thin(reading, d)]


def _is_thin(reading: Reading, draft: Draft) -> bool:
    if _is_read(reading, draft) or _is_aim(reading, draft):
        return True
    if (
        draft.direct
        or draft.cue_at is None
        or draft.rule.startswith(("headline", "turn", "phrase"))
        or not draft.content
    ):
        return False
    verb = reading.parse.tokens[draft.cue_at]
    if _is_sentence(reading, draft):
        return True
    if _is_state_of_mind(reading, draft, verb):
        return True
    if any(reading.marked(t, verb) for s in draft.content for t in reading.parse.within(s)):
        return False
    if draft.source is None:
        return _is_unclaimed(reading, draft, verb)
    if _is_anybody(reading, draft, verb) or _is_outcome(reading, draft, verb):
        return True
    if draft.rule.endswith(_TOLD) and (_is_sign(reading, draft, verb) or _has_object(reading, draft, verb)):
        return True
    if draft.group == "evidence" or draft.confidence > _WEAK:
        return False
    if draft.confidence < _FAINT:
        return True
    if verb.lemma == "expect" and verb.tag in ("VBD", "VBN") and draft.rule == "mind.inf":
        return True  # 'the mayor, also expected to attend': by whom?
    return _stands_aside(reading, draft, verb) or _is_scant(reading, draft)


def _is_read(reading: Reading, draft: Draft) -> bool:
    """Are they another's words that the writer read: '“It rains,” I read in a book'?"""
    if draft.cue_at is None or draft.source_at is None:
        return False
    cue, source = reading.parse.tokens[draft.cue_at], reading.parse.tokens[draft.source_at]
    return cue.lemma == "read" and source.lower in ("i", "we")


def _is_aim(reading: Reading, draft: Draft) -> bool:
    """Is a quotation only what there is need or reason to say ('the need to insist on “peace”'), or what is seen?"""
    if not draft.direct or draft.source is not None or draft.cue_at is None:
        return False
    cue = reading.parse.tokens[draft.cue_at]
    first = reading.parse.at(draft.content[0].start)
    led = first is not None and reading.run_at(first.start) is None
    if led and is_passive(reading.parse, cue) and draft.rule == "direct.after":
        return True  # 'men wearing “patches of no army” were observed'
    return cue.tag == "VB" and cue.dep in ("acl", "relcl")


def _is_sentence(reading: Reading, draft: Draft) -> bool:
    """Did the parser take a sentence for the speaker: 'Tolen, someone he likes, waited for years, noting that ...'?"""
    if draft.source is None or draft.source.length < _NAME:
        return False
    words = reading.parse.within(draft.source)
    verbs = [t for t in words if t.tag in ("VBD", "VBZ", "MD") and t.pos in ("VERB", "AUX") and t.text.islower()]
    return (
        bool(verbs)
        and not any(t.tag in ("WP", "WDT", "WP$", "WRB") or t.lower == "that" for t in words)
        and not any(reading.marked(t, reading.parse.tokens[draft.cue_at or 0]) for t in verbs)
    )


def _is_unclaimed(reading: Reading, draft: Draft, verb: Token) -> bool:
    """Is it an active verb whose speaker was not found ('by claiming they were ill')? 'It was said' has none."""
    parse = reading.parse
    if is_passive(parse, verb) or parse.children(verb, "auxpass") or verb.tag not in ("VBD", "VBZ", "VBP", "VBG"):
        return False
    return draft.rule.startswith(("speech", "mind", "evidence")) and reading.quoted[verb.i] == -1


def _is_sign(reading: Reading, draft: Draft, verb: Token) -> bool:
    """Is it a thing that tells the writer something ('the meetings suggest that ...'), or what a participle hangs on?"""
    if draft.group != "speech" or draft.source_at is None:
        return False
    parse = reading.parse
    head = parse.tokens[draft.source_at]
    if head.pos != "NOUN" or can_speak(reading, head, True):
        return False
    if any(t.lemma in reading.lexicon.evidence for t in parse.subtree(head)):
        return False  # 'the findings of the inquiry indicate'
    behind = verb.tag == "VBN" and draft.content[-1].end <= verb.start and not parse.children(verb, "aux")
    return behind or reading.lemma(verb) in _SIGNS


def _is_anybody(reading: Reading, draft: Draft, verb: Token) -> bool:
    """Is it whoever does so ('those who call themselves bakers'), or what nobody can know ('nobody can tell how long')?"""
    if draft.source_at is None:
        return False
    parse = reading.parse
    head = parse.tokens[draft.source_at]
    if head.lower == "those" and verb.dep == "relcl":
        return draft.confidence <= _GENERIC
    modal = any(c.lower in ("can", "could") for c in parse.children(verb, "aux"))
    return verb.lemma == "tell" and modal and draft.rule == "speech.clause" and not draft.addressees


def _is_outcome(reading: Reading, draft: Draft, verb: Token) -> bool:
    """Does a participle behind a comma only tell what a deed shows: 'They left the party, confirming its weakness'?"""
    parse = reading.parse
    lemma = reading.lemma(verb)
    if verb.tag != "VBG" or verb.dep not in ("advcl", "acl") or lemma not in _SHOWS or draft.rule.endswith(_TOLD):
        return False
    root = parse.tokens[parse.sentence_of(verb).root]
    above = parse.head(verb)
    return verb.i > root.i and not reading.frames(root) and not reading.frames(above) and above.lemma not in _MEETS


def _has_object(reading: Reading, draft: Draft, verb: Token) -> bool:
    """Has the verb behind the clause an object of its own ('The plan is new, it promises much')?"""
    if draft.content[0].start > verb.start or draft.act == "tell" or draft.source is None:
        return False
    things = [c for c in reading.parse.children(verb, "dobj") if c.i > verb.i and c.entity not in ("DATE", "TIME")]
    frames = reading.frames(verb)
    things += [
        c for c in reading.parse.children(verb, "prep") if c.i > verb.i and c.lower in frames and c.lower == "of"
    ]
    return any(
        c.i != draft.source_at and not any(s.contains(c.span) for s in [*draft.content, draft.source]) for c in things
    )


def _is_state_of_mind(reading: Reading, draft: Draft, verb: Token) -> bool:
    """A participle of thinking below another verb: 'kept them believing it', 'found out'."""
    if draft.group == "evidence":
        return any(t.lower == "out" for t in reading.parse.tokens[verb.i + 1 : verb.i + 2])
    if draft.group != "mind" or verb.tag != "VBG" or reading.parse.children(verb, "aux"):
        return False
    return draft.act == "think" and verb.lemma != "expect"


def _stands_aside(reading: Reading, draft: Draft, verb: Token) -> bool:
    parse = reading.parse
    above = parse.head(verb)
    if verb.dep not in _ASIDE or draft.rule.endswith((".named", ".passive")):
        return False
    if verb.dep == "pcomp":
        return above.lower not in _TELLING
    if verb.dep == "xcomp":
        return above.lemma not in _LEADING
    if verb.dep == "relcl":
        return verb.i > 1 and not any(t.text == "," for t in parse.tokens[max(0, verb.i - 4) : verb.i])
    return True


def _is_scant(reading: Reading, draft: Draft) -> bool:
    """Is one word that names nobody all that a weak verb has for content ('repeated a year')?"""
    tokens = [t for s in draft.content for t in reading.parse.within(s) if t.pos not in ("DET", "PUNCT")]
    if draft.rule != "speech.object" or len(tokens) > 1:
        return False
    return not any(is_somebody(reading, t) for t in tokens)
