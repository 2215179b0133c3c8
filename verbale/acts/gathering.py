"""Knows the demands of patterns on who speaks, asks, pays and gathers: a critic, a watchdog, a petitioner, a crowd."""

from __future__ import annotations

from collections.abc import Callable

from verbale.acts import roles
from verbale.acts.lexicon import Words
from verbale.acts.organs import ORGANS
from verbale.text.parse import Parse, Token

_BODIES = frozenset(
    "opposition party union commission court council committee parliament senate government ministry report watchdog group "
    "organisation organization association charity ngo church coalition movement alliance panel body newspaper academy "
    "bloc community campaigner federation chamber institute rapporteur expert auditor ombudsman inquiry".split()
)
_CRITICS = frozenset(
    "critic activist lawmaker senator lawyer campaigner politician opponent analyst columnist editor bishop pope cleric "
    "farmer student resident citizen they he she i we who tourist netizen user protester ally neighbour neighbor".split()
)
_CROWD = frozenset(
    "protester demonstrator student activist crowd farmer youth mob rioter looter supporter villager resident people "
    "miner striker they thousand hundred dozen opponent settler worker woman women man migrant inmate prisoner trucker driver "
    "teacher nurse doctor million marcher campaigner follower loyalist opposition parent mother veteran pensioner fan family "
    "mourner".split()
)
_PROTESTS = frozenset(
    "protest demonstration riot strike unrest march rally blockade protester demonstrator farmer striker walkout picket".split()
)
_WARLIKE = frozenset(
    "military armed defence defense nuclear naval missile troop army force weapon ground peacekeeping arms air".split()
)
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice", "pause"})
_STATES = frozenset({"country", "nation", "regime", "junta", "government", "republic", "membership"})


def _actors(parse: Parse, verb: Token) -> list[Token]:
    return [roles.core(parse, t) for t in roles.subjects(parse, verb)]


def _named(token: Token) -> bool:
    return token.entity in ("GPE", "NORP", "ORG", "PERSON") or token.pos == "PROPN"


def _speaker(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(
        _named(t) or t.lemma in _BODIES or t.lemma in _CRITICS or t.lemma in sets["OFFICIALS"]
        for t in _actors(parse, verb)
    )


def _speaker_state(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(
        _named(t) or t.lemma in ("government", "ministry", "embassy", "authority", "opposition", "party", "delegation", "mission")
        or t.lemma in sets["OFFICIALS"] for t in _actors(parse, verb)
    )  # fmt: skip


def _watchdog(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    """Who tells of abuses: a body or critic; and the abuses are somebody's."""
    return _speaker(parse, verb, held, inner, sets) and not any(t.lemma == "court" for t in _actors(parse, verb))


def _petitioner(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    if not _speaker(parse, verb, held, inner, sets):
        return False
    if verb.lemma in ("move", "approach") and not any(t.lemma in ("court", "tribunal", "commission") for t in held):
        return False
    return verb.lemma != "ask" or parse.child(verb, "xcomp", "prep") is not None


def _wants(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    """'The union wants the president to go', by a body or state, of another who is named; not 'wanted to go'."""
    if inner is None or inner.i < verb.i or verb.lemma == "need":
        return False
    told = parse.children(inner, "nsubj") or [t for t in held if t.i < inner.i]
    helpers = {t.lower for t in parse.children(inner, "aux")}
    if "to" not in helpers and inner.tag != "VBN":
        return False
    asked = any(
        _named(t) or t.lemma in _BODIES or t.lemma in ORGANS or t.lemma in sets["OFFICIALS"] or t.lemma in ("city", "state", "town")
        or (t.lower in ("him", "her", "them") and inner.tag == "VBN") for t in told
    )  # fmt: skip
    return asked and _speaker(parse, verb, held, inner, sets) and verb.tag in ("VBZ", "VBP", "VBD", "VB")


def _notified(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    near = [
        *roles.datives(parse, verb),
        *(n for p in ("to", "on", "with", "for") for n in roles.governed(parse, verb, p)),
        *held,
    ]
    return any(_named(t) or t.lemma in sets["OFFICIALS"] or t.lemma in _BODIES for t in near)


def _truce_subject(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(t.lemma in _TRUCES for t in roles.surface_subjects(parse, verb))


def _talks_subject(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(t.lemma in _TALKS for t in roles.surface_subjects(parse, verb))


_TALKS = frozenset({"talk", "negotiation", "meeting", "summit", "dialogue", "discussion", "mediation", "round"})


def _payer(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    """Who pays is a state or body, and what it pays is money."""
    actors = _actors(parse, verb)
    pays = any(
        t.entity in ("GPE", "NORP", "ORG") or t.lower == "it" or t.lemma in _BODIES or t.lemma in sets["OFFICIALS"]
        or t.lemma in ("state", "authority", "bank", "city", "municipality") for t in actors
    )  # fmt: skip
    return not actors or pays


def _a_state(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    if not any(t.entity in ("GPE", "ORG") or t.pos == "PROPN" or t.lemma == "alliance" for t in _actors(parse, verb)):
        return False
    return any(t.entity == "GPE" or t.lemma in _STATES for t in held)


def _not_office(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    """'The liberals quit the government': a party or body does, not one man his office."""
    actors = _actors(parse, verb)
    return bool(actors) and all(t.entity != "PERSON" and t.lower not in ("he", "she", "who", "i") for t in actors)


def _not_visitors(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    below = {t.lemma for t in parse.subtree(verb, ("conj",))}
    return not below & {"visit", "interview", "meet", "inspect", "work", "guard", "lawyer"}


_FIGHTERS = frozenset("rebel militant insurgent gunman guerrilla separatist fighter militia sniper jihadist".split())


def _military_victim(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    under = roles.surface_subjects(parse, verb)
    near = [verb, *(n for p in parse.children(verb, "prep") for n in parse.children(p, "pobj"))]
    doers = [t for one in near for p in ("from", "by") for t in roles.governed(parse, one, p)]
    if any(t.lemma in sets["TROOPS"] or t.lemma in sets["WEAPONS"] or t.lemma in _FIGHTERS for t in doers):
        return True
    if any(t.lemma == "fire" for t in parse.subtree(verb, ("conj",))) and any(
        t.lemma in sets["OFFICIALS"] for t in under
    ):
        return False  # a minister comes under fire in words
    nouns = ("TROOPS", "PLACES", "VICTIMS", "WEAPONS", "RESIDENTS")
    war = any(t.lemma in ("fire", "shelling", "bombardment", "siege") for t in parse.subtree(verb, ("conj",)))
    return any(any(t.lemma in sets[n] for n in nouns) or (war and t.entity == "GPE") for t in under)


def _military_word(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    return any(
        t.lemma in ("arsenal", "mobilisation", "mobilization", "conscription", "incursion")
        or any(c.lower in _WARLIKE or c.lemma in _WARLIKE for c in parse.subtree(t, ("relcl",)))
        for t in held
    )


def _defied(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    """One defies somebody, or his word or rule; not the weather nor a situation."""
    return any(
        _named(t) or t.lemma in sets["DEMAND"] or t.lemma in sets["OFFICIALS"] or t.lemma in _RULES for t in held
    )


_RULES = frozenset(
    "ban curfew court law rule authority warning sanction embargo pressure resolution regime leadership decree restriction "
    "lockdown deadline threat judge council convention treaty ceasefire truce advice wish will opposition objection protest "
    "effort attempt move sovereignty mandate injunction summons instruction measure legislation".split()
)


def _protesters(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    """A crowd; of people only counted or named by their country, the sentence must tell that they protest."""
    actors = _actors(parse, verb)
    if any(t.lemma in ("protester", "demonstrator", "marcher", "rioter", "striker") for t in actors):
        return True
    if not any(t.lemma in _CROWD or t.entity == "NORP" for t in actors):
        return False
    here = {t.lemma for t in parse.tokens_of(parse.sentence_of(verb))}
    return bool(here & (_PROTESTS | _CAUSE))


_CAUSE = frozenset(
    "against demand anti-government slogan placard resignation corruption government dispersal crackdown police regime "
    "parliament ministry democracy independence policy decision election".split()
)


def _by_protests(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: dict[str, Words]) -> bool:
    doers = [*_actors(parse, verb), *roles.agents(parse, verb)]
    return any(t.lemma in _PROTESTS for t in doers)


Demand = Callable[[Parse, Token, list[Token], "Token | None", dict[str, Words]], bool]

GATHERING: dict[str, Demand] = {
    "speaker": _speaker,
    "speaker-state": _speaker_state,
    "watchdog": _watchdog,
    "petitioner": _petitioner,
    "wants": _wants,
    "notified": _notified,
    "truce-subject": _truce_subject,
    "talks-subject": _talks_subject,
    "payer": _payer,
    "a-state": _a_state,
    "not-office": _not_office,
    "not-visitors": _not_visitors,
    "military-victim": _military_victim,
    "military-word": _military_word,
    "defied": _defied,
    "protesters": _protesters,
    "by-protests": _by_protests,
}
