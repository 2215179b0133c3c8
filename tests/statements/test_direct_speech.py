"""Knows how direct speech finds its cue and its speaker."""


def test_cue_after_the_quotation(said):
    s = said("“The bridge is safe,” Mira Tolen said.").only()
    assert (s.source, s.cue, s.content) == ("Mira Tolen", "said", ["“The bridge is safe,”"])
    assert s.statement.kind == "direct"


def test_inverted_cue_after_the_quotation(said):
    s = said('"The bridge is safe," said Peter Lund, an engineer in Norwick.').only()
    assert s.source.startswith("Peter Lund")
    assert s.content == ['"The bridge is safe,"']


def test_cue_before_the_quotation_with_a_colon(said):
    s = said("The Foreign Secretary said: “We will not wait for Lysmark.”").only()
    assert (s.source, s.content) == ("The Foreign Secretary", ["“We will not wait for Lysmark.”"])


def test_cue_before_the_quotation_with_a_comma(said):
    s = said('Tolen told reporters, "We will not wait for Lysmark."').only()
    assert (s.source, s.statement.act) == ("Tolen", "tell")


def test_a_cue_in_the_middle_makes_one_statement(said):
    s = said("“The bridge is safe,” Tolen said, “but the road is not.”").only()
    assert s.content == ["“The bridge is safe,”", "“but the road is not.”"]


def test_a_quoted_sentence_that_follows_belongs_to_the_cue_before_it(said):
    s = said("“The bridge is safe,” Tolen said. “We tested it twice.”").only()
    assert s.content == ["“The bridge is safe,”", "“We tested it twice.”"]


def test_a_quoted_paragraph_that_follows_belongs_to_the_cue_before_it(said):
    s = said("“The bridge is safe,” Tolen said.\n\n“We tested it twice last year.”").only()
    assert len(s.content) == 2


def test_a_quotation_over_paragraphs_is_one_statement_with_a_part_for_each(said):
    s = said("Tolen said: “The bridge is safe.\n\n“The road is not.\n\n“We will mend it.”").only()
    assert s.content == ["“The bridge is safe.", "“The road is not.", "“We will mend it.”"]
    assert s.statement.kind == "direct"


def test_a_new_cue_starts_a_new_statement(said):
    found = said("Tolen said: “The bridge is safe.”\n\nShe added: “The road is not.”")
    assert [s.content for s in found] == [["“The bridge is safe.”"], ["“The road is not.”"]]
    assert [s.source for s in found] == ["Tolen", "She"]


def test_a_colon_at_a_paragraphs_end_introduces_the_next(said):
    s = said("Tolen wrote in a letter to the council:\n\n“The bridge is safe and the road is not.”").only()
    assert (s.source, s.cue) == ("Tolen", "wrote")


def test_a_question_is_a_statement_that_asks(said):
    s = said("“Who will pay for the bridge?” Varden asked.").only()
    assert (s.source, s.statement.act) == ("Varden", "ask")


def test_a_relative_clause_between_speaker_and_cue(said):
    s = said("“The bridge is safe,” Peter Lund, who built it in 1990, said on Monday.").only()
    assert s.source.startswith("Peter Lund")
    assert s.cue == "said"


def test_the_single_mark_house_style(said):
    s = said("‘The workers’ pay is too low,’ Tolen said.").only()
    assert s.content == ["‘The workers’ pay is too low,’"]


def test_a_dash_and_a_name_after_the_quotation(said):
    s = said("“The bridge is safe and will stay so for years.” — Mira Tolen, engineer").only()
    assert s.source.startswith("Mira Tolen")


def test_according_to_after_a_quotation(said):
    s = said("“The bridge is safe for now,” according to Mira Tolen.").only()
    assert (s.source, s.cue) == ("Mira Tolen", "according to")


def test_a_colon_reports_where_no_verb_does(said):
    s = said("Tolen was blunt: “We will not pay for it.”", people={"Tolen": "person:tolen"}).only()
    assert (s.source, s.cue, s.statement.speaker) == ("Tolen", ":", "person:tolen")


def test_an_unclosed_mark_does_not_silence_the_rest(said):
    found = said("Tolen said: “The bridge is safe.\n\nVarden denied it. “She is wrong,” he said.")
    assert found.by("She is wrong").source == "he"


def test_two_speakers_in_one_paragraph(said):
    found = said("“The bridge is safe,” Tolen said. “It will fall,” Varden replied.")
    assert found.by("safe").source == "Tolen"
    assert found.by("fall").source == "Varden"


def test_quotations_joined_by_and_are_one_statement(said):
    s = said("“The bridge is safe,” and “the road is not,” Tolen said.").only()
    assert len(s.content) == 2


def test_scare_quotes_and_titles_are_no_statements(said):
    assert (
        list(said("The “big tent” of Lysmark stood near the cinema that showed “The Long Road Home” last week.")) == []
    )


def test_a_mixed_sentence_before_the_cue_is_taken_whole(said):
    s = said("The plan for the bridge is “dead in the water,” Tolen said.").only()
    assert s.words == "The plan for the bridge is “dead in the water,”"
    assert s.statement.kind == "mixed"


def test_a_quotation_that_goes_on_from_reported_speech_is_mixed(said):
    s = said("Tolen said the bridge was safe. “We tested it twice last year.”").only()
    assert s.statement.kind == "mixed"
    assert s.content[-1] == "“We tested it twice last year.”"


def test_a_tweet_is_a_statement(said):
    s = said("“The bridge is safe,” Varden tweeted on Sunday.").only()
    assert (s.source, s.cue) == ("Varden", "tweeted")


def test_was_quoted_as_saying(said):
    s = said("Varden was quoted as saying: “The bridge is safe.”").only()
    assert s.source == "Varden"


def test_who_was_quoted_by_an_agency_speaks_and_not_the_agency(said):
    s = said("“The bridge is safe,” spokesman Karl Varden was quoted by Tolvis news agency as saying.").only()
    assert "Varden" in s.source
