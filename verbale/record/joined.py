"""Knows the tables of what articles have in common: copies, events, stories, and what people decided about them.

All of it but `decisions` is worked out from the other tables and can be worked out again.
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, DateTime, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text

from verbale.record.schema import metadata as metadata

#: articles that were looked at for events and stories, and the day under which they were
related = Table(
    "related",
    metadata,
    Column("article", ForeignKey("articles.n"), primary_key=True),
    Column("day", Date, index=True),
)

#: the bands of an article's sketch: copies share at least one
copy_bands = Table(
    "copy_bands",
    metadata,
    Column("band", Integer, primary_key=True),
    Column("article", ForeignKey("articles.n"), primary_key=True),
)

#: articles that are one text: `text` is the same for all of them; an article without copies stands under its own key
copies = Table(
    "copies",
    metadata,
    Column("article", ForeignKey("articles.n"), primary_key=True),
    Column("text", Integer, nullable=False, index=True),
)

#: one line an act, however often reported; `head` is the report with the fullest words
events = Table(
    "events",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("head", ForeignKey("acts.n"), nullable=False),
    Column("type", Text, nullable=False, index=True),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Column("earliest", Date, index=True),
    Column("latest", Date),
    Column("place", Text),
    Column("reports", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("texts", Integer, nullable=False, index=True),
    Column("outlets", JSON, nullable=False),
    Column("first_reported", Date),
    Column("first_outlet", Text),
    Column("first_article", Text, nullable=False),
    Column("score", Float, nullable=False),
)

#: who did it and to whom, by all reports together; `role` is actor or recipient
event_parties = Table(
    "event_parties",
    metadata,
    Column("event", ForeignKey("events.n"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", Text, nullable=False),
    Index("event_parties_by_actor", "actor", "role"),
)

#: which reports an event has, in the order in which they came to it; `why` are the reasons of the join in words
event_reports = Table(
    "event_reports",
    metadata,
    Column("act", ForeignKey("acts.n"), primary_key=True),
    Column("event", ForeignKey("events.n"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("why", JSON, nullable=False),
)

#: under which keys (type, stage, side) and days an event is looked for when a new report comes
event_keys = Table(
    "event_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("event", ForeignKey("events.n"), primary_key=True, index=True),
    Column("earliest", Date, nullable=False),
    Column("latest", Date, nullable=False),
    Index("event_keys_by_day", "key", "latest"),
)

#: one line an event, all that it takes to count events by side and place and to draw them: `stood` is the day on which
#: its fullest report shows a position, `spot` the place, with coordinates, of the first report that has one
event_lines = Table(
    "event_lines",
    metadata,
    Column("event", ForeignKey("events.n"), primary_key=True),
    Column("id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("earliest", Date),
    Column("latest", Date),
    # the days by which it is looked for: its own, else those of its fullest report's article
    Column("since", Date),
    Column("until", Date),
    Column("stood", Date),
    Column("intensity", Float, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("texts", Integer, nullable=False),
    Column("spot", Text),
    Column("country", Text),
    Column("latitude", Float),
    Column("longitude", Float),
)

#: one line a story; `terms` is the sum of its articles' terms, packed
stories = Table(
    "stories",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("label", Text, nullable=False),
    Column("first_day", Date, index=True),
    Column("last_day", Date, index=True),
    Column("articles", Integer, nullable=False),
    Column("texts", Integer, nullable=False),
    Column("terms", LargeBinary, nullable=False),
)

#: which articles a story has; `score` is how well the article fits, `why` the reasons in words, `terms` its own terms;
#: an article whose story went into another has stood in the story `moved_from`, up to the day `moved_on`
story_articles = Table(
    "story_articles",
    metadata,
    Column("article", ForeignKey("articles.n"), primary_key=True),
    Column("story", ForeignKey("stories.n"), nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("why", JSON, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Column("moved_from", Text),
    Column("moved_on", Date, index=True),
)

#: the weightiest terms of each story: where candidates for a new article are looked for
story_terms = Table(
    "story_terms",
    metadata,
    Column("term", Text, primary_key=True),
    Column("story", ForeignKey("stories.n"), primary_key=True, index=True),
    Column("weight", Float, nullable=False),
)

#: in how many articles a term stands
term_counts = Table(
    "term_counts",
    metadata,
    Column("term", Text, primary_key=True),
    Column("articles", Integer, nullable=False),
)

#: what a person decided: two acts (or two articles) are one act (one story), or are not; never deleted, only undone
decisions = Table(
    "decisions",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("one", Text, nullable=False, index=True),
    Column("other", Text, nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("made", DateTime(timezone=True), nullable=False),
    Column("reason", Text, nullable=False),
    Column("undone", DateTime(timezone=True)),
    Column("undone_by", Text),
    Column("undone_reason", Text),
)
