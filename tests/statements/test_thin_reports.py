"""Knows which weak reports are left out, and that those which are quoted or plainly told stay."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The farmers were scared into believing the river was poisoned.",
        "Although Tolen repeated a year, she was never late.",
        "Tolen and Varden know what the ferry means.",
        "The group sees more and more households requesting food after the flood.",
        "The plan is new on the coast, it promises a bridge to the towns.",
        "The road works in the hills suggest that the bridge is safe.",
        "A ruse was found to keep the bakers believing that the toll was gone.",
        "Her parents found out that the ferry was late.",
        "Nobody can tell how long a baker must work for the town.",
        "A Norwick judge denied bail on Monday.",
        "The council found six tickets linked to the theft.",
        "The prize may help bakers champion the coast.",
        "No doubt her roots assure a result that is still northern.",
    ],
)
def test_a_weak_cue_in_a_weak_place_is_no_report(said, text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Tolen highlighted the need for rain.", "the need for rain", "Tolen"),
        ("Tolen answered by citing the drought of May.", "the drought of May", "Tolen"),
        ("Police suspect that the driver was asleep.", "that the driver was asleep", "Police"),
        ("Studies have shown a great demand for bakers.", "a great demand for bakers", "Studies"),
    ],
)
def test_a_weak_cue_that_is_what_the_sentence_tells_is_a_report(said, text, words, source):
    s = said(text).only()
    assert (s.words, s.source) == (words, source)


def test_what_depends_on_a_condition_is_no_clause_of_its_own(said):
    s = said("Analysts called the ferry old on Monday, suggesting a lack of care if it rains.").by("lack")
    assert s.words.startswith("a lack of care")


def test_a_list_is_kept_whole(said):
    s = said("Mira Tolen was speaking about ferries and connected ports at the fair when a man shouted.").by("ferries")
    assert s.words == "ferries and connected ports"


def test_according_to_leaves_the_subject_to_what_is_told(said):
    text = "According to survey results released in April by the agency Norstat, the number of people making ferry jobs their first choice doubled."
    s = said(text).by("doubled")
    assert s.words.startswith("the number")


def test_the_noun_before_a_joined_verb_speaks(said):
    s = said("Norland needs oil so we met Varden and the harbour officials told us that the port was open.").by("open")
    assert s.source == "the harbour officials"


def test_a_participle_ahead_is_no_speaker(said):
    s = said("Speaking to the Norwick Gazette, Bram Lund, spokesman of the ministry, said that the toll was gone.").by(
        "toll"
    )
    assert s.source == "Bram Lund"


def test_a_clause_keeps_the_beginning_that_the_parser_hung_on_the_cue(said):
    s = said("Tolen said the road to peace while keeping the ferry on an even keel was something that would take time.")
    assert s.only().words.startswith("the road")


def test_a_quoted_predicate_keeps_its_subject(said):
    s = said("A Norwick baker says the towns, those on the coast above all, “understand that the toll is late.”").only()
    assert s.words.startswith("the towns")


def test_a_report_between_brackets_tells_no_sentence(said):
    assert not any("reliant" in s.words for s in said("The club is now deeply (some might say, too) reliant on Lund."))


def test_what_goes_on_behind_and_according_to(said):
    text = "The twins are joined at the hip, and according to early tests, they share a heart."
    assert said(text).by("share").words == "they share a heart"


def test_according_to_ends_before_another_report(said):
    text = "According to the Norwick Post, the mayor is ill at home, but other papers said she was on holiday in May."
    assert said(text).by("ill").words.endswith("home")


def test_an_infinitive_behind_a_quotation_is_no_cue_beside_a_finite_one(said):
    text = "“We run outside when the siren blows” to warn them of the blast, said Mira Tolen, a baker of Norwick."
    assert said(text).by("siren").source.startswith("Mira Tolen")


def test_a_question_ends_before_its_answer(said):
    text = "When asked how late ferries would be handled, Mira Tolen, the harbour's deputy head, said the port had never closed."
    assert said(text).by("handled").words.endswith("handled")
