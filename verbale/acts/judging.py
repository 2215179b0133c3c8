"""Knows what a speaker does by what he says: judging is ACCUSE, praising SUPPORT, 'must' REQUEST, 'will pay' THREATEN."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.blaming import blames
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon, Words
from verbale.acts.namings import namings
from verbale.acts.parties import Parties
from verbale.acts.patterns import matches_at
from verbale.acts.refusing import refusals
from verbale.acts.saying import sayings
from verbale.acts.speech import is_other, judged, speech_words
from verbale.acts.stance import stance
from verbale.acts.standing import is_political, same_side, weight
from verbale.acts.tales import feelings, tales
from verbale.acts.urging import continued, urgings
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_HARM = frozenset("death crisis disaster violence crash loss failure escalation war bloodshed suffering damage".split())
#: subjects that stand for what was told before: whom it blames, the acts before tell
_BARE = frozenset({"it", "this", "that", "these", "those"})
_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_PASSING = frozenset({"judge-noun", "judge-adjective"})


def judgements(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, beside: Sequence[Draft]
) -> list[Draft]:
    """The acts that the speakers of one sentence do by the content of what they say. `beside` holds what patterns
    found in the sentence: an act of the same speaker and type toward the same party is not made twice."""
    found: list[Draft] = []

    def add(draft: Draft) -> None:
        if not any(is_same_speech(draft, other) for other in (*beside, *found)):
            found.append(draft)
        elif draft.recipients and any(is_same_speech(draft, f) and not f.recipients for f in found):
            found[:] = [f for f in found if f.recipients or not is_same_speech(draft, f)]  # whom it blames is known
            add(draft)
        elif draft.status == "conditional":
            # 'would be a mistake and would be met with sanctions': the fuller threat
            found[:] = [f for f in found if not (is_same_speech(draft, f) and f.status == "done")] + [draft]

    heard: dict[str, tuple[Statement, Actor]] = {}
    thought: dict[str, tuple[Statement, Actor]] = {}
    for token in tokens:
        said = parties.statement_at(token)
        verbal = token.pos in ("VERB", "AUX")
        if said is None or said.speaker is None:
            if verbal:
                for draft in sayings(parse, token, parties, known, said, None):
                    add(draft)
                for draft in feelings(parse, token, parties, known, said, None):
                    add(draft)
            continue
        if said.act in ("ask", "think", "deny"):
            if said.act == "think" and (thinker := parties.cast.get(said.speaker)) is not None:
                thought.setdefault(said.id, (said, thinker))
            continue
        speaker = parties.cast.get(said.speaker)
        if speaker is None or weight(speaker, parties.of_politics) < 1:
            continue
        heard.setdefault(said.id, (said, speaker))
        for draft in _of_token(parse, token, said, speaker, parties, known):
            add(draft)
        if verbal:
            for draft in sayings(parse, token, parties, known, said, speaker):
                add(draft)
            for draft in feelings(parse, token, parties, known, said, speaker):
                add(draft)
    for draft in continued(parse, tokens, parties, known):
        add(draft)
    for said, speaker in heard.values():
        for draft in (
            *urgings(parse, tokens, parties, known, said, speaker),
            *refusals(parse, tokens, parties, known, said, speaker),
        ):
            add(draft)
        for draft in blames(parse, tokens, parties, known, said, speaker):
            # a word of blame beside a fuller act of the same speaker is said in passing
            if draft.rule in _PASSING and any(
                same_side(o.actors[0], speaker) and (o.recipients or o.type != "ACCUSE")
                for o in (*beside, *found)
                if o.actors
            ):
                continue
            add(draft)
    cued = {s.id: s for s in map(parties.statement_at, tokens) if s is not None and s.act == "describe"}
    for said in cued.values():
        for draft in namings(parse, tokens, parties, known, said):
            if not any(d.head.i == draft.head.i for d in (*beside, *found)):
                add(draft)
    for said, speaker in (*heard.values(), *thought.values()):
        if weight(speaker, parties.of_politics) > 0:
            for draft in tales(parse, tokens, parties, known, said, speaker, beside):
                add(draft)
    return found


def is_same_speech(draft: Draft, other: Draft) -> bool:
    """Are both an act of one type by one side toward one, or toward nobody named?"""
    return (
        draft.type == other.type
        and bool(draft.actors and other.actors)
        and same_side(draft.actors[0], other.actors[0])
        and (
            not draft.recipients
            or not other.recipients
            or any(same_side(r, o) for r in draft.recipients for o in other.recipients)
        )
    )


def _of_token(
    parse: Parse, token: Token, said: Statement, speaker: Actor, parties: Parties, known: Lexicon
) -> Iterator[Draft]:
    words = speech_words()
    if token.lemma in ("be", "remain") and token.pos in ("AUX", "VERB"):
        yield from _copula(parse, token, said, speaker, parties, known, words)
    elif token.pos in ("VERB", "AUX"):
        yield from _verb(parse, token, said, speaker, parties, known, words)
    elif token.pos in ("NOUN", "PROPN"):
        yield from _noun(parse, token, said, speaker, parties, known, words)


def _copula(
    parse: Parse,
    verb: Token,
    said: Statement,
    speaker: Actor,
    parties: Parties,
    known: Lexicon,
    words: dict[str, Words],
) -> Iterator[Draft]:
    """'Ostria's raids are unacceptable', 'our support for Ostria is unwavering'."""
    predicate = parse.child(verb, "acomp", "attr")
    subjects = roles.subjects(parse, verb)
    if predicate is None or not subjects or any(t.lower == "no" for t in parse.children(predicate, "det")):
        return
    how = stance(parse, verb, known)
    speaks = is_political(speaker) or parties.of_politics
    if how.inside_condition or how.might or how.hedged:
        return
    said_of = subjects[0]
    if said_of.lower == "it" and any(
        t.lower == "to" for c in parse.children(verb, "advcl", "xcomp", "ccomp") for t in parse.children(c, "aux")
    ):
        return  # 'it is illegal to grow it' states the law
    toward = parties.lenient(said_of)
    named = next((t for t in [predicate, *parse.children(predicate, "amod", "compound", "conj")]
                  if _is_any(t, words["accuse_predicates"])), None)  # fmt: skip
    if named is not None and named.lemma == "responsible" and not _for_harm(parse, named, known):
        named = None
    threat = how.would and (_is_any(predicate, words["threat_predicates"]))
    if threat and toward is not None and is_other(toward, speaker):
        yield judged(
            parse, parties, "THREATEN", None, verb, [verb, predicate], said, speaker, toward, "consequence", 0.7, how
        )
    elif named is not None and toward is not None and is_other(toward, speaker) and not how.negated:
        yield judged(
            parse, parties, "ACCUSE", "disapprove", verb, [named], said, speaker, toward, "evaluative", 0.75, how
        )
    elif named is not None and said_of.lower in _BARE and not how.negated and speaks:
        yield judged(parse, parties, "ACCUSE", "disapprove", verb, [named], said, speaker, None, "evaluative", 0.6, how)
    elif _is_any(predicate, words["support_predicates"]) and not how.negated:
        given = roles.core(parse, said_of)
        if given.lemma in known.sets["SUPPORTN"] or given.lemma in ("commitment", "friendship", "alliance", "bond"):
            for preposition in ("for", "to", "with", "of"):
                for noun in roles.governed(parse, given, preposition):
                    helped = parties.lenient(noun)
                    if helped is not None and is_other(helped, speaker):
                        yield judged(
                            parse,
                            parties,
                            "SUPPORT",
                            None,
                            verb,
                            [given, predicate],
                            said,
                            speaker,
                            helped,
                            "support",
                            0.8,
                            how,
                        )
                        return


def _for_harm(parse: Parse, token: Token, known: Lexicon) -> bool:
    """'responsible for the attack', not 'for keeping the parties united'."""
    return any(t.lemma in known.nouns or t.lemma in _HARM for t in roles.governed(parse, token, "for"))


def _verb(
    parse: Parse,
    verb: Token,
    said: Statement,
    speaker: Actor,
    parties: Parties,
    known: Lexicon,
    words: dict[str, Words],
) -> Iterator[Draft]:
    subjects = parse.children(verb, "nsubj", "nsubjpass") or [
        t for t in roles.subjects(parse, verb) if verb.dep == "xcomp" and parse.head(verb).lemma == "be"
    ]  # 'is yet to show'
    if not subjects and verb.dep == "conj" and parse.child(verb, "aux"):
        subjects = roles.surface_subjects(parse, verb)  # 'would be a mistake and would be met with sanctions'
    if not subjects:
        return
    how = stance(parse, verb, known)
    speaks = is_political(speaker) or parties.of_politics
    if how.inside_condition or (how.might and verb.lemma in ("need", "have")):
        return
    subject = subjects[0]
    if any(t.lower in words["request_modals"] and t.i < subject.i for t in parse.children(verb, "aux")):
        return  # 'should the army fail to leave'
    toward = parties.strict(subject)
    helpers = {t.lower for t in parse.children(verb, "aux")}
    needs = verb.lemma in ("need", "ought") and _to_do(parse, verb) is not None
    has_to = verb.lemma == "have" and verb.dep != "relcl" and parse.child(verb, "xcomp") is not None
    reported = said.kind == "indirect" and verb.dep == "ccomp"  # 'said that they had to leave'
    past = (verb.tag in ("VBD", "VBN") and not reported) or any(
        t.lower == "than" for t in parse.children(verb, "mark", "prep")
    )
    has_to = has_to and not parse.child(verb, "dobj") and not past  # 'she had to leave' asks for nothing
    if (helpers & words["request_modals"] or needs or has_to) and verb.lemma != "be":
        inner = _to_do(parse, verb) if needs or has_to else verb
        doers = roles.agents(parse, inner) if inner is not None and roles.is_passive(parse, inner) else []
        if doers:
            toward = parties.strict(doers[0])  # 'the blockade has to be lifted by Ostria'
        if toward is None and (needs or has_to):
            toward = parties.lenient(subject)  # 'the misuse of the agency needs to stop'
        told = toward is not None and (is_other(toward, speaker) or _is_charged(toward, speaker))
        if toward is not None and told and "have" not in helpers and speaks:
            trigger = [t for t in parse.children(verb, "aux") if t.lower in words["request_modals"]] or [verb]
            yield judged(parse, parties, "REQUEST", None, verb, trigger, said, speaker, toward, "must", 0.75, how)
        return
    touched = toward or parties.lenient(subject)
    if touched is None or not is_other(touched, speaker):
        return
    below = parse.subtree(verb, without=("conj",))
    if (how.would or how.future) and verb.lemma in words["threat_verbs"] and not how.negated:
        if any(t.lemma in words["threat_nouns"] for t in below):
            event = roles.core(parse, subject)
            hung = event if toward is None or event.lemma in known.nouns else None
            yield judged(
                parse, parties, "THREATEN", None, verb, [verb], said, speaker, touched, "consequence", 0.75, how,
                conditional=how.would or how.condition is not None, consequence=_consequence(parse, [t for t in below if t.i > verb.i], known),
                condition=hung,
            )  # fmt: skip
            return
    if toward is None or how.might or how.would or how.future:
        return
    lacking = any(t.lemma in words["lacks"] for t in below) and (
        how.negated
        or any(t.lower == "no" for t in below)
        or verb.lemma in ("lack", "refuse", "fail")
        or any(t.lower == "yet" for t in (*below, *parse.children(parse.head(verb), "advmod")))
    )
    if lacking:
        yield judged(
            parse,
            parties,
            "ACCUSE",
            "disapprove",
            verb,
            [verb],
            said,
            speaker,
            toward,
            "lacking",
            0.65,
            how,
            extra=below,
        )
    elif not how.negated and _blamed(parse, verb, known, words):
        yield judged(parse, parties, "ACCUSE", "allege", verb, [verb], said, speaker, toward, "blames", 0.6, how)


def _to_do(parse: Parse, verb: Token) -> Token | None:
    """The infinitive of 'need to', 'have to', 'ought to'."""
    inner = (
        c for c in parse.children(verb, "xcomp", "advcl") if any(t.lower == "to" for t in parse.children(c, "aux"))
    )
    return next(inner, None)


def _is_charged(toward: Actor, speaker: Actor) -> bool:
    """'police must investigate', said by a minister: a service of his own state that he tells to act."""
    return speaker.kind == "person" and toward.kind != "person" and toward.sector in ("COP", "JUD", "SPY", "MIL")


def _blamed(parse: Parse, verb: Token, known: Lexicon, words: dict[str, Words]) -> bool:
    """Is the verb a misdeed in itself ('violated the treaty'), or does it take one ('are committing war crimes')?"""
    if verb.lemma in words["accuse_verbs"] and parse.child(verb, "dobj") is not None:
        return True
    return verb.lemma in ("commit", "perpetrate", "conduct", "wage", "engage", "spread", "carry") and any(
        t.lemma
        in ("crime", "genocide", "atrocity", "aggression", "terrorism", "massacre", "disinformation", "violation")
        for t in parse.subtree(verb, without=("conj", "advcl"))
    )


def _noun(
    parse: Parse,
    noun: Token,
    said: Statement,
    speaker: Actor,
    parties: Parties,
    known: Lexicon,
    words: dict[str, Words],
) -> Iterator[Draft]:
    """'Ostria's despicable attacks': who judges a deed in passing accuses its doer."""
    blame = next((t for t in parse.children(noun, "amod") if t.lemma in words["accuse_adjectives"]), None)
    if blame is None or (noun.lemma not in known.nouns and noun.lemma not in words["accuse_nouns"]):
        return
    if any(p.type in _FORCE and not p.tail for p in known.nouns.get(noun.lemma, ())) and roles.owners(parse, noun):
        return  # the deed itself is told, as alleged
    doers = parties.all_strict(roles.owners(parse, noun))
    if doers and is_other(doers[0], speaker):
        how = stance(parse, noun, known)
        yield judged(
            parse, parties, "ACCUSE", "disapprove", noun, [blame, noun], said, speaker, doers[0], "adjective", 0.6, how
        )


def _is_any(token: Token, words: Words) -> bool:
    return token.lemma in words or token.lower in words


def _consequence(parse: Parse, below: Sequence[Token], known: Lexicon) -> str | None:
    """The type that the threatened consequence has: 'coordinated sanctions' is SANCTION."""
    for token in below:
        if token.lemma in ("sanction", "embargo", "tariff"):
            return "SANCTION"
        if token.lemma in known.nouns and token.pos == "NOUN":
            for found in matches_at(parse, token, known):
                if found.pattern.type in _FORCE:
                    return found.pattern.type
    return None
