"""Knows when a warning is a threat, and what is threatened."""

from __future__ import annotations

import re

from verbale.actors.actor import Actor
from verbale.actors.vocabulary import vocabulary
from verbale.acts import roles
from verbale.acts.lexicon import Lexicon, lexicon
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match, matches_at
from verbale.acts.standing import is_political, same_side
from verbale.text.parse import Parse, Token

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_WATCHING = re.compile(r"analyst|expert|observer|economist|scientist|researcher|academic|doctor|forecaster")
_HAZARDS = frozenset("risk danger hazard problem shortage burden challenge damage harm".split())
_CONSEQUENCES = frozenset(
    "consequence retaliation reprisal response repercussion sanction price war attack action".split()
)
_BORNE = frozenset({"face", "pay", "regret", "suffer", "answer", "rue"})
_ITS = frozenset({"its", "his", "her", "their", "our", "my"})


def is_threat(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> bool:
    """A warning is a threat where it names somebody else as the one to bear the consequence; experts only foresee."""
    if any(_WATCHING.search(a.id) for a in actors) or (
        match.head.lemma == "threaten" and is_of_a_thing(parse, match.head)
    ):
        return False
    if match.head.lemma not in ("warn", "caution", "forewarn"):
        return True
    inner = match.complement
    if inner is None and _only_informs(parse, match.head):
        return False
    if inner is not None:
        helpers = {t.lower for t in parse.children(inner, "aux")}
        if helpers & {"could", "may", "might"}:
            return False
        if inner.lemma in _BORNE and helpers & {"will", "would", "wo", "'ll", "’ll"} and parse.children(inner, "nsubj"):
            return not any(t.lemma in _HAZARDS for t in parse.subtree(inner, ("advcl",)))  # 'they would face the law'
        if helpers & {"will", "would", "'ll", "’ll"} and roles.is_passive(parse, inner):
            if _consequence(parse, match, lexicon()) is not None:
                return True  # 'warned them that they would be arrested'
        if not helpers and any(t.lemma in _HAZARDS for t in parse.subtree(inner, ("advcl",))):
            return False  # 'warned that the mine was a risk': foresight
    below = parse.subtree(match.head)
    if inner is not None and any(
        t.lower in _ITS for s in parse.children(inner, "nsubj") for t in parse.children(s, "poss")
    ):
        return True  # 'warned that its patience was short'
    touched = [a for t in below for a in [parties.actor(t)] if a is not None]
    return any(not same_side(a, x) and is_political(a) for a in touched for x in actors) or any(
        t.lemma in ("incursion", "consequence", "mistake", "demand", "retaliation") for t in below
    )


def _only_informs(parse: Parse, verb: Token) -> bool:
    """'Warned the neighbours about the blacklisting of the aircraft': of what it is, and of nothing that would be done to them."""
    about = [n for p in parse.children(verb, "prep") if p.lower == "about" for n in parse.children(p, "pobj")]
    return bool(about) and not any(t.lemma in _CONSEQUENCES for n in about for t in parse.subtree(n, ("relcl",)))


def is_of_a_thing(parse: Parse, verb: Token) -> bool:
    """Whether the subject of the verb is a thing: 'missiles that threaten to hit it', 'the storm threatened the coast'."""
    subject = parse.child(verb, "nsubj")
    if subject is not None and subject.tag in ("WDT", "WP") and verb.dep == "relcl":
        subject = parse.head(verb)
    return subject is not None and subject.pos == "NOUN" and subject.lemma not in vocabulary().group_nouns


def threatened_type(parse: Parse, match: Match, known: Lexicon) -> str | None:
    return match.pattern.type if match.pattern.type in _FORCE else _consequence(parse, match, known)


def is_weapon_only(match: Match, known: Lexicon) -> bool:
    """'Shells hit a school': whose they are is not said."""
    arms = known.sets["WEAPON"] | known.sets["ATTACK"]
    return bool(match.actors) and match.pattern.type == "ASSAULT" and all(t.lemma in arms for t in match.actors)


def _consequence(parse: Parse, match: Match, known: Lexicon) -> str | None:
    """The type of what is threatened: the first act of force below the verb."""
    for token in parse.subtree(match.head):
        if token.i == match.head.i or not known.holds(token):
            continue
        for found in matches_at(parse, token, known):
            if found.pattern.type in _FORCE:
                return found.pattern.type
    return None
