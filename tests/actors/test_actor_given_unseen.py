"""Tests of given names that the recogniser does not see before a surname that another has, too."""


def test_june_is_another_than_the_one_named_before(cast_of, who):
    text = (
        'Karl Vellin spoke on Monday. "She survived," another of the grandchildren, June Vellin says. Mr Vellin agreed.'
    )
    cast = cast_of(text)
    assert who(cast, text, "June Vellin") == "person:june-vellin"
    assert who(cast, text, "Mr Vellin") == "person:karl-vellin"


def test_two_initials_are_another_too(cast_of, who):
    text = "Karl Vellin left. The club had a manager in JP Vellin and a coach."
    assert who(cast_of(text), text, "JP Vellin") == "person:jp-vellin"


def test_a_rank_in_letters_is_no_part_of_the_name(cast_of, who):
    text = "ASI Vellin said the body was sent to a morgue. Mr Vellin left."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "ASI Vellin")].sector == "COP"
