"""Knows the record's tables. Offsets are code points into `articles.text`; ids that other programs see are text.

The integer keys `n` only tie tables together: nothing that leaves the record shows or depends on them.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
)

#: raised with each change of the tables that an older Verbale could not read
SCHEMA_VERSION = 5

metadata = MetaData()

#: what made the rows: one line for each version, knowledge and model that ever wrote here
runs = Table(
    "runs",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("version", Text, nullable=False),
    Column("knowledge", Text, nullable=False),
    Column("model", Text, nullable=False),
    UniqueConstraint("version", "knowledge", "model"),
)

#: one line a text; `uri` is the page that it was first read from, `title` the headline's words or the first words
articles = Table(
    "articles",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("run", ForeignKey("runs.n"), nullable=False),
    Column("uri", Text, nullable=False),
    Column("outlet", Text),
    Column("headline", JSON(none_as_null=True)),
    Column("title", Text, nullable=False),
    Column("byline", JSON, nullable=False),
    Column("agency", Text),
    Column("language", Text),
    Column("earliest", Date),
    Column("latest", Date),
    Column("precision", Text, nullable=False),
    # what is long comes last: who asks for a day or an outlet does not read through the text
    Column("text", Text, nullable=False),
    Column("paragraphs", JSON, nullable=False),
    Column("furniture", JSON, nullable=False),
    Column("clues", JSON, nullable=False),
    Column("conflicts", JSON, nullable=False),
)
#: the order in which articles are listed, undated ones last
Index("articles_by_day", articles.c.earliest.is_(None), articles.c.earliest, articles.c.id)

#: the done rows: a page that stands here is not read again; `article` is empty where the page held none
pages = Table(
    "pages",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("uri", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("fetched_at", DateTime(timezone=True)),
    Column("outlet", Text),
    Column("article", ForeignKey("articles.n"), index=True),
    UniqueConstraint("uri", "sha256"),
)

#: an actor as the articles together show it: of each fact, what most articles say
actors = Table(
    "actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("country", Text, index=True),
    Column("sector", Text),
    Column("wikidata", Text),
    # over the whole record, counted as articles are added: thousands of actors are listed by them
    Column("mentions", Integer, nullable=False, default=0),
    Column("said", Integer, nullable=False, default=0),
    Column("did", Integer, nullable=False, default=0),
    Column("received", Integer, nullable=False, default=0),
)
Index("actors_by_mentions", actors.c.mentions.desc(), actors.c.id)
Index("actors_by_folded_id", func.lower(actors.c.id))

#: what articles say of an actor, with the number of articles that say it; `folded` is for finding names
actor_facts = Table(
    "actor_facts",
    metadata,
    Column("actor", ForeignKey("actors.id"), primary_key=True),
    Column("field", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("folded", Text, nullable=False, index=True),
    Column("articles", Integer, nullable=False),
    # all names are looked through where a part of one is asked for
    Index("actor_facts_by_name", "field", "folded", "actor"),
)

#: an actor as one article shows it
appearances = Table(
    "appearances",
    metadata,
    Column("article", ForeignKey("articles.n"), primary_key=True),
    Column("actor", ForeignKey("actors.id"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("sector", Text),
    Column("office", Text),
    Column("wikidata", Text),
)

mentions = Table(
    "mentions",
    metadata,
    Column("article", ForeignKey("articles.n"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("form", Text, nullable=False),
    Column("rule", Text, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("article", ForeignKey("articles.n"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("content", JSON, nullable=False),
    Column("words", Text, nullable=False),
    Column("source", JSON(none_as_null=True)),
    Column("cue", JSON, nullable=False),
    Column("speaker", Text, index=True),
    Column("speakers", JSON, nullable=False),
    Column("negated", Boolean, nullable=False),
    Column("inside", Text),
    Column("act", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("rule", Text, nullable=False),
    UniqueConstraint("article", "position"),
)

addressees = Table(
    "addressees",
    metadata,
    Column("statement", ForeignKey("statements.n"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", Text, nullable=False, index=True),
)

acts = Table(
    "acts",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("article", ForeignKey("articles.n"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False, index=True),
    Column("type", Text, nullable=False, index=True),
    Column("mode", Text),
    Column("contexts", JSON, nullable=False),
    Column("status", Text, nullable=False),
    Column("condition", JSON(none_as_null=True)),
    Column("condition_words", Text),
    Column("deadline_earliest", Date),
    Column("deadline", Date),
    Column("deadline_precision", Text),
    Column("consequence", Text),
    Column("earliest", Date, index=True),
    Column("latest", Date),
    # the day by which acts are listed: its own first one, else its article's, else the last day that there is
    Column("day", Date, nullable=False, index=True),
    Column("precision", Text),
    Column("place", JSON(none_as_null=True)),
    Column("place_name", Text),
    Column("place_country", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("trigger", JSON, nullable=False),
    Column("trigger_words", Text, nullable=False),
    Column("statement", Text),
    Column("claimant", Text),
    Column("intensity", Float, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("rule", Text, nullable=False),
    UniqueConstraint("article", "position"),
)

#: who did an act and to whom; `role` is actor or recipient
act_parties = Table(
    "act_parties",
    metadata,
    Column("act", ForeignKey("acts.n"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", Text, nullable=False),
    Index("act_parties_by_actor", "actor", "role"),
)

#: what could not be used, and why; `article` is empty where there was none
problems = Table(
    "problems",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("uri", Text, nullable=False, index=True),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("advice", Text, nullable=False),
    Column("article", ForeignKey("articles.n")),
)

#: what can be searched: `kind` is article, statement or act, `ref` the row's n in that table
passages = Table(
    "passages",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("ref", Integer, nullable=False),
    UniqueConstraint("kind", "ref"),
)
