"""Knows attributions that hang on no verb of saying: 'according to X', 'in X's words', 'in the view of X'."""

from __future__ import annotations

from verbale.statements.framing import name_source
from verbale.statements.reading import Draft, Reading, spans_of, widen_to_marks
from verbale.text.parse import Token
from verbale.text.spans import Span


def read_according(reading: Reading, token: Token) -> Draft | None:
    """The statement that 'according to' gives to its object: the clause that it stands in, without the phrase."""
    parse = reading.parse
    if token.lower != "according" or token.i + 2 >= len(parse.tokens):
        return None
    to = parse.tokens[token.i + 1]
    if to.lower != "to":
        return None
    source = parse.child(to, "pobj") or parse.child(token, "pobj")
    if source is None:
        return None
    sentence = parse.sentence_of(token)
    phrase = {token.i, to.i} | {t.i for t in parse.subtree(source)}
    clause = _clause_of(reading, token)
    if clause is not None and not (clause.i == sentence.root and token.i == sentence.first):
        held = {t.i for t in parse.subtree(clause)} - phrase
    else:
        held = set(range(sentence.first, sentence.last)) - phrase
    first, last = min(phrase), max(phrase)
    held = {i for i in held if not first < i < last}
    before = {i for i in held if i < first}
    after = {i for i in held if i > last}
    if before and after and parse.tokens[first - 1].text != ",":
        held = before  # '... , according to a report seen by X' ends the sentence; what follows belongs to the source
        held |= after if any(parse.tokens[i].dep == "ROOT" for i in after) else set()
    if token.i == sentence.first:
        held = set(range(last + 1, sentence.last))
    spans = widen_to_marks(reading, spans_of(reading, sorted(held)), token.span)
    if not spans:
        return None
    draft = Draft(spans[:3], [Span(token.start, to.end)], "say", "speech", 0.85, "phrase.according", cue_at=token.i)
    name_source(reading, draft, source, token)
    return draft


def _clause_of(reading: Reading, token: Token) -> Token | None:
    """The verb whose clause the phrase belongs to."""
    for above in reading.parse.ancestors(token):
        if above.pos in ("VERB", "AUX") and above.dep not in ("relcl", "acl"):
            return above
        if above.dep == "relcl":
            return above
    return None
