"""Tests of who is left unknown because another may be meant."""


def _told(cast, text, words, nth=1):
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return [m.actor for m in cast.mentions if m.span.start <= at < m.span.end and m.form == "pronoun"]


def test_he_in_a_quotation_need_not_be_one_who_was_spoken_of_outside_it(cast_of):
    text = "Karl Brandt met Anton Velitsky and praised Piotr Lasko. “The harbour was quiet. He left at dusk.”"
    assert _told(cast_of(text), text, "He left") == []


def test_who_speaks_on_is_still_who_spoke_before(cast_of):
    text = "Karl Brandt met Piotr Lasko in May. Brandt said the harbour was safe. He said it would stay so."
    assert _told(cast_of(text), text, "He said") == ["person:karl-brandt"]


def test_the_pilot_may_be_the_one_who_was_named_and_is_then_among_the_described(cast_of):
    text = "Karl Brandt has flown for thirty years. The pilot has many friends."
    cast = cast_of(text)
    assert not any(m.span.of(text) == "pilot" for m in cast.mentions)
    assert any(m.span.of(text) == "pilot" for m, _ in cast.described)


def test_the_pilot_who_was_brought_in_without_a_name_stays(cast_of):
    text = "A pilot met Karl Brandt. The pilot has many friends."
    assert sum(m.span.of(text) == "pilot" for m in cast_of(text).mentions) == 2


def test_an_office_and_a_name_with_its_title_a_comma_between_are_one_person(cast_of, who):
    text = "According to the Founder, Dr Odra Vellin, said the reporters, all is well."
    assert who(cast_of(text), text, "Founder") == "person:odra-vellin"
