"""Knows in whose voice an article is told where nobody is quoted: the answers of an interview, a speech, a comment by its author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verbale.actors.actor import Cast
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span

_QUESTION = re.compile(r"(?:Q|QUESTION|Question)\s?[:.]\s")
_ANSWER = re.compile(r"(?:A|ANSWER|Answer)\s?[:.]\s")
#: what tells before its questions that a text is an interview
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|talks? (?:to|with)|spoke (?:to|with)|speaks (?:to|with)|tells|answer(?:s|ed)|conversation|questions|met)\b",
    re.I,
)
#: what tells at its top that a text is what somebody said, word for word
_SPEECH = re.compile(
    r"\b(?:full text|transcript|text of|excerpts from|(?:his|her|opening|closing|inaugural|keynote) (?:remarks|speech|address)|"
    r"(?:address|remarks|speech) (?:to|by|of|at)|statement by|open letter)\b",
    re.I,
)
_BY = re.compile(r"(?:By|BY|by)\s+(?=[A-Z])")
_QUOTES = ("“", '"', "‘", "'", "«")
_FIRST = frozenset(["i", "we", "my", "our", "us", "me"])
_SINGULAR = frozenset(["i", "my", "me"])
#: characters at the top that tell what a text is; paragraphs in which its author is named; words of such a paragraph
_TOP, _HEAD, _SHORT = 700, 6, 9
#: so many questions make an interview; so many words has one at most; so often does who tells it say 'I' or 'we'
_QUESTIONS, _LONG, _OFTEN = 3, 70, 3


class Voice:
    """Who 'I' and 'we' are in an article outside what it quotes. Built once an article."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self._told = _labelled(parse, cast) or _asked(parse, cast) or _spoken(parse, cast) or _written(parse, cast)

    def at(self, token: Token) -> str | None:
        """The id of who tells the article at the token; None where nobody does whom it names."""
        return next((who for span, who in self._told if span.contains(token.span)), None)


Told = list[tuple[Span, str]]


def _labelled(parse: Parse, cast: Cast) -> Told:
    """'Q: ... A: ...': the answers, to the next question."""
    paragraphs = parse.paragraphs
    asked = [k for k, p in enumerate(paragraphs) if _QUESTION.match(parse.text, p.start, p.end)]
    answers = [k for k, p in enumerate(paragraphs) if _ANSWER.match(parse.text, p.start, p.end)]
    if len(answers) < 2 or not asked:
        return []
    who = _mostly_named(cast, Span(0, paragraphs[min(asked + answers)].start))
    return [] if who is None else _between(paragraphs, answers, asked, who)


def _asked(parse: Parse, cast: Cast) -> Told:
    """Paragraphs that only ask, each followed by an answer, in a text that says before them that somebody was asked."""
    paragraphs = parse.paragraphs
    asked = [k for k, p in enumerate(paragraphs) if k and _only_asks(p.of(parse.text))]
    if len(asked) < _QUESTIONS or not _INTERVIEW.search(parse.text, 0, paragraphs[asked[0]].start):
        return []
    answers = [k + 1 for k in asked if k + 1 < len(paragraphs) and k + 1 not in asked]
    who = _mostly_named(cast, Span(0, paragraphs[asked[0]].start))
    told = [] if who is None else _between(paragraphs, answers, asked, who)
    return told if _first_persons(parse, [span for span, _ in told], _FIRST) >= _OFTEN else []


def _spoken(parse: Parse, cast: Cast) -> Told:
    """A text that says at its top whose speech, statement or letter it is."""
    if not _SPEECH.search(parse.text, 0, _TOP) or not parse.paragraphs:
        return []
    whole = Span(parse.paragraphs[0].start, parse.paragraphs[-1].end)
    if _first_persons(parse, [whole], _FIRST) < 2 * _OFTEN:
        return []
    who = _mostly_named(cast, parse.paragraphs[0]) or _mostly_named(cast, Span(0, min(_TOP, len(parse.text))))
    return [] if who is None else [(whole, who)]


def _written(parse: Parse, cast: Cast) -> Told:
    """A comment in which its author, named alone in one of the first paragraphs, says 'I'."""
    for paragraph in parse.paragraphs[1:_HEAD]:
        words = paragraph.of(parse.text)
        if len(words.split()) > _SHORT:
            continue
        named = [m for m in cast.inside(paragraph) if m.form == "name" and _is_person(cast, m.actor)]
        begins = _BY.match(words)
        start = paragraph.start + (begins.end() if begins else 0)
        if len({m.actor for m in named}) == 1 and named[0].span.start == start:
            whole = Span(paragraph.end, parse.paragraphs[-1].end)
            often = _first_persons(parse, [whole], _SINGULAR) >= _OFTEN
            return [(whole, named[0].actor)] if often else []
    return []


def _only_asks(words: str) -> bool:
    return words.rstrip().endswith("?") and not words.startswith(_QUOTES) and len(words.split()) <= _LONG


def _between(paragraphs: Sequence[Span], answers: list[int], asked: list[int], who: str) -> Told:
    told: Told = []
    for k in answers:
        end = next((n for n in asked if n > k), len(paragraphs))
        told.append((Span(paragraphs[k].start, paragraphs[end - 1].end), who))
    return told


def _mostly_named(cast: Cast, where: Span) -> str | None:
    """The person whom the words before name most often; of several the one named first."""
    counts = Counter(m.actor for m in cast.inside(where) if m.form == "name" and _is_person(cast, m.actor))
    return max(counts, key=lambda key: counts[key], default=None)


def _is_person(cast: Cast, key: str) -> bool:
    actor = cast.get(key)
    return actor is not None and actor.kind == "person" and not actor.name.islower()


def _first_persons(parse: Parse, spans: list[Span], words: frozenset[str]) -> int:
    """How often the words stand in the spans outside quotation marks, which open and close within a paragraph."""
    count = 0
    for span in spans:
        quoted = False
        for token in parse.within(span):
            if token.text in ("“", "”", '"', "``", "''"):
                quoted = token.text in ("“", "``") or (token.text == '"' and not quoted)
            elif not quoted and token.lower in words and token.text != "US":
                count += 1
    return count
