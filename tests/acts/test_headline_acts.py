"""What a headline announces is the act that the text tells."""

from datetime import date

from tests.acts.conftest import _cast
from verbale.acts import find_acts, finding
from verbale.articles.article import Article, DateEstimate
from verbale.text.parser import parse
from verbale.text.spans import Span

_DAY = DateEstimate(date(2031, 5, 7), date(2031, 5, 7), "day")


def with_headline(headline: str, body: str) -> list[tuple[str, bool]]:
    """The type of each act, and whether the headline tells it."""
    text = f"{headline}\n\n{body}\n"
    top, rest = Span(0, len(headline)), Span(len(headline) + 2, len(text) - 1)
    article = Article("0" * 64, "test", text, paragraphs=(rest,), headline=top, published=_DAY)
    acts = find_acts(article, parse(text, [top, rest]), _cast(text), (), (), ())
    return [(a.type, a.trigger.start < top.end) for a in acts]


def types(acts):
    return [a.type for a in acts]


def test_an_act_of_the_headline_is_told_once_by_the_text():
    found = with_headline(
        "Varland imposes sanctions on Ostria",
        "Varland on Monday banned the import of steel and timber from Ostria over the shelling of Kelm.",
    )
    assert [where for kind, where in found if kind == "SANCTION"] == [False]


def test_what_only_the_headline_tells_stays():
    found = with_headline("Varland imposes sanctions on Ostria", "The weather was fine in both countries on Monday.")
    assert ("SANCTION", True) in found


def test_the_headline_tells_what_is_too_unsure_in_the_text_below(monkeypatch):
    headline, body = "Varland imposes sanctions on Ostria", "Varland on Monday banned the import of steel from Ostria."
    monkeypatch.setattr(finding, "is_told", lambda sure, signs, seen: True)
    assert [where for kind, where in with_headline(headline, body) if kind == "SANCTION"] == [False]
    monkeypatch.setattr(finding, "is_told", lambda sure, signs, seen: False)
    text = f"{headline}\n\n{body}\n"
    top, rest = Span(0, len(headline)), Span(len(headline) + 2, len(text) - 1)
    article = Article("0" * 64, "test", text, paragraphs=(rest,), headline=top, published=_DAY)
    weighed = finding.weigh_acts(article, parse(text, [top, rest]), _cast(text), (), (), ())
    assert any(act.type == "SANCTION" and act.trigger.start < top.end for act, _ in weighed)


def test_a_truce_signed_is_told_beside_what_it_obliges_to(told):
    found = types(
        told("Varland and Ostria signed a truce on Monday that obliges Varland to withdraw its troops from Ostria.")
    )
    assert "AGREE" in found


def test_what_is_only_agreed_to_is_the_deed_promised(told):
    found = types(told("Varland agreed to withdraw its troops from Ostria."))
    assert "AGREE" not in found


def test_a_truce_that_the_headline_tells_with_the_other_side_first_is_told_once():
    found = with_headline(
        "Ostria and Varland sign truce", "Varland and Ostria signed a truce on Monday after a year of fighting."
    )
    assert [where for kind, where in found if kind == "AGREE"] == [False]
