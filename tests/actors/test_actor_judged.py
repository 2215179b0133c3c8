"""Tests of whose 'its' and 'his' is after a verb that judges."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Varania condemned Ostrovia for its raid.",
        "Varania imposed new sanctions on Ostrovia over its raid.",
        "Varania accused Ostrovia of hiding its raid.",
        "Varania adopted a resolution condemning Ostrovia because of its raid.",
        "Varania put pressure on Ostrovia over its raid.",
        "Varania voted in favour of a resolution toughening sanctions on Ostrovia following its raid.",
    ],
)
def test_what_one_is_judged_for_is_his_own(cast_of, who, text):
    assert who(cast_of(text), text, "its") == "state:XOR"


def test_of_a_thing_that_is_judged_its_is_nobodys(cast_of, who):
    text = "Varania criticised the law for its vagueness."
    assert who(cast_of(text), text, "its") is None


def test_where_nobody_is_judged_the_subject_keeps_its_own(cast_of, who):
    text = "Varania sent troops to Ostrovia for its own safety."
    assert who(cast_of(text), text, "its") == "state:XVA"


def test_a_person_is_judged_for_his_own_deeds(cast_of, who):
    text = "Mira Kestrel criticised Anton Velitsky for his raid on Varania."
    assert who(cast_of(text), text, "his") == "person:anton-velitsky"
