"""Knows how far the words of an act reach: its clause without what others say or do in it."""

from __future__ import annotations

from collections.abc import Iterable

from verbale.text.parse import Parse, Token
from verbale.text.spans import Span, trim

_CLAUSES = ("advcl", "conj", "parataxis", "relcl", "ccomp")


def clause_of(parse: Parse, head: Token, also: Iterable[Token]) -> Span:
    """The passage of the act at `head`: its verb with subject, object and phrases, and the tokens `also`, but not the
    clauses beside it. For a noun, the noun phrase."""
    without = _CLAUSES if head.pos in ("VERB", "AUX") else ("relcl", "appos", "conj", "advcl")
    begins = _begins(parse, head)
    below = [t for t in parse.subtree(head, without=without) if t.pos != "PUNCT" and t.i >= begins]
    here = [t for t in (*_undergone(parse, head), *below, *also) if t.sentence == head.sentence]
    kept = here or [head]
    return trim(parse.text, parse.span_of(kept), also=",;:")


def _undergone(parse: Parse, head: Token) -> tuple[Token, ...]:
    """What a participle after a noun is said of, with the words before it: of 'a ballistic missile launched from Karsk' the missile."""
    thing = parse.head(head)
    if head.dep != "acl" or head.tag != "VBN" or thing.i > head.i or thing.pos not in ("NOUN", "PROPN"):
        return ()
    return (*parse.children(thing, "det", "amod", "compound", "nummod", "poss"), thing)


def _begins(parse: Parse, head: Token) -> int:
    """The first token that may be the clause's own: of 'said on Monday it had closed the port' that of 'it', since where nothing
    else opens the clause what stands before its subject tells when or where it was said."""
    above = parse.head(head)
    subject = parse.child(head, "nsubj", "nsubjpass")
    if head.dep != "ccomp" or above.pos != "VERB" or above.i > head.i or subject is None or subject.i < above.i:
        return 0
    first = min(t.i for t in parse.subtree(subject))
    between = parse.tokens[above.i + 1 : first]
    plain = (
        between
        and between[0].pos in ("ADP", "NOUN", "PROPN")
        and not any(t.dep == "mark" or t.pos == "PUNCT" for t in between)
    )
    return first if plain else 0
