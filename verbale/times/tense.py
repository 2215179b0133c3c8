"""Knows whether the clause around an expression looks back or ahead: by its verb's form and what governs that verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from verbale.text.parse import Parse, Token
from verbale.text.said_nouns import whose_words_then
from verbale.times.rule import Direction

#: words left of an expression that settle it whatever the verb: "ahead of Sunday's vote"
_AHEAD: Final = frozenset("ahead".split())
_BACK: Final = frozenset("since following".split())
_MODALS_AHEAD: Final = frozenset("will 'll ’ll wo shall ll would could may might should can must ca".split())
#: verbs whose infinitive or object lies ahead: "urged Kestria to hold talks in January", "agreed to ..."
_WILL_BE: Final = frozenset(
    """agree aim announce ask bind book call command commit convince decide demand due encourage expect force go hope instruct
    intend invite like likely mean need offer oblige order persuade plan pledge prepare press promise propose ready
    recommend request require schedule seek set slate slat tell tentatively threaten try urge vow wait want warn willing
    wish swear tip supposed suppose able unable reluctant poised reject postpone delay predict forecast""".split()
)
#: by which one gives time
_GIVES_TIME: Final = frozenset("give have set extend allow grant get".split())


def direction(parse: Parse, tokens: Sequence[Token]) -> Direction:
    """Whether the time that `tokens` name lies behind, at, or ahead of the writer; 'past' where no verb tells."""
    first = tokens[0]
    sentence = parse.sentence_of(first)
    left = parse.tokens[max(sentence.first, first.i - 3) : first.i]
    words = [t.lower for t in left]
    if "ahead" in words[-3:] or words[-2:] == ["prior", "to"]:
        return "future"
    if words[-1:] and words[-1] in _BACK:
        return "past"
    verb = governor(parse, tokens)
    if words[-1:] == ["until"] and verb is not None and verb.lemma in _GIVES_TIME:
        return "future"  # 'gave it until 30 November to leave'
    if verb is None or whose_words_then(parse, _top(tokens)) is not None:
        return "past"  # 'would act on her warning in September that'
    after = parse.tokens[tokens[-1].i + 1] if tokens[-1].i + 1 < sentence.last else None
    if after is not None and after.tag == "POS" and verb.tag in ("VBZ", "VBP") and verb.dep != "aux":
        if not parse.children(verb, "aux"):
            return "past"  # "the impact of Monday's debate is small"
    return tense(parse, verb)


def certainly(parse: Parse, tokens: Sequence[Token]) -> Direction | None:
    """The time of the clause around the tokens where its verb's form leaves no doubt ('will', 'had', 'was'); else None."""
    verb = governor(parse, tokens)
    if verb is None:
        return None
    forms = [h.lower for h in parse.children(verb, "aux", "auxpass")]
    if any(f in ("will", "'ll", "’ll", "shall", "wo") for f in forms):
        return "past" if "have" in forms else "future"
    if any(f in _MODALS_AHEAD or f == "to" for f in forms):
        return None
    if verb.tag == "VBD" or any(f in ("had", "was", "were", "did", "has", "have", "been") for f in forms):
        return "past"
    return None


def governor(parse: Parse, tokens: Sequence[Token]) -> Token | None:
    """The verb whose clause holds the tokens: the nearest one above them in the tree."""
    top = _top(tokens)
    if top.pos in ("VERB", "AUX") and top.tag != "MD":
        return top
    for above in parse.ancestors(top):
        if above.pos in ("VERB", "AUX") and above.tag != "MD":
            return above
        if above.lemma in ("due", "ready") and above.pos == "ADJ":
            return above
    return None


def _top(tokens: Sequence[Token]) -> Token:
    """The token that hangs on none of the others."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head == t.i or t.head not in inside), tokens[-1])


def tense(parse: Parse, verb: Token, depth: int = 0) -> Direction:
    """The time of a verb's clause. Infinitives and participles take it from what governs them."""
    helpers = parse.children(verb, "aux", "auxpass")
    forms = [h.lower for h in helpers]
    head = parse.head(verb)
    if any(f in _MODALS_AHEAD for f in forms):
        return "past" if "have" in forms and "will" not in forms else "future"
    if verb.pos == "ADJ":
        return "future"
    if verb.dep == "advcl" and any(m.lower in ("if", "unless", "once", "until") for m in parse.children(verb, "mark")):
        if depth < 6 and head.i != verb.i and tense(parse, head, depth + 1) == "future":
            return "future"  # "would strike back if its embassy was not freed before Saturday"
    if _looks_ahead(parse, verb):
        return "future"
    if "to" in forms and verb.dep != "ROOT" and depth < 6:
        if head.lemma in _WILL_BE or head.lemma == "be":
            return "future"
        return tense(parse, head, depth + 1) if head.pos in ("VERB", "AUX") and head.i != verb.i else "future"
    if any(h.lower in ("had", "'d", "’d", "was", "were", "did", "been") for h in helpers) or verb.tag == "VBD":
        return "past"
    if verb.tag == "VBN" and any(h.lemma == "have" for h in helpers):
        return "past"
    if verb.tag == "VBG" and any(h.lemma == "be" for h in helpers):
        return "future"
    if verb.dep in ("conj", "xcomp", "advcl", "pcomp") and not helpers and verb.tag in ("VB", "VBG", "VBN", "VBP"):
        if head.i != verb.i and head.pos in ("VERB", "AUX", "ADJ", "NOUN") and depth < 6:
            if verb.dep == "conj" or head.pos in ("VERB", "AUX"):
                return tense(parse, head, depth + 1) if head.pos in ("VERB", "AUX") else "past"
    if verb.tag == "VBN":
        return "present" if any(h.lemma == "be" for h in helpers) else "past"
    if verb.tag in ("VBZ", "VBP", "VB"):
        return "past" if _looks_back(parse, verb) else "future"
    return "past"


def _looks_back(parse: Parse, verb: Token) -> bool:
    """'The launch follows a statement Wednesday', 'the move comes after Monday's vote': what is told as now was then."""
    if verb.lemma in ("follow", "echo", "stem"):
        return True
    after = parse.children(verb, "prep", "advcl", "mark")
    return verb.lemma == "come" and any(t.lower in ("after", "following", "since") for t in after)


def _looks_ahead(parse: Parse, verb: Token) -> bool:
    """'is scheduled for Monday', 'a vote planned for Monday', 'are set to start', 'is going to': ahead whatever the form."""
    if verb.lemma in ("schedule", "plan", "expect", "slate", "set", "due") and verb.tag in ("VBN", "JJ"):
        return not any(
            h.lemma == "have" or h.lower in ("was", "were", "had") for h in parse.children(verb, "aux", "auxpass")
        )
    return False
