"""Knows the demands of patterns on who stands where: that a court judge, police act by law, workers strike, a crowd riot."""

from __future__ import annotations

from collections.abc import Callable

from verbale.acts import roles
from verbale.acts.gathering import GATHERING
from verbale.acts.lexicon import Words
from verbale.text.parse import Parse, Token

_JUDGES = frozenset(
    "court judge tribunal jury justice magistrate panel commission council body chamber bench ruling verdict".split()
)
_LAWFUL = frozenset(
    "police policeman officer prosecutor investigator authority detective agency service commission agent directorate "
    "soldier force army troop guard gendarme ministry government regime official inspector customs coastguard militia "
    "security military court junta state intelligence bureau unit team administration patrol navy".split()
)
_GOVERNING = _LAWFUL | frozenset(
    "parliament president minister premier chancellor king cabinet leader party senate congress assembly council union "
    "country nation lawmaker mayor governor secretary coalition house bloc alliance kingdom republic emirate side city "
    "municipality rebel group movement organisation organization opposition administration chief it he she they we i who".split()
)
_WORKERS = frozenset(
    "worker union staff employee teacher nurse doctor miner driver pilot crew lawyer judge federation trucker dockworker "
    "academic lecturer farmer transporter prisoner workforce fisherman trader servant professor student physician medic "
    "operator labourer laborer member they thousand hundred who association controller journalist inmate activist detainee".split()
)
_CROWD = frozenset(
    "protester demonstrator student activist crowd farmer youth mob rioter looter supporter villager resident people miner "
    "striker they thousand hundred dozen opponent settler worker women man migrant inmate prisoner group who trucker driver".split()
)
_LOCKED = frozenset(
    {"prison", "jail", "detention", "custody", "bar", "imprisonment", "labour", "labor", "gulag", "cell"}
)
_SENTENCES = frozenset({"sentence", "imprisonment", "jail", "prison", "detention", "death"})
_REPRESSIVE = frozenset(
    "repressive tough harsh draconian controversial sweeping strict restrictive restrict criminalise criminalize ban "
    "tighten curb limit censorship jail outlaw penalise penalize prohibit punish forbid anti gag discriminatory".split()
)
_TRADE = frozenset(
    "visa export import trade asset economic travel financial punitive arms oil flight price transit".split()
)
_FIGHT = frozenset(
    "military naval troop army missile nuclear live fire air war joint amphibious armed drone weapon".split()
)
_BLAMED = frozenset(
    "attack blast explosion killing death violence crisis shortage massacre bombing shooting crash failure war murder "
    "incident assault problem unrest raid strike fire outbreak collapse defeat hack leak".split()
)


def _known(token: Token) -> bool:
    return token.entity in ("GPE", "NORP", "ORG", "PERSON") or token.pos in ("PRON", "PROPN")


def _any(tokens: list[Token], words: Words) -> bool:
    return any(t.lemma in words or t.lower in words for t in tokens)


def _state_like(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    actors = _actors(parse, verb)
    return not actors or any(
        _known(t) or t.lemma in _GOVERNING or t.lemma in sets["OFFICIALS"] or t.lemma in sets["TROOPS"] for t in actors
    )


def _lawful(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    actors = _actors(parse, verb)
    return not actors or any(
        t.entity in ("GPE", "NORP", "ORG") or t.pos == "PROPN" or t.lemma in _LAWFUL for t in actors
    )


def _judge(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    actors = _actors(parse, verb)
    return not actors or any(
        t.lemma in _JUDGES or (t.entity == "ORG" and _any(parse.subtree(t), _JUDGES)) for t in actors
    )


def _judge_comp(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    if inner is None or not _actors(parse, verb) or not _judge(parse, verb, held, inner, sets):
        return False
    if inner.lemma != "be":
        return not any(t.dep == "neg" for t in parse.children(inner))
    return _any(
        parse.subtree(inner),
        frozenset({"illegal", "unlawful", "unconstitutional", "guilty", "invalid", "void", "liable"}),
    )


def _person_law(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(_known(t) or t.lemma in sets["PERSONS"] or t.lemma in sets["OFFICIALS"] for t in held)


def _jailer(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    if any(t.lemma in ("death", "life") for t in held):
        return _any(parse.subtree(verb, ("conj", "advcl")), frozenset({"sentence", "prison", "jail", "imprisonment"}))
    return any(t.lemma in _SENTENCES for t in held) or _in_prison(parse, verb, held, inner, sets)


def _in_prison(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return _any(parse.subtree(verb, ("conj", "advcl")), _LOCKED)


def _no_people(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return not _any(_actors(parse, verb), _CROWD)


def _workers(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(t.lemma in _WORKERS or t.entity == "ORG" for t in _actors(parse, verb))


def _rioters(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return _any(_actors(parse, verb), _CROWD)


def _police_crowd(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    below = parse.subtree(verb, ("conj", "advcl"))
    loose = any(t.lemma in ("water", "grenade", "canister", "pellet") for t in held)
    return _lawful(parse, verb, held, inner, sets) and (
        not loose or _any(below, frozenset({"gas", "cannon", "stun", "smoke", "rubber", "tear", "teargas"}))
    )


def _repressive_law(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(t.lemma in _REPRESSIVE or t.lower.startswith("anti-") for one in held for t in parse.subtree(one))


def _no_confidence(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return _any([t for one in held for t in parse.subtree(one)], frozenset({"confidence", "impeachment", "censure"}))


def _own_resignation(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(d.lower in ("his", "her", "their", "its") for t in held for d in parse.children(t, "poss")) or not any(
        parse.children(t, "poss", "prep", "det") for t in held
    )


def _emergency(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(
        t.lemma == "emergency"
        or (t.lemma in ("rule", "law") and _any(parse.children(t), frozenset({"martial", "emergency"})))
        for t in held
    )


def _blame(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return _any(held, _BLAMED)


def _other_comp(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    if inner is None:
        return False
    doers = parse.children(inner, "nsubj") or roles.agents(parse, inner)
    return any(t.pos != "PRON" for t in doers)


def _not_own(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(_known(t) or t.lemma in _GOVERNING or t.lemma in sets["OFFICIALS"] for t in _actors(parse, verb))


def _proposing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    if inner is None or inner.i < verb.i or inner.dep not in ("ccomp", "xcomp"):
        return False
    if any(t.tag in ("WRB", "WP") or t.lower in ("if", "whether") for t in parse.children(inner)):
        return False
    helpers = {t.lower for t in parse.children(inner, "aux", "auxpass")}
    return bool(parse.children(inner, "nsubj", "nsubjpass")) and (
        bool(helpers & {"should", "must", "be"})
        or (
            not helpers
            and (
                inner.tag == "VB"
                or (inner.tag == "VBP" and inner.lemma != "be" and verb.lemma not in ("insist", "suggest"))
            )
        )
    )


def _a_party(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(
        t.entity in ("GPE", "NORP", "ORG", "PERSON") or t.pos == "PROPN" or t.lemma in sets["OFFICIALS"] or t.lemma in _MET
        or (t.pos == "PRON" and t.lower in ("him", "her", "them", "whom")) for t in held
    )  # fmt: skip


_MET = frozenset({"counterpart", "delegation", "representative", "mission", "team", "delegate", "rival", "executive"})


def _visiting(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    official = any(
        t.entity == "PERSON" or t.lemma in sets["OFFICIALS"] or (t.pos == "PROPN" and t.entity == "")
        for t in _actors(parse, verb)
    )
    return official and _any(parse.subtree(verb, ("conj", "advcl")), frozenset({"visit", "tour", "trip"}))


def _from_whom(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    near = [verb, *(n for p in parse.children(verb, "prep") for n in parse.children(p, "pobj"))]
    return any(roles.governed(parse, one, p) for one in near for p in ("from", "by"))


def _fighters(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    actors = _actors(parse, verb)
    if not actors:
        return roles.is_passive(parse, verb)
    return any(
        t.entity in ("GPE", "NORP", "ORG")
        or t.pos == "PROPN"
        or t.lemma in sets["TROOPS"]
        or t.lemma in _ARMS
        or t.lemma in sets["WEAPONS"]
        for t in actors
    )


_ARMS = frozenset(
    "rebel militant insurgent gunman guerrilla terrorist jihadist separatist militiaman group commander warlord gang "
    "islamist mercenary paramilitary they detainee volunteer army fighter".split()
)


def _weapon_or_army(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    actors = _actors(parse, verb)
    if not actors:
        return verb.lemma in ("bomb", "shell", "bombard", "attack", "target")
    arms = sets["WEAPON"] | sets["ATTACK"] | sets["TROOPS"] | sets["WEAPONS"] | _ARMS
    return any(t.entity in ("GPE", "NORP") or t.pos == "PROPN" or t.lemma in arms for t in actors)


def _military_object(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    strong = sets["TROOPS"] - {"task", "unit", "division", "guard", "presence", "force"}
    return any(
        t.lemma in strong
        or t.lemma in ("wargame", "war-game", "manoeuvre", "maneuver", "garrison", "battlegroup", "arsenal")
        or _any(parse.children(t, "amod", "compound", "nmod", "nummod"), _FIGHT)
        for t in held
    )


def _armed_object(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(
        t.lemma in ("army", "militia", "battalion", "brigade", "regiment")
        or _any(
            parse.children(t, "amod", "compound"), frozenset({"armed", "military", "security", "defence", "defense"})
        )
        for t in held
    )


def _helpers(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return _state_like(parse, verb, held, inner, sets) or _any(
        _actors(parse, verb), frozenset({"rescuer", "firefighter", "worker", "volunteer", "charity", "ship", "medic"})
    )


def _sanction_object(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    plain = frozenset({"sanction", "embargo", "tariff", "countermeasure", "duty", "price-cap"})
    return any(t.lemma in plain or _any(parse.children(t, "amod", "compound", "nmod"), _TRADE) for t in held)


def _truce_object(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(
        t.lemma not in ("pause", "halt")
        or _any(parse.subtree(t), frozenset({"fighting", "humanitarian", "hostility", "fire", "attack"}))
        for t in held
    )


def _no_truce(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return not any(
        _any(parse.children(t, "compound", "amod"), frozenset({"ceasefire", "truce", "cease-fire"})) for t in held
    )


def _governing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    things = ("it", "this", "that", "which", "these")
    return not any(t.lower in things for t in _actors(parse, verb)) and _state_like(parse, verb, held, inner, sets)


def _forced(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return verb.lemma in ("deport", "expel", "exile", "banish") or (
        bool(_actors(parse, verb)) and _lawful(parse, verb, held, inner, sets)
    )


def _anybody(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return not any(t.lemma in ("company", "film", "study", "report", "album", "studio") for t in _actors(parse, verb))


def _no_immunity(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return not _any(held, frozenset({"immunity", "privilege"})) and _state_like(parse, verb, held, inner, sets)


def _actors(parse: Parse, verb: Token) -> list[Token]:
    return [roles.core(parse, t) for t in roles.subjects(parse, verb)]


Demand = Callable[[Parse, Token, list[Token], "Token | None", dict[str, Words]], bool]

DEMANDS: dict[str, Demand] = {
    "state-like": _state_like,
    "lawful": _lawful,
    "judge": _judge,
    "judge-comp": _judge_comp,
    "person-law": _person_law,
    "jailer": _jailer,
    "in-prison": _in_prison,
    "no-people": _no_people,
    "not-people": _no_people,
    "workers": _workers,
    "rioters": _rioters,
    "police-crowd": _police_crowd,
    "repressive-law": _repressive_law,
    "no-confidence": _no_confidence,
    "own-resignation": _own_resignation,
    "emergency": _emergency,
    "blame": _blame,
    "other-comp": _other_comp,
    "not-own": _not_own,
    "proposing": _proposing,
    "not-needs": _a_party,
    "visiting": _visiting,
    "from-whom": _from_whom,
    "fighters": _fighters,
    "weapon-or-army": _weapon_or_army,
    "military-object": _military_object,
    "armed-object": _armed_object,
    "helpers": _helpers,
    "sanction-object": _sanction_object,
    "truce-object": _truce_object,
    "forced": _forced,
    "governing": _governing,
    "no-truce": _no_truce,
    "free-actor": _anybody,
    "no-sport": _anybody,
    "not-immunity": _no_immunity,
    **GATHERING,
}
