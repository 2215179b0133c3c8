"""Knows where a report ends and the reporter speaks again, and reports whose clause the parser loses."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "ends", "second"),
    [
        ("Tolen called for a vote on the ferry, which she described as “a scandal”.", "a vote", "ferry", "a scandal"),
        ("Officials said the ferries were late, with Varden calling it “a farce”.", "late", "late", "a farce"),
        ("Tolen said the plan was “dead” before claiming that Varden had lost it.", "dead", "“dead”", "had lost"),
        ("Tolen called the plan “shameful” and called on the council to drop it.", "shameful", "“shameful”", "drop it"),
    ],
)
def test_a_report_ends_where_a_second_begins(said, text, words, ends, second):
    passage = said(text)
    assert passage.by(words).words.endswith(ends)
    assert passage.by(second).statement.inside is None


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        ("Tolen said the plan was “dead” — although the drawings of May show a bridge.", "dead", "“dead”"),
        ("Tolen called Varden the “ultimate baker,” smiling at a row of empty shops.", "ultimate", "baker,”"),
        (
            "Tolen said the toll would rise “slightly”, an admission that Varden repeated all week.",
            "toll",
            "“slightly”",
        ),
    ],
)
def test_what_the_reporter_adds_is_no_part_of_the_report(said, text, words, ends):
    assert said(text).by(words).words.endswith(ends)


def test_whoever_spoke_goes_on_to_claim(said):
    assert (
        said("Tolen said the plan was “dead” before claiming that Varden had lost it.").by("had lost").source == "Tolen"
    )


def test_a_speaker_with_an_aside_before_the_verb(said):
    assert said("Lund, meanwhile, who owns a bakery, said that fact shows how late it is.").only().source == "Lund"


def test_has_said_in_short(said):
    assert said("While he’s said he’ll stay until May, Varden must decide soon.").by("stay").source == "he"


def test_a_participle_ahead_of_its_speaker(said):
    text = "In addition to stating that the bridge is safe, Mira Tolen has vowed to widen it."
    assert said(text).by("safe").source == "Mira Tolen"


def test_a_clause_behind_the_one_who_was_told(said):
    s = said("The news comes three days after Tolen told the Norwick Post he was “not there yet” on the bridge.")
    assert s.by("not there").words.startswith("he was")
