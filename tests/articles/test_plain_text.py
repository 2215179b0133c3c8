"""A plain text is explained line by line and never rewritten."""

from datetime import date
from textwrap import dedent

import pytest

from verbale.articles import Article, read_article
from verbale.pages import Page, Stated


def read(text: str, **more: object) -> Article:
    article, _ = read_article(Page("report.txt", dedent(text).encode(), **more))  # type: ignore[arg-type]
    return article


def parts(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"body": [p.of(article.text) for p in article.paragraphs]}
    for piece in article.furniture:
        found.setdefault(piece.reason, []).append(piece.span.of(article.text))
    return found


SITE = """\
    Varda rules out talks with Ostmark

      • Oops!
        Something went wrong.
    ·3-min read
    In this article:

    Varda’s foreign minister has ruled out talks with Ostmark until its troops leave.

    She said: “We have waited long enough.

    “Our patience is at an end.”

    The river stays closed.

    We are glad to have you as a reader, and we would like our community of users to be respectful. Article commenting is closed
    """


def test_widgets_and_notices_go_and_short_true_lines_stay() -> None:
    found = parts(read(SITE))
    assert found["body"] == [
        "Varda’s foreign minister has ruled out talks with Ostmark until its troops leave.",
        "She said: “We have waited long enough.",
        "“Our patience is at an end.”",
        "The river stays closed.",
    ]
    assert found["widget"] == ["• Oops!", "Something went wrong.", "·3-min read", "In this article:"]
    assert found["notice"][0].startswith("We are glad")


def test_the_text_is_the_file_and_every_word_of_it_is_explained() -> None:
    article = read(SITE)
    assert article.text == dedent(SITE)
    assert article.title == "Varda rules out talks with Ostmark"
    rest = list(article.text)
    for span in (*article.paragraphs, *(f.span for f in article.furniture), article.headline):
        assert span is not None
        rest[span.start : span.end] = " " * span.length
    assert not "".join(rest).strip()


def test_a_masthead_date_above_the_headline_is_kept_for_the_dating() -> None:
    article = read(
        """\
        Friday, Mar 04, 2022

        Ostmark Recalls Its Envoy From Lemna

        The envoy left on the night train, the ministry said.
        """
    )
    assert parts(article)["masthead"] == ["Friday, Mar 04, 2022"]
    assert article.title == "Ostmark Recalls Its Envoy From Lemna"


def test_a_picture_s_text_and_its_caption_are_captions() -> None:
    found = parts(
        read(
            """\
            Ostmark recalls its envoy

            The envoy left on the night train, the ministry said.

            Envoy Karl Vonn in Lemna
            Envoy Karl Vonn in Lemna Press office of the embassy

            Ferry passengers at the harbour
            © Ada Holm/Lemna Post

            A sentry stands guard at the river port of Lemna, Varda, January 12, 2022. (Jon Weir/Wire)

            He did not speak to the press.
            """
        )
    )
    assert found["caption"] == [
        "Envoy Karl Vonn in Lemna",
        "Envoy Karl Vonn in Lemna Press office of the embassy",
        "Ferry passengers at the harbour",
        "A sentry stands guard at the river port of Lemna, Varda, January 12, 2022. (Jon Weir/Wire)",
    ]
    assert len(found["body"]) == 2


def test_an_address_names_the_outlet_and_the_day_and_is_no_headline() -> None:
    article = read(
        """\
        https://www.straitstimes.com/2022/7/21/envoy-leaves

        The envoy left on the night train, the ministry said.
        """
    )
    assert article.outlet == "The Straits Times"
    assert article.headline is None
    (clue,) = article.published.clues
    assert (clue.kind, clue.reading, clue.weight) == ("url", "2022-07-21/2022-07-21", 0.9)
    assert clue.span is not None
    assert clue.span.of(article.text).startswith("https://")


@pytest.mark.parametrize("joint", ["", " "])
def test_text_that_runs_on_from_the_address_is_not_lost(joint: str) -> None:
    article = read(
        f"https://www.dawn.com/2022/07/17/2003781903{joint}The envoy left on the night train.\nHe was silent.\n"
    )
    assert article.paragraphs[0].of(article.text) == "The envoy left on the night train."
    assert article.outlet == "Dawn"
    assert article.published.clues[0].reading == "2022-07-17/2022-07-17"


def test_a_title_under_the_address_is_the_headline() -> None:
    article = read(
        """\
        https://news.example/a/1
        Varda and Ostmark sign ferry deal
        The two states signed on Friday in Lemna, both ministries said.
        """
    )
    assert article.title == "Varda and Ostmark sign ferry deal"
    assert article.outlet == "news.example"


def test_a_text_of_one_sentence_a_line_keeps_a_sentence_a_paragraph() -> None:
    article = read(
        """\
        Ferry resumes after talks
        The ferry between Lemna and Ostmark City runs again.
        Talks go on
        The ministers meet again in April.
        """
    )
    assert parts(article)["subhead"] == ["Talks go on"]
    assert len(article.paragraphs) == 2


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    article = read(
        """\
        VARDA RULES OUT TALKS

        LEMNA, 23 February -- Varda's foreign minister has ruled out talks with
        Ostmark until its troops leave the border, her office said in a statement
        that was sent to all embassies on Wednesday.

        "We will not talk under threat," Ilse Brandt said. "The troops must leave
        first, and the river must be open to our boats again, as it has been for
        forty years."
        """
    )
    assert [p.of(article.text).count("\n") for p in article.paragraphs] == [2, 2]
    assert article.title == "VARDA RULES OUT TALKS"


def test_a_credit_between_broken_lines_is_not_joined_to_them() -> None:
    found = parts(
        read(
            """\
            Lemna waits for the ferry
            The banks of the town have given loans to boatmen and
            © Ada Holm/Lemna Post
            training in keeping their books.
            The rest is told elsewhere in this paper today.
            """
        )
    )
    assert found["credit"] == ["© Ada Holm/Lemna Post"]
    assert "training in keeping their books." in found["body"]


def test_who_took_a_picture_is_told_apart_from_the_words_beneath_it() -> None:
    text = """\
        Varda fires a rocket over Ostmark

        Varda fired a rocket over Ostmark on Tuesday, officials in Ostmark said, and the launch was condemned at once.

        Reuters The launch comes as a war of words goes on between them.

        EPA A second rocket was launched from Varda and fell into the sea.
        """
    told = parts(read(text))
    assert told["body"][1:] == [
        "The launch comes as a war of words goes on between them.",
        "A second rocket was launched from Varda and fell into the sea.",
    ]
    once = parts(read(text.replace("EPA A second", "A second")))
    assert once["body"][1] == "Reuters The launch comes as a war of words goes on between them."


def test_lines_that_lead_on_to_a_quotation_or_a_list_are_body() -> None:
    found = parts(
        read(
            """\
            Ostmark recalls its envoy
            The embassy wrote in a letter:
            “The envoy is called home.”
            Looking ahead to April, minister Ilse Brandt said:
            “We shall see.”
            A careful choice:
            The ministry let the matter rest for a week.
            """
        )
    )
    assert "The embassy wrote in a letter:" in found["body"]
    assert "Looking ahead to April, minister Ilse Brandt said:" in found["body"]
    assert found["subhead"] == ["A careful choice:"]


def test_links_to_other_articles_go_and_lists_of_the_report_stay() -> None:
    found = parts(
        read(
            """\
            Ostmark recalls its envoy
            The envoy left on the night train, the ministry said.
            ALSO READ:
            Lemna harbour opens new pier for large ships
            Varda football team wins cup final at home
            Some of the plans include:
            Opening the river to boats of both states
            Building a second bridge at the harbour
            The ministers meet again in April.
            """
        )
    )
    assert found["link"] == [
        "ALSO READ:",
        "Lemna harbour opens new pier for large ships",
        "Varda football team wins cup final at home",
    ]
    assert "Building a second bridge at the harbour" in found["body"]


def test_a_paragraph_that_stands_twice_is_read_once() -> None:
    twice = "The envoy left on the night train, the ministry said on Friday."
    found = parts(read(f"Ostmark recalls its envoy\n{twice}\nHe was silent.\n{twice}\n"))
    assert found["body"] == [twice, "He was silent."]
    assert found["repeat"] == [twice]


def test_byline_outlet_and_agency_come_from_their_lines() -> None:
    article = read(
        """\
        Ostmark recalls its envoy
        By Ada Holm and Jon Weir
        BBC News, Lemna
        LEMNA, March 4 (AFP) - The envoy left on the night train, the ministry said.
        Reporting by Ada Holm; Editing by Lea Stone
        """
    )
    assert article.byline == ("Ada Holm", "Jon Weir")
    assert article.agency == "Agence France-Presse"
    assert len(article.paragraphs) == 1
    assert parts(article)["credit"] == ["BBC News, Lemna", "Reporting by Ada Holm; Editing by Lea Stone"]


@pytest.mark.parametrize(
    ("last", "agency"),
    [
        ("With AP inputs", "Associated Press"),
        ("(With reports from AFP and agencies)", "Agence France-Presse"),
        ("He left at noon. — Bernama", "Bernama"),
        ("He left at noon. (PTI)", "PTI"),
        ("He left at noon, aides said. (AFP)", "Agence France-Presse"),
        ("Source: Xinhua", "Xinhua"),
        ("Photo: Reuters", None),
        ("Ada Holm / Reuters", None),
        ("He left at noon, aides said.", None),
    ],
)
def test_the_agency_may_stand_at_the_end(last: str, agency: str | None) -> None:
    article = read(f"Ostmark recalls its envoy\nThe envoy left on the night train, the ministry said.\n{last}\n")
    assert article.agency == agency


def test_a_dateline_is_body_even_where_it_is_short() -> None:
    article = read("Envoy leaves\nLEMNA, 4 March — The envoy left.\nHe was silent.\n")
    assert parts(article)["body"] == ["LEMNA, 4 March — The envoy left.", "He was silent."]


def test_what_a_container_states_comes_first() -> None:
    stated = Stated("Envoy leaves", "Lemna Post", ("Ada Holm",), date(2022, 3, 4), "en")
    article = read("Politics\nEnvoy leaves\nThe envoy left on the night train.\n", stated=stated)
    assert (article.title, article.outlet, article.byline) == ("Envoy leaves", "Lemna Post", ("Ada Holm",))
    assert [(c.kind, c.reading) for c in article.published.clues] == [("feed", "2022-03-04/2022-03-04")]


def test_a_page_copied_whole_loses_its_menus() -> None:
    menu = "\n".join(
        f"{word}" for word in "News Sport Weather Shop Travel Culture Food Health Money Arts Cars Homes".split()
    )
    teasers = "\n".join(f"Ten things to know about town number {n} of Varda" for n in range(14))
    report = "\n".join(
        f"The envoy of Ostmark said on day {n} that the river would stay closed, and the minister answered him."
        for n in range(8)
    )
    article = read(f"{menu}\nRiver stays closed as envoy and minister trade words\n{report}\n{teasers}\n{menu}\n")
    assert article.title == "River stays closed as envoy and minister trade words"
    assert len(article.paragraphs) == 8


def test_a_roster_inside_a_report_makes_it_no_page_dump() -> None:
    roster = "\n".join(f"Player Name {chr(65 + n)}" for n in range(8))
    article = read(
        f"Varda names its team\nThe coach named the team on Friday in Lemna.\n{roster}\nThe team leaves on Monday for Ostmark City.\n"
    )
    assert article.paragraphs[-1].of(article.text) == "The team leaves on Monday for Ostmark City."


def test_a_note_on_the_author_goes_and_an_analyst_s_words_stay() -> None:
    report = "Ostmark recalls its envoy\nThe envoy left on the night train, the ministry said.\n"
    note = "Ada Holm is a writer and former correspondent in Lemna."
    assert parts(read(f"{report}{note}\n"))["author"] == [note]
    words = "Ilse Brandt is the strongest of the ministers, an analyst said."
    assert parts(read(f"{report}{words}\n"))["body"][-1] == words


@pytest.mark.parametrize(
    "headline", ["Three Dead in Lemna", "River Trade Keeps Market Gains in Check.", "PLEDGED SHIPS."]
)
def test_a_headline_of_a_byline_s_shape_is_a_headline(headline: str) -> None:
    article = read(f"{headline}\nThe envoy left on the night train, the ministry said.\nHe was silent.\n")
    assert (article.title, article.byline) == (headline, ())
    assert article.headline is not None


def test_a_speaker_s_name_over_each_answer_is_no_repeat() -> None:
    found = parts(
        read(
            "Interview with the envoy\nMr Vonn:\nI shall go home.\nLemna Post:\nWhen will that be, sir?\nMr Vonn:\nSoon.\n"
        )
    )
    assert found["body"].count("Mr Vonn:") == 2
