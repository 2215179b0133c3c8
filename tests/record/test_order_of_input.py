"""The order in which pages come does not change what the record holds."""

import sqlite3
from itertools import permutations
from pathlib import Path

from verbale.coding import code
from verbale.pages import Page, read_pages
from verbale.record import open_record

STORY = Path(__file__).parent.parent.parent / "examples" / "story"
#: columns that tell only in which order and in which run rows were written
_OWN = ("n", "run")
_TABLES = (
    "pages",
    "articles",
    "actors",
    "actor_facts",
    "appearances",
    "mentions",
    "statements",
    "acts",
    "act_parties",
    "addressees",
)


def contents(path: Path) -> dict[str, list[tuple[str, ...]]]:
    """Each table's rows, sorted, with the lasting ids of articles, statements and acts for their numbers."""
    held: dict[str, list[tuple[str, ...]]] = {}
    with sqlite3.connect(path) as base:
        base.row_factory = sqlite3.Row
        lasting = {
            kind: dict(base.execute(f"select n, id from {kind}s").fetchall())
            for kind in ("article", "statement", "act")
        }
        for table in _TABLES:
            rows = [dict(row) for row in base.execute(f"select * from {table}")]
            held[table] = sorted(
                tuple(str(lasting.get(k, {}).get(v, v)) for k, v in row.items() if k not in _OWN) for row in rows
            )
    return held


def test_the_order_of_input_does_not_change_the_record(tmp_path: Path) -> None:
    pages = [page for page in read_pages(sorted(STORY.iterdir())[:3]) if isinstance(page, Page)]
    coded = [(code(page), page) for page in pages]
    assert len(coded) == 3
    seen = []
    for n, order in enumerate(permutations(coded)):
        path = tmp_path / f"{n}.sqlite"
        with open_record(path, write=True) as record:
            for found, page in order:
                record.add(found, page)
        seen.append(contents(path))
    assert all(seen[0].values())
    assert all(each == seen[0] for each in seen[1:])
