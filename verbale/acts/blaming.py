"""Knows by which words in passing a speaker blames another: 'their discriminatory policy', 'out of revenge', 'has no right'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon, Words
from verbale.acts.parties import Parties
from verbale.acts.speech import is_other, judged, speech_words
from verbale.acts.stance import stance
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

#: under these words blame is nobody's: what is fought, feared, denied or asked about
_AGAINST = frozenset(
    "against without combat fight end stop prevent avoid investigate deny reject condemn denounce tackle oppose overcome "
    "eliminate victim accuse face suffer resist expose report root eradicate risk fear avert counter confront".split()
)
_TRYING = frozenset(
    "do try seek want attempt continue aim work plan intend begin start use choose decide conspire plot".split()
)


def blames(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, said: Statement, speaker: Actor
) -> Iterator[Draft]:
    """The accusations that words of blame make in the tokens of one statement in one sentence, most telling first."""
    words = speech_words()
    for token in tokens:
        if parties.statement_at(token) is not said:
            continue
        found = _blamed(parse, token, parties, known, words)
        if found is None:
            continue
        head, doers, sure, rule = found
        toward = next(
            (a for t in doers for a in [parties.strict(t) or _owner(parse, t, parties)] if a is not None), None
        )
        if toward is None or not is_other(toward, speaker):
            continue
        how = stance(parse, head, known)
        if how.negated or how.inside_condition or how.might or how.would or how.must or how.future:
            continue
        yield judged(parse, parties, "ACCUSE", "disapprove", head, [token], said, speaker, toward, rule, sure, how)


def _owner(parse: Parse, noun: Token, parties: Parties) -> Actor | None:
    return next((a for o in roles.owners(parse, noun) for a in [parties.strict(o)] if a is not None), None)


def _blamed(
    parse: Parse, token: Token, parties: Parties, known: Lexicon, words: dict[str, Words]
) -> tuple[Token, list[Token], float, str] | None:
    """The word that carries the blame, whom it falls on, how sure, and the rule; None where the token blames nobody."""
    if token.pos == "ADJ" and token.dep == "amod" and token.lemma in words["blame_adjectives"]:
        noun = parse.head(token)
        doers = roles.owners(parse, noun) if noun.pos in ("NOUN", "PROPN") else []
        if any(t.lower in ("this", "that", "these", "those") for t in parse.children(noun, "det")):
            doers = [*doers, noun]  # 'this extremist government'
        return (noun, doers, 0.55, "adjective") if doers and not _is_averted(parse, noun) else None
    if token.pos == "NOUN" and (token.lemma in words["blame_nouns"] or _is_double(parse, token)):
        if _is_averted(parse, token) or (token.lemma in ("failure",) and not roles.owners(parse, token)):
            return None
        owners = roles.owners(parse, token)
        if owners:
            return token, owners, 0.55, "noun"
        verb = _verb_over(parse, token)
        if verb is not None and token.dep in ("dobj", "pobj", "attr"):
            return verb, roles.subjects(parse, verb), 0.55, "noun"
        return None
    if token.pos == "ADV" and token.lower in words["blame_adverbs"] and parse.head(token).pos == "VERB":
        verb = parse.head(token)
        return verb, roles.subjects(parse, verb), 0.55, "adverb"
    if token.lemma == "have" and token.pos in ("VERB", "AUX"):
        lacked = [t for t in parse.children(token, "dobj") if t.lemma in words["missing_rights"]]
        if lacked and any(d.lower == "no" for d in parse.children(lacked[0], "det")):
            return token, roles.subjects(parse, token), 0.6, "lacking"
    if token.lemma in words["accuse_verbs"] and token.pos == "VERB" and parse.child(token, "dobj") is not None:
        over = parse.head(token)
        aimed = token.dep in ("xcomp", "advcl", "relcl", "acl") and any(
            t.lower == "to" for t in parse.children(token, "aux")
        )
        if aimed and over.lemma in (*_TRYING, "everything", "possible", "thing"):
            verb = over if over.pos == "VERB" else _verb_over(parse, over)
            if verb is not None:
                return verb, roles.subjects(parse, verb), 0.55, "blames"
    return None


def _is_double(parse: Parse, noun: Token) -> bool:
    return noun.lemma == "standard" and any(t.lower == "double" for t in parse.children(noun, "amod"))


def _is_averted(parse: Parse, noun: Token) -> bool:
    over = parse.head(noun)
    return bool({over.lemma, over.lower, parse.head(over).lemma} & _AGAINST) or any(
        t.lower in ("no", "any", "against") for t in parse.children(noun, "det")
    )


def _verb_over(parse: Parse, noun: Token) -> Token | None:
    """The verb whose object or phrase the noun stands in, no more than three steps above."""
    over = parse.head(noun)
    for _ in range(3):
        if over.pos in ("VERB", "AUX"):
            return over
        over = parse.head(over)
    return None
