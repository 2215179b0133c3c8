"""Knows which acts the reader sees where no rule tells one: their words, type, status and parties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast as typed

from verbale.actors.actor import Actor
from verbale.acts.act import Status
from verbale.acts.clauses import clause_of
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties
from verbale.acts.patterns import NEVER
from verbale.acts.questions import is_asked
from verbale.acts.threats import is_of_a_thing
from verbale.reader.impression import STATUSES, TYPES, Impression, Relation
from verbale.text.parse import Parse, Sentence, Token

#: what is less likely to carry an act is no draft; how sure the act is is weighed later, with all else that is known of it
_LIKELY = 0.5
#: below this nobody is taken for a party; who else is at least as likely as `_ALSO` takes part as well
_PARTY, _ALSO = 0.2, 0.5
#: words between two tellings of one act in a sentence
_NEAR = 8
#: sentences before the act in which a party may stand
_BACK = 2
#: those of somebody are not he
_KIN = frozenset(
    "family parent relative mother father wife husband son daughter brother sister widow lawyer supporter friend doctor".split()
)
_CARRIERS = frozenset({"VERB", "NOUN", "ADJ", "AUX", "ADV", "PROPN", "INTJ"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_RULE = "seen/"
#: what is no act of its kind where it was not done; who does not speak or yield may refuse or blame by it
_DONE = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "MOBILIZE", "ASSAULT", "PROTEST"}
)
#: what there is only where it is over
_RESULTS = frozenset(["result", "outcome", "fruit", "aftermath", "conclusion"])
#: what is done by saying it
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
#: who tells that these were done to somebody did not do them
_DONE_TO = frozenset({"THREATEN", "ASSAULT", "ACCUSE", "REJECT"})


def tells_of_it(parse: Parse, verb: Token) -> Token | None:
    """The subject of the clause above that reports what was done to somebody by one whom it does not name: of 'Vellin said the
    people had been threatened' Vellin. None where the verb is no passive, or names who did it."""
    if parse.child(verb, "nsubjpass") is None or parse.child(verb, "agent") is not None:
        return None
    clause = verb
    for above in parse.ancestors(verb):
        if clause.dep == "ccomp" and above.pos == "VERB":
            return parse.child(above, "nsubj")
        clause = above
    return None


def glimpsed(
    parse: Parse, sentence: Sentence, told: Sequence[Draft], parties: Parties, impression: Impression
) -> list[Draft]:
    """The acts that the reader sees in the sentence beside those that are told, the likeliest first."""
    seen: list[tuple[float, Token, str]] = []
    for token in parse.tokens_of(sentence):
        if token.pos in _CARRIERS:
            likely = impression.of_types(token)
            best = int(likely.argmax())
            if likely[best] >= _LIKELY:
                seen.append((float(likely[best]), token, TYPES[best]))
    found: list[Draft] = []
    for likely_, token, kind in sorted(seen, key=lambda s: (-s[0], s[1].i)):
        if any(_is_told(token, kind, d) for d in (*told, *found)) or is_asked(parse, token):
            continue
        if (kind == "THREATEN" and is_of_a_thing(parse, token)) or (kind in _DONE and _was_never(parse, token)):
            continue
        found.append(_draft(parse, token, kind, likely_, parties, impression))
    return found


def _was_never(parse: Parse, verb: Token) -> bool:
    """'Has never supported the rebels', 'did not meet the envoy'"""
    return verb.pos == "VERB" and any(t.lower in NEVER for t in parse.children(verb, "neg", "advmod"))


def is_seen(rule: str) -> bool:
    """Is it the rule of an act that only the reader sees?"""
    return rule.startswith(_RULE)


def _is_told(token: Token, kind: str, draft: Draft) -> bool:
    """Is it the draft that the token tells, or what the draft's own words carry?"""
    if draft.head.i == token.i or draft.trigger.contains(token.span):
        return True
    near = abs(draft.head.i - token.i) <= _NEAR or draft.evidence.contains(token.span)
    return draft.type == kind and draft.head.sentence == token.sentence and near


def from_whom(parse: Parse, noun: Token, parties: Parties) -> tuple[Actor, ...]:
    """'Pressure from the families on the government': who is named behind 'from' does what the noun tells."""
    link = next((t for t in parse.children(noun, "prep") if t.lower == "from"), None) if noun.pos == "NOUN" else None
    source = parse.child(link, "pobj") if link is not None else None
    return parties.all_strict((source,)) if source is not None else ()


def has_result(parse: Parse, noun: Token) -> bool:
    """'The first result of two days of talks': they were held."""
    above = list(parse.ancestors(noun))[:4] if noun.pos == "NOUN" and noun.dep == "pobj" else []
    return any(t.lemma in _RESULTS for t in above)


def teller_of(parse: Parse, noun: Token) -> Token | None:
    """The subject of the verb that reports the clause whose subject the noun is; None where there is none."""
    if noun.pos != "NOUN" or noun.dep not in ("nsubj", "nsubjpass"):
        return None
    clause = parse.head(noun)
    above = parse.head(clause)
    return parse.child(above, "nsubj") if clause.dep == "ccomp" and above.pos == "VERB" else None


def _draft(parse: Parse, token: Token, kind: str, likely: float, parties: Parties, impression: Impression) -> Draft:
    statuses = impression.of_statuses(token)
    actors = from_whom(parse, token, parties) if kind in _SPOKEN else ()
    actors = actors or party(parse, token, "actor", parties, impression)
    if (teller := teller_of(parse, token)) is not None and kind not in _SPOKEN:
        # 'diplomats said that the meeting would be held': they only tell of it
        told = {t.id for t in parties.all_strict((teller,)) if t.kind != "state"}
        actors = tuple(a for a in actors if a.id not in told)
    if kind in _DONE_TO and (teller := tells_of_it(parse, token)) is not None:
        actors = tuple(a for a in actors if a.id not in {t.id for t in parties.all_strict((teller,))})
    recipients = party(parse, token, "recipient", parties, impression)
    taken = {a.id for a in actors}
    return Draft(
        type=kind,
        mode=None,
        actors=actors,
        recipients=tuple(r for r in recipients if r.id not in taken),
        status="done" if has_result(parse, token) else typed(Status, STATUSES[int(statuses.argmax())]),
        head=token,
        trigger=token.span,
        evidence=parties.whole(clause_of(parse, token, ())),
        statement=parties.statement_at(token),
        confidence=round(likely, 3),
        rule=f"{_RULE}{kind.lower()}",
        nominal=token.pos in ("NOUN", "PROPN"),
    )


def party(
    parse: Parse, token: Token, relation: Relation, parties: Parties, impression: Impression
) -> tuple[Actor, ...]:
    """Who has the role in the act that the token carries, by the reader; nobody where it sees none, or none is known."""
    first = max(0, token.sentence - _BACK)
    scored = [
        (impression.related(token, (other,), relation), other)
        for sentence in parse.sentences[first : token.sentence + 2]
        for other in parse.tokens_of(sentence)
        if other.pos in _NAMING and other.i != token.i
    ]
    found: list[Actor] = []
    nobody: set[int] = set()
    for score, other in sorted(scored, key=lambda s: (-s[0], s[1].i)):
        if score < (_ALSO if found else _PARTY):
            break
        meant = tuple(_meant(other, relation, parties))
        if not meant:
            nobody.add(other.i)
        # of 'the girls' families', whom nothing tells more of, the girls are no party
        elif other.dep != "poss" or not (other.head in nobody or parse.head(other).lemma in _KIN):
            found += [a for a in meant if a.id not in {f.id for f in found}]
    return tuple(found)


def _meant(token: Token, relation: Relation, parties: Parties) -> Iterable[Actor]:
    one = (token,)
    return parties.all_strict(one) if relation == "actor" else parties.all_strict(one) or parties.all_lenient(one)
