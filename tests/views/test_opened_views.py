"""A record's views: rows that can be walked, taken as tables with their columns, and drawn."""

from datetime import date

import pyarrow as pa
import pytest

import verbale
from verbale.record.rows import ActorRow, ActRow, ArticleRow, StatementRow
from verbale.relations.commitment import Commitment
from verbale.views import charts
from verbale.views.arrow import ChartsMissing, arrow_table, need
from verbale.views.timeline import TimelineEntry


@pytest.fixture(scope="module")
def record(tmp_path_factory, coded_story):
    path = tmp_path_factory.mktemp("views") / "story.sqlite"
    with verbale.open(path, write=True) as opened:
        for page, found in coded_story[:6]:
            opened.add(found, page)
    with verbale.open(path) as opened:
        yield opened


def test_a_timeline_is_asked_for_by_fields_or_by_a_filter(record):
    whole, some = record.timeline(), record.timeline(actor="Kothmar", since="2019-09")
    assert 0 < len(some) < len(whole)
    assert list(some) == list(record.timeline(verbale.Filter(actor="Kothmar", since=date(2019, 9, 1))))
    assert record.timeline(actor="Atlantis").rows == ()
    with pytest.raises(TypeError):
        record.timeline(whom="Kothmar")
    with pytest.raises(ValueError, match="is no day"):
        record.timeline(since="soon")


def test_a_view_becomes_an_arrow_table_a_frame_of_pandas_and_one_of_polars(record):
    view = record.timeline()
    table = view.to_arrow()
    assert table.schema.field("earliest").type == pa.date32()
    assert table.column("act").to_pylist() == [row.act for row in view]
    assert list(view.to_pandas()["act"]) == view.to_polars()["act"].to_list() == [row.act for row in view]
    assert view.to_polars()["actors"].to_list() == [list(row.actors) for row in view]
    acts = record.table("acts")
    assert acts.to_arrow().to_pylist()[0]["evidence"] == [acts[0].evidence.start, acts[0].evidence.end]
    assert [p["id"] for p in acts.to_arrow().to_pylist()[0]["actors"]] == [p.id for p in acts[0].actors]


def test_the_lists_of_a_record_are_asked_by_fields_and_taken_away_as_tables(record):
    for name in ("articles", "actors", "statements", "acts", "events", "stories"):
        rows, frame = getattr(record, name)(), getattr(record, name)().to_pandas()
        assert isinstance(rows, list)
        assert list(frame["id"]) == rows.to_polars()["id"].to_list() == [row.id for row in rows]
        assert rows[:1].to_arrow().schema == getattr(record, name)(since="1850", until="1851").to_arrow().schema
    some = record.acts(actor="Kothmar", since="2019-09")
    assert some == record.acts(verbale.Filter(actor="Kothmar", since=date(2019, 9, 1)))
    assert 0 < len(some) < len(record.acts())
    with pytest.raises(TypeError):
        record.acts(whom="Kothmar")


@pytest.mark.parametrize("kind", [TimelineEntry, Commitment, ActRow, StatementRow, ActorRow, ArticleRow])
def test_no_rows_still_have_columns(kind):
    table = arrow_table([], kind)
    assert table.num_rows == 0
    assert len(table.schema.names) > 5


@pytest.mark.parametrize("ending", [".svg", ".png", ".html"])
def test_a_chart_is_saved_without_any_address_from_elsewhere(record, tmp_path, ending):
    file = tmp_path / f"t{ending}"
    charts.save_chart(record.timeline().chart(), file)
    data = file.read_bytes()
    if ending == ".svg":
        assert data.count(b"role-mark") >= 3
        assert b"Who did what to whom" in data
    if ending == ".png":
        assert data.startswith(b"\x89PNG")
    if ending == ".html":
        assert b'src="http' not in data
        assert b"import(" not in data.split(b"</head>")[0][:2000]


def test_the_chart_of_a_timeline_draws_every_event_that_has_a_close_day(record):
    view = record.timeline()
    close = [e for e in view if e.earliest and e.latest and (e.latest - e.earliest).days <= 62]
    drawn = view.chart().to_dict()
    rows = (
        drawn["layer"][2]["data"]["values"] if "data" in drawn["layer"][2] else next(iter(drawn["datasets"].values()))
    )
    assert 0 < len(rows) <= len(close)
    assert {row["side"] for row in rows} == {"cooperation", "conflict", "even"}


def test_the_chart_of_a_ledger_has_a_line_for_each_commitment(record):
    view = record.ledger()
    assert len(view) > 5
    assert charts.chart_bytes(view.chart(), ".svg").count(b"<text") > len(view)
    assert charts.chart_bytes(view[:0].chart(), ".svg").startswith(b"<svg")


def test_what_there_is_no_chart_or_table_of_is_told(record):
    with pytest.raises(TypeError, match="no chart"):
        record.table("acts").chart()
    with pytest.raises(ValueError, match="there is no table"):
        record.table("rumours")
    with pytest.raises(ValueError, match=r"ends in \.svg"):
        charts.chart_bytes(record.timeline().chart(), ".gif")


def test_a_missing_package_is_told_with_the_command_that_installs_it():
    with pytest.raises(ChartsMissing, match=r"verbale\[charts\]"):
        need("no_such_package_at_all")


def test_a_name_that_there_is_not_is_an_error_and_no_empty_list(record):
    for ask in (record.acts, record.events, record.timeline):
        with pytest.raises(ValueError, match="'FOO' is none of: ACCUSE"):
            ask(type="FOO")
    with pytest.raises(ValueError, match="status: 'maybe' is none of"):
        record.acts(verbale.Filter(status="maybe"))
    with pytest.raises(ValueError, match="is none of"):
        record.actors(type="god")
    with pytest.raises(ValueError, match="is none of"):
        record.accounts(kind="foo")
    assert len(record.acts(type="threaten, Accuse")) > 0


def test_what_follows_is_taken_away_as_a_table_too(record):
    for rows in (record.shifts(), record.accounts(), record.commitments()):
        assert rows.to_arrow().num_rows == len(rows)
        assert len(rows.to_pandas().columns) > 3
