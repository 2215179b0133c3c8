"""Knows the door to the actors: who is meant, everywhere in an article."""

from verbale.actors.actor import Actor, Cast, Mention
from verbale.actors.finding import find_actors

__all__ = ["Actor", "Cast", "Mention", "find_actors"]
