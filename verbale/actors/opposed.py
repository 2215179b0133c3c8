"""Knows the two states that stand against each other in an article, for one who urges 'both sides': never who urges."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from verbale.actors.desk import Desk, Found
from verbale.text.parse import Token

#: the rule of the two who stand against each other
OPPOSED = "one of the two that stand against each other"
#: verbs whose joined subjects are each other's other side: 'Varania and Ostria quarrelled'
_EACH_OTHER = frozenset(
    """agree clash fight quarrel trade exchange meet talk negotiate sign dispute argue feud spar compete differ disagree resume
    share swap split reconcile""".split()
)
#: links between a noun and two who stand against each other
_BETWEEN = frozenset(["between"])
#: what a third does for talks and truces between the two
_BROKERS = frozenset("mediate broker host facilitate oversee arbitrate sponsor chair moderate supervise".split())
#: nouns with which 'between the two' may well hold who speaks: 'Varania wants trade between the two countries'
_TOWARDS = frozenset("on upon to with against from for at by before".split())


#: verbs whose subject may be one of those of whom it is wished: 'Varania wants both sides to sign'
_WISHES = frozenset(["want", "expect", "like", "need", "wish", "prefer", "oblige", "require"])


def who_urges(desk: Desk, token: Token) -> frozenset[str]:
    """The states of those who deal with the two at the token, and so are none of them: who urges, hosts or tells them."""
    parse = desk.parse
    out: set[str] = set()
    here = token
    while here.dep != "ROOT":
        above = parse.head(here)
        if here.dep == "pobj" and above.lower not in _TOWARDS and not _brokered(desk, above):
            break
        infinitive = here.dep in ("nsubj", "nsubjpass") and any(t.lower == "to" for t in parse.children(above, "aux"))
        if here.dep in ("nsubj", "nsubjpass") and not infinitive:
            break
        if (
            here.pos in ("VERB", "AUX")
            and here.dep in ("ccomp", "relcl", "acl", "advcl")
            and not _infinitive(desk, here)
        ):
            break
        if above.lemma in _WISHES:
            break
        if above.pos in ("VERB", "AUX"):
            for subject in parse.children(above, "nsubj"):
                if subject.i != here.i:
                    out |= _states_of(desk, subject)
        elif above.pos in ("NOUN", "PROPN") and above.dep in ("dobj", "attr"):
            out |= {
                c for owner in parse.children(above, "poss") for c in _states_of(desk, owner)
            }  # 'Varania's call on both'
        here = above
    return frozenset(out)


def _brokered(desk: Desk, link: Token) -> bool:
    """'mediate between the two sides', 'hosted talks between both countries'."""
    above = desk.parse.head(link)
    return link.lower in _BETWEEN and (above if above.pos == "VERB" else desk.parse.head(above)).lemma in _BROKERS


def _infinitive(desk: Desk, verb: Token) -> bool:
    return any(t.lower == "to" for t in desk.parse.children(verb, "aux", "mark"))


def _states_of(desk: Desk, subject: Token) -> set[str]:
    """The states of a subject and of those joined to it."""
    all_of = [subject, *(t for t in desk.parse.subtree(subject) if t.dep == "conj")]
    held = (desk.owner.get(t.i) for t in all_of)
    return {code for found in held if found is not None and (code := desk.actors[found.actor].country) is not None}


def opposed(desk: Desk, token: Token, without: frozenset[str]) -> list[str]:
    """The two states, none of `without`, that the token's sentence names, else those told together most often up to there;
    nobody where two pairs are told alike."""
    tokens = desk.parse.tokens
    by_sentence: dict[int, dict[str, Found]] = {}
    for found in sorted(desk.found, key=lambda f: f.first):
        code = desk.actors[found.actor].country
        sentence = tokens[found.head].sentence
        if code is None or found.form == "pronoun" or sentence > token.sentence or is_at_home_only(found):
            continue
        by_sentence.setdefault(sentence, {}).setdefault(code, found)
    here = [c for c in by_sentence.get(token.sentence, {}) if c not in without]
    if len(here) == 2:
        return _states(desk, here)
    told: Counter[tuple[str, str]] = Counter()
    for named in by_sentence.values():
        for a, b in combinations(sorted(c for c in named if c not in without), 2):
            if not _side_by_side(desk, named[a], named[b]):
                told[a, b] += 1
    ranked = told.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] >= ranked[0][1]):
        return []
    return _states(desk, list(ranked[0][0]))


def is_at_home_only(found: Found) -> bool:
    """Is it of the article's country by no word of its own: 'the police'?"""
    return found.form == "nominal" and "article's country" in found.rule


def _states(desk: Desk, codes: list[str]) -> list[str]:
    two = [f"state:{code}" for code in codes]
    return two if all(state in desk.actors for state in two) else []


def _side_by_side(desk: Desk, one: Found, other: Found) -> bool:
    """Whether two are joined, and act on a third: 'Marland and Ostria condemned the raid'."""
    parse = desk.parse
    a, b = sorted((parse.tokens[one.head], parse.tokens[other.head]), key=lambda t: t.i)
    if not (b.dep == "conj" and parse.head(b).i == a.i):
        return False
    above = parse.head(a)
    return not (above.lemma in _EACH_OTHER or (a.dep == "pobj" and above.lower in _BETWEEN))
