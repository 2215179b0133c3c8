"""Knows attributions that hang on no verb of saying: 'according to X', 'in X's words', 'in the view of X'."""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.extent import cut_new_report
from verbale.statements.reading import Draft, Reading, spans_of, widen_to_marks
from verbale.statements.source import LAWS, VEHICLES
from verbale.statements.sourcewords import name_source
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
    if source is not None and _in_accord(reading, token, source):
        return None
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
    last = _over_title(reading, _up_to_bracket(reading, first, _without_subject(reading, token, first, last, closing)))
    last = _over_name(reading, source, last)
    before, after = list(range(opening, first)), list(range(last + 1, closing))
    clause = _own_clause(reading, token, first, last) or _lesser_clause(reading, token, first, last)
    glued = token.text[0].isupper() and token.i > opening  # 'The Moon Garden According to Lund, the mill ...'
    if source.tag == "WDT" or glued:
        held = after  # 'a complaint according to which the mill is closed'
    elif clause:
        held = [i for i in clause if not first <= i <= last and opening <= i < closing]
    elif token.i == opening or _leads_on(reading, first, after):
        held = cut_new_report(reading, token, after)
    elif _goes_past(reading, token, after):
        held = before + after
    else:
        held = before
    held = [i for i in held if reading.quoted[i] == reading.quoted[token.i]] if reading.quoted[token.i] != -1 else held
    while held and parse.tokens[held[0]].dep == "cc":
        held.pop(0)
    spans = widen_to_marks(reading, spans_of(reading, held), token.span)
    if not spans or not _tells(reading, spans) or _leads_to_quotation(reading, last, closing):
        return None
    draft = Draft(spans[:3], [Span(token.start, to.end)], "say", "speech", 0.85, "phrase.according", cue_at=token.i)
    name_source(reading, draft, source, token)
    if draft.source is not None and draft.source.start < spans[0].start < draft.source.end:
        draft.source = trim(reading.text, Span(draft.source.start, parse.tokens[last].end), ",; ")
    return draft


#: what is kept to by doing so, and says something only where the sentence is told to be its words
_KEPT = (LAWS - {"census"}) | frozenset(["resolution", "agreement", "accord", "deal", "article"])


def _in_accord(reading: Reading, token: Token, source: Token) -> bool:
    """Is something done as a law has it ('was settled according to Resolution 12'), with no comma that parts the two?"""
    if source.lemma.lower() not in _KEPT or token.i == reading.parse.sentence_of(token).first:
        return False
    before = reading.parse.tokens[token.i - 1]
    return before.pos not in ("PUNCT", "CCONJ", "SCONJ") and before.lower != "that"


def _tells(reading: Reading, spans: list[Span]) -> bool:
    """Holds the content a verb, or is it quoted?"""
    tokens = [t for s in spans for t in reading.parse.within(s)]
    return any(t.pos in ("VERB", "AUX") for t in tokens) or any(reading.run_at(t.start) is not None for t in tokens)


def _leads_to_quotation(reading: Reading, last: int, closing: int) -> bool:
    """Does a colon and a quotation follow: 'he said, according to the Post: “It is late”'?"""
    tokens = reading.parse.tokens
    if last + 2 >= len(tokens) or last + 1 >= closing or tokens[last + 1].text != ":":
        return False
    return reading.run_at(tokens[last + 2].start) is not None


def _lesser_clause(reading: Reading, token: Token, first: int, last: int) -> list[int]:
    """The clause that the phrase opens behind its joint: 'While, according to Lund, it is late, Varden will go'."""
    parse = reading.parse
    if first < 1 or parse.tokens[first - 1].text != ",":
        return []
    joint = parse.tokens[first - 2]
    clause = parse.head(joint)
    if joint.dep != "mark" or clause.dep != "advcl" or clause.i < last or joint.lower == "because":
        return []
    return [i for i in (t.i for t in parse.subtree(clause)) if i > last]


def _over_title(reading: Reading, last: int) -> int:
    """Where the phrase ends, with the title of a paper behind its name: 'according to the report “Mills of Norland”'."""
    tokens = reading.parse.tokens
    if last + 2 >= len(tokens) or tokens[last].lemma not in VEHICLES | reading.lexicon.evidence | {"book", "novel"}:
        return last
    run = reading.run_at(tokens[last + 1].start)
    if run is None or run.start != tokens[last + 1].start or run.length > 90:
        return last
    return reading.index_at(run.end) - 1


def _over_name(reading: Reading, source: Token, last: int) -> int:
    """Where the phrase ends, with the name between commas behind an office: 'according to the head of the board, Mira Tolen,'."""
    tokens = reading.parse.tokens
    end = last + 1 if tokens[last].text != "," else last
    if source.pos != "NOUN" or source.lemma.lower() not in reading.lexicon.persons or end + 2 >= len(tokens):
        return last
    if tokens[end].text != "," or tokens[end + 1].pos != "PROPN":
        return last
    name = end + 1
    while name < len(tokens) and tokens[name].pos == "PROPN":
        name += 1
    return name - 1 if name < len(tokens) and tokens[name].text == "," else last


def _own_clause(reading: Reading, token: Token, first: int, last: int) -> list[int]:
    """The relative clause that the phrase stands in with no comma: 'a decline that according to Lund is grave'."""
    parse = reading.parse
    clause = parse.head(token)
    if clause.dep != "relcl" or clause.i == token.i or any(c.dep == "conj" for c in parse.children(clause)):
        return []
    below = [t.i for t in parse.subtree(clause)]
    who = next((i for i in below if parse.tokens[i].tag in ("WP", "WDT")), None)
    before, beside = parse.tokens[first - 1], parse.tokens[first - 1].tag in ("WP", "WDT")
    if before.text == "," and parse.tokens[first - 2].tag in ("WP", "WDT"):
        beside = True  # 'which, according to Lund, is grave'
    if who is None or who > first or not (beside or before.pos != "PUNCT"):
        return []
    return [i for i in below if i >= who]


def _up_to_bracket(reading: Reading, first: int, last: int) -> int:
    """Where the phrase ends, if a sentence in brackets follows: 'according to Lund | (the mill was lost in May)'."""
    tokens = reading.parse.tokens
    bracket = next((k for k in range(first + 2, last + 1) if tokens[k].text == "("), None)
    if bracket is None or not any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens[bracket : last + 1]):
        return last
    return bracket - 1


def _lacks_subject(reading: Reading, last: int, closing: int) -> bool:
    """Is there no subject to the sentence's main verb, which follows right behind a comma?"""
    parse = reading.parse
    verb = next((t for t in parse.tokens[last + 2 : closing] if t.dep == "ROOT"), None)
    if (
        verb is None
        or verb.tag not in ("VBD", "VBZ", "VBP")
        or any(t.text in (":", ";") for t in parse.tokens[last : verb.i])
    ):
        return False
    if any(t.dep in ("nsubj", "nsubjpass", "expl") for t in parse.tokens[last : verb.i]):
        return False
    return not parse.children(verb, "nsubj", "nsubjpass", "expl", "csubj")


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
    if tokens[first - 2].lower == "that" and tokens[first - 1].text in DASHES and tokens[after[0]].text in DASHES:
        return True  # 'noted that — according to Lund — it was late'
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
    if token.i == first and tokens[last + 1].text == "," and _lacks_subject(reading, last, closing):
        # 'According to the Post, | the nuns, of many lands, left'
        return next((k for k in range(first + 3, last) if tokens[k].text == ","), last)
    comma = next(
        (k for k in range(last - 1, first + 2, -1) if tokens[k].text == "," and tokens[k + 1].pos != "PUNCT"), last
    )
    if tokens[last + 1].tag in ("VBD", "VBZ", "VBP", "MD"):
        return comma
    if any(t.text in (",", ")", ":") for t in tokens[last : last + 2]):
        return last
    joined = any(t.dep == "conj" or t.tag in ("WP", "WDT") for t in tokens[comma + 1 : comma + 4])
    return last if joined else comma
