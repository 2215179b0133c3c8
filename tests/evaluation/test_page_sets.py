"""Pages, furniture and copies are scored against what is expected of them."""

import gzip
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from verbale.articles.language import language_of
from verbale.cli.evaluate import app
from verbale.evaluation.copy_set import read_texts, score_copies
from verbale.evaluation.furniture_set import LabelledText, build_texts, label_copied, score_texts
from verbale.evaluation.gold import GoldError
from verbale.evaluation.page_set import Reading, read_page_set, score_page, token_overlap

SENTENCES = [
    f"The envoy of Ostmark told the council on day {n} that the river would stay closed to boats of Varda for now."
    for n in range(6)
]
PAGE = (
    '<html><head><title>River “closed”</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": '
    '"River “closed”", "datePublished": "2022-03-04", "author": [{"name": "Ada Holm"}, {"name": "Jon Weir"}]}</script></head>'
    "<body><nav><a href='/'>Home</a></nav><article><h1>River “closed”</h1><p>Share this article</p>"
    + "".join(f"<p>{s}</p>" for s in SENTENCES)
    + "<p>Sign up for our newsletter</p></article></body></html>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "va").mkdir()
    (tmp_path / "va" / "LemnaPost_2022.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    expected = {
        "title": 'River "closed"',
        "authors": ["Jon Weir", "Ada Holm"],
        "publishing_date": "2022-03-04 10:00:00",
        "body": {"summary": [], "sections": [{"headline": [], "paragraphs": SENTENCES}]},
    }
    (tmp_path / "va" / "LemnaPost.json").write_text(json.dumps({"V1": expected}))
    (tmp_path / "meta.json").write_text("{}")
    return tmp_path


def test_a_page_is_found_beside_what_is_expected_of_it(folder: Path) -> None:
    (page,) = read_page_set(folder)
    assert page.name == "va/LemnaPost_2022.html.gz"
    assert page.body == tuple(SENTENCES)
    with pytest.raises(GoldError, match="holds no pages"):
        list(read_page_set(folder / "va" / ".." / "none"))


def test_each_part_of_a_reading_is_scored(folder: Path) -> None:
    (page,) = read_page_set(folder)
    right = score_page(page, Reading("\n".join(SENTENCES), "River  “closed”", page.published, ("Ada Holm", "Jon Weir")))
    assert (right.f1, right.headline, right.day, right.authors) == (1, True, True, True)
    wrong = score_page(page, Reading(SENTENCES[0], "River", None, ("Ada Holm",)))
    assert 0 < wrong.recall < 0.3
    assert wrong.precision == 1
    assert (wrong.headline, wrong.day, wrong.authors) == (False, False, False)


def test_overlap_counts_each_word_as_often_as_it_stands() -> None:
    assert token_overlap(["a b b"], ["b B c"]) == (2 / 3, 2 / 3, 2 / 3)
    assert token_overlap(["a"], [""]) == (0, 0, 0)


def test_the_command_tells_all_figures(folder: Path) -> None:
    told = CliRunner().invoke(app, ["pages", str(folder), "--alone", "--json"])
    figures = json.loads(told.stdout)["verbale"]
    assert (figures["f1"], figures["headline"], figures["day"], figures["authors"]) == (1, 1, 1, 1)
    assert figures["pages_a_second"] > 0
    table = CliRunner().invoke(app, ["pages", str(folder)])
    assert "trafilatura" in table.stdout


def test_lines_of_the_frame_are_told_from_those_of_the_report(folder: Path) -> None:
    (text,) = build_texts(read_page_set(folder))
    assert text.origins == ("open", "frame", *["report"] * 6, "frame")
    tally, wrong = score_texts([text])
    assert (tally.kept, tally.marked, wrong) == (6, 2, [])
    told = CliRunner().invoke(app, ["furniture", str(folder)])
    assert re.search(r"report  F1 1\.000", told.stdout)


def test_a_wrong_line_is_counted_and_told() -> None:
    tally, wrong = score_texts([LabelledText("x", (*SENTENCES, "Share this article"), (*["frame"] * 6, "report"))])
    assert tally.f1(report=True) == tally.f1(report=False) == 0
    assert len(wrong) == 7


def test_every_line_of_a_copied_text_has_a_label() -> None:
    assert len(label_copied(["One line", " ", "Another line that ends."])) == 3


def test_copies_are_looked_for_among_real_articles(tmp_path: Path) -> None:
    for n in range(4):
        lines = [
            s.replace("day", f"day {n}").replace("river", ("river", "road", "bridge", "harbour")[n] + f" {n}")
            for s in SENTENCES * 2
        ]
        (tmp_path / f"{n}.txt").write_text("\n\n".join(f"{line[:-1]} {n} {k * n}." for k, line in enumerate(lines)))
    texts = read_texts(tmp_path)
    assert len(texts) >= 2
    score = score_copies(texts)
    assert set(score.recall) == {"cut by 30 %", "5 % of words edited", "cut and edited", "15 % of words edited"}
    assert 0 < score.precision <= 1
    told = CliRunner().invoke(app, ["copies", str(tmp_path)])
    assert "texts a second" in told.stdout


def test_the_sentences_here_are_english() -> None:
    assert language_of(" ".join(SENTENCES), None) == "en"
