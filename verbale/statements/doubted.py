"""Knows which reports the reader doubts: a word that it hardly takes for a cue, a source that it hardly takes for one."""

from __future__ import annotations

from verbale.reader.impression import Impression
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import VEHICLES
from verbale.text.parse import Token

#: a word that is so little likely to report anything, or words so little likely to be its source, make no report: of such
#: reports in news text four in ten were none or somebody else's
_NO_CUE, _NO_SOURCE = 0.15, 0.06


def without_doubted(reading: Reading, drafts: list[Draft], impression: Impression) -> list[Draft]:
    """The drafts but those that the reader doubts; what is quoted whole, or told without a cue, stays."""
    return [d for d in drafts if d.direct or not d.cue or not _is_doubted(reading, d, impression)]


def _is_doubted(reading: Reading, draft: Draft, impression: Impression) -> bool:
    cue = [t for span in draft.cue for t in reading.parse.within(span)]
    if not any(impression.is_read(t) for t in cue):
        return False
    likeliest = max(cue, key=lambda t: (impression.as_cue(t), -t.i))
    if impression.as_cue(likeliest) < _NO_CUE:
        return True
    source: tuple[Token, ...] = tuple(reading.parse.within(draft.source)) if draft.source is not None else ()
    if any(t.lemma in VEHICLES for t in source):
        return False  # 'The statement said': who issued it is looked for later
    return bool(source) and impression.related(likeliest, source, "source") < _NO_SOURCE
