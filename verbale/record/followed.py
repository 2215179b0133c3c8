"""Knows the tables of what follows from acts across articles: commitments with their evidence, positions, shifts,
differing accounts. All of it is worked out from the other tables, a day at a time, and can be worked out again."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Float, ForeignKey, Index, Integer, Table, Text

from verbale.record.joined import metadata as metadata

#: one line a commitment, under the key of its event. `first` is the commitment of which it is a retelling (empty: none);
#: only a first telling has reports, evidence that counts and an outcome; `shown`: it stands in the ledger. `said` is the
#: last day on which it may have been made; `settled`: its outcome rests on what followed, not on how far the record goes
commitments = Table(
    "commitments",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("act", ForeignKey("acts.n"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("made", Date, index=True),
    Column("due", Date, index=True),
    Column("condition", Text),
    Column("words", Text, nullable=False),
    Column("expected", JSON, nullable=False),
    Column("outlets", JSON, nullable=False),
    Column("outcome", Text, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("first", Integer, index=True),
    Column("shown", Boolean, nullable=False),
    # where it stands in the ledger, 0 first: what is best supported
    Column("worth", Integer, nullable=False),
    Column("said", Date),
    Column("settled", Boolean, nullable=False),
    # what the outcome says where nothing could be looked for, and whether it hangs on a condition that was not seen to be met
    Column("why", Text, nullable=False),
    Column("unmet", Boolean, nullable=False),
    # a digest of what its own event tells, without retellings: while it is the same, its evidence holds
    Column("told", Text, nullable=False),
)
#: the order of the ledger: what is best supported first, of that the oldest
Index(
    "commitments_by_day",
    commitments.c.shown,
    commitments.c.worth,
    commitments.c.made.is_(None),
    commitments.c.made,
    commitments.c.id,
)


def _commitment() -> ForeignKey:
    """A tie to a commitment that is looked at when the day is kept: while a day is worked out, lines come and go."""
    return ForeignKey("commitments.n", deferrable=True, initially="DEFERRED")


#: who made it and to whom; `role` is by or to, `side` the country's code, or the actor where it has none
commitment_parties = Table(
    "commitment_parties",
    metadata,
    Column("commitment", _commitment(), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", Text, nullable=False, index=True),
    Column("side", Text, nullable=False, index=True),
)

#: the acts that tell it, those of its retellings behind its own
commitment_reports = Table(
    "commitment_reports",
    metadata,
    Column("commitment", _commitment(), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("act", ForeignKey("acts.n"), nullable=False, index=True),
)

#: later acts that bear on a telling: all that are sure enough to be shown
commitment_evidence = Table(
    "commitment_evidence",
    metadata,
    Column("commitment", _commitment(), primary_key=True),
    Column("act", ForeignKey("acts.n"), primary_key=True, index=True),
    Column("how", Text, primary_key=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
)

#: the best of what bears on a first telling and on its retellings, the surest first: what is shown
commitment_followed = Table(
    "commitment_followed",
    metadata,
    Column("commitment", _commitment(), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("act", ForeignKey("acts.n"), nullable=False, index=True),
    Column("how", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
)

#: by which side each act was done, as far as it has a day: where what follows a commitment is looked for
act_sides = Table(
    "act_sides",
    metadata,
    Column("side", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("act", ForeignKey("acts.n"), primary_key=True, index=True),
)

#: the last day on which an article surely told something of a side; '' stands for all sides
side_days = Table(
    "side_days",
    metadata,
    Column("side", Text, primary_key=True),
    Column("last", Date, nullable=False),
)

#: what an actor said or did on an issue toward a side (`key` names the three), as far as it can tell a turn
positions = Table(
    "positions",
    metadata,
    Column("article", ForeignKey("articles.n"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("key", Text, nullable=False, index=True),
    Column("told", JSON, nullable=False),
)

#: positions that turned; of those with one `turned` (the same side, issue and turn) the first is `shown`
shifts = Table(
    "shifts",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("key", Text, nullable=False, index=True),
    Column("turned", Text, nullable=False, index=True),
    Column("actor", Text, nullable=False, index=True),
    Column("toward", Text),
    Column("issue", Text, nullable=False),
    Column("turn", Text, nullable=False),
    Column("sure", Float, nullable=False),
    Column("day", Date),
    Column("shown", Boolean, nullable=False),
    Column("told", JSON, nullable=False),
)

#: two accounts that cannot both hold; `first` is the one of which it is a retelling, `others` counts its retellings
accounts = Table(
    "accounts",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("sure", Float, nullable=False),
    Column("day", Date, index=True),
    Column("one_who", Text, index=True),
    Column("other_who", Text, index=True),
    Column("one_row", Text, nullable=False, index=True),
    Column("other_row", Text, nullable=False, index=True),
    Column("one_article", Text, nullable=False, index=True),
    Column("other_article", Text, nullable=False, index=True),
    Column("told", JSON, nullable=False),
    Column("first", Integer, index=True),
    Column("others", Integer, nullable=False),
)
