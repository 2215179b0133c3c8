"""One article's whole way: dated, cast, said, done; and an article in which nothing was found says so."""

import verbale
from verbale.coding import NOTHING

STORY = (
    "Norvia threatens sanctions over blockade\n\n"
    "VALBORG, 4 March 2019 (Straits Wire) - Foreign Minister Ana Reiss on Monday warned that Norvia would impose "
    "sanctions if the blockade of the strait went on.\n\n"
    '"We will not wait for ever," she said.\n'
)


def page(text: str) -> verbale.Page:
    return verbale.Page("story.txt", text.encode())


def test_a_page_becomes_a_dated_article_with_statements() -> None:
    coded = verbale.code(page(STORY))
    assert str(coded.article.published.earliest) == "2019-03-04"
    assert [s.kind for s in coded.statements].count("direct") == 1
    assert coded.problems == ()


def test_the_words_of_every_statement_stand_in_the_text() -> None:
    coded = verbale.code(page(STORY))
    (direct,) = [s for s in coded.statements if s.kind == "direct"]
    assert [part.of(coded.article.text) for part in direct.content] == ['"We will not wait for ever,"']


def test_an_article_in_which_nothing_was_found_says_so() -> None:
    coded = verbale.code(
        page("Rain is expected over the northern hills for most of the week. It will be cold at night.\n")
    )
    assert (coded.statements, coded.acts) == ((), ())
    assert [p.reason for p in coded.problems] == [NOTHING]


def test_the_same_page_gives_the_same_result() -> None:
    assert verbale.code(page(STORY)) == verbale.code(page(STORY))
