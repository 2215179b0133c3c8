"""Knows attributions that hang on no verb of saying: 'according to X', 'in X's words', 'in the view of X'."""

from __future__ import annotations

from verbale.statements.extent import cut_new_report
from verbale.statements.reading import Draft, Reading, spans_of, widen_to_marks
from verbale.statements.sourcing import name_source
from verbale.text.parse import Token
from verbale.text.spans import Span, trim


def read_according(reading: Reading, token: Token) -> Draft | None:
    """The statement that 'according to' gives to its object: the clause that it stands in, without the phrase."""
    parse = reading.parse
    if token.lower != "according" or token.i + 2 >= len(parse.tokens):
        return None
    to = parse.tokens[token.i + 1]
    if to.lower != "to":
        return None
    source = parse.child(to, "pobj") or parse.child(token, "pobj")
    if source is None or (source.lemma.lower() in reading.lexicon.no_sources and not _is_named(reading, source)):
        return None
    sentence = parse.sentence_of(token)
    phrase = {token.i, to.i} | {t.i for t in parse.subtree(source)}
    first, last = min(phrase), max(phrase)
    opening, closing = sentence.first, sentence.last
    for k in range(token.i - 1, sentence.first - 1, -1):
        if parse.tokens[k].text in ("(", ")"):
            opening = k + 1 if parse.tokens[k].text == "(" else opening
            break
    if opening != sentence.first:
        closing = next((k for k in range(last, sentence.last) if parse.tokens[k].text == ")"), sentence.last)
    elif first > opening:
        opening = _with_quotation(reading, opening, first)
    last = _without_subject(reading, token, first, last, closing)
    before, after = list(range(opening, first)), list(range(last + 1, closing))
    if token.i == opening or _leads_on(reading, first, after):
        held = cut_new_report(reading, token, after)
    elif _goes_past(reading, token, after):
        held = before + after
    else:
        held = before
    held = [i for i in held if reading.quoted[i] == reading.quoted[token.i]] if reading.quoted[token.i] != -1 else held
    while held and parse.tokens[held[0]].dep == "cc":
        held.pop(0)
    spans = widen_to_marks(reading, spans_of(reading, held), token.span)
    if not spans:
        return None
    draft = Draft(spans[:3], [Span(token.start, to.end)], "say", "speech", 0.85, "phrase.according", cue_at=token.i)
    name_source(reading, draft, source, token)
    if draft.source is not None and draft.source.start < spans[0].start < draft.source.end:
        draft.source = trim(reading.text, Span(draft.source.start, parse.tokens[last].end), ",; ")
    return draft


def _is_named(reading: Reading, source: Token) -> bool:
    """Is it a thing with a name ('Norland's Criminal Law'), or an actor?"""
    return reading.actor_at(source.i) is not None or (source.pos == "PROPN" and source.text[0].isupper())


def _with_quotation(reading: Reading, opening: int, first: int) -> int:
    """Where the clause begins with the quotation that its cue belongs to: '“It is late?” Tolen asked, according to Lund'."""
    tokens = reading.parse.tokens
    if opening == 0 or not any("quote" in reading.frames(t) for t in tokens[opening : min(first, opening + 6)]):
        return opening
    run = reading.run_at(tokens[opening - 1].start)
    if run is None or reading.paragraph_at(run.start) != reading.paragraph_at(tokens[opening].start):
        return opening
    if run.of(reading.text).rstrip("”\"’' ")[-1:] not in (",", "?", "!") or any(
        reading.run_at(t.start) is not None for t in tokens[opening:first]
    ):
        return opening
    return reading.index_at(run.start)


def _leads_on(reading: Reading, first: int, after: list[int]) -> bool:
    """Is what follows the phrase given: '... will stay because, according to Lund, the road is closed'?"""
    tokens = reading.parse.tokens
    if first < 2 or not after:
        return False
    if tokens[first - 1].lower in ("because", "that"):
        return True  # 'they stay because according to them there is no market'
    if tokens[first - 1].lower in ("and", "but", "while", "although") and tokens[after[0]].text == ",":
        return True  # 'they are twins and, according to Lund, they share a house'
    if tokens[first - 1].text != "," or tokens[after[0]].text != ",":
        return False
    joint = tokens[first - 2]
    return joint.lower in ("because", "that", "but", "and", "though", "although", "since", "where", "while")


def _goes_past(reading: Reading, token: Token, after: list[int]) -> bool:
    """Does the sentence's main clause go on after the phrase ('The road, according to Lund, is closed')?"""
    return any(reading.parse.tokens[i].dep == "ROOT" for i in after)


def _without_subject(reading: Reading, token: Token, first: int, last: int, closing: int) -> int:
    """Where the phrase ends, if the parser drew the subject of what follows into it: 'According to Lund, | the act | allows'."""
    tokens = reading.parse.tokens
    if token.i != first or last + 1 >= closing:
        return last
    comma = next(
        (k for k in range(last - 1, first + 2, -1) if tokens[k].text == "," and tokens[k + 1].pos != "PUNCT"), last
    )
    if tokens[last + 1].tag in ("VBD", "VBZ", "VBP", "MD"):
        return comma
    if any(t.text in (",", ")", ":") for t in tokens[last : last + 2]):
        return last
    joined = any(t.dep == "conj" or t.tag in ("WP", "WDT") for t in tokens[comma + 1 : comma + 4])
    return last if joined else comma
