"""Any string is a query, and passages are found by their words."""

import sqlite3
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verbale.coded import Coded
from verbale.record import Record
from verbale.record.words import read_query, read_stems


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ("cease-fire talks", '"cease fire" AND "talks"'),
        ('"talks in Ostel" border*', '"talks in Ostel" AND "border"*'),
        ("strike -Ostel", '"strike" NOT "Ostel"'),
        ("U.S. it's 20.04", '"U S" AND "it s" AND "20 04"'),
        ('never "closed', '"never" AND "closed"'),
        ("AND OR NOT NEAR( nosuch:x", '"AND" AND "OR" AND "NOT" AND "NEAR" AND "nosuch x"'),
        ("-strike", None),
        ('"', None),
        ("", None),
        ("*** --- ()", None),
    ],
)
def test_a_query_is_read_as_words_that_must_all_occur(query: str, read: str | None) -> None:
    assert read_query(query) == read


def test_case_and_accents_do_not_matter(record: Record, keep: Callable[..., Coded]) -> None:
    one = keep()
    hits = record.search("ELODIE")
    assert [(hit.kind, hit.id) for hit in hits] == [("article", one.article.id)]
    assert "«Élodie»" in hits[0].passage


def test_statements_and_acts_are_found_each_on_their_own(record: Record, keep: Callable[..., Coded]) -> None:
    one = keep()
    assert [hit.id for hit in record.search('"strike ostel"', ("statement",))] == [one.statements[0].id]
    assert [hit.id for hit in record.search("denied", ("act",))] == [one.acts[1].id]
    assert len(record.search("strike", limit=1)) == 1
    assert record.search("strike -ostel") == []
    assert record.search("strik*", ("act",))[0].id == one.acts[0].id


def test_a_kind_that_there_is_not_is_refused(record: Record) -> None:
    with pytest.raises(ValueError, match="cannot search 'photo'"):
        record.search("word", ("photo",))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(), max_size=40))
def test_no_string_is_an_error(query: str) -> None:
    expression = read_query(query)
    with sqlite3.connect(":memory:") as store:
        store.execute("CREATE VIRTUAL TABLE words USING fts5(w, tokenize='unicode61 remove_diacritics 2')")
        if expression is not None:
            store.execute("SELECT * FROM words WHERE words MATCH ?", (expression,)).fetchall()


def test_other_forms_of_a_word_are_found_behind_the_word_itself(record: Record, keep: Callable[..., Coded]) -> None:
    one = keep()
    assert [hit.id for hit in record.search("denying", ("act",))] == [one.acts[1].id]
    assert record.search("strikes", ("act",))[0].id == one.acts[0].id
    assert "«strike»" in record.search("striking", ("act",))[0].passage
    assert record.search('"denying"') == record.search("denyin*") == []
    assert record.search("denying -ostel", ("article",)) == []


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(), max_size=40))
def test_no_string_is_an_error_in_the_index_of_stems(query: str) -> None:
    expression = read_stems(query)
    with sqlite3.connect(":memory:") as store:
        store.execute("CREATE VIRTUAL TABLE words USING fts5(w, detail=none, tokenize='porter unicode61')")
        if expression is not None:
            store.execute("SELECT * FROM words WHERE words MATCH ?", (expression,)).fetchall()
