"""Tests of states as parties by their code."""

from verbale.relations.naming import state_named


def test_a_state_is_named_by_its_code_and_an_unknown_code_names_none() -> None:
    state = state_named("FRA")
    assert state is not None
    assert (state.id, state.name, state.kind) == ("state:FRA", "France", "state")
    assert state_named("XVA") is None
    assert state_named(None) is None
