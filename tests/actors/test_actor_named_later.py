"""Tests of organisations that a report's first words leave unnamed."""


def test_a_rights_group_is_the_one_that_speaks_in_the_next_paragraph(cast_of, who):
    text = (
        "Many people are still in prison, a rights group said.\n\nThe Open Rivers Foundation said that more were taken."
    )
    assert who(cast_of(text), text, "rights group") == "org:open-rivers-foundation"


def test_two_that_speak_leave_it_unnamed(cast_of, who):
    text = (
        "Many people are still in prison, a rights group said.\n\nThe Open Rivers Foundation said that more were taken. "
        "The Clear Lakes Institute said that it was not so."
    )
    assert who(cast_of(text), text, "rights group") == "group:rights-group"
