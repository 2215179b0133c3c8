"""An HTML page: what it states of itself first, then its body."""

import json

from verbale.articles import read_article
from verbale.articles.web import choose_headline
from verbale.pages import Page

BODY = """<nav><a href="/">Home</a><a href="/w">World</a></nav>
<article><h1>Varda calls in Ostmark’s envoy</h1><p>Varda’s foreign minister, Ilse Brandt, called in the envoy of Ostmark on Friday over the closed river.</p>
<h2>A long dispute</h2><p>“The blockade must end,” she said. The envoy&nbsp;left after an hour, and did not speak to the reporters who waited.</p>
<p>Advertisement</p><p>Also read: How the ferry came to Lemna</p>
<p>Ostmark closed the river to boats of Varda last month, after a collision near the harbour in which two sailors died.</p></article>
<aside><p>Ten recipes for river fish that you will want to cook again and again this summer.</p></aside><footer><p>© 2022 Lemna Post</p></footer>"""


def page(head: str, body: str = BODY, uri: str = "page.html") -> Page:
    return Page(
        uri, f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'.encode(), "text/html"
    )


def linked(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **data})}</script>'


def test_the_text_is_headline_and_paragraphs_with_an_empty_line_between() -> None:
    article, problems = read_article(page("<title>Varda calls in Ostmark’s envoy | Lemna Post</title>"))
    assert article.title == "Varda calls in Ostmark’s envoy"
    assert article.text.startswith("Varda calls in Ostmark’s envoy\n\nVarda’s foreign minister")
    assert [p.of(article.text).split()[0] for p in article.paragraphs] == ["Varda’s", "“The", "Ostmark"]
    assert "recipes" not in article.text
    assert "© 2022" not in article.text
    assert problems == []


def test_headings_and_links_between_paragraphs_are_furniture() -> None:
    article, _ = read_article(page("<title>Varda calls in Ostmark’s envoy</title>"))
    marked = {f.span.of(article.text): f.reason for f in article.furniture}
    assert marked["A long dispute"] == "subhead"
    assert all(reason in ("subhead", "widget", "link") for reason in marked.values())


def test_linked_data_gives_authors_outlet_and_day() -> None:
    data = linked(
        **{"@type": ["NewsArticle"]},
        headline="Varda calls in Ostmark’s envoy",
        datePublished="2022-03-04T23:30:00-05:00",
        author=[{"@type": "Person", "name": "Ada Holm"}, {"name": "By Jon Weir"}],
        publisher={"@type": "Organization", "name": "Lemna Post"},
    )
    article, _ = read_article(page(data))
    assert article.byline == ("Ada Holm", "Jon Weir")
    assert article.outlet == "Lemna Post"
    (clue,) = article.published.clues
    assert (clue.kind, clue.span, clue.reading) == ("metadata", None, "2022-03-04/2022-03-04")
    assert clue.why == "JSON-LD datePublished"


def test_linked_data_may_be_a_graph() -> None:
    graph = linked(
        **{"@graph": [{"@type": "WebSite", "name": "Site"}, {"@type": "ReportageNewsArticle", "author": "Ada Holm"}]}
    )
    assert read_article(page(graph))[0].byline == ("Ada Holm",)


def test_meta_elements_speak_where_linked_data_is_broken_or_missing() -> None:
    head = """<script type="application/ld+json">{"@type": "NewsArticle", </script>
    <meta property="article:published_time" content="2022-03-04T10:00:00Z"><meta name="author" content="Ada Holm">
    <meta property="og:site_name" content="Lemna Post"><link rel="canonical" href="https://lemnapost.example/2022/03/04/envoy">"""
    article, _ = read_article(page(head))
    assert (article.byline, article.outlet) == (("Ada Holm",), "Lemna Post")
    assert [c.kind for c in article.published.clues] == ["metadata", "url"]


def test_the_address_names_a_known_outlet() -> None:
    article, _ = read_article(page('<link rel="canonical" href="https://www.dawn.com/news/1">'))
    assert article.outlet == "Dawn"


def test_a_date_is_searched_in_the_page_only_where_none_is_stated() -> None:
    body = BODY.replace("</article>", '<p class="date">Published 4 March 2022</p></article>')
    (clue,) = read_article(page("", body))[0].published.clues
    assert (clue.kind, clue.reading) == ("htmldate", "2022-03-04/2022-03-04")
    assert clue.weight < 0.9


def test_addresses_and_handles_are_no_authors() -> None:
    head = '<meta name="author" content="https://lemnapost.example/staff">'
    assert read_article(page(head))[0].byline == ()


def test_the_headline_is_what_readers_see() -> None:
    assert (
        choose_headline(["Envoy called in - Lemna Post"], ["Lemna Post", "Envoy called in over river"])
        == "Envoy called in over river"
    )
    assert choose_headline(["Envoy called in over river | Lemna Post"], []) == "Envoy called in over river"
    assert choose_headline(["Envoy called in", "Envoy called in"], ["Envoy of Ostmark called in"]) == "Envoy called in"
    assert choose_headline([], ["Envoy called in"]) == "Envoy called in"
    assert choose_headline([], []) is None
    linked = "Three hurt as ferry burns - updates"
    assert choose_headline([linked], ["Three hurt as ferry burns at Lemna"], linked, "Lemna Post") == linked
    linked = "Three hurt as ferry burns - Lemna Post"
    assert choose_headline([linked], [], linked, "The Lemna Post") == "Three hurt as ferry burns"


def test_a_share_title_written_by_hand_is_the_headline_where_the_rest_is_one_field() -> None:
    long, short = "Envoy of Ostmark called in over the river dam", "Ostmark's envoy called in - updates"
    field = f"{long} - Lemna Post"
    assert choose_headline([long, short, short, field], [long], long, "Lemna Post") == short
    assert choose_headline([long, f"{short} | Lemna Post", field], [long], long) == long
    assert choose_headline([long, short, short], [long], long) == long, "the title element bears the share title out"
    assert choose_headline([long, "Ten recipes for cold days", field], [long], long) == long


def test_a_feed_s_fragment_is_taken_whole() -> None:
    article, _ = read_article(Page("x", b"<p>The envoy left Lemna on Friday.</p><p>He was silent.</p>", "text/html"))
    assert [p.of(article.text) for p in article.paragraphs] == ["The envoy left Lemna on Friday.", "He was silent."]


def test_words_around_line_breaks_do_not_run_together() -> None:
    article, _ = read_article(Page("x", b"<p>The envoy<br>left <b>Lem</b>na on Friday.</p>", "text/html"))
    assert article.text == "The envoy left Lemna on Friday."
