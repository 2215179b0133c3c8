"""Tests of persons spoken of by their calling."""


def test_the_official_is_the_minister_named_before(cast_of, who):
    text = "Tourism Minister Odra Vellin opened the park. It is large. “All may come,” the official said."
    assert who(cast_of(text), text, "official") == "person:odra-vellin"


def test_of_two_officials_in_one_sentence_neither_is_the_official(cast_of, who):
    text = "Tourism Minister Odra Vellin met Health Minister Karl Brandt. “All may come,” the official said."
    assert who(cast_of(text), text, "official") not in ("person:odra-vellin", "person:karl-brandt")


def test_a_given_name_that_the_recogniser_cuts_off_after_a_title_is_part_of_the_name(cast_of):
    text = "Dr Cassel Ato Brandt said that the debt would grow. Dr Brandt was sure."
    assert "person:cassel-ato-brandt" in cast_of(text).actors
