import pytest

from verbale.actors.roles import role_of, states_of


@pytest.mark.parametrize(
    ("title", "country", "role"),
    [
        ("Foreign Secretary", None, "foreign_minister"),
        ("acting defence minister", None, "defence_minister"),
        ("prime minister and defence minister", None, "head_of_government"),
        ("Deputy Prime Minister and Foreign Minister", None, "foreign_minister"),
        ("vice president", None, "other"),
        ("deputy foreign minister", None, "other"),
        ("foreign ministry spokesman", None, "spokesperson"),
        ("secretary-general", None, "head"),
        ("minister for health", None, "other"),
        ("president", None, "head_of_state"),
        ("president", "IRN", "head_of_government"),
    ],
)
def test_a_title_names_a_role(title, country, role) -> None:
    assert role_of(title, country) == role


def test_some_titles_tell_the_state_and_most_do_not() -> None:
    assert states_of("Home Secretary") == ("GBR",)
    assert states_of("president") == ()
    assert states_of("foreign minister") == ()
