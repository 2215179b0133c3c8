"""Knows by which words a speaker refuses without a verb of refusing: 'there will be no talks', 'we will not build it'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon
from verbale.acts.parties import Parties
from verbale.acts.speech import is_other, judged, speech_words
from verbale.acts.stance import stance
from verbale.acts.standing import is_political
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_AHEAD = frozenset({"will", "wo", "'ll", "’ll", "would", "can", "ca", "could", "shall"})


def refusals(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, said: Statement, speaker: Actor
) -> Iterator[Draft]:
    """The refusals that such words make in the tokens of one statement in one sentence; who is refused may be unknown."""
    if not is_political(speaker):
        return
    for token in tokens:
        if parties.statement_at(token) is not said:
            continue
        refused = _refused(parse, token) or _denied(parse, token) or _not_done(parse, token, parties, speaker)
        if refused is None:
            continue
        how = stance(parse, token, known)
        if how.inside_condition or how.hedged or how.condition is not None:
            continue
        noun, trigger = refused
        named = [
            *roles.owners(parse, noun),
            *(n for p in ("with", "between", "from", "of", "to") for n in roles.governed(parse, noun, p)),
        ]
        sides = [a for t in named for a in [parties.strict(t) or parties.lenient(t)] if a is not None]
        toward = next((a for a in sides if is_other(a, speaker)), None)
        yield judged(
            parse, parties, "REJECT", None, token, trigger, said, speaker, toward, "refusal", 0.7, how, extra=parse.subtree(noun)
        )  # fmt: skip


def _denied(parse: Parse, token: Token) -> tuple[Token, list[Token]] | None:
    """'The claims are false', 'the report is untrue': whose word is denied, and the words that do it."""
    subject = parse.child(token, "nsubj")
    words = speech_words()
    if token.lemma != "be" or subject is None or not (subject.lemma in words["denied_words"] or subject.lower in _BARE):
        return None
    negated = parse.child(token, "neg") is not None
    if subject.lower in _BARE:  # 'that is a lie', 'it is not true that'
        found = next((t for t in parse.children(token, "acomp", "attr") if t.lemma in _OUTRIGHT[negated]), None)
        return (found, [token, found]) if found is not None else None
    judged_so = words["true_predicates" if negated else "false_predicates"]
    predicate = next((t for t in parse.children(token, "acomp", "attr") if t.lemma in judged_so), None)
    return (subject, [token, predicate]) if predicate is not None else None


_BARE = frozenset({"it", "this", "that", "these", "those", "all"})
#: what is said of what was claimed: as it is, and negated
_OUTRIGHT = {
    False: frozenset({"false", "untrue", "lie", "baseless", "unfounded", "fabrication", "nonsense", "falsehood"}),
    True: frozenset({"true", "correct"}),
}


def _not_done(parse: Parse, token: Token, parties: Parties, speaker: Actor) -> tuple[Token, list[Token]] | None:
    """'We will not build it', 'he said he would never sign': what the speaker says that he himself will not do."""
    subject = parse.child(token, "nsubj")
    if subject is None or token.pos != "VERB" or token.lemma in speech_words()["not_refused"]:
        return None
    never = [t for t in parse.children(token, "neg", "advmod") if t.lower in ("not", "n't", "n’t", "never")]
    ahead = [t for t in parse.children(token, "aux") if t.lower in _WILLS]
    doer = parties.strict(subject)
    own = subject.lower in ("we", "i") or (doer is not None and doer.id == speaker.id)
    unreal = any(t.lower == "have" for t in parse.children(token, "aux"))
    if not never or not ahead or not own or unreal:
        return None
    held = roles.objects(parse, token) or [n for p in parse.children(token, "prep") for n in parse.children(p, "pobj")]
    return (held[0] if held else token), [*ahead, *never, token]


_WILLS = frozenset({"will", "wo", "'ll", "’ll", "would", "shall"})


def _refused(parse: Parse, token: Token) -> tuple[Token, list[Token]] | None:
    """What is refused by the words at the token, and those words; None where nothing is."""
    if token.pos not in ("VERB", "AUX"):
        return None
    words = speech_words()
    if token.lemma == "be" and parse.child(token, "expl") is not None:
        held = parse.child(token, "attr", "nsubj", "dobj")
        none = held is not None and any(t.lower == "no" for t in parse.children(held, "det"))
        ahead = any(t.lower in _AHEAD for t in parse.children(token, "aux"))
        if held is not None and none and ahead and held.lemma in words["refused_nouns"]:
            return held, [token, held]
        return None
    subject = parse.child(token, "nsubj", "nsubjpass")
    if subject is None:
        return None
    if token.lemma == "be":
        predicate = next((t for t in _predicates(parse, token) if t.lemma in words["refusing_predicates"]), None)
        negated = parse.child(token, "neg") is not None
        denied = next((t for t in _predicates(parse, token) if t.lemma in words["refusing_if_not"]), None)
        chosen = predicate if not negated else denied
        own = any(t.lower in ("our", "my") for t in parse.children(subject, "poss"))
        refusable = subject.lemma in words["refused_offers"] and not own
        return (subject, [token, chosen]) if chosen is not None and refusable else None
    happens = token.lemma in words["happening_verbs"] and subject.lemma in words["refused_nouns"]
    if happens and parse.child(token, "neg") and any(t.lower in _AHEAD for t in parse.children(token, "aux")):
        return subject, [token]
    return None


def _predicates(parse: Parse, verb: Token) -> list[Token]:
    """What is said of the subject: adjectives, nouns, and the nouns of 'off the table', 'out of the question'."""
    plain = parse.children(verb, "acomp", "attr", "advmod")
    under = [p for over in (verb, *plain) for p in parse.children(over, "prep")]
    inner = [p for over in under for p in parse.children(over, "prep")]
    far = [n for p in (*under, *inner) if p.lower in ("off", "out", "of", "on") for n in parse.children(p, "pobj")]
    away = [
        n
        for n in far
        if n.lemma not in ("table", "agenda", "question") or _is_away(parse, n) or parse.child(verb, "neg")
    ]
    return [*plain, *away]


def _is_away(parse: Parse, noun: Token) -> bool:
    """'off the table', 'out of the question'; not 'on the table'"""
    return any(t.lower in ("off", "out") for t in list(parse.ancestors(noun))[:2])
