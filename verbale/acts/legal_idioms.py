"""Knows the demands of idioms of law: who is held, tried, fined, freed or thrown out, and by which bodies."""

from __future__ import annotations

from verbale.acts import roles
from verbale.acts.kinds import (
    CELLS,
    CLUBS,
    COURTS,
    CRIMES,
    ENVOYS,
    LAW,
    OFFICERS,
    POSTS,
    TERMS,
    Demand,
    Sets,
    actors_of,
    armed,
    below,
    body,
    by,
    has,
    here,
    human_by_law,
    in_passive,
    is_human,
    is_named,
    is_titled,
    on_human,
    people,
    state,
    strict,
    subject_human,
    warring,
)
from verbale.text.parse import Parse, Token

_DEPORTING = frozenset(
    "plane flight border home bus ship lorry coach country deportation flights planes ferry boat".split()
)


def _hauled(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'hauled her out of the flat', 'led away in handcuffs': a person, from somewhere, by police."""
    if not on_human(parse, verb, held, inner, sets) or not by(body(LAW))(parse, verb, held, inner, sets):
        return False
    if parse.child(verb, "prt") is not None or any(t.lower in ("away", "off") for t in parse.children(verb, "advmod")):
        return True
    return bool(below(parse, verb) & _HAULED)


_HAULED = frozenset("out handcuff handcuffs custody van cell jail prison car station headquarters detention bed home flat stage questioning interrogation blindfolded hooded".split())  # fmt: skip


def _held_person(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if not on_human(parse, verb, held, inner, sets):
        return False
    near = below(parse, verb)
    if verb.lemma in ("hold", "keep", "confine", "lock", "put"):
        return bool(near & (CELLS | {"without", "incommunicado", "since"}))
    return True


def _deported(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    by_law = by(body(LAW))(parse, verb, held, inner, sets)
    return by_law and on_human(parse, verb, held, inner, sets) and any(
        n.lemma in _DEPORTING or n.entity == "GPE"
        for p in ("on", "onto", "to", "over", "across", "into") for n in roles.governed(parse, verb, p)
    ) and bool(here(parse, verb) & {"immigration", "deport", "deportation", "removal", "migrant", "border", "chartered", "charter", "national", "refugee", "asylum"} or any(t.entity == "NORP" for t in held))  # fmt: skip


def _evicted(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if not on_human(parse, verb, held, inner, sets):
        return False
    if verb.lemma in ("evict", "uproot", "banish", "exile", "displace"):
        return by(body(LAW), warring)(parse, verb, held, inner, sets)
    homes = frozenset("home house land village settlement shack camp slum flat building farm shelter".split())
    return bool(below(parse, verb) & homes) and by(body(LAW), warring)(parse, verb, held, inner, sets)


def _sacked(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """An official, judge or officer loses the post; not a worker of a firm, nor a shot that is fired."""
    if verb.lemma == "fire" and any(t.lemma in sets["WEAPON"] for t in held):
        return False
    office = any(
        t.lemma in sets["OFFICIALS"] or t.lemma in OFFICERS
        or (t.entity == "PERSON" and (below(parse, verb) & (POSTS | {"as"}) or is_titled(parse, t, sets)))
        for t in held
    ) and not has(held, frozenset({"government", "parliament", "cabinet"}))  # fmt: skip
    return office and by(state)(parse, verb, held, inner, sets) and verb.lemma not in ("give", "bar")


def _member_out(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    from_where = [n.lemma for p in ("from", "of") for n in roles.governed(parse, verb, p)]
    actors = actors_of(parse, verb)
    by_club = any(t.lemma in CLUBS or t.entity == "ORG" for t in actors)
    known = any(is_named(t) or is_human(parse, t, sets) for t in held)
    if any(n in CLUBS or n in ("summit", "meeting", "swift", "tournament") for n in from_where):
        return known
    return by_club and known and verb.lemma in ("expel", "suspend", "oust", "eject", "exclude", "disown", "purge")


def _convicted(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    known_people = [*held, *roles.datives(parse, verb)]
    if not any(is_human(parse, t, sets) or t.entity == "ORG" for t in known_people):
        return False
    if verb.lemma in ("give", "hand", "slap", "send", "put", "find", "fine", "penalise", "penalize", "jail", "lock"):
        return bool(below(parse, verb) & (CRIMES | TERMS)) and verb.lemma not in ("fine", "give", "hand", "slap")
    return True


def _sentence_below(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    near = {t.lemma for one in held for t in parse.subtree(one, ("relcl",))} | {
        n.lemma for p in ("in", "for", "behind") for n in roles.governed(parse, verb, p)
    }
    years = near & {"year", "month", "decade", "life"} or any(t.pos == "NUM" for t in held)
    court = here(parse, verb) & {"court", "judge", "tribunal", "bench", "magistrate", "jury"}
    convicted = any(
        p.lower == "for" and (parse.child(p, "pcomp") or {n.lemma for n in parse.children(p, "pobj")} & CRIMES)
        for one in (verb, *held) for p in parse.children(one, "prep")
    )  # fmt: skip
    if years and convicted and (court or (in_passive(parse, verb) and subject_human(parse, verb, held, inner, sets))):
        return True
    if not near & {
        "prison",
        "jail",
        "sentence",
        "imprisonment",
        "term",
        "detention",
        "bar",
        "custody",
        "labour",
        "death",
    }:
        return False
    if "term" in near and not near & {"prison", "jail", "sentence", "year", "month", "imprisonment", "life"}:
        return any("year" in t.lower for one in held for t in parse.subtree(one))
    crime = here(parse, verb) & (CRIMES | {"court", "judge", "tribunal", "sentence", "prison", "jail", "imprisonment"})
    return bool(crime)


def _fined(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if verb.lemma in ("fine", "penalise", "penalize", "sanction", "reprimand", "censure"):
        return by(body(COURTS | LAW))(parse, verb, held, inner, sets)
    fines = frozenset({"fine", "penalty"})
    fined = has(held, fines) or any(n.lemma in fines for n in roles.governed(parse, verb, "with"))
    return fined and by(body(COURTS | LAW))(parse, verb, held, inner, sets)


def _blacklisted(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if verb.lemma in ("put", "place", "add", "name", "list"):
        on = [n for p in ("on", "to") for n in roles.governed(parse, verb, p)]
        named = any(
            n.lemma in ("blacklist", "watchlist") or (n.lemma == "list" and below(parse, n) & {"sanction", "terror", "terrorist", "wanted", "terrorism", "enemy", "entity"})
            for n in on
        )  # fmt: skip
        return named and by(state)(parse, verb, held, inner, sets)
    known = any(
        is_named(t) or is_human(parse, t, sets) or t.lemma in CLUBS or t.lemma in ("company", "firm", "bank")
        for t in held
    )
    return known and strict(by(state))(parse, verb, held, inner, sets)


def _freed(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    known_people = any(
        (is_human(parse, t, sets) and t.entity not in ("CARDINAL",)) or (t.lemma in sets["PRISONER"]) for t in held
    )
    if not known_people:
        return False
    near = here(parse, verb) & _CAPTIVE
    if verb.lemma in ("return", "send", "hand", "discharge", "bail", "repatriate", "let", "turn"):
        return bool(near)
    return bool(near) or verb.lemma in ("free", "liberate", "parole")


_CAPTIVE = frozenset(
    "prison jail custody detention captive hostage prisoner detainee hold held bail captivity arrest deal swap inmate kidnap abduct "
    "seize mediation capture cell charge parole exchange jailed detain imprison release".split()
)


def _freed_subject(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if not subject_human(parse, verb, held, inner, sets):
        return False
    return bool(here(parse, verb) & _CAPTIVE) and (
        verb.lemma not in ("leave", "be", "get") or bool(below(parse, verb) & CELLS)
    )


def _gatekeeper(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    known = any(is_human(parse, t, sets) or is_named(t) or t.lemma in ("delegation", "team", "mission", "monitor", "convoy", "boat", "ship", "rapporteur", "crew") for t in held)  # fmt: skip
    return known and by(body(LAW), state)(parse, verb, held, inner, sets)


def _barred(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    where = roles.governed(parse, verb, "from")
    gerund = [c.lemma for p in parse.children(verb, "prep") if p.lower == "from" for c in parse.children(p, "pcomp")]
    known = any(is_human(parse, t, sets) or is_named(t) or t.lemma in CLUBS for t in held)
    politics = frozenset(
        "race election office poll ballot vote parliament country politics court leaving public presidency contest travel".split()
    )
    run = {
        "run",
        "stand",
        "contest",
        "leave",
        "vote",
        "hold",
        "seek",
        "travel",
        "campaign",
        "enter",
        "protest",
        "gather",
        "publish",
        "speak",
        "register",
    }
    return known and (has(where, politics) or bool(set(gerund) & run)) and by(state)(parse, verb, held, inner, sets)


def _cleared(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if not any(is_human(parse, t, sets) or is_named(t) for t in held):
        return False
    if verb.lemma in ("clear", "spare", "discharge", "forgive", "absolve"):
        near = below(parse, verb)
        if has(actors_of(parse, verb), frozenset({"court", "judge", "jury", "tribunal", "magistrate"})):
            return True
        return bool(near & {"charge", "wrongdoing", "fraud", "corruption", "murder", "treason", "count", "guilt", "blame", "accusation", "bribery", "allegation", "gallows", "execution"})  # fmt: skip
    return True


def _trial_subject(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    for t in roles.surface_subjects(parse, verb):
        if t.lemma in ("trial", "retrial", "court-martial", "prosecution") and "clinical" not in below(parse, t):
            return True
    return False


def _accused(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return subject_human(parse, verb, held, inner, sets)


def _officer_quits(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    return any(
        t.lemma in sets["OFFICIALS"] - {"government", "parliament", "cabinet"} or t.lemma in OFFICERS or (t.entity == "PERSON" or t.lower in ("he", "she"))
        for t in actors
    )  # fmt: skip


def _diplomats_here(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return has([*held, *roles.datives(parse, verb)], ENVOYS)


def _spied(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if verb.lemma == "hack" and below(parse, verb) & {"death", "machete", "axe", "knife", "piece"}:
        return False
    if verb.lemma in ("hack", "breach", "bug", "wiretap", "tap", "eavesdrop", "spy", "snoop"):
        return by(state, people)(parse, verb, held, inner, sets)
    return human_by_law(parse, verb, held, inner, sets) and verb.lemma in ("shadow", "tail", "surveil") and bool(here(parse, verb) & {"agent", "spy", "police", "intelligence"})  # fmt: skip


def _forced_person(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    known = any(is_human(parse, t, sets) or t.entity in ("GPE", "ORG") for t in held)
    known_armed = any(
        armed(parse, t, sets) or t.lemma in LAW or t.entity in ("GPE", "NORP") for t in actors_of(parse, verb)
    )
    return (
        inner is not None
        and known
        and known_armed
        and verb.lemma != "make"
        and inner.lemma not in ("flee", "leave", "close")
    )


def _questioned(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    law = any(t.lemma in ("police", "officer", "prosecutor", "investigator", "detective", "agent", "service", "interrogator", "magistrate", "security", "bureau", "court", "judge") for t in actors_of(parse, verb))  # fmt: skip
    passive = (
        in_passive(parse, verb)
        and not actors_of(parse, verb)
        and bool(below(parse, verb) & {"police", "questioning", "interrogation", "suspicion", "hour", "station"})
    )
    return (law or passive) and on_human(parse, verb, held, inner, sets)


def _jailed_subject(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    near = below(parse, verb)
    return subject_human(parse, verb, held, inner, sets) and not near & {
        "visit",
        "work",
        "inspect",
        "guard",
        "interview",
        "election",
        "vote",
    }


def _emergency(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return any(
        t.lemma == "emergency" or (t.lemma in ("law", "rule") and has(parse.children(t, "amod", "compound"), frozenset({"martial", "emergency", "military"})))
        or (t.lemma == "siege" and "state" in below(parse, parse.head(parse.head(t)))) or has(roles.governed(parse, t, "of"), frozenset({"emergency", "siege"}))
        for t in held
    )  # fmt: skip


def _members_leave(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    members = frozenset(
        "member lawmaker legislator mp deputy senator opposition party councillor delegate delegation bloc faction representative congressman".split()
    )
    acting = any(
        t.lemma in members or has(parse.children(t, "amod", "compound"), frozenset({"opposition"}))
        for t in actors_of(parse, verb)
    )
    strong = verb.lemma in ("walk", "file", "storm", "stalk", "march", "troop", "stage", "boycott", "disrupt")
    return acting and (strong or bool(below(parse, verb) & {"protest", "anger", "fury"}))


LEGAL: dict[str, Demand] = {
    "accused": _accused,
    "barred-person": _barred,
    "blacklisted": _blacklisted,
    "cleared": _cleared,
    "convicted": _convicted,
    "deported": _deported,
    "diplomats-here": _diplomats_here,
    "emergency-wide": _emergency,
    "evicted": _evicted,
    "fined": _fined,
    "forced-person": _forced_person,
    "freed": _freed,
    "freed-subject": _freed_subject,
    "gatekeeper": _gatekeeper,
    "hauled": _hauled,
    "held-person": _held_person,
    "jailed-subject": _jailed_subject,
    "member-out": _member_out,
    "members-leave": _members_leave,
    "officer-quits": _officer_quits,
    "questioned": _questioned,
    "sacked": _sacked,
    "sentence-below": _sentence_below,
    "spied": _spied,
    "trial-subject": _trial_subject,
}
