"""Knows which reports the reader sees where no rule reads one: a word that it takes for a cue, with its source and content."""

from __future__ import annotations

from verbale.reader.impression import Impression
from verbale.statements.nounphrase import phrase_of
from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token
from verbale.text.spans import Span

#: a word as likely as this is a cue; whoever is as likely as this its source; words as likely as these what it reports
_CUE, _SOURCE, _WITHIN = 0.97, 0.8, 0.5
#: words of a content that the reader may pass over, and the fewest that tell anything
_GAP, _FEW = 3, 3
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})


def read_glimpsed(reading: Reading, drafts: list[Draft], impression: Impression) -> list[Draft]:
    """The reports that the reader sees beside the drafts, in text order."""
    found: list[Draft] = []
    for token in reading.parse.tokens:
        if token.pos not in ("VERB", "NOUN", "ADJ") or impression.as_cue(token) < _CUE:
            continue
        if any(_holds(d.cue, token) for d in drafts):
            continue
        draft = _report(reading, token, impression)
        if draft is not None and not any(_alike(draft, d) for d in (*drafts, *found)):
            found.append(draft)
    return found


def _report(reading: Reading, cue: Token, impression: Impression) -> Draft | None:
    parse = reading.parse
    sentence = parse.tokens_of(parse.sentences[cue.sentence])
    sources = [
        (impression.related(cue, (t,), "source"), -t.i, t) for t in sentence if t.pos in _NAMING and t.i != cue.i
    ]
    if not sources:
        return None
    likely, _, source = max(sources)
    if likely < _SOURCE:
        return None
    named = phrase_of(reading, source, cue)
    content = _content([t for t in sentence if t.i != cue.i and not named.contains(t.span)], cue, impression)
    if content is None:
        return None
    return Draft(
        content=[parse.span_of(content)],
        cue=[cue.span],
        act="say",
        group="speech",
        confidence=0.6,
        rule="seen",
        cue_at=cue.i,
        source=named,
        source_at=source.i,
    )


def _content(words: list[Token], cue: Token, impression: Impression) -> list[Token] | None:
    """The longest run of words that the reader takes for what is reported."""
    runs: list[list[Token]] = []
    for word in words:
        if impression.related(cue, (word,), "content") >= _WITHIN:
            if runs and 0 < word.i - runs[-1][-1].i <= _GAP:
                runs[-1].append(word)
            else:
                runs.append([word])
    longest = max(runs, key=lambda r: (len(r), -r[0].i), default=[])
    while longest and longest[-1].pos == "PUNCT":
        longest = longest[:-1]
    return longest if len(longest) >= _FEW else None


def _holds(spans: list[Span], token: Token) -> bool:
    return any(s.contains(token.span) for s in spans)


def _alike(one: Draft, other: Draft) -> bool:
    mine, theirs = one.content[0], other.content
    return any(mine.overlaps(t) for t in theirs) and sum(t.length for t in theirs) >= mine.length / 2
