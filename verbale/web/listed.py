"""Knows the pages that list: home, articles, actors, problems, and what the record is made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from verbale import settings
from verbale.evaluation.measured import measured
from verbale.problem import Problem
from verbale.record import Filter
from verbale.record.find_commitments import PledgeLine, Pledges
from verbale.record.rows import ActorRow, ArticleRow, Run
from verbale.relations.commitment import Commitment
from verbale.version import VERSION
from verbale.views.known_values import ACTOR_KINDS
from verbale.views.moved import BEFORE, LEAST, RECENT, MovedPair
from verbale.views.stories import StoryLine
from verbale.web.asked import Asked
from verbale.web.kept import Kept, PairCount
from verbale.web.shown import Shown, Table, cut

#: rows of each list on the first page, and of those whose entries take more room
FEW = 10
FEWER = 6
#: outcomes that leave a commitment to be looked after
PENDING = ("open", "due", "overdue")


@dataclass(frozen=True, slots=True)
class Look:
    """Something that somebody should look at: how many, what, and where they are."""

    count: int
    what: str
    address: str


def show_home(kept: Kept, asked: Asked) -> Shown:
    """What the record holds, what is due, which pairs moved, what is new, and what needs a look."""
    counts, held = kept.record.counts(), kept.record.holding()
    due = sorted(kept.pledges(Pledges(kinds=("threat", "promise"), outcomes=PENDING)), key=_urgency)
    newest = kept.record.articles(Filter(newest=True, limit=FEW))[::-1]
    pairs, pair_count = kept.pairs(FEW)
    actors = kept.record.actors(Filter(limit=FEW))
    moved, moved_count = kept.moved(FEWER)
    stories = kept.stories(Filter(limit=FEWER))
    return Shown(
        "home.html",
        "What this record holds",
        (
            Table("articles", ArticleRow, newest, counts["articles"]),
            Table("pending", Commitment, kept.commitments(due[:FEWER]), len(due)),
            Table("moved", MovedPair, moved, moved_count),
            Table("stories", StoryLine, stories, kept.record.count("stories")),
            Table("pairs", PairCount, pairs, pair_count),
            Table("actors", ActorRow, actors, counts["actors"]),
        ),
        {
            "counts": counts,
            "outlets": held.outlets,
            # of articles whose day is known to the month or better: the others would stretch the span to decades
            "first_day": held.first_day,
            "last_day": held.last_day,
            "vague": held.vague,
            "undated": held.undated,
            "looks": _looks(kept, counts, held.vague, held.undated),
            "recent": RECENT,
            "before": BEFORE,
            "least": LEAST,
        },
    )


def _looks(kept: Kept, counts: dict[str, int], vague: int, undated: int) -> list[Look]:
    """What needs a look, the most pressing first; what there is none of is left out."""
    outcomes = Counter(line.outcome for line in kept.pledges(Pledges()))
    found = (
        Look(outcomes["overdue"], "commitments overdue without a sign in this record", "/ledger?outcome=overdue"),
        Look(outcomes["contradicted"], "commitments contradicted later", "/ledger?outcome=contradicted"),
        Look(kept.record.count_accounts(), "accounts that differ", "/accounts"),
        Look(kept.record.count_shifts(), "positions that turned", "/shifts"),
        Look(counts["problems"], "pages or parts of pages that could not be used", "/problems"),
        Look(undated, "articles of no known day", "/articles?articles_page=999999"),
        Look(vague, "articles known only to the year or less", "/articles"),
    )
    return [one for one in found if one.count]


def _urgency(entry: PledgeLine) -> tuple[int, int, str]:
    """Those still to come by the day on which they are due, then the overdue ones, the latest first; of those without a
    day the newest."""
    if entry.due is not None:
        late = entry.outcome == "overdue"
        return int(late), -entry.due.toordinal() if late else entry.due.toordinal(), entry.id
    return 2, -entry.made.toordinal() if entry.made is not None else 0, entry.id


def show_articles(kept: Kept, asked: Asked) -> Shown:
    """All articles, the newest first, or those that mention an actor, of an outlet or of some days."""
    wanted = replace(asked.filter(), recipient=None, type=None, status=None)
    total = kept.record.count("articles", wanted)
    pages, page = _pages(asked, "articles", total)
    piece = replace(wanted, newest=True, limit=settings.WEB_ROWS, skip=(page - 1) * settings.WEB_ROWS)
    rows = kept.record.articles(piece)[::-1]
    rows.sort(key=lambda row: row.earliest is None)
    return Shown("articles.html", "Articles", (Table("articles", ArticleRow, rows, total, page, pages),))


def show_actors(kept: Kept, asked: Asked) -> Shown:
    """Who is in the record, those most often mentioned first."""
    wanted = Filter(actor=asked.word("actor"), type=asked.known("type", ACTOR_KINDS))
    total = kept.record.count("actors", wanted)
    pages, page = _pages(asked, "actors", total)
    piece = replace(wanted, limit=settings.WEB_ROWS, skip=(page - 1) * settings.WEB_ROWS)
    return Shown("actors.html", "Actors", (Table("actors", ActorRow, kept.record.actors(piece), total, page, pages),))


def _pages(asked: Asked, name: str, total: int) -> tuple[int, int]:
    """How many pages the table has, and the one that is asked for."""
    pages = max(1, -(-total // settings.WEB_ROWS))
    return pages, min(asked.number(f"{name}_page"), pages)


def show_problems(kept: Kept, asked: Asked) -> Shown:
    """What could not be used, and why."""
    return Shown("problems.html", "Problems", (cut("problems", Problem, kept.record.problems(), asked),))


def show_about(kept: Kept, asked: Asked) -> Shown:
    """What made the record: versions, knowledge, models; how much it holds; how well Verbale does."""
    runs = kept.record.runs()
    return Shown(
        "about.html",
        "About this record",
        (Table("runs", Run, runs, len(runs)),),
        {
            "file": kept.record.path.name,
            "version": VERSION,
            "counts": kept.record.counts(),
            "measured": [dict(one) for one in measured()],
        },
    )
