"""Knows that attributions are read out of discourse trees and joined to the running text."""

import pytest

from verbale.evaluation.discourse import read_discourse, score_discourse

_RELATIONS = """<rst><header><relations>
<rel name="attribution-positive" type="rst"/><rel name="elaboration-additional" type="rst"/>
<rel name="same-unit" type="multinuc"/></relations></header><body>
"""
#: word, lemma, part of speech, head, relation, space after
_FIRST = [
    ("The", "the", "DET", 2, "det", " "), ("mayor", "mayor", "NOUN", 3, "nsubj", " "), ("says", "say", "VERB", 0, "root", " "),
    ("the", "the", "DET", 5, "det", " "), ("road", "road", "NOUN", 7, "nsubj:pass", " "), ("is", "be", "AUX", 7, "aux", " "),
    ("closed", "close", "VERB", 3, "ccomp", ""), (".", ".", "PUNCT", 3, "punct", " "),
]  # fmt: skip
_SECOND = [
    ("According", "accord", "VERB", 3, "case", " "), ("to", "to", "ADP", 1, "fixed", " "), ("Tolen", "Tolen", "PROPN", 7, "obl", ""),
    (",", ",", "PUNCT", 3, "punct", " "), ("it", "it", "PRON", 7, "nsubj", " "), ("is", "be", "AUX", 7, "cop", " "),
    ("safe", "safe", "ADJ", 0, "root", ""), (".", ".", "PUNCT", 7, "punct", " "),
]  # fmt: skip


@pytest.fixture
def corpus(tmp_path):
    """A corpus of one document of two sentences, each attributed to somebody."""
    rows = ["# newpar", "# newpar_block = p (1 s)"]
    for sentence in (_FIRST, _SECOND):
        for n, (form, lemma, pos, head, relation, space) in enumerate(sentence, 1):
            misc = "_" if space else "SpaceAfter=No"
            rows.append("\t".join([str(n), form, lemma, pos, "_", "_", str(head), relation, "_", misc]))
        rows.append("")
    (tmp_path / "dep").mkdir()
    (tmp_path / "rst").mkdir()
    (tmp_path / "dep" / "road_news.conllu").write_text("\n".join(rows), encoding="utf-8")
    tree = _RELATIONS + (
        '<segment id="1" parent="2" relname="attribution-positive">The mayor says</segment>'
        '<segment id="2" parent="5" relname="span">the road is closed .</segment>'
        '<segment id="3" parent="4" relname="attribution-positive">According to Tolen ,</segment>'
        '<segment id="4" parent="6" relname="span">it is safe .</segment>'
        '<group id="5" type="span"/><group id="6" type="span" parent="5" relname="elaboration-additional"/></body></rst>'
    )
    (tmp_path / "rst" / "road_news.rs4").write_text(tree, encoding="utf-8")
    return tmp_path


def test_the_words_of_an_attribution_are_its_units_and_the_subject_of_its_verb(corpus):
    [document] = read_discourse(corpus)
    assert document.text == "The mayor says the road is closed. According to Tolen, it is safe.\n"
    read = [
        ([s.of(document.text) for s in a.source], [s.of(document.text) for s in a.content])
        for a in document.attributions
    ]
    assert read == [(["The mayor"], ["the road is closed."]), (["Tolen"], ["it is safe."])]


def test_a_document_that_is_read_rightly_scores_full_marks(corpus):
    figures = score_discourse(corpus)
    assert figures["all"]["gold"] == 2
    assert figures["all"]["relation"]["F1"] == 1.0
    assert score_discourse(corpus, genre="fiction")["all"]["gold"] == 0


def test_two_sides_with_different_words_are_refused(corpus):
    path = corpus / "rst" / "road_news.rs4"
    path.write_text(path.read_text(encoding="utf-8").replace("it is safe", "it is quite safe"), encoding="utf-8")
    with pytest.raises(ValueError, match="holds 17 words, its dependency tree 16"):
        read_discourse(corpus)
