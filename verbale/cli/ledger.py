"""Knows `verbale ledger`: what was threatened, promised, demanded and agreed, and what the record shows of it since."""

from __future__ import annotations

from verbale.cli.asking import asked_record
from verbale.cli.blocks import print_commitments
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

    --status is an outcome: open, due, overdue, carried out, partly, answered, contradicted... 'Not found in this
    record' says only that no article of this record tells it.

    Examples:

      verbale ledger --actor GBR --type threat

      verbale ledger --status "carried out" --format jsonl
    """
    from verbale.record import Filter
    from verbale.views.ledger import ledger_of

    with asked_record(record, Filter(actor=actor, recipient=recipient)) as opened:
        entries = ledger_of(opened, actor, recipient)
    kinds, outcomes = _listed(kind), _listed(status)
    chosen = [
        entry
        for entry in entries
        if (not kinds or entry.kind in kinds)
        and (not outcomes or entry.outcome in outcomes)
        and (since is None or (entry.made is not None and entry.made >= since))
        and (until is None or (entry.made is not None and entry.made <= until))
    ][:limit]
    if chart is not None:
        draw_chart("ledger_chart", chosen, chart)
    elif format is not Format.table:
        show_rows(chosen, Commitment, (), format, "no such commitment in this record")
    elif chosen:
        print_commitments(chosen)
    else:
        say("no such commitment in this record")


def _listed(asked: str | None) -> list[str]:
    return [one.strip().lower() for one in (asked or "").split(",") if one.strip()]
