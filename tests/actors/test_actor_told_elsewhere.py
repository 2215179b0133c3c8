"""Checks what is told of persons and bodies by knowledge and by what stands beside them: notables, suspects, sectors, places."""


def test_who_is_charged_is_a_suspect(cast_of) -> None:
    actors = cast_of("Police in Karsk charged Anna Brandt on Monday. Karl Lund was accused of shooting a man.").actors
    assert actors["person:anna-brandt"].sector == "CRM"
    assert actors["person:karl-lund"].sector == "CRM"


def test_who_leads_an_association_is_of_its_sector(cast_of) -> None:
    actors = cast_of("Varania Harbours Association president Anna Brandt spoke in Karsk on Monday.").actors
    assert actors["person:anna-brandt"].sector == "NGO"


def test_a_name_within_a_hospitals_name_is_nobodys(cast_of, who) -> None:
    text = "He died on Monday at Anna Brandt Central Hospital in Karsk, the ministry said."
    assert not any(i.startswith("person:anna") for i in cast_of(text).actors)


def test_the_local_authorities_are_not_the_state(cast_of, who) -> None:
    text = "In Varania, local authorities closed three roads. Varania said so on Monday."
    cast = cast_of(text)
    assert who(cast, text, "local authorities") == "group:XVA.local-authorities"
