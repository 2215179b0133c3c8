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


def test_a_name_of_one_word_that_only_labels_a_thing_is_nobodys(cast_of):
    text = "The Vellin cable was laid. Tropical storm Odra tore the Vellin cable in May."
    assert not any(a.kind == "person" for a in cast_of(text).actors.values())


def test_a_namesake_whose_age_is_told_is_not_who_is_known_by_the_surname(cast_of):
    text = "President Velitsky spoke. Police of Ostrovia held two boys, Lasko (16) and Brandt (17)."
    assert "person:piotr-lasko" not in cast_of(text).actors


def test_the_founder_and_chief_after_is_are_no_further_persons(cast_of):
    text = "Karl Brandt is the founder and chief of the Open Harbour Trust."
    assert [a.id for a in cast_of(text).actors.values() if a.kind == "person"] == ["person:karl-brandt"]


def test_the_largest_exporter_beside_a_state_is_no_person(cast_of):
    text = "Varania, the largest exporter of grain, closed its ports."
    assert not any(a.kind == "person" for a in cast_of(text).actors.values())


def test_letters_of_a_thing_are_no_organisation(cast_of):
    text = "The bank opened a teller machine (TMA) in May. The TMA said nothing. The TMA was hit."
    assert not any(a.name == "TMA" for a in cast_of(text).actors.values())


def test_the_deputy_minister_is_the_deputy_minister_of_ports(cast_of, who):
    text = "Deputy Ports Minister Karl Brandt spoke. The ships came late. The deputy minister was glad."
    assert who(cast_of(text), text, "deputy minister") == "person:karl-brandt"


def test_letters_in_brackets_may_stand_between_an_office_and_the_name(cast_of, who):
    text = "He was met by the commander of the Varanian Harbour Guard (VHG) Karl Brandt, the paper said."
    assert who(cast_of(text), text, "commander") == "person:karl-brandt"


def test_a_presidents_administration_is_not_his_daughters(cast_of):
    text = "Odra Velitsky came to Karsk. Under the Velitsky administration Ostrovia built ports."
    assert any(m.actor == "person:anton-velitsky" for m in cast_of(text).mentions)


def test_it_that_marks_a_retreat_is_what_was_done(cast_of):
    text = "Varania will close the bridge. It would mark a retreat."
    assert not any(m.form == "pronoun" for m in cast_of(text).mentions)
