"""Knows the door to what is known beforehand: facts, and the lexicons that other folders read from here."""

from verbale.knowledge.facts import Happening, Holder, Knowledge, Organisation, State
from verbale.knowledge.knowing import known
from verbale.knowledge.reading import KnowledgeError, data, table

__all__ = ["Happening", "Holder", "Knowledge", "KnowledgeError", "Organisation", "State", "data", "known", "table"]
