"""Knows adjective cues, and cues that the parser takes for nouns."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Tolen is convinced that the bridge will fall.", "Tolen", "that the bridge will fall"),
        ("Bakers are especially concerned about ships in the strait.", "Bakers", "ships in the strait"),
        ("Tolen was critical of the mayor's plan to close the ferry.", "Tolen", "the mayor's plan to close the ferry"),
        ("“Nobody may enter,” the letter states.", "the letter", "“Nobody may enter,”"),
        ("“It is a sad day,” Mr Lund comments. “We go on.”", "Mr Lund", "“It is a sad day,” “We go on.”"),
        ("From the report: “The bridge is not safe and must close.”", "the report", "“The bridge is not safe and must close.”"),
        (
            "He attributed the exit of traders to the end of contracts for large works.",
            "He",
            "the exit of traders to the end of contracts for large works",
        ),
        (
            "According to Norland’s Criminal Law, anyone who sells it can be sentenced to five years.",
            "Norland’s Criminal Law",
            "anyone who sells it can be sentenced to five years",
        ),
    ],
)  # fmt: skip
def test_what_is_held_and_by_whom(said, text, source, content):
    s = said(text).only()
    assert (s.source, s.words) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "They will be pleased that it rained.",
        "It is clear that the bridge will fall.",
        "The crowd was so worried that it left.",
        "The news shocked many fans at home.",
        "The boy, identified as Peter Lund, fled the town.",
        "Bakers cannot hope to outdo the mill by simply harping on prices.",
        "The baker who found himself alone left the town.",
        "They sat down with Lund to find out how the film was made.",
    ],
)
def test_what_nobody_holds_or_shows_is_no_statement(said, text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Tolen kept both lines, indicating the army maintains two systems.", "the army maintains two systems"),
        ("The scientists found loss of crops by May exceeded a tenth of the harvest.", "loss of crops by May exceeded a tenth of the harvest"),
        ("They stay here because according to Tolen there is no market in the town.", "there is no market in the town"),
    ],
)  # fmt: skip
def test_a_clause_that_the_parser_took_apart(said, text, content):
    assert said(text).only().words == content


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("As reported by the Norwick Post, the baker found both bridges unsafe.", "the Norwick Post", "the baker found both bridges unsafe"),
        ("The move came after Norland sent troops there, claiming it had to protect speakers.", "Norland", "it had to protect speakers"),
        ("The MP considered the alliance to be a great danger to the region.", "The MP", "the alliance to be a great danger to the region"),
        ("Tolen answered by asserting — in one sentence — that she hires for her vast firm.", "Tolen", "that she hires for her vast firm"),
    ],
)  # fmt: skip
def test_who_says_it_where_another_stands_nearer(said, text, source, content):
    s = said(text).by(content)
    assert (s.source, s.words) == (source, content)


def test_what_the_accused_denied_is_not_what_he_said(said):
    assert all("blamed" not in s.words for s in said("Lund was blamed for theft, a charge the miller denied."))


def test_the_one_who_is_praised_makes_a_report_of_their_own(said):
    passage = said("Lund praised Mira Tolen, who has vowed to close the ferry because it is “unsafe for all.”")
    assert passage.by("Mira Tolen").words == "Mira Tolen"
    assert passage.by("to close").statement.inside is None
