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


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Varden promised to sign the treaty, provided that Norwick withdraws its ships, and left the room.",
            "its ships",
        ),
        ("Tolen said she would go, provided that the others go too.", "go too"),
        ("Varden said he would sign, but only on condition that Lysmark withdrew its troops.", "its troops"),
        ("The president called for talks, on condition that the guns fall silent.", "fall silent"),
        ("The union threatened to strike on Monday unless wages rise.", "wages rise"),
    ],
)
def test_a_condition_belongs_to_what_is_said(said, text, ends):
    assert said(text).only().words.endswith(ends)


def test_food_that_is_provided_is_no_condition(said):
    assert said("Tolen asked for food, provided by the council.").only().words.endswith("food")


def test_what_is_stressed_is_told_to_its_end(said):
    text = "The council stressed the importance of trade between the towns in many fields of common interest."
    assert said(text, people={"The council": "org:council"}).only().words.endswith("common interest")


def test_a_name_behind_a_description_is_the_speaker_from_then_on(said):
    text = "Her lawyer, advocate Mira Tolen, said it was late. Her lawyer said she would appeal."
    people = {"lawyer": "person:lawyer.1", "Mira Tolen": "person:tolen"}
    assert [s.statement.speaker for s in said(text, people=people)] == ["person:tolen", "person:tolen"]


def test_a_reported_report_ends_before_who_tells_of_it(said):
    passage = said("During the review, Tolen acknowledged that the bridge was weak, the Norwick Post reported.")
    assert passage.by("weak").words.endswith("weak")
    assert any(s.source == "the Norwick Post" and s.statement.inside is None for s in passage)


def test_a_quotation_that_is_no_sentence_goes_on_behind_its_cue(said):
    s = said("Despite his “brash manner,” lawyer Mira Tolen wrote, Varden is a devoted baker.").by("devoted")
    assert s.words.startswith("Despite")


def test_a_noun_with_a_phrase_before_what_it_claims(said):
    s = said("He came under fire over his assertion during the debate that “the bridge is where it should be”.")
    assert s.by("where it should be").source == "his"


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        ("Tolen told them that “we tell the truth” and that she had seen it herself.", "the truth", "herself"),
        ("Tolen said she had got three offers, but “none of them was of the kind that I like.”", "offers", "I like.”"),
        ("Tolen said that Varden had spent his life “fighting for the whole of the valley.”", "his life", "valley.”"),
        ("Tolen rejected the idea as “absurd” because the bridge would be shut by then.", "absurd", "by then"),
    ],
)
def test_what_is_quoted_in_part_goes_on_with_the_report(said, text, words, ends):
    assert said(text).by(words).words.endswith(ends)


def test_a_sentence_quoted_in_part_goes_on_behind_a_quotation(said):
    text = "“We thought only Lund was late,” said Mira Tolen. Varden “kind of overslept. This is not what bakers do.”"
    s = said(text).by("overslept")
    assert s.source == "Mira Tolen"
    assert "Varden" in s.words


def test_blame_that_is_quoted_in_part(said):
    assert said("Tolen attacked Varden for being a “failed baker.”").only().source == "Tolen"


@pytest.mark.parametrize(
    "text",
    [
        "She was brutally punished and described as depraved.",
        "“The ports offer cheap ships, the chance of large sheds, and ample parking.”",
        "Tolen attacked the village with ten men.",
    ],
)
def test_what_reports_nothing(said, text):
    assert list(said(text)) == []


@pytest.mark.parametrize(
    ("text", "words", "source", "whole"),
    [
        (
            "Tolen said the bridge was “really an old story,” the engineer recalled.",
            "old story",
            "the engineer",
            "Tolen said the bridge was “really an old story,”",
        ),
        (
            "Bakers who think “the bridge will never again be safe for us are wrong,” she said.",
            "never again",
            "she",
            "Bakers who think “the bridge will never again be safe for us are wrong,”",
        ),
        (
            "Lund will vote for it, because, according to Tolen, the baker would call him a “coward” if not.",
            "coward",
            "Tolen",
            "the baker would call him a “coward” if not",
        ),
        (
            "According to the school’s page, Tolen said she was leaving because “nobody can live like this in Askby.”",
            "leaving",
            "the school’s page",
            "Tolen said she was leaving because “nobody can live like this in Askby.”",
        ),
    ],
)
def test_the_report_of_a_report(said, text, words, source, whole):
    outer = [s for s in said(text) if s.statement.inside is None and words in s.words]
    assert [(s.source, s.words) for s in outer] == [(source, whole)]


def test_a_name_that_nobody_is_said_to_have_given(said):
    s = said("The road to the ferry has been dubbed the “path of tears”.").only()
    assert (s.content, s.source) == (["The road to the ferry", "the “path of tears”"], None)


def test_what_a_quoted_name_is_a_name_for(said):
    assert said("Tolen called the toll “a first step” in the long fight.").only().words.endswith("long fight")
    assert said("Tolen called the toll “a first step” in an interview.").only().words.endswith("step”")
    assert said("Tolen called them “free riders” who lean on others.").only().words.endswith("others")


def test_a_speaker_who_also_asks_why(said):
    passage = said(
        "She raised her tone on Monday, telling Varden that Lund is a “coward” and questioning how he has “won again.”"
    )
    assert passage.by("coward").words == "that Lund is a “coward”"
    assert passage.by("won again").source == "She"
