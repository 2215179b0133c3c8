"""Knows what holds for every statement of every text, however odd."""

import itertools

import pytest

from verbale.actors.actor import Cast
from verbale.articles.article import Article
from verbale.statements import find_statements
from verbale.text.parse import Parse

ODD = [
    "“",
    "said",
    "“” said ''",
    "he said “a” “b” “c” \"d\" 'e'",
    "“Go,” he said, “now,” she said, “or,” they said, “never.”",
    "Tolen said said said that that said.",
    "According to",
    "According to Tolen",
    "“A. “B. “C.” D.” said E, said F, said G.",
    " said the workers' unions' 'friends'",
    "Tolen: “Varden: ‘Tolen: no’”",
    "Said Tolen: “Go.”\n“Go.\n“Go.”\nGo,” he added.",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_give_sound_statements(said, text):
    found = said(text)
    ids = {s.statement.id for s in found}
    assert len(ids) == len(found)
    for s in found:
        spans = s.statement.content
        assert spans
        assert list(spans) == sorted(spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        for span in (*spans, *s.statement.cue, *([s.statement.source] if s.statement.source else [])):
            assert 0 <= span.start < span.end <= len(text)
        assert s.statement.inside is None or s.statement.inside in ids - {s.statement.id}


def test_an_article_without_words_has_no_statements():
    assert find_statements(Article("0", "x", ""), Parse("", (), (), (), ()), Cast({}, ())) == ()


def test_a_headline_alone_is_read(said):
    assert said("Tolen urges Lysmark to reopen bridge", headline=True).only().source == "Tolen"
