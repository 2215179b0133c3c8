"""Knows what is only asked: 'Did Ostria bomb the port?', 'Will it close the border?', 'Had it attacked, what would you do?'"""

from __future__ import annotations

from collections.abc import Sequence

from verbale.text.parse import Parse, Token

#: helpers that open a question by standing before its subject
_HELPERS = frozenset(
    "do does did has have had is are was were am will would shall should can could may might must wo ca".split()
)
_WORDS = frozenset("who whom whose what which why when where how".split())
#: clauses with these tell what is known, also within a question ('What will it do after Ostria shelled the port?')
_KNOWN = frozenset({"after", "since", "because", "before", "when", "now", "once", "given", "as", "while", "although"})
#: signs before which one clause ends and after which another begins
_PARTS = frozenset({":", ";", '"', "“", "”", "?", "!"})


def is_asked(parse: Parse, head: Token) -> bool:
    """Do the words at `head` stand in a question, so that nothing is told? Not where they stand in a clause of the question
    that tells what is known ('after', 'because', a relative clause), nor in a clause told before the question begins."""
    here = parse.tokens_of(parse.sentence_of(head))
    first, end = _part(here, head)
    if not end or end[0].text != "?":
        return False
    clause = head
    while True:  # up to the clause that asks
        opened = {t.lower for t in parse.children(clause, "mark", "advmod", "prep")}
        if clause.dep == "relcl" or (clause.dep == "advcl" and opened & _KNOWN):
            return False
        over = parse.head(clause)
        if over.i == clause.i or over.i < first:
            break
        clause = over
    return not _is_told_before(parse, here, first, head)


def _part(here: Sequence[Token], head: Token) -> tuple[int, Sequence[Token]]:
    """Where the part of the sentence with the word begins, and the signs that end it."""
    first = here[0].i
    for place, token in enumerate(here):
        if token.text not in _PARTS:
            continue
        if token.i > head.i:
            return first, here[place:]
        first = token.i + 1
    return first, []


def _is_told_before(parse: Parse, here: Sequence[Token], first: int, head: Token) -> bool:
    """'Ostria shelled the port, but will it stop?': the clause of the word ends before the one that asks begins."""
    for token in here:
        if token.i <= head.i or token.text in _PARTS:
            continue
        joined = token.dep == "conj" and token.pos in ("VERB", "AUX") and _asks(parse, token)
        if joined and token.head <= head.i and token.i > head.i:
            return not any(_asks(parse, above) for above in (head, *parse.ancestors(head)) if above.i >= first)
    return False


def _asks(parse: Parse, verb: Token) -> bool:
    """Does the clause open with a question word, or with its helper before its subject?"""
    subjects = parse.children(verb, "nsubj", "nsubjpass", "expl")
    if any(t.lower in _WORDS for t in parse.children(verb, "nsubj", "nsubjpass", "dobj", "advmod", "attr")):
        return True
    helpers = [verb, *parse.children(verb, "aux", "auxpass")]
    return any(h.lower in _HELPERS and h.i < s.i for h in helpers for s in subjects)
