"""Knows what a speaker does by what he says: judging is ACCUSE, praising SUPPORT, 'must' REQUEST, 'will pay' THREATEN."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.clauses import clause_of
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon, Words
from verbale.acts.parties import Parties
from verbale.acts.patterns import matches_at
from verbale.acts.stance import Stance, stance
from verbale.acts.standing import governs, is_political, same_side, weight
from verbale.knowledge import data
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_HARM = frozenset("death crisis disaster violence crash loss failure escalation war bloodshed suffering damage".split())
#: subjects that stand for what was told before: whom it blames, the acts before tell
_BARE = frozenset({"it", "this", "that", "these", "those"})
_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})


@cache
def _sets() -> dict[str, Words]:
    return {name: frozenset(map(str, words)) for name, words in data("acts_speech.yaml").items()}


def judging_adjectives() -> Words:
    """The adjectives that judge the noun that they stand before."""
    return _sets()["accuse_adjectives"]


def threat_verbs() -> Words:
    """Verbs of what is done to one who is threatened ('answer for it', 'pay')."""
    return _sets()["threat_verbs"]


def judgements(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, beside: Sequence[Draft]
) -> list[Draft]:
    """The acts that the speakers of one sentence do by the content of what they say. `beside` holds what patterns
    found in the sentence: an act of the same speaker and type toward the same party is not made twice."""
    found: list[Draft] = []
    for token in tokens:
        said = parties.statement_at(token)
        if said is None or said.speaker is None or said.act in ("ask", "think", "deny"):
            continue
        speaker = parties.cast.get(said.speaker)
        if speaker is None or weight(speaker, parties.of_politics) < 1:
            continue
        for draft in _of_token(parse, token, said, speaker, parties, known):
            if not any(is_same_speech(draft, other) for other in (*beside, *found)):
                found.append(draft)
            elif (
                draft.status == "conditional"
            ):  # 'would be a mistake and would be met with sanctions': the fuller threat
                found = [f for f in found if not (is_same_speech(draft, f) and f.status == "done")] + [draft]
    return found


def is_same_speech(draft: Draft, other: Draft) -> bool:
    """Are both an act of one type by one side toward one, or toward nobody named?"""
    return (
        draft.type == other.type
        and bool(other.actors)
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
    words = _sets()
    if token.lemma == "be" and token.pos in ("AUX", "VERB"):
        yield from _copula(parse, token, said, speaker, parties, known, words)
    elif token.pos in ("VERB", "AUX"):
        yield from _verb(parse, token, said, speaker, parties, known, words)
    elif token.pos in ("NOUN", "PROPN"):
        yield from _noun(parse, token, said, speaker, parties, known, words)


def _draft(
    parse: Parse, parties: Parties, kind: str, mode: str | None, head: Token, trigger: Sequence[Token], said: Statement, speaker: Actor,
    toward: Actor | None, rule: str, sure: float, how: Stance, conditional: bool = False, extra: Sequence[Token] = (), consequence: str | None = None,
    condition: Token | None = None,
) -> Draft:  # fmt: skip
    hung = condition if condition is not None else how.condition
    others = tuple(a for a in map(parties.cast.get, said.speakers) if a is not None and a.id != speaker.id)
    return Draft(
        type=kind,
        mode=mode,
        actors=(speaker, *others),
        recipients=(toward,) if toward is not None else (),
        status="conditional" if conditional else "done",
        head=head,
        trigger=parse.span_of(list(trigger)),
        evidence=clause_of(parse, head, [*trigger, *_subject_words(parse, head), *extra]),
        statement=said,
        confidence=sure,
        rule=f"judge-{rule}",
        condition=parse.subtree_span(hung) if hung is not None and conditional else None,
        consequence=consequence,
    )


def _subject_words(parse: Parse, head: Token) -> list[Token]:
    return [
        t
        for s in roles.surface_subjects(parse, head)
        if s.sentence == head.sentence
        for t in parse.subtree(s, ("relcl",))
    ]


def _other(actor: Actor | None, speaker: Actor) -> bool:
    """Is it another side than the speaker's: another state, or at home another person or body than who governs with him?"""
    if actor is None or actor.id == speaker.id or not is_political(actor):
        return False
    if not same_side(actor, speaker):
        return True
    return not (governs(actor) and governs(speaker)) and speaker.kind in ("person", "organisation", "group")


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
    if predicate is None or not subjects:
        return
    how = stance(parse, verb, known)
    speaks = is_political(speaker) or parties.of_politics
    if how.inside_condition or how.might:
        return
    said_of = subjects[0]
    toward = parties.lenient(said_of)
    named = next((t for t in [predicate, *parse.children(predicate, "amod", "compound", "conj")]
                  if _is_any(t, words["accuse_predicates"])), None)  # fmt: skip
    if named is not None and named.lemma == "responsible" and not _for_harm(parse, named, known):
        named = None
    threat = how.would and (_is_any(predicate, words["threat_predicates"]))
    if threat and toward is not None and _other(toward, speaker):
        yield _draft(
            parse, parties, "THREATEN", None, verb, [verb, predicate], said, speaker, toward, "consequence", 0.7, how
        )
    elif named is not None and toward is not None and _other(toward, speaker) and not how.negated:
        yield _draft(
            parse, parties, "ACCUSE", "disapprove", verb, [named], said, speaker, toward, "evaluative", 0.75, how
        )
    elif named is not None and said_of.lower in _BARE and not how.negated and speaks:
        yield _draft(parse, parties, "ACCUSE", "disapprove", verb, [named], said, speaker, None, "evaluative", 0.6, how)
    elif _is_any(predicate, words["support_predicates"]) and not how.negated:
        given = roles.core(parse, said_of)
        if given.lemma in known.sets["SUPPORTN"] or given.lemma in ("commitment", "friendship", "alliance", "bond"):
            for preposition in ("for", "to", "with", "of"):
                for noun in roles.governed(parse, given, preposition):
                    helped = parties.lenient(noun)
                    if helped is not None and _other(helped, speaker):
                        yield _draft(
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
    if how.inside_condition:
        return
    subject = subjects[0]
    if any(t.lower in words["request_modals"] and t.i < subject.i for t in parse.children(verb, "aux")):
        return  # 'should the army fail to leave'
    toward = parties.strict(subject)
    helpers = {t.lower for t in parse.children(verb, "aux")}
    needs = verb.lemma == "need" and parse.child(verb, "xcomp") is not None
    has_to = verb.lemma == "have" and parse.child(verb, "xcomp") is not None and not parse.child(verb, "dobj")
    if (helpers & words["request_modals"] or needs or has_to) and verb.lemma != "be":
        if toward is None and (needs or has_to):
            toward = parties.lenient(subject)  # 'the misuse of the agency needs to stop'
        if toward is not None and _other(toward, speaker) and "have" not in helpers and speaks:
            trigger = [t for t in parse.children(verb, "aux") if t.lower in words["request_modals"]] or [verb]
            yield _draft(parse, parties, "REQUEST", None, verb, trigger, said, speaker, toward, "must", 0.75, how)
        return
    touched = toward or parties.lenient(subject)
    if touched is None or not _other(touched, speaker):
        return
    below = parse.subtree(verb, without=("conj",))
    if (how.would or how.future) and verb.lemma in words["threat_verbs"] and not how.negated:
        if any(t.lemma in words["threat_nouns"] for t in below):
            event = roles.core(parse, subject)
            hung = event if toward is None or event.lemma in known.nouns else None
            yield _draft(
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
        yield _draft(
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
        yield _draft(parse, parties, "ACCUSE", "allege", verb, [verb], said, speaker, toward, "blames", 0.6, how)


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
    judged = next((t for t in parse.children(noun, "amod") if t.lemma in words["accuse_adjectives"]), None)
    if judged is None or (noun.lemma not in known.nouns and noun.lemma not in words["accuse_nouns"]):
        return
    if any(p.type in _FORCE and not p.tail for p in known.nouns.get(noun.lemma, ())) and roles.owners(parse, noun):
        return  # the deed itself is told, as alleged
    doers = parties.all_strict(roles.owners(parse, noun))
    if doers and _other(doers[0], speaker):
        how = stance(parse, noun, known)
        yield _draft(
            parse, parties, "ACCUSE", "disapprove", noun, [judged, noun], said, speaker, doers[0], "adjective", 0.6, how
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
