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


def test_the_two_sides_are_the_states_that_the_article_is_about_where_a_third_stands_nearer(cast_of) -> None:
    text = (
        "Varania and Ostrovia held talks on trade. Varania hopes to sell more apples to Ostrovia. Ostrovia wants cheaper coal. "
        "Varania asked for time. A road through Marland would help the firms. The two sides signed a memorandum."
    )
    assert of_words(cast_of(text), text, "two sides") == ["state:XOR", "state:XVA"]


def test_the_sides_without_a_number_are_both_where_they_do_together_what_two_do(cast_of) -> None:
    text = (
        "Varania and Ostrovia held talks on trade. Varania hopes to sell more apples to Ostrovia. "
        "The sides discussed a road. Varania will host the next round. The sides of the road are steep."
    )
    cast = cast_of(text)
    assert of_words(cast, text, "The sides") == ["state:XOR", "state:XVA"]


def test_of_three_states_told_alike_no_two_are_the_two_sides(cast_of) -> None:
    text = (
        "Varania, Ostrovia and Marland held talks. Varania and Ostrovia want a road. Marland and Varania want a bridge. "
        "Ostrovia and Marland have no money. It rained. It rained. It rained. It rained. The two sides signed a paper."
    )
    assert of_words(cast_of(text), text, "two sides") == []


def test_both_sides_that_a_third_urges_are_the_two_who_stand_against_each_other(cast_of) -> None:
    text = (
        "Varania accused Ostrovia of sending spies. Ostrovia recalled its ambassador from Varania. Marland and Norvia condemned "
        "the charges. Marland urged both sides to keep talking. Marland offered to mediate between the two countries."
    )
    cast = cast_of(text)
    assert of_words(cast, text, "both sides") == ["state:XOR", "state:XVA"]
    assert of_words(cast, text, "two countries") == ["state:XOR", "state:XVA"]


def test_who_urges_both_sides_is_none_of_them_where_the_other_is_not_told(cast_of) -> None:
    text = "Varania and Marland are neighbours. It rained. Marland urged both sides to agree to a truce."
    assert of_words(cast_of(text), text, "both sides") == []
