"""Tests of the passage that an act shows."""

import pytest

from verbale.acts.clauses import clause_of


def _shown(parsed, text: str, word: str) -> str:
    parse = parsed(text)
    head = next(t for t in parse.tokens if t.text == word)
    return clause_of(parse, head, (head,)).of(text)


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("Varania said on Monday it had closed the port.", "closed", "it had closed the port"),
        ("Varania said in Karsk it had closed the port.", "closed", "it had closed the port"),
        ("Varania said that on Monday it had closed the port.", "closed", "that on Monday it had closed the port"),
        ("On Monday Varania closed the port.", "closed", "On Monday Varania closed the port"),
    ],
)
def test_when_and_where_it_was_said_is_no_part_of_what_was_said(parsed, text, word, shown):
    assert _shown(parsed, text, word) == shown


def test_a_participle_after_a_noun_is_shown_with_it(parsed):
    text = "Officials said a ballistic missile launched from Karsk had flown over the island."
    assert _shown(parsed, text, "launched") == "a ballistic missile launched from Karsk"
