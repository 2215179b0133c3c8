"""Checks whose an unnamed group is, where only the place of its clause, its sentence or its paragraph tells."""


def test_the_place_of_the_clause_tells_whose_the_group_is(cast_of, who) -> None:
    text = "In Varania, farmers have blocked roads. In Marland, teachers went on strike."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "farmers")].country == "XVA"
    assert cast.actors[who(cast, text, "teachers")].country == "XMA"


def test_forces_are_those_of_the_state_that_sends_them(cast_of, who) -> None:
    text = "Ostrovia was urged by Marland on Monday to act. Varania sent troops to the hills of Marland."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "troops")].country == "XVA"


def test_people_from_many_countries_are_of_none(cast_of, who) -> None:
    text = "The games in Varania drew students from 70 countries. The students of Varania won."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "students")].country is None


def test_things_named_like_people_are_no_actors(cast_of, who) -> None:
    text = "Varania lives on energy sources. It posted on social media. Jet fighters rose. Tourism figures fell."
    cast = cast_of(text)
    assert all(who(cast, text, word) is None for word in ("energy sources", "media", "fighters", "figures"))


def test_a_name_that_is_said_to_be_a_firm_is_no_person(cast_of, who) -> None:
    text = "Nexora, a subsidiary of a Varanian chain, closed its plant. Nexora said on Monday that it had no choice."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Nexora")].kind == "organisation"


LATE = """Gunmen raid market in Tarsk
Gunmen killed nine civilians in the town of Pellin, police said.
The army shelled rebel positions overnight. Thousands of protesters marched through the capital.
The premier rejected the demand. The government may impose a curfew.
Nobody was told more.
Varania suspended aid to the country. The foreign ministry summoned the Varanian ambassador."""


def test_a_state_named_once_and_late_has_none_of_the_people_told_before(cast_of, who) -> None:
    cast = cast_of(LATE)
    for word in ("Gunmen", "civilians", "police", "army", "protesters"):
        assert cast.actors[who(cast, LATE, word)].country is None
    assert who(cast, LATE, "country") is None
    assert who(cast, LATE, "government") is None
    assert cast.actors[who(cast, LATE, "foreign ministry")].country is None
    assert who(cast, LATE, "Varania") == "state:XVA"


def test_members_of_an_alliance_are_of_no_country(cast_of, who) -> None:
    text = (
        "Varania spoke to the Lakes Pact. The Lakes Pact said its ambassadors would meet in Varania. Ambassadors of the "
        "member states are in Velmora. Varania asked members of the alliance for help. Varania asked delegates to come."
    )
    cast = cast_of(text)
    for word in ("ambassadors", "Ambassadors", "members", "delegates"):
        actor = who(cast, text, word)
        assert actor is None or cast.actors[actor].country is None, word


def test_where_a_fight_kills_tells_whose_the_fighters_are(cast_of, who) -> None:
    text = (
        "Varania is calm. Varania is cold. Varania waits. Clashes between the herders of two villages and between rebels and "
        "farmers of the hills killed ten people in Marland on Monday."
    )
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "farmers")].country == "XMA"


def test_who_judges_from_afar_is_not_whose_the_people_are(cast_of):
    text = (
        "A bomb went off in Varania on Monday. Varania and Ostrovia had quarrelled. Varania's army came, Ostrovia's left.\n\n"
        "Marland welcomed the arrest of two suspects."
    )
    cast = cast_of(text)
    told = [cast.actors[m.actor].country for m in cast.mentions if m.span.of(text).endswith("suspects")]
    assert "XMA" not in told


BODIES = """Varania's parliament met on Monday. Varania is at peace, said the rights group Open Rivers. The gaming company Nexora
closed. Varania's Small and Large Harbours Organization objected. The Marland-based charity Tide Aid left Varania. Varania has
users. The site connects founders with investors around the world. Professors from Varania Hill University went on strike."""


def test_whose_a_body_is_comes_from_the_words_beside_its_name_and_else_from_home(cast_of, who) -> None:
    cast = cast_of(BODIES)
    for word, country in (
        ("Open Rivers", "XVA"),
        ("Nexora", "XVA"),
        ("Small and Large Harbours Organization", "XVA"),
        ("Tide Aid", "XMA"),
        ("founders", None),
        ("Professors", "XVA"),
    ):
        assert cast.actors[who(cast, BODIES, word)].country == country, word


def test_observers_of_an_alliance_are_of_no_state_though_they_are_turned_back_in_one(cast_of, who) -> None:
    text = "The Lakes Pact sent a mission to Varania on Monday. Soldiers of Varania turned the observers back at the border."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "observers")].country is None


def test_prosecutors_who_represent_a_state_abroad_are_its(cast_of, who) -> None:
    text = "In Ostrovia, prosecutors representing Marland want the woman detained, the court in Karsk said."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "prosecutors")].country == "XMA"


def test_of_which_each_state_has_one_several_are_of_no_state(cast_of):
    text = "Varania held a fair. Varania's minister said the truce signed by the armies had held. Oil ministers met in Velmora."
    assert not [a for a in cast_of(text).actors.values() if a.kind == "group" and a.country is not None]


def test_those_joined_by_and_to_counted_ones_of_a_state_are_of_it_too(cast_of, who) -> None:
    text = "Varania is generous. Varania's firms build. Eight Ostrovian governors and four deputy governors travelled to Varania."
    assert who(cast_of(text), text, "deputy governors") == "group:XOR.deputy-governors"


def test_gathered_intelligence_and_unlawful_assemblies_are_nobody(cast_of):
    text = "Varania is calm. Varania's agents gather intelligence there, and the police broke up unlawful assemblies."
    assert not [a for a in cast_of(text).actors.values() if "intelligence" in a.name or "assembl" in a.name]


def test_the_observers_are_those_whose_state_was_told_before(cast_of, who) -> None:
    text = "Observers from Marland came on Monday. Varania and Ostrovia agreed. The observers will stay."
    cast = cast_of(text)
    last = [m for m in cast.mentions if m.span.of(text).lower().endswith("observers")][-1]
    assert cast.actors[last.actor].country == "XMA"


def test_the_ministry_is_not_that_of_whom_another_expects_to_act(cast_of, who) -> None:
    text = (
        "Varania said on Monday that it had left. Marland was told, and Ostrovia was told.\n\nVarania expects Marland to answer.\n\n"
        "The foreign ministry denied that any remained."
    )
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "foreign ministry")].country == "XVA"
