"""In a real browser: a newcomer finds the words behind a row; by keyboard alone, on a narrow screen, without
JavaScript, in the dark; nothing is asked for from elsewhere."""

import pytest

PAGES = ["/", "/timeline", "/stories", "/ledger", "/shifts", "/accounts", "/network", "/map", "/actors", "/articles",
         "/about", "/problems", "/search?q=talks", "/search?q=nothing+at+all", "/actor/state:XKO", "/pair/XVA/XKO",
         "/nowhere"]  # fmt: skip


def an_article(page) -> str:
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + "/articles")
    return page.locator("table.rows td.wide a").first.get_attribute("href")


def test_a_newcomer_gets_from_home_to_the_words_behind_a_ledger_row(open_page):
    page = open_page("/")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Ledger").click()
    page.wait_for_url("**/ledger")
    page.get_by_label("Kind").select_option("threat")
    page.get_by_label("Outcome").select_option("carried out")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**outcome=carried*")
    entry = page.locator("ol.ledger > li").first
    assert "carried out" in entry.locator("h3").inner_text()
    words = entry.locator("a.words").first
    told = words.inner_text().strip('“”"‘’')
    words.locator("bdi").click()
    page.wait_for_url("**/article/**")
    row = page.url.split("#")[1]
    assert page.locator(f'[id="{row}"]').is_visible()
    text = page.locator("article .text, article header").all_inner_texts()
    assert told.split()[0] in " ".join(text)
    # the note that is led to shows beside its words
    number = page.locator(f'[id="{row}"]').inner_text()
    assert page.locator(f"#note-{number}").is_visible()
    assert page.faults == []


def test_the_same_way_goes_by_keyboard_alone(open_page):
    page = open_page("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Ledger":
            break
    # what has the focus can be seen to have it
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("/ledger")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "words":
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/article/" in page.url
    assert "#" in page.url


def test_a_note_and_its_words_show_together_where_one_is_pointed_at_or_has_the_focus(open_page):
    page = open_page("/")
    page.goto(page.url.rstrip("/") + an_article(page))
    tag, note = page.locator("a.tag.t1").first, page.locator(".note.n1")
    tie = "element => getComputedStyle(element).getPropertyValue('--tie').trim()"
    plain = note.evaluate(tie)
    tag.hover()
    assert note.evaluate(tie) != plain
    page.mouse.move(0, 0)
    tag.focus()
    assert note.evaluate(tie) != plain


@pytest.mark.parametrize("width", [360, 768])
def test_no_page_is_wider_than_a_narrow_screen(open_page, width):
    page = open_page("/", viewport={"width": width, "height": 740})
    address = page.url.rstrip("/")
    for path in [*PAGES, an_article(page)]:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.locator("h1").first.is_visible()


def test_every_page_reads_without_javascript(open_page):
    with_it, without = open_page("/"), open_page("/", java_script_enabled=False)
    address = with_it.url.rstrip("/")
    for path in [*PAGES, an_article(with_it)]:
        with_it.goto(address + path)
        without.goto(address + path)
        assert without.inner_text("main") == with_it.inner_text("main"), path


def test_dark_mode_is_dark_and_light_mode_is_light(open_page):
    grounds = {}
    for scheme in ("light", "dark"):
        page = open_page("/timeline", color_scheme=scheme)
        told = page.evaluate("getComputedStyle(document.body).backgroundColor")
        grounds[scheme] = sum(int(part) for part in told.removeprefix("rgb(").rstrip(")").split(",")[:3])
    assert grounds["dark"] < 150 < 600 < grounds["light"]


def test_no_page_asks_for_anything_from_elsewhere_or_breaks_its_policy(open_page):
    page = open_page("/")
    address = page.url.rstrip("/")
    for path in [*PAGES, an_article(page)]:
        page.goto(address + path)
    assert [fault for fault in page.faults if "404" not in fault] == []
    assert page.evaluate("document.scripts.length") == 0


def test_a_mark_of_the_timeline_leads_to_its_words(open_page):
    page = open_page("/timeline")
    mark = page.locator("svg a:has(path.mark)").first
    href = mark.get_attribute("href")
    mark.click(force=True)
    page.wait_for_url("**/article/**")
    assert page.url.endswith(href)


def test_a_page_prints_without_its_forms(open_page):
    page = open_page("/ledger")
    page.emulate_media(media="print")
    assert not page.locator("form.filters").is_visible()
    assert page.locator("ol.ledger > li").first.is_visible()
