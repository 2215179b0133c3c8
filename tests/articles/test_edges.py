"""The edges of a copied page, the hours of a live report and posts from elsewhere are told from the report."""

from verbale.articles.labels import label_lines
from verbale.articles.lines import read_lines

SENTENCES = [
    f"The envoy of Ostmark told the council on day {n} that the river would stay closed to boats of Varda for now."
    for n in range(6)
]


def labels(*lines: str) -> dict[str, str]:
    """The label of each line under a headline."""
    read = read_lines("\n\n".join(("River stays closed to boats of Varda", *lines)))
    return {line.words: label for line, label in zip(read, label_lines(read), strict=True)}


def test_names_and_buttons_between_headline_and_report_are_masthead() -> None:
    found = labels("Ada Holm", "Norwick desk", *SENTENCES)
    assert found["Norwick desk"] in ("masthead", "subhead")
    assert [found[s] for s in SENTENCES] == ["body"] * 6


def test_a_dateline_on_its_own_line_stays() -> None:
    assert labels("LEMNA, March 4 (Reuters) -", *SENTENCES)["LEMNA, March 4 (Reuters)"] == "body"


def test_what_follows_the_last_sentence_and_is_none_are_links() -> None:
    found = labels(
        *SENTENCES, "Ostmark", "Rivers", "2 Ferry timetable changes", "Captain wins prize at Norwick fair", "Who paid?"
    )
    assert all(
        label == "link"
        for words, label in found.items()
        if words in ("Rivers", "2 Ferry timetable changes", "Who paid?")
    )
    assert found[SENTENCES[-1]] == "body"


def test_a_last_statement_without_its_full_stop_stays() -> None:
    last = "The ministry said that more would be published on its site at http://lemna.example/river"
    assert labels(*SENTENCES, last)[last] == "body"


def test_a_report_may_end_with_a_question() -> None:
    assert labels(*SENTENCES, "Who will open the river again?")["Who will open the river again?"] == "body"


def test_a_text_of_few_sentences_is_left_as_it_is() -> None:
    assert labels("The first verse", "The second verse", "The third verse")["The third verse"] in ("body", "link")
    assert labels("A short line", SENTENCES[0])["A short line"] != "masthead"


def test_hours_of_a_live_report_are_widgets() -> None:
    found = labels(
        SENTENCES[0], "19:48Ada Holm", SENTENCES[1], "17.35 KEY EVENT", *SENTENCES[2:], "At 19:48 the ferry left."
    )
    assert found["19:48Ada Holm"] == found["17.35 KEY EVENT"] == "widget"
    assert found["At 19:48 the ferry left."] == "body"


def test_a_post_is_not_the_outlet_s_own_voice() -> None:
    found = labels(
        *SENTENCES[:3],
        "We will not open the river. Never.",
        "— Lemna Ferries (@lemnaferries) March 4, 2022",
        *SENTENCES[3:],
    )
    assert found["We will not open the river. Never."] == "post"
    assert found[SENTENCES[2]] == "body"


def test_who_stands_where_on_a_picture_is_a_caption() -> None:
    words = "The envoy of Ostmark (left) and the minister of Varda at the harbour of Lemna."
    assert labels(*SENTENCES[:3], words, *SENTENCES[3:])[words] == "caption"
    said = "“The man (left) is my brother,” she said at the harbour of Lemna."
    assert labels(*SENTENCES[:3], said, *SENTENCES[3:])[said] == "body"


def test_a_line_in_capitals_between_sentences_is_no_sentence() -> None:
    cry = "WHAT THE CLOSED RIVER MEANS FOR FERRIES"
    assert labels(*SENTENCES[:3], cry, *SENTENCES[3:])[cry] in ("link", "subhead")
    assert labels(*(s.upper() for s in SENTENCES))[SENTENCES[2].upper()] == "body"
