"""Knows which words of an article stand in quotation marks."""

from __future__ import annotations

from verbale.actors.desk import Desk

_MARKS = frozenset(["“", "„", "«", '"', "``", "''", "”", "»"])


def quotations(desk: Desk) -> list[int]:
    """For each token the number of the quotation that it stands in, 0 outside. A quotation ends with its paragraph;
    the next paragraph opens anew."""
    marks: list[int] = []
    number = inside = 0
    paragraph = -1
    sentence = -1
    for token in desk.parse.tokens:
        if token.sentence != sentence:
            sentence = token.sentence
            here = desk.parse.sentences[sentence].paragraph
            if here != paragraph:
                paragraph, inside = here, 0
        text = token.text
        if text not in _MARKS:
            marks.append(inside)
            continue
        if text in ("“", "„", "«") or (text in ('"', "``", "''") and not inside):
            number += 1
            inside = number
            marks.append(inside)
            continue
        marks.append(inside)
        if text in ("”", "»") or text in ('"', "''", "``"):
            inside = 0
    return marks
