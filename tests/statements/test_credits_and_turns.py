"""Knows the forms of a page that name a speaker without a sentence: credit lines, pull quotes, lists, transcripts."""


def test_a_dash_and_a_name_on_the_line_below(said):
    s = said("The town spoke up.\n\n“We want the bridge back before winter.”\n\n- Mira Tolen, baker").only()
    assert (s.source, s.cue) == ("Mira Tolen, baker", "-")


def test_a_horizontal_bar_before_the_name(said):
    s = said("“We want the bridge back before winter.” ― Mira Tolen, 25").only()
    assert s.source.startswith("Mira Tolen")


def test_a_pull_quote_with_the_name_inside_the_marks(said):
    s = said("The road is shut.\n\n“We want the bridge back before winter.\nMira Tolen, Norwick Institute.”").only()
    assert s.source.startswith("Mira Tolen")
    assert s.words == "“We want the bridge back before winter."


def test_a_list_with_names_above_the_quotations(said):
    found = said(
        "What they said\n\nMira Tolen, 25\n\n“We want the bridge back before winter.”\n\n"
        "Peter Lund, 31\n\n“Nobody asked us when they closed it.”"
    )
    assert found.by("bridge").source == "Mira Tolen, 25"
    assert found.by("Nobody").source == "Peter Lund, 31"


def test_a_list_with_names_below_the_quotations(said):
    found = said(
        "What they said\n\n“We want the bridge back before winter.”\n\nMira Tolen, 25\n\n"
        "“Nobody asked us when they closed it.”\n\nPeter Lund, 31"
    )
    assert found.by("bridge").source == "Mira Tolen, 25"
    assert found.by("Nobody").source == "Peter Lund, 31"


def test_a_sentence_after_a_quotation_is_no_credit(said):
    found = said("The road is shut.\n\n“We want the bridge back before winter.”\n\nMira Tolen left for Lysmark.")
    assert all(s.statement.rule != "direct.credit" for s in found)


def test_a_transcript_that_is_quoted_as_a_whole(said):
    found = said(
        "Partial transcript follows.\n\n“TOLEN: Will the bridge open?\n\n“VARDEN: It will open in May.\n\n"
        "“TOLEN: Who pays for it?\n\n“VARDEN: The council pays.”"
    )
    assert found.by("open in May").source == "VARDEN"
    assert found.by("Who pays").source == "TOLEN"
    assert found.by("Who pays").statement.kind == "direct"


def test_a_paragraph_without_a_label_goes_on_with_the_turn(said):
    found = said(
        "TOLEN: Will the bridge open?\n\nVARDEN: It will open in May.\n\nWe have the money for it.\n\n"
        "TOLEN: Who pays for it?\n\nVARDEN: The council pays."
    )
    assert found.by("open in May").content == ["It will open in May.", "We have the money for it."]


def test_turns_that_give_initials(said):
    found = said(
        "NT: Will the bridge open?\n\nMV: It will open in May.\n\nNT: Who pays for it?\n\nMV: The council pays."
    )
    assert [s.source for s in found] == ["NT", "MV", "NT", "MV"]
