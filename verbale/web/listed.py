"""Knows the pages that list: home, articles, actors, problems, and what the record is made of."""

from __future__ import annotations

from dataclasses import replace

from verbale.problem import Problem
from verbale.record import Filter
from verbale.record.rows import ActorRow, ArticleRow, Run
from verbale.relations.commitment import Commitment
from verbale.version import VERSION
from verbale.web.asked import Asked
from verbale.web.kept import Kept, PairCount
from verbale.web.shown import Shown, Table, cut

#: rows of each list on the first page, and of the ledger's entries, which take more room
FEW = 10
FEWER = 5
#: outcomes that leave a commitment to be looked after
PENDING = ("open", "due", "overdue")


def show_home(kept: Kept, asked: Asked) -> Shown:
    """What the record holds, what is new, who acts on whom, and what is due."""
    articles, counts = kept.articles(), kept.record.counts()
    dated = [row for row in articles if row.earliest is not None and row.latest is not None]
    close = [row for row in dated if row.precision in ("day", "week", "month")]
    due = [c for c in kept.ledger() if c.kind in ("threat", "promise") and c.outcome in PENDING]
    due.sort(key=_urgency)
    pairs, actors = kept.pairs(), kept.record.actors(Filter(limit=FEW))
    return Shown(
        "home.html",
        "What this record holds",
        (
            Table("articles", ArticleRow, articles[:FEW], len(articles)),
            Table("pending", Commitment, due[:FEWER], len(due)),
            Table("pairs", PairCount, pairs[:FEW], len(pairs)),
            Table("actors", ActorRow, actors, counts["actors"]),
        ),
        {
            "counts": counts,
            "outlets": len({outlet for row in articles for outlet in row.outlets}),
            # of those whose day is known to the month or better: the others would stretch the span to decades
            "first_day": min((row.earliest for row in close if row.earliest), default=None),
            "last_day": max((row.latest for row in close if row.latest), default=None),
            "vague": len(dated) - len(close),
            "undated": len(articles) - len(dated),
        },
    )


def _urgency(entry: Commitment) -> tuple[bool, int, str]:
    """Those with a day first, by that day; of the others the newest."""
    if entry.due is not None:
        return False, entry.due.toordinal(), entry.id
    return True, -entry.made.toordinal() if entry.made is not None else 0, entry.id


def show_articles(kept: Kept, asked: Asked) -> Shown:
    """All articles, the newest first, or those that mention an actor."""
    wanted = replace(asked.filter(), recipient=None, type=None, status=None)
    if wanted == Filter():
        rows = kept.articles()
    else:
        rows = kept.record.articles(wanted)[::-1]
    return Shown("articles.html", "Articles", (cut("articles", ArticleRow, rows, asked),))


def show_actors(kept: Kept, asked: Asked) -> Shown:
    """Who is in the record, those most often mentioned first."""
    rows = kept.actors(Filter(actor=asked.word("actor"), type=asked.word("type")))
    return Shown("actors.html", "Actors", (cut("actors", ActorRow, rows, asked),))


def show_problems(kept: Kept, asked: Asked) -> Shown:
    """What could not be used, and why."""
    return Shown("problems.html", "Problems", (cut("problems", Problem, kept.record.problems(), asked),))


def show_about(kept: Kept, asked: Asked) -> Shown:
    """What made the record: versions, knowledge, models; and how much it holds."""
    runs = kept.record.runs()
    return Shown(
        "about.html",
        "About this record",
        (Table("runs", Run, runs, len(runs)),),
        {"file": kept.record.path.name, "version": VERSION, "counts": kept.record.counts()},
    )
