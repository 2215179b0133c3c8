"""Knows a real browser, where the machine has one, and the example story served to it.

Chromium is the system's own (Debian's package, or what VERBALE_TEST_BROWSER names); axe-core comes from npm, named by
VERBALE_TEST_AXE, or lies in a folder node_modules above. `.ci/run` gets both.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.record import open_record
from verbale.relations.relating import relate_new

sync_api = pytest.importorskip("playwright.sync_api", reason="no browser test: playwright is not installed")

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip


def browser_path() -> str | None:
    named = os.environ.get("VERBALE_TEST_BROWSER")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def axe_source() -> str | None:
    named = os.environ.get("VERBALE_TEST_AXE")
    above = [folder / "node_modules" / "axe-core" / "axe.min.js" for folder in Path(__file__).parents]
    found = next((path for path in ([Path(named)] if named else above) if path.exists()), None)
    return found.read_text("utf-8") if found else None


@pytest.fixture(scope="session")
def browser():
    path = browser_path()
    if path is None:
        pytest.skip("no browser test: no Chromium on this machine (on Debian: apt install chromium)")
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    source = axe_source()
    if source is None:
        pytest.skip("no accessibility test: axe-core is not here (npm install --no-save axe-core)")
    return source


@pytest.fixture(scope="session")
def served(browser, tmp_path_factory: pytest.TempPathFactory, coded_story) -> Iterator[str]:
    """The address at which `verbale serve` shows the example story."""
    path = tmp_path_factory.mktemp("browser") / "story.sqlite"
    with open_record(path, write=True) as record:
        for page, found in coded_story:
            record.add(found, page)
        list(relate_new(record))
    command = [sys.executable, "-m", "verbale", "serve", "--record", str(path), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as serving:
        try:
            assert serving.stderr is not None
            told = serving.stderr.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+", told)
            assert address, told
            yield address[0]
        finally:
            serving.terminate()
            serving.wait(timeout=20)


@pytest.fixture
def open_page(browser, served):
    """A function that opens a page in a fresh window and notes what goes wrong in it: faults of scripts or of the
    policy, and whatever is asked for from elsewhere."""
    windows = []

    def open_one(path: str = "/", **given):
        window = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **given})
        windows.append(window)
        page = window.new_page()
        page.faults = []
        page.on("console", lambda told: page.faults.append(told.text) if told.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith(served) else page.faults.append(asked.url))
        page.goto(served + path)
        return page

    yield open_one
    for window in windows:
        window.close()
