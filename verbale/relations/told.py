"""Knows a telling: who says what in which words, where and when; statements, acts and sentences as tellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record.followed_rows import Told
from verbale.record.rows import ActRow, ArticleRow, Party, StatementRow
from verbale.relations.counting import tells_of_counts
from verbale.relations.positions import speaker_of
from verbale.relations.sides import same_side
from verbale.relations.words import name_stems, stems

__all__ = ["Passage", "Told", "days_apart", "one_source", "tell_act", "tell_counts", "tell_rows"]

DENIES = frozenset({"deny"})
#: letters between 'denied' and what is denied beyond which another verb may stand between
FAR = 32
#: who alleges where nobody is named
UNNAMED = Party("group:unnamed-sources", "unnamed sources", "group", None)
ACCUSES = frozenset({"accuse", "allege"})
#: who accuses where nobody is named
ACCUSERS = Party("group:unnamed-accusers", "those who accuse", "group", None)
#: 'what Kyiv and NATO say was an incursion': told by those who say so
AS_TOLD = re.compile(
    r"\b(?:what|which|as) ((?:[A-Z][\w’'-]+|and|the|of|,| )+?) (?:says?|said|claims?|claimed|calls?|called|describe[sd]?|alleges?|alleged)\b"
)
#: an end of a sentence in an article's text
END = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt)\.)(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct|Nov|Dec|Mrs|Gen|Sen|Rep|Gov|Col|Rev)\.)"
    r"(?<!\bSept\.)[”\"’']*\s+|\n+"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A telling with what is needed to compare it: whether it denies its words, the stems of its parties' names and
    of its words, its speech act or type, and where it starts in its article. `around` is the sentence of a text in which
    somebody's statement stands, told for what is around the statement."""

    told: Told
    denies: bool
    names: frozenset[str]
    stems: frozenset[str]
    type: str
    start: int = 0
    around: bool = False


def tell_rows(
    acts: Iterable[ActRow], statements: Iterable[StatementRow], parties: Mapping[str, Party]
) -> list[Passage]:
    """Statements, and acts that are told as happened or denied, as passages by their day."""
    found = []
    for said in statements:
        who = speaker_of(said, parties)
        if who is None and said.act in ACCUSES:
            who = ACCUSERS
        place = (said.outlet, said.article, said.uri)
        told = Told(who, said.words, None, *place, said.published, said.id, said.published_latest)
        denies = said.act in DENIES and not said.negated and not _is_far(said)
        start = said.content[0].start if said.content else 0
        names = name_stems((who,) if who else ())
        found.append(Passage(told, denies, names, stems(said.words), said.act, start))
    for act in acts:
        if act.status in ("done", "ongoing", "alleged", "denied"):
            names = name_stems((*act.actors, *act.recipients))
            told, start = tell_act(act), act.evidence.start
            found.append(Passage(told, act.status == "denied", names, stems(act.words), act.type, start))
    return sorted(found, key=_order)


def _is_far(said: StatementRow) -> bool:
    """Do the words stand so far behind 'denied' that another verb may tell them: 'denied the charge, and said that ...'?"""
    return bool(said.cue and said.content) and said.content[0].start - said.cue[-1].end > FAR


def tell_act(act: ActRow) -> Told:
    """An act as its claimant tells it; an accusation as its author does, what is denied
    as the one denies of whom it is told; what is alleged by nobody
    named as unnamed sources, of what nobody named accuses as those who accuse; else as the article does."""
    first, last = act.published or (None, None)
    who = act.claimant
    if who is None and act.actors and (act.type == "ACCUSE" or (act.status == "denied" and len(act.actors) == 1)):
        who = act.actors[0]
    if who is None and (act.status == "alleged" or act.type == "ACCUSE"):
        who = UNNAMED if act.status == "alleged" else ACCUSERS
    if who is None and (told := AS_TOLD.search(act.words)):
        who = Party(f"group:{told[1].strip().lower()}", told[1].strip(), "group", None)
    return Told(who, act.words, None, act.outlet, act.article, act.uri, first, act.id, last)


def tell_counts(texts: Iterable[tuple[ArticleRow, str]], statements: Iterable[StatementRow]) -> list[Passage]:
    """The sentences of articles that count something; those of statements marked as what stands around these."""
    said: dict[str, list[str]] = {}
    for statement in statements:
        said.setdefault(statement.article, []).append(statement.words)
    return tell_texts((article, text, said.get(article.id, ())) for article, text in texts)


def tell_texts(texts: Iterable[tuple[ArticleRow, str, Sequence[str]]]) -> list[Passage]:
    """The sentences of articles that count something, told by the articles themselves: each article with its text and the
    words of its statements, whose sentences only stand around these."""
    found = []
    for article, text, said in texts:
        outlet = article.outlets[0] if article.outlets else None
        for start, sentence in _sentences(text):
            words = " ".join(sentence.split())
            if not 20 <= len(words) <= 400 or not tells_of_counts(words):
                continue
            around = any(words[:40] in other or other[:40] in words for other in said)
            place = (outlet, article.id, article.uris[0])
            told = Told(None, words, None, *place, article.earliest, article.id, article.latest)
            found.append(Passage(told, False, frozenset(), stems(words), "text", start, around))
    return sorted(found, key=_order)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with where it starts."""
    start = 0
    for end in END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]


def in_order(told: Told) -> tuple[date, str, str]:
    """Where a telling stands among others: by its day."""
    return (told.published or date.max, told.row, told.words)


def _order(passage: Passage) -> tuple[date, str, str]:
    return in_order(passage.told)


def days_apart(a: Told, b: Told) -> int | None:
    """Days between the two tellings; None where either has no day."""
    return abs((a.published - b.published).days) if a.published and b.published else None


def one_source(a: Told, b: Told) -> bool:
    """One side telling twice: no difference of accounts."""
    if a.who is None and b.who is None:
        return a.article == b.article or (a.outlet is not None and a.outlet == b.outlet)
    return bool(a.who and b.who and same_side(a.who, b.who))
