"""Knows what the best pattern at a word tells: an act with its parties and status, or nothing."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.asking import asks_others
from verbale.acts.bodies import are_unnamed, between_whom, is_lawful_at_home, unnamed_body
from verbale.acts.clauses import clause_of
from verbale.acts.crowds import fight_each_other, is_blamed_openly, is_crowd, marches
from verbale.acts.drafts import Draft
from verbale.acts.lawful import is_by_law, who_struck, whose_ground, whose_law
from verbale.acts.lexicon import Governor, Lexicon
from verbale.acts.nominals import is_known_deed, is_named_deed, is_outrage, is_taken_up, is_told
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match, matches_at
from verbale.acts.questions import is_asked
from verbale.acts.senses import is_by_unknown, leaves_body, sends_troops
from verbale.acts.sides import Sides, is_third_party, placed, sides_of
from verbale.acts.stance import stance
from verbale.acts.standing import is_everyday, is_political, may_act, same_side, standing
from verbale.acts.status import decide, refusal
from verbale.acts.thin import is_private, is_thin
from verbale.acts.threats import is_threat, is_weapon_only, threatened_type
from verbale.acts.turning import turned
from verbale.acts.typical import with_typical_doer
from verbale.acts.undergone import is_own
from verbale.acts.untold import is_untold
from verbale.text.parse import Parse, Token

_TALKS = frozenset({"talk", "negotiation", "meeting", "summit", "dialogue", "consultation"})
#: what is done before the public, so that it is no claim of who tells it
_PUBLIC = frozenset({"arrest", "convict", "curfew", "martial-law", "deport", "troops", "weapons"})
#: what happens to the accused before a court, whoever brought them there
_TRIED = frozenset({"go-on-trial", "appear-court"})
#: whose arrest is no everyday matter though they hold no office
_PRESS = frozenset({"JRN", "MED"})
#: what is told as a state that lasts
_LASTING = frozenset(
    {
        "in-detention",
        "held",
        "on-strike",
        "go-on-strike",
        "on-alert",
        "stand-to",
        "in-talks",
        "spend-in-cell",
        "open-probe",
        "host-refugees",
    }
)
#: steps before a court, with which one threatens before they are taken
_SUITS = frozenset({"sue", "file-suit", "start-suit", "legal-action", "take-to-court"})
_SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "AGREE"})
#: by which one promises to whom one speaks what a clause tells
_ASSURING = frozenset({"assure-that", "tell-own-deed"})
#: by which one asks what stands behind the time that one gives for it
_GIVING_TIME = frozenset({"give-until", "give-days"})


def tell(parse: Parse, token: Token, parties: Parties, known: Lexicon) -> Draft | None:
    """What the best pattern at the token tells that tells anything, or None."""
    fitting = [m for m in matches_at(parse, token, known) if not m.pattern.pair_only and not sends_troops(m)]
    fitting = [m for m in fitting if _fits_place(parse, m, parties)]
    fitting = sorted(fitting, key=lambda m: not m.pattern.refusal)
    for match in fitting[:1] + [m for m in fitting[1:6] if m.pattern.type == fitting[0].pattern.type]:
        draft = _told(parse, match, parties, known)
        if draft is not None and draft.rule.startswith("vow-fight/") and not draft.recipients:
            given = (_told(parse, m, parties, known) for m in fitting if m.pattern.type == "AGREE")
            return next((d for d in given if d is not None), draft)  # 'promised to eradicate malaria'
        if draft is not None:
            return draft
    return None


def _fits_place(parse: Parse, match: Match, parties: Parties) -> bool:
    """'The rebels seized Kelm': a town is taken, and nobody abducted; a person is no town; who is expelled from a party stays."""
    if leaves_body(parse, match):
        return False
    taken = match.pattern.id == "take-named"
    if not taken and match.pattern.mode != "abduct":
        return True
    named = bool(match.objects) and all(t.pos == "PROPN" for t in match.objects)
    return taken == (named and all(parties.names_place(t) or parties.actor(t) is None for t in match.objects))


def _told(parse: Parse, match: Match, parties: Parties, known: Lexicon) -> Draft | None:
    """What one match tells, or None."""
    token = match.head
    if is_asked(parse, token):
        return None
    nominal = token.pos in ("NOUN", "PROPN") and parse.child(token, "dobj") is None
    match = placed(parse, match, nominal)
    sides = sides_of(parse, match, parties, known)
    if not sides.actors and match.actors:
        sides = replace(sides, actors=tuple(a for a in unnamed_body(parse, match, parties) if not _is_among(a, sides)))
    crowd = not sides.actors and are_unnamed(parse, match, parties, sides.recipients)
    if is_thin(match, sides, known) or is_untold(parse, match, sides.actors, sides.recipients):
        return None
    weapon = is_weapon_only(match, known)
    unknown = sides.by_unknown or is_by_unknown(match, sides.recipients)
    nobody_known = not sides.actors and match.actors and not unknown
    if nobody_known and not weapon and not crowd and not is_crowd(match):
        return None
    how = stance(parse, match.head, known)
    said = parties.statement_at(token)
    speaker = parties.cast.get(said.speaker) if said is not None and said.speaker else None
    if not sides.actors and (not match.actors or is_crowd(match)):
        meets = match.pattern.id.startswith(("hold-", "have-talks")) and speaker is not None and is_political(speaker)
        sides = _with_doer(parse, match, sides, parties, speaker if how.future or how.would or meets else None)
    outrage = parties.steeped and not sides.actors and is_outrage(parse, match)
    if outrage and not sides.recipients and parties.home is not None:
        sides = replace(
            sides, recipients=(parties.home,)
        )  # 'the Easter bombings': upon the country that the article is about
    actors, recipients = sides.actors, sides.recipients
    if not may_act(match.pattern.type, actors, recipients, parties.of_politics, _is_steeped(parties, match)) and not (
        (weapon and match.pattern.type == "ASSAULT")
        or marches(match, actors, recipients)
        or fight_each_other(match, actors, recipients)
        or (unknown and parties.of_politics and recipients and all(r.kind == "group" for r in recipients))
        or is_blamed_openly(parse, match, recipients)
        or (nominal and parties.of_politics and is_named_deed(parse, match))
        or outrage
        or (crowd and (not recipients or any(standing(r) for r in recipients)))
    ):
        return None
    bare = nominal and (outrage or is_known_deed(parse, match, recipients))
    if is_private(parse, match, sides, known, parties.of_politics, parties.steeped):
        return None
    if match.pattern.id == "commit-crimes" and speaker is not None and actors and not same_side(speaker, actors[0]):
        return None  # an accusation in words, not a deed told
    if match.pattern.id in _SUITS and (how.future or how.would) and not how.negated and sides.actors:
        match = replace(match, pattern=replace(match.pattern, type="THREATEN", mode=None))  # 'would sue the government'
    public = match.pattern.mode in _PUBLIC
    doer = actors[0] if actors else None
    if match.pattern.refusal:
        helpers = {t.lower for t in parse.children(token, "aux")}
        verdict = refusal(how, helpers, doer, said, speaker, past=match.pattern.refusal == "any")
    else:
        verdict = decide(match.pattern.type, how, doer, said, speaker, public)
    if nominal and not how.negated and is_taken_up(parse, token):
        verdict = replace(verdict, status="done", why="done")  # 'will meet to discuss the closure of the bridge'
    status = verdict.status
    if status is None or (status == "requested" and not is_third_party(how.governors, parse, parties, recipients)):
        return None
    named = nominal and parties.of_politics and status == "done" and is_named_deed(parse, match)
    if (
        nominal
        and not named
        and not is_told(parse, match, sides, said is not None, status)
        and not (bare and said is None)
    ):
        return None
    if verdict.why == "might" and not match.actors:
        return None  # 'could be sentenced' tells what the law allows
    if _describes(parse, match):
        return None
    kind, status = turned(parse, match, verdict, parties, actors, said, speaker)
    if kind == "REQUEST" and match.pattern.type in ("RETREAT", "CONCEDE"):
        recipients = ()  # 'Free the sailors': they are not asked
    if status == "alleged" and verdict.why == "claimed" and public and match.head.dep == "relcl":
        status = "done"  # 'urged Ostria to talk about the troops that it has moved'
    if status == "done" and match.pattern.id in _LASTING and match.head.tag in ("VBZ", "VBP"):
        status = "ongoing"  # 'remains in custody', 'are in talks'
    if status == "done" and match.pattern.id in _ASSURING:
        status = "promised"  # 'assured the council that the road would be mended'
    if match.head.lemma in ("threaten", "menace") and said is not None and match.complement is None:
        if speaker is None or not actors or not same_side(speaker, actors[0]):
            return None  # 'Ostria threatens our security', said of it, is no threat by it
    if kind == "THREATEN" and not is_threat(parse, match, parties, actors):
        return None
    if status == "promised" and how.condition is not None and not how.traded:
        status = "conditional"
    hangs = how.condition is not None and status not in ("done", "ongoing", "alleged", "denied")
    condition = parse.subtree_span(how.condition) if how.condition is not None and hangs else None
    if kind == "THREATEN" and status == "done" and match.complement is not None:
        hung = stance(parse, match.complement, known).condition
        if hung is not None:  # 'warned that it would close the bridge unless ...'
            status, condition = "conditional", parse.subtree_span(hung)
    if kind == "THREATEN" and status == "conditional" and how.condition is not None and not recipients:
        warned = parties.all_strict(roles.surface_subjects(parse, how.condition))
        recipients = tuple(a for a in warned if not is_own(a, actors) and standing(a) == 2)[:1]  # 'unless Ostria pays'
    if verdict.why == "accuse" and _accuses(parse, how.governors, parties, actors):
        return None  # who accuses does not do it
    sure = (
        match.pattern.certainty * (0.7 if nominal else 1.0) * (0.85 if status in ("hypothetical", "alleged") else 1.0)
    )
    return Draft(
        type=kind,
        mode=_mode(parse, match) if kind == match.pattern.type else None,
        actors=actors,
        recipients=recipients,
        status=status,
        head=match.head,
        trigger=parse.span_of([t for t in match.words if abs(t.i - token.i) < 8]),
        evidence=parties.whole(clause_of(parse, match.head, _shown(parse, match, kind))),
        statement=said,
        confidence=round(sure * (1.0 if recipients else 0.85), 3),
        rule=f"{match.pattern.id}/{verdict.why}",
        condition=condition,
        consequence=threatened_type(parse, match, known) if kind == "THREATEN" else None,
        nominal=nominal,
        harmed=sides.harmed,
        addressed=not recipients
        and (
            named
            or (kind == "REQUEST" and asks_others(parse, match.head))
            or any(
                (kind == "AID" and t.pos not in ("PRON", "DET"))
                or _is_somebody(t, kind, known)
                or _is_unknown(t, kind, parties)
                or (t.lower in ("him", "her", "everyone", "everybody", "somebody", "someone") and kind in _SAID)
                for t in match.recipients
            )
        ),
        talks=any(t.lemma in _TALKS for t in match.words),
    )


def _accuses(
    parse: Parse, governors: tuple[tuple[Governor, Token], ...], parties: Parties, actors: tuple[Actor, ...]
) -> bool:
    """Is one of the doers found he who accuses others of the deed, where nothing tells whom?"""
    verbs = [v for g, v in governors if g.id == "accuse" and v.pos == "VERB" and v.lemma in roles.ACCUSING]
    accusers = parties.all_strict(t for v in verbs for t in roles.subjects(parse, v))
    return any(a.id == b.id for a in actors for b in accusers)


def _is_steeped(parties: Parties, match: Match) -> bool:
    """Is the article steeped in politics, and the word no mere description ('two men accused of theft')?"""
    return parties.steeped and match.head.dep not in ("acl", "amod")


def _is_among(actor: Actor, sides: Sides) -> bool:
    return any(actor.id == r.id for r in sides.recipients)


def _with_doer(parse: Parse, match: Match, sides: Sides, parties: Parties, speaker: Actor | None) -> Sides:
    """The sides with who acts where the words name nobody: the speaker who says what will be done, or the state by
    whose law people are held, charged and tried."""
    if speaker is not None:  # 'she said the measures would be lifted'
        return replace(
            sides, actors=(speaker,), recipients=tuple(r for r in sides.recipients if not is_own(r, (speaker,)))
        )
    if match.pattern.type == "PROTEST":
        named = parties.all_strict(roles.governed(parse, match.head, "from"))  # 'protests from citizens'
        return replace(sides, actors=named or parties.crowd)
    if match.pattern.type == "CONSULT":
        return replace(sides, actors=between_whom(parse, match, parties))
    if match.pattern.type == "MOBILIZE":  # 'four thousand Ostrian soldiers were deployed': the forces themselves
        return replace(sides, actors=parties.all_strict(match.objects))
    if match.pattern.type == "ASSAULT" and match.head.pos == "VERB":
        struck = tuple(a for a in who_struck(parse, match, parties) if not is_own(a, sides.recipients))
        return replace(sides, actors=struck) if struck else sides
    if ground := tuple(a for a in whose_ground(parse, match, parties) if not is_own(a, sides.recipients)):
        return replace(sides, actors=ground)
    lawful = (is_by_law(match) or match.pattern.id in _TRIED) and match.head.lemma != "sue"
    if lawful and not is_everyday((), sides.recipients, parties.of_politics):
        if any(standing(r) or r.sector in _PRESS for r in sides.recipients) or is_lawful_at_home(parse, match, parties):
            return replace(sides, actors=whose_law(parse, match, parties, sides.recipients))
    return with_typical_doer(parse, match, sides, parties)


def _describes(parse: Parse, match: Match) -> bool:
    """'the banned party', 'the gas that it sells', 'the agency, which probes fraud' tell what is, not what happens."""
    kind = match.pattern.type
    if match.head.dep == "amod" or (match.head.dep == "acl" and kind == "SUPPORT"):
        return True
    if match.head.dep == "relcl" and match.head.tag in ("VBZ", "VBP") and kind in ("AID", "SUPPORT"):
        return True  # 'organisations that deliver food'
    if (
        match.head.dep == "relcl"
        and kind == "AGREE"
        and match.complement is not None
        and match.head.tag in ("VBD", "VBN")
    ):
        return False  # 'the president, who has vowed to build it'
    if match.head.dep == "relcl" and kind == "AGREE" and match.head.tag == "VBD" and _has_day(parse, match.head):
        return False  # 'the treaty that the two states signed on Monday'
    return match.head.dep == "relcl" and (
        kind in ("COOPERATE", "AGREE") or (kind == "ACCUSE" and match.pattern.mode == "investigate")
    )


def _has_day(parse: Parse, verb: Token) -> bool:
    """'signed on Monday', 'pledged last year': what is told with its day happened."""
    under = [n for p in parse.children(verb, "prep") for n in parse.children(p, "pobj")]
    return any(t.entity == "DATE" for t in (*under, *parse.children(verb, "npadvmod")))


def _shown(parse: Parse, match: Match, kind: str) -> list[Token]:
    """The words that the evidence shows beside the clause of the head."""
    told = match.complement if kind in _SAID else None
    if match.pattern.id in _ASSURING:
        told = parse.child(match.head, "ccomp")  # 'assured the envoy that nothing sudden would be done'
    if match.pattern.id in _GIVING_TIME:  # 'gave Ostria until Friday to leave the island'
        told = next(
            (t for t in parse.children(match.head, "xcomp", "advcl") if t.i > match.head.i and t.tag == "VB"), None
        )
    return [
        *match.words,
        *(parse.subtree(told) if told is not None else ()),
        *(t for t in match.actors if abs(t.i - match.head.i) < 40),
    ]


_SIDES = frozenset(
    "side government party country nation leader ally other state power troop force army authority world restraint".split()
)


def _is_unknown(token: Token, kind: str, parties: Parties) -> bool:
    """'ties with the continent', 'called on Ostrians', where no actor is known by the name: no other is meant."""
    if kind in ("ASSAULT", "COERCE", "MOBILIZE") or token.pos != "PROPN":
        return False  # whose the town is that was shelled, the article tells
    return token.entity in ("PERSON", "ORG", "NORP", "LOC") and parties.actor(token) is None


def _is_somebody(token: Token, kind: str, known: Lexicon) -> bool:
    """'urged participants', 'criticised the body': people or bodies that are none of the sides of the article."""
    if kind not in ("REQUEST", "ACCUSE", "THREATEN", "REJECT") or token.lemma in _SIDES or token.lemma in known.nouns:
        return False
    if token.pos == "PROPN":
        return token.entity in ("PERSON", "ORG")
    people = ("PERSONS", "OFFICIALS", "RESIDENTS", "MEDIA")
    named = any(token.lemma in known.sets[name] for name in people) or token.lemma in _BODIES
    return token.pos == "NOUN" and (named or (kind == "REQUEST" and token.tag == "NNS"))


_BODIES = frozenset(
    "body company firm agency institution organisation organization council board bank club school union".split()
)


#: grenades that kill nobody
_FOR_CROWDS = frozenset({"stun", "smoke", "gas", "tear", "teargas", "flash", "flashbang", "sound"})


def _mode(parse: Parse, match: Match) -> str | None:
    """The pattern's mode; 'spoke by phone' is a call."""
    if match.pattern.type == "CONSULT" and match.pattern.mode is None:
        below = (t for p in parse.children(match.head, "prep") for t in parse.children(p, "pobj"))
        if any(t.lemma in ("phone", "telephone", "videoconference") for t in below):
            return "phone"
    if match.pattern.mode == "crowd-control" and any(t.lemma == "grenade" for t in match.objects):
        kinds = {c.lower for t in match.objects for c in parse.children(t, "compound", "amod", "nmod")}
        return match.pattern.mode if kinds & _FOR_CROWDS else "explosives"
    return match.pattern.mode
