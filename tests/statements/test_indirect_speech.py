"""Knows how reported speech, thought and demand find their content, source and addressee."""

import pytest


def test_said_that(said):
    s = said("Tolen said that the bridge was safe.").only()
    assert (s.source, s.words, s.statement.kind) == ("Tolen", "that the bridge was safe", "indirect")


def test_said_without_that(said):
    assert said("Tolen said the bridge was safe.").only().words == "the bridge was safe"


def test_the_clause_before_the_cue(said):
    s = said("The bridge is safe and the road is closed, the ministry said.").only()
    assert (s.source, s.words) == ("the ministry", "The bridge is safe and the road is closed")


def test_the_cue_in_the_middle_splits_the_content(said):
    s = said("The bridge, Tolen said, will not be opened this year.").only()
    assert s.source == "Tolen"
    assert s.content[0] == "The bridge"
    assert s.content[-1].startswith("will not be opened")


def test_free_continuation_around_he_added(said):
    s = said("He would not, he added, leave the city before the vote.").only()
    assert s.source == "he"
    assert "leave the city" in s.words


def test_urged_somebody_to(said):
    s = said("Tolen urged Varden to enter talks in January.", people={"Varden": "person:varden"}).only()
    assert (s.words, s.statement.act) == ("Varden to enter talks in January", "urge")
    assert s.statement.addressees == ("person:varden",)


def test_urged_somebody_not_to(said):
    assert said("Tolen urged the council not to close the road.").only().words == "the council not to close the road"


def test_called_on_somebody_to(said):
    s = said("Tolen called on Varden to withdraw his troops.", people={"Varden": "person:varden"}).only()
    assert (s.words, s.statement.act, s.statement.addressees) == (
        "Varden to withdraw his troops",
        "call_for",
        ("person:varden",),
    )


def test_called_for(said):
    s = said("Tolen called for an end to the blockade.").only()
    assert (s.words, s.cue) == ("an end to the blockade", "called for")


def test_called_for_somebody_to_act(said):
    assert said("Tolen called for the troops to be withdrawn.").only().words == "the troops to be withdrawn"


@pytest.mark.parametrize(
    ("sentence", "act", "words"),
    [
        ("Varden vowed to rebuild the bridge.", "promise", "to rebuild the bridge"),
        ("Varden threatened to cut off the gas.", "threaten", "to cut off the gas"),
        ("Varden warned that any attack would be a mistake.", "warn", "that any attack would be a mistake"),
        ("Varden denied that his men crossed the border.", "deny", "that his men crossed the border"),
        ("Varden admitted that the road was closed.", "admit", "that the road was closed"),
        ("Varden announced that the port would reopen.", "announce", "that the port would reopen"),
        ("Varden demanded that the hostages be freed.", "demand", "that the hostages be freed"),
        ("Varden suggested moving the capital.", "claim", "moving the capital"),
        ("Varden condemned the attack on the port.", "condemn", "the attack on the port"),
        ("Varden welcomed the talks with Lysmark.", "welcome", "the talks with Lysmark"),
        ("Varden praised the crew of the ferry.", "praise", "the crew of the ferry"),
        ("Varden refused to sign the treaty.", "refuse", "to sign the treaty"),
        ("Varden hopes that the talks will resume.", "hope", "that the talks will resume"),
        ("Varden believes that the treaty is dead.", "think", "that the treaty is dead"),
        ("A survey found that most voters oppose the treaty.", "show", "that most voters oppose the treaty"),
    ],
)
def test_each_kind_of_cue_has_its_act(said, sentence, act, words):
    s = said(sentence).by(words)
    assert (s.words, s.statement.act) == (words, act)


def test_accused_somebody_of(said):
    s = said("Tolen accused Lysmark of shelling the port.").only()
    assert (s.statement.act, s.words) == ("accuse", "Lysmark of shelling the port")


def test_according_to_at_the_start(said):
    s = said("According to the ministry, the road is closed.").only()
    assert (s.source, s.words) == ("the ministry", "the road is closed")


def test_according_to_at_the_end(said):
    s = said("The road is closed, according to the ministry.").only()
    assert (s.source, s.words) == ("the ministry", "The road is closed")


def test_as_somebody_said(said):
    s = said("As Tolen said, the road is closed.").only()
    assert (s.source, s.words) == ("Tolen", "the road is closed")


def test_told_somebody_that(said):
    s = said("Tolen told Varden that the road was closed.", people={"Varden": "person:varden"}).only()
    assert s.words == "that the road was closed"
    assert s.statement.addressees == ("person:varden",)


def test_told_somebody_at_a_place_that(said):
    s = said("Varden told her at a meeting that the road was closed.").only()
    assert (s.source, s.words) == ("Varden", "that the road was closed")


def test_asked_whether(said):
    s = said("Varden asked whether the road was closed.").only()
    assert (s.words, s.statement.act) == ("whether the road was closed", "ask")


def test_adding_shares_the_speaker(said):
    found = said("Tolen said the road was closed, adding that the bridge was safe.")
    assert found.by("the bridge was safe").source == "Tolen"
    assert found.by("the road was closed").words == "the road was closed"


def test_a_joined_report_shares_the_speaker_and_ends_the_first(said):
    found = said("Tolen said the road was closed, and accused the ministry of neglect.")
    assert found.by("the road was closed").words == "the road was closed"
    assert found.by("neglect").source == "Tolen"


def test_two_reports_in_one_sentence(said):
    found = said("Tolen said the road was closed, while Varden said the bridge was safe.")
    assert found.by("the road was closed").source == "Tolen"
    assert found.by("the bridge was safe").source == "Varden"


def test_a_participle_takes_the_subject_of_its_clause(said):
    s = said("The Foreign Secretary spoke first, warning that any attack would be a mistake.").by("would be a mistake")
    assert s.source == "The Foreign Secretary"


def test_a_quoted_fragment_stays_in_the_clause(said):
    s = said("Tolen warned that any “incursion” would be a “massive mistake”.").only()
    assert s.words == "that any “incursion” would be a “massive mistake”"
    assert s.statement.kind == "mixed"


def test_a_quotation_at_the_clauses_end_is_taken_to_its_mark(said):
    s = said("Tolen said the plan was “a mistake. We will fight it in every court.”").only()
    assert s.words == "the plan was “a mistake. We will fight it in every court.”"


def test_calling_something_a_name(said):
    s = said("Varden called the offer “an insult”.").only()
    assert (s.statement.act, s.words) == ("describe", "the offer “an insult”")


def test_described_as(said):
    assert said("Varden described the vote as a sham.").by("sham").words == "the vote as a sham"


def test_a_list_of_deeds_under_one_report(said):
    s = said("Lysmark said it has doubled its force, deployed two ships and sent aircraft.").by("doubled")
    assert "deployed two ships" in s.words


def test_a_telephone_call_is_no_statement(said):
    assert list(said("Varden called Tolen on Monday.")) == []


def test_a_description_in_the_narrators_voice_is_no_statement(said):
    assert list(said("The bridge fell on Monday and the road was closed.")) == []


def test_according_to_a_rule_quotes_nobody(said):
    assert list(said("The aid is given according to the needs of each family.")) == []


def test_a_thing_cannot_welcome(said):
    assert list(said("This year's season welcomed a million visitors.")) == []


def test_whether_or_not_is_no_negation(said):
    s = said("Tolen asked whether or not the government planned to close the road.").by("whether or not")
    assert not s.statement.negated


def test_what_a_poll_shows_is_taken_whole(said):
    s = said("The latest poll shows Tolen leading Varden by ten points, with a tenth of voters undecided.").only()
    assert s.words == "Tolen leading Varden by ten points, with a tenth of voters undecided"


def test_a_person_who_finds_a_thing_says_nothing(said):
    assert list(said("Police found her bag in the river on Monday.")) == []


def test_a_bare_thing_that_is_praised_or_rejected_says_nothing(said) -> None:
    assert not said("Varden welcomed the decision.")
    assert said("Varden welcomed the decision of the council to open the harbour.")
    assert said("Varden called the decision “a disgrace”.")


def test_to_agree_to_do_something_is_an_act_and_no_report(said) -> None:
    assert not said("Norwick agreed to sign the treaty.")
    assert said("Norwick agreed that the treaty was dead.")
