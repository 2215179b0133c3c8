"""Tables leave exactly: what is read back is what was written."""

import csv
import io
import json
from dataclasses import dataclass
from datetime import date

from verbale.exports import columns_of, row_object, write_csv, write_jsonl
from verbale.record.rows import ActorRow, ActRow, ArticleRow, Hit, Party, StatementRow
from verbale.relations.commitment import Commitment
from verbale.text.spans import Span
from verbale.views.timeline import TimelineEntry


@dataclass(frozen=True, slots=True)
class Row:
    words: str
    day: date | None
    published: tuple[date, date] | None
    who: tuple[Party, ...]
    claimant: Party | None
    spans: tuple[Span, ...]
    sure: bool


FULL = Row(
    'He said, "no",\nand =1+1 left',
    date(2031, 5, 1),
    (date(2031, 5, 1), date(2031, 5, 2)),
    (Party("state:XVA", "Varland", "state", "XVA"), Party("org:un", "UN", "organisation", None)),
    Party("person:a", "Ada", "person", "XVA"),
    (Span(1, 2), Span(3, 4)),
    True,
)
EMPTY = Row("", None, None, (), None, (), False)


def test_csv_is_read_back_as_it_was_written() -> None:
    out = io.StringIO()
    write_csv([FULL, EMPTY], Row, out)
    assert "\r" not in out.getvalue()
    first, second = csv.DictReader(io.StringIO(out.getvalue()))
    assert first == {
        "words": FULL.words, "day": "2031-05-01", "published_earliest": "2031-05-01",
        "published_latest": "2031-05-02", "who": "state:XVA; org:un", "who_name": "Varland; UN", "who_country": "XVA; ",
        "claimant": "person:a", "claimant_name": "Ada", "claimant_country": "XVA", "spans": "1-2; 3-4", "sure": "true",
    }  # fmt: skip
    assert set(second.values()) == {"", "false"}


def test_every_row_has_as_many_cells_as_the_header() -> None:
    out = io.StringIO()
    write_csv([FULL, EMPTY], Row, out)
    assert {len(row) for row in csv.reader(io.StringIO(out.getvalue()))} == {len(columns_of(Row))}


def test_json_lines_keep_the_order_of_the_fields() -> None:
    out = io.StringIO()
    write_jsonl([FULL, EMPTY], out)
    first, second = (json.loads(line) for line in out.getvalue().splitlines())
    assert list(first) == ["words", "day", "published", "who", "claimant", "spans", "sure"]
    assert first["spans"] == [[1, 2], [3, 4]]
    assert first["who"][1] == {"id": "org:un", "name": "UN", "kind": "organisation", "country": None, "sector": None}
    assert second == {
        "words": "", "day": None, "published": None, "who": [], "claimant": None, "spans": [], "sure": False,
    }  # fmt: skip
    assert row_object(FULL) == first


def test_all_tables_have_columns_of_distinct_names() -> None:
    for kind in (ArticleRow, ActorRow, StatementRow, ActRow, Hit, TimelineEntry, Commitment):
        columns = columns_of(kind)
        assert len(columns) == len(set(columns)), kind
