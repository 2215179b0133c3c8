"""Knows the demands of idioms of speech, talks, help and dealings: who speaks of whom, who meets, gives and yields."""

from __future__ import annotations

from verbale.acts import roles
from verbale.acts.kinds import (
    CLUBS,
    COURTS,
    ENVOYS,
    HOUSES,
    LAW,
    LAWFUL,
    STATES,
    TALKS,
    Demand,
    Sets,
    actors_of,
    armed,
    below,
    beside,
    body,
    body_only,
    both,
    by,
    governs,
    has,
    here,
    human_by_law,
    in_passive,
    is_human,
    is_named,
    is_speaker,
    is_titled,
    people,
    speaks,
    state,
    strict,
    subject_one_of,
    warring,
)
from verbale.acts.organs import is_people
from verbale.text.parse import Parse, Token

_YIELD = frozenset("it which that this these".split())

_GOODS = frozenset(
    "relief aid humanitarian famine drought earthquake flood refugee survivor displaced cyclone food victim hungry hit".split()
)


_TAKEN = frozenset(
    "seize seized capture captured detain detained impound impounded confiscate confiscated hijack hijacked steal stolen loot "
    "looted arrest arrested hold held return returned remain remaining".split()
)


def _new_goods(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'handed over two patrol boats to Ostria': goods not told of as known or as taken before, which would be given back."""
    return bool(held) and not any(
        d.dep == "poss" or d.lower in ("the", "this", "that", "these", "those", "all") or {d.lemma, d.lower} & _TAKEN
        for t in held
        for d in parse.children(t, "det", "poss", "amod", "acl", "relcl", "predet")
    )


def _names_badly(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'called the vote "a lynching"': whom or what one names in words of one's own, between quotation marks, and not well."""
    called = [
        c for t in (verb, *parse.children(verb, "dobj"))
        for c in parse.children(t, "oprd", "xcomp", "ccomp", "prep", "acomp", "dobj", "advcl", "attr")
        if c.i > verb.i and (c.dep != "prep" or c.lower in ("as", "to"))
    ]  # fmt: skip
    below = [t for c in called for t in parse.subtree(c)]
    if any(t.lower in _WELL or t.lemma in _WELL for t in below):
        return False
    quoted = any(parse.tokens[t.i - 1].text in _MARKS for t in below if t.i > verb.i + 1)
    if not quoted and verb.lemma not in ("liken", "brand"):
        return False
    told = held or [s for c in called for s in parse.children(c, "nsubj")]
    known = any(
        is_named(t) or governs(t, sets) or t.lemma in CLUBS or t.lemma in sets["DEMAND"] or t.lemma in sets["ATTACK"]
        or t.lemma in _NAMED_THINGS or t.lower in ("it", "them", "him", "her", "this") for t in told
    )  # fmt: skip
    return known and strict(by(speaks))(parse, verb, held, inner, sets)


_MARKS = frozenset({'"', "“", "‘", "'", "``", "”"})

_WELL = frozenset(
    "generous bold wise fair honest decent proud opportunity hope win remarkable extraordinary inspiring vital essential crucial "
    "necessary reasonable sensible solid robust legitimate lawful balanced respectful candid useful helpful progress leader mentor "
    "icon champion pioneer legend giant father mother sister family beginning chapter era commitment promise responsible "
    "friend brother ally partner hero victory triumph breakthrough milestone historic gift success good great excellent brave "
    "courageous welcome step positive productive constructive fruitful frank model patriot encouraging wonderful useful "
    "important new significant landmark best beautiful warm cordial strong special strategic priority".split()
)

_NAMED_THINGS = frozenset(
    "vote move law bill deal cut tax policy verdict sentence arrest raid court tribunal government minister plan decree trial "
    "election result budget reform ban fine statement remark visit killing crackdown treatment charge case act speech report "
    "decision rule proposal idea offer agreement motion ruling inquiry appointment sacking merger scheme measure stoppage strike".split()
)


def _ordering(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if inner is None or inner.i < verb.i or not any(t.lower == "to" for t in parse.children(inner, "aux")):
        return False
    told = any(is_named(t) or is_human(parse, t, sets) or governs(t, sets) or t.lemma in ("company", "firm", "bank", "airline", "operator") for t in held)  # fmt: skip
    return told and by(body(LAW | COURTS | HOUSES), state)(parse, verb, held, inner, sets)


def _pressing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    told = any(is_named(t) or governs(t, sets) for t in held)
    return told and strict(by(speaks))(parse, verb, held, inner, sets)


def _talks_below(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    inside = [t for one in [*held, *parse.children(verb, "dobj")] for t in parse.subtree(one, ("relcl",))]
    known = any(
        t.lemma in TALKS or t.lemma in ("lunch", "dinner", "breakfast", "audience", "tête-à-tête") for t in inside
    )
    return known and by(state, people)(parse, verb, held, inner, sets)


def _talks_over(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    under = roles.surface_subjects(parse, verb)
    return any(roles.core(parse, t).lemma in TALKS for t in under) or any(
        t.lemma in TALKS
        for one in under
        if one.lemma in ("round", "day", "series", "hour", "week")
        for t in parse.subtree(one)
    )


def _official_trip(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    official = any(
        t.lemma in sets["OFFICIALS"] or t.lemma in ("delegation", "envoy", "mission", "team", "negotiator", "counterpart", "mediator", "deputation")
        for t in actors_of(parse, verb)
    ) or (any(t.entity == "PERSON" for t in actors_of(parse, verb)) and bool(here(parse, verb) & sets["OFFICIALS"]))  # fmt: skip
    near = here(parse, verb) & frozenset(
        "visit talk summit tour trip meeting negotiation stopover counterpart meet discuss mission delegation sign".split()
    )
    return official and bool(near)


def _officials(parse: Parse, t: Token, sets: Sets) -> bool:
    return (
        t.lemma in sets["OFFICIALS"]
        or t.entity in ("PERSON", "GPE", "NORP")
        or t.lower in ("he", "she", "they", "who", "i", "we")
        or t.lemma
        in (
            "delegation",
            "envoy",
            "mission",
            "team",
            "negotiator",
            "counterpart",
            "mediator",
            "justice",
            "both",
            "side",
            "ministry",
        )
    )


def _consult_sides(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    known = any(is_speaker(parse, t, sets) for t in actors)
    several = len(actors) > 1 or any(t.tag in ("NNS", "NNPS") or t.lower in ("they", "we") for t in actors)
    return known and (several or bool(roles.governed(parse, verb, "with")))


def _deal_sides(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    if not actors:
        return False
    sides = sum(1 for t in actors if is_speaker(parse, t, sets) and t.lemma not in ("company", "firm", "club"))
    beside = [n for one in (verb, *held) for n in roles.governed(parse, one, "with")]
    return sides > 1 or (sides == 1 and any(is_speaker(parse, n, sets) for n in beside))


def _two_states(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = roles.surface_subjects(parse, verb) if not roles.is_passive(parse, verb) else actors_of(parse, verb)
    states = {
        t.text
        for a in actors
        for t in (a, *parse.children(a, "amod", "compound", "poss"))
        if t.entity in ("GPE", "NORP")
    }
    for a in actors:
        states |= {
            t.text
            for c in parse.children(a, "amod", "compound")
            for t in parse.children(c, "conj")
            if t.entity in ("GPE", "NORP")
        }
    beside = [n for one in (verb, *held) for p in ("with", "alongside") for n in roles.governed(parse, one, p)]
    other = any(
        n.entity in ("GPE", "NORP") or any(c.entity in ("GPE", "NORP") for c in parse.children(n)) for n in beside
    )
    return len(states) > 1 or (len(states) == 1 and other)


def _yields(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    actors = actors_of(parse, verb)
    if not actors:
        return False
    return any((t.lower not in _YIELD and (governs(t, sets) or t.entity in ("GPE", "PERSON", "NORP", "ORG") or is_people(parse, t))) or t.lower == "it" for t in actors)  # fmt: skip


def _yields_bare(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return not held and _yields(parse, verb, held, inner, sets)


def _none_or_governing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return by(state)(parse, verb, held, inner, sets)


def _speaker_of_party(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    touched = any(is_named(t) or governs(t, sets) or t.lemma in CLUBS or t.lemma in sets["ATTACK"] or t.lemma in ("plan", "policy", "decision", "bill", "law", "move", "ruling", "cut", "rule", "budget", "tax", "arrest", "deal") for t in held)  # fmt: skip
    return touched and strict(by(speaks))(parse, verb, held, inner, sets)


def _wants_thing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    asked = frozenset(
        "commission inquiry probe resignation election recount release compensation justice investigation body withdrawal "
        "apology guarantee explanation dialogue ceasefire truce talk rise raise reform protection ban sanction answer referendum".split()
    )
    return has(held, asked) and strict(by(speaks))(parse, verb, held, inner, sets)


def _watchdog_body(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    harm = frozenset(
        "killing death arrest attack disappearance breach violation abuse raid failing eviction torture beating such rape shortcoming".split()
    )
    told = any(t.lemma in harm or below(parse, t) & harm for t in held)
    return told and any(
        t.entity in ("ORG",) or t.lemma in ("group", "commission", "watchdog", "rapporteur", "union", "report", "organisation", "organization", "charity", "lawyer", "activist", "monitor", "observer", "un", "it", "ombudsman", "committee")
        or t.pos == "PROPN" for t in actors_of(parse, verb)
    )  # fmt: skip


def _relief(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    if not by(
        state,
        body_only(
            frozenset({"convoy", "plane", "ship", "flight", "lorry", "charity", "agency", "group", "cross", "crescent"})
        ),
    )(parse, verb, held, inner, sets):
        return False
    plain = frozenset(
        "relief aid insulin blanket medicine tent ration vaccine medic rescuer blood parcel oxygen shelter".split()
    )
    return has(held, plain) or any(below(parse, t) & plain for t in held) or bool(here(parse, verb) & _GOODS)


def _denied_case(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'the case was a fairy tale': the subject is a charge, the predicate calls it false."""
    charges = frozenset("case charge allegation accusation claim report indictment rumour".split())
    false = frozenset(
        "tale fiction nonsense fabrication lie baseless unfounded groundless false untrue rubbish invention slander fantasy".split()
    )
    said = parse.child(verb, "attr", "acomp")
    return said is not None and has([said], false) and has(roles.surface_subjects(parse, verb), charges)


def _of_deed(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    deeds = frozenset(
        "decision ruling arrest raid law bill plan killing move verdict closure attack crackdown cut ban sentence policy statement remark".split()
    )
    return (has(held, deeds) or any(t.lemma in sets["ATTACK"] for t in held)) and strict(by(speaks))(
        parse, verb, held, inner, sets
    )


def _passive_deal(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return in_passive(parse, verb) and not has(held, frozenset({"contract", "letter"}))


def _any(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return True


DEALING: dict[str, Demand] = {
    "any": _any,
    "border-body": by(body(LAW)),
    "consult-sides": _consult_sides,
    "court-body": by(body_only(COURTS), lambda parse, t, sets: t.entity == "ORG"),
    "deal-sides": _deal_sides,
    "denied-case": _denied_case,
    "fighters-or-state": by(warring, state),
    "fighters-wide": strict(by(armed)),
    "forces-or-state": by(warring, state),
    "governing-or-none": _none_or_governing,
    "investigator": strict(by(body_only(LAW | COURTS), lambda parse, t, sets: t.entity == "ORG")),
    "judging-body": by(body(COURTS | LAW)),
    "lawful-body": LAWFUL,
    "lawful-wide": LAWFUL,
    "legislature": by(body_only(HOUSES), lambda parse, t, sets: t.entity == "ORG"),
    "legislature-or-court": by(body_only(HOUSES | COURTS), lambda parse, t, sets: t.entity == "ORG"),
    "names-badly": _names_badly,
    "office-wide": strict(by(_officials)),
    "official-trip": _official_trip,
    "ordering": _ordering,
    "officials-called": both(
        strict(by(state)), lambda parse, verb, held, inner, sets: any(t.lemma in sets["OFFICIALS"] for t in held)
    ),
    "official-object": lambda parse, verb, held, inner, sets: any(
        t.lemma in sets["OFFICIALS"]
        or (t.entity == "PERSON" and is_titled(parse, t, sets))
        or t.lemma in ("motorcade", "convoy", "delegation")
        for t in held
    ),
    "by-members": lambda parse, verb, held, inner, sets: any(
        t.lemma
        in (
            "mp",
            "lawmaker",
            "senator",
            "committee",
            "panel",
            "deputy",
            "legislator",
            "peer",
            "board",
            "commission",
            "inquiry",
            "councillor",
            "mps",
        )
        for t in actors_of(parse, verb)
    ),
    "face": lambda parse, verb, held, inner, sets: (
        "face" in below(parse, verb) and _consult_sides(parse, verb, held, inner, sets)
    ),
    "asked-something": lambda parse, verb, held, inner, sets: any(
        parse.child(t, "acl", "relcl") is not None or any(p.lower == "for" for p in parse.children(t, "prep"))
        for t in held
    ),
    "doubts": lambda parse, verb, held, inner, sets: (
        verb.lemma in ("question", "query")
        and inner is not None
        and any(t.lower in ("whether", "why", "how") for t in parse.children(inner))
        and strict(by(speaks))(parse, verb, held, inner, sets)
    ),
    "shoulder": beside(frozenset({"shoulder"})),
    "strike-over": subject_one_of(
        frozenset("strike walkout stoppage boycott blockade sit-in occupation lockout go-slow".split())
    ),
    "body-expelled": lambda parse, verb, held, inner, sets: (
        any(
            t.entity in ("ORG", "GPE", "NORP", "PERSON")
            or t.lemma in ENVOYS
            or t.lemma in ("agency", "charity", "ngo", "mission", "journalist", "team", "envoy")
            for t in held
        )
        and any(
            n.entity == "GPE" or n.lemma in ("country", "union", "alliance", "party", "league")
            for n in [*roles.governed(parse, verb, "of"), *roles.governed(parse, verb, "from")]
        )
    ),
    "passive-deal": _passive_deal,
    "pressing": _pressing,
    "relief": _relief,
    "speaker-of-deed": _of_deed,
    "speaker-of-party": _speaker_of_party,
    "speaker-wide": strict(by(speaks)),
    "state-or-party": by(state),
    "state-wide": STATES,
    "talks-below": _talks_below,
    "talks-over": _talks_over,
    "tortured": human_by_law,
    "two-states": _two_states,
    "wants-thing": _wants_thing,
    "watchdog-body": _watchdog_body,
    "new-goods": _new_goods,
    "yielding": _yields,
    "yielding-bare": _yields_bare,
    "yielding-wide": by(speaks),
}
