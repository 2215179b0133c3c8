"""Tests of whom two reports tell as set free or held."""

from dataclasses import replace

from tests.relations.written_ledger import DEMAND, act
from verbale.relations.freed import are_others
from verbale.text.spans import Span


def freed(number, words, verb):
    at = words.index(verb)
    return replace(act(number, DEMAND.earliest, "RETREAT", words), trigger=Span(at, at + len(verb)), trigger_words=verb)


LEADERS = freed(1, "Four detained leaders of the Red Oar were released on Wednesday night", "released")
GIRLS = freed(2, "The schoolgirls were released on Thursday", "released")


def test_leaders_who_are_handed_over_are_others_than_the_girls_they_are_handed_over_for():
    assert are_others(LEADERS, GIRLS)
    assert not are_others(GIRLS, freed(3, "Varenia released 21 girls", "released"))


def test_who_is_only_called_a_prisoner_may_be_either():
    assert not are_others(LEADERS, freed(3, "Varenia freed 21 prisoners", "freed"))


def test_of_two_attacks_the_people_say_nothing():
    assert not are_others(replace(LEADERS, type="ASSAULT"), replace(GIRLS, type="ASSAULT"))
