"""Knows headline forms that running text lacks: 'Lund: ...', '...: minister', '... - PM', '..., says Lund'."""

from __future__ import annotations

import re

from verbale.statements.cues import Frame
from verbale.statements.reading import Draft, Reading, widen_to_marks
from verbale.text.parse import Token
from verbale.text.spans import Span, trim

_SPLIT = re.compile(r"\s*(?::|\s[-–—|])\s+")
#: who may stand beside the colon: a role, where no name is seen
_ROLES = frozenset(
    "minister president premier pm chancellor secretary spokesman spokeswoman spokesperson official officials envoy ambassador "
    "chief police army military government ministry expert experts report study poll survey un eu nato who imf sources "
    "source lawyer mayor governor senator mp mps lawmaker general commander leader opposition kremlin pentagon court "
    "state media analyst analysts agency watchdog commission committee council union ngo aide king queen pope".split()
)
#: rubrics that stand before a colon and speak for nobody
_RUBRICS = re.compile(
    r"^(?:live|watch|video|photos?|explain(?:er|ed)|analysis|opinion|editorial|factbox|exclusive|breaking|update\w*|poll|"
    r"interview|review|column|comment|letters?|timeline|in pictures|q&a|read|listen|podcast|report|coronavirus|covid\S*)\b",
    re.I,
)


def read_headline(reading: Reading) -> Draft | None:
    """The statement of a headline of the form 'Speaker: words' or 'words: Speaker'; None for any other headline."""
    if reading.headline is None:
        return None
    line = trim(reading.text, reading.headline)
    words = line.of(reading.text)
    for match in _SPLIT.finditer(words):
        left = trim(reading.text, Span(line.start, line.start + match.start()))
        right = trim(reading.text, Span(line.start + match.end(), line.end))
        mark = trim(reading.text, Span(line.start + match.start(), line.start + match.end()))
        if left.length == 0 or right.length == 0 or _RUBRICS.match(left.of(reading.text)):
            continue
        colon = ":" in match.group()
        for speaker, said, rule in ((right, left, "headline.after"), (left, right, "headline.before")):
            if rule == "headline.before" and not colon:
                continue
            head = _speaker(reading, speaker)
            if head is None or not _says_something(reading, said):
                continue
            spans = widen_to_marks(reading, [trim(reading.text, said)], None)
            draft = Draft(spans, [mark], "say", "speech", 0.7, rule, cue_at=head.i)
            draft.source, draft.source_at = trim(reading.text, speaker), head.i
            draft.direct = reading.run_at(said.start) is not None and reading.run_at(said.end - 1) is not None
            return draft
    return None


def read_headline_verbs(reading: Reading, used: set[int | None]) -> list[Draft]:
    """Statements of headline verbs that the parser took for names: 'Tolen Says Lysmark Hacked Rolls, Calls Vote a Sham'.

    `used` holds the cue tokens that are read already.
    """
    if reading.headline is None:
        return []
    tokens = [t for t in reading.parse.within(reading.headline) if t.text not in ("“", "”", '"')]
    cues = [k for k, t in enumerate(tokens) if k and _is_headline_cue(reading, tokens, k) and reading.quoted[t.i] == -1]
    if any(tokens[k].i in used for k in cues):
        cues = [k for k in cues if tokens[k].i not in used and tokens[k].pos == "PROPN"]
    drafts: list[Draft] = []
    for k in cues:
        if tokens[k].i in used:
            continue
        draft = _ending_cue(reading, tokens, k) or _leading_cue(reading, tokens, k, drafts)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _is_headline_cue(reading: Reading, tokens: list[Token], k: int) -> bool:
    token = tokens[k]
    lemma = reading.lexicon.forms.get(token.lower)
    if (
        lemma is None
        or lemma == "protest"
        or token.lower == lemma
        or not token.lower.endswith(("s", "ed", "said", "told"))
    ):
        return False
    if token.tag not in ("VBZ", "VBD", "NNP", "NNPS", "NNS"):
        return False
    frames = reading.lexicon.verb(lemma)
    return any(f.strength >= 2 and f.group in ("speech", "stance") for f in frames.values())


def _ending_cue(reading: Reading, tokens: list[Token], k: int) -> Draft | None:
    """'Fares to rise, minister says' and 'Fares to rise, says minister': the words stand before the last comma."""
    comma = next((j for j in range(k, 0, -1) if tokens[j].text == ","), None)
    if comma is None or k - comma > 6 or comma < 2:
        return None
    speaker = tokens[comma + 1 : k] if k > comma + 1 else tokens[k + 1 :]
    if k > comma + 1 and any(t.text not in (".",) for t in tokens[k + 1 :]):
        return None
    frame = reading.lexicon.verb(reading.lexicon.forms[tokens[k].lower]).get("clause")
    if frame is None or not speaker or len(speaker) > 6:
        return None
    return _headline_draft(reading, tokens[:comma], tokens[k], frame, speaker)


def _leading_cue(reading: Reading, tokens: list[Token], k: int, earlier: list[Draft]) -> Draft | None:
    """'Tolen Says Lysmark Hacked Rolls': a speaker, the cue, the words up to the next cue."""
    comma = next((j for j in range(k, 0, -1) if tokens[j].text == ","), None)
    speaker = tokens[(comma + 1) if comma is not None else 0 : k]
    end = next(
        (j for j in range(k + 1, len(tokens)) if tokens[j].text in (",", ";") and _cue_follows(reading, tokens, j)),
        None,
    )
    said = tokens[k + 1 : end]
    if len(said) < 2 or len(speaker) > 7 or any(t.tag in ("VBZ", "VBD", "MD") for t in speaker):
        return None
    frames = reading.lexicon.verb(reading.lexicon.forms[tokens[k].lower])
    first = said[0].lower
    to = any(t.lower == "to" for t in said)
    order = ["inf"] if first == "to" else [first] if first in frames else []
    order += ["whom_inf", "clause", "naming", "obj"] if to else ["clause", "naming", "obj"]
    frame = next((frames[name] for name in order if name in frames), None)
    if frame is None:
        return None
    if frame is frames.get("whom_inf"):
        said = said[next(j for j, t in enumerate(said) if t.lower == "to") :]
    elif first in frames:
        said = said[1:]
    if not speaker and earlier and earlier[-1].source_at is not None:
        draft = _headline_draft(reading, said, tokens[k], frame, [])
        draft.source, draft.source_at = earlier[-1].source, earlier[-1].source_at
        return draft
    return _headline_draft(reading, said, tokens[k], frame, speaker) if speaker else None


def _cue_follows(reading: Reading, tokens: list[Token], comma: int) -> bool:
    return comma + 1 < len(tokens) and _is_headline_cue(reading, tokens, comma + 1)


def _headline_draft(reading: Reading, said: list[Token], cue: Token, frame: Frame, speaker: list[Token]) -> Draft:
    content = trim(reading.text, Span(said[0].start, said[-1].end), ".,")
    draft = Draft(widen_to_marks(reading, [content], cue.span), [cue.span], frame.act, "speech", 0.6, "headline.verb")
    draft.cue_at = cue.i
    if speaker:
        named = [t for t in speaker if t.pos in ("PROPN", "NOUN", "PRON")] or speaker
        draft.source, draft.source_at = Span(speaker[0].start, speaker[-1].end), named[-1].i
    return draft


def _speaker(reading: Reading, span: Span) -> Token | None:
    """The head of a short name or role phrase; None where the span is no speaker."""
    tokens = [t for t in reading.parse.within(span) if t.pos != "PUNCT"]
    if not tokens or len(tokens) > 6 or reading.run_at(span.start) is not None:
        return None
    if any(t.pos in ("VERB", "AUX") and t.tag != "VBN" and not t.entity and t.text.islower() for t in tokens):
        return None
    named = [t for t in tokens if reading.actor_at(t.i) is not None or t.entity in ("PERSON", "ORG", "NORP")]
    if not named and tokens[-1].text in reading.names and tokens[-1].text[0].isupper():
        named = [tokens[-1]]
    role = [t for t in tokens if t.lower in _ROLES]
    if not named and not role:
        return None
    return tokens[-1] if tokens[-1] in named or tokens[-1] in role else (named or role)[-1]


def _says_something(reading: Reading, span: Span) -> bool:
    tokens = reading.parse.within(span)
    words = [t for t in tokens if t.pos != "PUNCT"]
    if len(words) < 3:
        return reading.run_at(span.start) is not None
    if len(words) >= 5 and any(t.text[0].isupper() and t.lower.endswith("ed") and t.i > words[0].i for t in words):
        return True  # 'Bridge Closure Benefited Whole Town': in capitals the parser sees no verb
    return reading.run_at(span.start) is not None or any(
        t.pos in ("VERB", "AUX") or t.lower in ("to", "not", "no", "is", "are", "will", "must", "needs", "needed")
        for t in tokens
    )
