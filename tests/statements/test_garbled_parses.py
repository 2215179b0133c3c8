"""Knows statements whose frame the parser garbles: the words decide all the same."""


def test_that_behind_the_occasion_is_no_relative_pronoun(said):
    text = "Mira Tolen predicted at the last council meeting that bakers will take every shop if Varden wins."
    assert said(text).by("every shop").source == "Mira Tolen"


def test_a_place_in_two_halves_is_no_speaker(said):
    text = "Speaking at a town hall event in Paris, Texas, Tolen went after Varden, calling him “a total bore.”"
    assert said(text).by("bore").source == "Tolen"


def test_a_title_before_the_cue_is_not_what_is_said(said):
    s = said("The film, titled “Who Are They?”, says that Varden is too proud to be mayor.").by("proud")
    assert "Who" not in s.words


def test_promises_are_joined_without_and(said):
    s = said("He pledged to build a bridge, fix the city’s “broken” schools and he left.").by("bridge")
    assert s.words.endswith("“broken” schools")


def test_a_quoted_object_keeps_what_is_joined_to_it(said):
    s = said("Varden, leading in most polls, questioned Tolen’s “Norwick values” and his readiness to be mayor.").by(
        "values"
    )
    assert "readiness to be mayor" in s.words


def test_who_is_referred_to_is_content_too(said):
    s = said("The mayor has mocked a baker, referred to fishermen from Askby as “thieves” and left.").by("thieves")
    assert s.words == "fishermen from Askby as “thieves”"


def test_a_day_is_not_what_is_promised(said):
    s = said("Tolen promised Sunday at a Norwick rally to end “the wasteful bridge toll.”").by("toll")
    assert s.words.startswith("to end")


def test_an_answer_was_that(said):
    s = said("The mayor’s answer was that the bridge would stay shut.").by("shut")
    assert s.source == "The mayor’s"


def test_the_two_parts_of_a_verdict_on_somebody(said):
    s = said("He has declared Varden to be “chosen” by the town.").by("chosen")
    assert "Varden to be" in s.words


def test_a_heading_in_single_marks_within_the_article_is_nobodys_words(said):
    text = (
        "“The bridge is safe,” Mira Tolen said. “It is old.” “It is ours,” she said.\n\n"
        "‘No more tolls.’\n\nThe council meets on Monday."
    )
    assert all("tolls" not in s.words for s in said(text))


def test_a_report_behind_joined_promises_is_one_of_its_own(said):
    text = "Tolen promised to mend roads, widen the bridge and reduce its toll, describing the bridge as “a matter of life.”"
    assert said(text).by("widen").words.endswith("its toll")
    assert said(text).by("matter").source == "Tolen"
