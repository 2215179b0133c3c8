"""Knows by which words a speaker asks another to act: 'they should', 'it is time for them to', 'would do well to'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon, Words
from verbale.acts.parties import Parties
from verbale.acts.speech import is_other, judged, speech_words
from verbale.acts.stance import stance
from verbale.acts.standing import governs, is_political, same_side
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token


def urgings(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, said: Statement, speaker: Actor
) -> Iterator[Draft]:
    """The requests that such words make in the tokens of one statement in one sentence."""
    words = speech_words()
    for token in tokens:
        if parties.statement_at(token) is not said:
            continue
        bound = _bound(parse, token, words)
        if bound:
            yield from _must(parse, token, bound, parties, known, said, speaker)
            continue
        wanted = _needed(parse, token, words, known)
        if wanted:
            how = stance(parse, token, known)
            if is_political(speaker) and not (how.negated or how.inside_condition or how.hedged):
                yield judged(
                    parse, parties, "REQUEST", None, token, [token, wanted[0]], said, speaker, None, "needed", 0.6, how,
                    extra=[t for t in parse.subtree(wanted[0], ("conj", "advcl")) if abs(t.i - token.i) < 20],
                )  # fmt: skip
            continue
        asked = _asked(parse, token, words)
        if not asked:
            continue
        toward = next((a for t in asked for a in [parties.strict(t)] if a is not None), None)
        if toward is None or not is_other(toward, speaker):
            continue
        how = stance(parse, token, known)
        if how.negated or how.inside_condition:
            continue
        inner = _infinitive(parse, token)
        extra = [t for verb in inner for t in parse.subtree(verb)]
        yield judged(
            parse, parties, "REQUEST", None, token, [token, *inner], said, speaker, toward, "must", 0.65, how, extra=extra
        )  # fmt: skip


def continued(parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon) -> Iterator[Draft]:
    """The requests of a sentence without a statement of its own, right after one that holds a statement: its speaker goes on.
    'The council had failed, she said. It should resign.'"""
    if not tokens or any(parties.statement_at(t) is not None for t in tokens):
        return
    said = _said_before(parse, tokens[0].sentence, parties)
    speaker = parties.cast.get(said.speaker) if said is not None and said.speaker else None
    if said is None or speaker is None or said.act in ("ask", "think", "deny") or not is_political(speaker):
        return
    words = speech_words()
    for token in tokens:
        bound = _bound(parse, token, words)
        if bound and token.dep in ("ROOT", "conj"):
            for draft in _must(parse, token, bound, parties, known, said, speaker):
                yield replace(draft, statement=None, rule="judge-goes-on")


def _said_before(parse: Parse, place: int, parties: Parties) -> Statement | None:
    """The statement of the sentence before, or of the one before that."""
    for at in range(place - 1, max(-1, place - 3), -1):
        here = parse.tokens_of(parse.sentences[at])
        said = next((s for t in reversed(here) if (s := parties.statement_at(t)) is not None), None)
        if said is not None:
            return said
    return None


def _bound(parse: Parse, verb: Token, words: dict[str, Words]) -> list[Token]:
    """The words that bind the subject to do what the verb says: 'should', 'must', 'need to', 'have to'; empty where none do."""
    if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "relcl"):
        return []
    helpers = parse.children(verb, "aux")
    modals = [t for t in helpers if t.lower in words["request_modals"] - {"shall"}]
    if modals:
        return [] if any(t.lower == "have" for t in helpers) else modals
    if verb.lemma not in ("need", "have") or verb.tag not in ("VBZ", "VBP", "VB") or parse.child(verb, "dobj", "neg"):
        return []
    if any(t.lower in ("would", "'d", "’d", "may", "might", "could", "do", "does") for t in helpers):
        return []  # 'would have to resign': what would follow
    inner = next(
        (c for c in parse.children(verb, "xcomp") if any(t.lower == "to" for t in parse.children(c, "aux"))), None
    )
    return [verb] if inner is not None and not any(t.lower == "yet" for t in parse.children(verb, "advmod")) else []


def _needed(parse: Parse, token: Token, words: dict[str, Words], known: Lexicon) -> list[Token]:
    """The deed that is said to be needed ('we need an election', 'an inquiry is needed') or to be the way out ('the only solution
    is an election', 'the key is to hold talks'); empty where none is."""
    if token.lemma == "need" and token.pos == "VERB":
        passive = parse.children(token, "nsubjpass")
        who = parse.children(token, "nsubj")
        ours = any(t.lower == "we" or t.lemma in _NEEDING or t.entity == "GPE" for t in who)
        held = passive or (parse.children(token, "dobj") if ours else [])
        return [t for t in held if _is_deed(t, words, known)]
    subject = parse.child(token, "nsubj")
    if token.lemma != "be" or subject is None:
        return []
    held = parse.children(token, "attr", "acomp")
    if subject.lemma in words["ways_out"]:
        verbs = [
            c for c in parse.children(token, "xcomp", "ccomp") if any(t.lower == "to" for t in parse.children(c, "aux"))
        ]
        return verbs or [t for t in held if _is_deed(t, words, known)]
    required = any(
        t.lemma in ("necessary", "essential", "imperative", "crucial", "overdue", "indispensable") for t in held
    )
    return [subject] if required and _is_deed(subject, words, known) else []


def _is_deed(noun: Token, words: dict[str, Words], known: Lexicon) -> bool:
    """A deed of politics that one can ask for: 'an election', 'talks', 'an inquiry'."""
    return noun.pos == "NOUN" and (noun.lemma in words["needed_deeds"] or noun.lemma in known.sets["DEAL"])


_NEEDING = frozenset({"country", "nation", "people", "state", "region", "world", "city", "party", "parliament"})


def _must(
    parse: Parse, verb: Token, bound: list[Token], parties: Parties, known: Lexicon, said: Statement, speaker: Actor
) -> Iterator[Draft]:
    """'The council should be more careful', 'unions need to play a role': whoever is bound to act is asked by who says it."""
    subjects = parse.children(verb, "nsubj", "nsubjpass")
    if not subjects or subjects[0].lower in _NOBODY or any(t.i < subjects[0].i for t in bound if t.i != verb.i):
        return
    toward = parties.strict(subjects[0])
    if toward is None or toward.id == speaker.id or not (is_political(speaker) or is_political(toward)):
        return
    if not is_political(toward) and not parties.steeped:
        return  # 'drivers should check their tyres'
    if same_side(toward, speaker) and toward.kind == "state" and (governs(speaker) or subjects[0].entity == "GPE"):
        return  # 'our country must be strong'
    how = stance(parse, verb, known)
    if how.inside_condition or how.hedged or any(t.tag[:1] == "W" for t in parse.children(verb, "mark", "advmod")):
        return
    yield judged(
        parse, parties, "REQUEST", None, verb, bound, said, speaker, toward, "should", 0.6, how,
        extra=[t for t in parse.subtree(verb, ("conj", "advcl")) if abs(t.i - verb.i) < 25],
    )  # fmt: skip


_NOBODY = frozenset(
    "it this that there we i you which what one everyone nobody everybody anyone someone who these those".split()
)


def _asked(parse: Parse, token: Token, words: dict[str, Words]) -> list[Token]:
    """Who is asked to act by the words at the token; empty where nobody is."""
    if token.lemma == "be" and token.pos in ("AUX", "VERB"):
        predicate = parse.child(token, "attr", "acomp")
        named = predicate is not None and predicate.lemma in words["urging_nouns"] | words["urging_adjectives"]
        if predicate is not None and named and any(t.lower == "it" for t in parse.children(token, "nsubj", "expl")):
            return _who_should(parse, [token, predicate])
        if any(t.lower == "up" for t in parse.children(token, "advmod", "prt", "prep", "acomp")):
            return [n for t in parse.children(token) for n in roles.governed(parse, t, "to")]
        return []
    if token.lemma == "do" and any(t.lower == "well" for t in parse.children(token, "advmod")):
        helper = {t.lower for t in parse.children(token, "aux")}
        return roles.subjects(parse, token) if helper & {"would", "should", "might"} else []
    if token.lemma in words["urging_verbs"] and token.pos == "VERB" and token.tag in ("VBP", "VB", "VBZ"):
        subject = parse.child(token, "nsubj")
        if subject is None or subject.lower not in ("we", "i"):
            return []
        inner = parse.child(token, "ccomp", "xcomp")
        if inner is None or not any(t.lower == "to" for t in parse.children(inner, "aux")):
            return []
        return parse.children(inner, "nsubj") or parse.children(token, "dobj")
    return []


def _who_should(parse: Parse, over: list[Token]) -> list[Token]:
    """'for the council to act', 'that the council acted'"""
    found = [n for t in over for n in roles.governed(parse, t, "for")]
    if found:
        return found
    for token in over:
        for clause in parse.children(token, "advcl", "ccomp", "relcl", "acl", "xcomp", "csubj"):
            marked = {t.lower for t in parse.children(clause, "mark")}
            if marked & {"for", "that"} or clause.tag in ("VBD", "VBN"):
                return parse.children(clause, "nsubj", "nsubjpass")
    return []


def _infinitive(parse: Parse, token: Token) -> list[Token]:
    """The verb that tells what should be done, where it stands near."""
    inner = parse.child(token, "xcomp", "ccomp", "advcl")
    return [inner] if inner is not None and 0 < inner.i - token.i < 12 else []
