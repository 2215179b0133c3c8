"""Files, folders, archives, feeds and exports come out as pages in a fixed order."""

import gzip
import io
import json
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from verbale.pages import Page, load_page, read_pages
from verbale.problem import Problem

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Lemna Post</title><language>en</language>
<item><title>Varda calls in envoy &amp;amp; protests</title><link>https://lemnapost.example/envoy</link>
<pubDate>Fri, 04 Mar 2022 23:40:00 -0500</pubDate><dc:creator>Ada Holm and Jon Weir</dc:creator>
<description>Short.</description>
<content:encoded><![CDATA[<p>Varda called in the envoy of Ostmark.</p><p>He said nothing.</p>]]></content:encoded></item>
<item><title>Ferry resumes</title><guid>2</guid><description>The ferry to Ostmark runs again &amp; is full.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Ostmark Wire</title><entry><title>Envoy leaves</title>
<link href="https://ostmark.example/1"/><published>2022-03-05T01:00:00+02:00</published><author><name>Ada Holm</name></author>
<summary>The envoy left Lemna.</summary></entry></feed>"""


def pages(*paths: Path | str) -> list[Page]:
    found = list(read_pages(paths))
    assert all(isinstance(p, Page) for p in found), found
    return [p for p in found if isinstance(p, Page)]


def test_a_folder_is_walked_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second report.")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "z.txt").write_text("First report.")
    (tmp_path / ".hidden").write_text("Not a report.")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("Not a report.")
    assert [p.body for p in pages(tmp_path)] == [b"First report.", b"Second report."]


def test_the_form_is_seen_from_the_content_not_the_name(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("  <!DOCTYPE html>\n<html><body><p>Text</p></body></html>")
    assert load_page(page).media_type == "text/html"
    page.write_text("< 10 per cent voted, the ministry said.")
    assert load_page(page).media_type == "text/plain"
    page.write_text("{sic} is what the envoy wrote.")
    assert load_page(page).media_type == "text/plain"


def test_a_fragment_is_html_by_its_name(tmp_path: Path) -> None:
    page = tmp_path / "part.html"
    page.write_text("Lemna. <p>Text</p>")
    assert load_page(page).media_type == "text/html"


def test_gzip_is_opened_and_the_uri_is_the_path(tmp_path: Path) -> None:
    path = tmp_path / "report.html.gz"
    path.write_bytes(gzip.compress(b"<html><body><p>Text</p></body></html>"))
    page = load_page(path)
    assert (page.uri, page.media_type) == (str(path), "text/html")


def test_a_gzip_of_several_members_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "report.gz"
    path.write_bytes(gzip.compress(b"First half, ") + gzip.compress(b"second half."))
    assert load_page(path).body == b"First half, second half."


def test_a_zip_gives_its_members_in_the_order_of_names(tmp_path: Path) -> None:
    path = tmp_path / "day.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("b.txt", "Second report.")
        archive.writestr("a/x.txt.gz", gzip.compress(b"First report."))
        archive.writestr("__MACOSX/a", "Not a report.")
        archive.writestr(".hidden", "Not a report.")
    assert [(p.uri.removeprefix(str(path)), p.body) for p in pages(path)] == [
        ("!/a/x.txt.gz", b"First report."),
        ("!/b.txt", b"Second report."),
    ]


def test_a_feed_gives_a_page_an_entry_with_what_it_states(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(FEED)
    first, second = pages(path)
    assert first.uri == "https://lemnapost.example/envoy"
    assert first.media_type == "text/html"
    assert b"He said nothing." in first.body
    assert first.stated.headline == "Varda calls in envoy & protests"
    assert first.stated.outlet == "Lemna Post"
    assert first.stated.byline == ("Ada Holm", "Jon Weir")
    assert first.stated.published == date(2022, 3, 4)  # the publisher's own day, not that of Greenwich
    assert second.uri == f"{path}#2"
    assert second.body == b"Ferry resumes\n\nThe ferry to Ostmark runs again & is full."
    assert second.stated.published is None


def test_an_atom_feed_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "feed"
    path.write_text(ATOM)
    (page,) = pages(path)
    assert page.stated.published == date(2022, 3, 5)
    assert page.stated.byline == ("Ada Holm",)
    assert page.stated.outlet == "Ostmark Wire"


def test_json_lines_give_a_page_a_line(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    rows = [
        {
            "url": "https://lemnapost.example/1",
            "title": "Envoy leaves",
            "text": "He left.",
            "date": "2022-03-04T10:00:00Z",
        },
        {
            "headline": "Ferry resumes",
            "body": "It runs.",
            "authors": [{"name": "Ada Holm"}],
            "source": {"name": "Lemna Post"},
        },
    ]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    first, second = pages(path)
    assert (first.uri, first.body) == ("https://lemnapost.example/1", b"Envoy leaves\n\nHe left.")
    assert first.stated.published == date(2022, 3, 4)
    assert second.uri == f"{path}#2"
    assert (second.stated.outlet, second.stated.byline) == ("Lemna Post", ("Ada Holm",))


def test_a_headline_that_the_text_has_is_not_put_there_again(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps({"title": "Envoy leaves", "text": "Envoy  leaves\nHe left."}, indent=1))
    assert load_page(path).body == b"Envoy  leaves\nHe left."


def test_a_json_list_gives_a_page_an_item_and_a_problem_for_what_is_none(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps([{"text": "A report."}, 7, {"text": "  "}], indent=1))
    page, *problems = read_pages([path])
    assert isinstance(page, Page)
    assert [p.uri.removeprefix(str(path)) for p in problems] == ["#2", "#3"]
    assert all(isinstance(p, Problem) for p in problems)


def test_rich_text_is_stripped_to_its_words(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Helvetica;}}{\*\expandedcolortbl;;}\f0\fs24 Envoy leaves\par"
        rb"\pard\'93He left,\'94 she said \emdash  \u8220?soon\u8221?.\par {\b Then} came \{night\}.\par}"
    )
    assert load_page(path).body.decode() == "Envoy leaves\n“He left,” she said — “soon”.\nThen came {night}."


def test_standard_input_is_named_by_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"A report.")))
    (page,) = pages("-")
    assert (page.uri, page.body) == ("-", b"A report.")


def test_a_file_that_cannot_be_read_is_told_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("A report.")
    (tmp_path / "b.txt").write_text("A report.")
    really = Path.open

    def refuse(self: Path, *args: object, **more: object) -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return really(self, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", refuse)
    problem, page = read_pages([tmp_path])
    assert isinstance(problem, Problem)
    assert "permission denied" in problem.reason
    assert isinstance(page, Page)


def test_load_page_says_why_there_is_not_one_page(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such file"):
        load_page(tmp_path / "none.txt")
    with pytest.raises(ValueError, match="no page"):
        load_page(tmp_path)
    (tmp_path / "a.txt").write_text("A report.")
    (tmp_path / "b.txt").write_text("A report.")
    with pytest.raises(ValueError, match="more than one"):
        load_page(tmp_path)
