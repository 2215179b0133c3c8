from datetime import date


def test_full_name_surname_and_office_are_one_person(cast_of) -> None:
    text = (
        "Foreign Secretary Mira Kestrel warned Ostrovia on Monday.\n\n"
        "Ms Kestrel’s warning came late. The Foreign Secretary said she was ready. Kestrel then left."
    )
    cast = cast_of(text)
    mine = [m.span.of(text) for m in cast.mentions if m.actor == "person:mira-kestrel"]
    assert mine == ["Foreign Secretary Mira Kestrel", "Ms Kestrel", "Foreign Secretary", "she", "Kestrel"]


def test_the_office_is_the_one_held_on_the_articles_day(cast_of) -> None:
    text = "Mira Kestrel spoke to reporters on Monday."
    assert cast_of(text, date(2021, 12, 1)).actors["person:mira-kestrel"].office == "Foreign Secretary"
    assert cast_of(text, date(2023, 12, 1)).actors["person:mira-kestrel"].office == "Prime Minister"


def test_a_former_office_is_no_office(cast_of) -> None:
    text = "The former Marlander president Olga Brandt praised the deal."
    actor = cast_of(text).actors["person:olga-brandt"]
    assert (actor.country, actor.office) == ("XMA", None)


def test_spellings_of_one_person_meet(cast_of) -> None:
    text = "President Anton Velitskiy spoke first. Mr Velitskyy then left the hall."
    cast = cast_of(text)
    persons = [m.actor for m in cast.mentions if m.actor.startswith("person:")]
    assert persons == ["person:anton-velitsky", "person:anton-velitsky"]
    assert cast.actors["person:anton-velitsky"].wikidata == "Q9"
    assert cast.actors["person:anton-velitsky"].name == "Anton Velitskiy"  # as the article writes it in full


def test_a_title_tells_country_office_and_sector_of_an_unknown_person(cast_of) -> None:
    text = "She met Marlander defence minister Henrik Solberg on Monday."
    actor = cast_of(text).actors["person:henrik-solberg"]
    assert (actor.country, actor.sector, actor.office) == ("XMA", "GOV", "defence minister")


def test_the_state_in_a_title_is_a_mention_of_its_own(cast_of) -> None:
    text = "The deal was signed by Varania Foreign Secretary Mira Kestrel."
    found = [(m.span.of(text), m.actor) for m in cast_of(text).mentions]
    assert ("Varania Foreign Secretary Mira Kestrel", "person:mira-kestrel") in found
    assert ("Varania", "state:XVA") in found


def test_an_apposition_tells_the_office(cast_of) -> None:
    text = "Henrik Solberg, the Marlander interior minister, denied the report."
    cast = cast_of(text)
    actor = cast.actors["person:henrik-solberg"]
    assert (actor.country, actor.office) == ("XMA", "interior minister")
    assert {m.actor for m in cast.mentions} == {"person:henrik-solberg", "state:XMA"}


def test_a_title_with_another_country_is_another_person(cast_of) -> None:
    text = "Marlander lawmaker Piotr Lasko voted against the bill."
    cast = cast_of(text)
    assert [a.country for a in cast.actors.values() if a.kind == "person"] == ["XMA"]


def test_a_surname_alone_is_the_holder_of_a_high_office(cast_of) -> None:
    text = "Velitsky has rejected the plan, Ostrovian media reported."
    assert "person:anton-velitsky" in cast_of(text).actors


def test_two_persons_with_one_surname_are_told_apart_by_honorific(cast_of, who) -> None:
    text = "Henrik Solberg met Anna Solberg in May. Mr Solberg was late. Ms Solberg was not."
    cast = cast_of(text)
    assert who(cast, text, "Mr Solberg") == "person:henrik-solberg"
    assert who(cast, text, "Ms Solberg") == "person:anna-solberg"


def test_a_longer_name_is_not_the_known_person_in_it(cast_of) -> None:
    text = "The physicist Piotr Lasko Brandt won the prize."
    assert "person:piotr-lasko" not in cast_of(text).actors


def test_a_surname_stays_with_who_was_called_by_it_before_a_namesake(cast_of, who):
    text = (
        "Odra Vellin came on Monday. Vellin said no. She is a daughter of former mayor Sala Vellin. "
        "The town was glad. Vellin left on Friday."
    )
    assert who(cast_of(text), text, "Vellin", 4) == "person:odra-vellin"


def test_a_known_person_told_of_beside_another_state_stays_the_known_one(cast_of):
    text = "Piotr Lasko, a leader at the hill conference on Marland, said no. Ostrovia was calm. Lasko left."
    assert cast_of(text).actors["person:piotr-lasko"].country == "XOR"


def test_dos_belongs_to_the_name_whose_last_word_alone_was_seen(cast_of, who) -> None:
    text = "A number of them were charged, including Isabel dos Vellin, the eldest daughter."
    assert who(cast_of(text), text, "Isabel") in (None, "person:isabel-dos-vellin")


def test_who_is_better_known_by_another_name_is_one_person(cast_of, who) -> None:
    text = (
        "A court sentenced Odra Vellin, a singer better known as Ada Lasko, to ten years. Karl Brandt was freed.\n"
        "In 2014, Lasko was detained. Vellin wept."
    )
    cast = cast_of(text)
    assert (
        who(cast, text, "Odra Vellin")
        == who(cast, text, "Ada Lasko")
        == who(cast, text, "Lasko was")
        == who(cast, text, "Vellin wept")
    )
    assert who(cast, text, "Karl Brandt") == "person:karl-brandt"
