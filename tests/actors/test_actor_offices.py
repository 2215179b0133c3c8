from datetime import date


def test_an_office_without_a_name_is_its_holder_on_the_articles_day(cast_of, who) -> None:
    text = "The Ostrovian foreign minister arrived in Port Ames on Monday."
    assert who(cast_of(text), text, "foreign minister") == "person:piotr-lasko"


def test_an_office_before_anybody_known_held_it_is_an_unnamed_person_of_the_state(cast_of, who) -> None:
    text = "The Ostrovian foreign minister arrived in Port Ames on Monday."
    cast = cast_of(text, date(2015, 1, 1))
    actor = cast.actors[who(cast, text, "foreign minister")]
    assert (actor.id, actor.country, actor.sector) == ("person:XOR.foreign-minister", "XOR", "GOV")


def test_a_counterpart_holds_the_same_office_in_the_other_state(cast_of, who) -> None:
    text = "Foreign Secretary Mira Kestrel will meet her Ostrovian counterpart in May."
    assert who(cast_of(text), text, "counterpart") == "person:piotr-lasko"


def test_a_counterpart_told_by_name_is_that_person(cast_of, who) -> None:
    text = "Mira Kestrel met her Marlander counterpart, Foreign Minister Henrik Solberg, on Monday."
    assert who(cast_of(text), text, "counterpart") == "person:henrik-solberg"


def test_an_indefinite_official_is_nobody_known(cast_of, who) -> None:
    text = "Mira Kestrel left early. A senior Varanian official said the talks would go on."
    cast = cast_of(text)
    actor = cast.actors[who(cast, text, "official")]
    assert actor.id != "person:mira-kestrel"
    assert (actor.kind, actor.country) == ("person", "XVA")


def test_a_predicate_names_nobody_anew(cast_of) -> None:
    text = "Anna Brandt is a lawyer."
    assert list(cast_of(text).actors) == ["person:anna-brandt"]


def test_a_deputy_is_not_the_minister(cast_of, who) -> None:
    text = "Deputy Foreign Minister Karl Brandt of Ostrovia spoke. The Ostrovian foreign minister was silent."
    cast = cast_of(text)
    assert who(cast, text, "Karl Brandt") == "person:karl-brandt"
    assert who(cast, text, "foreign minister") == "person:piotr-lasko"


def test_who_knows_a_state_is_not_of_it(cast_of):
    text = "Odra Vellin, a retired Varania specialist, said that it rained. Karl Brandt, a Marlander analyst, agreed."
    cast = cast_of(text)
    assert cast.actors["person:odra-vellin"].country is None
    assert cast.actors["person:karl-brandt"].country == "XMA"


def test_an_ambassador_to_a_state_is_not_of_it(cast_of):
    text = "Odra Vellin, the ambassador to Varania, said that it rained."
    assert cast_of(text).actors["person:odra-vellin"].country is None


def test_a_chancellor_is_no_prime_minister(cast_of, who):
    text = "Prime Minister Karl Brandt came. Chancellor Odra Vellin spoke. The Chancellor said no. Brandt said that the Chancellor left."
    cast = cast_of(text)
    assert who(cast, text, "Chancellor", 2) == "person:odra-vellin"
    assert who(cast, text, "Chancellor", 3) == "person:odra-vellin"


def test_a_chancellor_nobody_is_named_as_is_not_the_prime_minister(cast_of, who):
    text = "Prime Minister Karl Brandt came. The Chancellor said no."
    assert who(cast_of(text), text, "Chancellor") != "person:karl-brandt"


def test_a_presidents_spokesman_is_of_his_state(cast_of, who):
    text = "A spokesman for President Anton Velitsky said no. Marland and Varania were silent."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "spokesman")].country == "XOR"


def test_an_office_or_a_relative_may_be_named_only_later(cast_of, who) -> None:
    text = (
        "Mira Kestrel was held. Her daughter said it was late. The newly-installed interior minister left.\n\n"
        "“It is late,” daughter Odra Vellin told reporters. New Interior Minister Karl Brandt left."
    )
    cast = cast_of(text)
    assert who(cast, text, "daughter") == "person:odra-vellin"
    assert who(cast, text, "interior minister") == "person:karl-brandt"


def test_the_vice_president_with_a_hyphen_is_not_the_president(cast_of, who) -> None:
    text = (
        "Vice-President Odra Vellin spoke at a rally in Varania. President Karl Brandt was not there.\n\n"
        "The vice-president continued."
    )
    assert who(cast_of(text), text, "vice-president") == "person:odra-vellin"
