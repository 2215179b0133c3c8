"""Knows that the cue lexicon loads and is sound."""

import pytest

from verbale.statements.cues import PLAIN_FRAMES, load_cues

PREPOSITIONS = {"for", "on", "upon", "of", "about", "against", "with", "at", "to", "in"}


def test_every_frame_is_known_and_every_strength_is_one_to_three():
    lexicon = load_cues()
    for table in (lexicon.verbs, lexicon.nouns):
        for lemma, frames in table.items():
            assert frames, lemma
            assert set(frames) <= PLAIN_FRAMES | PREPOSITIONS, lemma
            assert all(f.strength in (1, 2, 3) for f in frames.values()), lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("denies", "deny"),
        ("urging", "urge"),
        ("told", "tell"),
        ("signalled", "signal"),
        ("hoped", "hope"),
    ],
)
def test_inflected_forms_lead_to_their_lemma(form, lemma):
    assert load_cues().forms[form] == lemma


def test_the_surer_of_two_groups_holds():
    assert load_cues().verb("insist")["clause"].strength == 3
