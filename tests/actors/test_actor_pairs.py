def of_words(cast, text, words):
    return [m.actor for m in cast.mentions if m.span.of(text) == words]


def test_the_two_leaders_are_the_two_named_before(cast_of) -> None:
    text = "Mira Kestrel met Anton Velitsky in Port Ames. The two leaders agreed to talk."
    assert of_words(cast_of(text), text, "two leaders") == ["person:anton-velitsky", "person:mira-kestrel"]


def test_both_countries_are_the_two_states_named_before(cast_of) -> None:
    text = "Varania and Ostrovia are at war. Both countries have closed their ports."
    assert of_words(cast_of(text), text, "Both countries") == ["state:XOR", "state:XVA"]


def test_the_two_countries_are_unknown_where_three_were_named(cast_of) -> None:
    text = "Varania, Marland and Ostrovia are at war. The two countries closed their ports."
    assert of_words(cast_of(text), text, "two countries") == []


def test_two_countries_are_any_two(cast_of) -> None:
    text = "Varania and Ostrovia are at war. Two countries sent help."
    assert of_words(cast_of(text), text, "Two countries") == []
