"""Statements and acts that overlap or lie within each other are all marked, and the text stays whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.actors.actor import Cast
from verbale.acts.act import Act
from verbale.articles.article import Article, Furniture
from verbale.coded import Coded
from verbale.statements.statement import Statement
from verbale.text.spans import Span
from verbale.web.marking import mark_passages, number_rows

TEXT = "Varland warns.\nAdvertisement\nOstel said that Varland would pay for it.\n"
PARAGRAPH = Span(29, 70)


def coded(said: list[tuple[Span, ...]], did: list[tuple[Span, Span]]) -> Coded:
    article = Article(
        "a", "u", TEXT, headline=Span(0, 14), paragraphs=(PARAGRAPH,), furniture=(Furniture(Span(15, 28), "widget"),)
    )
    statements = tuple(Statement(f"s{n}", "indirect", spans, None, (), None) for n, spans in enumerate(said))
    acts = tuple(
        Act(
            f"a{n}", "THREATEN", None, (), (), (), "done", None, None, None, None, None, span, word, None, -1.0, 0.5, ""
        )
        for n, (span, word) in enumerate(did)
    )
    return Coded(article, Cast({}, ()), statements, acts)


def test_pieces_of_overlapping_rows_name_all_that_cover_them():
    one = coded([(Span(45, 60),)], [(Span(40, 52), Span(45, 52))])
    rows = number_rows(one)
    body = mark_passages(one, rows)[-1]
    covered = [(piece.text, piece.names) for piece in body.pieces if piece.rows]
    assert [names for _, names in covered] == ["did r1", "did said word r1 r2", "said r2"]
    assert "".join(text for text, _ in covered) == TEXT[40:60]


def test_every_row_begins_once_and_its_note_stands_beside_its_passage():
    one = coded([(Span(0, 14),), (Span(29, 40), Span(50, 60))], [(Span(29, 70), Span(34, 38))])
    passages = mark_passages(one, number_rows(one))
    assert [passage.kind for passage in passages] == ["headline", "widget", "paragraph"]
    assert [len(passage.rows) for passage in passages] == [1, 0, 2]
    begun = [row.id for passage in passages for piece in passage.pieces for row in piece.begins]
    assert sorted(begun) == ["a0", "s0", "s1"]


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(st.tuples(spans), max_size=4), st.lists(st.tuples(spans, spans), max_size=4))
def test_marking_loses_no_word_and_no_row(said, did):
    one = coded(said, did)
    rows = number_rows(one)
    passages = mark_passages(one, rows)
    assert "".join("".join(p.text.split()) for p in passages) == "".join(TEXT.split())
    assert [row.number for passage in passages for row in passage.rows] == list(range(1, len(rows) + 1))
    assert sum(len(piece.begins) for passage in passages for piece in passage.pieces) == len(rows)


@pytest.mark.parametrize("kind", ["said", "did"])
def test_a_row_between_two_passages_belongs_to_the_one_before(kind):
    gap = Span(14, 15)
    one = coded([(gap,)], []) if kind == "said" else coded([], [(gap, gap)])
    assert [len(passage.rows) for passage in mark_passages(one, number_rows(one))] == [1, 0, 0]
