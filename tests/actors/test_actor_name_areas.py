"""Tests of persons whose name tells that they are not of the state that the article is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.actors import name_areas
from verbale.actors.name_areas import at_home_in
from verbale.knowledge import data
from verbale.knowledge.notables import Notable


@pytest.fixture(autouse=True)
def _names(monkeypatch):
    """Varania and Marland name alike, Ostrovia otherwise."""
    own = [f"{given} {family}" for given in ("odra", "velna", "ildra") for family in ("vellin", "karlin", "sollin")]
    other = [
        f"{given} {family}" for given in ("tomak", "brunak", "hesak") for family in ("dorvosk", "marvosk", "elvosk")
    ]
    known = {n: Notable("XVA", "CVL", "f") for n in own} | {n: Notable("XOR", "CVL", "m") for n in other}
    lists = {"areas": [{"area": "north", "states": ["XVA", "XMA"]}, {"area": "south", "states": ["XOR"]}], "mixed": [],
             "christened": []}  # fmt: skip
    monkeypatch.setattr(name_areas, "notables", lambda: known)
    monkeypatch.setattr(name_areas, "data", lambda name: lists)
    monkeypatch.setattr(name_areas, "_HELD", 2.0)
    name_areas._areas.cache_clear()
    name_areas._counted.cache_clear()
    yield
    name_areas._areas.cache_clear()
    name_areas._counted.cache_clear()


def country_of(cast, name):
    return next(a.country for a in cast.actors.values() if a.name == name)


AT_HOME = "Varania held its cup. Varania's fans sang. Varania's police watched. Varania won twice. "


def test_who_is_called_as_nobody_at_home_is_of_the_other_state_that_the_article_names(cast_of):
    cast = cast_of(AT_HOME + "Ostrovia lost. Mr Tomak Marvosk said he was sorry.")
    assert country_of(cast, "Tomak Marvosk") == "XOR"


def test_who_is_called_as_those_at_home_stays_there(cast_of):
    cast = cast_of(AT_HOME + "Ostrovia lost. Ms Odra Karlin said she was sorry.")
    assert country_of(cast, "Odra Karlin") == "XVA"


def test_where_no_state_of_the_names_area_is_named_home_stays(cast_of):
    cast = cast_of(AT_HOME + "Mr Tomak Marvosk said he was sorry.")
    assert country_of(cast, "Tomak Marvosk") == "XVA"


def test_a_name_that_nobody_known_bears_tells_nothing():
    assert at_home_in("Quirp Zwyth", "north") == 0.0


def test_where_names_of_many_areas_are_at_home_nobodys_tells_against_it(cast_of, monkeypatch):
    monkeypatch.setitem(name_areas.data("name_areas.yaml"), "mixed", ["XVA"])
    cast = cast_of(AT_HOME + "Ostrovia lost. Mr Tomak Marvosk said he was sorry.")
    assert country_of(cast, "Tomak Marvosk") == "XVA"


def test_where_given_names_of_elsewhere_are_common_only_the_family_name_tells(cast_of, monkeypatch):
    monkeypatch.setitem(name_areas.data("name_areas.yaml"), "christened", ["north"])
    cast = cast_of(AT_HOME + "Ostrovia lost. Mr Tomak Karlin said he was sorry. Mr Brunak Dorvosk said so, too.")
    assert country_of(cast, "Tomak Karlin") == "XVA"
    assert country_of(cast, "Brunak Dorvosk") == "XOR"


@given(st.text(max_size=40))
def test_any_text_has_a_finite_score(name):
    assert abs(at_home_in(name, "south")) < 1000


def test_no_state_stands_in_two_areas():
    lines = data("name_areas.yaml")["areas"]
    states = [state for line in lines for state in line["states"]]
    assert len(states) == len(set(states))
    assert set(data("name_areas.yaml")["christened"]) <= {line["area"] for line in lines}
