"""Tests of offices, sectors and countries that plain words beside a name tell."""


def test_a_title_before_brackets_a_comma_and_an_honorific_is_read(cast_of) -> None:
    text = (
        "Governor of the Varanian Central Bank (VCB), Dr. Odra Vellin, opened the hall. "
        "Hillside deputy police chief Datuk Karl Brandt said that it was full."
    )
    actors = cast_of(text).actors
    assert actors["person:odra-vellin"].sector == "GOV"
    assert actors["person:karl-brandt"].sector == "COP"


def test_who_is_of_a_body_and_nothing_else_has_its_sector(cast_of) -> None:
    text = (
        "“It is late,” added Odra Vellin of the Lakes Pact. Karl Brandt, who runs Hillside Hospital, agreed. "
        "Anna Lund from Hill University laughed."
    )
    actors = cast_of(text).actors
    assert [actors[f"person:{name}"].sector for name in ("odra-vellin", "karl-brandt", "anna-lund")] == [
        "IGO", "MED", "EDU",
    ]  # fmt: skip


def test_leaders_and_members_are_of_what_they_lead(cast_of, who) -> None:
    text = "Varania is calm. Police held the leaders of a cartel. Members of the Free Hills Army fled Varania."
    cast = cast_of(text)
    found = {cast.actors[m.actor].name: cast.actors[m.actor].sector for m in cast.mentions if m.form == "nominal"}
    assert found["Varanian leaders"] == "CRM"
    assert [s for name, s in found.items() if name.endswith("members")] == ["REB"]


def test_a_mother_whose_child_is_unknown_is_at_home(cast_of) -> None:
    text = "Varania raised the price of bread. Varania's shops closed. “My mother wept,” a baker said in Varania."
    actors = cast_of(text).actors.values()
    assert [a.country for a in actors if a.name == "mother"] == ["XVA"]


def test_a_persons_name_that_is_a_capitals_too_is_no_home(cast_of, who) -> None:
    text = (
        "https://www.marland-post.example/news\nHealth Minister Luis Francisco Karsk shut the hall. "
        "The police said that Minister Luis Francisco Karsk was right."
    )
    assert who(cast_of(text), text, "police") == "group:XMA.police"


def test_the_opponents_of_those_in_power_are_the_opposition(cast_of, who) -> None:
    text = "Varania is calm. The Varanian government jailed political opponents. Varania's shops closed."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "political opponents")].sector == "OPP"


def test_most_people_are_of_no_state_and_the_party_leader_is_of_the_party(cast_of, who) -> None:
    text = "Varania is calm. Varania's shops closed. Most people sleep at night. Party leader Odra Vellin spoke in Varania."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "people")].country is None
    assert cast.actors["person:odra-vellin"].sector == "PTY"


def test_a_title_in_the_plural_tells_the_country_of_all_named_after_it(cast_of) -> None:
    actors = cast_of("Marlander boxers Odra Vellin and Anna Lund lost in Varania. Ostrovia won.").actors
    assert [actors[f"person:{name}"].country for name in ("odra-vellin", "anna-lund")] == ["XMA", "XMA"]
