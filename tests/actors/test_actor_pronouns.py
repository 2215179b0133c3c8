def test_she_is_the_woman_and_he_the_man(cast_of, who) -> None:
    text = "Mira Kestrel met Anton Velitsky on Monday. She said he had agreed to nothing."
    cast = cast_of(text)
    assert who(cast, text, "She") == "person:mira-kestrel"
    assert who(cast, text, "he had"[:2], 2) in ("person:anton-velitsky", "person:mira-kestrel")
    assert [m.actor for m in cast.mentions if m.form == "pronoun"] == ["person:mira-kestrel", "person:anton-velitsky"]


def test_she_at_a_paragraphs_start_is_the_speaker_before(cast_of) -> None:
    text = "Anna Brandt said: “Olga Solberg must go.”\n\nShe added: “The time has come.”"
    assert [m.actor for m in cast_of(text).mentions if m.form == "pronoun"] == ["person:anna-brandt"]


def test_its_is_the_state_that_is_the_subject(cast_of, who) -> None:
    text = "Varania said it had doubled its garrison."
    cast = cast_of(text)
    assert who(cast, text, "it ") == "state:XVA"
    assert who(cast, text, "its") == "state:XVA"


def test_an_empty_it_is_nobody(cast_of) -> None:
    text = "Varania signed. It is clear that the talks will fail."
    assert [m for m in cast_of(text).mentions if m.form == "pronoun"] == []


def test_they_is_the_plural_subject_before(cast_of, who) -> None:
    text = "Varanian protesters blocked the bridge. They left at dusk."
    assert who(cast_of(text), text, "They") == "group:XVA.protesters"


def test_they_is_unknown_where_two_were_the_subject(cast_of) -> None:
    text = "Varania and Ostrovia signed the treaty. They will meet in May."
    assert [m for m in cast_of(text).mentions if m.form == "pronoun"] == []


def test_i_and_we_are_left_to_the_statements(cast_of) -> None:
    text = "Mira Kestrel said: “I know that we shall win.”"
    assert [m for m in cast_of(text).mentions if m.form == "pronoun"] == []


def test_the_object_of_a_verb_is_not_its_subject(cast_of, who) -> None:
    text = "Karl Brandt was late. Anton Velitsky thanked him."
    assert who(cast_of(text), text, "him") == "person:karl-brandt"


def test_its_is_the_state_that_is_asked_to_do_it(cast_of, who) -> None:
    text = "Mira Kestrel urged Ostrovia to withdraw its troops."
    assert who(cast_of(text), text, "its") == "state:XOR"


def test_he_is_the_speaker_whose_long_title_stands_before_his_name(cast_of) -> None:
    text = (
        "The head of the Varanian Senate's Foreign Affairs Committee Karl Brandt said on Friday that it was late. He noted the cost.\n\n"
        "Similarly, the first deputy chairman of the Varanian Council's Defence Committee Henrik Solberg warned of threats.\n\n"
        "He suggested talks."
    )
    he = [m.actor for m in cast_of(text).mentions if m.form == "pronoun"]
    assert he == ["person:karl-brandt", "person:henrik-solberg"]


def test_he_in_a_visit_is_whose_visit_it_is(cast_of, who) -> None:
    text = (
        "Anton Velitsky said that it was late. The news ended Karl Brandt's visit to Karsk, where he spoke with miners."
    )
    assert who(cast_of(text), text, "he spoke") == "person:karl-brandt"
