"""An article says what could not be used of its page, and is the same each time."""

import hashlib

import pytest

from verbale import settings
from verbale.articles import read_article
from verbale.pages import Page

REPORT = (
    "Envoy leaves\n\nThe envoy of Ostmark left Lemna on Friday, and the minister said that he would not be missed.\n"
)


def test_the_id_is_the_hash_of_the_text_and_the_uri_is_kept() -> None:
    article, problems = read_article(Page("a/b.txt", REPORT.encode()))
    assert article.id == hashlib.sha256(REPORT.encode()).hexdigest()
    assert article.uri == "a/b.txt"
    assert problems == []


def test_the_same_page_gives_the_same_article() -> None:
    assert read_article(Page("x", REPORT.encode())) == read_article(Page("x", REPORT.encode()))


def test_another_language_is_named_and_not_coded() -> None:
    french = "Le ministre a déclaré vendredi que les pourparlers avec le pays voisin étaient terminés. " * 3
    article, problems = read_article(Page("x", french.encode()))
    assert article.paragraphs == ()
    assert article.text == french
    assert "not English" in problems[0].reason


def test_a_text_over_the_limit_is_kept_but_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_TEXT", 400)
    text = "Envoy leaves\n" + "".join(f"The envoy left the town on day {n}, the minister said.\n" for n in range(50))
    article, problems = read_article(Page("x", text.encode()))
    assert article.text == text
    assert 0 < len(article.paragraphs) < 10
    assert "longer than 400" in problems[0].reason
    assert [f.reason for f in article.furniture] == ["overlong"]


def test_a_page_over_the_limit_is_read_in_part_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_TEXT", 400)
    text = "".join(f"<p>The envoy left the town on day {n}, the minister said.</p>" for n in range(50))
    article, problems = read_article(Page("x", text.encode(), "text/html"))
    assert article.text.endswith("on day 49, the minister said.")
    assert 0 < len(article.paragraphs) < 10
    assert article.furniture[-1].reason == "overlong"
    assert "longer than 400" in problems[0].reason


def test_a_long_paragraph_is_cut_at_its_sentence_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_PARAGRAPH", 100)
    sentence = "The envoy left the town and the minister said so. "
    article, _ = read_article(Page("x", ("Envoy leaves\n" + sentence * 9).encode()))
    pieces = [p.of(article.text) for p in article.paragraphs]
    assert all(len(piece) <= 100 and piece.endswith(".") for piece in pieces)
    assert " ".join(pieces) == (sentence * 9).strip()


def test_the_day_in_the_page_s_own_address_is_a_clue() -> None:
    article, _ = read_article(Page("https://lemnapost.example/2022/03/04/envoy", REPORT.encode()))
    assert [(c.kind, c.span, c.reading) for c in article.published.clues] == [("url", None, "2022-03-04/2022-03-04")]
    assert article.outlet == "lemnapost.example"


def test_a_single_line_is_body_not_a_headline_without_an_article() -> None:
    article, problems = read_article(Page("x", b"Varda closes the river to boats of Ostmark"))
    assert len(article.paragraphs) == 1
    assert problems == []
