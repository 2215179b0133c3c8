"""Knows the demands of idioms of force and of the street: who attacks, is harmed or moved, and which crowds protest."""

from __future__ import annotations

from verbale.acts import roles
from verbale.acts.kinds import (
    ARMS,
    CRIMES,
    LAW,
    MARKED,
    MILITARY,
    Demand,
    Sets,
    actors_of,
    armed,
    below,
    body_only,
    by,
    has,
    here,
    in_passive,
    is_human,
    lands_on_somebody,
    on_human,
    speaks,
    state,
    strict,
    subject_human,
    warring,
)
from verbale.acts.organs import is_people
from verbale.text.parse import Parse, Token

_BOMBS = frozenset(
    "bomb blast explosion mine grenade shell rocket missile mortar drone device ied airstrike strike projectile bomber".split()
)

_WORK = frozenset("strike stoppage walkout action lockout shutdown go-slow go slow work-to-rule".split())

_PROTEST = frozenset(
    "protest demand against over slogan placard banner anti-government demonstration rally march strike chant sack resign "
    "resignation denounce oppose release justice wage pay price cut law bill election dispersal police protester "
    "demonstrator government tax anger angry outside call closure plan eviction corruption police ministry parliament".split()
)


def _killed(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """Somebody is killed, and the sentence tells who fights or governs, or what struck."""
    victims = any(is_human(parse, t, sets) or t.lemma in sets["VICTIMS"] or t.lemma in ("dozen", "score") for t in held)
    if not victims:
        return False
    actors = actors_of(parse, verb)
    if any(armed(parse, t, sets) or t.lemma in LAW for t in actors):
        return True
    if verb.lemma in ("gun", "assassinate", "behead", "hack", "lynch", "execute", "shoot") and any(
        t.lemma in MARKED or t.lemma in sets["OFFICIALS"] for t in held
    ):
        return True  # 'a party leader was gunned down'
    fights = ARMS - {"group", "men", "force", "gang", "police", "front"}
    return (not actors or has(actors, _BOMBS)) and bool(here(parse, verb) & (fights | _FIGHTING))


_FIGHTING = frozenset(
    "attack ambush raid airstrike shelling bombing bombardment clash crackdown offensive gunfire firefight massacre insurgency "
    "sniper war battle assassination coup protest militant rebel soldier troop".split()
)


def _beaten(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if not on_human(parse, verb, held, inner, sets):
        return False
    by_force = by(body_only(LAW | ARMS | {"thug", "supporter", "guard", "bodyguard", "mob", "men"}))
    if not by_force(parse, verb, held, inner, sets):
        return False
    if verb.lemma in ("drag", "hit", "attack", "assault", "knock", "shove", "slap", "lash", "kick", "work"):
        return bool(actors_of(parse, verb)) or bool(
            here(parse, verb) & {"police", "soldier", "protest", "officer", "thug", "mob"}
        )
    return bool(actors_of(parse, verb)) or bool(here(parse, verb) & {"police", "soldier", "guard", "officer", "custody", "protest", "rally", "thug", "prison"})  # fmt: skip


def _captured(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if not on_human(parse, verb, held, inner, sets):
        return False
    by_armed = any(
        (armed(parse, t, sets) and t.lemma not in ("police", "force", "army", "squad")) or (t.entity == "ORG" and below(parse, verb) & {"hostage", "captive", "ransom"})
        for t in actors_of(parse, verb)
    )  # fmt: skip
    masked = here(parse, verb) & {"masked", "balaclava", "hooded", "unidentified", "unknown", "armed", "uniformed"}
    if masked and any(t.lemma in ("man", "men", "stranger", "group") for t in actors_of(parse, verb)):
        return True
    if verb.lemma in ("abduct", "kidnap"):
        return bool(actors_of(parse, verb)) is False or by_armed or by(warring)(parse, verb, held, inner, sets)
    return by_armed


def _crowd_protests(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """A crowd moves, and the sentence tells that it protests."""
    actors = actors_of(parse, verb)
    known_crowd = any(is_people(parse, t) or t.lemma in ("thousand", "hundred", "dozen", "crowd") for t in actors)
    return known_crowd and bool(
        (here(parse, verb) - {verb.lemma}) & _PROTEST or verb.lemma in ("picket", "demonstrate", "protest")
    )


def _crowd(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    return any(is_people(parse, t) or t.lemma in ("thousand", "hundred", "dozen", "crowd") for t in actors) and not any(
        armed(parse, t, sets) and t.lemma not in ("group", "mob", "gang", "men", "settler") for t in actors
    )


def _crowd_or_party(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    return any(
        is_people(parse, t) or t.lemma in ("thousand", "hundred", "dozen", "party", "opposition", "alliance", "magistrate", "judge", "lawmaker")
        or t.entity in ("ORG", "NORP") for t in actors
    )  # fmt: skip


def _workers(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = [*actors_of(parse, verb), *(t for a in actors_of(parse, verb) for t in roles.owners(parse, a))]
    return any(
        t.lemma in _WORKERS or (is_people(parse, t) and t.lemma not in ("police", "rebel")) or t.entity == "ORG"
        for t in actors
    )


_WORKERS = frozenset(
    "worker union staff employee teacher nurse doctor miner driver pilot crew lawyer judge federation trucker dockworker docker "
    "lecturer farmer fisherman trader servant professor medic operator labourer controller prosecutor magistrate porter "
    "cleaner postman firefighter conductor engineer they member midwife paramedic steelworker cooperative league organiser".split()
)


def _strike_below(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    inside = {t.lemma for one in held for t in parse.subtree(one, ("relcl",))}
    inside |= {n.lemma for p in ("of", "on") for n in roles.governed(parse, verb, p)}
    inside |= {
        t.lemma for one in parse.children(verb, "dobj", "npadvmod", "pobj") for t in parse.subtree(one, ("relcl",))
    }
    return bool(inside & _WORK) and _workers(parse, verb, held, inner, sets) and "air" not in inside


def _riot(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    rioters = any(
        t.lemma in ("protester", "demonstrator", "rioter", "mob", "crowd", "striker", "marcher", "looter")
        for t in actors
    )
    known_people = any(is_people(parse, t) for t in actors) and bool(here(parse, verb) & {"protest", "police", "riot", "demonstration", "election", "government", "angry", "petrol", "unrest"})  # fmt: skip
    known_armed = any(
        t.lemma in ("rebel", "militant", "soldier", "troop", "gunman", "militia", "insurgent", "fighter", "police")
        for t in actors
    )
    return (rioters or known_people) and not known_armed


#: verbs of weapons of war, and those that weapons of war share with others
_SHELLS = frozenset("bomb shell bombard ambush strafe rocket mortar".split())
_STORMS = _SHELLS | frozenset("storm shoot overrun blow burst".split())
_STRIKES = frozenset("attack strike raid pound target hit destroy".split())
_IN_THE_STREET = frozenset({"police", "protester", "demonstrator"})


def _attackers(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    if not actors:
        return in_passive(parse, verb) and verb.lemma in _SHELLS
    if any(t.lemma in _IN_THE_STREET for t in actors):
        return False
    return any(
        armed(parse, t, sets)
        or (verb.lemma in _STORMS and t.entity in ("GPE", "NORP", "ORG"))
        or (verb.lemma in _STRIKES and t.entity in ("GPE", "NORP"))
        for t in actors
    )


def _bomb(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return has([roles.core(parse, t) for t in roles.surface_subjects(parse, verb)], _BOMBS)


def _forces_moved(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    known_armed = any(t.lemma in sets["TROOPS"] or t.lemma in LAW or t.lemma in sets["WEAPONS"] or has(parse.children(t, "compound", "amod"), frozenset({"riot", "police", "water", "armed", "security"})) for t in held)  # fmt: skip
    things = has(
        held, frozenset({"barrier", "barricade", "wire", "roadblock", "checkpoint", "post", "position", "cannon"})
    )
    if things and not known_armed:
        return strict(by(armed, body_only(LAW)))(parse, verb, held, inner, sets)
    return known_armed and by(state, armed)(parse, verb, held, inner, sets)


def _forces(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return any(
        (t.lemma in sets["TROOPS"] or t.lemma in ("police", "officer", "gendarme", "squad", "policeman", "militiaman", "gunboat", "warship", "tank"))
        for t in actors_of(parse, verb)
    )  # fmt: skip


def _military(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return any(
        t.lemma in sets["WEAPONS"] - {"system", "vehicle", "asset", "ship", "boat", "vessel", "plane", "aircraft"}
        or t.lemma in sets["TROOPS"] - {"task", "unit", "presence", "police", "convoy", "personnel", "force", "guard"}
        or (t.lemma in ("ship", "plane", "aircraft", "vessel", "boat", "force", "unit", "helicopter") and has(parse.children(t, "amod", "compound"), MILITARY | {"patrol", "spy", "reconnaissance", "coast"}))
        for t in actors_of(parse, verb)
    )  # fmt: skip


def _drill(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    military = has(held, frozenset({"manoeuvre", "maneuver", "wargame", "war-game"})) or any(
        has(parse.children(t, "amod", "compound", "nmod"), MILITARY) for t in held
    )
    return military and by(state, armed)(parse, verb, held, inner, sets)


def _arms_test(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    arms = any(
        t.lemma in ("missile", "warhead", "torpedo", "rocket", "projectile", "interceptor", "submarine")
        or (t.lemma in ("test", "launch", "device", "bomb", "weapon") and has(parse.children(t, "amod", "compound", "nmod"), frozenset({"nuclear", "missile", "ballistic", "hypersonic", "rocket", "atomic"})))
        for t in held
    )  # fmt: skip
    return (
        arms and not lands_on_somebody(parse, verb, held) and strict(by(warring, state))(parse, verb, held, inner, sets)
    )


def _troops(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    def armed(t: Token) -> bool:
        below = [t, *parse.children(t, "amod", "compound"), *(n for n in roles.governed(parse, t, "of"))]
        return any(
            b.lemma in sets["TROOPS"]
            or b.lemma in ("peacekeeper", "company", "rebel", "fighter", "garrison", "gunboat")
            for b in below
        )

    return any(armed(t) and (t.lemma != "company" or has(roles.governed(parse, t, "of"), frozenset({"peacekeeper", "troop", "soldier", "marine", "infantry"}))) for t in actors_of(parse, verb))  # fmt: skip


def _police_on_crowd(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    known_crowd = any(is_people(parse, n) or n.lemma in ("crowd", "march", "protest", "rally", "demonstration") for n in [*held, *roles.governed(parse, verb, "into"), *roles.governed(parse, verb, "at")])  # fmt: skip
    with_charge = {n.lemma for p in ("with", "for") for n in roles.governed(parse, verb, p)} & (
        CRIMES | {"offence", "offense"}
    )
    return known_crowd and not with_charge and strict(by(body_only(LAW)))(parse, verb, held, inner, sets)


def _organiser(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    followers = any(is_people(parse, t) or is_human(parse, t, sets) for t in held)
    street = below(parse, verb) & {
        "square",
        "street",
        "rally",
        "march",
        "protest",
        "demonstration",
        "strike",
        "barricade",
        "streets",
    }
    return followers and bool(street) and strict(by(speaks))(parse, verb, held, inner, sets)


def _hunger(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if verb.lemma == "refuse":
        return bool(below(parse, verb) & {"food", "meal", "eat"}) and subject_human(parse, verb, held, inner, sets)
    return bool(below(parse, verb) & {"hunger", "fast", "lip", "eating"}) and subject_human(
        parse, verb, held, inner, sets
    )


_RETAKES = frozenset("retake recapture overrun liberate reclaim besiege encircle".split())


def _takes_place(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'The rebels captured Kelm': who fights takes what is named and is no person."""
    taken = {"GPE", "LOC", "FAC", "PERSON"} | ({"ORG", "PRODUCT", ""} if verb.lemma in _RETAKES else set())
    places = any(t.pos == "PROPN" and t.entity in taken for t in held)
    return places and any(armed(parse, t, sets) or t.lemma == "force" for t in actors_of(parse, verb))


STREET: dict[str, Demand] = {
    "arms-test": _arms_test,
    "attackers": _attackers,
    "beaten": _beaten,
    "bomb-wide": _bomb,
    "captured": _captured,
    "crowd-or-party": _crowd_or_party,
    "crowd-protests": _crowd_protests,
    "crowd-wide": strict(_crowd),
    "drill-wide": _drill,
    "forces-moved": _forces_moved,
    "forces-wide": _forces,
    "hunger-wide": _hunger,
    "killed-in-conflict": _killed,
    "military-actor": _military,
    "organiser": _organiser,
    "own-arms": lambda parse, verb, held, inner, sets: any(parse.children(t, "poss") for t in held),
    "police-on-crowd": _police_on_crowd,
    "riot-wide": _riot,
    "takes-place": _takes_place,
    "strike-below": _strike_below,
    "troops-wide": _troops,
    "workers-wide": _workers,
}
