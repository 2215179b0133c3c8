"""Which outlet and agency stand behind an article, where no table knows them."""

import pytest

from verbale.articles.outlets import agency_in_dateline, outlet_in_masthead


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("THE NORWICK COURIER", "The Norwick Courier"),
        ("Norwick Herald, Thursday 21 November 2019", "Norwick Herald"),
        ("Longshore News", "Longshore News"),
        ("Varenian politician", None),
        ("Tuesday, October 1, 2019", None),
        ("He read the news", None),
        ("News", None),
        ("The minister said that he had read it in the Courier", None),
    ],
)
def test_a_masthead_names_an_outlet_by_its_form(line: str, outlet: str | None) -> None:
    assert outlet_in_masthead(line) == outlet


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("VALBORG, March 4 (SWA) - The bridge was closed on Monday.", "SWA"),
        ("VALBORG, March 4 (Reuters) - The bridge was closed on Monday.", "Reuters"),
        ("The Norwick Bridge Company (NBC) closed the bridge on Monday.", None),
        ("In 2019 the NATO council (NAC) met.", None),
    ],
)
def test_letters_after_place_and_date_sign_for_an_agency(words: str, agency: str | None) -> None:
    assert agency_in_dateline(words) == agency
