"""Knows how the source of a report is found and resolved to an actor."""


def test_the_pronoun_is_resolved_by_its_mention(said):
    s = said("She said the road was closed.", people={"She": "person:tolen"}).only()
    assert s.statement.speaker == "person:tolen"


def test_a_role_is_resolved_by_its_mention(said):
    s = said("The Foreign Secretary said the road was closed.", people={"The Foreign Secretary": "person:tolen"}).only()
    assert s.statement.speaker == "person:tolen"


def test_a_name_inside_a_longer_phrase_is_the_speaker(said):
    people = {"Mira Tolen": "person:tolen"}
    assert (
        said("Defence minister Mira Tolen said the road was closed.", people=people).only().statement.speaker
        == "person:tolen"
    )


def test_an_apposition_names_the_speaker(said):
    people = {"Mira Tolen": "person:tolen"}
    s = said("The mayor of Norwick, Mira Tolen, said the road was closed.", people=people).only()
    assert s.statement.speaker == "person:tolen"


def test_a_spokesman_speaks_for_his_organisation(said):
    people = {"Norwick Council": "org:norwick"}
    s = said("A spokesman for Norwick Council said the road was closed.", people=people).only()
    assert s.statement.speaker == "org:norwick"


def test_a_statement_from_somebody_has_that_speaker(said):
    people = {"Norwick Council": "org:norwick"}
    s = said("A statement from Norwick Council said the road was closed.", people=people).by("closed")
    assert s.statement.speaker == "org:norwick"


def test_who_issued_a_statement_saying_is_the_source(said):
    assert said("Tolen issued a statement saying that the road was closed.").by("closed").source == "Tolen"


def test_the_agent_of_a_passive_is_the_source(said):
    s = said("Varden was accused by Tolen of shelling the port.").by("Varden")
    assert s.source == "Tolen"


def test_a_relative_clause_has_its_antecedent_as_source(said):
    s = said("Peter Lund, who said the bridge was safe, left the city.").only()
    assert s.source.startswith("Peter Lund")


def test_joined_speakers_are_one_source(said):
    assert said("Tolen and Varden said the road was closed.").only().source == "Tolen and Varden"


def test_a_group_is_a_source(said):
    assert said("Residents said the road was closed.").only().source == "Residents"


def test_it_was_reported_has_no_source(said):
    s = said("It was reported that the road was closed.").only()
    assert (s.source, s.statement.speaker) == (None, None)


def test_an_apposition_between_commas_hides_no_speaker(said):
    s = said("In Norwick, Peter Lund, the council's chief engineer, suggested that the bridge was safe.").only()
    assert "Lund" in s.source or "engineer" in s.source


def test_a_possessive_owns_a_noun_cue(said):
    s = said("Her claim that the bridge is safe was met with silence.").only()
    assert (s.source, s.words) == ("Her", "that the bridge is safe")


def test_a_promise_of_somebody(said):
    s = said("Varden's promise to rebuild the bridge was kept.").only()
    assert (s.source, s.words, s.statement.act) == ("Varden's", "to rebuild the bridge", "promise")


def test_who_issues_a_warning_is_its_source(said):
    s = said("Tolen issued a warning that the bridge could fall.").by("could fall")
    assert (s.source, s.statement.act) == ("Tolen", "warn")


def test_a_relative_does_not_speak_for_somebody(said):
    s = said("Tolen's mother said the road was closed.", people={"Tolen": "person:tolen"}).only()
    assert (s.source, s.statement.speaker) == ("Tolen's mother", None)


def test_an_office_speaks_for_its_holder(said):
    s = said("Tolen's office said the road was closed.", people={"Tolen": "person:tolen"}).only()
    assert s.statement.speaker == "person:tolen"


def test_the_one_quoted_speaks_and_not_the_one_who_quotes(said):
    assert said("The agency quoted Tolen as saying that the road was closed.").by("closed").source == "Tolen"


def test_the_one_told_does_not_speak(said):
    s = said("“The road is closed,” he was told by the council.").only()
    assert s.source == "the council"


def test_joint_speakers_are_both_kept(said):
    people = {"Mira Tolen": "person:tolen", "Peter Lund": "person:lund"}
    s = said("Mira Tolen and Peter Lund said the bridge would reopen.", people=people).only()
    assert s.source == "Mira Tolen and Peter Lund"
    assert s.statement.speaker == "person:tolen"
    assert s.statement.speakers == ("person:tolen", "person:lund")


def test_one_speaker_is_the_only_one_of_the_speakers(said):
    s = said("Tolen said the bridge would reopen.", people={"Tolen": "person:tolen"}).only()
    assert s.statement.speakers == ("person:tolen",)
