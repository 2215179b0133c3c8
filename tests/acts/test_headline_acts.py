"""What a headline announces is the act that the text tells."""

from datetime import date

from tests.acts.conftest import _cast
from verbale.acts import find_acts
from verbale.articles.article import Article, DateEstimate
from verbale.text.parser import parse
from verbale.text.spans import Span

_DAY = DateEstimate(date(2031, 5, 7), date(2031, 5, 7), "day")


def told(headline: str, body: str) -> list[tuple[str, bool]]:
    """The type of each act, and whether the headline tells it."""
    text = f"{headline}\n\n{body}\n"
    top, rest = Span(0, len(headline)), Span(len(headline) + 2, len(text) - 1)
    article = Article("0" * 64, "test", text, paragraphs=(rest,), headline=top, published=_DAY)
    acts = find_acts(article, parse(text, [top, rest]), _cast(text), (), (), ())
    return [(a.type, a.trigger.start < top.end) for a in acts]


def test_an_act_of_the_headline_is_told_once_by_the_text():
    found = told(
        "Varland imposes sanctions on Ostria",
        "Varland on Monday banned the import of steel and timber from Ostria over the shelling of Kelm.",
    )
    assert [where for kind, where in found if kind == "SANCTION"] == [False]


def test_what_only_the_headline_tells_stays():
    found = told("Varland imposes sanctions on Ostria", "The weather was fine in both countries on Monday.")
    assert ("SANCTION", True) in found
