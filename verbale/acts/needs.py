"""Knows the further demands of a pattern: that the actor be armed, a crowd or in office, the exercise joint, and so on."""

from __future__ import annotations

from verbale.acts import roles
from verbale.acts.dealing_idioms import DEALING
from verbale.acts.deed_idioms import DEEDS
from verbale.acts.demands import DEMANDS
from verbale.acts.kinds import is_name, is_titled, lands_on_somebody
from verbale.acts.legal_idioms import LEGAL
from verbale.acts.lexicon import Words
from verbale.acts.street_idioms import STREET
from verbale.acts.wishes import WISHES
from verbale.text.parse import Parse, Token

_IDIOMS = {**LEGAL, **STREET, **DEALING, **WISHES, **DEEDS}
_ARMED = frozenset(
    "rebel militant fighter insurgent gunman militia guerrilla terrorist jihadist army navy airforce paramilitary "
    "mercenary separatist commander warplane jet aircraft warship tank missile drone bomber helicopter attacker "
    "assailant group regime bomb rocket shell plane gang hacker extremist mob islamist policeman police".split()
)
_SPEAKERS = frozenset(
    "critic senator lawmaker minister president leader spokesman spokeswoman spokesperson opposition newspaper editor "
    "columnist candidate party activist lawyer chancellor premier professor analyst democrat republican mp bishop pope "
    "chairman chief secretary ambassador envoy".split()
)
_SILENCE = frozenset(
    "comment respond reply answer say tell name identify elaborate give provide be disclose confirm speak "
    "reveal specify speculate go leave".split()
)
_PUBLISHED = frozenset(
    "statement report video photo figure datum document album film study book footage picture".split()
)
_CIVIL_TOO = frozenset({"campaign", "operation", "strike"})
_WAR = frozenset(
    "military bombing air aerial ground naval armed missile drone bomb mortar rocket counterinsurgency".split()
)
_LAW = frozenset(
    "police officer prosecutor investigator court judge authority detective agency service commission magistrate tribunal "
    "bureau agent directorate".split()
)
_CALLED_FOR = frozenset(
    "implementation dialogue respect ceasefire truce restraint release compliance adherence withdrawal end protection unity "
    "access settlement solution consensus investigation negotiation talk stability peace de-escalation halt".split()
)
_VOWS = frozenset(
    "vow pledge threaten promise ready prepared willing plan go set announce decide intend prepare".split()
)
_THINGS = frozenset(
    "share stock price market vehicle car truck flood tree landslide company event rock debris cloud wave curtain flag".split()
)
_ARMED_AS = frozenset({"armed", "masked", "uniformed", "camouflaged", "armoured", "armored", "paramilitary"})
_ENFORCERS = frozenset(
    "police policeman officer marshal guard soldier troop gendarme bailiff steward agent security trooper constable".split()
)
_DUE = frozenset({"schedule", "due", "set", "expect", "slate", "plan"})
_AHEAD = frozenset({"will", "'ll", "’ll", "would"})
_RALLYING = frozenset({"protest", "demonstrate", "march", "rally", "gather", "picket", "strike", "chant", "assemble"})
_OFFICE = frozenset({"delegation", "envoy", "he", "she", "they", "team", "i", "we", "who", "mission", "counterpart"})


def met(
    parse: Parse, verb: Token, need: str, held: list[Token], complement: Token | None, sets: dict[str, Words]
) -> bool:
    """Is the demand `need` met at the verb with these objects and this complement?"""
    if need in DEMANDS:
        return DEMANDS[need](parse, verb, held, complement, sets)
    if need in _IDIOMS:
        return _IDIOMS[need](parse, verb, held, complement, sets)
    actors = [roles.core(parse, t) for t in roles.subjects(parse, verb)]
    if need == "subjunctive":
        if complement is None:
            return False
        if complement.i < verb.i or complement.dep not in ("ccomp", "xcomp", "advcl"):  # a quotation before 'he asks'
            return False
        if verb.lemma in ("stress", "emphasise", "emphasize") and complement.dep != "ccomp":
            return False
        if verb.lemma in ("demand", "urge", "request", "ask") and complement.dep in ("ccomp", "xcomp"):
            return not any(t.tag in ("WRB", "WP") or t.lower in ("if", "whether") for t in parse.children(complement))
        return _bare_or_must(parse, complement)
    if need == "addressee":
        if complement is None or not (
            held or roles.callees(parse, verb, complement) or parse.child(complement, "nsubj")
        ):
            return False
        if any(t.tag in ("WRB", "WP") or t.lower in ("if", "whether") for t in parse.children(complement)):
            return False
        return complement.i > verb.i and _bare_or_must(parse, complement)
    if need == "substance":  # to decline to comment is no act toward anybody
        return complement is not None and complement.lemma not in _SILENCE
    if need == "person-hurt":
        people = ("PERSONS", "PRISONER", "RESIDENTS", "OFFICIALS")
        return any(t.entity == "PERSON" or t.pos == "PRON" or any(t.lemma in sets[n] for n in people) for t in held)
    if need == "to-do":
        return any(parse.child(t, "xcomp") for t in parse.children(verb, "acomp", "attr"))
    if need == "men-in-arms":
        return any(_armed(parse, t, sets) or _bears_arms(parse, t) for t in actors)
    if need == "governing-or-armed":
        return any(_armed(parse, t, sets) for t in actors) or DEMANDS["governing"](parse, verb, held, complement, sets)
    if need == "enforcers":
        enforced = any(t.lemma in _ENFORCERS for t in actors)
        people = ("PERSONS", "PRISONER", "RESIDENTS", "OFFICIALS")
        human = (
            t.entity == "PERSON" or t.pos in ("PRON", "NUM") or any(t.lemma in sets[n] for n in people) for t in held
        )
        return enforced and any(human)
    if need == "to-be-done":
        done = complement is not None and complement.tag in ("VBN", "VBD") and complement.i > verb.i
        return done and complement is not None and not parse.child(complement, "aux", "mark", "dobj")
    if need == "due-there":
        over = parse.head(verb)
        ahead = (
            over.lemma in _DUE if verb.dep == "xcomp" else any(t.lower in _AHEAD for t in parse.children(verb, "aux"))
        )
        return ahead and any(
            t.entity == "PERSON" or t.lemma in sets["OFFICIALS"] or is_titled(parse, t, sets) for t in actors
        )
    if need == "both-sides":
        return len(actors) > 1 or any(t.tag == "NNS" for t in actors) or bool(roles.governed(parse, verb, "with"))
    if need == "passive":
        return roles.is_passive(parse, verb)
    if need == "active":
        return not roles.is_passive(parse, verb)
    if need == "alone":
        return parse.child(verb, "xcomp", "ccomp", "prep", "prt") is None and any(_official(t, sets) for t in actors)
    if need == "convoy":
        return any(t.lemma in ("convoy", "shipment", "consignment", "airlift") or _is_aid(parse, t) for t in actors)
    if need == "victim":
        return any(_can_be_harmed(t, sets) for t in held)
    if need == "warlike":
        return any(_is_warlike(parse, verb, t) for t in held)
    if need == "no-forces":
        return not any(_armed(parse, t, sets) for t in actors)
    if need == "warship":
        return any(t.lemma in sets["WEAPONS"] for t in actors)
    if need == "suicide":
        return any(c.lower == "suicide" for t in held for c in parse.children(t, "compound", "amod"))
    if need == "bomb":
        return any(t.lemma in sets["WEAPON"] or t.lemma in ("blast", "explosion", "car") for t in actors)
    if need == "captive":
        return not any(t.lemma in _PUBLISHED for t in held)
    if need == "future":
        helpers = {t.lower for t in parse.children(verb, "aux")}
        vowed = verb.dep in ("xcomp", "ccomp", "acl") and parse.head(verb).lemma in _VOWS
        return bool(helpers & {"will", "wo", "'ll", "’ll", "would", "shall"}) or ("to" in helpers and vowed)
    if need == "plural":
        several = len(actors) > 1 or any(t.tag in ("NNS", "NNPS") or t.lower == "they" for t in actors)
        return not held and (several or bool(roles.governed(parse, verb, "with")))
    if need == "office":
        return (
            any(_official(t, sets) for t in actors)
            or (not actors and not held)
            or any(t.lemma in sets["OFFICIALS"] for t in held)
        )
    if need == "joint":
        return len(actors) > 1 or any(
            c.lower in ("joint", "combined", "trilateral", "bilateral") for t in held for c in parse.children(t)
        )
    if need == "forces":
        return any(_armed(parse, t, sets) for t in actors)
    if need == "people":
        return any(
            t.lemma in sets["RESIDENTS"]
            or t.lemma in ("clash", "youth", "mob", "union", "they")
            or (verb.lemma in _RALLYING and not held and _are_people(t, sets))
            for t in actors
        )
    if need == "violence":
        if not actors:
            return True
        return any(t.entity in ("GPE", "NORP", "ORG") or _armed(parse, t, sets) for t in actors) and not any(
            t.entity == "PERSON" or t.lemma in _SPEAKERS for t in actors
        )
    if need == "called-for":  # 'stressed the importance of dialogue', not 'of the project'
        return any(
            t.lemma != "importance"
            or any(
                parse.child(p, "pcomp") or any(n.lemma in _CALLED_FOR for n in parse.children(p, "pobj"))
                for p in parse.children(t, "prep")
            )
            for t in held
        )
    if need == "outright":  # not 'what she described as a farce', said in passing
        return all(t.lower not in ("what", "which") for t in held)
    if need == "by-law":
        return all(t.lemma in _LAW or t.entity == "ORG" for t in actors) and any(
            t.entity == "PERSON" or t.pos == "PRON" or t.lemma in sets["OFFICIALS"] or t.lemma in sets["PERSONS"]
            for t in held
        )
    if need == "person":
        return (
            any(t.entity == "PERSON" or t.lemma in sets["OFFICIALS"] for t in held)
            and parse.child(verb, "oprd", "xcomp", "ccomp") is None
            and (parse.child(verb, "dative") is None or parse.child(verb, "dobj") is None)
        )
    if need == "person-taken":
        return any(
            _can_be_harmed(t, sets) and t.entity not in ("GPE", "LOC", "FAC") and t.lemma not in sets["PLACES"]
            for t in held
        ) or (verb.lemma == "hijack" and bool(held))
    if need == "hunger":
        return any(c.lower == "hunger" for t in held for c in parse.children(t, "compound", "amod", "nmod")) or any(
            t.lemma == "fast" for t in held
        )
    if need == "no-target":
        return not lands_on_somebody(parse, verb, held)
    return False


def _bears_arms(parse: Parse, token: Token) -> bool:
    """'armed men', 'masked gunmen', 'uniformed police'"""
    return any(t.lower in _ARMED_AS for t in parse.children(token, "amod", "compound"))


def _bare_or_must(parse: Parse, verb: Token) -> bool:
    helpers = {t.lower for t in parse.children(verb, "aux")}
    if any(t.lower == "be" and t.tag == "VB" for t in parse.children(verb, "auxpass")) and not helpers:
        return True  # 'recommended that the chief be suspended'
    if helpers & {"should", "must", "shall", "to", "ought"}:
        return True
    return (verb.tag == "VB" and not helpers) or bool(helpers == {"be"} and verb.tag == "VBN")


def _are_people(token: Token, sets: dict[str, Words]) -> bool:
    """A plural noun that names neither soldiers nor weapons nor office-holders: 'veterans', 'shopkeepers'."""
    if token.tag != "NNS" or token.lemma in _THINGS:
        return False
    return not any(token.lemma in sets[name] for name in ("TROOPS", "WEAPONS", "WEAPON", "OFFICIALS", "PLACES"))


def _official(token: Token, sets: dict[str, Words]) -> bool:
    known = token.entity in ("PERSON", "NORP") or is_name(token)
    return known or token.lemma in sets["OFFICIALS"] or token.lower in _OFFICE


def _can_be_harmed(token: Token, sets: dict[str, Words]) -> bool:
    """A person, people, or what stands for them; 'executing deliveries' kills nobody."""
    if token.entity in ("PERSON", "NORP", "GPE", "ORG", "CARDINAL") or token.pos in ("PRON", "NUM") or is_name(token):
        return True
    return any(
        token.lemma in sets[name] for name in ("VICTIMS", "PERSONS", "PRISONER", "TROOPS", "OFFICIALS", "RESIDENTS")
    )


def _is_warlike(parse: Parse, verb: Token, token: Token) -> bool:
    """A campaign or operation is an attack only where it is military or against somebody."""
    if token.lemma not in _CIVIL_TOO:
        return True
    below = {t.lower for t in parse.children(token, "amod", "compound", "nmod")}
    if below & {"search", "rescue", "relief", "clean-up", "recovery", "election", "advertising", "vaccination"}:
        return False
    against = any(p.lower in ("against", "on") for over in (verb, token) for p in parse.children(over, "prep"))
    return bool(below & _WAR) or (against and token.lemma in ("operation", "war"))


def _is_aid(parse: Parse, token: Token) -> bool:
    """'an aid flight', 'lorries with food'"""
    carried = {t.lemma for t in parse.children(token, "compound", "amod")}
    return token.lemma in ("lorry", "truck", "flight", "plane", "ship", "aid") and bool(
        carried & {"aid", "relief", "humanitarian", "food", "rescue"}
    )


def _armed(parse: Parse, token: Token, sets: dict[str, Words]) -> bool:
    return token.lemma in sets["TROOPS"] or token.lemma in _ARMED or token.lemma in sets["WEAPONS"]
