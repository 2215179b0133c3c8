"""Tests of offices and names that stand apart."""


def test_the_founder_named_after_a_comma_is_the_one_named(cast_of, who):
    text = "The founder and director of the Open Harbour Trust, Odra Vellin, announced a plan on Monday."
    cast = cast_of(text)
    assert who(cast, text, "founder") == "person:odra-vellin"
    assert who(cast, text, "Odra Vellin") == "person:odra-vellin"


def test_a_family_name_before_a_hyphenated_given_name_stands_alone(cast_of, who):
    text = "Lu Mei-ren, a former instructor of the navy, was there. “It is new,” Lu said."
    assert who(cast_of(text), text, "Lu", 2) == "person:lu-mei-ren"


def test_two_ministries_of_one_name_are_two(cast_of, who):
    text = "Varania's Foreign Ministry was silent. Ostrovia's Foreign Ministry said that the bridge was shut."
    cast = cast_of(text)
    assert who(cast, text, "Foreign Ministry") == "org:XVA.foreign-ministry"
    assert who(cast, text, "Foreign Ministry", 2) == "org:XOR.foreign-ministry"


def test_an_office_between_commas_after_a_name_is_that_persons(cast_of, who):
    text = (
        "When asked how the books would be kept, Odra Vellin, the council's deputy executive director, said that she knew. "
        "Varania's letter was read by Mr Karl Brandt, the Attorney General and Minister of Justice, at the opening of a fair."
    )
    cast = cast_of(text)
    assert who(cast, text, "deputy executive director") == "person:odra-vellin"
    assert who(cast, text, "Minister of Justice") == "person:karl-brandt"


def test_a_name_behind_a_long_title_has_the_title(cast_of) -> None:
    text = (
        "The superintendent of police (SP) Karl Brandt said it was late.\n\n"
        "A spokesman for Lasko, Henrik Solberg, said it was late."
    )
    found = {(m.span.of(text), m.actor) for m in cast_of(text).mentions}
    assert ("superintendent of police (SP) Karl Brandt", "person:karl-brandt") in found
    assert ("spokesman for Lasko", "person:henrik-solberg") in found


def test_a_clause_that_names_somebody_told_by_a_noun_names_that_one(cast_of, who) -> None:
    text = (
        "A man identified as Karl Brandt said it was late. A woman who gave her name as Mira Hall wept. "
        "The victim, whom the channel identified only by first name, Michelle, said so. "
        "The officer who identified the man as Henrik Solberg left."
    )
    cast = cast_of(text)
    assert who(cast, text, "man") == "person:karl-brandt"
    assert who(cast, text, "woman") == "person:mira-hall"
    assert who(cast, text, "victim") == "person:michelle"
    assert who(cast, text, "officer") != "person:henrik-solberg"
