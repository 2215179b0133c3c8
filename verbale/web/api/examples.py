"""Knows an example of each answer: rows about invented states, as they would stand in a record."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from verbale.exports.tables import row_object
from verbale.record.joined_rows import EventRow
from verbale.record.rows import ActorRow, ActRow, ArticleRow, Hit, Party, StatementRow
from verbale.relations.commitment import Commitment, Followed
from verbale.text.spans import Span
from verbale.views.accounts import AccountRow
from verbale.views.positions import PositionRow, ShiftRow
from verbale.views.stories import StoryLine

_ARTICLE = "2a59408c" + "0" * 56
_DAY = date(2019, 9, 14)
_KOTHMAR = Party("state:XKO", "Kothmar", "state", "XKO")
_VARENIA = Party("state:XVA", "Varenia", "state", "XVA")


def _act(**changed: Any) -> ActRow:
    given: dict[str, Any] = {
        "id": "b252a6b707f78ae1", "article": _ARTICLE, "uri": "https://gazette.example/2019/09/14/strait",
        "outlet": "The Gazette", "agency": None, "published": (_DAY, _DAY), "type": "THREATEN", "mode": "sanction",
        "contexts": (), "actors": (_KOTHMAR,), "recipients": (_VARENIA,), "status": "conditional",
        "condition": Span(60, 91), "condition_words": "unless it reopens the strait", "deadline": date(2019, 9, 30),
        "consequence": "SANCTION", "earliest": _DAY, "latest": _DAY, "precision": "day", "place": None,
        "place_country": None, "evidence": Span(0, 92), "trigger": Span(8, 14), "trigger_words": "warned",
        "words": "Kothmar warned that it would impose sanctions on Varenia unless it reopens the strait.",
        "statement": None, "claimant": None, "intensity": -5.0, "confidence": 0.8, "rule": "warn/conditional",
    }  # fmt: skip
    return ActRow(**{**given, **changed})


def _commitment() -> Commitment:
    later = date(2019, 10, 1)
    told = _act()
    done = _act(
        id="c19e0a44d7720f31", type="SANCTION", mode="trade", status="done", condition=None, condition_words=None,
        deadline=None, consequence=None, earliest=later, latest=later, published=(later, later), intensity=-6.0,
        words="Kothmar imposed sanctions on three Varenian firms.", rule="impose/done",
    )  # fmt: skip
    return Commitment(
        id="c-5f0c2b9d1e3a4466", kind="threat", type="THREATEN", by=(_KOTHMAR,), to=(_VARENIA,), made=_DAY,
        expected=("SANCTION",), condition=told.condition_words, due=told.deadline, words=told.words, act=told,
        reports=(told,), outlets=("The Gazette",), outcome="carried out",
        reason="SANCTION by the same actor on the same recipient, 17 days later",
        followed=(Followed(done, "carries out", 0.9, "the act that was threatened, by the same actor"),),
    )  # fmt: skip


@cache
def _rows() -> dict[type, Any]:
    return {
        ArticleRow: ArticleRow(
            _ARTICLE, ("https://gazette.example/2019/09/14/strait",), ("The Gazette",), "Kothmar warns over the strait",
            None, _DAY, _DAY, "day", 2841, 6, 5,
        ),
        ActorRow: ActorRow("state:XKO", "Kothmar", "state", "XKO", "GOV", (), None, 61, 9, 31, 18),
        StatementRow: StatementRow(
            "77c1d0aa30b5e2f4", _ARTICLE, "https://gazette.example/2019/09/14/strait", "The Gazette", _DAY, "direct",
            "person:anneke-sorlund", "Anneke Sorlund", (), False, None, "say", (Span(120, 149),),
            "The strait will not stay shut.", Span(151, 165), (Span(166, 170),), 0.9, "speech.quote", _DAY,
        ),
        ActRow: _act(),
        Commitment: _commitment(),
        EventRow: EventRow(
            "e-0c2b9d1e3a446677", "THREATEN", "sanction", "conditional", (_KOTHMAR,), (_VARENIA,), _DAY, _DAY, None,
            _act().words, "b252a6b707f78ae1", 3, 3, 2, ("The Courier", "The Gazette"), _DAY, "The Gazette", _ARTICLE, 0.8,
            "t-11aa22bb33cc44dd",
        ),
        StoryLine: StoryLine(
            "t-11aa22bb33cc44dd", "Kothmar and Varenia: sanctions; strait", _DAY, date(2019, 10, 1), 5, 4, 3, 17,
            ("Kothmar", "Varenia"),
        ),
        PositionRow: PositionRow(
            _DAY, _DAY, "Kothmar", "Varenia", "sanctions", -5.0, "THREATEN", "conditional", _act().words, "The Gazette",
            "THREATEN conditional", "b252a6b707f78ae1", _ARTICLE, _act().uri, _KOTHMAR.id, _VARENIA.id,
        ),
        ShiftRow: ShiftRow(
            "Kothmar", "Varenia", "talks", "toward conflict", 0.93, -5.3, _DAY, _DAY, "Kothmar welcomed talks.", 3.3, 3,
            "The Gazette", "a1", _ARTICLE, date(2019, 12, 1), date(2019, 12, 1), "There is nothing to talk about.", -2.0, 2, "The Courier",
            "a2", _ARTICLE, "3 before, 2 after: mean +3.3, then -2.0", _KOTHMAR.id, _VARENIA.id, "s-a1-a2",
        ),
        AccountRow: AccountRow(
            "numbers differ", "dead", 0.8, _DAY, _DAY, "Kothmar", "three soldiers were killed", "three", "The Gazette", "s1",
            _ARTICLE, _DAY, _DAY, "Varenia", "eleven soldiers were killed", "eleven", "The Courier", "s2", _ARTICLE, 1,
            "both count the dead of one day", "d-s1-s2",
        ),
        Hit: Hit(
            "act", "b252a6b707f78ae1", _ARTICLE, "https://gazette.example/2019/09/14/strait", "The Gazette", _DAY,
            "would impose «sanctions» on Varenia", _DAY,
        ),
    }  # fmt: skip


def example_of(kind: type) -> Any:
    """An example row of the class as JSON values; KeyError where there is none."""
    return row_object(_rows()[kind])


#: what a page that is sent in looks like, and what comes back (shortened)
NEW_ARTICLE = {
    "uri": "https://gazette.example/2019/09/14/strait",
    "body": "Kothmar warns over the strait\n\nKothmar warned that it would impose sanctions on Varenia.\n",
    "media_type": "text/plain",
}
CODED = {
    "article": {"id": _ARTICLE, "uri": NEW_ARTICLE["uri"], "headline": "Kothmar warns over the strait"},
    "actors": [{"id": "state:XKO", "name": "Kothmar"}],
    "statements": [],
    "acts": [{"id": "b252a6b707f78ae1", "type": "THREATEN", "status": "threatened"}],
    "problems": [],
}
