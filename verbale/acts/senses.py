"""Knows in which sense the words of a pattern stand: harm vowed, deeds judged, joint exercises, troops sent, asides."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.lexicon import Lexicon
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match
from verbale.acts.speech import threat_verbs
from verbale.acts.standing import is_political, same_side
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})

_UNKNOWN = frozenset(
    "people person man woman suspect attacker assailant gunman gang network cell group who they".split()
)


def is_by_unknown(match: Match, recipients: tuple[Actor, ...]) -> bool:
    """'Gunmen killed the governor': violence against a party by people of whom no more is said."""
    return (
        match.pattern.type == "ASSAULT"
        and all(t.lemma in _UNKNOWN for t in match.actors)
        and any(is_political(r) or r.country is not None for r in recipients)
    )


_JUDGING = frozenset(
    {"condemn", "voice-criticism", "express-disapproval", "reject", "oppose-policy", "call-names", "consider-danger"}
)


def deed_judged(match: Match, known: Lexicon) -> Token | None:
    """The deed of force that is condemned: its doer is blamed, not whom it is done to ('the annexation of')."""
    if match.pattern.id not in _JUDGING:
        return None
    deeds = [t for t in match.objects if any(p.type in _FORCE and not p.tail for p in known.nouns.get(t.lemma, ()))]
    return deeds[0] if deeds else None


_SOLDIERS = frozenset({"troop", "soldier", "force", "army", "marine", "paratrooper", "battalion", "brigade"})


def sends_troops(match: Match) -> bool:
    """Troops sent to a state are no gift to it, as long as nothing says so."""
    return match.pattern.id == "give-aid" and any(t.lemma in _SOLDIERS for t in match.objects)


#: bodies whose members are put out of them and stay where they are
_CLUBS = frozenset(
    "party group caucus faction bloc parliament legislature assembly senate congress council committee cabinet coalition union "
    "league club federation association alliance academy university college school office post position seat list team "
    "organisation organization movement chamber tournament competition meeting hearing session church army force".split()
)


def leaves_body(parse: Parse, match: Match) -> bool:
    """'was expelled from the party' deports nobody."""
    if match.pattern.mode != "deport":
        return False
    left = [roles.core(parse, n) for n in roles.governed(parse, match.head, "from")]
    return bool(left) and all(n.lemma in _CLUBS for n in left)


def is_told_aside(parse: Parse, match: Match, said: Statement | None) -> bool:
    """'The mayor, who has been in jail since May, said ...': the narrator's aside, though it stands in what is said."""
    if said is None or said.kind != "indirect" or match.head.dep != "relcl":
        return False
    return any(t.lower in ("who", "whom") for t in parse.children(match.head, "nsubjpass", "nsubj", "dobj"))


def is_joint(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> bool:
    """'held exercises with the Ostrian navy'"""
    beside = [n for over in (match.head, *match.objects) for n in roles.governed(parse, over, "with")]
    return any(not same_side(other, a) for other in parties.all_strict(beside) for a in actors)


_BORNE = frozenset({"pay", "regret", "face", "suffer", "answer", "cost", "meet"})

_DEALT = frozenset({"punish", "destroy", "crush", "retaliate", "respond", "react", "strike", "hit", "isolate"})


def vows_harm(parse: Parse, match: Match) -> bool:
    """'vowed to retaliate', 'vowed that they would pay for it', but not 'agreed to pay' nor 'promised to act'."""
    inner = match.complement
    if inner is None or match.head.lemma not in ("vow", "promise", "pledge", "swear"):
        return False
    others = parse.children(inner, "nsubj", "nsubjpass")
    if inner.lemma in ("let", "allow", "permit", "tolerate") and parse.child(inner, "neg"):
        return True  # 'vowed not to let Ostria build the bomb'
    return (inner.lemma in _DEALT and inner.lemma in threat_verbs()) or (inner.lemma in _BORNE and bool(others))
