"""axe finds no fault on any page, in light, in dark and on a narrow screen (WCAG 2.2 AA and its best practices)."""

import pytest
from playwright.sync_api import Page

from tests.browser.test_browser_ways import PAGES, an_article

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"type": "tag", "values": TAGS}
#: in the dark nothing but colours differs (tests/web/test_style.py holds that): only the rules on them can say otherwise
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def faults(page: Page, rules: dict[str, object]) -> list[str]:
    # what passed is not written out: on a long page that takes longer than the looking
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules)
    return [f"{one['impact']} {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"]]


@pytest.mark.parametrize(
    ("given", "rules"),
    [
        ({"color_scheme": "light"}, EVERYTHING),
        ({"color_scheme": "dark"}, COLOURS),
        ({"viewport": {"width": 360, "height": 740}}, EVERYTHING),
    ],
    ids=["light", "dark", "narrow"],
)
def test_no_page_has_a_fault_that_axe_knows(axe, open_page, given, rules):
    # the policy forbids scripts that are not the page's own: axe goes in around it, for this test alone
    page = open_page("/", bypass_csp=True, **given)
    address = page.url.rstrip("/")
    for path in [*PAGES, an_article(page)]:
        page.goto(address + path)
        page.evaluate(axe)
        assert faults(page, rules) == [], path
