"""The frame around a report goes, whatever it is called; the report stays whole."""

import pytest

from verbale.articles import Article, read_article
from verbale.pages import Page

SENTENCES = [
    f"The envoy of Ostmark told the council on day {n} that the river would stay closed to boats of Varda for now."
    for n in range(12)
]
REPORT = "".join(f"<p>{s}</p>" for s in SENTENCES)
OTHER = "".join(
    f"<p>A cook in Norwick served dish number {n} to guests who had come from the whole valley to taste it.</p>"
    for n in range(30)
)
CARD = '<div class="c1"><a href="/x"><h3>Cook wins prize number {n}</h3></a><p>The jury praised dish {n} for its taste and its looks.</p></div>'


def read(body: str, head: str = "<title>River stays closed | Lemna Post</title>") -> Article:
    page = f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'
    return read_article(Page("page.html", page.encode(), "text/html"))[0]


def body_of(article: Article) -> list[str]:
    return [p.of(article.text) for p in article.paragraphs]


def test_the_next_report_on_a_page_without_end_is_left_out() -> None:
    page = f"<article><h1>River stays closed</h1>{REPORT}</article><article><h1>Cook wins prize</h1>{OTHER}</article>"
    assert body_of(read(page)) == SENTENCES


def test_cards_that_lead_to_other_reports_are_left_out() -> None:
    cards = "".join(CARD.format(n=n) for n in range(20))
    assert (
        body_of(read(f"<article><h1>River stays closed</h1>{REPORT}<section>{cards}</section></article>")) == SENTENCES
    )


@pytest.mark.parametrize("name", ["article-related", "newsletterSignup", "story__recommended", "authorBio", "comments"])
def test_a_block_goes_by_the_name_that_its_site_gives_it(name: str) -> None:
    block = f'<div class="{name}"><p>Ada Holm has won many prizes for what she wrote on rivers, ferries and their captains.</p></div>'
    article = read(f"<article><h1>River stays closed</h1>{REPORT[:600]}{block}{REPORT[600:]}</article>")
    assert "prizes" not in article.text


def test_a_report_stays_though_its_block_has_such_a_name() -> None:
    assert len(body_of(read(f'<div class="content promo"><h2>News</h2>{REPORT}</div>'))) == len(SENTENCES)


def test_what_names_the_site_s_own_wishes_in_a_name_s_middle_is_no_sign() -> None:
    assert len(body_of(read(f'<div class="shareholders-biology">{REPORT}</div>'))) == len(SENTENCES)


def test_the_standfirst_under_the_headline_is_read() -> None:
    told = "Ferries lie idle at both banks while the council of Lemna looks for another way across."
    for element in (f'<p class="article__standfirst">{told}</p>', f"<div>{told}</div>"):
        head = f'<title>River stays closed</title><meta name="description" content="{told}">'
        article = read(f"<header><h1>River stays closed</h1>{element}</header><article>{REPORT}</article>", head)
        assert body_of(article) == [told, *SENTENCES]


def test_a_description_that_the_page_does_not_show_is_not_read() -> None:
    head = '<meta name="description" content="All you must know about the river, the ferries and the long dispute.">'
    assert body_of(read(f"<h1>River stays closed</h1><article>{REPORT}</article>", head)) == SENTENCES


def test_a_body_in_linked_data_is_taken_where_the_page_shows_only_its_beginning() -> None:
    whole = "\\n".join(SENTENCES)
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{whole}"}}</script>'
    article = read(f"<h1>River stays closed</h1><article><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p></article>", data)
    assert body_of(article) == SENTENCES


def test_the_headline_of_linked_data_is_taken_where_the_page_bears_it_out() -> None:
    def data(headline: str) -> str:
        return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}"}}</script>'

    body = f"<h1>River stays closed to boats of Varda</h1><article>{REPORT}</article>"
    assert read(body, data("Lemna: river stays closed to boats")).title == "Lemna: river stays closed to boats"
    assert read(body, data("Ten recipes for the summer")).title == "River stays closed to boats of Varda"
    assert read(body, data("River stays closed to …")).title == "River stays closed to boats of Varda"


def test_authors_are_found_where_linked_data_only_points_to_them() -> None:
    data = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "author": [{"@id": "#p1"}, {"@id": "#p2"}]},
    {"@type": "Person", "@id": "#p1", "name": "Ada Holm"}, {"@type": "Person", "@id": "#p2", "name": "By Jon Weir | Lemna Post"},]}</script>"""
    assert read(f"<article>{REPORT}</article>", data).byline == ("Ada Holm", "Jon Weir")


def test_each_author_may_have_a_meta_element_and_a_post_beside_a_name_is_none() -> None:
    head = '<meta name="author" content="Ada Holm, Political Editor"><meta name="author" content="Jon Weir">'
    assert read(f"<article>{REPORT}</article>", head).byline == ("Ada Holm", "Jon Weir")


def test_a_day_in_words_is_read() -> None:
    head = '<meta name="date" content="Friday, March 4, 2022 10:30 pm">'
    (clue,) = read(f"<article>{REPORT}</article>", head).published.clues
    assert clue.reading == "2022-03-04/2022-03-04"


def test_the_entries_of_a_live_report_and_goods_of_a_list_are_no_cards() -> None:
    head = '<title>River stays closed</title><link rel="canonical" href="https://lemnapost.example/live/river">'
    for link in ("https://lemnapost.example/live/river#7", "/live/river?post=7", "https://shop.example/boat"):
        entries = "".join(
            f'<div class="e"><h3><a href="{link}">Entry {n}</a></h3><p>{s}</p></div>' for n, s in enumerate(SENTENCES)
        )
        article = read(f"<article><h1>River stays closed</h1>{entries}</article>", head)
        assert [words for words in body_of(article) if words in SENTENCES] == SENTENCES


def test_a_time_under_the_headline_is_the_day_and_one_further_down_is_not() -> None:
    near = read(
        f'<h1>River stays closed</h1><p>By Ada Holm</p><time datetime="2022-03-04T10:00Z">4 March</time>{REPORT}'
    )
    assert near.published.clues[0].reading == "2022-03-04/2022-03-04"
    assert near.published.clues[0].why == "time element under the headline"
    other = "".join(f"<p>More {n}</p>" for n in range(80)) + '<time datetime="2019-01-01">1 January</time>'
    far = read(f"<h1>River stays closed</h1>{REPORT}{other}")
    assert all(clue.why != "time element under the headline" for clue in far.published.clues)


def test_a_list_of_things_under_linked_names_is_the_report() -> None:
    things = "".join(
        f'<div class="e"><h3><a href="/thing/{n}">Thing {n}</a></h3><p>{s}</p></div>' for n, s in enumerate(SENTENCES)
    )
    article = read(f"<article><h1>Twelve things to know</h1>{things}</article>", "<title>Twelve things to know</title>")
    assert [words for words in body_of(article) if words in SENTENCES] == SENTENCES
