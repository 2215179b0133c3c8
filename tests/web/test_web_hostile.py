"""Hostile text shows as text: nothing of it becomes a tag, an attribute or an address."""

import json
import re

import pytest

ALLOWED = {"html", "head", "meta", "title", "link", "body", "a", "header", "nav", "form", "label", "input", "button", "select",
           "option", "main", "section", "article", "aside", "footer", "figure", "figcaption", "h1", "h2", "h3", "p", "div", "span",
           "bdi", "q", "code", "strong", "mark", "table", "caption", "thead", "tbody", "tr", "th", "td", "ol", "ul", "li", "dl",
           "dt", "dd", "details", "summary", "svg", "path", "line", "text", "circle", "rect", "g", "time"}  # fmt: skip


def pages_of(answers):
    return {a: one for a, one in answers.items() if one.headers["content-type"].startswith("text/html")}


def test_every_page_of_the_hostile_record_is_there(hostile_pages):
    assert len(hostile_pages) > 60
    assert {a: one.status_code for a, one in hostile_pages.items() if one.status_code != 200} == {}


def test_no_field_becomes_a_tag_or_an_attribute(hostile_pages, seen):
    for address, answer in pages_of(hostile_pages).items():
        for tag, given in seen(answer.text).tags:
            assert tag in ALLOWED, (address, tag)
            assert not [name for name in given if name.startswith("on") or name in ("style", "src")], (address, given)


def test_no_field_becomes_an_address(hostile_pages, seen):
    for address, answer in pages_of(hostile_pages).items():
        for one in seen(answer.text).addresses:
            assert re.match(r"#|/(?!/)", one), (address, one)


def test_the_words_are_shown_as_they_are(hostile, seen):
    text = "".join(seen(hostile.get("/articles").text).text)
    for words in ("<script>alert(1)</script>", "javascript:alert(3)", "{{ 7*7 }} {% raw %}", "&lt;b&gt; &amp; <b>"):
        assert words in text


def test_signs_that_turn_the_reading_order_or_steer_do_not_reach_the_page(hostile_pages):
    for address, answer in pages_of(hostile_pages).items():
        assert not set(answer.text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b"), address


def test_a_field_of_100_kb_is_cut_in_lists_and_whole_in_its_article(hostile, hostile_record):
    sizes = {
        address: len(hostile.get(address).text) for address in ("/", "/actors", "/articles", "/timeline", "/ledger")
    }
    assert max(sizes.values()) < 100_000, sizes
    long = max(hostile_record.articles(), key=lambda row: row.characters)
    assert len(hostile.get(f"/article/{long.id}").text) > 300_000


def test_the_json_twins_keep_the_exact_words(hostile):
    rows = hostile.get("/articles.json").json()["tables"]["articles"]["rows"]
    assert any("\u202e" in row["headline"] for row in rows)


@pytest.mark.parametrize(
    "path", ["/<script>alert(1)</script>", "/actor/<img src=x onerror=alert(1)>", "/article/%00", "/pair/a"]
)
def test_what_is_not_there_is_told_without_repeating_it_as_html(story, path, seen):
    answer = story.get(path)
    assert answer.status_code == 404
    assert not any(tag in ("script", "img") for tag, _ in seen(answer.text).tags)
    twin = story.get(path + ".json")
    assert twin.headers["content-type"] == "application/problem+json"
    assert json.loads(twin.text)["status"] == 404
