"""Checks that a warship is its navy's, by its letters and by its name alone, and that its name is no person's."""


def test_a_warship_is_its_navys_and_no_person(cast_of, who) -> None:
    text = "The USS Karl Brandt left the lake on Monday. Ostrovia said that Karl Brandt had come too near."
    cast = cast_of(text)
    assert not any(i.startswith("person:karl") for i in cast.actors)
    for words in ("USS Karl Brandt", "Karl Brandt had"):
        place = text.rindex(words) if words.startswith("Karl") else text.index(words)
        held = [m.actor for m in cast.mentions if m.span.start == place]
        assert held == ["org:uss-karl-brandt"]
    ship = cast.actors["org:uss-karl-brandt"]
    assert (ship.country, ship.sector) == ("USA", "MIL")


def test_letters_that_a_firm_has_too_need_a_ship(cast_of) -> None:
    assert not any("sas" in i for i in cast_of("SAS Brandt opened an office in Varania on Monday.").actors)
