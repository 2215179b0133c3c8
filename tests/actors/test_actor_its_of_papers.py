"""Tests of 'it' after a paper that reports."""


def test_a_paper_that_reports_did_not_do_what_it_tells(cast_of, who):
    text = "The Lakeside Herald newspaper reported that it seized the bridge. The Lakeside Herald newspaper said it had obtained the letter."
    cast = cast_of(text)
    assert who(cast, text, "it") is None
    assert who(cast, text, "it", 2) == "org:lakeside-herald"
