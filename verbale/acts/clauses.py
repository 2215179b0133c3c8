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
    below = [t for t in parse.subtree(head, without=without) if t.pos != "PUNCT"]
    here = [t for t in (*below, *also) if t.sentence == head.sentence]
    kept = here or [head]
    return trim(parse.text, parse.span_of(kept), also=",;:")
