"""Knows which acts are told however unsure each is by its words: what a sentence takes as known ('the deadline that it set last week', 'her
warning in September that', 'will meet to discuss the closure of the bridge'), and what a side tells of itself ('We opened the bridge')."""

from __future__ import annotations

from verbale.acts.drafts import Draft
from verbale.acts.nominals import is_taken_up
from verbale.acts.signs import Signs
from verbale.acts.standing import any_political
from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse, Token
from verbale.text.said_nouns import SAYING
from verbale.times.interval import Interval

#: the sign of such an act: it has no points, and counts nothing else
TAKEN_AS_KNOWN = "taken as known"
#: the sign of a deed that its own side tells in the first person: 'We opened the bridge'. It has no points, either
OWN_DEED = "told by who did it"
_DEEDS = frozenset({"AID", "CONCEDE", "RETREAT", "COOPERATE", "MOBILIZE", "COERCE", "SANCTION", "ASSAULT"})
_OF_A_DAY = frozenset({"prep", "npadvmod", "advmod", "amod"})


def has_own_day(parse: Parse, noun: Token) -> bool:
    """'Her warning in September', 'their pledge last week': somebody's words on a day of their own, which are no part of what is
    told beside."""
    if noun.lemma not in SAYING or parse.child(noun, "poss") is None:
        return False
    below = [t for child in parse.children(noun, *_OF_A_DAY) for t in parse.subtree(child, without=("acl", "relcl"))]
    return any(t.entity == "DATE" and t.i > noun.i for t in below)


def recalled(parse: Parse, draft: Draft, day: Interval | None, published: DateEstimate) -> Signs:
    """The sign of an act that the sentence takes as known, on days before those of its article."""
    if day is None or published.earliest is None or day.latest >= published.earliest or draft.status != "done":
        return {}
    if draft.nominal:
        known = has_own_day(parse, draft.head) or is_taken_up(parse, draft.head)
    else:
        known = bool(draft.actors) and _is_of_a_noun(parse, draft)
    return {TAKEN_AS_KNOWN: 1.0} if known else {}


def _is_of_a_noun(parse: Parse, draft: Draft) -> bool:
    """'The deadline that it set': the clause on the noun that is a part of the act's own words names who did it."""
    verb, noun = draft.head, parse.head(draft.head)
    if verb.dep != "relcl" or not draft.trigger.contains(noun.span) or parse.child(verb, "nsubj") is None:
        return False
    return any(t.lower in ("the", "that", "this") or t.dep == "poss" for t in parse.children(noun, "det", "poss"))


def own_deed(parse: Parse, draft: Draft) -> Signs:
    """The sign of a deed of which one who acts in politics tells in the first person that it was done."""
    verb = draft.head
    first = any(t.lower in ("we", "i") for t in parse.children(verb, "nsubj"))
    done = draft.type in _DEEDS and draft.status == "done" and verb.tag in ("VBD", "VBN")
    political = any_political(draft.actors) and any_political(draft.recipients)
    return {OWN_DEED: 1.0} if first and done and political and draft.statement is not None else {}
