"""Lines known by their words and shapes: dates, bylines, outlets, addresses, languages."""

import pytest

from verbale.articles.addresses import date_in_address
from verbale.articles.bylines import names_beside_date, names_in_byline
from verbale.articles.language import language_of
from verbale.articles.outlets import agency_in_dateline, agency_of, known_outlet, outlet_of
from verbale.articles.phrases import furniture_in, has_caption_verb, is_house_notice
from verbale.articles.shapes import ends_with_credit, has_date_piece, is_date_line, is_separator


@pytest.mark.parametrize(
    "words",
    [
        "Thursday, Mar 03, 2022",
        "Updated: March 4, 2022 5:36:50 pm",
        "4 March 2022",
        "2022-03-04",
        "04/03/2022",
        "Wed 23 Feb 2022 09.00 GMT",
        "Published Aug 28, 2024 • Last updated 1 hour ago • 4 minute read",
        "5 hours ago",
        "Lemna, 4 March 2022",
        "23 FEB, 10:25",
        "Updated 11:43 AM EST, Wed February 23, 2022",
        "February 24, 2022 12:05 pm | Updated 03:12 pm IST - LEMNA",
        "1st of May, 2022",
    ],
)
def test_a_line_that_is_only_a_date(words: str) -> None:
    assert is_date_line(words) or has_date_piece(words)


@pytest.mark.parametrize(
    "words",
    [
        "LEMNA, 4 March — The envoy left.",
        "5. Maynard Vonn",
        "The talks are in May",
        "On 4 March 2022 the envoy left",
        "2 envoys",
        "March on Lemna",
        "Mayor of Lemna resigns",
        "Monday",
        "Brandt | The envoy left on the night train to his home | 4 March 2022",
    ],
)
def test_a_line_that_is_more_than_a_date(words: str) -> None:
    assert not is_date_line(words)
    assert not has_date_piece(words)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Ada Holm", ("Ada Holm",)),
        ("By ADA HOLM and JON WEIR", ("Ada Holm", "Jon Weir")),
        ("by Ada van der Holm, Lemna Post", ("Ada van der Holm",)),
        ("Written by Ada Holm | Lemna |", ("Ada Holm",)),
        ("By Ada Holm in Ostmark City", ("Ada Holm",)),
        ("Ada Holm in Lemna", ("Ada Holm",)),
        ("Ada Holm, diplomatic correspondent", ("Ada Holm",)),
        ("ADA HOLM", ("Ada Holm",)),
        ("Police arrest man, reporter is hurt", ()),
        ("By law, an envoy must be heard first.", ()),
        ("By 2014, Brandt had left the cabinet", ()),
        ("By Monday the River Was Open Again and Boats Ran", ()),
        ("PRESS RELEASE", ()),
        ("The minister in Lemna", ()),
    ],
)
def test_names_in_a_byline(words: str, names: tuple[str, ...]) -> None:
    assert names_in_byline(words, near_top=True) == names


def test_capitals_are_a_byline_only_near_the_top() -> None:
    assert names_in_byline("ADA HOLM", near_top=False) == ()


def test_a_name_beside_a_date_is_the_author() -> None:
    assert names_beside_date("Ada Holm · Lemna Post · Posted: Aug 08, 2024") == ("Ada Holm",)
    assert names_beside_date("4 March 2022") == ()


@pytest.mark.parametrize(
    ("address", "reading"),
    [
        ("https://a.example/2022/7/21/x", "2022-07-21/2022-07-21"),
        ("https://a.example/news/2022-07-31/x", "2022-07-31/2022-07-31"),
        ("https://a.example/20220715/85314e/c.html", "2022-07-15/2022-07-15"),
        ("https://a.example/2024/feb/24/x", "2024-02-24/2024-02-24"),
        ("https://a.example/2022/06/x", "2022-06-01/2022-06-30"),
        ("https://a.example/article/37619", None),
        ("https://a.example/2022/13/45/x", None),
        ("https://a.example/2022-02-30/x", None),
        ("https://a.example/x-8037539-2022", None),
        ("https://a.example/1234202207159", None),
        ("http://[broken", None),
    ],
)
def test_the_day_in_an_address(address: str, reading: str | None) -> None:
    clue = date_in_address(address, None)
    assert (clue.reading if clue else None) == reading


def test_an_outlet_is_known_by_its_domain_or_named_by_it() -> None:
    assert outlet_of("https://www.bbc.co.uk/news/1") == "BBC"
    assert outlet_of("https://edition.cnn.com/x") == "CNN"
    assert outlet_of("https://news.lemnapost.example:8080/x") == "news.lemnapost.example"
    assert outlet_of("page.html") is None
    assert outlet_of("http://[broken") is None


def test_an_outlet_s_name_is_known_unless_it_is_a_common_word() -> None:
    assert known_outlet("The Guardian") == "The Guardian"
    assert known_outlet("guardian") == "The Guardian"
    assert known_outlet("BBC News") == "BBC"
    assert known_outlet("Time") is None


def test_agencies_are_known_by_their_short_forms() -> None:
    assert agency_of("(AFP)") == "Agence France-Presse"
    assert agency_of("The Associated Press") == "Associated Press"
    assert agency_of("Xinhua news agency") == "Xinhua"
    assert agency_of("Lemna Post") is None


def test_an_agency_in_a_dateline_stands_before_the_sentence() -> None:
    assert agency_in_dateline("KYIV, April 4 (Reuters) - The river") == "Reuters"
    assert agency_in_dateline("LEMNA, February 23. /TASS/. The river") == "TASS"
    assert agency_in_dateline("The chief of the wire (Reuters) said that") is None
    assert agency_in_dateline("The Lemna Wire (LW) said") is None


def test_words_of_furniture() -> None:
    assert furniture_in("Read more:") == "widget" or furniture_in("Read more:") == "link"
    assert furniture_in("12 comments") == "widget"
    assert furniture_in("FacebookTwitterLinkedinEMail") == "widget"
    assert furniture_in("Copyright © 2022 Lemna Post. All rights reserved.") == "notice"
    assert furniture_in("File photo: the harbour of Lemna") == "caption"
    assert furniture_in("The envoy left on the night train.") is None
    assert (
        furniture_in(
            "“Subscribe to no threat,” she said, and the envoy left the room without a word to the press that waited there."
        )
        is None
    )


def test_the_house_speaks_of_itself_but_not_in_quotation_marks() -> None:
    notice = "We want our readers to feel safe when they comment, so please keep to our community guidelines."
    assert is_house_notice(notice)
    assert not is_house_notice(f"“{notice}”")
    assert not is_house_notice("We must defend our country, and you know it as well as I do.")


def test_captions_have_present_verbs_and_credits() -> None:
    assert has_caption_verb("A sentry stands guard at the port")
    assert not has_caption_verb("A sentry stood guard at the port")
    assert ends_with_credit("A sentry at the port. (Jon Weir/AP)")
    assert ends_with_credit("Soldiers at the bridge (AFP)")
    assert ends_with_credit("Soldiers at the bridge (AP Photo/Jon Weir)")
    assert not ends_with_credit("He spoke to the Lemna Wire (the state's own).")
    assert not ends_with_credit("He leads the Allied Party of the River (APR).")
    assert not ends_with_credit("He left at noon, aides said. (AFP)")
    assert not ends_with_credit("Each voter names his/her choice (and/or none).")


def test_a_separator_has_no_words() -> None:
    assert is_separator("* * *")
    assert is_separator("1_______________")
    assert not is_separator("No.")


def test_english_is_told_from_other_languages() -> None:
    assert (
        language_of(
            "The envoy of Ostmark left the town on Friday and did not speak to the press that waited for him.", None
        )
        == "en"
    )
    german = "Der Botschafter hat die Stadt am Freitag verlassen und sprach nicht mit der Presse, die in der Halle auf ihn wartete."
    assert language_of(german, None) == "und"
    assert language_of(german, "de-DE") == "de"
    assert language_of("Посол покинул город в пятницу и не говорил с прессой", "ru") == "ru"
    assert language_of("Envoy leaves", None) is None
    # names and deeds, with hardly a small word between them
    terse = "Korland expelled three Quessan diplomats. President Anna Lund met Prime Minister Tor Vale in Marrow. Quessa recalled"
    assert language_of(f"{terse} ambassador Ilse Bright. Marsh Airways suspended flights to Quessa City.", None) == "en"
    danish = "Ministeren var i Lund for at tale om freden. Han blev ved med at sige nej. Man har set hoveder rystet med vilje, og"
    assert language_of(f"{danish} flere soldater er sendt af sted til havnen ved Marn med skib.", None) == "und"
    assert language_of("12 — 34", "en") is None


@pytest.mark.parametrize(
    "words",
    [
        "By continuing to shell the town, Ostmark breaks the truce, the minister said.",
        "Published on Monday, the report names eleven officers.",
        "There was an error in the count, the commission said.",
        "Unlimited access for inspectors was refused.",
        "Brandt (pictured) said no.",
        "The author was arrested on Monday.",
        "The company changed its privacy policy after the ruling.",
        "First published in 1998, the law was never used.",
        "Follow the money, she said.",
    ],
)
def test_sentences_of_reports_are_not_taken_for_furniture(words: str) -> None:
    assert furniture_in(words) is None
