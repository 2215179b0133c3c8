"""Knows the demands of deeds told indirectly: who can be a guest, flee from power, strike back, hold others or seize a building."""

from __future__ import annotations

from verbale.acts import roles
from verbale.acts.kinds import ARMS, HOUSES, LAW, Demand, Sets, actors_of, below, has, is_named
from verbale.acts.organs import is_people
from verbale.text.parse import Parse, Token

_GUESTS = frozenset("delegation envoy team mission representative negotiator mediator observer group".split())
_RULERS = frozenset(
    "president minister premier chancellor king emir sultan dictator ruler leader governor general prince dictator junta "
    "government opposition politician".split()
)
_ATTACKS = frozenset(
    "attack bombing cyberattack cyber-attack raid shelling assault airstrike bombardment ambush onslaught assassination "
    "aggression violence strike".split()
)
_SHOTS = frozenset("attempt attack bombing shooting ambush assault blast poisoning assassination".split())
_FORCES = frozenset(
    "army force troop soldier navy military police guard militia fighter rebel militant insurgent side".split()
)
_CROWDS = frozenset(
    "protester demonstrator crowd mob activist rebel militant gunman separatist insurgent striker student militiaman".split()
)


def _guest(parse: Parse, token: Token, sets: Sets) -> bool:
    return token.lemma in sets["OFFICIALS"] or token.lemma in _GUESTS


def _guest_expected(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'A delegation is expected in Ostria': told in the passive, of those who come for their side, with no other verb."""
    expected = roles.is_passive(parse, verb) and not parse.child(verb, "xcomp", "ccomp")
    guests = [roles.core(parse, t) for t in roles.surface_subjects(parse, verb)]
    return expected and any(_guest(parse, t, sets) or t.entity == "PERSON" for t in guests) and _abroad(parse, verb)


def _guest_due(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return any(_guest(parse, t, sets) or t.entity == "PERSON" for t in actors_of(parse, verb)) and _abroad(parse, verb)


def _abroad(parse: Parse, verb: Token) -> bool:
    due = [t for t in parse.children(verb, "acomp", "advmod") if t.lower == "due"]
    places = [n for over in (verb, *due) for p in ("in", "at") for n in roles.governed(parse, over, p)]
    return any(t.entity in ("GPE", "LOC", "FAC") for t in places)


def _flees(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """A ruler or those who govern flee, to or from a place; not the people, nor a suspect."""
    if held:
        return False
    who = actors_of(parse, verb)
    where = [n for p in ("to", "from", "into", "across") for n in roles.governed(parse, verb, p)]
    ruler = any(t.lemma in _RULERS or _holds_office(parse, t) for t in who)
    return ruler and any(t.entity in ("GPE", "LOC", "FAC", "NORP") or t.lemma in ("country", "exile") for t in where)


def _holds_office(parse: Parse, token: Token) -> bool:
    beside = parse.children(token, "compound", "appos", "nmod")
    return token.entity == "PERSON" and any(t.lemma.lower() in _RULERS for t in beside)


def _armed_side(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """Those who fight strike back; who answers in words, with duties or in a game does not."""
    if below(parse, verb) & {"tariff", "duty", "levy", "sanction", "goal", "critic", "criticism", "claim", "word"}:
        return False
    return any(t.lemma in _FORCES or t.lemma in ARMS or t.lemma in sets["TROOPS"] for t in actors_of(parse, verb))


def _attacked(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'survived an assassination attempt', no heart attack nor an attempt to unseat him."""
    named = {t.lemma for h in held for t in (h, *parse.children(h, "compound", "amod", "nmod"))}
    if named & {"heart", "asthma", "panic", "coup", "impeachment", "shark", "leadership", "verbal"}:
        return False
    return bool(named & (_SHOTS - {"attempt"}))


def _attacks_below(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return bool(below(parse, verb) & _ATTACKS) and not below(parse, verb) & {"heart", "verbal", "criticism", "personal"}


def _between_officials(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """Members of a house or officials come to blows: on both sides, or in their house."""
    offices = HOUSES | {"minister", "president", "mayor", "governor", "speaker"}

    def one(t: Token) -> bool:
        return t.lemma in offices or any(b.lemma.lower() in offices for b in parse.children(t, "compound", "appos"))

    other = [*held, *roles.governed(parse, verb, "at"), *roles.governed(parse, verb, "with")]
    return any(map(one, actors_of(parse, verb))) and any(one(roles.core(parse, t)) for t in other)


def _held_by_law(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """By police, guards or those who govern, or in the passive where nobody is named."""
    who = actors_of(parse, verb)
    return has(who, LAW | _FORCES) if who else roles.is_passive(parse, verb)


def _armed_crowd(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    who = actors_of(parse, verb)
    armed = any(
        t.lower in ("armed", "masked") or t.lower.startswith(("pro-", "anti-"))
        for a in who
        for t in parse.children(a, "amod", "compound")
    )
    return armed or has(who, _CROWDS)


def _foreign_trained(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'trained Ostrian policemen': those of another are named; who trains his own helps nobody."""
    other = [
        o
        for h in held
        for o in (*roles.owners(parse, h), *roles.governed(parse, h, "of"), *roles.governed(parse, h, "from"))
    ]
    return any(is_named(t) for t in other) and any(
        is_named(t) or t.lemma in _FORCES | _RULERS for t in actors_of(parse, verb)
    )


def _many_moved(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """Several officers are moved; who moves to a place of his own accord is no force."""
    return any(t.tag == "NNS" or t.lemma == "police" for t in held) and not any(
        is_people(parse, t) for t in actors_of(parse, verb)
    )


def _in_a_call(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'spoke of a ceasefire in a phone call', of states, officials or persons; 'on the phone with reporters' is told elsewhere."""
    called = below(parse, verb) & {"phone", "telephone", "videoconference", "teleconference"}
    return bool(called) and any(is_named(t) or t.lemma in sets["OFFICIALS"] for t in actors_of(parse, verb))


def _several_join(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """Parties, unions, states or armies join with each other, not firms, clubs or villages."""
    who = actors_of(parse, verb)
    several = len(who) > 1 or any(t.tag in ("NNS", "NNPS") for t in who) or bool(roles.governed(parse, verb, "with"))
    sides = (
        _FORCES
        | _RULERS
        | {"party", "union", "bloc", "alliance", "movement", "faction", "coalition", "group", "country", "state"}
    )
    return several and any(t.lemma in sides or t.entity in ("GPE", "NORP") for t in who)


_NEW = frozenset(
    "new built build building construct construction completed complete ceremony ribbon inaugurate inauguration first".split()
)


def _reopened(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'Reopened a border crossing', 'we opened the bridge'; not 'opened a new bridge', nor 'the bridge that it built'."""
    if verb.lemma != "open":
        return True
    sentence = parse.sentence_of(verb)
    if any(t.lemma in _NEW for t in parse.tokens[sentence.first : sentence.last]):
        return False
    return any(
        t.lower in ("the", "this", "that", "all", "both") or t.dep == "poss"
        for one in held
        for t in parse.children(one, "det", "poss")
    ) or any(t.tag == "NNS" for t in held)


DEEDS: dict[str, Demand] = {
    "reopened": _reopened,
    "guest-expected": _guest_expected,
    "guest-due": _guest_due,
    "ruler-flees": _flees,
    "armed-side": _armed_side,
    "attacked": _attacked,
    "attacks-below": _attacks_below,
    "officials-both": _between_officials,
    "held-by-law": _held_by_law,
    "armed-crowd": _armed_crowd,
    "foreign-trained": _foreign_trained,
    "many-moved": _many_moved,
    "in-a-call": _in_a_call,
    "several-join": _several_join,
}
