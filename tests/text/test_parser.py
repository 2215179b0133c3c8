"""How the parser is asked, and what it is given."""

from verbale.text.parser import parse
from verbale.text.spans import Span


def test_a_printed_apostrophe_is_read_like_a_typed_one() -> None:
    texts = ["The chair said that the alliance{}s two frigates would leave, and wouldn{}t return.".format(*"’’"),
             "The chair said that the alliance's two frigates would leave, and wouldn't return."]  # fmt: skip
    printed, typed = (parse(text, [Span(0, len(text))]) for text in texts)
    assert [(t.text, t.dep, t.head) for t in printed.tokens] == [(t.text, t.dep, t.head) for t in typed.tokens]
    quoted = "He would ‘do nothing sudden’ then."
    assert "’" in [t.text for t in parse(quoted, [Span(0, len(quoted))]).tokens]
