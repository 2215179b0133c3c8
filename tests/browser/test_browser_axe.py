"""axe finds no fault on any page, in light, in dark and on a narrow screen (WCAG 2.2 AA and its best practices)."""

import pytest
from playwright.sync_api import Page

from tests.browser.test_browser_ways import PAGES, an_article

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page) -> list[str]:
    found = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    return [f"{one['impact']} {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"]]


@pytest.mark.parametrize(
    "given", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"viewport": {"width": 360, "height": 740}}], ids=str
)
def test_no_page_has_a_fault_that_axe_knows(axe, open_page, given):
    # the policy forbids scripts that are not the page's own: axe goes in around it, for this test alone
    page = open_page("/", bypass_csp=True, **given)
    address = page.url.rstrip("/")
    for path in [*PAGES, an_article(page)]:
        page.goto(address + path)
        page.evaluate(axe)
        assert faults(page) == [], path
