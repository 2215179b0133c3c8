"""Knows the acts of an article: every pattern's place, its parties, status and day, and what speakers do by speaking."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from verbale.actors.actor import Actor, Cast
from verbale.acts import roles
from verbale.acts.act import Act
from verbale.acts.clauses import clause_of
from verbale.acts.completeness import is_complete
from verbale.acts.contexts import contexts_of, intensity
from verbale.acts.drafts import Draft
from verbale.acts.implied import imply_recipients
from verbale.acts.judging import judgements
from verbale.acts.lexicon import Lexicon, lexicon
from verbale.acts.merging import merge
from verbale.acts.nominals import is_known_deed, is_told, who_meets
from verbale.acts.other_side import name_other_side
from verbale.acts.parties import Parties, any_political, is_everyday, is_political, may_act, same_side, standing
from verbale.acts.patterns import RELIEF, Match, matches_at
from verbale.acts.scope import is_out_of_scope
from verbale.acts.senses import deed_judged, is_by_unknown, is_joint, is_told_aside, sends_troops, vows_harm
from verbale.acts.shadows import without_shadowed
from verbale.acts.stance import stance
from verbale.acts.status import decide
from verbale.acts.threats import is_threat, is_weapon_only, threatened_type
from verbale.acts.timing import days_of, deadline_of
from verbale.acts.untold import is_untold
from verbale.articles.article import Article
from verbale.places import where
from verbale.places.place import Place
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token
from verbale.times.interval import Interval, Timex

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_GUESTS = frozenset("tourist visitor guest fan passenger customer student child traveller traveler baby".split())
_TALKS = frozenset({"talk", "negotiation", "meeting", "summit", "dialogue", "consultation"})
_SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "AGREE"})


def find_acts(
    article: Article,
    parse: Parse,
    cast: Cast,
    times: Sequence[Timex],
    places: Sequence[Place],
    statements: Sequence[Statement],
) -> tuple[Act, ...]:
    """The political acts of the article, in text order. The same input gives the same acts; an article without
    political actors has none."""
    known = lexicon()
    parties = Parties(parse, cast, statements, places)
    drafts: list[Draft] = []
    for sentence in parse.sentences:
        tokens = parse.tokens_of(sentence)
        if is_out_of_scope(tokens):
            continue
        here: list[Draft] = []
        for token in tokens:
            if known.holds(token):
                draft = _code(parse, token, parties, known)
                if draft is not None:
                    here.append(draft)
        here.extend(judgements(parse, tokens, parties, known, here))
        drafts.extend(without_shadowed(parse, here))
    drafts = name_other_side(imply_recipients(drafts), parse, parties)
    drafts = [d for d in drafts if is_complete(d)]
    merged = merge(drafts, parse.text)
    days = days_of(parse, merged, times, article.published)
    return tuple(_finish(d, day, article, parse, times, places) for d, day in zip(merged, days, strict=True))


def _code(parse: Parse, token: Token, parties: Parties, known: Lexicon) -> Draft | None:
    """What the best pattern at the token makes, or None."""
    match = next((m for m in matches_at(parse, token, known) if not m.pattern.pair_only and not sends_troops(m)), None)
    if match is None:
        return None
    nominal = token.pos in ("NOUN", "PROPN") and parse.child(token, "dobj") is None
    if match.pattern.id in ("allege-clause", "claim-responsible") and match.complement is not None:
        if roles.is_passive(parse, match.complement):  # 'claimed that soldiers had been killed': whoever did it
            doers = tuple(roles.agents(parse, match.complement))
            match = replace(match, options=(doers,) if doers else ())
    if match.pattern.predicate is not None:  # 'described the crisis as the invasion of Ostria by Varland'
        doers = tuple(roles.owners(parse, match.words[-1]))
        match = replace(match, options=(doers, *match.options) if doers else match.options)
    if nominal and match.pattern.type == "CONSULT" and not match.actors:
        match = replace(match, actors=tuple(who_meets(parse, token)))
    if match.pattern.symmetric:
        actors, recipients = _symmetric(match, parties)
    else:
        actors = parties.all_strict(match.actors)
        recipients = _first_resolved(match, parties, actors)
    harmed: tuple[Actor, ...] = ()
    deed = deed_judged(match, known)
    if deed is not None:
        blamed = parties.all_strict(roles.owners(parse, deed))
        harmed = tuple(r for r in recipients if all(r.id != b.id for b in blamed))
        recipients = blamed
    recipients = tuple(r for r in recipients if not _own(r, actors))
    if any(t.lemma == "membership" for t in match.objects) and match.pattern.type == "SANCTION":
        member = parties.all_lenient(o for t in match.objects for o in roles.owners(parse, t))
        body = parties.all_strict(n for t in match.objects for p in ("of", "in") for n in roles.governed(parse, t, p))
        if member:  # 'Ostria's membership of the union was suspended'
            actors, recipients = actors or body, member
    if match.pattern.symmetric and not actors and not match.actors and len(recipients) > 1:
        actors, recipients = recipients, ()  # 'a ceasefire was signed between Varland and Ostria'
    if len(actors) > 1 and any(t.lower == "other" for t in match.objects):
        recipients = actors  # 'accused each other'
    if match.pattern.id == "welcome" and any(t.lemma in _GUESTS for t in match.objects):
        return None
    if match.head.lemma in _GREETS and not recipients and not any(_is_policy(t, known) for t in match.objects):
        return None
    if match.pattern.id == "deny-claim":  # 'denied any involvement of its troops': whose they are is no recipient
        recipients = tuple(r for r in recipients if not any(same_side(r, a) for a in actors))
    if is_untold(parse, match, actors, recipients):
        return None
    if match.pattern.type == "CONSULT" and recipients and not any(standing(r) for r in recipients):
        return None  # 'speaking to the newspaper'
    if match.head.lemma in ("defend", "celebrate") and match.pattern.id == "welcome" and not recipients:
        return None  # 'defended the crackdown'
    if match.pattern.id == "sign-deal" and not recipients and any(t.lemma in _LAWS for t in match.objects):
        return None  # 'signed the bill'
    if match.head.lemma == "seek" and match.pattern.id == "demand" and not recipients:
        return None  # 'sought a stronger economy'
    weapon = is_weapon_only(match, known)
    if not weapon and not actors and match.actors and not is_by_unknown(match, recipients):
        return None
    how = stance(parse, match.head, known)
    said = parties.statement_at(token)
    speaker = parties.cast.get(said.speaker) if said is not None and said.speaker else None
    if not actors and not match.actors and speaker is not None and (how.future or how.would):
        actors = (speaker,)  # 'she said the measures would be lifted'
        recipients = tuple(r for r in recipients if not _own(r, actors))
    if not actors and not match.actors and match.pattern.id in _BY_LAW and not is_everyday((), recipients):
        actors = _whose_law(parse, match, parties) if max(map(standing, recipients), default=0) else ()
    if not may_act(match.pattern.type, actors, recipients) and not (weapon and match.pattern.type == "ASSAULT"):
        return None
    bare = nominal and is_known_deed(parse, match, recipients)
    if nominal and not bare and (not actors or not (recipients or len(actors) > 1)):
        return None
    if match.pattern.type in ("COERCE", "ASSAULT") and is_everyday(actors, recipients):
        return None
    if match.pattern.certainty <= 0.55 and not (any_political(actors) and any_political(recipients)):
        return None
    if not actors and match.head.lemma in _MISHAPS and not _in_war(parse, match, known):
        return None
    if match.pattern.id == "commit-crimes" and speaker is not None and actors and not same_side(speaker, actors[0]):
        return None  # an accusation in words, not a deed told
    verdict = decide(match.pattern.type, how, actors[0] if actors else None, said, speaker)
    status = verdict.status
    if status is None or (status == "requested" and not _third_party(how.governors, parse, parties, recipients)):
        return None
    if nominal and not is_told(parse, match, said is not None, status) and not (bare and said is None):
        return None
    if match.head.dep == "amod" or (match.head.dep == "acl" and match.pattern.type == "SUPPORT"):
        return None
    kind = verdict.type or match.pattern.type
    if match.pattern.id == "travel-to" and not any(is_political(r) for r in recipients):
        return None
    worded = match.head.lemma in _WORDY or (
        match.pattern.id == "launch-attack" and actors and actors[0].kind != "person"
    )
    if kind == "ASSAULT" and worded and _argues(actors):
        kind = "ACCUSE"
    if kind in _FORCE and status == "conditional" and actors and (speaker is None or same_side(speaker, actors[0])):
        kind = "THREATEN"  # 'would close the crossing unless ...'
    if match.pattern.id == "agree-to" and vows_harm(parse, match):
        kind, status = "THREATEN", "promised"  # 'vowed that they would answer for it'
    if status == "done" and match.pattern.id in ("agree-to", "pledge-aid", "offer", "commit-to", "be-willing"):
        status = "promised"
    if match.pattern.id.startswith("deny-") and match.pattern.id != "deny-entry":
        status = "done" if any(t.lemma in _CHARGES for t in match.objects) else "denied"
    if match.head.lemma in ("prepare", "plan", "plot") and status in ("done", "ongoing") and match.complement is None:
        status = "planned"  # 'prepares a case against'
    if match.head.dep == "relcl" and (
        kind == "COOPERATE" or (kind == "ACCUSE" and match.pattern.mode == "investigate")
    ):
        return None  # 'the gas that it sells', 'the agency, which probes fraud'
    if kind == "MOBILIZE" and any(t.lemma in RELIEF for t in parse.subtree(match.head)):
        kind = "AID"
    if status == "alleged" and verdict.why == "claimed" and is_told_aside(parse, match, said):
        status = "done"
    if match.pattern.id == "military-drill" and is_joint(parse, match, parties, actors):
        kind = "COOPERATE"
    if match.pattern.id in ("withdraw-bare", "warship-leaves") and roles.governed(parse, match.head, "for"):
        kind = "MOBILIZE"  # 'the jets left for Norvia'
    if match.head.lemma in ("threaten", "menace") and said is not None and match.complement is None:
        if speaker is None or not actors or not same_side(speaker, actors[0]):
            return None  # 'Ostria threatens our security', said of it, is no threat by it
    if kind == "THREATEN" and not is_threat(parse, match, parties, actors):
        return None
    condition = parse.subtree_span(how.condition) if how.condition is not None else None
    if kind == "THREATEN" and status == "done" and match.complement is not None:
        hung = stance(parse, match.complement, known).condition
        if hung is not None:  # 'warned that it would close the bridge unless ...'
            status, condition = "conditional", parse.subtree_span(hung)
    sure = (
        match.pattern.certainty * (0.7 if nominal else 1.0) * (0.85 if status in ("hypothetical", "alleged") else 1.0)
    )
    told = match.complement if kind in _SAID else None
    shown = [
        *match.words,
        *(parse.subtree(told) if told is not None else ()),
        *(t for t in match.actors if abs(t.i - token.i) < 40),
    ]
    return Draft(
        type=kind,
        mode=_mode(parse, match) if kind == match.pattern.type else None,
        actors=actors,
        recipients=recipients,
        status=status,
        head=match.head,
        trigger=parse.span_of([t for t in match.words if abs(t.i - token.i) < 8]),
        evidence=parties.whole(clause_of(parse, match.head, shown)),
        statement=said,
        confidence=round(sure * (1.0 if recipients else 0.85), 3),
        rule=f"{match.pattern.id}/{verdict.why}",
        condition=condition,
        consequence=threatened_type(parse, match, known) if kind == "THREATEN" else None,
        nominal=nominal,
        harmed=harmed,
        talks=any(t.lemma in _TALKS for t in match.words),
    )


def _symmetric(match: Match, parties: Parties) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """All who meet or agree: subjects, and those named beside them. With one subject the others are recipients."""
    actors = parties.all_strict(match.actors)
    return actors, _first_resolved(match, parties, actors)


_MISHAPS = frozenset({"kill", "injure", "wound", "drown", "hit", "strike", "destroy", "burn", "hang", "sink", "poison"})
_MEANS = ("ATTACK", "WEAPON", "TROOPS")


def _mode(parse: Parse, match: Match) -> str | None:
    """The pattern's mode; 'spoke by phone' is a call."""
    if match.pattern.type == "CONSULT" and match.pattern.mode is None:
        below = (t for p in parse.children(match.head, "prep") for t in parse.children(p, "pobj"))
        if any(t.lemma in ("phone", "telephone", "videoconference") for t in below):
            return "phone"
    return match.pattern.mode


_BY_LAW = frozenset(
    "arrest take-custody in-detention house-arrest sentence-jail prison-term sue charge-passive convict find-guilty "
    "face-trial question-person".split()
)


def _whose_law(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """'was arrested in Ostria': police and courts are the state's, where the article is about one or names the place."""
    here = [parties.lenient(t) for t in roles.governed(parse, match.head, "in")]
    named = next((a for a in here if a is not None and a.kind == "state"), None)
    found = named or parties.home
    return (found,) if found is not None else ()


_LAWS = frozenset({"law", "bill", "decree", "order", "legislation", "act", "document", "statement", "letter"})


_CHARGES = frozenset("allegation accusation charge claim report rumour rumor suggestion news".split())


_WORDY = frozenset({"attack", "assail", "assault", "hit", "blast", "target", "savage", "pound", "lead"})
_ARGUING = frozenset({"PTY", "OPP", "LEG", "NGO", "JUD", "ELI"})


def _argues(actors: tuple[Actor, ...]) -> bool:
    """Parties, parliaments and office-holders attack with words."""
    return bool(actors) and all(a.sector in _ARGUING or (a.kind == "person" and a.office is not None) for a in actors)


_GREETS = frozenset({"welcome", "celebrate", "embrace", "toast", "cheer", "honour", "honor", "favour", "favor"})
_STEPS = frozenset(
    "decision move step signal announcement result vote release progress return resumption effort commitment initiative "
    "idea fact statement verdict ruling appointment election visit talk withdrawal end".split()
)


def _is_policy(token: Token, known: Lexicon) -> bool:
    """Something that one can welcome in politics; 'welcomes thousands' is none."""
    return token.lemma in _STEPS or any(
        token.lemma in known.sets[name] for name in ("DEAL", "CEASEFIRE", "POLICYCHANGE", "DEMAND", "ATTACK")
    )


def _in_war(parse: Parse, match: Match, known: Lexicon) -> bool:
    """'were killed' alone may be an accident; beside an attack, a weapon or soldiers it is none."""
    here = parse.tokens_of(parse.sentence_of(match.head))
    return any(t.pos in ("NOUN", "PROPN") and t.lemma in known.sets[name] for t in here for name in _MEANS)


def _first_resolved(match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those acted upon at the first place of the pattern where anybody known stands who is not the actor himself."""
    for option in match.options:
        found = parties.all_lenient(option)
        if any(not _own(a, actors) for a in found):
            return found
    return ()


def _own(recipient: Actor, actors: tuple[Actor, ...]) -> bool:
    """Is the recipient one of the actors, or the state for which one of them acts?"""
    for actor in actors:
        if recipient.id == actor.id:
            return True
        if recipient.kind == "state" and recipient.country == actor.country and actor.kind in ("person", "state"):
            return actor.kind == "state" or actor.office is not None
    return False


def _third_party(
    governors: tuple[tuple[object, Token], ...], parse: Parse, parties: Parties, recipients: tuple[Actor, ...]
) -> bool:
    """Does what is asked for touch somebody other than who asks and who is asked?"""
    asked = [
        a
        for _, verb in governors
        for a in parties.all_lenient((*roles.subjects(parse, verb), *roles.objects(parse, verb)))
    ]
    return bool(recipients) and not any(same_side(r, a) for r in recipients for a in asked)


def _finish(
    draft: Draft, day: Interval | None, article: Article, parse: Parse, times: Sequence[Timex], places: Sequence[Place]
) -> Act:
    actors = tuple(a.id for a in draft.actors)
    recipients = tuple(r.id for r in draft.recipients)
    name = "\n".join((article.id, draft.type, f"{draft.trigger.start}-{draft.trigger.end}", *actors, ">", *recipients))
    sentence = parse.sentence_of(draft.head)
    return Act(
        id=hashlib.sha256(name.encode()).hexdigest()[:16],
        type=draft.type,
        mode=draft.mode,
        contexts=contexts_of(sentence.span.of(parse.text)),
        actors=actors,
        recipients=recipients,
        status=draft.status,
        condition=draft.condition,
        deadline=deadline_of(parse, draft, times),
        consequence=draft.consequence,
        date=day,
        place=where(parse, places, draft.head),
        evidence=draft.evidence,
        trigger=draft.trigger,
        statement=draft.statement.id if draft.statement is not None else None,
        intensity=intensity(draft.type, draft.mode),
        confidence=draft.confidence,
        rule=draft.rule,
    )
