"""Knows the forms of attribution that only headlines have."""


def test_speaker_and_colon(said):
    people = {"Tolen": "person:tolen"}
    s = said("Tolen: Bridge will not be opened this year\nThe bridge stays shut.", headline=True, people=people).only()
    assert (s.words, s.statement.speaker) == ("Bridge will not be opened this year", "person:tolen")


def test_words_and_colon_and_role(said):
    s = said("Bridge Will Not Be Opened This Year: Transport Minister\nThe bridge stays shut.", headline=True).only()
    assert (s.source, s.words) == ("Transport Minister", "Bridge Will Not Be Opened This Year")


def test_words_and_dash_and_role(said):
    s = said("Bridge will not be opened this year - minister\nThe bridge stays shut.", headline=True).only()
    assert s.source == "minister"


def test_quotation_and_says(said):
    s = said("'We were lied to', says flood victim\nThe bridge stays shut.", headline=True).only()
    assert s.content == ["'We were lied to'"]
    assert s.source == "flood victim"


def test_words_and_role_says(said):
    s = said("Rail fares to rise by a tenth, minister says\nThe bridge stays shut.", headline=True).only()
    assert (s.source, s.words) == ("minister", "Rail fares to rise by a tenth")


def test_somebody_urges_somebody_to(said):
    s = said("Tolen urges Lysmark to reopen bridge\nThe bridge stays shut.", headline=True).only()
    assert (s.source, s.words) == ("Tolen", "Lysmark to reopen bridge")


def test_title_case_does_not_hide_the_cue(said):
    s = said("Tolen Says Lysmark Hacked Voter Rolls, Calls Vote a Sham\nThe bridge stays shut.", headline=True)
    assert s.by("Hacked").source == "Tolen"


def test_a_rubric_is_no_speaker(said):
    assert list(said("Explainer: What is known about the bridge\nThe bridge stays shut.", headline=True)) == []


def test_a_topic_before_a_colon_is_no_speaker(said):
    assert list(said("Bridge collapse: Twelve people are missing\nThe bridge stays shut.", headline=True)) == []
