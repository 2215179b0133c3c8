"""Knows how datelines, interview turns, documents and weak adverbs are read."""

import pytest


@pytest.mark.parametrize(
    "dateline",
    [
        "ASKBY (AFP) - ",
        "NORWICK, August 8 (Straits News Agency) — ",
        "Norwick, Nov.17 (SNA) – ",
        "NORWICK – ",
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(said, dateline):
    s = said(dateline + "The bridge over the river is closed, the ministry said on Monday.").by("bridge")
    assert s.words == "The bridge over the river is closed"


def test_a_compound_name_is_no_dateline(said):
    s = said("Tolen-Varden will sell its yards - and its docks - in May, the firm said.").by("yards")
    assert s.words.startswith("Tolen-Varden")


def test_interview_turns_belong_to_the_speaker_before_the_colon(said):
    people = {"Tolen": "person:tolen", "Varden": "person:varden"}
    found = said(
        "Tolen: Why was the bridge closed in spring?\nVarden: The pillars had cracks in them.\n"
        "Tolen: When will it open?\nVarden: I believe that it will open in May.",
        people=people,
    )
    assert found.by("cracks").statement.speaker == "person:varden"
    assert found.by("When will").statement.speaker == "person:tolen"


def test_two_paragraphs_with_a_colon_are_no_interview(said):
    found = said(
        "Tolen: The bridge is closed.\nThe road is closed as well, and nobody knows when it will be open again."
    )
    assert not [s for s in found if s.statement.rule == "turn.before"]


def test_the_statement_is_said_by_whoever_issued_it(said):
    people = {"Norwick Council": "org:norwick"}
    found = said(
        "Norwick Council issued a statement on Monday. The bridge was closed at noon. "
        "The statement said the road would stay open.",
        people=people,
    )
    assert found.by("stay open").statement.speaker == "org:norwick"


def test_a_body_s_report_is_said_by_the_body_named_before(said):
    s = said(
        "The Prison Board of Lysmark let Varden out in May. Varden has worked hard, says a board report.",
        people={"Prison Board of Lysmark": "org:prison-board"},
    ).by("worked hard")
    assert s.statement.speaker == "org:prison-board"


def test_what_was_said_in_a_letter_makes_its_writer_speak_through_it(said):
    people = {"Mira Tolen": "person:tolen"}
    found = said(
        "Mira Tolen warned in a letter that the bridge was failing. “Nobody has looked at the pillars,” the letter said.",
        people=people,
    )
    assert found.by("pillars").statement.speaker == "person:tolen"


def test_the_appeal_of_somebody_speaks_for_him(said):
    people = {"Varden": "person:varden"}
    s = said("The Saturday appeal of President Varden stated that the bridge was safe.", people=people).by("safe")
    assert s.statement.speaker == "person:varden"


@pytest.mark.parametrize("adverb", ["never", "seldom", "rarely"])
def test_who_seldom_says_so_is_negated(said, adverb):
    assert said(f"Tolen has {adverb} said that the bridge is safe.").by("safe").statement.negated


def test_who_did_not_say_and_did_not_disclose(said):
    s = said("The ministry did not say how many people were hurt and did not disclose their names.").by("how many")
    assert s.words == "how many people were hurt"


def test_a_lawmaker_from_a_party_is_the_one_who_accuses(said):
    s = said("It was filed by a lawmaker from the Norwick Party, who accused her of taking bribes.").by("bribes")
    assert s.source.startswith("a lawmaker")


def test_so_that_tells_a_purpose(said):
    assert not list(said("Tolen explained it slowly to the crew so that the children could sleep."))


@pytest.mark.parametrize(
    "sentence",
    [
        "Varden wants to visit the bridge in May.",
        "Tolen claimed the gold medal in the long race.",
        "The league declared independence on Monday.",
        "The voters were chosen according to a random sample.",
        "Nobody should be hired according to gender.",
        "The leaders discussed the bridge and the road.",
        "Tolen plans to attend the conference in May.",
        "When asked about the bridge, Varden left.",
    ],
)
def test_what_reports_no_words_of_anybody(said, sentence):
    assert not list(said(sentence))


def test_who_is_quoted_as_saying_is_the_speaker(said):
    s = said("“The bridge should be closed,” the agency Norpress quoted Tolen as saying on Thursday.").only()
    assert s.source == "Tolen"


def test_a_clause_before_an_inverted_cue_and_a_title(said):
    assert said("The road will be closed, reported Chancellor Mira Tolen.").only().source == "Chancellor Mira Tolen"


def test_what_the_rivals_are_accused_of_belongs_to_the_accusation(said):
    s = said("Lysmark often accuses its rivals abroad, such as Varenia and Kothmar, of plotting against it.").only()
    assert s.words.endswith("of plotting against it")


def test_the_importance_to_do_something_is_taken_whole(said):
    s = said("Tolen stressed the importance of joint action at all levels to build on the momentum.").only()
    assert s.words.endswith("to build on the momentum")


def test_made_it_clear_that(said):
    s = said("Lund made it clear that the bridge would be closed.").only()
    assert (s.cue, s.words) == ("made it clear", "that the bridge would be closed")


def test_a_paragraph_of_quotation_goes_with_the_cue_of_the_next(said):
    s = said("“We will all go home.”\n“And we will stay there,” said Lund.").only()
    assert "go home" in s.words


def test_a_paragraph_of_quotation_after_a_report_has_its_speaker(said):
    found = said(
        "Tolen underscored the importance of the talks with the town.\n“The key factor is to open the bridge soon.”"
    )
    assert found.by("key factor").source == "Tolen"
    assert found.by("importance").words == "the importance of the talks with the town"


def test_a_headline_in_capitals_after_a_name_and_a_colon(said):
    found = said(
        "Tolen: Bridge Closure Benefited Whole Town\nThe town is open.", headline=True, people={"Tolen": "p:t"}
    )
    assert found.by("Benefited").statement.speaker == "p:t"


def test_a_cue_between_subject_and_verb_is_no_content(said):
    s = said("Lund, said the statement, was one of the top three in the race.").only()
    assert s.content == ["Lund", "was one of the top three in the race"]


def test_the_one_who_is_told_is_no_content(said):
    s = said("“We will leave as the government tells us it's time to go,” Lund said.").by("it's time to go")
    assert s.words == "it's time to go"


def test_a_paragraph_of_quotation_goes_forward_where_a_report_stands_before_it(said):
    found = said(
        "Tolen called for talks.\n“We're going to go to the town soon.”\n“We're not sure how long,” said Varden."
    )
    assert found.by("to the town").source == "Varden"


@pytest.mark.parametrize(
    "sentence",
    [
        "It is telling that the bridge is closed.",
        "I would like to ask that the bridge be closed.",
        "She used a telephone she thought was bugged.",
        "The new law criticises him.",
    ],
)
def test_the_author_and_the_unsaid_are_no_statements(said, sentence):
    assert not list(said(sentence))


def test_who_is_reported_to_have_called_somebody_a_name(said):
    s = said("President Lund is reported to have called the Varenians “free riders” who rely too much on aid.").only()
    assert s.source == "President Lund"


def test_declaring_it_something_needs_the_quotation(said):
    assert said("Tolen stood up, declaring it “another great day for our town”.").only().words.startswith("it “")
    assert not list(said("The council declared the bridge a monument."))


def test_a_half_sentence_before_the_quotation_is_content_too(said):
    s = said("After the victories of Tolen in Norwick, “there is a sense of urgency that we stay,” Varden said.").only()
    assert s.words.startswith("After the victories")


def test_told_somebody_that_with_the_end_in_quotation(said):
    s = said("She jokingly tells audiences that after two hundred years, “It's time.”").only()
    assert s.words.startswith("that after")


def test_a_surname_that_the_parser_takes_for_a_verb(said):
    assert said("“The wind is strong,” Will wrote.").only().source == "Will"


def test_accused_by_many_of_something(said):
    s = said("As minister, he was accused by many of sabotaging the gas field.").only()
    assert (s.source, s.content) == ("many", ["he", "of sabotaging the gas field"])


def test_appealed_for_something_to_prevail(said):
    assert said("The pontiff appealed for the spirit of dialogue to prevail in Varenia.").only().words == (
        "the spirit of dialogue to prevail in Varenia"
    )


def test_said_it_was_late_but_added(said):
    found = said("Lund said the opposition was ready to help but added the “people will decide who rules.”")
    assert found.by("people will").source == "Lund"
    assert found.by("ready").words == "the opposition was ready to help"


def test_what_somebody_says_was_something(said):
    s = said(
        "The gains were brought to a halt after what Norwick and the League say was a large incursion by regular units."
    ).only()
    assert s.words == "a large incursion by regular units"


def test_the_day_of_the_saying_is_no_content(said):
    s = said("He also said on January 24 he would use all legal means to end the protests.").only()
    assert s.words.startswith("he would")


@pytest.mark.parametrize(
    "sentence",
    [
        "Let's ask ourselves how safe we are.",
        "It is a pleasure to welcome you to the meeting.",
        "The measures taken against those who refuse to submit are known.",
        "They stopped the caravan and threatened the drivers.",
        "With 2013 declared by the council as the year of water, towns will have to ensure supply.",
    ],
)
def test_courtesies_and_deeds_are_no_statements(said, sentence):
    assert not list(said(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The town was held by rebels who refused to recognize the council.",
        "The ban covers citizens deemed responsible for the shelling of the port.",
    ],
)
def test_a_clause_that_only_describes_somebody_is_no_statement(said, sentence):
    assert not list(said(sentence))


def test_the_speaker_in_the_place_of_the_object(said):
    people = {"Tolen": "person:tolen"}
    s = said("The road will be closed, underlined Tolen.", people=people).only()
    assert (s.statement.speaker, s.words) == ("person:tolen", "The road will be closed")


@pytest.mark.parametrize(
    "sentence",
    ["It is worth noting that the bridge is closed.", "The city welcomes thousands of tourists from abroad."],
)
def test_nobody_says_so_and_nobody_is_welcomed_in_words(said, sentence):
    assert not list(said(sentence))


def test_a_quotation_with_two_kinds_of_marks(said):
    s = said("‘So any time soon, it will be announced in the house,” he said.").only()
    assert s.words == "‘So any time soon, it will be announced in the house,”"


def test_the_minute_of_a_running_report_is_no_source(said):
    s = said("14:24 - Defence Secretary Mira Tolen has called on League members to increase their spending.").only()
    assert (s.source, s.cue, s.words) == (
        "Defence Secretary Mira Tolen",
        "has called on",
        "League members to increase their spending",
    )


def test_a_spokesman_who_is_quoted_saying(said):
    s = said(
        "The Norpress agency has quoted a spokesman for the fishermen saying the army has taken the station."
    ).only()
    assert s.source == "a spokesman for the fishermen"


def test_to_call_names_is_to_say_nothing(said):
    assert not list(said("Their own friends call them names."))


def test_two_turns_in_one_paragraph(said):
    found = said(
        "Mira Tolen: Is the bridge closed? P.Varden: It is closed. It will open soon.\n"
        "Mira Tolen: And the road? P.Varden: The road is open.",
        people={"Mira Tolen": "person:tolen", "P.Varden": "person:varden"},
    )
    assert found.by("It is closed").statement.speaker == "person:varden"
    assert found.by("And the road").words == "And the road?"


def test_citing_a_source_is_no_statement_of_its_own(said):
    assert said("Norpress reported that four people died, citing local police.").only().source == "Norpress"
