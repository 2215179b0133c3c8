"""A record of an older schema is brought up to date when it is opened for writing."""

import sqlite3
from collections.abc import Callable

from verbale.coded import Coded
from verbale.record import Record, open_record


def test_words_in_other_forms_are_found_in_a_record_made_before_there_was_an_index_of_them(
    record: Record, keep: Callable[..., Coded]
) -> None:
    one = keep()
    path = record.path
    record.close()
    with sqlite3.connect(path) as store:
        store.execute("DROP TABLE passage_stems")
        store.execute("DROP TABLE event_lines")
        store.execute("PRAGMA user_version = 3")
    store.close()
    with open_record(path, write=True) as opened:
        assert [hit.id for hit in opened.search("denying", ("act",))] == [one.acts[1].id]
        assert opened.check() == []
