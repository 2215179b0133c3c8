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


def test_the_official_is_the_one_without_a_name_told_last_not_the_ambassador_named_before(cast_of, who):
    text = (
        "Ambassador Odra Vellin left on Monday. A senior official said that talks would go on. The official denied a report "
        "of a truce. A Varanian diplomat blamed Ostrovia. The diplomat said that Ostrovia had lied."
    )
    cast = cast_of(text)
    assert who(cast, text, "official") not in (None, "person:odra-vellin")
    assert [cast.actors[m.actor].country for m in cast.mentions if m.span.of(text) == "diplomat"] == ["XVA"]


def test_the_spokesman_is_the_one_named_last(cast_of):
    text = "A police spokesman said all was well. A port spokesman, Karl Brandt, said two men were hurt. The spokesman left."
    cast = cast_of(text)
    assert [m.actor for m in cast.mentions if m.span.of(text) == "spokesman"] == ["person:karl-brandt"]
