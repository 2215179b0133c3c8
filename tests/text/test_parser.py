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


def test_a_name_that_the_parser_takes_for_a_verb_is_read_like_one_that_it_knows() -> None:
    text = "Varenia and Kothmar signed a ceasefire on Friday that obliges Kothmar to pull its soldiers back by 20 December."
    parsed = parse(text, [Span(0, len(text))])
    last = [t for t in parsed.tokens if t.text == "Kothmar"][-1]
    assert (last.pos, last.lemma, text[last.start : last.end]) == ("PROPN", "kothmar", "Kothmar")
    assert all(text[t.start : t.end] == t.text for t in parsed.tokens)
    assert "Germany" not in [t.text for t in parsed.tokens]
