"""Knows one article as the statement finder reads it: its parse, its quotations, and which tokens lie inside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from verbale.actors.actor import Cast
from verbale.statements.cues import Frame, Lexicon, load_cues
from verbale.statements.turns import quoted_turns
from verbale.text.parse import Parse, Token
from verbale.text.quotation import Quotation, find_quotations
from verbale.text.spans import Span


@dataclass(slots=True)
class Draft:
    """A statement while it is being found. `cue_at` and `source_at` are the heads' token indices."""

    content: list[Span]
    cue: list[Span]
    act: str
    group: str
    confidence: float
    rule: str
    cue_at: int | None = None
    source: Span | None = None
    source_at: int | None = None
    addressees: list[int] = field(default_factory=list)
    negated: bool = False
    direct: bool = False

    @property
    def start(self) -> int:
        return min([s.start for s in self.content] + [s.start for s in self.cue])

    @property
    def end(self) -> int:
        return max([s.end for s in self.content] + [s.end for s in self.cue])


class Reading:
    """One article's parse with its quotations: `speech` those that say something, `runs` every quoted run.

    `quoted[i]` is the index in `speech` of the quotation that holds token i, or -1.
    """

    def __init__(self, parse: Parse, cast: Cast, headline: Span | None) -> None:
        self.parse = parse
        self.cast = cast
        self.headline = headline
        self.text = parse.text
        self.lexicon: Lexicon = load_cues()
        outer = [q for q in find_quotations(parse.text, parse.paragraphs) if q.depth == 0]
        self.starts = [t.start for t in parse.tokens]
        self.names = {t.text for t in parse.tokens if t.entity in ("PERSON", "ORG", "GPE", "NORP")}
        turns = quoted_turns(parse.text, parse.paragraphs, frozenset(self.names))
        self.speech: list[Quotation] = [
            q
            for q in outer
            if (q.speech or self._introduced(q))
            and not any(p.start in turns for p in q.parts)
            and not self._is_title(q)
        ]
        self.runs: list[Span] = sorted(part for q in outer for part in q.parts)
        self._paragraph_starts = [p.start for p in parse.paragraphs]
        self._run_starts = [r.start for r in self.runs]
        self.quoted = [-1] * len(parse.tokens)
        for number, quotation in enumerate(self.speech):
            for part in quotation.parts:
                for token in parse.within(part):
                    self.quoted[token.i] = number
        self.adopted: dict[int, int] = {}
        self._mentions: dict[int, str] = {}
        self._together: dict[int, list[str]] = {}
        widths: dict[int, int] = {}
        for mention in cast.mentions:
            for token in parse.within(mention.span):
                if mention.span.length > widths.get(token.i, 0):
                    widths[token.i] = mention.span.length
                    self._mentions[token.i] = mention.actor
                    self._together[token.i] = [mention.actor]
                elif mention.span.length == widths[token.i]:
                    self._together[token.i].append(mention.actor)

    def _introduced(self, quotation: Quotation) -> bool:
        """Is a quotation that is no clause spoken all the same: '"Technicals," Lund said', 'shouting "No Hill"'?"""
        tokens, part = self.parse.tokens, quotation.parts[0]
        inner = part.of(self.text).rstrip("”»\"’' ")[-1:]
        after = tokens[bisect_left(self.starts, part.end) : bisect_left(self.starts, part.end) + 5]
        ahead = self.text[max(0, part.start - 2) : part.start].strip()
        k = bisect_left(self.starts, part.start) - 1
        if inner in (",", "?", "!") and after and not ahead[-1:].isalnum():
            for token in after[: 3 if inner == "," else 5]:
                if token.text in (".", ",", ";", ":") or token.tag in ("WP", "WDT"):
                    break
                if self._reports(token, 3):
                    return True
        if k >= 1 and tokens[k].text in (",", ":") and inner in (".", ",", "?", "!"):
            return self._reports(tokens[k - 1], 3)
        return k >= 0 and self._reports(tokens[k], 3) and inner in (",", ".", "?", "!")

    def _is_title(self, quotation: Quotation) -> bool:
        """Is it what something is called: 'the film, titled "Who Are They?", says'?"""
        k = bisect_left(self.starts, quotation.parts[0].start) - 1
        return k >= 0 and self.parse.tokens[k].lower in ("titled", "entitled", "headlined", "nicknamed")

    def _reports(self, token: Token, strength: int) -> bool:
        frame = self.frames(token).get("quote")
        return frame is not None and frame.strength >= strength

    def run_at(self, offset: int) -> Span | None:
        """The quoted run that holds the character at `offset`, or None."""
        k = bisect_right(self._run_starts, offset) - 1
        if k >= 0 and self.runs[k].end > offset:
            return self.runs[k]
        return None

    def marked(self, token: Token, verb: Token) -> bool:
        """Stands the token in quotation marks that the verb does not stand in too?"""
        run = self.run_at(token.start)
        return run is not None and not run.contains(verb.span)

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that holds `offset`."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def index_at(self, offset: int) -> int:
        """The index of the first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def actor_at(self, i: int) -> str | None:
        """The actor meant by the longest mention that covers token i, or None."""
        return self._mentions.get(i)

    def actors_at(self, i: int) -> list[str]:
        """All actors whom the longest mention that covers token i means: 'the two sides' are two."""
        return self._together.get(i, [])

    def in_text_order(self, actors: list[str]) -> list[str]:
        """The actors as the text first names them: 'both sides' of a treaty between A and B are A, then B."""
        if len(actors) < 2:
            return actors
        first = {actor: next((m.span.start for m in self.cast.of(actor)), len(self.text)) for actor in actors}
        return sorted(actors, key=lambda a: first[a])

    def is_person(self, actor_id: str) -> bool:
        """Is the actor known as a person?"""
        actor = self.cast.get(actor_id)
        return actor is not None and actor.kind == "person"

    def lemma(self, token: Token) -> str:
        """The token's lemma as the lexicon writes it, with the particle where the verb has one."""
        lemma = self.lexicon.forms.get(token.lower, token.lemma)
        for child in self.parse.children(token, "prt"):
            joined = f"{lemma} {child.lower}"
            if joined in self.lexicon.verbs:
                return joined
        if lemma == "make" and [t.lower for t in self.parse.tokens[token.i + 1 : token.i + 3]] == ["it", "clear"]:
            return "make clear"
        if token.i + 1 < len(self.parse.tokens):
            joined = f"{lemma} {self.parse.tokens[token.i + 1].lower}"
            if joined in self.lexicon.verbs:
                return joined
        return lemma

    def frames(self, token: Token) -> dict[str, Frame]:
        """The frames of a verb token; empty where it is no cue."""
        if token.pos not in ("VERB", "AUX"):
            return {}
        return self.lexicon.verb(self.lemma(token))


def spans_of(reading: Reading, indices: list[int]) -> list[Span]:
    """Token indices as spans; gaps of punctuation are bridged, punctuation alone and at the ends is dropped."""
    tokens = reading.parse.tokens
    groups: list[list[int]] = []
    for i in sorted(set(indices)):
        if groups and all(tokens[k].pos == "PUNCT" for k in range(groups[-1][-1] + 1, i)):
            groups[-1].append(i)
        else:
            groups.append([i])
    spans = []
    for group in groups:
        while group and _droppable(tokens[group[0]]):
            group.pop(0)
        while group and _droppable(tokens[group[-1]]):
            group.pop()
        if group:
            spans.append(Span(tokens[group[0]].start, tokens[group[-1]].end))
    return spans


def _droppable(token: Token) -> bool:
    return token.pos in ("PUNCT", "SPACE") and token.text not in "“”\"‘’'«»()[]"


def widen_to_marks(reading: Reading, spans: list[Span], keep_out: Span | None) -> list[Span]:
    """Spans whose ends lie inside a quoted run, widened to the run's marks; never over the cue in `keep_out`."""
    widened: list[Span] = []
    for start, end in spans:
        first, last = reading.run_at(start), reading.run_at(end - 1)
        if first is not None and not (keep_out and first.overlaps(keep_out)):
            start = min(start, first.start)
        if last is not None and not (keep_out and last.overlaps(keep_out)):
            end = max(end, last.end)
        if widened and widened[-1].end >= start:
            widened[-1] = Span(widened[-1].start, max(end, widened[-1].end))
        else:
            widened.append(Span(start, end))
    return widened
