"""Tests of adjectives of a state that tell of people and things in it."""

from verbale.actors.adjectives import OF_WHAT_IS_IN_IT


def _rule(cast_of, text: str, words: str) -> str:
    at = text.index(words)
    return next(m.rule for m in cast_of(text).mentions if m.span.start == at and m.actor.startswith("state:"))


def test_troops_and_ministers_are_the_states(cast_of):
    text = "Varanian troops crossed the border. The Varanian minister called it a drill."
    assert _rule(cast_of, text, "Varanian troops") == "adjective of the state"
    assert _rule(cast_of, text, "Varanian minister") == "adjective of the state"


def test_fans_and_films_are_only_in_it(cast_of):
    text = "Varanian fans sang. A Varanian film won."
    assert _rule(cast_of, text, "Varanian fans") == OF_WHAT_IS_IN_IT
    assert _rule(cast_of, text, "Varanian film") == OF_WHAT_IS_IN_IT


def test_a_continents_road_and_waters_are_no_state(cast_of):
    text = "Protests closed the Inter-American road. It lies in the heart of America. Ships sail the East and South Varania seas."
    assert not [m for m in cast_of(text).mentions if m.actor.startswith("state:")]


def test_a_language_is_no_people_and_no_state(cast_of):
    text = "She speaks Varanian and Ostrovian. The book was written in both Varanian and Ostrovian. Varanian-speaking towns voted."
    assert not [m for m in cast_of(text).mentions if not m.actor.startswith("person:") and m.form != "pronoun"]


def test_each_adjective_of_a_list_is_of_the_noun_at_its_end(cast_of, who):
    text = "The plan was agreed by Varanian, Ostrovian and Marlander leaders in a call."
    cast = cast_of(text)
    assert who(cast, text, "Varanian") == "state:XVA"
    assert who(cast, text, "Ostrovian") == "state:XOR"


def test_refugees_and_the_people_of_a_state_are_its_own(cast_of):
    text = "Varanian refugees wait in Karsk. They want to subjugate the Varanian people, he said. Varanian people like tea."
    assert _rule(cast_of, text, "Varanian refugees") == "adjective of the state"
    assert _rule(cast_of, text, "Varanian people, he") == "adjective of the state"
    assert _rule(cast_of, text, "Varanian people like") == OF_WHAT_IS_IN_IT
