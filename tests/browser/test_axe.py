"""axe finds no fault of accessibility, whatever the page, the language, the width and the theme.

A page takes axe two seconds, so each page is tested in one language and one combination of width and theme, by turns,
and a few pages of each kind in all of them.
"""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.real_site import Site

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
COMBINATIONS = [(1300, "default"), (390, "slate"), (1300, "slate"), (390, "default")]
# A script makes them focusable once they are laid out.
WIDE_TABLES_ARE_READY = """() => [...document.querySelectorAll(".md-typeset__scrollwrap")]
  .every((table) => table.scrollWidth <= table.clientWidth || table.tabIndex === 0)"""
EVERYWHERE = {"404.html", "", "explorer/", "no-grad/what-it-does/", "contributing/design/"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("number", range(len(COMBINATIONS)), ids=[f"{width}-{theme}" for width, theme in COMBINATIONS])
def test_axe_finds_nothing(page: Page, site: Site, language: str, number: int) -> None:
    width, scheme = COMBINATIONS[number]
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light", reduced_motion="reduce")
    found = []
    for path in pages(site, language, number):
        page.goto(site.url + path)
        assert page.locator("body").get_attribute("data-md-color-scheme") == scheme
        page.wait_for_function(WIDE_TABLES_ARE_READY)
        page.evaluate(AXE)
        result = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")
        found += [(path, rule["id"], node["html"][:200]) for rule in result["violations"] for node in rule["nodes"]]
    assert not found


def pages(site: Site, language: str, number: int) -> list[str]:
    """The addresses that are tested in one language and combination."""
    prefix = "" if language == "en" else "zh/"
    paths = [path.removeprefix(prefix) for path in site.pages if path.startswith("zh/") == bool(prefix)]
    turns = [path for path in paths if path not in EVERYWHERE]  # in the same order in both languages
    start = number * 2 + bool(prefix)
    own = {*turns[start :: 2 * len(COMBINATIONS)], *EVERYWHERE}
    return [prefix + path for path in paths if path in own]


def test_each_page_is_tested_in_one_language_at_least(site: Site) -> None:
    tested = {
        path.removeprefix("zh/") for lang in ("en", "zh") for number in range(4) for path in pages(site, lang, number)
    }
    assert tested == {path.removeprefix("zh/") for path in site.pages}
