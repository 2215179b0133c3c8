"""Every broken input gives a page that reads right or a problem that says why not; nothing is raised."""

import gzip
import io
import os
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale import settings as limits
from verbale.articles import read_article
from verbale.pages import Page, decode, read_pages
from verbale.pages.opening import open_stream
from verbale.problem import Problem

HOSTILE = Path(__file__).parent.parent / "hostile"

PROBLEMS = {
    "binary.txt": "no text",
    "broken_inside.txt.gz": "gzip data are broken",
    "cut_archive.zip": "broken zip",
    "empty.txt": "empty",
    "feed_without_entries.xml": "without entries",
    "image_named_as_text.txt": "an image",
    "no_articles.json": "without an article's text",
    "only_spaces.txt": "empty",
    "pdf_named_as_text.txt": "PDF",
    "truncated.txt.gz": "end too early",
}
WITH_QUOTES = [
    "one_bad_byte.txt",
    "one_bad_byte.html",
    "windows_1252_undeclared.txt",
    "wrong_charset_declared.html",
    "no_such_charset_declared.html",
    "utf_7_declared.html",
    "utf_16_with_mark.txt",
    "utf_16_without_mark.txt",
    "nul_bytes.txt",
    "cut_in_a_character.txt",
    "old_mac_newlines.txt",
    "trailing_garbage.txt.gz",
    "broken_json_ld.html",
]
NOTHING_TO_CODE = ["broken_groups.rtf", "not_english.txt", "only_furniture.txt", "scripts_only.html"]
CONTAINERS = [
    "entity_bomb.xml",
    "feed_cut_off.xml",
    "leads_out_of_the_archive.zip",
    "link_inside.zip",
    "lone_surrogates.jsonl",
    "one_broken_line.jsonl",
    "outside_entity.xml",
]


def test_every_hostile_file_has_its_line_here() -> None:
    named = {
        *PROBLEMS,
        *WITH_QUOTES,
        *NOTHING_TO_CODE,
        *CONTAINERS,
        "one_line_without_end.txt",
        "README.md",
        "floods.py",
    }
    assert {p.name for p in HOSTILE.iterdir()} == named


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_is_no_page_is_told_with_a_reason_and_advice(name: str) -> None:
    (problem,) = read_pages([HOSTILE / name])
    assert isinstance(problem, Problem)
    assert PROBLEMS[name] in problem.reason
    assert problem.advice


@pytest.mark.parametrize("name", WITH_QUOTES)
def test_a_damaged_page_keeps_its_words_and_quotation_marks(name: str) -> None:
    (page,) = read_pages([HOSTILE / name])
    assert isinstance(page, Page)
    article, _ = read_article(page)
    body = [p.of(article.text) for p in article.paragraphs]
    assert "“The blockade of the river must end.”" in body[0]
    assert len(body) == 2
    assert article.headline is not None


@pytest.mark.parametrize("name", NOTHING_TO_CODE)
def test_a_page_without_a_report_is_never_silently_empty(name: str) -> None:
    (page,) = read_pages([HOSTILE / name])
    assert isinstance(page, Page)
    article, problems = read_article(page)
    assert article.paragraphs == ()
    assert problems


def test_a_paragraph_of_ten_thousand_words_is_cut_into_pieces() -> None:
    (page,) = read_pages([HOSTILE / "one_line_without_end.txt"])
    assert isinstance(page, Page)
    article, _ = read_article(page)
    assert max(p.length for p in article.paragraphs) <= limits.MAX_PARAGRAPH
    assert " ".join(p.of(article.text) for p in article.paragraphs) == article.text


def test_a_run_goes_on_after_each_of_them() -> None:
    found = list(read_pages([HOSTILE, HOSTILE / "no_such_file", HOSTILE / "one_bad_byte.txt"]))
    assert isinstance(found[-1], Page)
    assert isinstance(found[-2], Problem)
    assert "no such file" in found[-2].reason


def test_a_name_that_leads_out_of_an_archive_is_refused_and_its_neighbour_read() -> None:
    problem, page = read_pages([HOSTILE / "leads_out_of_the_archive.zip"])
    assert isinstance(problem, Problem)
    assert isinstance(page, Page)
    assert page.uri.endswith("!/good.txt")


def test_a_link_in_an_archive_is_refused() -> None:
    page, problem = read_pages([HOSTILE / "link_inside.zip"])
    assert isinstance(page, Page)
    assert isinstance(problem, Problem)
    assert "link" in problem.reason


def test_a_broken_line_costs_only_itself() -> None:
    first, broken, third = read_pages([HOSTILE / "one_broken_line.jsonl"])
    assert isinstance(first, Page)
    assert isinstance(broken, Problem)
    assert broken.uri.endswith("#2")
    assert isinstance(third, Page)


def test_lone_surrogates_become_replacement_signs() -> None:
    (page,) = read_pages([HOSTILE / "lone_surrogates.jsonl"])
    assert isinstance(page, Page)
    assert decode(page).text.startswith("Lone \ufffd sign")


def test_entities_are_neither_unfolded_nor_fetched() -> None:
    for name in ("entity_bomb.xml", "outside_entity.xml"):
        for page in read_pages([HOSTILE / name]):
            assert isinstance(page, Page)
            assert len(page.body) < 200


def test_a_gzip_bomb_is_refused() -> None:
    bomb = gzip.compress(bytes(30_000_000))
    (problem,) = open_stream("bomb.gz", "bomb.gz", io.BytesIO(bomb))
    assert isinstance(problem, Problem)
    assert "unpacks to more than" in problem.reason


def test_a_zip_bomb_is_refused_by_what_it_says_of_itself() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", bytes(5_000_000))
    packed.seek(0)
    (problem,) = open_stream("bomb.zip", "bomb.zip", packed)
    assert isinstance(problem, Problem)
    assert "times its size" in problem.reason


def test_containers_are_not_opened_for_ever() -> None:
    body = b"a report"
    for _ in range(limits.MAX_DEPTH + 2):
        body = gzip.compress(body)
    (problem,) = open_stream("nested.gz", "nested.gz", io.BytesIO(body))
    assert isinstance(problem, Problem)
    assert "deep" in problem.reason


def test_a_page_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PAGE_BYTES", 100)
    (problem,) = open_stream("long.txt", "long.txt", io.BytesIO(b"word " * 100))
    assert isinstance(problem, Problem)
    assert "100 bytes" in problem.reason


@pytest.mark.parametrize("depth", [300, 5_000, 100_000])
def test_deeply_nested_markup_ends_with_text_or_a_problem(depth: int) -> None:
    said = "<p>The envoy of Ostmark left Lemna on Friday after talks on the river that ended without a result.</p>"
    article, problems = read_article(Page("deep.html", ("<div>" * depth + said).encode(), "text/html"))
    assert article.paragraphs or problems


def test_deeply_nested_json_ends_with_a_problem_or_as_text() -> None:
    found = list(open_stream("deep.json", "deep.json", io.BytesIO(b"[" * 200_000)))
    assert len(found) == 1


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "report.txt").write_text("A report.")
    os.symlink(tmp_path, tmp_path / "a" / "up")
    found = [p.uri for p in read_pages([tmp_path]) if isinstance(p, Page)]
    assert found == [str(tmp_path / "a" / "report.txt")]


def test_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
    os.symlink(tmp_path / "gone.txt", tmp_path / "link.txt")
    (problem,) = read_pages([tmp_path])
    assert isinstance(problem, Problem)
    assert "link" in problem.reason


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=3000), st.sampled_from(["x.txt", "x.html", "x.json", "x.xml", "x.gz", "x.zip"]))
def test_any_bytes_give_pages_or_problems_and_true_spans(body: bytes, name: str) -> None:
    for found in open_stream(name, name, io.BytesIO(body)):
        if isinstance(found, Page):
            check(found)
        else:
            assert found.reason


BEGINNINGS = {
    "x.warc": b"WARC/1.0\r\nContent-Length: 9\r\n\r\n",
    "x.warc.gz": gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\nHTTP/1.1 2"),
    "x.tar": b"a.txt" + bytes(95) + b"0000644\0" * 3 + b"00000000010\0" + bytes(109) + b"ustar\0",
    "x.eml": b"MIME-Version: 1.0\nSubject: =?utf-8?q?a?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
    "x.mbox": b"From a@b Fri\nMessage-ID: <1>\nSubject: a\n\n",
    "x.mhtml": b"MIME-Version: 1.0\nSnapshot-Content-Location: x\nContent-Type: multipart/related; boundary=b\n\n--b\n",
    "x.csv": b'title,text\n"a","',
    "x.pdf": b"%PDF-1.4\n1 0 obj\n<<",
    "x.rtf": b"{\\rtf1 {\\u",
    "x.txt": b"Length: 5 words\nBody\nEnd of Document\n",
    "x.html": b'<html><p class="articleParagraph">5 words</p>Document ABCD0000020220304ei3400001<script type="application/ld+json">[{',
    "x.xml": b"<rss><channel><item>",
}


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(BEGINNINGS)), st.binary(max_size=1500) | st.text(max_size=500).map(str.encode))
def test_any_bytes_after_any_beginning_give_pages_or_problems(name: str, body: bytes) -> None:
    for found in open_stream(name, name, io.BytesIO(BEGINNINGS[name] + body)):
        if isinstance(found, Page):
            check(found)
        else:
            assert found.reason


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=2000),
    st.sampled_from(["text/plain", "text/html"]),
    st.sampled_from([None, "utf-16", "big5", "koi8-r"]),
)
def test_any_bytes_called_a_page_give_an_article(body: bytes, media_type: str, charset: str | None) -> None:
    check(Page("x", body, media_type, charset=charset))


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("aB .,:;!?\n\n\n\r\t“”\"'()-–—/|•1234\u00a0\u2028\x85\x0b©<>pP&{}[]\\"), max_size=600
    )
)
def test_any_text_is_covered_by_its_parts(text: str) -> None:
    check(Page("x", text.encode(), "text/plain"))
    check(Page("x", text.encode(), "text/html"))


def check(page: Page) -> None:
    article, problems = read_article(page)
    article.text.encode()
    spans = sorted(
        [*article.paragraphs, *(f.span for f in article.furniture)] + ([article.headline] if article.headline else [])
    )
    for span in spans:
        assert span.of(article.text) == span.of(article.text).strip() != ""
    for before, after in pairwise(spans):
        assert before.end <= after.start
    assert article.paragraphs or problems
    if page.media_type == "text/plain":
        assert article.text == decode(page).text
        edges = [0, *(edge for span in spans for edge in span), len(article.text)]
        # A text that is not English has its furniture and headline marked, but no paragraphs.
        assert not article.paragraphs or all(
            not article.text[a:b].strip() for a, b in zip(edges[::2], edges[1::2], strict=True)
        )
