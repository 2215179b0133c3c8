"""Knows the door to the actors: who is meant, everywhere in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.actors.actor import Actor, Cast, Mention
    from verbale.actors.finding import find_actors

__all__ = ["Actor", "Cast", "Mention", "find_actors"]

__getattr__ = door(__name__, {"Actor": "actor", "Cast": "actor", "Mention": "actor", "find_actors": "finding"})
