from hypothesis import given
from hypothesis import strategies as st

from verbale.actors.folding import fold, slug, sound


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_accents_and_curly_marks_do_not_count() -> None:
    assert fold("Élysée’s Žižek") == "Elysee's Zizek"


def test_a_slug_has_only_small_letters_digits_and_hyphens() -> None:
    assert slug("Ángel O’Brien-Núñez") == "angel-obrien-nunez"


def test_a_name_in_another_script_still_has_a_slug() -> None:
    assert slug("Мария Волкова") == "мария-волкова"


def test_transliterations_of_one_name_sound_alike() -> None:
    assert sound("Zelensky") == sound("Zelenskyy") == sound("Zelenskiy") == sound("Zelenskij")
    assert sound("Yanukovych") == sound("Yanukovich")
    assert sound("Mukhtar") == sound("Muktar")


def test_different_names_do_not_sound_alike() -> None:
    assert sound("Petrov") != sound("Popov")
    assert sound("Hassan") != sound("Hussein")
