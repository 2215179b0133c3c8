"""Knows whose law it is: police, courts, bans and borders are the state's, of the place, of the charges, else where the article plays."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.lexicon import lexicon
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match
from verbale.acts.standing import governs
from verbale.text.parse import Parse

_BY_LAW = {
    "COERCE": frozenset({"arrest", "restrict", "censor", "curfew", "martial-law", "deport"}),
    "SANCTION": frozenset({"convict"}),
    "ACCUSE": frozenset({"allege"}),
    "RETREAT": frozenset({"release"}),
}
_MERCY = frozenset({"pardon", "acquit", "commute", "overturn-verdict", "grant-bail", "grant-right", "drop-charges"})
_COURTS = frozenset(
    "sue charge-passive face-trial face-charges face-counts put-on-trial release release-any arrest take-custody".split()
)
#: what is brought against somebody, whose it is ('the Ostrian charges that he faces')
_CHARGES = frozenset(
    "charge indictment count warrant prosecution trial proceeding lawsuit case sentence custody jail prison".split()
)
#: 'in order to', 'in connection with': nowhere
_NO_GROUND = frozenset(
    "order connection relation case violation accordance response return line bid effort protest".split()
)
#: who lets one do these is whose ground it is
_ENTERING = frozenset("visit enter travel return stay cross land attend remain come go fly tour dock transit".split())
_LETTERS = frozenset("visa entry asylum visit residency passage access transit admission".split())


def is_by_law(match: Match) -> bool:
    """Is it what police, courts and ministries do, so that a passive without an agent tells of the state's?"""
    if match.pattern.id in _MERCY:
        return True
    modes = _BY_LAW.get(match.pattern.type)
    if modes is None or match.pattern.mode not in modes:
        return False
    return match.pattern.type in ("COERCE", "SANCTION") or match.pattern.id in _COURTS


def who_struck(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """'were killed in clashes with police', 'in an attack by rebels': who stands behind the attack in which it happened."""
    sets = lexicon().sets
    for preposition in ("in", "during", "by", "from"):
        for noun in roles.governed(parse, match.head, preposition):
            if noun.lemma in sets["ATTACK"] or noun.lemma in ("clash", "protest", "crackdown", "battle"):
                doers = parties.all_strict(
                    [
                        *roles.owners(parse, noun),
                        *roles.governed(parse, noun, "with"),
                        *roles.governed(parse, noun, "between"),
                    ]
                )
                if doers:
                    return doers
    return ()


def whose_law(parse: Parse, match: Match, parties: Parties, recipients: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'was arrested in Ostria', 'has been outlawed': police, courts and bans are the state's: of the place that the clause
    names, else of the country that the article is about or names oftenest by far, else of those on whom the law falls; but who did
    so in the sentences just before did it here."""
    if before := _who_did_so_before(parse, match, parties):
        return before
    away = ("from", "in") if match.pattern.mode in ("deport", "expel") else ("in",)
    nouns = [t for p in away for t in roles.governed(parse, match.head, p)]
    here = [parties.lenient(t) for t in nouns if t.lemma not in _NO_GROUND]
    named = next((a for a in here if a is not None and a.kind == "state"), None)
    if named is None:
        brought = (parties.owner(t) for t in (*match.objects, *match.words) if t.lemma in _CHARGES and t.pos == "NOUN")
        named = next((a for a in brought if a is not None and governs(a)), None)
    whose = next((parties.state(r.country) for r in recipients if r.country), None)
    found = named or parties.home or parties.setting or whose
    return (found,) if found is not None else ()


#: sentences before in which who did so may be told
_BACK = 2


def _who_did_so_before(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """'Rebels detained three teams of reporters. Two of them were detained at a bridge': by the rebels."""
    if match.head.pos != "VERB" or not roles.is_passive(parse, match.head):
        return ()
    for sentence in reversed(parse.sentences[max(0, match.head.sentence - _BACK) : match.head.sentence]):
        for verb in parse.tokens_of(sentence):
            if verb.lemma != match.head.lemma or verb.pos != "VERB" or roles.is_passive(parse, verb):
                continue
            subject = parse.child(verb, "nsubj")
            if subject is not None and (doers := parties.all_strict([subject])):
                return doers
    return ()


def whose_ground(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """'was allowed to visit Ostria', 'were refused visas to Ostria': whose ground is entered says who may, where no words tell
    who let them."""
    if match.head.pos != "VERB" or not roles.is_passive(parse, match.head):
        return ()
    verbs = [v for v in parse.children(match.head, "xcomp", "ccomp", "pcomp") if v.lemma in _ENTERING]
    verbs += [v for p in parse.children(match.head, "prep") for v in parse.children(p, "pcomp") if v.lemma in _ENTERING]
    things = [t for t in parse.children(match.head, "dobj") if t.lemma in _LETTERS]
    where = [t for v in verbs for t in parse.children(v, "dobj")]
    where += [n for t in (*verbs, *things) for p in ("to", "into", "in") for n in roles.governed(parse, t, p)]
    found = next((a for t in where if (a := parties.ground_of(t) or parties.actor(t)) is not None), None)
    return (found,) if found is not None and found.kind == "state" else ()
