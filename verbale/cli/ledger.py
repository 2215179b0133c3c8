"""Knows `verbale ledger`: what was threatened, promised, demanded and agreed, and what the record shows of it since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from verbale.cli.asking import all_related, asked_record, say_left_out
from verbale.cli.blocks import print_commitments, print_indented
from verbale.cli.charting import draw_chart
from verbale.cli.messages import say
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    ChartOption,
    Format,
    FormatOption,
    KindOption,
    LimitOption,
    OutcomeOption,
    RecipientOption,
    RecordOption,
    SinceOption,
    UntilOption,
)
from verbale.cli.tables import show_rows
from verbale.relations.commitment import Commitment

if TYPE_CHECKING:
    from verbale.record.find_commitments import Pledges


def ledger(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    recipient: RecipientOption = None,
    kind: KindOption = None,
    status: OutcomeOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
    chart: ChartOption = None,
) -> None:
    """List threats, promises, demands, agreements and plans, each with its words and with what followed.

    --outcome (or --status) is one of: open, due, overdue, carried out, partly, answered, contradicted... 'Not found in this
    record' says only that no article of this record tells it.

    Examples:

      verbale ledger --actor GBR --type threat

      verbale ledger --outcome "carried out" --format jsonl
    """
    from verbale.record import Filter
    from verbale.record.find_commitments import Pledges
    from verbale.views.ledger import ledger_of

    wanted = Pledges(kinds=_listed(kind), outcomes=_listed(status), since=since, until=until, limit=limit)
    with asked_record(record, Filter(actor=actor, recipient=recipient)) as opened:
        if all_related(opened):
            by, to = (opened.find_actor(one) if one is not None else None for one in (actor, recipient))
            wanted = replace(wanted, by=by, to=to)
            chosen, total = opened.commitments(wanted), sum(opened.count_commitments(wanted).values())
        else:
            found = [entry for entry in ledger_of(opened, actor, recipient) if _asked_for(entry, wanted)]
            chosen, total = found[:limit], len(found)
    if chart is not None:
        draw_chart("ledger_chart", chosen, chart)
    elif format is not Format.table:
        show_rows(chosen, Commitment, (), format, "no such commitment in this record")
    elif chosen:
        from verbale.relations.worth import ORDER

        print_indented(ORDER, "", "dim")
        print()
        print_commitments(chosen)
    else:
        say("no such commitment in this record")
    say_left_out(len(chosen), total)


def _asked_for(entry: Commitment, wanted: Pledges) -> bool:
    return (
        (not wanted.kinds or entry.kind in wanted.kinds)
        and (not wanted.outcomes or entry.outcome in wanted.outcomes)
        and (wanted.since is None or (entry.made is not None and entry.made >= wanted.since))
        and (wanted.until is None or (entry.made is not None and entry.made <= wanted.until))
    )


def _listed(asked: str | None) -> list[str]:
    return [one.strip().lower() for one in (asked or "").split(",") if one.strip()]
