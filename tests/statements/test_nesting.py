"""Knows statements inside statements, negation, and the ids."""


def test_a_report_inside_reported_speech_names_its_parent(said):
    found = said("Tolen said the minister had told her that the road was closed.")
    outer, inner = found.by("the minister had told her"), found.by("the road was closed")
    assert inner.statement.inside == outer.statement.id
    assert inner.source == "the minister"


def test_a_report_inside_a_quotation_names_its_parent(said):
    found = said("Tolen said: “I welcome the fact that Lysmark has signalled it is willing to enter talks.”")
    outer, inner = found.only(), found.by("it is willing")
    assert inner.statement.inside == outer.statement.id
    assert (inner.source, inner.words) == ("Lysmark", "it is willing to enter talks")


def test_what_the_speaker_thinks_inside_a_quotation_is_no_statement_of_its_own(said):
    assert len(said("Tolen said: “I think that the road is closed, and I hope that it will open.”")) == 1


def test_no_statement_is_its_own_parent(said):
    for s in said("Varden attacked Tolen, saying she is “weak on crime, you know that. Weak as water.”"):
        assert s.statement.inside != s.statement.id


def test_did_not_say_is_negated(said):
    assert said("Tolen did not say that the road was closed.").only().statement.negated


def test_declined_to_comment_is_negated(said):
    s = said("Tolen declined to comment.").only()
    assert s.statement.negated
    assert s.statement.act == "refuse"


def test_nobody_said_is_negated(said):
    assert said("Nobody said that the road was closed.").only().statement.negated


def test_a_plain_report_is_not_negated(said):
    assert not said("Tolen said that the road was not closed.").only().statement.negated


def test_the_same_text_gives_the_same_ids(said):
    text = "Tolen said that the road was closed."
    assert [s.statement for s in said(text)] == [s.statement for s in said(text)]


def test_ids_differ_and_parents_exist(said):
    found = said("Tolen said Varden had said that the road was closed. “It is,” she said. Lund denied that it was.")
    ids = [s.statement.id for s in found]
    assert len(ids) == len(set(ids))
    assert all(s.statement.inside in ids for s in found if s.statement.inside)


def test_confidence_is_a_share(said):
    assert all(0 < s.statement.confidence < 1 for s in said("Tolen said the road was closed. Varden wants to leave."))


def test_refrained_from_saying_is_negated(said):
    assert said("Tolen refrained from saying that the road was closed.").by("closed").statement.negated


def test_without_saying_is_negated(said):
    assert said("Tolen left without saying whether the road was closed.").by("closed").statement.negated
